// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the noun matcher: who takes part in the event that a noun group names.

#include "extract/events/match_context.h"

namespace readout::extract {

// The group behind "of" that the frame asks for: "the expulsion of two diplomats"; -1 when there is none.
int TakenBehind(const MatchContext& context, const Frame& frame, int chunk);
// The mention with the arguments, times and place that noun group `chunk` has in front, behind, and in its clause.
EventMention BindNoun(const MatchContext& context, const Frame& frame, int chunk, EventMention mention);

}  // namespace readout::extract
