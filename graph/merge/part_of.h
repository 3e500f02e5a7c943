// SPDX-License-Identifier: Apache-2.0
#pragma once
// A call or a meeting during a visit between the same sides is part of the visit; both stay events of their own.

#include <span>
#include <utility>
#include <vector>

#include "graph/merge/merger.h"
#include "model/event.h"

namespace readout::graph {

// What decides about parts and wholes; all of one set of sides (BlockingKey::sides).
struct TimedEvent {
  EventId id;
  EventType type = EventType::kCall;
  Status status = Status::kHeld;
  DateRange date;
  DateRange until;
};
TimedEvent TimedEventOf(const Event& event);

struct PartOf {
  EventId part;
  EventId whole;
  friend auto operator<=>(const PartOf&, const PartOf&) = default;
};

// Calls, meetings, negotiations and agreements of one known day that lies within a visit's days: from the first
// possible day of its beginning to the last of its end. Visits that are dated more vaguely than
// options.longest_visit_days, and anything cancelled or denied, are left out. Ascending.
std::vector<PartOf> FindParts(std::span<const TimedEvent> events, const MergeOptions& options);

}  // namespace readout::graph
