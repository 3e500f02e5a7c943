// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/mention_finder.h"

#include <utility>

#include "extract/actors/mention_grammar.h"
#include "extract/text/word_set.h"

namespace readout::extract {
namespace {

constexpr WordSet kPronouns("he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their",
                            "themselves", "it", "its", "itself", "i", "me", "my", "myself", "we", "our", "ours",
                            "ourselves");
// What the words have to be that a mention begins with in small letters.
constexpr WordClasses kBeginnings = kHeadWords | Only(WordClass::kModifier) | Only(WordClass::kDeputy) |
                                    Only(WordClass::kNumber) | Only(WordClass::kBody) | Only(WordClass::kPortfolio) |
                                    Only(WordClass::kParticle);
// Words by which the grammar knows that a mention may begin, whatever the gazetteer holds.
constexpr WordSet kOpeners("the", "this", "these", "those", "a", "an", "another", "some", "several", "many", "other",
                           "most", "various", "any", "no", "one", "whose", "minister");

}  // namespace

std::vector<RawMention> MentionGrammar::Run() {
  const Document& document = scan_.document();
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    sentence_ = s;
    limit_ = document.sentences[s].last;
    for (uint32_t i = document.sentences[s].first; i < limit_;) {
      next_ = i + 1;
      if (!scan_.token(i).Has(kPunct) && MayBegin(i) && !SkipNotActor(i)) {
        Phrase(i) || Name(i) || Side(i) || Pronoun(i);
      }
      i = next_;
    }
  }
  return std::move(mentions_);
}

bool MentionGrammar::MayBegin(uint32_t i) const {
  return !scan_.IsPlain(i, kBeginnings) || IsCapitalised(i) || kPronouns.Has(Word(i)) || kOpeners.Has(Word(i));
}

bool MentionGrammar::IsPronoun(std::string_view word) {
  return word == "he" || word == "she" || word == "they" || word == "it" || word == "his" || word == "her" ||
         word == "their" || word == "its" || word == "him" || word == "them" || word == "we" || word == "you";
}

bool MentionGrammar::EndsPhrase(uint32_t i) const {
  return i >= limit_ || scan_.token(i).Has(kPunct) ||
         Is(i, Only(WordClass::kAuxiliary) | Only(WordClass::kSay) | Only(WordClass::kPreposition)) ||
         Word(i) == "is" || Word(i) == "was" || Word(i) == "has";
}

bool MentionGrammar::Pronoun(uint32_t i) {
  const std::string_view word = Word(i);
  if (word != "the" && !kPronouns.Has(word)) return false;
  RawMention m;
  m.first = i;
  m.last = i + 1;
  m.kind = MentionKind::kPronoun;
  if (word == "he" || word == "him" || word == "his" || word == "himself") {
    m.sex = 'M';
    m.possessive = word == "his";
  } else if (word == "she" || word == "her" || word == "hers" || word == "herself") {
    m.sex = 'F';
    const bool ends = i + 1 >= limit_ || scan_.token(i + 1).Has(kPunct) || Is(i + 1, Only(WordClass::kPreposition)) ||
                      Word(i + 1) == "and" || Word(i + 1) == "that";
    m.possessive = word == "her" && !ends;
  } else if (word == "they" || word == "them" || word == "their" || word == "themselves") {
    m.kind = MentionKind::kPlural;
    m.plural = true;
    m.possessive = word == "their";
  } else if (word == "it" || word == "its" || word == "itself") {
    m.possessive = word == "its";
  } else if (word == "i" || word == "me" || word == "my" || word == "myself" || word == "we" || word == "our" ||
             word == "ours" || word == "ourselves") {
    m.head = HeadKind::kFirstPerson;
    m.possessive = word == "my" || word == "our";
  } else if (word == "the" && (Word(i + 1) == "latter" || (Word(i + 1) == "former" && EndsPhrase(i + 2)))) {
    m.last = i + 2;
    m.kind = MentionKind::kRole;
    m.head = HeadKind::kLatter;
    m.former = Word(i + 1) == "former";
  } else {
    return false;
  }
  Push(std::move(m));
  return true;
}

std::vector<RawMention> FindRawMentions(const ArticleScan& scan) { return MentionGrammar(scan).Run(); }

}  // namespace readout::extract
