// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/block_merger.h"

#include <algorithm>

#include "model/claim_json.h"

namespace readout::graph {

bool IsPreferred(const Claim& claim, const Claim& other) {
  if (claim.facts.confidence != other.facts.confidence) return claim.facts.confidence > other.facts.confidence;
  return ClaimToJson(claim) < ClaimToJson(other);
}

std::vector<const Claim*> DistinctClaims(std::span<const Claim> claims) {
  std::vector<const Claim*> distinct;
  distinct.reserve(claims.size());
  for (const Claim& claim : claims) distinct.push_back(&claim);
  std::stable_sort(distinct.begin(), distinct.end(), [](const Claim* a, const Claim* b) { return a->id < b->id; });
  size_t kept = 0;
  for (const Claim* claim : distinct) {
    if (kept == 0 || distinct[kept - 1]->id != claim->id) {
      distinct[kept++] = claim;
    } else if (IsPreferred(*claim, *distinct[kept - 1])) {
      distinct[kept - 1] = claim;
    }
  }
  distinct.resize(kept);
  return distinct;
}

}  // namespace readout::graph
