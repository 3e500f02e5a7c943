// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to matcher.cc: the ways in which a frame fires over one sentence. Each gives mentions with their arguments
// bound and no status yet, except where it says so.

#include <optional>
#include <vector>

#include "extract/events/match_context.h"

namespace readout::extract {

// Event nouns: "the call", "Putin - Trump talks", "a meeting between A and B". The longest phrase of a noun group's end
// fires.
std::vector<EventMention> MatchNouns(const MatchContext& context, uint32_t sentence);

// Verbs: "telephoned", "met with", "spoke by phone". The first frame whose arguments fit fires.
std::vector<EventMention> MatchVerbs(const MatchContext& context, uint32_t sentence);

// Adverbials that are triggers of their own, "discussed Iran by phone", in clauses that tell no event of that type in
// `found`, the mentions of this sentence so far.
std::vector<EventMention> MatchCues(const MatchContext& context, uint32_t sentence,
                                    const std::vector<EventMention>& found);

// A picture of two leaders is of a meeting, whatever they are said to do in it, where no frame has found their event.
// Complete: held, because pictured.
std::optional<EventMention> MatchCaption(const MatchContext& context, uint32_t sentence,
                                         const std::vector<EventMention>& found);

// A headline that puts somebody in office in a state not his own tells of a visit: "Macron in China: …", "With Blinken
// in Beijing, …". Nothing where a frame has found one.
std::optional<EventMention> MatchAbroad(const MatchContext& context, uint32_t sentence,
                                        const std::vector<EventMention>& found);

}  // namespace readout::extract
