// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a topic of a claim says: its words, its themes and the countries and organisations it concerns.

#include "extract/events/attributes.h"
#include "extract/events/theme_table.h"
#include "model/claim.h"

namespace readout::extract {

// `about` holds the sides of all states, organisations, adjectives and places that the phrase names, and of persons who
// are no party of the event ("Assad's future"). Where it names none and its themes are such that concern those who talk
// (ThemeTable::ConcernsParties: "trade", "bilateral ties"), it holds the sides of the two parties; with three and more,
// or for other themes ("terrorism"), none.
Topic MakeTopic(const AttributeContext& context, const FoundTopic& found, const ThemeTable& themes,
                const EventFacts& facts, const ActorKnowledge& actors);

}  // namespace readout::extract
