// SPDX-License-Identifier: Apache-2.0
#pragma once
// The steps of MergeClaims for those who hold the claims already divided into blocks (the store).

#include <span>
#include <vector>

#include "graph/merge/clusterer.h"
#include "graph/merge/event_builder.h"
#include "model/claim.h"

namespace readout::graph {

// Each id once, ascending. Of several claims with one id the one that IsPreferred stays.
std::vector<const Claim*> DistinctClaims(std::span<const Claim> claims);

// Of two claims with the same id: the higher confidence, then the JSON text that comes first. (An id covers what is
// asserted; evidence and confidence may differ between two readings of one article.)
bool IsPreferred(const Claim& claim, const Claim& other);

}  // namespace readout::graph
