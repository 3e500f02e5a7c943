// SPDX-License-Identifier: Apache-2.0
// States, bodies and nameless officials, and the side that a body without one belongs to.
#include "extract/actors/reference_resolver.h"

#include <algorithm>
#include <utility>

namespace readout::extract {
namespace {

constexpr uint32_t kBodyReach = 8;       // sentences back
constexpr double kSidePointsPerE = 0.5;  // of salience

}  // namespace

void ReferenceResolver::ResolveSide(size_t k, bool behind) {
  const RawMention& m = raws_[k];
  if (m.of_person) return ResolveNamed(k, m);
  if (m.short_name >= 0) {
    if (!facts_.side_named[static_cast<size_t>(m.sides[0])]) {
      state_[k] = State::kDropped;
      return;
    }
  }
  if (m.description) {
    Weighed weighed;
    int best = kNobody;
    double most = 0;
    for (uint8_t s = 0; s < m.side_count; ++s) {
      const std::string code = ActingCode(m.sides[s]);
      const double weight = SideWeight(code, m.sentence);
      if (weight <= 0) continue;
      const int e = entities_.OfSide(m.sides[s]);
      weighed.push_back({e, -1, weight});
      if (best == kNobody || weight > most) best = e;
      most = std::max(most, weight);
    }
    if (best != kNobody) return FinishWeighed(k, best, 0.8, std::move(weighed), kSidePointsPerE);
    state_[k] = State::kDropped;
    return;
  }
  int side = m.side_count > 0 ? m.sides[0] : -1;
  double score = 0.95;
  if (side < 0) {
    const int owner = OwnerOf(k);
    std::string code = owner != kNobody ? entities_.entity(owner).side : std::string();
    score = 0.85;
    // "the office of British Prime Minister X": whose it is is told behind.
    const bool of_next = code.empty() && Word(m.last) == "of" && k + 1 < raws_.size() &&
                         raws_[k + 1].first == m.last + 1 &&
                         (raws_[k + 1].kind == MentionKind::kPerson || raws_[k + 1].kind == MentionKind::kRole);
    if (of_next && state_[k + 1] == State::kOpen) {
      ResolveOne(k + 1, true);
      done_ = k;
    }
    if (of_next && state_[k + 1] == State::kDone && mentions_[k + 1].entity >= 0) {
      code = entities_.entity(mentions_[k + 1].entity).side;
    }
    // "the court" may be a tennis court: only one that has been named before.
    const bool court = Word(m.last - 1) == "court" && m.article && m.last - m.first == 2;
    if (code.empty() && m.possessor == Possessor::kNone && (!court || BodyNamedBefore(k))) {
      code = ContextSide(k);
      score = 0.6;
    }
    side = tables_.SideIndex(code);
    const bool owned = m.possessor != Possessor::kNone || (m.first > 0 && scan_.IsPossessive(m.first - 1));
    if (side < 0 && m.head == HeadKind::kBody && !owned) {
      if (!behind) return;  // "Senate rejects Trump's plan": of the only side that the sentence speaks of
      side = tables_.SideIndex(OnlySideOfSentence(k));
      score = 0.5;
    }
  }
  if (side < 0) {
    state_[k] = State::kDropped;
    return;
  }
  Finish(k, entities_.OfSide(side), score);
}

bool ReferenceResolver::BodyNamedBefore(size_t k) const {
  const std::string_view noun = Word(raws_[k].last - 1);
  for (size_t j = 0; j < k; ++j) {
    if (raws_[j].kind != MentionKind::kBody || state_[j] != State::kDone) continue;
    for (uint32_t i = raws_[j].first; i < raws_[j].last; ++i) {
      if (Word(i) == noun) return true;
    }
  }
  return false;
}

double ReferenceResolver::SideWeight(std::string_view side, uint32_t sentence) const {
  double weight = 0;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const auto e = static_cast<int>(i);
    const EntityTable::Trace& trace = entities_.trace(e);
    if (trace.mentions > 0 && trace.place < 0 && entities_.entity(e).side == side)
      weight += entities_.Weight(e, sentence);
  }
  return weight;
}

std::string ReferenceResolver::OnlySideOfPersons(size_t k) const {
  std::string only;
  for (size_t j = k; j-- > 0;) {
    if (raws_[k].sentence - raws_[j].sentence > 1) break;
    if (state_[j] != State::kDone || mentions_[j].entity < 0 || !entities_.IsPerson(mentions_[j].entity)) continue;
    const std::string& side = entities_.entity(mentions_[j].entity).side;
    if (side.empty() || side == only) continue;
    if (!only.empty()) return {};
    only = side;
  }
  return only;
}

std::string ReferenceResolver::OnlySideOfSentence(size_t k) const {
  std::string only;
  for (size_t j = 0; j < raws_.size(); ++j) {
    if (raws_[j].sentence != raws_[k].sentence || state_[j] != State::kDone || mentions_[j].entity < 0) continue;
    if (!entities_.IsPerson(mentions_[j].entity) && raws_[j].kind != MentionKind::kAdjective) continue;
    const std::string& side = entities_.entity(mentions_[j].entity).side;
    if (side.empty() || side == only) continue;
    if (!only.empty()) return {};
    only = side;
  }
  return only;
}

std::string ReferenceResolver::ContextSide(size_t k) const {
  const RawMention& m = raws_[k];
  // "In Washington the Treasury …".
  for (size_t j = k; j-- > 0 && raws_[j].sentence == m.sentence;) {
    if (state_[j] == State::kDone && raws_[j].may_be_place && raws_[j].kind == MentionKind::kState &&
        raws_[j].last <= m.first && m.first - raws_[j].last <= 1) {
      return entities_.entity(mentions_[j].entity).side;
    }
  }
  // "the ministry": the last body called so.
  if (m.head == HeadKind::kBody) {
    for (size_t j = k; j-- > 0;) {
      if (Apart(raws_[j].sentence, m.sentence) > kBodyReach) break;
      if (raws_[j].kind != MentionKind::kBody || state_[j] != State::kDone || mentions_[j].entity < 0) continue;
      for (uint32_t i = raws_[j].first; i < raws_[j].last; ++i) {
        if (scan_.token(i).word == Word(m.last - 1)) return entities_.entity(mentions_[j].entity).side;
      }
    }
  }
  for (size_t j = k; j-- > 0;) {
    if (Apart(raws_[j].sentence, m.sentence) > 2) break;
    if (state_[j] != State::kDone || mentions_[j].entity < 0) continue;
    const MentionKind kind = mentions_[j].kind;
    const Entity& entity = entities_.entity(mentions_[j].entity);
    const bool body = kind == MentionKind::kBody || (kind == MentionKind::kOfficial && Speaks(raws_[j]));
    if ((body || entity.spokesperson) && !entity.side.empty()) return entity.side;
  }
  if (!local_side_.empty()) return local_side_;
  if (const std::string side = OnlySideOfPersons(k); !side.empty()) return side;
  // The only side that the sentence has named.
  std::string only;
  for (size_t j = k; j-- > 0;) {
    if (raws_[k].sentence != raws_[j].sentence) break;
    if (state_[j] != State::kDone || mentions_[j].entity < 0) continue;
    const std::string& side = entities_.entity(mentions_[j].entity).side;
    if (side.empty() || side == only) continue;
    if (!only.empty()) return {};
    only = side;
  }
  if (!only.empty()) return only;
  // The state that the article opens with ("Canada expels …").
  for (size_t j = 0; j < k && raws_[j].sentence == 0; ++j) {
    if (raws_[j].kind == MentionKind::kState && raws_[j].first == SentenceFirst(raws_[j]) &&
        state_[j] == State::kDone) {
      return entities_.entity(mentions_[j].entity).side;
    }
  }
  return {};
}

void ReferenceResolver::ResolveOfficial(size_t k, bool behind) {
  const RawMention& m = raws_[k];
  std::string code = WrittenSide(m);
  if (code.empty()) {
    if (const int owner = OwnerOf(k); owner != kNobody) code = entities_.entity(owner).side;
  }
  // "an aide to the president-elect": of whom is told behind.
  // "a delegation led by X" the same.
  const bool led = (Word(m.last) == "led" || Word(m.last) == "headed") && Word(m.last + 1) == "by";
  const bool of_next = code.empty() && k + 1 < raws_.size() && raws_[k + 1].first == m.last + (led ? 2 : 1) &&
                       (raws_[k + 1].kind == MentionKind::kPerson || raws_[k + 1].kind == MentionKind::kRole) &&
                       (led || Word(m.last) == "to" || Word(m.last) == "for" || Word(m.last) == "of");
  if (of_next && !behind) return;
  if (of_next && mentions_[k + 1].entity >= 0) code = entities_.entity(mentions_[k + 1].entity).side;
  const std::string acting(tables_.ActingSideOf(code));
  const bool speaker = TitleIs(m, &TitleForm::speaker) && !TitleIs(m, &TitleForm::official);
  if (m.article && !m.plural && m.definite) {
    const int person = SpeakerAntecedent(m, acting, behind);
    if (person != kNobody) return Finish(k, person, 0.8);
  }
  if (code.empty() && m.possessor == Possessor::kNone && !m.abroad) code = ContextSide(k);
  Finish(k, entities_.OfOfficial(tables_.SideIndex(tables_.ActingSideOf(code)), speaker), code.empty() ? 0.4 : 0.8);
}

}  // namespace readout::extract
