// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a topic of a claim says: its words, its themes and the countries and organisations it concerns.

#include "extract/events/attributes.h"
#include "extract/events/theme_table.h"
#include "model/claim.h"

namespace readout::extract {

// `about` holds the sides of all states, organisations, adjectives and places that the phrase names, what the named
// matters of data/themes are about ("the Minsk agreements"), and the sides of persons who are no party of the event
// ("Assad's future") or undergo what is spoken of ("his release"). Where it names none and its themes are such that
// concern those who talk (ThemeTable::ConcernsParties: "trade", "bilateral ties"), it holds the sides of the two
// parties; with three and more, or for other themes ("terrorism"), none. Of a state and an organisation the state is
// the one whose elections are spoken of (ThemeTable::ConcernsState).
Topic MakeTopic(const AttributeContext& context, const FoundTopic& found, const ThemeTable& themes,
                const EventFacts& facts, const ActorKnowledge& actors);

}  // namespace readout::extract
