// SPDX-License-Identifier: Apache-2.0
// Tags: the lexicon gives each word its possible readings, the neighbours choose. Only what later stages need is told
// apart: where verb groups and noun groups begin and end.
#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/syntax/syntax.h"

namespace readout::extract {
namespace {

struct Classes {
  explicit Classes(const Lexicon& lexicon)
      : determiner(lexicon.ClassBit("determiner")), preposition(lexicon.ClassBit("preposition")),
        coordinator(lexicon.ClassBit("coordinator")), subordinator(lexicon.ClassBit("subordinator")),
        relative(lexicon.ClassBit("relative")), pronoun(lexicon.ClassBit("pronoun")), modal(lexicon.ClassBit("modal")),
        negator(lexicon.ClassBit("negator")), adverb(lexicon.ClassBit("adverb") | lexicon.ClassBit("degree")),
        quantifier(lexicon.ClassBit("quantifier")), adjective(lexicon.ClassBit("adjective")),
        complementizer(lexicon.ClassBit("complementizer")), number(lexicon.ClassBit("number")),
        picture_position(lexicon.ClassBit("picture_position")), event(lexicon.NounClassBit("event")),
        content(lexicon.NounClassBit("content")),
        telling(lexicon.VerbClassBit("speech") | lexicon.VerbClassBit("speech_to") | lexicon.VerbClassBit("think") |
                lexicon.VerbClassBit("agree")),
        aspect(lexicon.VerbClassBit("aspect")) {}
  ClassSet determiner, preposition, coordinator, subordinator, relative, pronoun, modal, negator, adverb, quantifier,
      adjective, complementizer, number, picture_position;
  ClassSet event, content;  // of nouns; content: what a that-clause may spell out, "reports that"
  ClassSet telling, aspect;  // of verbs
};

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsBeForm(std::string_view w) {
  return IsOneOf(w, {"be", "is", "are", "am", "was", "were", "been", "being", "'re", "'m"});
}
bool IsHaveForm(std::string_view w) { return IsOneOf(w, {"have", "has", "had", "having", "'ve"}); }
bool IsDoForm(std::string_view w) { return IsOneOf(w, {"do", "does", "did"}); }
bool IsPossessivePronoun(std::string_view w) { return IsOneOf(w, {"his", "her", "its", "their", "our", "my", "your", "whose"}); }

class SentenceTagger {
 public:
  SentenceTagger(const Lexicon& lexicon, const Classes& classes, const Reading& reading, Syntax* syntax)
      : lexicon_(lexicon), classes_(classes), document_(reading.document), reading_(reading), syntax_(*syntax) {}

  void Run(const Sentence& sentence) {
    first_ = sentence.first;
    last_ = sentence.last;
    headline_ = document_.ZoneOf(sentence) == Zone::kHeadline;
    caption_ = document_.ZoneOf(sentence) == Zone::kCaption;
    capitals_ = document_.IsInCapitals(sentence);
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

 private:
  const Token& At(uint32_t i) const { return document_.tokens[i]; }
  Tag TagAt(int64_t i) const {
    return i < first_ || i >= last_ ? Tag::kEnd : syntax_.tags[static_cast<size_t>(i)];
  }
  // The word before i that is not an adverb.
  int64_t Before(uint32_t i) const {
    int64_t j = static_cast<int64_t>(i) - 1;
    while (j >= first_ && (TagAt(j) == Tag::kAdv || TagAt(j) == Tag::kNeg)) --j;
    return j;
  }

  // "in front of", "as well as", "no longer": tags all words of an entry of several words alike. Returns their number.
  uint32_t FixedPhrase(uint32_t i) {
    const int longest = lexicon_.LongestEntryFrom(At(i).word);
    for (int n = longest; n > 1; --n) {
      const uint32_t end = i + static_cast<uint32_t>(n);
      if (end > last_) continue;
      std::string joined;
      bool free = true;
      for (uint32_t j = i; j < end; ++j) {
        free = free && syntax_.mention_of_token[j] < 0 && syntax_.time_of_token[j] < 0;
        if (j > i) joined += ' ';
        joined += At(j).word;
      }
      if (!free || PredicateAndInfinitive(i, end)) continue;
      const WordInfo* info = lexicon_.Find(joined);
      if (info == nullptr || info->closed == 0) continue;
      const ClassSet c = info->closed;
      Tag tag = Tag::kOther;
      if ((c & classes_.relative) != 0) tag = Tag::kRel;
      else if ((c & classes_.coordinator) != 0) tag = Tag::kCoord;
      else if ((c & classes_.subordinator) != 0 && (c & classes_.preposition) == 0) tag = Tag::kSubord;
      else if ((c & classes_.preposition) != 0) tag = Tag::kPrep;
      else if ((c & classes_.negator) != 0) tag = Tag::kNeg;
      else if ((c & classes_.adverb) != 0) tag = Tag::kAdv;
      if (tag == Tag::kOther) continue;
      for (uint32_t j = i; j < end; ++j) syntax_.tags[j] = tag;
      return static_cast<uint32_t>(n);
    }
    return 1;
  }

  // "is due to take place": what is a preposition elsewhere ("due to") is an adjective and an infinitive behind a verb of
  // being.
  bool PredicateAndInfinitive(uint32_t first, uint32_t end) const {
    if (At(end - 1).word != "to" || end >= last_ || TagAt(Before(first)) != Tag::kBe) return false;
    const WordInfo* head = lexicon_.Find(At(first).word);
    const WordInfo* next = lexicon_.Find(At(end).word);
    return head != nullptr && (head->closed & classes_.adjective) != 0 && next != nullptr &&
           (next->verb_forms & kFormBase) != 0;
  }

  // Tags that need no context; kOther for the rest.
  Tag First(uint32_t i) {
    const Token& token = At(i);
    const std::string_view w = token.word;
    if (const int m = syntax_.mention_of_token[i]; m >= 0) {
      const Mention& mention = reading_.actors.mentions[static_cast<size_t>(m)];
      if (mention.kind == MentionKind::kAdjective) return Tag::kAdj;
      if (mention.last - mention.first == 1 && IsPossessivePronoun(w) && (mention.possessive || w != "her")) return Tag::kPossPron;
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
      if (w == "'" ) {
        // "leaders' call" against 'candid' call: the plural possessive follows an s.
        return i > first_ && !token.Has(kSpaceBefore) && At(i - 1).word.ends_with('s') ? Tag::kPossessive : Tag::kQuote;
      }
      return Tag::kBreak;
    }
    if (w == "'s") return i > first_ && IsOneOf(At(i - 1).word, {"it", "he", "she", "that", "there", "who", "what", "here"}) ? Tag::kBe : Tag::kPossessive;
    if (JoinedHyphen(static_cast<int64_t>(i) - 1) && JoinedHyphen(static_cast<int64_t>(i) + 1)) return Tag::kAdj;  // one-on-one
    if (w == "to") return Tag::kTo;
    if (InvertedCondition(i)) return Tag::kSubord;
    if (IsBeForm(w)) return Tag::kBe;
    if (IsHaveForm(w)) return Tag::kHave;
    if (IsDoForm(w)) return Tag::kDo;
    if (w == "that") return Tag::kOther;  // conjunction, relative or determiner: Choose
    if (IsPossessivePronoun(w)) return Tag::kPossPron;
    if (token.Has(kDigits)) return Tag::kNum;
    const WordInfo* info = lexicon_.Find(w);
    if (info == nullptr) return Tag::kOther;
    const ClassSet c = info->closed;
    if (c == 0) return Tag::kOther;
    if ((c & classes_.modal) != 0 && !(w == "may" && token.Has(kCapitalised) && !token.Has(kSentenceStart))) return Tag::kModal;
    if ((c & classes_.negator) != 0 && (c & (classes_.preposition | classes_.determiner | classes_.pronoun | classes_.coordinator)) == 0) return Tag::kNeg;
    if ((c & classes_.coordinator) != 0 && (c & classes_.determiner) == 0) return Tag::kCoord;
    if ((c & classes_.complementizer) != 0) return Tag::kSubord;
    if ((c & classes_.relative) != 0) return (c & classes_.subordinator) != 0 ? Tag::kSubord : Tag::kRel;
    if ((w == "one" || w == "ones") && !(JoinedHyphen(static_cast<int64_t>(i) + 1) || JoinedHyphen(static_cast<int64_t>(i) - 1))) {
      return Tag::kOther;  // "one leader", "the previous one": Choose
    }
    if ((c & (classes_.determiner | classes_.quantifier)) != 0 && info->verb_forms == 0) return Tag::kDet;
    if ((c & classes_.number) != 0 && w != "one") return Tag::kNum;
    if (w == "one" && (JoinedHyphen(static_cast<int64_t>(i) + 1) || JoinedHyphen(static_cast<int64_t>(i) - 1))) return Tag::kAdj;
    if ((c & classes_.pronoun) != 0) return Tag::kPron;
    if ((c & classes_.subordinator) != 0 && (c & classes_.preposition) == 0) return Tag::kSubord;
    if ((c & classes_.preposition) != 0) {
      // "is considering a call", "would like to meet"
      const Tag left = TagAt(Before(i));
      const bool verb = (left == Tag::kBe && (info->verb_forms & kFormGerund) != 0) ||
                        (left == Tag::kModal && (info->verb_forms & kFormBase) != 0);
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
      return left == Tag::kDet || left == Tag::kPossPron || left == Tag::kPossessive ? Tag::kAdj : Tag::kAdv;
    }
    if ((c & classes_.adjective) != 0 && info->verb_forms == 0 && !info->noun) return Tag::kAdj;
    return Tag::kOther;
  }

  // "Had he called, …", "Were they to meet, …", "Should talks fail, …": a condition without "if".
  bool InvertedCondition(uint32_t i) const {
    if (i != first_ || headline_ || i + 2 >= last_ || At(last_ - 1).word == "?") return false;
    if (!IsOneOf(At(i).word, {"had", "were", "should"})) return false;
    const WordInfo* next = lexicon_.Find(At(i + 1).word);
    return syntax_.mention_of_token[i + 1] >= 0 ||
           (next != nullptr && (next->closed & (classes_.determiner | classes_.pronoun)) != 0);
  }

  // "Putin - Trump call": a spaced hyphen or dash between two names in front of an event noun joins like a close one.
  bool JoinsNames(uint32_t i) const {
    if (i <= first_ || i + 2 >= last_ || syntax_.mention_of_token[i - 1] < 0 || syntax_.mention_of_token[i + 1] < 0) return false;
    uint32_t next = reading_.actors.mentions[static_cast<size_t>(syntax_.mention_of_token[i + 1])].last;
    for (; next < last_ && next < i + 6; ++next) {
      const WordInfo* info = lexicon_.Find(At(next).word);
      if (info == nullptr || !info->noun) return false;
      if ((info->noun_classes & classes_.event) != 0) return true;
    }
    return false;
  }

  bool JoinedHyphen(int64_t i) const {
    if (i <= first_ || i + 1 >= last_) return false;
    const uint32_t at = static_cast<uint32_t>(i);
    return At(at).word == "-" && !At(at).Has(kSpaceBefore) && !At(at + 1).Has(kSpaceBefore);
  }

  // True when a noun group may begin at i.
  bool StartsNounGroup(uint32_t i) const {
    if (i >= last_) return false;
    const Tag t = syntax_.tags[i];
    return t == Tag::kName || t == Tag::kDet || t == Tag::kPron || t == Tag::kPossPron || t == Tag::kNum ||
           (t == Tag::kAdj && At(i).word != "-") || t == Tag::kTime;
  }

  // "that": a conjunction behind what can have content, else a relative pronoun behind a noun, else a determiner.
  Tag ThatTag(uint32_t i, int64_t before, Tag p) const {
    if (p == Tag::kFinite || p == Tag::kBase || p == Tag::kParticiple || p == Tag::kGerund) return Tag::kThat;
    if (p == Tag::kPrep) return ParticleVerbEnds(before) ? Tag::kThat : Tag::kDet;  // "ruled out that" against "of that"
    if (p == Tag::kEnd) return Tag::kDet;
    if (p != Tag::kNoun && p != Tag::kName) return Tag::kThat;
    const WordInfo* next = i + 1 < last_ ? lexicon_.Find(At(i + 1).word) : nullptr;
    const bool verb_next = i + 1 < last_ && (syntax_.tags[i + 1] == Tag::kBe || syntax_.tags[i + 1] == Tag::kHave ||
                                             syntax_.tags[i + 1] == Tag::kModal ||
                                             (syntax_.tags[i + 1] == Tag::kOther && next != nullptr &&
                                              (next->verb_forms & (kFormPast | kFormThird)) != 0 && !next->noun));
    if (verb_next) return Tag::kRel;
    // "the call that Putin made", unless the noun says something ("reports that") or belongs to a verb that does.
    const WordInfo* noun = lexicon_.Find(At(static_cast<uint32_t>(before)).word);
    const bool of_event = p == Tag::kNoun && noun != nullptr && (noun->noun_classes & classes_.event) != 0 &&
                          (noun->noun_classes & classes_.content) == 0;
    return of_event && !TellingBefore(before) ? Tag::kRel : Tag::kThat;
  }

  // The word at `i` is the particle of the verb before it: "rule out".
  bool ParticleVerbEnds(int64_t i) const {
    if (i <= first_) return false;
    const std::string_view lemma = lexicon_.VerbLemma(At(static_cast<uint32_t>(i) - 1).word);
    if (lemma.empty()) return false;
    const WordInfo* joined = lexicon_.Find(absl::StrCat(ToAbsl(lemma), " ", ToAbsl(At(static_cast<uint32_t>(i)).word)));
    return joined != nullptr && joined->verb_forms != 0;
  }

  // A verb that may have a that-clause stands between the last break of the sentence and i.
  bool TellingBefore(int64_t i) const {
    for (; i >= first_; --i) {
      const Tag tag = TagAt(i);
      if (tag == Tag::kSubord || tag == Tag::kRel || tag == Tag::kThat || tag == Tag::kBreak || tag == Tag::kQuote) return false;
      const WordInfo* info = lexicon_.Find(At(static_cast<uint32_t>(i)).word);
      const bool verb = tag == Tag::kFinite || tag == Tag::kBase || tag == Tag::kParticiple || tag == Tag::kGerund;
      if (verb && info != nullptr && (info->verb_classes & classes_.telling) != 0) return true;
    }
    return false;
  }

  Tag Choose(uint32_t i) const {
    const Token& token = At(i);
    const std::string_view w = token.word;
    const int64_t before = Before(i);
    const Tag p = TagAt(before);
    if (w == "that") return ThatTag(i, before, p);
    const WordInfo* info = lexicon_.Find(w);
    if (w == "one" && i + 1 < last_ && (syntax_.tags[i + 1] == Tag::kNoun || syntax_.tags[i + 1] == Tag::kOther || syntax_.tags[i + 1] == Tag::kAdj)) return Tag::kNum;
    if (w == "one" || w == "ones") return p == Tag::kDet || p == Tag::kAdj || p == Tag::kPossPron ? Tag::kNoun : Tag::kPron;
    // ", left," of a photo caption is a place in the picture, no verb.
    if (caption_ && p == Tag::kComma && info != nullptr && (info->closed & classes_.picture_position) != 0) return Tag::kAdv;
    const bool mid_capital = token.Has(kCapitalised) && !token.Has(kSentenceStart) && !headline_ && !capitals_;
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
    if ((info->closed & classes_.adverb) != 0 && (p == Tag::kHave || p == Tag::kPron || p == Tag::kName || p == Tag::kNoun) && PastFollows(i)) {
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
    if (p == Tag::kBase && (forms & kFormParticiple) != 0 && before >= 0 && IsOneOf(At(static_cast<uint32_t>(before)).word, {"be", "get"})) {
      return Tag::kParticiple;
    }
    const bool after_modifier = p == Tag::kDet || p == Tag::kAdj || p == Tag::kPossessive || p == Tag::kPossPron ||
                                (p == Tag::kNum && before + 1 == static_cast<int64_t>(i));
    const bool next_nominal = next == Tag::kNoun || next == Tag::kOther || next == Tag::kAdj || next == Tag::kName;

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
      if (before < first_ && !headline_ && next == Tag::kPrep && (forms & kFormParticiple) != 0 && HasFiniteAfter(i)) return Tag::kParticiple;
      if (p == Tag::kComma && (forms & kFormParticiple) != 0 && (next == Tag::kPrep || next == Tag::kTime)) {
        return HasFiniteAfter(i) ? Tag::kParticiple : Tag::kFinite;
      }
      return subject_before || p == Tag::kComma || p == Tag::kEnd || p == Tag::kBreak || p == Tag::kAdv ? Tag::kFinite
                                                                                                        : Tag::kParticiple;
    }
    // Base and third forms; "put", "read" and the like are base and past at once.
    const bool third = (forms & kFormThird) != 0 && (forms & kFormBase) == 0;
    // "last", "long", "forward", "open": adjectives and adverbs first, verbs only between a subject and an object.
    if (!third && (info->closed & (classes_.adjective | classes_.adverb)) != 0) {
      const bool subject = p == Tag::kName || p == Tag::kPron || p == Tag::kRel || p == Tag::kNoun;
      if (!(subject && (StartsNounGroup(i + 1) || next == Tag::kTime))) return (info->closed & classes_.adjective) != 0 ? Tag::kAdj : Tag::kAdv;
    }
    // ", ends long silence": a headline goes on with its subject's next verb.
    if (headline_ && third && p == Tag::kComma && (StartsNounGroup(i + 1) || next == Tag::kOther)) return Tag::kFinite;
    // "Putin-Trump call ends without result", "Scholz's call angers Kyiv"
    if (headline_ && third && p == Tag::kNoun && (info->noun_classes & classes_.event) == 0) {
      const WordInfo* noun = lexicon_.Find(At(static_cast<uint32_t>(before)).word);
      const bool of_event = noun != nullptr && (noun->noun_classes & classes_.event) != 0;
      const bool goes_on = StartsNounGroup(i + 1) || (info->verb_classes & classes_.aspect) != 0;
      if (of_event && goes_on && !HasFiniteBefore(i)) return Tag::kFinite;
    }
    if (after_modifier || (p == Tag::kNoun && info->noun) || p == Tag::kPrep) {
      if (p == Tag::kAdj && before >= 0 && At(static_cast<uint32_t>(before)).word == "-") return info->noun ? Tag::kNoun : Tag::kAdj;
      return info->noun || !third ? Tag::kNoun : Tag::kFinite;
    }
    if (p == Tag::kRel || p == Tag::kPron) return Tag::kFinite;
    if (p == Tag::kName) {
      if (!info->noun) return Tag::kFinite;
      const bool object_next = StartsNounGroup(i + 1) || next == Tag::kPrep || next == Tag::kTo || next == Tag::kPossPron ||
                               next == Tag::kAdv || (headline_ && (next == Tag::kQuote || next == Tag::kAdj));
      if (third) return object_next ? Tag::kFinite : Tag::kNoun;
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

  // The next word is a past form or participle, and neither noun nor base form.
  bool PastFollows(uint32_t i) const {
    if (i + 1 >= last_) return false;
    if (syntax_.tags[i + 1] == Tag::kBe) return At(i + 1).word == "been";
    const WordInfo* next = syntax_.tags[i + 1] == Tag::kOther ? lexicon_.Find(At(i + 1).word) : nullptr;
    return next != nullptr && (next->verb_forms & (kFormPast | kFormParticiple)) != 0 && (next->verb_forms & kFormBase) == 0 &&
           !next->noun;
  }

  bool HasFiniteBefore(uint32_t i) const {
    for (uint32_t j = first_; j < i; ++j) {
      const Tag t = syntax_.tags[j];
      if (t == Tag::kFinite || t == Tag::kBe || t == Tag::kHave || t == Tag::kModal || t == Tag::kDo) return true;
    }
    return false;
  }

  bool HasFiniteAfter(uint32_t i) const {
    for (uint32_t j = i + 1; j < last_; ++j) {
      const Tag t = syntax_.tags[j];
      if (t == Tag::kRel || t == Tag::kSubord || t == Tag::kThat) return false;
      if (t == Tag::kBe || t == Tag::kHave || t == Tag::kModal || t == Tag::kDo) return true;
      if (t == Tag::kOther) {
        const WordInfo* info = lexicon_.Find(At(j).word);
        if (info != nullptr && (info->verb_forms & kFormPast) != 0 && !info->noun) return true;
      }
    }
    return false;
  }

  bool PluralSubjectBefore(uint32_t i) const {
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

  bool PluralNounBefore(uint32_t i) const {
    const std::string_view w = At(i).word;
    return w.size() > 3 && w.back() == 's' && w[w.size() - 2] != 's';
  }

  Tag Unlisted(const Token& token, const WordInfo* info, Tag p) const {
    const std::string_view w = token.word;
    if (info != nullptr && info->noun) return Tag::kNoun;
    if (info != nullptr && (info->closed & classes_.adverb) != 0) return Tag::kAdv;
    if (info != nullptr && (info->closed & classes_.adjective) != 0) return Tag::kAdj;
    const bool capital = token.Has(kCapitalised) && !capitals_;
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

  const Lexicon& lexicon_;
  const Classes& classes_;
  const Document& document_;
  const Reading& reading_;
  Syntax& syntax_;
  uint32_t first_ = 0;
  uint32_t last_ = 0;
  bool headline_ = false;
  bool capitals_ = false;
  bool caption_ = false;
};

}  // namespace

void TagTokens(const Lexicon& lexicon, const Reading& reading, Syntax* syntax, const SentenceSet* only) {
  const Document& document = reading.document;
  const size_t n = document.tokens.size();
  syntax->tags.assign(n, Tag::kOther);
  syntax->mention_of_token.assign(n, -1);
  syntax->time_of_token.assign(n, -1);
  const ClassSet opening = lexicon.ClassBit("subordinator") | lexicon.ClassBit("auxiliary") | lexicon.ClassBit("negator");
  for (size_t m = 0; m < reading.actors.mentions.size(); ++m) {
    const Mention& mention = reading.actors.mentions[m];
    for (uint32_t i = mention.first; i < mention.last; ++i) syntax->mention_of_token[i] = static_cast<int>(m);
    // "If Donald Trump called", "Had Donald Trump called": a capital that only the sentence's start gives is no part of the name.
    const Token& head = document.tokens[mention.first];
    const WordInfo* info = mention.last - mention.first > 1 && head.Has(kSentenceStart) ? lexicon.Find(head.word) : nullptr;
    if (info != nullptr && (info->closed & opening) != 0) syntax->mention_of_token[mention.first] = -1;
  }
  for (size_t t = 0; t < reading.times.size(); ++t) {
    const TimeExpression& time = reading.times[t];
    for (uint32_t i = time.first; i < time.last; ++i) {
      if (syntax->mention_of_token[i] < 0) syntax->time_of_token[i] = static_cast<int>(t);
    }
  }
  const Classes classes(lexicon);
  SentenceTagger tagger(lexicon, classes, reading, syntax);
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    if (only == nullptr || (*only)[s]) tagger.Run(document.sentences[s]);
  }
}

void AnalyseSyntax(const Lexicon& lexicon, Reading* reading, const SentenceSet* only) {
  TagTokens(lexicon, *reading, &reading->syntax, only);
  FindChunks(lexicon, *reading, &reading->syntax, only);
  FindClauses(lexicon, *reading, &reading->syntax, only);
}

}  // namespace readout::extract
