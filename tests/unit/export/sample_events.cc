// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/export/sample_events.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_format.h"

namespace readout::exporting {
namespace {

std::string Uuid(int n) { return absl::StrFormat("00000000-0000-4000-8000-%012d", n); }

Participant Person(std::string actor, std::string name, std::string side, std::string office, Role role) {
  return {ActorId(std::move(actor)), std::move(name), ActorKind::kPerson, std::move(side), std::move(office), role};
}

Participant Side(std::string actor, std::string side, ActorKind kind, Role role) {
  return {ActorId(std::move(actor)), "", kind, std::move(side), "", role};
}

ArticleRef SampleArticle(int n, std::string outlet, Day published) {
  ArticleRef article;
  article.id = SampleArticleId(n);
  article.url = absl::StrFormat("https://news.example/%d?a=1&b=2", n);
  article.title = absl::StrFormat("Report %d", n);
  article.outlet = std::move(outlet);
  article.published = published;
  article.language = "en";
  article.sketch = absl::StrFormat("%016x", n);
  return article;
}

Claim SampleClaim(int n, ArticleRef article, EventFacts facts, std::vector<Evidence> evidence) {
  Claim claim;
  claim.id = SampleClaimId(n);
  claim.article = std::move(article);
  claim.facts = std::move(facts);
  claim.evidence = std::move(evidence);
  return claim;
}

// What the merger derives, as far as exports show it.
void Derive(Event* event, const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    event->claims.push_back(claim.id);
    event->article_ids.push_back(claim.article.id);
    for (const Evidence& evidence : claim.evidence) event->evidence.push_back({claim.id, claim.article.id, evidence});
    if (!claim.article.published.has_value()) continue;
    event->first_reported =
        std::min(event->first_reported.value_or(*claim.article.published), *claim.article.published);
    event->last_reported = std::max(event->last_reported.value_or(*claim.article.published), *claim.article.published);
  }
  std::sort(event->claims.begin(), event->claims.end());
  std::sort(event->article_ids.begin(), event->article_ids.end());
  event->article_ids.erase(std::unique(event->article_ids.begin(), event->article_ids.end()), event->article_ids.end());
  event->independent_sources = static_cast<int>(event->article_ids.size());
}

}  // namespace

absl::Status MemoryEvents::ForEachEvent(const EventVisitor& visit) const {
  ++passes;
  const size_t last = shrink_after_first_pass && passes > 1 ? 1 : 0;
  for (size_t i = 0; i + last < events_.size(); ++i) {
    if (absl::Status status = visit(events_[i]); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<Claim>> MemoryEvents::ClaimsOf(const Event& event) const {
  const auto found = claims_.find(event.id);
  if (found == claims_.end()) return absl::NotFoundError("no such event");
  return found->second;
}

void MemoryEvents::Add(Event event, std::vector<Claim> claims) {
  Derive(&event, claims);
  claims_[event.id] = std::move(claims);
  const auto place = std::lower_bound(events_.begin(), events_.end(), event.id,
                                      [](const Event& e, const EventId& id) { return e.id < id; });
  events_.insert(place, std::move(event));
}

EventId SampleEventId(int n) { return EventId("ev-" + Uuid(n)); }
ClaimId SampleClaimId(int n) { return ClaimId("cl-" + Uuid(n)); }
ArticleId SampleArticleId(int n) { return ArticleId("ar-" + Uuid(n)); }

void AddRichCall(MemoryEvents* events) {
  Event event;
  event.id = SampleEventId(11);
  EventFacts& facts = event.facts;
  facts.type = EventType::kCall;
  facts.mode = "phone";
  facts.date = DateRange::OnDay(Day(2026, 3, 9));
  facts.participants = {Person("wd:Q7747", "Vladimir Putin", "RUS", "president", Role::kParticipant),
                        Person("wd:Q22686", "Donald Trump", "USA", "president", Role::kInitiator)};
  facts.initiator = ActorRef{ActorId("wd:Q22686"), "Donald Trump", "USA"};
  facts.duration = Duration{60, 60, true};
  facts.place = std::nullopt;
  facts.topics = {{"the war over Iran", {"armed_conflict"}, {"IRN"}},
                  {"a truce for Ukraine", {"armed_conflict", "ceasefire"}, {"UKR"}}};
  facts.tone = {{"businesslike", 0.3, {ActorId("wd:Q4484301"), "Yury Ushakov", "RUS"}},
                {"constructive", 0.5, {ActorId("wd:Q4484301"), "Yury Ushakov", "RUS"}}};
  facts.outcomes = {{OutcomeKind::kAgreed, "to speak regularly"}};
  facts.said_by = ActorRef{ActorId("wd:Q4484301"), "Yury Ushakov", "RUS"};
  facts.confidence = 0.93;
  facts.codes = {"CONSULT/phone", "041"};

  EventFacts other_day = facts;
  other_day.date = DateRange::OnDay(Day(2026, 3, 10));
  other_day.said_by = ActorRef{ActorId(""), "White House", "USA"};
  const ArticleRef first = SampleArticle(1, "Sputnik", Day(2026, 3, 9));
  const ArticleRef second = SampleArticle(2, "The Daily Example", Day(2026, 3, 11));
  event.conflicts = {
      {"date", {{"2026-03-09", {SampleClaimId(11), SampleClaimId(12)}}, {"2026-03-10", {SampleClaimId(13)}}}}};
  event.status_history = {
      {Day(2026, 3, 9), true, Status::kHeld, {SampleClaimId(11), SampleClaimId(12), SampleClaimId(13)}}};
  events->Add(event, {SampleClaim(11, first, facts,
                                  {{false, 10, 33, "spoke by phone on Monday", "event"},
                                   {false, 26, 33, "Monday", "date"},
                                   {true, 0, 4, "Call", "event"}}),
                      SampleClaim(12, first, facts, {}),
                      SampleClaim(13, second, other_day, {{false, 5, 20, "a call on Tuesday", "event"}})});
}

std::vector<std::string> HostileTexts() {
  return {
      "]]> <script>alert(\"x\")</script> & 'so on'",
      "\"A\" & \"B\" &amp; &lt;",
      std::string("bell \x07 null \0 end", 17),
      "two\nlines\tand a tab",
      "carriage\rreturn",
      "\xE2\x80\xAE"
      "evil\xE2\x80\xAC right to left \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85",
      "emoji \xF0\x9F\x95\x8A and e\xCC\x81",
      "the INF Treaty",
      "=HYPERLINK(\"http://bad.example\",\"click\")",
      "@SUM(A1)",
      "semi;colon, comma",
      "bad utf-8 \xC3( end",
      "noncharacter \xEF\xBF\xBE end",
      "'}) DETACH DELETE n //",
      "back\\slash",
  };
}

void AddHostileMessage(MemoryEvents* events) {
  Event event;
  event.id = SampleEventId(21);
  EventFacts& facts = event.facts;
  facts.type = EventType::kMessage;
  facts.mode = "letter";
  facts.date = DateRange::InMonth(2025, 2);
  facts.participants = {
      Person("ac-<1> \n\"&", "O'Neil \"Tip\" & <Sons>", "=USA", "]]>", Role::kSender),
      Person("ev-00000000-0000-4000-8000-000000000011", "Passes for an event", "FRA", "", Role::kRecipient)};
  for (const std::string& text : HostileTexts()) facts.topics.push_back({text, {text}, {}});
  facts.tone = {{HostileTexts()[0], -1, {}}};
  facts.outcomes = {{OutcomeKind::kRefused, HostileTexts()[2]}};
  facts.place = Place{"Sa\xCC\x83o \"Tom\xC3\xA9\" & <co>", "STP"};
  facts.confidence = 1;
  facts.codes = {"CONSULT", "040"};
  ArticleRef article = SampleArticle(3, "<b>Bold & Sons</b>", Day(2025, 2, 14));
  article.title = HostileTexts()[0];
  events->Add(event, {SampleClaim(21, article, facts, {{false, 0, 7, HostileTexts()[5], "topics"}})});
}

void AddBareMeeting(MemoryEvents* events) {
  Event event;
  event.id = SampleEventId(31);
  event.facts.type = EventType::kMeeting;
  event.facts.status = Status::kDenied;
  event.facts.participants = {Side("wd:Q794", "IRN", ActorKind::kState, Role::kParticipant),
                              Side("wd:Q30", "USA", ActorKind::kState, Role::kParticipant)};
  event.facts.confidence = 0.5;
  ArticleRef article;
  article.id = SampleArticleId(4);
  events->Add(event, {SampleClaim(31, article, event.facts, {})});
}

void AddVisitWithPart(MemoryEvents* events) {
  Event event;
  event.id = SampleEventId(41);
  EventFacts& facts = event.facts;
  facts.type = EventType::kVisit;
  facts.mode = "state";
  facts.status = Status::kScheduled;
  facts.date = DateRange::Between(Day(2026, 5, 4), Day(2026, 5, 10));
  facts.until = DateRange::OnDay(Day(2026, 5, 12));
  facts.duration = Duration{90, std::nullopt, true};
  facts.participants = {Person("wd:Q15031", "Xi Jinping", "CHN", "president", Role::kHost),
                        Person("wd:Q3052772", "Emmanuel Macron", "FRA", "president", Role::kVisitor)};
  facts.initiator = ActorRef{ActorId("wd:Q15031"), "Xi Jinping", "CHN"};
  facts.place = Place{"Beijing", "CHN"};
  facts.background = true;
  facts.confidence = 0.875;
  facts.codes = {"AGREE", "036"};
  event.part_of = {SampleEventId(11), SampleEventId(99)};
  events->Add(event, {SampleClaim(41, SampleArticle(5, "Le Exemple", Day(2026, 4, 30)), facts,
                                  {{false, 0, 12, "will travel", "event"}})});
}

void AddNegotiation(MemoryEvents* events) {
  Event event;
  event.id = SampleEventId(51);
  EventFacts& facts = event.facts;
  facts.type = EventType::kNegotiation;
  facts.mode = "mediated";
  facts.status = Status::kOngoing;
  facts.date = DateRange::InYear(2025);
  facts.participants = {Side("", "HAMAS", ActorKind::kGroup, Role::kParticipant),
                        Side("wd:Q801", "ISR", ActorKind::kState, Role::kParticipant),
                        Side("wd:Q846", "QAT", ActorKind::kState, Role::kMediator)};
  for (int i = 0; i < 6; ++i) {
    facts.participants.push_back(Person(absl::StrFormat("ac-%s", Uuid(500 + i)), absl::StrFormat("Delegate %d", i),
                                        "ISR", i % 2 == 0 ? "envoy" : "", Role::kParticipant));
  }
  facts.initiator = ActorRef{ActorId("wd:Q79"), "Egypt", "EGY"};  // named like its side: the side itself
  facts.said_by = ActorRef{ActorId(""), "", "QAT"};
  facts.topics = {{"hostages", {"detainees"}, {"ISR", "PSE"}}};
  facts.confidence = 0.61;
  facts.codes = {"CONSULT", "045"};
  events->Add(event, {SampleClaim(51, SampleArticle(6, "", Day(2025, 7, 1)), facts, {}),
                      SampleClaim(52, SampleArticle(7, "Sputnik", Day(2025, 7, 3)), facts, {})});
}

MemoryEvents SampleEvents() {
  MemoryEvents events;
  AddRichCall(&events);
  AddHostileMessage(&events);
  AddBareMeeting(&events);
  AddVisitWithPart(&events);
  AddNegotiation(&events);
  return events;
}

MemoryEvents ManyEvents(int n) {
  MemoryEvents events = SampleEvents();
  static constexpr const char* kSides[] = {"DEU", "FRA", "GBR", "POL", "TUR"};
  for (int i = 0; i < n; ++i) {
    Event event;
    event.id = SampleEventId(1000 + i);
    EventFacts& facts = event.facts;
    facts.type = static_cast<EventType>(i % 4);
    facts.date = DateRange::OnDay(Day(2024, 1, 1) + i);
    const std::string a = kSides[i % 5];
    const std::string b = kSides[(i + 1 + i % 3) % 5];
    facts.participants = {
        Person(absl::StrFormat("wd:Q%d", 100 + i % 5), "Leader of " + a, a, "chancellor", Role::kInitiator),
        Person("", "Minister of " + b, b, "foreign minister", Role::kParticipant)};
    facts.initiator = ActorRef{ActorId(absl::StrFormat("wd:Q%d", 100 + i % 5)), "Leader of " + a, a};
    facts.topics = {{absl::StrFormat("question %d", i % 7), {"trade"}, {a, b}}};
    facts.confidence = 0.5 + 0.001 * i;
    facts.codes = CodesOf(facts.type, "", facts.status);
    events.Add(event, {SampleClaim(1000 + i, SampleArticle(1000 + i / 2, "Agency", Day(2024, 1, 2) + i / 2 * 2), facts,
                                   {{false, 3 * i, 3 * i + 5, "words", "event"}})});
  }
  return events;
}

ExportOptions SampleOptions() {
  ExportOptions options;
  options.sides["USA"] = {"United States", ActorKind::kState, ActorId("wd:Q30")};
  options.sides["RUS"] = {"Russia", ActorKind::kState, ActorId("wd:Q159")};
  options.sides["EGY"] = {"Egypt", ActorKind::kState, ActorId("wd:Q79")};
  options.sides["ISR"] = {"Israel", ActorKind::kState, ActorId("wd:Q801")};
  return options;
}

}  // namespace readout::exporting
