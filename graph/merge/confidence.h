// SPDX-License-Identifier: Apache-2.0
#pragma once
// How sure an event is, from independent texts and not from repetitions.

#include <span>

#include "graph/merge/value_policy.h"
#include "model/event_type.h"

namespace readout::graph {

// No number of reports makes an event certain: they may share an error that comes from reading, not from reporting.
inline constexpr double kHighestConfidence = 0.99;

// Noisy-or over independent sources (Pearl 1988): 1 - product of (1 - c), where c is the highest confidence among a
// source's claims, at most kHighestConfidence; then multiplied by the share of sources that do not contradict `status`.
// Rounded to three decimals, as claims are.
double CombineConfidence(std::span<const Voter> voters, Status status);

// The two statuses cannot both be the truth: denied and held, cancelled and held. Scheduled and held can, one after the
// other.
bool StatusesContradict(Status a, Status b);

}  // namespace readout::graph
