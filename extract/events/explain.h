// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the stages saw, as text for people (`readout extract --explain`).

#include <string>
#include <vector>

#include "extract/events/discourse.h"
#include "extract/events/speakers.h"

namespace readout::extract {

// Block by block and sentence by sentence: zone, text, times, mentions with their readings and those that were weighed,
// clauses, frames that fired with what they bound or why they were refused, the draft each belongs to.
std::string ExplainReading(const Reading& reading, const FrameSet& frames, const std::vector<EventMention>& mentions,
                           const Discourse& discourse, const std::vector<Speaker>& speakers,
                           const ActorKnowledge& actors);

}  // namespace readout::extract
