// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words that the compiled knowledge speaks of, each with one number: those of names, titles and mention words
// (extract/actors/gazetteer.h) first, then those of the lexicon (extract/syntax/lexicon.h). One lookup of a folded token
// gives a number that serves both as an index:
//
//   const uint32_t word = vocabulary.Find(token.word);   // 0: nobody knows it; Find(word, hash) where it is hashed
//   const WordInfo* info = lexicon.Find(word);
//   const uint32_t in_gazetteer = gazetteer.WordId(word);
//
// Whoever else has a table over single words can have it by number, too: intern the words with Add() when the tables are
// read and keep an array as long as the vocabulary.

#include "base/word_table.h"

namespace readout::extract {

using Vocabulary = WordTable;
using VocabularyBuilder = WordTableBuilder;

inline constexpr const char* kVocabularySection = "vocabulary";

}  // namespace readout::extract
