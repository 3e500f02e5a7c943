// SPDX-License-Identifier: Apache-2.0
#pragma once
// One walk of the gazetteer over an article: every match from every token, word ids and classes, and the style of each
// sentence. Everything that reads mentions asks here.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/actors/actor_tables.h"
#include "extract/text/document.h"

namespace readout::extract {

class ArticleScan {
 public:
  ArticleScan(const Document& document, const ActorKnowledge::Impl& tables);

  const Document& document() const { return document_; }
  const ActorKnowledge::Impl& tables() const { return tables_; }
  const Token& token(uint32_t i) const { return document_.tokens[i]; }
  uint32_t id(uint32_t i) const { return ids_[i]; }

  std::span<const GazetteerMatch> At(uint32_t i) const {
    return std::span(matches_).subspan(begin_[i], begin_[i + 1] - begin_[i]);
  }
  // The longest match of any of `kinds`, exact ones before near misses; nullptr when there is none.
  const GazetteerMatch* Longest(uint32_t i, EntryKinds kinds) const {
    return (kinds_[i] & kinds) == 0 ? nullptr : FindLongest(i, kinds);
  }
  // The longest match of a word of `classes`.
  const GazetteerMatch* LongestWord(uint32_t i, WordClasses classes) const {
    return (classes_[i] & classes) == 0 ? nullptr : FindLongestWord(i, classes);
  }
  const MentionWord& WordOf(const GazetteerMatch& match) const {
    return tables_.words[static_cast<size_t>(match.value)];
  }

  // Names that several sides share ("Moscow" of Russia and the Soviet Union, "Congolese"): the side that the article
  // names otherwise, else the one that still exists. Returns the match to read; nullptr when no side's name begins at
  // i.
  const GazetteerMatch* SideMatch(uint32_t i, EntryKinds kinds) const {
    return (kinds_[i] & kinds) == 0 ? nullptr : ChooseSide(i, kinds);
  }

  // Whether token i is, by itself, a word of `classes`.
  bool IsWord(uint32_t i, WordClasses classes) const { return (tables_.word_classes[ids_[i]] & classes) != 0; }
  // Whether nothing that the gazetteer holds begins at token i or is that token by itself but words of other classes
  // than these.
  bool IsPlain(uint32_t i, WordClasses classes) const {
    return (kinds_[i] & ~Only(EntryKind::kWord)) == 0 && ((classes_[i] | tables_.word_classes[ids_[i]]) & classes) == 0;
  }
  // Whether the word of token i stands capitalised inside an ordinary sentence: a name, whatever a headline
  // capitalises.
  bool IsNameInText(uint32_t i) const;
  bool IsGivenName(uint32_t i) const { return tables_.given_name_word[ids_[i]]; }
  // A hyphen without spaces around it.
  bool IsGluedHyphen(uint32_t i) const;
  bool IsPossessive(uint32_t i) const;  // 's, or a bare apostrophe right behind a word

  bool IsTitleCase(uint32_t sentence) const { return (style_[sentence] & 1) != 0; }  // Written Like a Headline
  bool IsHeadline(uint32_t sentence) const { return (style_[sentence] & 2) != 0; }

 private:
  const GazetteerMatch* FindLongest(uint32_t i, EntryKinds kinds) const;
  const GazetteerMatch* FindLongestWord(uint32_t i, WordClasses classes) const;
  const GazetteerMatch* ChooseSide(uint32_t i, EntryKinds kinds) const;
  // Capitals whose name is mostly something else's: "the Valley" is not Anguilla's, nor every Victoria the Seychelles'.
  // They mean a side that the article names otherwise.
  bool IsDoubtfulPlace(uint32_t i, const GazetteerMatch& match) const;
  void NoteNamedSides();

  const Document& document_;
  const ActorKnowledge::Impl& tables_;
  std::vector<uint32_t> ids_;
  std::vector<GazetteerMatch> matches_;
  std::vector<uint32_t> begin_;       // by token, and one more
  std::vector<EntryKinds> kinds_;     // by token, and one more: of its matches
  std::vector<WordClasses> classes_;  // likewise, of those that are words
  std::vector<uint8_t> style_;        // by sentence
  std::vector<uint8_t> named_;        // by side: named by a word that is no other side's
};

}  // namespace readout::extract
