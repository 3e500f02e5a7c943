// SPDX-License-Identifier: Apache-2.0
#include "model/claim.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "base/stable_id.h"
#include "model/facts_json.h"

namespace readout {
namespace {

void SortUnique(std::vector<std::string>* texts) {
  std::sort(texts->begin(), texts->end());
  texts->erase(std::unique(texts->begin(), texts->end()), texts->end());
}

// Drops what equals an earlier element; the order of the text stays.
template <typename T>
void DropRepetitions(std::vector<T>* items) {
  std::vector<T> kept;
  kept.reserve(items->size());
  for (T& item : *items) {
    if (std::find(kept.begin(), kept.end(), item) == kept.end()) kept.push_back(std::move(item));
  }
  *items = std::move(kept);
}

void NameActor(ActorRef* actor) {
  if (actor->actor.empty() && !actor->empty()) actor->actor = UnlistedActorId(actor->name, actor->side);
}

bool IsPairOfSides(const EventFacts& facts) {
  std::set<std::string_view> sides;
  for (const Participant& participant : facts.participants) sides.insert(participant.side);
  sides.erase("");
  return sides.size() >= 2;
}

bool IsInThirdCountry(const EventFacts& facts) {
  if (!facts.place.has_value() || facts.place->country.empty() || !IsPairOfSides(facts)) return false;
  return std::none_of(facts.participants.begin(), facts.participants.end(),
                      [&facts](const Participant& participant) { return participant.side == facts.place->country; });
}

}  // namespace

ArticleRef RefOf(const Article& article) {
  return {article.id, article.url, article.title, article.outlet, article.published, article.language, article.sketch};
}

Codes CodesOf(const EventFacts& facts) {
  const bool took_place = facts.status == Status::kHeld || facts.status == Status::kOngoing;
  const bool small = facts.mode.empty() || facts.mode == "bilateral";
  if (facts.type == EventType::kMeeting && took_place && small && IsInThirdCountry(facts)) {
    return CodesOf(EventType::kMeeting, "sidelines", facts.status);
  }
  return CodesOf(facts.type, facts.mode, facts.status);
}

void FinishClaim(Claim* claim) {
  EventFacts& facts = claim->facts;
  if (!facts.date.known()) facts.date = DateRange();
  if (!facts.until.known()) facts.until = DateRange();
  for (Participant& participant : facts.participants) {
    if (participant.actor.empty()) participant.actor = UnlistedActorId(participant.name, participant.side);
  }
  std::sort(facts.participants.begin(), facts.participants.end(), [](const Participant& a, const Participant& b) {
    return std::tie(a.side, a.name, a.role, a.actor, a.kind, a.office) <
           std::tie(b.side, b.name, b.role, b.actor, b.kind, b.office);
  });
  DropRepetitions(&facts.participants);
  if (facts.initiator.has_value() && facts.initiator->empty()) facts.initiator.reset();
  if (facts.said_by.has_value() && facts.said_by->empty()) facts.said_by.reset();
  if (facts.initiator.has_value()) NameActor(&*facts.initiator);
  if (facts.said_by.has_value()) NameActor(&*facts.said_by);
  if (facts.duration.has_value() && !facts.duration->min && !facts.duration->max) facts.duration.reset();
  if (facts.place.has_value() && facts.place->name.empty() && facts.place->country.empty()) facts.place.reset();
  for (Topic& topic : facts.topics) {
    SortUnique(&topic.themes);
    SortUnique(&topic.about);
  }
  DropRepetitions(&facts.topics);
  for (Tone& word : facts.tone) {
    if (word.said_by.empty()) word.said_by = ActorRef();
    NameActor(&word.said_by);
  }
  DropRepetitions(&facts.tone);
  DropRepetitions(&facts.outcomes);
  std::sort(claim->evidence.begin(), claim->evidence.end(), [](const Evidence& a, const Evidence& b) {
    return std::tie(a.in_title, a.start, a.field, a.end, a.quote) <
           std::tie(b.in_title, b.start, b.field, b.end, b.quote);
  });
  claim->evidence.erase(std::unique(claim->evidence.begin(), claim->evidence.end()), claim->evidence.end());
  facts.confidence = RoundConfidence(facts.confidence);
  facts.codes = CodesOf(facts);
  claim->id = ClaimId("cl-" + StableUuid("claim", absl::StrCat(claim->article.id.str(), "\n", FactsToJson(facts))));
}

}  // namespace readout
