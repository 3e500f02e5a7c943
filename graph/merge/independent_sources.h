// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which claims rest on the same text. A wire report printed by fifty papers is one source, fifty times.

#include <span>
#include <vector>

#include "model/claim.h"

namespace readout::graph {

struct SourceGroups {
  std::vector<int> group_of;  // by position of the claim; groups are numbered from 0 by first appearance
  int count = 0;
};

// Claims of one article belong together, and articles whose sketches are within kWireCopyDistance bits of each other,
// directly or over others in between (single linkage). An article without a sketch stands for itself.
SourceGroups GroupBySource(std::span<const Claim* const> claims);

}  // namespace readout::graph
