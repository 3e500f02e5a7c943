// SPDX-License-Identifier: Apache-2.0
#pragma once
// A claim: what one article asserts about one diplomatic event, not what is true. docs/claim-format.md is its contract.

#include <optional>
#include <string>
#include <vector>

#include "model/article.h"
#include "model/date.h"
#include "model/event_type.h"
#include "model/ids.h"

namespace readout {

// An actor as it is named in passing: a source, an initiator. An empty name means the side alone (a state, a body).
struct ActorRef {
  ActorId actor;
  std::string name;
  std::string side;  // ISO 3166-1 alpha-3, or the short code of an organisation or group

  bool empty() const { return name.empty() && side.empty(); }
  friend auto operator<=>(const ActorRef&, const ActorRef&) = default;
};

struct Participant {
  ActorId actor;
  std::string name;  // empty when only a state or organisation acts
  ActorKind kind = ActorKind::kPerson;
  std::string side;
  std::string office;  // the office held on the date of the event ("president"); empty when unknown
  Role role = Role::kParticipant;
  friend bool operator==(const Participant&, const Participant&) = default;
};

// Minutes as stated. One figure: min == max. "more than an hour": max absent. approximate when hedged.
struct Duration {
  std::optional<int> min;
  std::optional<int> max;
  bool approximate = false;
  friend bool operator==(const Duration&, const Duration&) = default;
};

struct Place {
  std::string name;     // "Helsinki"
  std::string country;  // ISO 3166-1 alpha-3, empty when unknown
  friend auto operator<=>(const Place&, const Place&) = default;
};

struct Topic {
  std::string text;                 // as written
  std::vector<std::string> themes;  // keys of data/themes, sorted
  std::vector<std::string> about;   // sides it concerns, sorted
  friend auto operator<=>(const Topic&, const Topic&) = default;
};

struct Tone {
  std::string term;    // "businesslike"
  double valence = 0;  // [-1, 1] in diplomatic usage
  ActorRef said_by;    // empty when nobody is named
  friend bool operator==(const Tone&, const Tone&) = default;
};

struct Outcome {
  OutcomeKind kind = OutcomeKind::kAgreed;
  std::string text;  // as written
  friend auto operator<=>(const Outcome&, const Outcome&) = default;
};

// Where it is written: article bytes [start, end) read `quote`.
struct Evidence {
  bool in_title = false;  // JSON "in": "title" | "text"
  int64_t start = 0;
  int64_t end = 0;
  std::string quote;
  std::string field;  // "event", "date", "initiator", "duration", "place", "topics", "tone", "outcomes", "said_by",
                      // "status", "participants"
  friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

// What is said of the event: shared by claims (one article's word) and events (the merged word).
struct EventFacts {
  EventType type = EventType::kCall;
  std::string mode;  // one of ModesOf(type), empty when the text does not say
  Status status = Status::kHeld;
  DateRange date;
  DateRange until;                        // for events of several days, else unknown
  std::vector<Participant> participants;  // ordered by side, name
  std::optional<ActorRef> initiator;
  std::optional<Duration> duration;
  std::optional<Place> place;
  std::vector<Topic> topics;
  std::vector<Tone> tone;
  std::vector<Outcome> outcomes;
  std::optional<ActorRef> said_by;
  bool background = false;
  double confidence = 0;
  Codes codes;
};

// The article as a claim carries it: everything but the text.
struct ArticleRef {
  ArticleId id;
  std::string url;
  std::string title;
  std::string outlet;
  std::optional<Day> published;
  std::string language;
  std::string sketch;
  friend bool operator==(const ArticleRef&, const ArticleRef&) = default;
};
ArticleRef RefOf(const Article& article);

struct Claim {
  static constexpr int kFormat = 1;

  ClaimId id;
  ArticleRef article;
  EventFacts facts;
  std::vector<Evidence> evidence;  // ordered by in_title, start, field; empty for claims that came without
};

// The codes of an event: those of its type, mode and status, and of a meeting of two sides in a third country those of
// a meeting on the sidelines (CAMEO 044).
Codes CodesOf(const EventFacts& facts);

// Puts a claim into its normal form: participants ordered by side, name and role; topics, tone, outcomes and evidence
// without repetitions, evidence ordered; actors without an id given one; confidence rounded to what is written; codes
// filled. Then sets claim.id, which is a function of the article's id and of every fact but confidence and codes.
void FinishClaim(Claim* claim);

}  // namespace readout
