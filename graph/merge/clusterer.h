// SPDX-License-Identifier: Apache-2.0
#pragma once
// The claims of one block, divided among events. Method and guarantees: docs/merging.md, "Clusters".
//
// Agglomerative clustering with complete linkage on compatibility (every claim of one cluster must fit every claim of
// the other) and the best pair first. Ties are decided by claim ids, so that nothing depends on order.

#include <span>
#include <vector>

#include "graph/merge/merger.h"
#include "model/claim.h"

namespace readout::graph {

enum class JoinKind {
  kAlike,     // both say the same in everything compared
  kBestPair,  // the best-scoring pair of two clusters that fit
  kOnlyFit,   // a vaguely dated claim and the only event that fits it
};

// Why claim `b` is in one event with claim `a`.
struct Join {
  const Claim* a = nullptr;
  const Claim* b = nullptr;
  JoinKind kind = JoinKind::kAlike;
};

struct Cluster {
  std::vector<const Claim*> claims;  // ascending by id
  std::vector<Join> joins;           // one less than claims: a tree over them
};

// `block`: claims of one BlockingKey with distinct ids, ascending by id. Clusters come in order of their first claim's
// id.
std::vector<Cluster> ClusterBlock(std::span<const Claim* const> block, const MergeOptions& options);

}  // namespace readout::graph
