// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the matchers: what a frame with `takes` asks for, and where it stands: the object of "signed a treaty",
// what the noun of "the signing of a treaty" is of, what "provided Mali with grain" leaves to a preposition.

#include <string_view>

#include "extract/events/match_context.h"

namespace readout::extract {

struct Taken {
  int chunk = -1;         // the group that the frame asks for; -1: there is none
  int beside = -1;        // the verb's other object: "sent [the president] a telegram"
  std::string_view mode;  // that the phrase, or the words of the group, give to the event; may be empty
};

// What the frame asks for as the verb's object, or as the subject of a passive and of a verb whose subject has no
// role, or a group that hangs on it: "a series of treaties", "two billion euros in military aid", "tariffs and
// sanctions". `behind`: the token behind the trigger.
Taken TakenOfVerb(const MatchContext& context, const Frame& frame, const Clause& clause, uint32_t behind);

// Likewise for a noun: "the delivery of tanks", "an arms shipment"; the chunk is the noun's own where it stands in
// front.
Taken TakenOfNoun(const MatchContext& context, const Frame& frame, int chunk);

}  // namespace readout::extract
