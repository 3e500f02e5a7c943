// SPDX-License-Identifier: Apache-2.0
#include "graph/query/merge_explanation.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "graph/merge/block_merger.h"

namespace readout::graph {

absl::StatusOr<std::vector<JoinExplanation>> ExplainEvent(const StoreReader& reader, const EventId& id) {
  READOUT_ASSIGN_OR_RETURN(const std::vector<Claim> claims, reader.ClaimsOfBlock(id));
  const MergeOptions options;
  for (const Cluster& cluster : ClusterBlock(DistinctClaims(claims), options)) {
    if (EventIdOf(cluster.claims.front()->id) != id) continue;
    std::vector<JoinExplanation> joins;
    for (const Join& join : cluster.joins) {
      joins.push_back({join.a->id, join.b->id, join.kind, CompareClaims(*join.a, *join.b, options)});
    }
    std::sort(joins.begin(), joins.end(),
              [](const JoinExplanation& x, const JoinExplanation& y) { return x.b != y.b ? x.b < y.b : x.a < y.a; });
    return joins;
  }
  return absl::NotFoundError(absl::StrCat(reader.path(), ": no event ", id.str()));
}

}  // namespace readout::graph
