// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the chunk stage: the tags of one sentence, and the groups that are read off them.

#include <cstdint>
#include <string_view>

#include "extract/syntax/syntax.h"

namespace readout::extract {

// Holds references: all that it is made of must outlive it.
struct ChunkContext {
  const Lexicon& lexicon;
  const Reading& reading;
  Syntax& syntax;
  uint32_t last = 0;       // end of the sentence's tokens
  size_t first_chunk = 0;  // of the sentence

  // kEnd and an empty word behind the sentence.
  Tag TagAt(uint32_t token) const { return token < last ? syntax.tags[token] : Tag::kEnd; }
  std::string_view Word(uint32_t token) const {
    return token < last ? std::string_view(reading.document.tokens[token].word) : std::string_view();
  }
  // nullptr for a word that the lexicon does not hold, and behind the sentence.
  const WordInfo* InfoOf(uint32_t token) const { return token < last ? lexicon.Find(syntax.words[token]) : nullptr; }
  int MentionOf(uint32_t token) const { return syntax.mention_of_token[token]; }
  const Mention& MentionAt(int mention) const { return reading.actors.mentions[static_cast<size_t>(mention)]; }

  // A verb-like tag at `token`, adverbs passed over.
  bool VerbFollows(uint32_t token) const;
  // "to hold", "to be", "to have" without the "to"; not "to holding", where "to" is a preposition.
  bool InfinitiveFollows(uint32_t token) const;
};

// The group that begins at `token`; at least one token long. A run of adjectives without a noun is a kAdjective chunk.
Chunk ReadVerbGroup(const ChunkContext& context, uint32_t token);
Chunk ReadNounGroup(const ChunkContext& context, uint32_t token);

// Joins the sentence's conjuncts: "A, B and C" and, in front of a verb of a headline, "A, B" become one noun group, and
// "Putin and Trump's call" a group that both possess.
void JoinConjuncts(ChunkContext* context);
// "X, left, and Y", "X (R)": drops what stands between commas or brackets and is one adverb or letter.
void DropPicturePositions(ChunkContext* context);

}  // namespace readout::extract
