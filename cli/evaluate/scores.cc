// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/scores.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "cli/evaluate/names.h"

namespace readout::cli {
namespace {

double Ratio(int64_t part, int64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string JoinedWords(std::string_view text) {
  std::string joined;
  for (const std::string& word : PlainWords(text)) absl::StrAppend(&joined, joined.empty() ? "" : " ", word);
  return joined;
}

// A day must be exact; of a coarser answer the claim's days must lie within it.
bool DateRight(const GoldSpan& gold, const std::optional<GoldSpan>& claim) {
  if (!claim.has_value()) return false;
  if (gold.start == gold.end) return *claim == gold;
  return gold.start <= claim->start && claim->end <= gold.end;
}

void CompareSets(const std::set<std::string>& gold, const std::set<std::string>& claim, Counts* counts) {
  for (const std::string& value : gold) ++(claim.contains(value) ? counts->right : counts->missing);
  for (const std::string& value : claim) counts->extra += gold.contains(value) ? 0 : 1;
}

// Who hosts a meeting is often not told apart from who takes part in it.
bool RoleRight(const GoldEvent& gold, std::string_view wanted, std::string_view role) {
  if (wanted == role) return true;
  const auto near_host = [](std::string_view name) { return name == "participant" || name == "host"; };
  return near_host(wanted) && near_host(role) && (gold.type == "meeting" || gold.type == "negotiation");
}

}  // namespace

double Counts::precision() const { return Ratio(right, right + extra); }
double Counts::recall() const { return Ratio(right, right + missing); }
double Counts::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}
Counts& Counts::operator+=(const Counts& other) {
  right += other.right;
  extra += other.extra;
  missing += other.missing;
  return *this;
}

double Tally::share() const { return Ratio(right, right + wrong); }

Counts Scores::events() const {
  Counts sum;
  for (const auto& [type, counts] : types) sum += counts;
  return sum;
}

Matching Scores::Add(const GoldArticle& gold, const std::vector<Claim>& claims, const std::string& type) {
  ++articles;
  std::vector<GoldEvent> wanted = gold.events;
  std::vector<Claim> found = claims;
  if (!type.empty()) {
    std::erase_if(wanted, [&](const GoldEvent& event) { return event.type != type; });
    std::erase_if(found, [&](const Claim& claim) { return EnumToName(kEventTypeNames, claim.facts.type) != type; });
  }
  Matching matching = MatchEvents(wanted, found);
  for (const auto& [i, j] : matching.pairs) {
    ++types[wanted[i].type].right;
    ++found_by_salience[wanted[i].salience].right;
    ScoreFields(wanted[i], found[j]);
  }
  for (size_t i : matching.missed) {
    ++types[wanted[i].type].missing;
    ++found_by_salience[wanted[i].salience].wrong;
  }
  std::erase_if(matching.extra, [&](size_t j) { return IsOptional(found[j], gold.not_events); });
  for (size_t j : matching.extra) ++types[std::string(EnumToName(kEventTypeNames, found[j].facts.type))].extra;
  return matching;
}

void Scores::ScoreFields(const GoldEvent& gold, const Claim& claim) {
  const EventFacts& facts = claim.facts;
  const auto judge = [this](const char* field, bool right) {
    ++(right ? accuracy[field].right : accuracy[field].wrong);
  };
  const bool status_right = gold.status == EnumToName(kStatusNames, facts.status);
  judge("status", status_right);
  if (gold.status != "held") judge("status.not_held", status_right);
  judge("background", (gold.salience == "background") == facts.background);
  if (!gold.mode.empty()) judge("mode", gold.mode == facts.mode);
  if (gold.date.has_value()) judge("date", DateRight(*gold.date, SpanOfClaim(facts.date)));
  if (gold.until.has_value()) judge("until", DateRight(*gold.until, SpanOfClaim(facts.until)));

  CompareSets(gold.initiator.has_value() ? std::set<std::string>{gold.initiator->side} : std::set<std::string>(),
              facts.initiator.has_value() ? std::set<std::string>{facts.initiator->side} : std::set<std::string>(),
              &fields["initiator"]);
  if (gold.initiator.has_value() && !gold.initiator->name.empty()) {
    const bool same = facts.initiator.has_value() && SamePersonByName(gold.initiator->name, facts.initiator->name);
    ++(same ? fields["initiator.name"].right : fields["initiator.name"].missing);
  }
  if (gold.duration.has_value()) {
    judge("duration", facts.duration.has_value() && facts.duration->min.has_value() &&
                          std::abs(*facts.duration->min - *gold.duration) <= 1);
  } else if (facts.duration.has_value()) {
    judge("duration", false);
  }
  if (gold.place.has_value()) {
    const std::vector<std::string> wanted = PlainWords(*gold.place);
    const std::vector<std::string> words = PlainWords(facts.place.has_value() ? facts.place->name : "");
    judge("place", std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
          }));
  }
  std::set<std::string> tone;
  for (const Tone& word : facts.tone) tone.insert(JoinedWords(word.term));
  CompareSets(gold.tone, tone, &fields["tone"]);
  std::set<std::string> about;
  for (const Topic& topic : facts.topics) about.insert(topic.about.begin(), topic.about.end());
  CompareSets(gold.about, about, &fields["topics.about"]);
  if (gold.said_by.has_value()) {
    judge("said_by", gold.said_by->side == (facts.said_by.has_value() ? facts.said_by->side : ""));
  }
  ScoreParticipants(gold, claim);
}

void Scores::ScoreParticipants(const GoldEvent& gold, const Claim& claim) {
  Counts& persons = fields["persons"];
  const auto judge = [this](bool right) { ++(right ? accuracy["roles"].right : accuracy["roles"].wrong); };
  std::vector<Participant> left = claim.facts.participants;
  std::erase_if(left, [](const Participant& participant) { return participant.name.empty(); });
  for (const GoldParticipant& wanted : gold.participants) {
    if (wanted.name.empty()) {
      bool any = false;
      bool right = false;
      for (const Participant& participant : claim.facts.participants) {
        if (participant.side != wanted.side) continue;
        any = true;
        right = right || EnumToName(kRoleNames, participant.role) == wanted.role;
      }
      if (any) judge(right);
      continue;
    }
    const auto hit = std::find_if(left.begin(), left.end(), [&](const Participant& participant) {
      return participant.side == wanted.side && SamePersonByName(wanted.name, participant.name);
    });
    if (hit == left.end()) {
      ++persons.missing;
      continue;
    }
    ++persons.right;
    judge(RoleRight(gold, wanted.role, EnumToName(kRoleNames, hit->role)));
    left.erase(hit);
  }
  // A person is not made up where the gold names the side alone.
  for (const Participant& participant : left) {
    const bool side_alone = std::any_of(
        gold.participants.begin(), gold.participants.end(),
        [&](const GoldParticipant& wanted) { return wanted.side == participant.side && wanted.name.empty(); });
    persons.extra += side_alone ? 0 : 1;
  }
}

}  // namespace readout::cli
