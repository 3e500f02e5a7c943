// SPDX-License-Identifier: Apache-2.0
#pragma once
// What data/lexicon says of words: closed classes, verbs with all their forms and classes, nouns with theirs.
// Files: words.tsv (word, classes), verbs.tsv (lemma, past, participle, third, gerund, classes, noun), nouns.tsv (noun,
// plural, classes). Classes are names that the frames and the status table refer to ("speech", "light", "cancel").
//
// A lexicon is part of an image (base/image.h). Sections: lexicon.infos, the table of what is known of words;
// lexicon.info_of_word, by word of the vocabulary: row of that table and one, or 0; lexicon.forms, by word of the
// vocabulary: the words that have it as lemma; lexicon.longest, by word of the vocabulary: words of the longest entry
// that begins with it; lexicon.classes, lexicon.verb_classes, lexicon.noun_classes: names of classes by bit.

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/image.h"
#include "extract/text/vocabulary.h"

namespace readout::extract {

enum VerbForm : uint8_t { kFormBase = 1, kFormThird = 2, kFormPast = 4, kFormParticiple = 8, kFormGerund = 16 };

// A set of word classes; bits are given out by file, see Lexicon::ClassBit.
using ClassSet = uint64_t;

// A row of the image; while the files are read, one of std::string_view.
template <typename Text>
struct BasicWordInfo {
  ClassSet closed = 0;  // classes of words.tsv
  ClassSet verb_classes = 0;
  ClassSet noun_classes = 0;
  Text lemma;                                // of the verb; empty when the word is none
  Text noun_lemma;                           // the singular, where the word is a noun
  alignas(uint32_t) uint8_t verb_forms = 0;  // VerbForm bits; 0 when the word is no verb
  alignas(uint32_t) bool noun = false;       // is, or may be, a noun
};
using WordInfo = BasicWordInfo<ImageText>;

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> list);

class Lexicon {
 public:
  // Reads `data_folder`/lexicon. Errors name file, line and column.
  static absl::StatusOr<Lexicon> Load(const std::string& data_folder);
  // The lexicon of an image that CompileLexicon has written to.
  static absl::StatusOr<Lexicon> Open(std::shared_ptr<const Image> image);

  // nullptr for a word that is in no file.
  const WordInfo* Find(std::string_view folded) const { return Find(vocabulary_.Find(folded)); }
  // The same for a word of the vocabulary.
  const WordInfo* Find(uint32_t word) const {
    const uint32_t row = info_of_word_[word];
    return row == 0 ? nullptr : &infos_[row - 1];
  }
  // Words of the vocabulary that have this lemma, as verbs or as nouns.
  std::span<const uint32_t> FormsOf(std::string_view lemma) const { return forms_[vocabulary_.Find(lemma)]; }
  // The bit of a class name in words.tsv, verbs.tsv, nouns.tsv; 0 for a name that the file does not use.
  ClassSet ClassBit(std::string_view name) const { return Bit(closed_classes_, name); }
  ClassSet VerbClassBit(std::string_view name) const { return Bit(verb_classes_, name); }
  ClassSet NounClassBit(std::string_view name) const { return Bit(noun_classes_, name); }
  // Number of words of the longest entry of words.tsv that begins with this word of the vocabulary: 1 unless there is
  // one of several words.
  int LongestEntryFrom(uint32_t word) const { return longest_[word]; }
  // The verb lemma of any of its forms; empty when the word is no verb.
  std::string_view VerbLemma(std::string_view folded) const;

  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  static ClassSet Bit(const WordTable& names, std::string_view name) {
    const uint32_t number = names.Find(name);
    return number == 0 ? 0 : ClassSet{1} << (number - 1);
  }

  std::shared_ptr<const Image> image_;
  Vocabulary vocabulary_;
  std::span<const WordInfo> infos_;
  std::span<const uint32_t> info_of_word_;
  ImageLists<uint32_t> forms_;
  std::span<const uint8_t> longest_;
  WordTable closed_classes_;
  WordTable verb_classes_;
  WordTable noun_classes_;
};

// Reads `data_folder`/lexicon and writes it to an image; its words are added to `vocabulary`, which nothing must be
// added to afterwards.
absl::Status CompileLexicon(const std::string& data_folder, VocabularyBuilder* vocabulary, ImageWriter* writer);

// The files of data/ that CompileLexicon reads, relative to it.
std::vector<std::string> LexiconSources();

}  // namespace readout::extract
