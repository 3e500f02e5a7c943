// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/compared_facts.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

#include "base/enum_names.h"
#include "base/text_fold.h"
#include "graph/merge/blocking_key.h"
#include "graph/merge/mode_rules.h"

namespace readout::graph {
namespace {

// Points (docs/merging.md, "The score"). Only their order of size matters: a shared day outweighs a shifted one with
// everything else, a shared person outweighs a shared mode, the name of a place its country and the status together.
constexpr int kSameDayPoints = 70;
constexpr int kOverlapPoints = 45;
constexpr int kShiftedPoints = 10;
constexpr int kSamePersonPoints = 15;
constexpr int kSameOfficePoints = 8;
constexpr int kSameModePoints = 8;
constexpr int kSamePlacePoints = 10;
constexpr int kSameCountryPoints = 4;
constexpr int kSameStatusPoints = 3;

std::vector<std::string> SortedWords(std::string_view folded) {
  std::vector<std::string> words;
  std::string word;
  for (char c : folded) {
    const bool separates = c == ' ' || c == '-' || c == '.' || c == ',' || c == '\'' || c == '\t' || c == '\n';
    if (!separates) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

uint8_t DirectionOf(Role role) { return Acts(role) ? kActing : IsActedUpon(role) ? kActedUpon : kNoDirection; }

bool KnownToWikidata(std::string_view actor) { return actor.substr(0, 3) == "wd:"; }

bool ShareOne(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

std::string NamesOf(const ComparedSide& side) {
  std::string text;
  for (const ComparedPerson& person : side.persons) {
    if (!text.empty()) text += ", ";
    for (size_t i = 0; i < person.words.size(); ++i) text += (i > 0 ? " " : "") + person.words[i];
  }
  return text;
}

// Collects the verdict; makes words only when somebody wants them.
class Judge {
 public:
  explicit Judge(std::vector<Reason>* reasons) : reasons_(reasons) {}

  template <typename Words>
  void Credit(std::string_view field, int points, const Words& words) {
    verdict_.score += points;
    if (reasons_ != nullptr) reasons_->push_back({std::string(field), words(), points, false});
  }
  template <typename Words>
  void Forbid(std::string_view field, const Words& words) {
    verdict_.compatible = false;
    if (reasons_ != nullptr) reasons_->push_back({std::string(field), words(), 0, true});
  }
  // Nothing more can change the answer, and nobody listens.
  bool Decided() const { return !verdict_.compatible && reasons_ == nullptr; }
  Verdict Take() {
    if (!verdict_.compatible) verdict_.score = 0;
    return verdict_;
  }

 private:
  Verdict verdict_;
  std::vector<Reason>* reasons_;
};

void CompareSide(const ComparedSide& a, const ComparedSide& b, Judge* judge) {
  if (!a.persons.empty() && !b.persons.empty()) {
    const bool shared = std::any_of(a.persons.begin(), a.persons.end(), [&](const ComparedPerson& person) {
      return std::any_of(b.persons.begin(), b.persons.end(),
                         [&](const ComparedPerson& other) { return IsSamePerson(person, other); });
    });
    if (shared) {
      judge->Credit("parties", kSamePersonPoints, [&] { return a.side + ": both name " + NamesOf(a); });
    } else {
      judge->Forbid("parties", [&] { return a.side + ": " + NamesOf(a) + " is not " + NamesOf(b); });
    }
  } else if (!a.offices.empty() && !b.offices.empty()) {
    if (ShareOne(a.offices, b.offices)) {
      judge->Credit("parties", kSameOfficePoints, [&] { return a.side + ": both speak of the " + a.offices.front(); });
    } else {
      judge->Forbid("parties",
                    [&] { return a.side + ": " + a.offices.front() + " is another office than " + b.offices.front(); });
    }
  }
  const int directions = a.direction | b.direction;
  const bool one_way_each = a.direction != b.direction && a.direction != kNoDirection && b.direction != kNoDirection &&
                            directions == (kActing | kActedUpon) && a.direction != directions &&
                            b.direction != directions;
  if (one_way_each) judge->Forbid("roles", [&] { return a.side + " acts in one and is acted upon in the other"; });
}

bool HappensSomewhere(EventType type) {
  return type == EventType::kMeeting || type == EventType::kVisit || type == EventType::kNegotiation;
}

}  // namespace

ComparedPerson PersonToCompare(const ActorId& actor, std::string_view name) {
  return {actor.str(), SortedWords(Fold(name))};
}

bool IsSamePerson(const ComparedPerson& a, const ComparedPerson& b) {
  if (!a.actor.empty() && a.actor == b.actor) return true;
  if (KnownToWikidata(a.actor) && KnownToWikidata(b.actor)) return false;
  if (a.words.empty() || b.words.empty()) return false;
  return std::includes(a.words.begin(), a.words.end(), b.words.begin(), b.words.end()) ||
         std::includes(b.words.begin(), b.words.end(), a.words.begin(), a.words.end());
}

DayNumber DayNumberOf(Day day) { return day - Day(1970, 1, 1); }

bool MayBeShifted(EventType type) {
  return type == EventType::kCall || type == EventType::kMeeting || type == EventType::kVisit ||
         type == EventType::kNegotiation || type == EventType::kAgreement;
}

ComparedFacts FactsToCompare(const Claim& claim) {
  const EventFacts& facts = claim.facts;
  ComparedFacts compared;
  compared.type = facts.type;
  compared.parties_key = BlockingKeyOf(facts).sides;
  if (facts.date.known()) {
    compared.start = DayNumberOf(facts.date.start);
    compared.end = std::max(compared.start, DayNumberOf(facts.date.end));
    compared.last = facts.until.known() ? std::max(compared.end, DayNumberOf(facts.until.end)) : compared.end;
    switch (facts.date.precision) {
      case DatePrecision::kDay:
        compared.sharpness = Sharpness::kDay;
        break;
      case DatePrecision::kRange:
        compared.sharpness = Sharpness::kRange;
        break;
      case DatePrecision::kMonth:
        compared.sharpness = Sharpness::kMonth;
        break;
      case DatePrecision::kYear:
        compared.sharpness = Sharpness::kYear;
        break;
      case DatePrecision::kUnknown:
        break;
    }
  }
  compared.mode = facts.mode;
  compared.status = facts.status;
  if (facts.place.has_value()) {
    compared.place = Fold(facts.place->name);
    compared.country = facts.place->country;
  }
  std::map<std::string, ComparedSide> sides;
  for (const Participant& participant : facts.participants) {
    ComparedSide& side = sides[SideKey(participant)];
    if (participant.kind == ActorKind::kPerson) {
      if (!participant.name.empty()) {
        ComparedPerson person = PersonToCompare(participant.actor, participant.name);
        if (!person.words.empty() || !person.actor.empty()) side.persons.push_back(std::move(person));
      }
      if (!participant.office.empty()) side.offices.push_back(Fold(participant.office));
    }
    side.direction = static_cast<uint8_t>(side.direction | DirectionOf(participant.role));
    // Of a visit the host is the one visited; elsewhere whoever offers the room is not acted upon.
    if (facts.type == EventType::kVisit && participant.role == Role::kHost) {
      side.direction = static_cast<uint8_t>(side.direction | kActedUpon);
    }
  }
  for (auto& [key, side] : sides) {
    side.side = key;
    std::sort(side.persons.begin(), side.persons.end());
    std::sort(side.offices.begin(), side.offices.end());
    side.offices.erase(std::unique(side.offices.begin(), side.offices.end()), side.offices.end());
    compared.sides.push_back(std::move(side));
  }
  return compared;
}

std::string ComparedFacts::Key() const {
  std::string key;
  const auto add = [&key](std::string_view part) {
    key += part;
    key += '\x1f';
  };
  const auto add_number = [&add](int64_t number) { add(std::to_string(number)); };
  add_number(static_cast<int64_t>(type));
  add(parties_key);
  add_number(static_cast<int64_t>(sharpness));
  add_number(start);
  add_number(end);
  add_number(last);
  add(mode);
  add_number(static_cast<int64_t>(status));
  add(place);
  add(country);
  for (const ComparedSide& side : sides) {
    add("\x1e");
    add(side.side);
    add_number(side.direction);
    for (const ComparedPerson& person : side.persons) {
      add("\x1d");
      add(person.actor);
      for (const std::string& word : person.words) add(word);
    }
    add("\x1c");
    for (const std::string& office : side.offices) add(office);
  }
  return key;
}

DateRelation RelateDates(const ComparedFacts& a, const ComparedFacts& b, const MergeOptions& options) {
  if (a.sharpness == Sharpness::kUndated || b.sharpness == Sharpness::kUndated) return DateRelation::kUnknown;
  const bool both_days = a.sharpness == Sharpness::kDay && b.sharpness == Sharpness::kDay;
  if (both_days && a.start == b.start) return DateRelation::kSameDay;
  if (a.start <= b.last && b.start <= a.last) return DateRelation::kOverlap;
  if (both_days && MayBeShifted(a.type) && std::abs(a.start - b.start) <= options.day_shift) {
    return DateRelation::kShifted;
  }
  return DateRelation::kApart;
}

int PointsOf(DateRelation relation) {
  switch (relation) {
    case DateRelation::kSameDay:
      return kSameDayPoints;
    case DateRelation::kOverlap:
      return kOverlapPoints;
    case DateRelation::kShifted:
      return kShiftedPoints;
    case DateRelation::kUnknown:
    case DateRelation::kApart:
      return 0;
  }
  return 0;
}

Verdict CompareApartFromDate(const ComparedFacts& a, const ComparedFacts& b, std::vector<Reason>* reasons) {
  Judge judge(reasons);
  if (a.type != b.type) {
    judge.Forbid("type", [&] {
      return std::string(EnumToName(kEventTypeNames, a.type)) + " is no " +
             std::string(EnumToName(kEventTypeNames, b.type));
    });
  }
  if (a.parties_key != b.parties_key) {
    judge.Forbid("parties", [&] { return "sides " + a.parties_key + " are not " + b.parties_key; });
  }
  if (judge.Decided()) return judge.Take();

  auto side_a = a.sides.begin();
  auto side_b = b.sides.begin();
  while (side_a != a.sides.end() && side_b != b.sides.end()) {
    if (side_a->side == side_b->side) {
      CompareSide(*side_a++, *side_b++, &judge);
    } else {
      ++(side_a->side < side_b->side ? side_a : side_b);
    }
  }

  if (ModesExclude(a.type, a.mode, b.mode)) {
    judge.Forbid("mode", [&] { return a.mode + " and " + b.mode + " exclude each other"; });
  } else if (!a.mode.empty() && a.mode == b.mode) {
    judge.Credit("mode", kSameModePoints, [&] { return "both " + a.mode; });
  }

  if (!a.country.empty() && !b.country.empty() && a.country != b.country) {
    if (HappensSomewhere(a.type)) {
      judge.Forbid("place", [&] { return a.country + " is not " + b.country; });
    }
  } else if (!a.place.empty() && a.place == b.place) {
    judge.Credit("place", kSamePlacePoints, [&] { return "both in " + a.place; });
  } else if (!a.country.empty() && a.country == b.country) {
    judge.Credit("place", kSameCountryPoints, [&] { return "both in " + a.country; });
  }

  if (a.status == b.status) {
    judge.Credit("status", kSameStatusPoints,
                 [&] { return "both " + std::string(EnumToName(kStatusNames, a.status)); });
  }
  return judge.Take();
}

}  // namespace readout::graph
