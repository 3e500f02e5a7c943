// SPDX-License-Identifier: Apache-2.0
#pragma once
// docs/merging.md read as literally as possible: no blocks, no index, no sorting by day, every pair compared whenever
// the text speaks of it. Slow, and meant to be checked by eye against the text.

#include <vector>

#include "model/claim.h"
#include "model/event.h"

namespace readout::graph {

std::vector<Event> SlowMerge(const std::vector<Claim>& claims);

}  // namespace readout::graph
