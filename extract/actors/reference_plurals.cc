// SPDX-License-Identifier: Apache-2.0
// Several actors in one phrase: "the two leaders", "both sides", "their foreign ministers", "they".
#include "extract/actors/reference_resolver.h"

#include <algorithm>
#include <utility>

namespace readout::extract {
namespace {

constexpr int kLeaderRank = 3;      // heads of state and government, party leaders, crown princes
constexpr int kPrincipalRank = 10;  // ministers and the like
constexpr double kFarBehind = 0.4;  // of a weight, to be out of focus beside it
constexpr double kOblique = 0.6;
constexpr uint32_t kThemReach = 2;  // sentences back
constexpr double kInPair = 1.5;
constexpr double kSpokenOf = 2;

}  // namespace

void ReferenceResolver::ResolvePlural(size_t k, bool behind) {
  const RawMention& m = raws_[k];
  std::vector<int> members;
  double score = 0.85;
  // "asks owners of boats to keep them ashore": where nobody else is named, what the sentence itself speaks of.
  const bool of_things = m.head == HeadKind::kNone && Word(m.first) == "them" && m.first > SentenceFirst(m) &&
                         !scan_.IsWord(m.first - 1, Only(WordClass::kPreposition)) &&
                         (k == 0 || raws_[k - 1].sentence != m.sentence);
  if (of_things) {
    state_[k] = State::kDropped;
    return;
  }
  if (m.head == HeadKind::kNone) {  // they, them, their
    if (!OthersBetween(k)) {
      // "He has yet to meet Moon; they talked by phone": the two of the sentence itself come first.
      members = PairBefore(k, 0);
      if (members.size() < 2 && Apart(last_pair_sentence_, m.sentence) <= 2) members = last_pair_;
      if (members.size() < 2) members = PairBefore(k, 1);
      if (members.size() < 2) members = PairBefore(k, 2);
    }
    const std::vector<int> others = Word(m.first) == "them" ? CoArguments(k, true) : std::vector<int>();
    const bool subject_too = std::any_of(members.begin(), members.end(), [&](int e) {
      return std::find(others.begin(), others.end(), e) != others.end();
    });
    if (subject_too) members = TwoBefore(k, others);
    score = 0.6;
    if (members.empty() && behind) {
      state_[k] = State::kDropped;
      return;
    }
  } else if (m.side_count >= 2) {
    members = MembersBySide(m);
  } else if (RawMention spread; SpreadFormat(m, &spread)) {
    members = MembersBySide(spread);
  } else if (m.possessor == Possessor::kTheir && (m.head == HeadKind::kTitle || m.head == HeadKind::kPeople)) {
    if (Apart(last_pair_sentence_, m.sentence) <= 2) members = MembersOfPair(m);
  } else if (m.head == HeadKind::kCounterpart) {
    score = 0.4;
    if (!behind) return;
  } else if (BothAreNamed(k)) {
    members = {mentions_[k - 2].entity, mentions_[k - 1].entity};
    if (std::min(members[0], members[1]) < 0) {
      members.clear();
      if (!behind) return;
    }
  } else {
    members = MembersByFocus(k, behind);
    score = 0.75;
  }
  if (members.size() < 2 && !behind) return;
  Mention& mention = mentions_[k];
  mention.members = members;
  if (members.size() >= 2) {
    last_pair_ = members;
    last_pair_sentence_ = m.sentence;
    for (int e : members) {
      if (!behind) entities_.Touch(e, m.sentence, m.last, kOblique);
    }
  }
  Finish(k, kNobody, members.size() >= 2 ? score : 0.3);
}

bool ReferenceResolver::OthersBetween(size_t k) const {
  for (size_t j = k; j-- > 0;) {
    if (Apart(raws_[j].sentence, raws_[k].sentence) > 1) return false;
    const RawMention& m = raws_[j];
    if (m.kind == MentionKind::kPlural && mentions_[j].members.size() >= 2) return false;
    if (m.plural && m.kind == MentionKind::kOfficial) return true;
    if (m.kind == MentionKind::kState && scan_.Longest(m.last - 1, Only(EntryKind::kDemonym)) != nullptr) return true;
    if (InLastPair(mentions_[j].entity)) return false;
  }
  return false;
}

std::vector<int> ReferenceResolver::PairBefore(size_t k, uint32_t reach) const {
  std::vector<int> persons;
  std::vector<int> states;
  for (size_t j = k; j-- > 0;) {
    const RawMention& before = raws_[j];
    if (Apart(before.sentence, raws_[k].sentence) > reach || !SameStory(before, raws_[k])) break;
    const int e = state_[j] == State::kDone ? mentions_[j].entity : kNobody;
    if (e == kNobody || entities_.entity(e).side.empty()) continue;
    std::vector<int>& list = entities_.IsPrincipal(e) ? persons : states;
    if (!entities_.IsPrincipal(e) && (before.kind != MentionKind::kState || before.may_be_place)) continue;
    if (std::find(list.begin(), list.end(), e) == list.end()) list.insert(list.begin(), e);
  }
  // "… who they are": any people may be meant.
  if (raws_[k].first != SentenceFirst(raws_[k]) || reach > 1) states.clear();
  std::vector<int>& pair = persons.empty() ? states : persons;
  if (pair.size() != 2 || entities_.entity(pair[0]).side == entities_.entity(pair[1]).side) return {};
  return pair;
}

std::vector<int> ReferenceResolver::TwoBefore(size_t k, const std::vector<int>& others) const {
  std::vector<int> two;
  for (size_t j = k; j-- > 0 && two.size() < 2;) {
    if (Apart(raws_[j].sentence, raws_[k].sentence) > kThemReach) break;
    const int e = state_[j] == State::kDone ? mentions_[j].entity : kNobody;
    if (e == kNobody || !entities_.IsPrincipal(e)) continue;
    const bool taken =
        std::find(others.begin(), others.end(), e) != others.end() || std::find(two.begin(), two.end(), e) != two.end();
    if (!taken) two.insert(two.begin(), e);
  }
  return two.size() == 2 ? two : std::vector<int>();
}

std::vector<int> ReferenceResolver::MembersOfPair(const RawMention& m) {
  RawMention sided = m;
  sided.side_count = 0;
  for (int e : last_pair_) {
    const int side = tables_.SideIndex(entities_.entity(e).side);
    if (side >= 0) sided.AddSide(side);
  }
  return sided.side_count < 2 ? std::vector<int>() : MembersBySide(sided);
}

bool ReferenceResolver::SpreadFormat(const RawMention& m, RawMention* spread) const {
  if (m.side_count != 1 || m.head != HeadKind::kTitle) return false;
  const std::span<const std::string_view> members = tables_.sides[static_cast<size_t>(m.sides[0])].members;
  if (members.empty() || members.size() > RawMention::kMostSides) return false;
  *spread = m;
  spread->side_count = 0;
  for (const std::string_view code : members) {
    if (const int side = tables_.SideIndex(code); side >= 0) spread->AddSide(side);
  }
  return spread->side_count >= 2;
}

std::vector<int> ReferenceResolver::MembersBySide(const RawMention& m) {
  std::vector<int> members;
  for (uint8_t s = 0; s < m.side_count; ++s) {
    const std::string_view written = tables_.sides[static_cast<size_t>(m.sides[s])].code;
    const std::string acting(tables_.ActingSideOf(written));
    int e = kNobody;
    if (m.head == HeadKind::kTitle && !TitleIs(m, &TitleForm::official) && !TitleIs(m, &TitleForm::speaker)) {
      const Tenure* holder = m.former ? nullptr : Holder(m, written, DayOf(m));
      e = RoleAntecedent(m, acting, false, {});
      if (e == kNobody && holder != nullptr) e = entities_.OfPerson(holder->person, anchor_);
      if (e == kNobody) e = entities_.Nameless(acting, OfficeKey(m, written));
    } else if (m.head == HeadKind::kPeople || m.head == HeadKind::kTitle) {
      e = entities_.OfOfficial(m.sides[s], false);
    } else {
      e = entities_.OfSide(m.sides[s]);
    }
    if (std::find(members.begin(), members.end(), e) == members.end()) members.push_back(e);
  }
  return members;
}

bool ReferenceResolver::BothAreNamed(size_t k) const {
  const RawMention& m = raws_[k];
  if (k < 2 || Word(m.first) != "both" || m.last != m.first + 1) return false;
  const RawMention& a = raws_[k - 2];
  const RawMention& b = raws_[k - 1];
  return a.sentence == m.sentence && b.last == m.first && Word(a.last) == "and" && b.first == a.last + 1;
}

std::vector<int> ReferenceResolver::MembersByFocus(size_t k, bool behind) {
  const RawMention& m = raws_[k];
  const size_t wanted = m.number >= 2 ? m.number : 2;
  const std::string_view noun = Word(m.last - 1);
  const char sex = noun == "men" ? 'M' : noun == "women" ? 'F' : '?';
  const bool states = m.head == HeadKind::kSide || m.head == HeadKind::kCountries;
  // "He spoke to both leaders": two others.
  const bool floating = m.last - m.first == 1;  // "A and B were both seen"
  const std::vector<int> others = states || floating ? std::vector<int>() : CoArguments(k, true);
  struct Candidate {
    int e;
    double weight;
  };
  std::vector<Candidate> candidates;
  // "the two presidents" are ministers only where the whole article names no presidents.
  const int rounds = behind || m.title < 0 || TitleIs(m, &TitleForm::leader) ? 2 : 1;
  for (int round = 0; round < rounds; ++round) {
    candidates.clear();
    for (size_t i = 0; i < entities_.size(); ++i) {
      const auto e = static_cast<int>(i);
      const EntityTable::Trace& trace = entities_.trace(e);
      const Entity& entity = entities_.entity(e);
      if (trace.mentions == 0 || entity.side.empty() || trace.place >= 0) continue;
      if (states) {
        candidates.push_back({e, entities_.Weight(e, m.sentence) * (entity.spokesperson ? 0.3 : 1)});
        continue;
      }
      if (!entities_.IsPrincipal(e) || !SexFits(e, sex)) continue;
      if (std::find(others.begin(), others.end(), e) != others.end()) continue;
      // First those who hold the office said; failing them, anybody of rank.
      const bool elect =
          TitleIs(m, &TitleForm::leader) && anchor_ && trace.person >= 0 && TakesOfficeSoon(trace.person);
      const bool holds = m.title < 0 || elect || Holds(e, m, behind ? anchor_ : DayOf(m));
      if (round == 0 && !holds) continue;
      if (round == 1 && (trace.rank > kPrincipalRank || !AnyPrincipal(m))) continue;
      // Somebody else speaks to them: those of the states that are spoken of.
      const int state = entities_.FindSide(tables_.SideIndex(entity.side));
      const bool spoken_of = !others.empty() && state != kNobody && entities_.trace(state).first_token < m.first;
      candidates.push_back(
          {e, entities_.Weight(e, m.sentence) + (InLastPair(e) ? kInPair : 0) + (spoken_of ? kSpokenOf : 0)});
    }
    if (candidates.size() >= wanted || states) break;
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
  std::vector<int> members;
  std::vector<std::string> sides;
  if (states && wanted == 2) {
    std::vector<int> near = SidesAtHand(m);
    if (near.size() == 2) return near;
  }
  if (states) {
    // A side's weight is that of all who act for it.
    std::vector<std::pair<std::string, double>> totals;
    for (const Candidate& candidate : candidates) {
      const std::string& side = entities_.entity(candidate.e).side;
      auto it = std::find_if(totals.begin(), totals.end(), [&](const auto& total) { return total.first == side; });
      if (it == totals.end()) it = totals.insert(totals.end(), {side, 0.0});
      it->second += candidate.weight;
    }
    std::stable_sort(totals.begin(), totals.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [side, weight] : totals) {
      if (members.size() == wanted) break;
      const int index = tables_.SideIndex(side);
      if (index >= 0) members.push_back(entities_.OfSide(index));
    }
  } else {
    for (size_t c = 0; c < candidates.size() && members.size() < wanted; ++c) {
      const Candidate& candidate = candidates[c];
      const std::string& side = entities_.entity(candidate.e).side;
      // Of one side only when nobody else comes near ("Mr Trump and Mr Obama").
      const bool alone = m.head == HeadKind::kPair && c + 1 >= wanted &&
                         (c + 1 >= candidates.size() || candidates[c + 1].weight < candidate.weight * kFarBehind);
      if (!alone && std::find(sides.begin(), sides.end(), side) != sides.end()) continue;
      sides.push_back(side);
      members.push_back(candidate.e);
    }
  }
  if (members.size() < 2) members.clear();
  std::sort(members.begin(), members.end());
  return members;
}

std::vector<int> ReferenceResolver::SidesAtHand(const RawMention& m) {
  std::vector<int> sides;
  for (size_t j = done_; j-- > 0;) {
    const RawMention& before = raws_[j];
    if (before.first >= m.first) continue;
    if (Apart(before.sentence, m.sentence) > 1) break;
    const int e = state_[j] == State::kDone ? mentions_[j].entity : kNobody;
    if (e == kNobody ||
        (!entities_.IsPerson(e) && before.kind != MentionKind::kBody && before.kind != MentionKind::kOfficial))
      continue;
    const int side = tables_.SideIndex(entities_.entity(e).side);
    if (side >= 0 && std::find(sides.begin(), sides.end(), side) == sides.end()) sides.push_back(side);
  }
  if (sides.size() != 2) return {};
  std::vector<int> members;
  for (int side : sides) members.push_back(entities_.OfSide(side));
  std::sort(members.begin(), members.end());
  return members;
}

bool ReferenceResolver::AnyPrincipal(const RawMention& m) const {
  if (m.title < 0) return true;
  const TitleForm& form = tables_.titles[static_cast<size_t>(m.title)];
  return tables_.offices[static_cast<size_t>(form.senses.front().office)].rank <= kLeaderRank;
}

void ReferenceResolver::NoticePair(size_t k) {
  if (k == 0) return;
  const RawMention& a = raws_[k - 1];
  const RawMention& b = raws_[k];
  if (a.sentence != b.sentence || state_[k - 1] != State::kDone) return;
  const int left = mentions_[k - 1].entity;
  const int right = mentions_[k].entity;
  if (left < 0 || right < 0 || left == right) return;
  if (a.may_be_place || b.may_be_place) return;
  if (entities_.entity(left).side.empty() || entities_.entity(left).side == entities_.entity(right).side) return;
  const bool joined = b.first == a.last + 1 && (Word(a.last) == "and" || Word(a.last) == "with" || Word(a.last) == "-");
  if (!joined || entities_.IsPrincipal(left) != entities_.IsPrincipal(right)) return;
  last_pair_ = {left, right};
  last_pair_sentence_ = b.sentence;
}

}  // namespace readout::extract
