// SPDX-License-Identifier: Apache-2.0
#pragma once
// How well merging brings together what several articles tell of one event, against the event keys of the answers.
// Measure: B-cubed (Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model", 1998):
// for each claim the share of its event's claims that tell of the same thing (precision), and the share of all claims
// that tell of the same thing that are in its event (recall); each averaged over the claims.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/evaluate/gold.h"
#include "cli/style.h"
#include "model/claim.h"

namespace readout::cli {

// A claim, with the event key of the answer that it matches and the event that it was merged into.
struct ClusteredClaim {
  std::string key;
  std::string event;
  std::string claim;
};

struct ClusterScores {
  int64_t claims = 0;
  int64_t keys = 0;    // distinct
  int64_t events = 0;  // distinct
  double precision = 0;
  double recall = 0;
  double f1() const;
};

// All articles' claims are merged; those that match a main event with an event key are kept.
std::vector<ClusteredClaim> ClusterClaims(const std::vector<GoldArticle>& articles,
                                          const std::vector<std::vector<Claim>>& claims, std::string_view type);
ClusterScores ScoreClusters(const std::vector<ClusteredClaim>& claims);

// The keys whose claims are in several events, and the events that hold several keys: one sentence each, by key.
std::vector<std::string> ClusterFaults(const std::vector<ClusteredClaim>& claims);

std::string ClusterTable(const ClusterScores& scores, int width, const Style& style);
// {"claims","keys","events","b_cubed":{"p","r","f1"}}
std::string ClusterJson(const ClusterScores& scores, int indent);
std::string ClusterCsv(const ClusterScores& scores);

}  // namespace readout::cli
