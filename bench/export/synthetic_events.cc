// SPDX-License-Identifier: Apache-2.0
#include "bench/export/synthetic_events.h"

#include <cstdlib>
#include <utility>

#include "absl/strings/str_format.h"

namespace readout::exporting {
namespace {

std::string Uuid(int n) { return absl::StrFormat("%08x-0000-5000-8000-%012d", n % 9973, n); }

std::string Side(int n) { return {'Q', static_cast<char>('A' + n / 10 % 10), static_cast<char>('A' + n % 10)}; }

int NumberOf(const EventId& id) { return std::atoi(id.str().c_str() + id.str().size() - 12); }

}  // namespace

Participant SyntheticEvents::Person(int i, Role role) const {
  const int n = i % actors_;
  return {ActorId(absl::StrFormat("wd:Q%d", 1000 + n)),
          absl::StrFormat("Given Family-%d", n),
          ActorKind::kPerson,
          Side(n % 100),
          n % 3 == 0 ? "foreign minister" : "president",
          role};
}

Event SyntheticEvents::Make(int i) const {
  Event event;
  event.id = EventId("ev-" + absl::StrFormat("%08x-0000-5000-8000-%012d", i, i));
  EventFacts& facts = event.facts;
  facts.type = i % 3 == 0 ? EventType::kMeeting : EventType::kCall;
  facts.mode = i % 3 == 0 ? "bilateral" : "phone";
  facts.date = DateRange::OnDay(Day(2000, 1, 1) + i % 9000);
  facts.participants = {Person(i * 7, Role::kInitiator), Person(i * 13 + 1, Role::kParticipant)};
  facts.initiator = ActorRef{facts.participants[0].actor, facts.participants[0].name, facts.participants[0].side};
  facts.duration = Duration{30 + i % 60, 30 + i % 60, i % 2 == 0};
  if (i % 3 == 0) facts.place = Place{"Town & Castle", Side(i % 100)};
  facts.topics = {{absl::StrFormat("question number %d \"and\" others", i % 500), {"trade"}, {Side(i % 97)}}};
  facts.tone = {{"businesslike", 0.3, {}}};
  facts.outcomes = {{OutcomeKind::kAgreed, "to meet again"}};
  const Participant speaker = Person(i * 13 + 1, Role::kParticipant);
  facts.said_by = ActorRef{speaker.actor, speaker.name, speaker.side};
  facts.confidence = 0.5 + 0.001 * (i % 400);
  facts.codes = CodesOf(facts.type, facts.mode, facts.status);
  event.claims = {ClaimId("cl-" + Uuid(i))};
  event.article_ids = {ArticleId("ar-" + Uuid(i / 2))};
  event.independent_sources = 1;
  event.first_reported = event.last_reported = facts.date.start;
  return event;
}

absl::Status SyntheticEvents::ForEachEvent(const EventVisitor& visit) const {
  for (int i = 0; i < events_; ++i) {
    if (absl::Status status = visit(Make(i)); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<Claim>> SyntheticEvents::ClaimsOf(const Event& event) const {
  Claim claim;
  claim.id = event.claims.front();
  claim.article.id = event.article_ids.front();
  claim.article.url = "https://news.example/" + event.article_ids.front().str();
  claim.article.title = "What was said";
  claim.article.outlet = "Agency";
  claim.article.published = event.first_reported;
  claim.article.language = "en";
  claim.facts = event.facts;
  claim.evidence = {{false, 10, 40, "spoke by telephone on the day", "event"}, {false, 30, 40, "on the day", "date"}};
  return std::vector<Claim>{std::move(claim)};
}

EventsInMemory::EventsInMemory(const SyntheticEvents& source) {
  const absl::Status status = source.ForEachEvent([&](const Event& event) {
    events_.push_back(event);
    claims_.push_back(*source.ClaimsOf(event));
    return absl::OkStatus();
  });
  status.IgnoreError();  // neither of the two can fail
}

absl::Status EventsInMemory::ForEachEvent(const EventVisitor& visit) const {
  for (const Event& event : events_) {
    if (absl::Status status = visit(event); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<Claim>> EventsInMemory::ClaimsOf(const Event& event) const {
  return claims_[static_cast<size_t>(NumberOf(event.id))];
}

}  // namespace readout::exporting
