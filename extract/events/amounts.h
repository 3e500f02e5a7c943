// SPDX-License-Identifier: Apache-2.0
#pragma once
// Amounts as texts write them: sums of money ("A$2 million", "some 20 million yuan"), measures ("3,000 tonnes of
// wheat"), numbers of persons and things ("45 Russian diplomats"). What signs, units, scales and hedges there are is
// data, the cue sets of data/frames/amounts.frame. Not amounts: times, types ("F-16 jets"), what has so many members
// or days ("a 10-point plan"), and definite groups ("the two countries").

#include <optional>
#include <vector>

#include "extract/events/attributes.h"

namespace readout::extract {

struct Amount {
  uint32_t first = 0;  // tokens [first, last)
  uint32_t last = 0;
  bool money = false;
};

// The amount that noun group `chunk` is or begins with: "a [$2bn] loan", "[two patrol boats]".
std::optional<Amount> AmountOf(const Reading& reading, const FrameSet& frames, int chunk);

// Amounts that are outcomes: those told in the groups of an event whose frame says `amount KIND`.
std::vector<FoundOutcome> FindAmounts(const AttributeContext& context);

}  // namespace readout::extract
