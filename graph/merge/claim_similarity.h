// SPDX-License-Identifier: Apache-2.0
#pragma once
// Can two claims speak of one event, and how much speaks for it. Symmetric; knows nothing but the two claims.

#include <string>
#include <string_view>
#include <vector>

#include "graph/merge/merger.h"
#include "model/claim.h"

namespace readout::graph {

// One thing that was compared: "date: both 2026-03-09" for 70 points, "mode: phone and video exclude each other" for
// none.
struct Reason {
  std::string field;  // "date", "parties", "roles", "mode", "place", "status", "article"
  std::string text;
  int points = 0;        // what it adds to the score
  bool forbids = false;  // the claims cannot be one event because of it
  friend bool operator==(const Reason&, const Reason&) = default;
};

struct Similarity {
  bool compatible = true;  // no reason forbids
  int score = 0;           // sum of points; whole numbers, so that sums do not depend on order
  std::vector<Reason> reasons;
};

// Everything, with words for people (`show --why`). Claims of different type or sides are never compatible.
Similarity CompareClaims(const Claim& a, const Claim& b, const MergeOptions& options = {});
// "compatible, score 95: date: both 2026-03-09 (+40); …"
std::string FormatSimilarity(const Similarity& similarity);

// The same person: equal ids, or, unless Wikidata knows both under different ids, equal folded names or all words of
// one among the words of the other ("Putin", "Vladimir Putin").
bool SamePerson(const ActorId& actor_a, std::string_view name_a, const ActorId& actor_b, std::string_view name_b);

}  // namespace readout::graph
