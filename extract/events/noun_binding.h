// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the noun matcher: who takes part in the event that a noun group names.

#include "extract/events/match_context.h"

namespace readout::extract {

// The mention with the arguments, times and place that noun group `chunk` has in front, behind, and in its clause.
EventMention BindNoun(const MatchContext& context, const Frame& frame, int chunk, EventMention mention);

}  // namespace readout::extract
