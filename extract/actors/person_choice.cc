// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/person_choice.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace readout::extract {
namespace {

// Points of evidence. Only their order matters: introduction in the article outweighs title, title outweighs side, side
// outweighs office on the day; a contradiction of side or sex outweighs all but introduction.
constexpr double kIntroduced = 100;
constexpr double kTitleNow = 60;
constexpr double kTitleEver = 30;
constexpr double kSideFits = 40;
constexpr double kSideConflicts = -80;
constexpr double kSexConflicts = -60;
constexpr double kTitleConflicts = -25;
constexpr double kHighOffice = 30;
constexpr double kSideNamed = 8;
constexpr double kAloneLeader = 15;  // of a surname alone: "Kim" is whoever rules
constexpr double kSpellingOff = -20;
constexpr double kPointsPerYearAway = -2;
constexpr double kFarAway = -40;
constexpr int kHighRank = 7;    // foreign and defence ministers, national security advisers and above
constexpr int kKnownRank = 11;  // offices whose holders news call by surname alone once the side is named
constexpr int kAloneRank = 6;   // up to foreign ministers
constexpr int kTopRank = 2;     // heads of state and government, heads of organisations
constexpr int kLeaderRank = 3;
constexpr double kLatelyYears = 8;
constexpr double kNeededAlone = 10;  // for a surname without any introduction

constexpr double kClearLead = 20;
constexpr double kNobodyElse = -1000;

constexpr double kPointsPerE = 8;      // points that make a candidate e times as likely
constexpr double kLeastShare = 0.005;  // smaller ones are not worth telling
constexpr size_t kMostCandidates = 5;

}  // namespace

std::vector<MentionCandidate> Shares(std::vector<MentionCandidate> candidates, double points_per_e) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  const double most = candidates.front().score;
  double sum = 0;
  for (MentionCandidate& candidate : candidates) {
    candidate.score = std::exp((candidate.score - most) / points_per_e);
    sum += candidate.score;
  }
  for (MentionCandidate& candidate : candidates) candidate.score /= sum;
  while (candidates.back().score < kLeastShare || candidates.size() > kMostCandidates) candidates.pop_back();
  return candidates;
}

bool ArticleFacts::IsIntroduced(int person) const {
  return std::binary_search(introduced.begin(), introduced.end(), person);
}

bool PersonChooser::TitleFits(const RawMention& mention, std::string_view office, std::string_view side) const {
  if (mention.title < 0) return false;
  const ActorKnowledge::Impl& tables = knowledge_.impl();
  const TitleForm& form = tables.titles[static_cast<size_t>(mention.title)];
  for (const TitleSense& sense : form.senses) {
    const OfficeRow& row = tables.offices[static_cast<size_t>(sense.office)];
    if (row.office == office && row.Serves(side)) return true;
  }
  return false;
}

PersonChooser::Evidence PersonChooser::Weigh(int person, const RawMention& mention, std::optional<Day> day) const {
  const ActorKnowledge::Impl& tables = knowledge_.impl();
  const PersonRecord& record = tables.persons[static_cast<size_t>(person)];
  Evidence evidence;
  evidence.side = record.side;
  if (facts_.IsIntroduced(person)) evidence.points += kIntroduced;
  if (mention.near_miss) evidence.points += kSpellingOff;
  if (mention.sex != '?' && record.sex != '?' && mention.sex != record.sex) evidence.points += kSexConflicts;

  const auto tenures = knowledge_.TenuresOf(record);
  bool title_ever = false;
  bool title_now = false;
  bool any_title_of_side = false;
  double years_away = 200;
  bool side_named = false;
  const auto named = [&](std::string_view code) {
    const int index = tables.SideIndex(tables.ActingSideOf(code));
    return index >= 0 && facts_.side_named[static_cast<size_t>(index)];
  };
  const auto mentions_side = [&](std::string_view code) {
    for (uint8_t s = 0; s < mention.side_count; ++s) {
      const std::string_view written = tables.sides[static_cast<size_t>(mention.sides[s])].code;
      if (written == code || tables.ActingSideOf(written) == tables.ActingSideOf(code)) return true;
    }
    return false;
  };
  bool side_fits = mentions_side(record.side);
  side_named = named(record.side);
  for (const Tenure& tenure : tenures) {
    const bool covers = day && *day >= tenure.start && *day <= tenure.end;
    const bool soon = mention.elect && day && tenure.start > *day && tenure.start - *day <= kElectDays &&
                      (HoldsRole(tenure.role, "HOS") || HoldsRole(tenure.role, "HOG"));
    const bool title = soon || TitleFits(mention, tenure.office, tables.ActingSideOf(tenure.side)) ||
                       TitleFits(mention, tenure.office, tenure.side);
    title_ever = title_ever || title;
    title_now = title_now || (title && (covers || soon || !day));
    any_title_of_side = any_title_of_side || (title && mentions_side(tenure.side));
    side_fits = side_fits || mentions_side(tenure.side);
    side_named = side_named || named(tenure.side);
    if (day) {
      const auto days = covers ? 0 : static_cast<double>(*day < tenure.start ? tenure.start - *day : *day - tenure.end);
      years_away = std::min(years_away, days / 365.25);
    } else {
      years_away = std::min(years_away, 5.0);
    }
  }
  evidence.title_fits = title_ever;
  if (title_now) {
    evidence.points += kTitleNow;
  } else if (title_ever) {
    evidence.points += kTitleEver;
  } else if (mention.title >= 0 && !mention.former) {
    const TitleForm& form = tables.titles[static_cast<size_t>(mention.title)];
    if (!form.generic && !form.official) evidence.points += kTitleConflicts;
  }
  if (mention.side_count > 0) {
    evidence.side_fits = side_fits;
    evidence.side_conflicts = !side_fits;
    evidence.points += side_fits ? kSideFits : kSideConflicts;
  }
  if (side_named) evidence.points += kSideNamed;
  if (day) {
    if (const Tenure* office = knowledge_.OfficeOn(record, *day)) {
      evidence.side = tables.ActingSideOf(office->side);
      evidence.rank = tables.RankOf(*office);
      evidence.principal = evidence.rank <= kHighRank;
      evidence.points += evidence.principal ? kHighOffice - evidence.rank : kHighOffice / 2 - evidence.rank;
      const bool alone = mention.form == NameForm::kSurname && mention.title < 0 && mention.sex == '?';
      if (alone && evidence.rank <= kTopRank) evidence.points += kAloneLeader;
    }
  } else if (!tenures.empty()) {
    int best = 50;
    for (const Tenure& tenure : tenures) best = std::min(best, tables.RankOf(tenure));
    evidence.principal = best <= kHighRank;
    evidence.rank = best;
    evidence.points += evidence.principal ? kHighOffice / 2 : 0;
  }
  evidence.points += std::max(kFarAway, kPointsPerYearAway * years_away);
  for (const Tenure& tenure : tenures) {
    evidence.led_lately = evidence.led_lately || (tables.RankOf(tenure) <= kLeaderRank && years_away <= kLatelyYears);
  }
  return evidence;
}

PersonChoice PersonChooser::Choose(const RawMention& mention, std::optional<Day> day) const {
  const ActorKnowledge::Impl& tables = knowledge_.impl();
  std::span<const int> candidates;
  if (mention.person >= 0) {
    candidates = std::span(&mention.person, 1);
  } else if (mention.group >= 0) {
    candidates = tables.person_groups[static_cast<size_t>(mention.group)];
  }
  PersonChoice choice;
  Evidence best;
  double second = kNobodyElse;
  std::vector<MentionCandidate> bearers;
  for (int person : candidates) {
    const Evidence evidence = Weigh(person, mention, day);
    if (candidates.size() > 1) bearers.push_back({-1, person, evidence.points});
    if (choice.person < 0 || evidence.points > best.points) {
      if (choice.person >= 0) second = best.points;
      choice.person = person;
      best = evidence;
    } else {
      second = std::max(second, evidence.points);
    }
  }
  if (choice.person < 0) return choice;
  const bool introduced = facts_.IsIntroduced(choice.person);
  const bool full = mention.form == NameForm::kFull;
  // A namesake: the words give another side, and the title is none of theirs.
  if (best.side_conflicts && !best.title_fits && !(full && mention.title < 0)) return {};
  if (!full && !introduced) {
    const bool has_title = mention.title >= 0 || !mention.portfolio.empty();
    if (has_title) {
      if (!best.title_fits && !(best.side_fits && best.rank <= kKnownRank)) return {};
    } else if (mention.side_count > 0) {
      if (!best.side_fits || best.rank > kKnownRank) return {};
    } else {
      const int side = tables.SideIndex(best.side);
      const bool named = side >= 0 && facts_.side_named[static_cast<size_t>(side)];
      // Leaders of small states are somebody else's namesakes first ("Smith" of Jamaica).
      const bool organisation = side >= 0 && tables.sides[static_cast<size_t>(side)].kind != ActorKind::kState;
      // "Mr X" and "the X administration" may also speak of those who led not long ago; so may the bare surname where
      // nobody else comes near.
      const bool alone = best.points - second > kClearLead;
      const bool courteous = best.led_lately && (mention.sex != '?' || mention.of_person ||
                                                 (alone && (named || tables.known.contains(best.side))));
      if (!named && !courteous &&
          (!tables.known.contains(best.side) || best.rank > (organisation ? kTopRank : kAloneRank)))
        return {};
      if (!courteous && (!(best.principal || (named && best.rank <= kKnownRank)) || best.points < kNeededAlone))
        return {};
      if (mention.near_miss && !named) return {};
    }
  }
  choice.score = full ? 0.95 : introduced ? 0.93 : 0.8;
  if (mention.near_miss) choice.score -= 0.15;
  if (!bearers.empty()) {
    choice.candidates = Shares(std::move(bearers), kPointsPerE);
    choice.score = Discounted(choice.score, choice.candidates.front().score);
  }
  return choice;
}

}  // namespace readout::extract
