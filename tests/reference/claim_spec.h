// SPDX-License-Identifier: Apache-2.0
#pragma once
// Claims out of a few small numbers: small enough a world that claims meet, rich enough that every rule of merging is
// met.

#include <random>
#include <string>
#include <vector>

#include "model/claim.h"

namespace readout::graph {

// Each number picks one of a few possibilities; see claim_spec.cc. Values beyond the last wrap around.
struct ClaimSpec {
  int pair = 0;       // of sides: 2
  int type = 0;       // 5
  int day = 0;        // of a week
  int precision = 0;  // 0-4: to the day; then a span, the month, the year, none
  int status = 0;     // 6
  int names = 0;      // who is named: 6
  int mode = 0;       // 4
  int place = 0;      // 4
  int article = 0;    // 8, with their days of publication and sketches
  int details = 0;    // length, initiator, source, topic: 12
};

inline constexpr int kSpecLimits[] = {2, 5, 7, 9, 6, 6, 4, 4, 8, 12};

Claim ClaimOf(const ClaimSpec& spec);
ClaimSpec RandomSpec(std::mt19937* random);

// One line of JSON a claim, for messages.
std::string Describe(const std::vector<Claim>& claims);

}  // namespace readout::graph
