// SPDX-License-Identifier: Apache-2.0
#include "extract/truecase/truecaser.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "extract/actors/actor_tables.h"
#include "extract/text/word_set.h"
#include "extract/truecase/case_evidence.h"

namespace readout::extract {
namespace {

constexpr EntryKinds kNames = kSideKinds | Only(EntryKind::kPerson) | Only(EntryKind::kSurname) |
                              Only(EntryKind::kDemonym) | Only(EntryKind::kNotActor) | Only(EntryKind::kPlace);
constexpr EntryKinds kWhere = Only(EntryKind::kPlace) | Only(EntryKind::kCapital);
// How a word may be written.
constexpr uint8_t kSmall = 0;
constexpr uint8_t kCapital = kCapitalised;
constexpr uint8_t kCapitals = kCapitalised | kAllCaps;

// "in May", "since March": what stands before a month.
constexpr WordSet kBeforeMonth("in", "since", "until", "till", "by", "early", "late", "mid", "last", "next", "this",
                               "of", "from", "for", "on");
// Endings of derived words, which names hardly have.
constexpr std::string_view kDerived[] = {"ly",   "ing",   "tion", "tions", "sion", "ment", "ments", "ness",
                                         "able", "ously", "ized", "ised",  "ive",  "ful",  "less",  "ship"};
constexpr size_t kShortestDerived = 6;

// A phrase of several words that data/actors holds.
struct Phrase {
  uint32_t last = 0;
  EntryKind kind = EntryKind::kWord;
  int32_t value = 0;
};

class Truecaser {
 public:
  Truecaser(const ActorKnowledge& actors, const Lexicon& lexicon, Document* document)
      : tables_(actors.impl()),
        lexicon_(lexicon),
        evidence_(*document),
        document_(*document),
        adjective_(lexicon.ClassBit("adjective") | lexicon.ClassBit("attributive")),
        before_noun_(lexicon.ClassBit("determiner") | lexicon.ClassBit("number") | lexicon.ClassBit("ordinal")),
        function_(lexicon.ClassBit("preposition") | lexicon.ClassBit("determiner") | lexicon.ClassBit("coordinator")),
        linking_(lexicon.ClassBit("preposition") | lexicon.ClassBit("coordinator")),
        pronoun_(lexicon.ClassBit("pronoun")),
        relative_(lexicon.ClassBit("relative")),
        modal_(lexicon.ClassBit("modal")) {
    tables_.gazetteer.WordIds(document_.tokens, &ids_);
  }

  void Run() {
    for (const Sentence& sentence : document_.sentences) {
      if (sentence.in_capitals) NoteIntroduced(sentence);
    }
    for (const Sentence& sentence : document_.sentences) {
      if (sentence.in_capitals) Restore(sentence);
    }
  }

 private:
  Token& At(uint32_t i) { return document_.tokens[i]; }
  const WordInfo* Info(uint32_t i) const {
    return lexicon_.Find(lexicon_.vocabulary().Find(document_.tokens[i].word, document_.tokens[i].hash));
  }
  bool IsClosed(uint32_t i, ClassSet classes) const {
    const WordInfo* info = i >= first_ && i < last_ ? Info(i) : nullptr;
    return info != nullptr && (info->closed & classes) != 0;
  }
  bool HasForm(uint32_t i, int forms) const {
    const WordInfo* info = i >= first_ && i < last_ ? Info(i) : nullptr;
    return info != nullptr && (info->verb_forms & forms) != 0;
  }
  bool IsWord(uint32_t i, WordClasses classes) const { return (tables_.word_classes[ids_[i]] & classes) != 0; }
  bool IsLetters(uint32_t i) const { return !document_.tokens[i].Has(kPunct) && !document_.tokens[i].Has(kDigits); }

  const std::vector<GazetteerMatch>& MatchesAt(uint32_t i) {
    matches_.clear();
    tables_.gazetteer.MatchAt(document_.tokens, ids_, i, last_, &matches_);
    return matches_;
  }
  bool Holds(uint32_t i, uint32_t last, EntryKind kind, int32_t value) {
    const std::vector<GazetteerMatch>& matches = MatchesAt(i);
    return std::any_of(matches.begin(), matches.end(), [&](const GazetteerMatch& match) {
      return match.last == last && match.kind == kind && match.value == value;
    });
  }
  // Kinds of what the token is by itself, in the case that it has.
  EntryKinds KindsOf(uint32_t i) {
    EntryKinds kinds = 0;
    for (const GazetteerMatch& match : MatchesAt(i)) {
      if (match.last == i + 1 && !match.near_miss) kinds |= Only(match.kind);
    }
    return kinds;
  }
  EntryKinds KindsOf(uint32_t i, uint8_t letters) {
    const uint8_t shape = At(i).shape;
    Write(i, letters);
    const EntryKinds kinds = KindsOf(i);
    At(i).shape = shape;
    return kinds;
  }
  void Write(uint32_t i, uint8_t letters) {
    if (IsLetters(i)) At(i).shape = static_cast<uint8_t>((At(i).shape & ~kCapitals) | (At(i).shape & letters));
  }
  void Enter(const Sentence& sentence) {
    first_ = sentence.first;
    last_ = sentence.last;
  }

  // The longest name of several words at i.
  Phrase LongestName(uint32_t i) {
    Phrase longest;
    for (const GazetteerMatch& match : MatchesAt(i)) {
      if ((Only(match.kind) & kNames) == 0 || match.last < i + 2 || match.last <= longest.last) continue;
      // A letter off, "RANG ANGELA" may be somebody's name.
      bool known_word = false;
      for (uint32_t k = i; match.near_miss && k < match.last; ++k) known_word |= ids_[k] == 0 && Info(k) != nullptr;
      if (!known_word) longest = {match.last, match.kind, match.value};
    }
    return longest;
  }

  // Words of the full names that the article gives: a surname among them is one wherever it stands.
  void NoteIntroduced(const Sentence& sentence) {
    Enter(sentence);
    for (uint32_t i = first_; i < last_; ++i) {
      const Phrase phrase = LongestName(i);
      if (phrase.last == 0) continue;
      for (uint32_t k = i; k < phrase.last && phrase.kind == EntryKind::kPerson; ++k) introduced_.insert(At(k).hash);
      i = phrase.last - 1;
    }
  }

  void Restore(const Sentence& sentence) {
    Enter(sentence);
    std::vector<uint32_t> singles;
    for (uint32_t i = first_; i < last_;) {
      if (const Phrase phrase = LongestName(i); phrase.last != 0) {
        WritePhrase(i, phrase);
        i = phrase.last;
        continue;
      }
      if (IsLetters(i)) singles.push_back(i);
      ++i;
    }
    // From the right: what a word is may depend on the name that follows it.
    std::reverse(singles.begin(), singles.end());
    for (const uint32_t i : singles) Write(i, i == FirstWord() ? Letters(i) | kCapital : Letters(i));
    CapitaliseTitles();
  }

  uint32_t FirstWord() const {
    uint32_t i = first_;
    while (i < last_ && !document_.tokens[i].Has(kSentenceStart)) ++i;
    return i;
  }

  // "Republic of Korea", "Moon Jae-in"; as it stands where that is no longer the name ("US STATE DEPARTMENT").
  void WritePhrase(uint32_t i, const Phrase& phrase) {
    std::vector<uint8_t> shapes;
    for (uint32_t k = i; k < phrase.last; ++k) {
      shapes.push_back(At(k).shape);
      Write(k, k > i && IsClosed(k, function_) ? kSmall : kCapital);
    }
    if (Holds(i, phrase.last, phrase.kind, phrase.value)) return;
    for (uint32_t k = i; k < phrase.last; ++k) At(k).shape = shapes[k - i];
  }

  // How a word that is part of no longer name is to be written.
  uint8_t Letters(uint32_t i) {
    const Token& token = At(i);
    if (evidence_.AlwaysSmall(token)) return kSmall;
    if (evidence_.AlwaysCapitalised(token)) return evidence_.AlwaysInCapitals(token) ? kCapitals : kCapital;
    const EntryKinds small = KindsOf(i, kSmall);
    const EntryKinds names = KindsOf(i, kCapitals) & kNames;
    const bool word =
        (small & Only(EntryKind::kTitle)) != 0 || Info(i) != nullptr || IsWord(i, ~WordClasses{0} & ~kUnlike);
    const uint8_t as_name = (KindsOf(i, kCapital) & names) == names ? kCapital : kCapitals;
    if (IsClosed(i, modal_) && IsBesideNumber(i)) return kCapital;  // "May 9"
    if (IsWord(i, Only(WordClass::kCalendar))) return !word || IsMonth(i) || IsNamed(i, names) ? kCapital : kSmall;
    if (names != 0) return !word || IsNamed(i, names) ? as_name : kSmall;
    if (const EntryKinds other = KindsOf(i, kCapitals); (other & ~Only(EntryKind::kDescription)) != small) {
      // "PM" is a title in capitals only, "Mr" an honorific with one.
      return KindsOf(i, kCapital) == other ? kCapital : kCapitals;
    }
    const bool given = tables_.given_name_word[ids_[i]] != 0;
    if (word) return given && IsUnknownName(i + 1) && !IsClosed(i - 1, before_noun_) ? kCapital : kSmall;
    if (given || IsBehindTitle(i)) return kCapital;
    return IsDerived(token.word) ? kSmall : kCapital;
  }

  // A word that is a name, too: which is it here?
  bool IsNamed(uint32_t i, EntryKinds names) {
    const bool verb = HasForm(i, kFormPast | kFormThird) || IsClosed(i, modal_);
    const bool possessive = i + 1 < last_ && At(i + 1).Is("'s");
    if (IsClosed(i - 1, before_noun_) && (names & kSideKinds) == 0) return false;  // "the moon"
    if ((names & (Only(EntryKind::kPerson) | Only(EntryKind::kSurname))) != 0) {
      const bool introduced = introduced_.contains(At(i).hash);
      if (IsClosed(i, modal_)) {
        // "May said", "with May"; but "may say", "who may".
        const bool opens = i == FirstWord() || IsClosed(i - 1, linking_) || IsBehindTitle(i);
        return introduced && (possessive || (opens && !HasForm(i + 1, kFormBase)));
      }
      if (introduced) return true;
      if (!verb && (IsBehindTitle(i) || (i > first_ && tables_.given_name_word[ids_[i - 1]] != 0))) return true;
      if ((names & kSideKinds) == 0) return false;
    }
    if (IsClosed(i, relative_)) return IsClosed(i - 1, before_noun_) || possessive;  // "the WHO"
    if (IsClosed(i, pronoun_)) {  // "told us", but "told US reporters", "told Russia, US"
      const bool object = HasForm(i - 1, kFormBase | kFormThird | kFormPast | kFormGerund);
      return possessive || !object || DescribesNext(i);
    }
    if ((names & kWhere) != 0 && (names & (kNames & ~kWhere & ~Only(EntryKind::kSurname))) == 0) {
      return IsPlacePreposition(i - 1) && !DescribesNext(i);  // "in Male", "male leaders"
    }
    if ((names & Only(EntryKind::kAdjective)) != 0) {  // "Polish leader", "to polish"
      return !(i > first_ && (At(i - 1).Is("to") || IsClosed(i - 1, modal_)));
    }
    return !verb && !HasForm(i, kFormBase) && (names & kSideKinds) != 0 && IsClosed(i - 1, before_noun_);
  }

  bool IsBesideNumber(uint32_t i) const {
    const auto number = [&](uint32_t k) { return k >= first_ && k < last_ && document_.tokens[k].Has(kDigits); };
    return number(i - 1) || number(i + 1);
  }
  bool IsMonth(uint32_t i) const {
    return IsBesideNumber(i) || (i > first_ && kBeforeMonth.Has(document_.tokens[i - 1].word));
  }
  bool IsPlacePreposition(uint32_t i) const {
    return i >= first_ && i < last_ && IsWord(i, Only(WordClass::kPlacePreposition));
  }
  // A noun or adjective, or what already is a name, follows without a break.
  bool DescribesNext(uint32_t i) {
    if (i + 1 >= last_ || !IsLetters(i + 1)) return false;
    const WordInfo* next = Info(i + 1);
    if (next != nullptr) return next->noun || (next->closed & adjective_) != 0;
    return true;
  }
  // Nobody knows the word.
  bool IsUnknownName(uint32_t i) {
    return i < last_ && IsLetters(i) && Info(i) == nullptr && At(i).word.size() > 1 &&
           (KindsOf(i) & ~Only(EntryKind::kSurname)) == 0 && !IsWord(i, ~WordClasses{0});
  }
  bool IsBehindTitle(uint32_t i) {
    constexpr uint32_t kLongestTitle = 5;
    for (uint32_t k = i > first_ + kLongestTitle ? i - kLongestTitle : first_; k < i; ++k) {
      for (const GazetteerMatch& match : MatchesAt(k)) {
        if (match.last == i && (match.kind == EntryKind::kTitle || match.kind == EntryKind::kHonorific)) return true;
      }
    }
    return false;
  }
  static bool IsDerived(std::string_view word) {
    return word.size() >= kShortestDerived && std::any_of(std::begin(kDerived), std::end(kDerived),
                                                          [&](std::string_view end) { return word.ends_with(end); });
  }

  // "President Macron", as it is written; "the president of France".
  void CapitaliseTitles() {
    for (uint32_t i = first_; i < last_; ++i) {
      uint32_t end = 0;
      for (const GazetteerMatch& match : MatchesAt(i)) {
        if (match.kind == EntryKind::kTitle || match.kind == EntryKind::kHonorific) end = std::max(end, match.last);
      }
      if (end == 0 || end >= last_ || !At(end).Has(kCapitalised) || At(end).Has(kPunct)) continue;
      for (uint32_t k = i; k < end; ++k) {
        if (!IsClosed(k, function_) && IsLetters(k)) At(k).shape |= kCapitalised;
      }
      i = end - 1;
    }
  }

  // Classes of words that say what a name is, not that a word is none.
  static constexpr WordClasses kUnlike =
      Only(WordClass::kCalendar) | Only(WordClass::kCommon) | Only(WordClass::kGivenTrap) |
      Only(WordClass::kShortName) | Only(WordClass::kExecutive) | Only(WordClass::kParticle) | Only(WordClass::kSuffix);

  const ActorKnowledge::Impl& tables_;
  const Lexicon& lexicon_;
  const CaseEvidence evidence_;
  Document& document_;
  const ClassSet adjective_, before_noun_, function_, linking_, pronoun_, relative_, modal_;
  std::vector<uint32_t> ids_;
  std::vector<GazetteerMatch> matches_;  // of the last MatchesAt()
  absl::flat_hash_set<uint64_t> introduced_;
  uint32_t first_ = 0;
  uint32_t last_ = 0;
};

}  // namespace

void RestoreCase(const ActorKnowledge& actors, const Lexicon& lexicon, Document* document) {
  const bool any = std::any_of(document->sentences.begin(), document->sentences.end(),
                               [](const Sentence& sentence) { return sentence.in_capitals; });
  if (any) Truecaser(actors, lexicon, document).Run();
}

}  // namespace readout::extract
