// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/confidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

namespace readout::graph {
namespace {

bool Happened(Status status) { return status == Status::kHeld || status == Status::kOngoing; }

}  // namespace

bool StatusesContradict(Status a, Status b) {
  if (a == b) return false;
  if (a == Status::kDenied || b == Status::kDenied) return a != Status::kCancelled && b != Status::kCancelled;
  return (a == Status::kCancelled && Happened(b)) || (b == Status::kCancelled && Happened(a));
}

double CombineConfidence(std::span<const Voter> voters, Status status) {
  std::map<int, double> best_of_source;
  std::set<int> contradicting;
  for (const Voter& voter : voters) {
    if (StatusesContradict(voter.claim->facts.status, status)) {
      contradicting.insert(voter.source);
    } else {
      double& best = best_of_source[voter.source];
      best = std::max(best, std::clamp(voter.claim->facts.confidence, 0.0, 1.0));
    }
  }
  std::vector<double> doubts;
  for (const auto& [source, confidence] : best_of_source) doubts.push_back(1.0 - confidence);
  // Products of doubles depend on their order; the order of sources depends on claim ids, so fix it by value.
  std::sort(doubts.begin(), doubts.end());
  double doubt = 1.0;
  for (double d : doubts) doubt *= d;
  double confidence = std::min(1.0 - doubt, kHighestConfidence);
  const auto agreeing = static_cast<double>(best_of_source.size());
  const auto against = static_cast<double>(contradicting.size());
  if (against > 0) confidence *= agreeing / (agreeing + against);
  return std::round(confidence * 1e3) / 1e3;
}

}  // namespace readout::graph
