// SPDX-License-Identifier: Apache-2.0
#pragma once
// Events to export in tests: a few that have everything, some that have nearly nothing, some that mean harm.

#include <map>
#include <vector>

#include "export/exporter.h"

namespace readout::exporting {

// Events and claims in memory. Counts how often it was asked, and can fail or change on purpose.
class MemoryEvents : public EventSource {
 public:
  absl::Status ForEachEvent(const EventVisitor& visit) const override;
  absl::StatusOr<std::vector<Claim>> ClaimsOf(const Event& event) const override;

  // Adds an event with its claims; claims get the event's facts unless `claims` says otherwise.
  void Add(Event event, std::vector<Claim> claims);
  const std::vector<Event>& events() const { return events_; }
  std::vector<Event>& events() { return events_; }

  mutable int passes = 0;
  bool shrink_after_first_pass = false;

 private:
  std::vector<Event> events_;  // ascending by id
  std::map<EventId, std::vector<Claim>> claims_;
};

// "ev-00000000-0000-4000-8000-00000000000N" and the like.
EventId SampleEventId(int n);
ClaimId SampleClaimId(int n);
ArticleId SampleArticleId(int n);

// A held call with a contested date, two articles, three claims, offices, topics, tone, outcomes and a source.
void AddRichCall(MemoryEvents* events);
// Text that tries to break each format: markup, quotes, control characters, formulas, right-to-left marks, emoji, ids
// that pass for others.
void AddHostileMessage(MemoryEvents* events);
// A denied meeting of two states, without names, date or anything else.
void AddBareMeeting(MemoryEvents* events);
// A visit of several days, part of the rich call (exported) and of another event (not exported).
void AddVisitWithPart(MemoryEvents* events);
// A negotiation with mediator, many parties, an initiator who is only a side, and a group that acts by itself.
void AddNegotiation(MemoryEvents* events);

// All of these.
MemoryEvents SampleEvents();
// All of these and `n` plain calls between changing parties.
MemoryEvents ManyEvents(int n);

// Names of the sides of SampleEvents(), but for one.
ExportOptions SampleOptions();

// Texts that formats must carry or replace as documented: each is one trap.
std::vector<std::string> HostileTexts();

}  // namespace readout::exporting
