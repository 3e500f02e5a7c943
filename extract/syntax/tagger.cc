// SPDX-License-Identifier: Apache-2.0
// Tags: the lexicon gives each word its possible readings, the neighbours choose. Only what later stages need is told
// apart: where verb groups and noun groups begin and end.
#include <string>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/syntax/sentence_tagger.h"
#include "extract/text/word_set.h"

namespace readout::extract {
namespace {

constexpr WordSet kFormsOfBe("be", "is", "are", "am", "was", "were", "been", "being", "'re", "'m");
constexpr WordSet kFormsOfHave("have", "has", "had", "having", "'ve");
constexpr WordSet kFormsOfDo("do", "does", "did");
constexpr WordSet kPossessivePronouns("his", "her", "its", "their", "our", "my", "your", "whose");
constexpr WordSet kInverting("had", "were", "should");

}  // namespace

void SentenceTagger::Run(const Sentence& sentence) {
  first_ = sentence.first;
  last_ = sentence.last;
  headline_ = document_.ZoneOf(sentence) == Zone::kHeadline;
  caption_ = document_.ZoneOf(sentence) == Zone::kCaption;
  for (uint32_t i = first_; i < last_;) {
    const uint32_t unit = FixedPhrase(i);
    if (unit > 1) {
      i += unit;
      continue;
    }
    syntax_.tags[i] = First(i);
    ++i;
  }
  for (uint32_t i = first_; i < last_; ++i) {
    if (syntax_.tags[i] == Tag::kOther) syntax_.tags[i] = Choose(i);
  }
}

uint32_t SentenceTagger::FixedPhrase(uint32_t i) {
  const int longest = lexicon_.LongestEntryFrom(syntax_.words[i]);
  if (longest < 2) return 1;
  // As many words as may belong to it, up to a mention or time; joined_ends_ are their ends among the letters.
  joined_.clear();
  joined_ends_.clear();
  for (uint32_t j = i; j < last_ && j < i + static_cast<uint32_t>(longest); ++j) {
    if (syntax_.mention_of_token[j] >= 0 || syntax_.time_of_token[j] >= 0) break;
    if (j > i) joined_ += ' ';
    joined_ += At(j).word;
    joined_ends_.push_back(joined_.size());
  }
  for (size_t n = joined_ends_.size(); n > 1; --n) {
    const uint32_t end = i + static_cast<uint32_t>(n);
    if (PredicateAndInfinitive(i, end)) continue;
    const WordInfo* info = lexicon_.Find(std::string_view(joined_).substr(0, joined_ends_[n - 1]));
    if (info == nullptr || info->closed == 0) continue;
    const ClassSet c = info->closed;
    Tag tag = Tag::kOther;
    if ((c & classes_.relative) != 0)
      tag = Tag::kRel;
    else if ((c & classes_.coordinator) != 0)
      tag = Tag::kCoord;
    else if ((c & classes_.subordinator) != 0 && (c & classes_.preposition) == 0)
      tag = Tag::kSubord;
    else if ((c & classes_.preposition) != 0)
      tag = Tag::kPrep;
    else if ((c & classes_.negator) != 0)
      tag = Tag::kNeg;
    else if ((c & classes_.adverb) != 0)
      tag = Tag::kAdv;
    if (tag == Tag::kOther) continue;
    for (uint32_t j = i; j < end; ++j) syntax_.tags[j] = tag;
    return static_cast<uint32_t>(n);
  }
  return 1;
}

bool SentenceTagger::PredicateAndInfinitive(uint32_t first, uint32_t end) const {
  if (At(end - 1).word != "to" || end >= last_ || TagAt(Before(first)) != Tag::kBe) return false;
  const WordInfo* head = Info(first);
  const WordInfo* next = Info(end);
  return head != nullptr && (head->closed & classes_.adjective) != 0 && next != nullptr &&
         (next->verb_forms & kFormBase) != 0;
}

Tag SentenceTagger::First(uint32_t i) {
  const Token& token = At(i);
  const std::string_view w = token.word;
  if (const int m = syntax_.mention_of_token[i]; m >= 0) {
    const Mention& mention = reading_.actors.mentions[static_cast<size_t>(m)];
    if (mention.kind == MentionKind::kAdjective) return Tag::kAdj;
    if (mention.last - mention.first == 1 && kPossessivePronouns.Has(w) && (mention.possessive || w != "her"))
      return Tag::kPossPron;
    if (mention.kind == MentionKind::kPronoun) return Tag::kPron;
    return Tag::kName;
  }
  if (syntax_.time_of_token[i] >= 0) return Tag::kTime;
  if (token.Has(kPunct)) {
    if (w == ",") return Tag::kComma;
    if (w == "\"") return Tag::kQuote;
    if (w == "." || w == "?" || w == "!") return Tag::kEnd;
    // A hyphen that joins two words is part of their noun group, one between spaces is a break.
    if (w == "-") {
      const bool spaced = token.Has(kSpaceBefore) || (i + 1 < last_ && At(i + 1).Has(kSpaceBefore));
      return spaced && !JoinsNames(i) ? Tag::kBreak : Tag::kAdj;
    }
    if (w == "'") {
      // "leaders' call" against 'candid' call: the plural possessive follows an s.
      return i > first_ && !token.Has(kSpaceBefore) && At(i - 1).word.ends_with('s') ? Tag::kPossessive : Tag::kQuote;
    }
    // "a $2bn loan"
    if (const WordInfo* info = Info(i); info != nullptr && (info->closed & classes_.number) != 0) return Tag::kNum;
    return Tag::kBreak;
  }
  if (w == "'s")
    return i > first_ && IsOneOf(At(i - 1).word, {"it", "he", "she", "that", "there", "who", "what", "here"})
               ? Tag::kBe
               : Tag::kPossessive;
  if (JoinedHyphen(static_cast<int64_t>(i) - 1) && JoinedHyphen(static_cast<int64_t>(i) + 1))
    return Tag::kAdj;  // one-on-one
  if (w == "to") return Tag::kTo;
  if (InvertedCondition(i)) return Tag::kSubord;
  if (kFormsOfBe.Has(w)) return Tag::kBe;
  if (kFormsOfHave.Has(w)) return Tag::kHave;
  if (kFormsOfDo.Has(w)) return Tag::kDo;
  if (w == "that") return Tag::kOther;  // conjunction, relative or determiner: Choose
  if (kPossessivePronouns.Has(w)) return Tag::kPossPron;
  if (token.Has(kDigits)) return Tag::kNum;
  const WordInfo* info = Info(i);
  if (info == nullptr) return Tag::kOther;
  const ClassSet c = info->closed;
  if (c == 0) return Tag::kOther;
  if ((c & classes_.modal) != 0 && !(w == "may" && token.Has(kCapitalised) && !token.Has(kSentenceStart)))
    return Tag::kModal;
  if ((c & classes_.negator) != 0 &&
      (c & (classes_.preposition | classes_.determiner | classes_.pronoun | classes_.coordinator)) == 0)
    return Tag::kNeg;
  if ((c & classes_.coordinator) != 0 && (c & classes_.determiner) == 0) return Tag::kCoord;
  // "India provided Nepal with grain": what is also a form of a verb opens a clause at its head only.
  const bool opens = info->verb_forms == 0 || i == first_ || At(i - 1).Has(kPunct) || TagAt(Before(i)) == Tag::kCoord ||
                     (i + 1 < last_ && At(i + 1).Is("that"));
  if ((c & classes_.subordinator) != 0 && !opens && (c & classes_.preposition) == 0) return Tag::kOther;
  if ((c & classes_.complementizer) != 0) return Tag::kSubord;
  if ((c & classes_.relative) != 0) return (c & classes_.subordinator) != 0 ? Tag::kSubord : Tag::kRel;
  if ((w == "one" || w == "ones") &&
      !(JoinedHyphen(static_cast<int64_t>(i) + 1) || JoinedHyphen(static_cast<int64_t>(i) - 1))) {
    return Tag::kOther;  // "one leader", "the previous one": Choose
  }
  if ((c & (classes_.determiner | classes_.quantifier)) != 0 && info->verb_forms == 0) return Tag::kDet;
  if ((c & classes_.number) != 0 && w != "one") return Tag::kNum;
  if (w == "one" && (JoinedHyphen(static_cast<int64_t>(i) + 1) || JoinedHyphen(static_cast<int64_t>(i) - 1)))
    return Tag::kAdj;
  if ((c & classes_.pronoun) != 0) return Tag::kPron;
  if ((c & classes_.subordinator) != 0 && (c & classes_.preposition) == 0) return Tag::kSubord;
  if ((c & classes_.preposition) != 0) {
    // "is considering a call", "would like to meet"
    const Tag left = TagAt(Before(i));
    const bool verb = (left == Tag::kBe && (info->verb_forms & kFormGerund) != 0) ||
                      (left == Tag::kModal && (info->verb_forms & kFormBase) != 0) ||
                      (left == Tag::kHave && (info->verb_forms & kFormParticiple) != 0);
    return verb ? Tag::kOther : Tag::kPrep;
  }
  // "is likely to call": an adverb elsewhere.
  if ((c & classes_.adverb) != 0 && (c & classes_.adjective) != 0 && TagAt(Before(i)) == Tag::kBe && i + 1 < last_ &&
      (At(i + 1).word == "to" || At(i + 1).Has(kPunct))) {
    return Tag::kAdj;
  }
  if ((c & classes_.adverb) != 0 && info->verb_forms == 0) {
    // "the first known conversation", "their only meeting": behind a determiner it belongs to the noun group.
    const Tag left = TagAt(static_cast<int64_t>(i) - 1);
    // "in the first, with Macron, he asked"
    const bool closed = i + 1 >= last_ || At(i + 1).Has(kPunct) ||
                        (Info(i + 1) != nullptr && (Info(i + 1)->closed & classes_.preposition) != 0);
    if (left == Tag::kDet && w == "first" && closed) return Tag::kNoun;
    return left == Tag::kDet || left == Tag::kPossPron || left == Tag::kPossessive ? Tag::kAdj : Tag::kAdv;
  }
  if ((c & classes_.adjective) != 0 && info->verb_forms == 0 && !info->noun) return Tag::kAdj;
  return Tag::kOther;
}

bool SentenceTagger::InvertedCondition(uint32_t i) const {
  if (i != first_ || headline_ || i + 2 >= last_ || At(last_ - 1).word == "?") return false;
  if (!kInverting.Has(At(i).word)) return false;
  const WordInfo* next = Info(i + 1);
  return syntax_.mention_of_token[i + 1] >= 0 ||
         (next != nullptr && (next->closed & (classes_.determiner | classes_.pronoun)) != 0);
}

bool SentenceTagger::JoinsNames(uint32_t i) const {
  if (i <= first_ || i + 2 >= last_ || syntax_.mention_of_token[i - 1] < 0 || syntax_.mention_of_token[i + 1] < 0)
    return false;
  uint32_t next = reading_.actors.mentions[static_cast<size_t>(syntax_.mention_of_token[i + 1])].last;
  for (; next < last_ && next < i + 6; ++next) {
    const WordInfo* info = Info(next);
    if (info == nullptr || !info->noun) return false;
    if ((info->noun_classes & classes_.event) != 0) return true;
  }
  return false;
}

bool SentenceTagger::JoinedHyphen(int64_t i) const {
  if (i <= first_ || i + 1 >= last_) return false;
  const uint32_t at = static_cast<uint32_t>(i);
  return At(at).word == "-" && !At(at).Has(kSpaceBefore) && !At(at + 1).Has(kSpaceBefore);
}

void TagTokens(const Lexicon& lexicon, const Reading& reading, Syntax* syntax, const SentenceSet* only) {
  const Document& document = reading.document;
  const size_t n = document.tokens.size();
  syntax->words.assign(n, 0);
  syntax->tags.assign(n, Tag::kOther);
  syntax->mention_of_token.assign(n, -1);
  syntax->time_of_token.assign(n, -1);
  const ClassSet opening =
      lexicon.ClassBit("subordinator") | lexicon.ClassBit("auxiliary") | lexicon.ClassBit("negator");
  for (size_t m = 0; m < reading.actors.mentions.size(); ++m) {
    const Mention& mention = reading.actors.mentions[m];
    for (uint32_t i = mention.first; i < mention.last; ++i) syntax->mention_of_token[i] = static_cast<int>(m);
    // "If Donald Trump called", "Had Donald Trump called": a capital that only the sentence's start gives is no part of
    // the name.
    const Token& head = document.tokens[mention.first];
    const WordInfo* info =
        mention.last - mention.first > 1 && head.Has(kSentenceStart) ? lexicon.Find(head.word) : nullptr;
    if (info != nullptr && (info->closed & opening) != 0) syntax->mention_of_token[mention.first] = -1;
  }
  for (size_t t = 0; t < reading.times.size(); ++t) {
    const TimeExpression& time = reading.times[t];
    for (uint32_t i = time.first; i < time.last; ++i) {
      if (syntax->mention_of_token[i] < 0) syntax->time_of_token[i] = static_cast<int>(t);
    }
  }
  const TagClasses classes(lexicon);
  SentenceTagger tagger(lexicon, classes, reading, syntax);
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    if (only != nullptr && !(*only)[s]) continue;
    const Sentence& sentence = document.sentences[s];
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      syntax->words[i] = lexicon.vocabulary().Find(document.tokens[i].word, document.tokens[i].hash);
    }
    tagger.Run(sentence);
  }
}

void AnalyseSyntax(const Lexicon& lexicon, Reading* reading, const SentenceSet* only) {
  TagTokens(lexicon, *reading, &reading->syntax, only);
  FindChunks(lexicon, *reading, &reading->syntax, only);
  FindClauses(lexicon, *reading, &reading->syntax, only);
}

}  // namespace readout::extract
