// SPDX-License-Identifier: Apache-2.0
// The choice of a tag where a word has several readings: its neighbours decide.
#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/syntax/sentence_tagger.h"

namespace readout::extract {
bool SentenceTagger::StartsNounGroup(uint32_t i) const {
  if (i >= last_) return false;
  const Tag t = syntax_.tags[i];
  return t == Tag::kName || t == Tag::kDet || t == Tag::kPron || t == Tag::kPossPron || t == Tag::kNum ||
         (t == Tag::kAdj && At(i).word != "-") || t == Tag::kTime;
}

Tag SentenceTagger::ThatTag(uint32_t i, int64_t before, Tag p) const {
  if (p == Tag::kFinite || p == Tag::kBase || p == Tag::kParticiple || p == Tag::kGerund) return Tag::kThat;
  if (p == Tag::kPrep) return ParticleVerbEnds(before) ? Tag::kThat : Tag::kDet;  // "ruled out that" against "of that"
  if (p == Tag::kEnd) return Tag::kDet;
  if (p != Tag::kNoun && p != Tag::kName) return Tag::kThat;
  const WordInfo* next = i + 1 < last_ ? Info(i + 1) : nullptr;
  const bool verb_next = i + 1 < last_ && (syntax_.tags[i + 1] == Tag::kBe || syntax_.tags[i + 1] == Tag::kHave ||
                                           syntax_.tags[i + 1] == Tag::kModal ||
                                           (syntax_.tags[i + 1] == Tag::kOther && next != nullptr &&
                                            (next->verb_forms & (kFormPast | kFormThird)) != 0 && !next->noun));
  if (verb_next) return Tag::kRel;
  // "the call that Putin made", unless the noun says something ("reports that") or belongs to a verb that does.
  const WordInfo* noun = Info(static_cast<uint32_t>(before));
  const bool of_event = p == Tag::kNoun && noun != nullptr && (noun->noun_classes & classes_.event) != 0 &&
                        (noun->noun_classes & classes_.content) == 0;
  return of_event && !TellingBefore(before) ? Tag::kRel : Tag::kThat;
}

bool SentenceTagger::ParticleVerbEnds(int64_t i) const {
  if (i <= first_) return false;
  const std::string_view lemma = lexicon_.VerbLemma(At(static_cast<uint32_t>(i) - 1).word);
  if (lemma.empty()) return false;
  const WordInfo* joined = lexicon_.Find(absl::StrCat(ToAbsl(lemma), " ", ToAbsl(At(static_cast<uint32_t>(i)).word)));
  return joined != nullptr && joined->verb_forms != 0;
}

bool SentenceTagger::TellingBefore(int64_t i) const {
  for (; i >= first_; --i) {
    const Tag tag = TagAt(i);
    if (tag == Tag::kSubord || tag == Tag::kRel || tag == Tag::kThat || tag == Tag::kBreak || tag == Tag::kQuote)
      return false;
    const WordInfo* info = Info(static_cast<uint32_t>(i));
    const bool verb = tag == Tag::kFinite || tag == Tag::kBase || tag == Tag::kParticiple || tag == Tag::kGerund;
    if (verb && info != nullptr && (info->verb_classes & classes_.telling) != 0) return true;
  }
  return false;
}

Tag SentenceTagger::Choose(uint32_t i) const {
  const Token& token = At(i);
  const std::string_view w = token.word;
  const int64_t before = Before(i);
  const Tag p = TagAt(before);
  if (w == "that") return ThatTag(i, before, p);
  const WordInfo* info = Info(i);
  // "the previous one took place" against "one agreed point"
  const bool verb_behind =
      (p == Tag::kDet || p == Tag::kAdj) && PastFollows(i) && (Info(i + 1)->verb_forms & kFormParticiple) == 0;
  if (w == "one" && i + 1 < last_ && !verb_behind &&
      (syntax_.tags[i + 1] == Tag::kNoun || syntax_.tags[i + 1] == Tag::kOther || syntax_.tags[i + 1] == Tag::kAdj))
    return Tag::kNum;
  if (w == "one" || w == "ones")
    return p == Tag::kDet || p == Tag::kAdj || p == Tag::kPossPron ? Tag::kNoun : Tag::kPron;
  // ", left," of a photo caption is a place in the picture, no verb.
  if (caption_ && p == Tag::kComma && info != nullptr && (info->closed & classes_.picture_position) != 0)
    return Tag::kAdv;
  const bool mid_capital = token.Has(kCapitalised) && !token.Has(kSentenceStart) && !headline_;
  if (info == nullptr || info->verb_forms == 0 || (mid_capital && !(p == Tag::kName))) return Unlisted(token, info, p);
  const uint8_t forms = info->verb_forms;
  const Tag next = i + 1 < last_ ? syntax_.tags[i + 1] : Tag::kEnd;
  const bool next_by = next == Tag::kPrep && At(i + 1).word == "by";  // not "by phone"

  if (p == Tag::kTo && before >= 0) {
    if ((forms & kFormBase) != 0) return Tag::kBase;  // "to talks" is the third form and stays a noun
    if ((forms & kFormGerund) != 0) return Tag::kGerund;
    return info->noun ? Tag::kNoun : Tag::kAdj;
  }
  // "had last been in touch", "they last met": an adverb in front of a verb that is nothing else.
  if ((info->closed & classes_.adverb) != 0 &&
      (p == Tag::kHave || p == Tag::kPron || p == Tag::kName || p == Tag::kNoun) && PastFollows(i)) {
    return Tag::kAdv;
  }
  if ((p == Tag::kModal || p == Tag::kDo) && (forms & kFormBase) != 0) return Tag::kBase;
  if (p == Tag::kHave) {
    if ((forms & kFormParticiple) != 0) return Tag::kParticiple;
    return info->noun ? Tag::kNoun : Tag::kAdj;
  }
  if (p == Tag::kBe) {
    if ((forms & kFormGerund) != 0) return Tag::kGerund;
    if ((forms & kFormParticiple) != 0) return Tag::kParticiple;
    return info->noun && (info->closed & classes_.adjective) == 0 ? Tag::kNoun : Tag::kAdj;
  }
  if (p == Tag::kBase && (forms & kFormParticiple) != 0 && before >= 0 &&
      IsOneOf(At(static_cast<uint32_t>(before)).word, {"be", "get"})) {
    return Tag::kParticiple;
  }
  const bool after_modifier = p == Tag::kDet || p == Tag::kAdj || p == Tag::kPossessive || p == Tag::kPossPron ||
                              (p == Tag::kNum && before + 1 == static_cast<int64_t>(i));
  // "a detailed and frank exchange"
  const bool shares_noun = next == Tag::kCoord && TagAt(int64_t{i} + 2) == Tag::kAdj;
  const bool next_nominal =
      next == Tag::kNoun || next == Tag::kOther || next == Tag::kAdj || next == Tag::kName || shares_noun;

  if ((forms & kFormGerund) != 0) {
    if (info->noun && (after_modifier || p == Tag::kNoun)) return Tag::kNoun;
    if (after_modifier) return next_nominal ? Tag::kAdj : Tag::kNoun;
    if (info->noun) {
      // "after meeting Putin" against "in meeting rooms", "Meeting with X".
      if (p == Tag::kPrep && StartsNounGroup(i + 1)) return Tag::kGerund;
      if (p == Tag::kName && next != Tag::kName) return Tag::kNoun;
      // "Xi and Albanese, meeting in Beijing, …"
      const bool about_name = p == Tag::kComma && !headline_ && next == Tag::kPrep && TagAt(before - 1) == Tag::kName;
      return (p == Tag::kComma && StartsNounGroup(i + 1)) || about_name ? Tag::kGerund : Tag::kNoun;
    }
    return Tag::kGerund;
  }
  if ((forms & (kFormPast | kFormParticiple)) != 0 && (forms & kFormBase) == 0) {
    if (after_modifier) return next_nominal || next == Tag::kTime ? Tag::kAdj : Tag::kParticiple;
    if ((forms & kFormPast) == 0) return Tag::kParticiple;
    const bool subject_before = p == Tag::kName || p == Tag::kNoun || p == Tag::kPron || p == Tag::kRel ||
                                p == Tag::kTime || p == Tag::kQuote || p == Tag::kCoord || p == Tag::kThat;
    if (next_by && p != Tag::kPron && (forms & kFormParticiple) != 0) return Tag::kParticiple;
    if (p == Tag::kPrep) return Tag::kParticiple;  // "as agreed", "than expected"
    // "Asked about the call, he smiled."
    if (before < first_ && !headline_ && next == Tag::kPrep && (forms & kFormParticiple) != 0 && HasFiniteAfter(i))
      return Tag::kParticiple;
    if (p == Tag::kComma && (forms & kFormParticiple) != 0 && (next == Tag::kPrep || next == Tag::kTime)) {
      return HasFiniteAfter(i) ? Tag::kParticiple : Tag::kFinite;
    }
    return subject_before || p == Tag::kComma || p == Tag::kEnd || p == Tag::kBreak || p == Tag::kAdv
               ? Tag::kFinite
               : Tag::kParticiple;
  }
  // Base and third forms; "put", "read" and the like are base and past at once.
  const bool third = (forms & kFormThird) != 0 && (forms & kFormBase) == 0;
  // "last", "long", "forward", "open": adjectives and adverbs first, verbs only between a subject and an object.
  if (!third && (info->closed & (classes_.adjective | classes_.adverb)) != 0) {
    const bool subject = p == Tag::kName || p == Tag::kPron || p == Tag::kRel || p == Tag::kNoun;
    // Behind a determiner they belong to the noun group ("the last call").
    const bool modifier = (info->closed & classes_.adjective) != 0 || (after_modifier && next_nominal);
    if (!(subject && (StartsNounGroup(i + 1) || next == Tag::kTime))) return modifier ? Tag::kAdj : Tag::kAdv;
  }
  // ", ends long silence": a headline goes on with its subject's next verb.
  if (headline_ && third && p == Tag::kComma && (StartsNounGroup(i + 1) || next == Tag::kOther)) return Tag::kFinite;
  // "Putin-Trump meeting set for Thursday"
  if (headline_ && p == Tag::kNoun && (forms & kFormParticiple) != 0 && next == Tag::kPrep &&
      (info->verb_classes & classes_.intend) != 0) {
    const WordInfo* noun = Info(static_cast<uint32_t>(before));
    if (noun != nullptr && (noun->noun_classes & classes_.event) != 0) return Tag::kParticiple;
  }
  // "Putin-Trump call ends without result", "Scholz's call angers Kyiv"
  if (headline_ && third && p == Tag::kNoun && (info->noun_classes & classes_.event) == 0) {
    const WordInfo* noun = Info(static_cast<uint32_t>(before));
    const bool of_event = noun != nullptr && (noun->noun_classes & classes_.event) != 0;
    const bool goes_on = StartsNounGroup(i + 1) || (info->verb_classes & classes_.aspect) != 0 ||
                         next == Tag::kSubord || (next == Tag::kOther && !HasFiniteAfter(i));
    if (of_event && goes_on && !HasFiniteBefore(i)) return Tag::kFinite;
  }
  if (headline_ && p == Tag::kNoun && TalksBefore(static_cast<uint32_t>(before)) && !HasFiniteBefore(i) &&
      !HasFiniteAfter(i) && (next == Tag::kPrep || next == Tag::kTo || next == Tag::kOther || StartsNounGroup(i + 1))) {
    return Tag::kFinite;
  }
  if (after_modifier || (p == Tag::kNoun && info->noun) || p == Tag::kPrep) {
    if (p == Tag::kAdj && before >= 0 && At(static_cast<uint32_t>(before)).word == "-")
      return info->noun ? Tag::kNoun : Tag::kAdj;
    return info->noun || !third ? Tag::kNoun : Tag::kFinite;
  }
  if (p == Tag::kRel || p == Tag::kPron) return Tag::kFinite;
  if (p == Tag::kName) {
    if (!info->noun) return Tag::kFinite;
    const bool object_next = StartsNounGroup(i + 1) || next == Tag::kPrep || next == Tag::kTo ||
                             next == Tag::kPossPron || next == Tag::kAdv ||
                             (headline_ && (next == Tag::kQuote || next == Tag::kAdj)) || HeadlineObject(i, third);
    if (third) return object_next ? Tag::kFinite : Tag::kNoun;
    // "Chad cut ties with Spain in June": the past of verbs that have one form, with a bare object as well.
    const WordInfo* object = i + 1 < last_ ? Info(i + 1) : nullptr;
    const bool bare_object = next_nominal && object != nullptr && object->noun && TagAt(int64_t{i} + 2) == Tag::kPrep &&
                             !HasFiniteBefore(i) && !HasFiniteAfter(i);
    if ((forms & kFormPast) != 0 && !headline_ && (StartsNounGroup(i + 1) || bare_object)) return Tag::kFinite;
    const bool plural_subject = PluralSubjectBefore(static_cast<uint32_t>(before));
    if (plural_subject && (object_next || next == Tag::kAdv || next == Tag::kOther)) return Tag::kFinite;
    return Tag::kNoun;
  }
  if (p == Tag::kNoun) return third || PluralNounBefore(static_cast<uint32_t>(before)) ? Tag::kFinite : Tag::kNoun;
  if (info->noun) {
    if (p == Tag::kCoord && StartsNounGroup(i + 1) && next != Tag::kNum) return Tag::kFinite;
    return Tag::kNoun;
  }
  if (p == Tag::kEnd && before < first_) return third ? Tag::kFinite : Tag::kBase;
  return Tag::kFinite;
}

// "Macron starts tough talks", "Biden claims progress in …" against "Trump claims spark outrage".
bool SentenceTagger::HeadlineObject(uint32_t i, bool third) const {
  if (!headline_ || !third || i + 1 >= last_ || syntax_.tags[i + 1] != Tag::kOther || HasFiniteBefore(i) ||
      HasFiniteAfter(i)) {
    return false;
  }
  const WordInfo* next = Info(i + 1);
  if (next == nullptr || (next->verb_forms & (kFormBase | kFormPast)) == 0) return true;
  return next->noun && (i + 2 >= last_ || syntax_.tags[i + 2] == Tag::kPrep || syntax_.tags[i + 2] == Tag::kTo);
}

bool SentenceTagger::PastFollows(uint32_t i) const {
  if (i + 1 >= last_) return false;
  if (syntax_.tags[i + 1] == Tag::kBe) return At(i + 1).word == "been";
  const WordInfo* next = syntax_.tags[i + 1] == Tag::kOther ? Info(i + 1) : nullptr;
  return next != nullptr && (next->verb_forms & (kFormPast | kFormParticiple)) != 0 &&
         (next->verb_forms & kFormBase) == 0 && !next->noun;
}

bool SentenceTagger::HasFiniteBefore(uint32_t i) const {
  for (uint32_t j = first_; j < i; ++j) {
    const Tag t = syntax_.tags[j];
    if (t == Tag::kFinite || t == Tag::kBe || t == Tag::kHave || t == Tag::kModal || t == Tag::kDo) return true;
  }
  return false;
}

bool SentenceTagger::HasFiniteAfter(uint32_t i) const {
  for (uint32_t j = i + 1; j < last_; ++j) {
    const Tag t = syntax_.tags[j];
    if (t == Tag::kRel || t == Tag::kSubord || t == Tag::kThat) return false;
    if (t == Tag::kBe || t == Tag::kHave || t == Tag::kModal || t == Tag::kDo) return true;
    if (t == Tag::kOther) {
      const WordInfo* info = Info(j);
      if (info != nullptr && (info->verb_forms & kFormPast) != 0 && !info->noun) return true;
    }
  }
  return false;
}

bool SentenceTagger::PluralSubjectBefore(uint32_t i) const {
  const int m = syntax_.mention_of_token[i];
  if (m < 0) return false;
  const Mention& mention = reading_.actors.mentions[static_cast<size_t>(m)];
  if (mention.kind == MentionKind::kPlural) return true;
  // "Putin, Trump hold", "Putin and Trump discuss": another name stands before, joined by a comma or "and".
  if (mention.first < first_ + 2) return false;
  const Tag joint = syntax_.tags[mention.first - 1];
  return (joint == Tag::kComma || joint == Tag::kCoord) &&
         (syntax_.tags[mention.first - 2] == Tag::kName || (headline_ && At(mention.first - 2).Has(kCapitalised)));
}

// "Biden-Xi talks mark shift": several events of somebody named, in front of what may be their verb.
bool SentenceTagger::TalksBefore(uint32_t i) const {
  const WordInfo* noun = Info(i);
  return noun != nullptr && (noun->noun_classes & classes_.event) != 0 && PluralNounBefore(i) && i > first_ &&
         syntax_.mention_of_token[i - 1] >= 0;
}

bool SentenceTagger::PluralNounBefore(uint32_t i) const {
  const std::string_view w = At(i).word;
  return w.size() > 3 && w.back() == 's' && w[w.size() - 2] != 's';
}

Tag SentenceTagger::Unlisted(const Token& token, const WordInfo* info, Tag p) const {
  const std::string_view w = token.word;
  if (info != nullptr && info->noun) return Tag::kNoun;
  if (info != nullptr && (info->closed & classes_.adverb) != 0) return Tag::kAdv;
  if (info != nullptr && (info->closed & classes_.adjective) != 0) return Tag::kAdj;
  const bool capital = token.Has(kCapitalised);
  if (capital && !token.Has(kSentenceStart)) return Tag::kNoun;
  if (w.size() > 4 && w.ends_with("ly")) return Tag::kAdv;
  if (w.size() > 4 && w.ends_with("ed") && !capital) {
    if (p == Tag::kHave || p == Tag::kBe) return Tag::kParticiple;
    if (p == Tag::kName || p == Tag::kPron || p == Tag::kRel) return Tag::kFinite;
    return Tag::kAdj;
  }
  if (w.size() > 5 && w.ends_with("ing")) {
    return p == Tag::kBe || p == Tag::kComma || p == Tag::kPrep ? Tag::kGerund : Tag::kNoun;
  }
  for (std::string_view tail : {"ous", "ful", "ive", "ible", "able", "ical", "ish", "less", "ary"}) {
    if (w.size() > tail.size() + 2 && w.ends_with(tail)) return Tag::kAdj;
  }
  return Tag::kNoun;
}

}  // namespace readout::extract
