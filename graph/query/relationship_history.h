// SPDX-License-Identifier: Apache-2.0
#pragma once
// `history A [B]`: what happened between two actors, or around one, in time order.

#include <optional>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/query/event_filter.h"
#include "graph/store/store_reader.h"
#include "model/event.h"

namespace readout::graph {

struct HistoryQuery {
  ActorSelector a;
  ActorSelector b;     // empty: whoever else takes part
  EventFilter filter;  // its `actors` apply besides a and b
};

struct RelationshipHistory {
  std::vector<Event> events;  // by first possible day, last possible day, id; events without a date last
  std::vector<std::pair<EventType, int64_t>> by_type;  // most frequent first, then in the order of the contract
  std::vector<std::pair<Status, int64_t>> by_status;
  int64_t claims = 0;
  int64_t articles = 0;  // distinct
  std::optional<Day> first_day;
  std::optional<Day> last_day;
};

// An event counts when one participant is meant by `a` and another one by `b`. No event is an empty history, no error.
absl::StatusOr<RelationshipHistory> ReadHistory(const StoreReader& reader, const HistoryQuery& query);

// Time order of events as histories use it.
bool HappenedBefore(const Event& a, const Event& b);

}  // namespace readout::graph
