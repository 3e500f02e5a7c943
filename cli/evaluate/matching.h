// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which claim stands for which hand-made answer.

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "cli/evaluate/gold.h"
#include "model/claim.h"

namespace readout::cli {

// nullopt when the two cannot be the same event: another type; at most half of the sides in common (Jaccard); a person
// named for a side whom the other one contradicts; dates without a common day. Else how well they agree in sides,
// persons, date, status and initiator.
std::optional<double> Affinity(const GoldEvent& gold, const Claim& claim);

struct Matching {
  std::vector<std::pair<size_t, size_t>> pairs;  // gold event, claim; best first
  std::vector<size_t> missed;                    // gold events without a claim
  std::vector<size_t> extra;                     // claims without a gold event
};

// Best pairs first, each event and claim once.
Matching MatchEvents(const std::vector<GoldEvent>& gold, const std::vector<Claim>& claims);

// A note on the article says that a claim of this type may be made or not.
bool IsOptional(const Claim& claim, const std::vector<std::string>& not_events);

// Days as the gold writes them; nullopt when not known.
std::optional<GoldSpan> SpanOfClaim(const DateRange& date);

}  // namespace readout::cli
