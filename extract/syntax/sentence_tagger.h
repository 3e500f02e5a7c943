// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the tag stage: gives the words of one sentence their tags. Words that need no context come first
// (tagger.cc), the neighbours decide of the others (tag_choice.cc).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/syntax.h"

namespace readout::extract {

// The word classes that the tagger asks for.
struct TagClasses {
  explicit TagClasses(const Lexicon& lexicon)
      : determiner(lexicon.ClassBit("determiner")),
        preposition(lexicon.ClassBit("preposition")),
        coordinator(lexicon.ClassBit("coordinator")),
        subordinator(lexicon.ClassBit("subordinator")),
        relative(lexicon.ClassBit("relative")),
        pronoun(lexicon.ClassBit("pronoun")),
        modal(lexicon.ClassBit("modal")),
        negator(lexicon.ClassBit("negator")),
        adverb(lexicon.ClassBit("adverb") | lexicon.ClassBit("degree")),
        quantifier(lexicon.ClassBit("quantifier")),
        adjective(lexicon.ClassBit("adjective")),
        complementizer(lexicon.ClassBit("complementizer")),
        number(lexicon.ClassBit("number")),
        picture_position(lexicon.ClassBit("picture_position")),
        event(lexicon.NounClassBit("event")),
        content(lexicon.NounClassBit("content")),
        telling(lexicon.VerbClassBit("speech") | lexicon.VerbClassBit("speech_to") | lexicon.VerbClassBit("think") |
                lexicon.VerbClassBit("agree")),
        aspect(lexicon.VerbClassBit("aspect")),
        intend(lexicon.VerbClassBit("intend")) {}
  ClassSet determiner, preposition, coordinator, subordinator, relative, pronoun, modal, negator, adverb, quantifier,
      adjective, complementizer, number, picture_position;
  ClassSet event, content;           // of nouns; content: what a that-clause may spell out, "reports that"
  ClassSet telling, aspect, intend;  // of verbs
};

class SentenceTagger {
 public:
  SentenceTagger(const Lexicon& lexicon, const TagClasses& classes, const Reading& reading, Syntax* syntax)
      : lexicon_(lexicon), classes_(classes), document_(reading.document), reading_(reading), syntax_(*syntax) {}

  void Run(const Sentence& sentence);

 private:
  const Token& At(uint32_t i) const { return document_.tokens[i]; }
  const WordInfo* Info(uint32_t i) const { return lexicon_.Find(syntax_.words[i]); }
  Tag TagAt(int64_t i) const { return i < first_ || i >= last_ ? Tag::kEnd : syntax_.tags[static_cast<size_t>(i)]; }
  // The word before i that is not an adverb.
  int64_t Before(uint32_t i) const {
    int64_t j = static_cast<int64_t>(i) - 1;
    while (j >= first_ && (TagAt(j) == Tag::kAdv || TagAt(j) == Tag::kNeg)) --j;
    return j;
  }

  // "in front of", "as well as", "no longer": tags all words of an entry of several words alike. Returns their number.
  uint32_t FixedPhrase(uint32_t i);
  // "is due to take place": what is a preposition elsewhere ("due to") is an adjective and an infinitive behind a verb
  // of being.
  bool PredicateAndInfinitive(uint32_t first, uint32_t end) const;
  // Tags that need no context; kOther for the rest.
  Tag First(uint32_t i);
  // "Had he called, …", "Were they to meet, …", "Should talks fail, …": a condition without "if".
  bool InvertedCondition(uint32_t i) const;
  // "Putin - Trump call": a spaced hyphen or dash between two names in front of an event noun joins like a close one.
  bool JoinsNames(uint32_t i) const;
  bool JoinedHyphen(int64_t i) const;

  // True when a noun group may begin at i.
  bool StartsNounGroup(uint32_t i) const;
  // "that": a conjunction behind what can have content, else a relative pronoun behind a noun, else a determiner.
  Tag ThatTag(uint32_t i, int64_t before, Tag p) const;
  // The word at `i` is the particle of the verb before it: "rule out".
  bool ParticleVerbEnds(int64_t i) const;
  // A verb that may have a that-clause stands between the last break of the sentence and i.
  bool TellingBefore(int64_t i) const;
  Tag Choose(uint32_t i) const;
  // The next word is a past form or participle, and neither noun nor base form.
  bool PastFollows(uint32_t i) const;
  bool HasFiniteBefore(uint32_t i) const;
  bool HasFiniteAfter(uint32_t i) const;
  bool PluralSubjectBefore(uint32_t i) const;
  bool TalksBefore(uint32_t i) const;
  bool HeadlineObject(uint32_t i, bool third) const;
  bool PluralNounBefore(uint32_t i) const;
  Tag Unlisted(const Token& token, const WordInfo* info, Tag p) const;

  const Lexicon& lexicon_;
  const TagClasses& classes_;
  const Document& document_;
  const Reading& reading_;
  Syntax& syntax_;
  std::string joined_;               // working space of FixedPhrase
  std::vector<size_t> joined_ends_;  // likewise
  uint32_t first_ = 0;
  uint32_t last_ = 0;
  bool headline_ = false;
  bool caption_ = false;
};

}  // namespace readout::extract
