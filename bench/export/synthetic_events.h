// SPDX-License-Identifier: Apache-2.0
#pragma once
// A graph of any size, made while it is read: event number i is a function of i alone.

#include "export/exporter.h"

namespace readout::exporting {

class SyntheticEvents : public EventSource {
 public:
  // `actors` persons on 100 sides; one article for every two events; about five edges an event.
  SyntheticEvents(int events, int actors) : events_(events), actors_(actors) {}

  absl::Status ForEachEvent(const EventVisitor& visit) const override;
  absl::StatusOr<std::vector<Claim>> ClaimsOf(const Event& event) const override;
  Event Make(int i) const;

 private:
  Participant Person(int i, Role role) const;
  int events_;
  int actors_;
};

// The same events in memory, so that only the export is timed.
class EventsInMemory : public EventSource {
 public:
  explicit EventsInMemory(const SyntheticEvents& source);
  absl::Status ForEachEvent(const EventVisitor& visit) const override;
  absl::StatusOr<std::vector<Claim>> ClaimsOf(const Event& event) const override;

 private:
  std::vector<Event> events_;
  std::vector<std::vector<Claim>> claims_;  // by the number at the end of the event's id
};

}  // namespace readout::exporting
