// SPDX-License-Identifier: Apache-2.0
#pragma once
// `show --why`: what made claims one event.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "base/enum_names.h"
#include "graph/merge/claim_similarity.h"
#include "graph/merge/clusterer.h"
#include "graph/store/store_reader.h"

namespace readout::graph {

inline constexpr EnumName<JoinKind> kJoinKindNames[] = {
    {JoinKind::kAlike, "alike"}, {JoinKind::kBestPair, "best_pair"}, {JoinKind::kOnlyFit, "only_fit"}};

// Claim `b` is in the event because of claim `a`.
struct JoinExplanation {
  ClaimId a;
  ClaimId b;
  JoinKind kind = JoinKind::kAlike;
  Similarity similarity;
};

// The joins that led to the event, one fewer than it has claims; none for an event of one claim. They are found by
// merging the event's block again, just as it was merged when it was written.
absl::StatusOr<std::vector<JoinExplanation>> ExplainEvent(const StoreReader& reader, const EventId& id);

}  // namespace readout::graph
