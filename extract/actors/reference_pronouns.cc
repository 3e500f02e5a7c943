// SPDX-License-Identifier: Apache-2.0
// he, she, him, it: nearest compatible antecedents.
#include "extract/actors/reference_resolver.h"

#include <algorithm>

namespace readout::extract {
namespace {

constexpr uint32_t kPronounReach = 3;  // sentences back
constexpr double kLead = 0.5;          // of the antecedent that grammar chooses, in salience

}  // namespace

bool ReferenceResolver::SexFits(int e, char sex) const {
  return sex == '?' || entities_.entity(e).sex == '?' || entities_.entity(e).sex == sex;
}

int ReferenceResolver::Antecedent(const RawMention& m, char sex) const {
  // "he said", "according to him", "in his words".
  const std::string_view noun = m.possessive && m.kind == MentionKind::kPronoun ? Word(m.last) : std::string_view();
  const bool says = m.kind == MentionKind::kPronoun &&
                    (m.possessive ? noun == "words" || noun == "account" || noun == "view" || noun == "opinion"
                                  : SaysBehind(m) || IsAccordingTo(m));
  if (says && last_speaker_ != kNobody && SexFits(last_speaker_, sex) &&
      Apart(entities_.trace(last_speaker_).last_sentence, m.sentence) <= kPronounReach && !NewSubjectSince(m, sex)) {
    return last_speaker_;
  }
  // The sentence itself: subjects first, the nearest of them; then the nearest of all. Spokespersons and names before
  // nouns ("the Trump call") only in the absence of others.
  int nearest = kNobody;
  int subject = kNobody;
  int weak_subject = kNobody;
  int last_resort = kNobody;
  uint32_t sentence = m.sentence;
  for (size_t k = done_; k-- > 0;) {
    const RawMention& before = raws_[k];
    if (before.first >= m.first || !SameStory(before, m)) continue;
    if (Apart(before.sentence, m.sentence) > kPronounReach) break;
    if (before.sentence != sentence) {
      if (subject != kNobody) return subject;
      if (weak_subject != kNobody) return weak_subject;
      if (nearest != kNobody) return nearest;
      sentence = before.sentence;
    }
    const Mention& mention = mentions_[k];
    if (state_[k] != State::kDone || mention.entity < 0 || !entities_.IsPerson(mention.entity)) continue;
    if (mention.kind == MentionKind::kPlural || !SexFits(mention.entity, sex)) continue;
    if (m.head == HeadKind::kCounterpart && before.first == m.first) continue;
    if (IsFrontedPartner(before, m)) continue;
    const bool spokesman = entities_.entity(mention.entity).spokesperson && !says && m.head != HeadKind::kCounterpart;
    if (spokesman || IsAttributive(before)) {
      if (last_resort == kNobody) last_resort = mention.entity;
      continue;
    }
    if (nearest == kNobody) nearest = mention.entity;
    if (!IsSubject(before)) continue;
    // In the sentence of the pronoun the nearest subject counts, in earlier ones the first. Members of a list, and
    // whatever a comma closes off, are less of a subject.
    if (sentence != m.sentence) {
      subject = mention.entity;
    } else if (Word(before.last) == "," || Word(before.last) == "and") {
      if (weak_subject == kNobody || before.first == SentenceFirst(before)) weak_subject = mention.entity;
    } else {
      return mention.entity;
    }
  }
  if (subject != kNobody) return subject;
  if (weak_subject != kNobody) return weak_subject;
  return nearest != kNobody ? nearest : last_resort;
}

bool ReferenceResolver::IsFrontedPartner(const RawMention& before, const RawMention& m) const {
  if (m.possessive || before.sentence != m.sentence || before.last > m.first || before.first <= SentenceFirst(m) + 1)
    return false;
  if (Word(before.first - 1) != "with" && Word(before.first - 1) != "to") return false;
  if (!scan_.IsWord(SentenceFirst(m), Only(WordClass::kPreposition)) || Word(SentenceFirst(m)) == "according")
    return false;
  if (Word(m.first - 1) != "," && m.first != before.last) return false;
  for (uint32_t i = before.last; i + 1 < m.first; ++i) {
    if (IsSaying(i) || scan_.IsWord(i, Only(WordClass::kAuxiliary)) || Word(i) == "that") return false;
  }
  return true;
}

ReferenceResolver::Weighed ReferenceResolver::Compatible(const RawMention& m, char sex, int chosen) const {
  Weighed weighed;
  double most = 0;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const auto e = static_cast<int>(i);
    const EntityTable::Trace& trace = entities_.trace(e);
    if (e == chosen || !entities_.IsPerson(e) || !SexFits(e, sex) || trace.mentions == 0) continue;
    if (trace.last_token > m.first || m.sentence - trace.last_sentence > kPronounReach) continue;
    weighed.push_back({e, -1, entities_.Weight(e, m.sentence)});
    most = std::max(most, weighed.back().score);
  }
  weighed.push_back({chosen, -1, std::max(most, entities_.Weight(chosen, m.sentence)) + kLead});
  return weighed;
}

bool ReferenceResolver::IsAccordingTo(const RawMention& m) const {
  return m.first >= SentenceFirst(m) + 2 && Word(m.first - 1) == "to" && Word(m.first - 2) == "according";
}

bool ReferenceResolver::NewSubjectSince(const RawMention& m, char sex) const {
  if (last_spoke_ + 1 >= m.sentence) return false;
  for (size_t k = 0; k < done_; ++k) {
    const RawMention& before = raws_[k];
    if (before.sentence + 1 != m.sentence || state_[k] != State::kDone || mentions_[k].entity < 0) continue;
    if (entities_.IsPerson(mentions_[k].entity) && SexFits(mentions_[k].entity, sex) && IsSubject(before)) return true;
  }
  return false;
}

bool ReferenceResolver::IsCaption(const RawMention& m) const {
  return scan_.document().ZoneOf(scan_.document().sentences[m.sentence]) == Zone::kCaption;
}

bool ReferenceResolver::SameStory(const RawMention& before, const RawMention& m) const {
  if (before.sentence == m.sentence) return true;
  const std::vector<Sentence>& sentences = scan_.document().sentences;
  if (IsCaption(before) != IsCaption(m) || Exchange(before) != Exchange(m)) return false;
  return !IsCaption(m) || sentences[before.sentence].block == sentences[m.sentence].block;
}

bool ReferenceResolver::IsAttributive(const RawMention& m) const {
  if (m.kind != MentionKind::kPerson || m.form != NameForm::kSurname || m.article || m.first == SentenceFirst(m))
    return false;
  return Word(m.first - 1) == "the" || Word(m.first - 1) == "a" || scan_.IsGluedHyphen(m.last) ||
         scan_.IsGluedHyphen(m.first - 1);
}

int ReferenceResolver::ObjectAntecedent(const RawMention& m) const {
  if (IsAccordingTo(m)) return Antecedent(m, m.sex);
  int nearest = kNobody;
  const RawMention* nearest_raw = nullptr;
  for (size_t k = done_; k-- > 0;) {
    const RawMention& before = raws_[k];
    if (before.sentence != m.sentence) break;
    const int e = state_[k] == State::kDone ? mentions_[k].entity : kNobody;
    if (e == kNobody || !entities_.IsPerson(e) || mentions_[k].kind == MentionKind::kPlural || !SexFits(e, m.sex))
      continue;
    if (nearest == kNobody) {
      nearest = e;
      nearest_raw = &before;
      // "Trump rang Xi, who thanked him": who is the subject there.
      const bool relative = Word(before.last) == "who" || (Word(before.last) == "," && Word(before.last + 1) == "who");
      if (!IsSubject(before) && !relative) return e;
    } else if (e != nearest) {
      return e;
    }
  }
  if (nearest == kNobody) return Antecedent(m, m.sex);
  // Its only subject: "X said that … him" is X himself, "X called him" is somebody of an earlier sentence.
  for (uint32_t i = nearest_raw->last; i < m.first; ++i) {
    if (i + 1 < m.first && (IsSaying(i) || scan_.token(i).Is(",") || scan_.IsWord(i, Only(WordClass::kOpener))))
      return nearest;
  }
  for (size_t k = done_; k-- > 0;) {
    const RawMention& before = raws_[k];
    if (before.sentence == m.sentence || !SameStory(before, m)) continue;
    if (Apart(before.sentence, m.sentence) > kPronounReach) break;
    const int e = state_[k] == State::kDone ? mentions_[k].entity : kNobody;
    if (e == kNobody || e == nearest || !entities_.IsPerson(e) || !SexFits(e, m.sex)) continue;
    return e;
  }
  return nearest;
}

int ReferenceResolver::SideAntecedent(const RawMention& m) const {
  int found = kNobody;
  for (size_t k = done_; k-- > 0;) {
    const RawMention& before = raws_[k];
    if (before.first >= m.first) continue;
    if (Apart(before.sentence, m.sentence) > 1) break;
    if (before.sentence != m.sentence && (found != kNobody || m.first != SentenceFirst(m))) break;
    if (state_[k] != State::kDone || mentions_[k].entity < 0) continue;
    const MentionKind kind = mentions_[k].kind;
    if (kind != MentionKind::kState && kind != MentionKind::kBody && kind != MentionKind::kOrganisation) continue;
    if (before.may_be_place || before.possessive || IsOblique(before)) continue;
    // The nearest in the sentence itself, the first of the sentence before.
    if (before.sentence == m.sentence) return mentions_[k].entity;
    found = mentions_[k].entity;
  }
  return found;
}

}  // namespace readout::extract
