// SPDX-License-Identifier: Apache-2.0
#include "tests/support/model_builders.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace readout {
namespace {

Day DayOrDie(std::string_view text) {
  const std::optional<Day> day = ParseDay(text);
  if (!day.has_value()) {
    std::fprintf(stderr, "not a day: %.*s\n", static_cast<int>(text.size()), text.data());
    std::abort();
  }
  return *day;
}

ActorKind KindOf(std::string_view side, std::string_view name) {
  if (!name.empty()) return ActorKind::kPerson;
  const bool country =
      side.size() == 3 && std::all_of(side.begin(), side.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return country ? ActorKind::kState : ActorKind::kOrganisation;
}

ActorRef Ref(std::string_view side, std::string_view name) { return {ActorId(), std::string(name), std::string(side)}; }

}  // namespace

ClaimBuilder::ClaimBuilder() {
  claim_.facts.confidence = 0.9;
  From("https://news.example/1");
}

ClaimBuilder& ClaimBuilder::Call(std::string_view side_a, std::string_view name_a, std::string_view side_b,
                                 std::string_view name_b) {
  claim_.facts.mode = "phone";
  return Pair(EventType::kCall, side_a, name_a, Role::kParticipant, side_b, name_b, Role::kParticipant);
}

ClaimBuilder& ClaimBuilder::Meeting(std::string_view side_a, std::string_view name_a, std::string_view side_b,
                                    std::string_view name_b) {
  return Pair(EventType::kMeeting, side_a, name_a, Role::kParticipant, side_b, name_b, Role::kParticipant);
}

ClaimBuilder& ClaimBuilder::Negotiation(std::string_view side_a, std::string_view name_a, std::string_view side_b,
                                        std::string_view name_b) {
  return Pair(EventType::kNegotiation, side_a, name_a, Role::kParticipant, side_b, name_b, Role::kParticipant);
}

ClaimBuilder& ClaimBuilder::Visit(std::string_view visitor_side, std::string_view visitor, std::string_view host_side,
                                  std::string_view host) {
  return Pair(EventType::kVisit, visitor_side, visitor, Role::kVisitor, host_side, host, Role::kHost);
}

ClaimBuilder& ClaimBuilder::Act(EventType type, std::string_view mode, std::string_view source_side,
                                std::string_view source, std::string_view target_side, std::string_view target) {
  claim_.facts.mode = std::string(mode);
  return Pair(type, source_side, source, Role::kSource, target_side, target, Role::kTarget);
}

ClaimBuilder& ClaimBuilder::Pair(EventType type, std::string_view side_a, std::string_view name_a, Role role_a,
                                 std::string_view side_b, std::string_view name_b, Role role_b) {
  claim_.facts.type = type;
  return Party(side_a, name_a, role_a).Party(side_b, name_b, role_b);
}

ClaimBuilder& ClaimBuilder::Type(EventType type) {
  claim_.facts.type = type;
  return *this;
}

ClaimBuilder& ClaimBuilder::Mode(std::string_view mode) {
  claim_.facts.mode = std::string(mode);
  return *this;
}

ClaimBuilder& ClaimBuilder::With(Status status) {
  claim_.facts.status = status;
  return *this;
}

ClaimBuilder& ClaimBuilder::Party(std::string_view side, std::string_view name, Role role, std::string_view office) {
  Participant participant;
  participant.name = std::string(name);
  participant.kind = KindOf(side, name);
  participant.side = std::string(side);
  participant.office = std::string(office);
  participant.role = role;
  claim_.facts.participants.push_back(std::move(participant));
  return *this;
}

ClaimBuilder& ClaimBuilder::Known(std::string_view name, std::string_view actor_id) {
  known_.emplace_back(std::string(name), ActorId(std::string(actor_id)));
  return *this;
}

ClaimBuilder& ClaimBuilder::On(std::string_view day) {
  claim_.facts.date = DateRange::OnDay(DayOrDie(day));
  return *this;
}

ClaimBuilder& ClaimBuilder::Between(std::string_view first, std::string_view last) {
  claim_.facts.date = DateRange::Between(DayOrDie(first), DayOrDie(last));
  return *this;
}

ClaimBuilder& ClaimBuilder::InMonth(int year, int month) {
  claim_.facts.date = DateRange::InMonth(year, month);
  return *this;
}

ClaimBuilder& ClaimBuilder::InYear(int year) {
  claim_.facts.date = DateRange::InYear(year);
  return *this;
}

ClaimBuilder& ClaimBuilder::Until(std::string_view day) {
  claim_.facts.until = DateRange::OnDay(DayOrDie(day));
  return *this;
}

ClaimBuilder& ClaimBuilder::InitiatedBy(std::string_view side, std::string_view name) {
  claim_.facts.initiator = Ref(side, name);
  return *this;
}

ClaimBuilder& ClaimBuilder::Lasting(std::optional<int> min, std::optional<int> max, bool approximate) {
  claim_.facts.duration = Duration{min, max, approximate};
  return *this;
}

ClaimBuilder& ClaimBuilder::At(std::string_view place, std::string_view country) {
  claim_.facts.place = Place{std::string(place), std::string(country)};
  return *this;
}

ClaimBuilder& ClaimBuilder::About(std::string_view topic, std::vector<std::string> themes,
                                  std::vector<std::string> about) {
  claim_.facts.topics.push_back({std::string(topic), std::move(themes), std::move(about)});
  return *this;
}

ClaimBuilder& ClaimBuilder::Tone(std::string_view term, double valence, std::string_view side, std::string_view name) {
  claim_.facts.tone.push_back({std::string(term), valence, Ref(side, name)});
  return *this;
}

ClaimBuilder& ClaimBuilder::Outcome(OutcomeKind kind, std::string_view text) {
  claim_.facts.outcomes.push_back({kind, std::string(text)});
  return *this;
}

ClaimBuilder& ClaimBuilder::SaidBy(std::string_view side, std::string_view name) {
  claim_.facts.said_by = Ref(side, name);
  return *this;
}

ClaimBuilder& ClaimBuilder::Background() {
  claim_.facts.background = true;
  return *this;
}

ClaimBuilder& ClaimBuilder::Confidence(double confidence) {
  claim_.facts.confidence = confidence;
  return *this;
}

ClaimBuilder& ClaimBuilder::From(std::string_view url, std::string_view published, std::string_view outlet) {
  claim_.article.url = std::string(url);
  claim_.article.outlet = std::string(outlet);
  claim_.article.published.reset();
  if (!published.empty()) claim_.article.published = DayOrDie(published);
  claim_.article.language = "en";
  return *this;
}

ClaimBuilder& ClaimBuilder::Titled(std::string_view title) {
  claim_.article.title = std::string(title);
  return *this;
}

ClaimBuilder& ClaimBuilder::Sketch(std::string_view sketch) {
  claim_.article.sketch = std::string(sketch);
  return *this;
}

ClaimBuilder& ClaimBuilder::Evidence(std::string_view field, std::string_view quote, int64_t start) {
  claim_.evidence.push_back(
      {false, start, start + static_cast<int64_t>(quote.size()), std::string(quote), std::string(field)});
  return *this;
}

Claim ClaimBuilder::Build() const {
  Claim claim = claim_;
  Article article;
  article.url = claim.article.url;
  article.title = claim.article.title;
  article.published = claim.article.published;
  claim.article.id = ArticleIdOf(article);
  EventFacts& facts = claim.facts;
  for (const auto& [name, id] : known_) {
    for (Participant& participant : facts.participants) {
      if (participant.name == name) participant.actor = id;
    }
    if (facts.initiator.has_value() && facts.initiator->name == name) facts.initiator->actor = id;
    if (facts.said_by.has_value() && facts.said_by->name == name) facts.said_by->actor = id;
    for (readout::Tone& word : facts.tone) {
      if (word.said_by.name == name) word.said_by.actor = id;
    }
  }
  FinishClaim(&claim);
  return claim;
}

}  // namespace readout
