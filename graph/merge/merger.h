// SPDX-License-Identifier: Apache-2.0
#pragma once
// START HERE. Groups claims that speak of the same happening into events.
//
//   std::vector<Event> events = MergeClaims(claims);
//
// The result is a function of the SET of claims: not of their order, not of how often one was delivered, not of the
// batches in which they came. Every claim ends up in exactly one event. docs/merging.md defines the method in full,
// with worked examples; in short:
//
//   1. blocks     claims of one type between the same sides (blocking_key.h)
//   2. groups     claims that say the same in everything that is compared (clusterer.h)
//   3. clusters   groups joined best pair first, and only when every claim of one fits every claim of the other
//                 (claim_similarity.h); vaguely dated claims join afterwards, when exactly one cluster fits them
//   4. events     values chosen by a policy, contradictions kept (event_builder.h)
//   5. part_of    calls and meetings within a visit between the same sides (part_of.h)

#include <span>
#include <vector>

#include "model/claim.h"
#include "model/event.h"

namespace readout::graph {

// How far dates may differ. Each default is explained in docs/merging.md; a graph file is always merged with the
// defaults.
struct MergeOptions {
  // Days by which two day-precise dates may differ: evening in one capital is past midnight in another.
  int day_shift = 1;
  // A claim without a date may speak of what happened up to this many days before its publication …
  int undated_days_before = 3;
  // … or, when it announces something (scheduled, proposed) or calls it off (cancelled), up to this many days after.
  int undated_days_after = 7;
  // A visit whose date is vaguer than this many days has no parts.
  int longest_visit_days = 21;
};

// Events in order of id. Claims without an id are given to FinishClaim by whoever makes them; two claims with one id
// are one claim (the one with the higher confidence stays, then the one whose JSON text comes first).
std::vector<Event> MergeClaims(std::span<const Claim> claims, const MergeOptions& options = {});

}  // namespace readout::graph
