// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which events a query or an export is about. Every part left at its default lets everything pass.

#include <optional>
#include <string>
#include <vector>

#include "graph/query/actor_selector.h"
#include "model/event.h"

namespace readout::graph {

struct EventFilter {
  // Events that can have gone on on any day of [since, until]; events without a date pass only when neither is given.
  std::optional<Day> since;
  std::optional<Day> until;
  std::vector<EventType> types;  // empty: all
  std::vector<Status> statuses;  // empty: all
  std::string topic;             // part of a topic's text after folding, or one of its themes or sides as a whole
  double minimum_confidence = 0;
  // Each must be met by a participant of its own: {Putin, Trump} is an event of both.
  std::vector<ActorSelector> actors;

  bool Matches(const Event& event) const;
  // The same without topics: what can be told before the claims are read. Never false where Matches(event) is true.
  bool MayMatch(const EventSummary& summary) const;
};

// Events that match, in order of id.
absl::Status ForEachMatching(const StoreReader& reader, const EventFilter& filter,
                             const StoreReader::EventVisitor& visit);

}  // namespace readout::graph
