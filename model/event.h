// SPDX-License-Identifier: Apache-2.0
#pragma once
// An event: what the merged claims say happened. Derived from the set of claims, never edited.

#include <optional>
#include <string>
#include <vector>

#include "model/claim.h"

namespace readout {

// One field on which claims of one event cannot all be right. Values are in order of their support, then of text.
struct Conflict {
  struct Value {
    std::string value;  // canonical text: "2026-03-09", "60", "USA Donald Trump", "held"
    std::vector<ClaimId> claims;
    friend bool operator==(const Value&, const Value&) = default;
  };
  std::string field;  // "date", "initiator", "duration", "place", "mode", "status"
  std::vector<Value> values;
  friend bool operator==(const Conflict&, const Conflict&) = default;
};

// One side's own account: what the claims whose source is that side say, field by field.
struct Account {
  std::string side;
  std::vector<ClaimId> claims;
  std::vector<ActorRef> said_by;
  std::optional<DateRange> date;
  std::optional<ActorRef> initiator;
  std::optional<Duration> duration;
  std::vector<Topic> topics;
  std::vector<Tone> tone;
  std::vector<Outcome> outcomes;
};

struct StatusStep {
  Day reported;  // publication day of the first claim that gives this status; claims without a date come last
  bool has_day = false;
  Status status = Status::kHeld;
  std::vector<ClaimId> claims;
};

// Evidence as an event carries it: which claim it belongs to.
struct EventEvidence {
  ClaimId claim;
  ArticleId article;
  Evidence evidence;
};

struct Event {
  EventId id;                          // EventIdOf(claims.front())
  EventFacts facts;                    // the shown values (docs/merging.md says how they are chosen)
  std::vector<ClaimId> claims;         // ascending
  std::vector<ArticleId> article_ids;  // ascending, distinct
  int independent_sources = 0;         // wire copies of one text count once
  std::vector<StatusStep> status_history;
  std::vector<EventId> part_of;
  std::optional<Day> first_reported;
  std::optional<Day> last_reported;
  std::vector<Account> accounts;
  std::vector<Conflict> conflicts;
  std::vector<EventEvidence> evidence;
};

}  // namespace readout
