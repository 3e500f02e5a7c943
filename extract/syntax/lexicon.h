// SPDX-License-Identifier: Apache-2.0
#pragma once
// What data/lexicon says of words: closed classes, verbs with all their forms and classes, nouns with theirs.
// Files: words.tsv (word, classes), verbs.tsv (lemma, past, participle, third, gerund, classes, noun), nouns.tsv (noun,
// plural, classes). Classes are names that the frames and the status table refer to ("speech", "light", "cancel").

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/absl_view.h"

namespace readout::extract {

enum VerbForm : uint8_t { kFormBase = 1, kFormThird = 2, kFormPast = 4, kFormParticiple = 8, kFormGerund = 16 };

// A set of word classes; bits are given out by file, see Lexicon::ClassBit.
using ClassSet = uint64_t;

struct WordInfo {
  uint8_t verb_forms = 0;       // VerbForm bits; 0 when the word is no verb
  bool noun = false;            // is, or may be, a noun
  std::string_view lemma;       // of the verb; empty when the word is none
  std::string_view noun_lemma;  // the singular, where the word is a noun
  ClassSet closed = 0;          // classes of words.tsv
  ClassSet verb_classes = 0;
  ClassSet noun_classes = 0;
};

class Lexicon {
 public:
  // Reads `folder`/lexicon. Errors name file, line and column.
  static absl::StatusOr<Lexicon> Load(const std::string& data_folder);

  // nullptr for a word that is in no file.
  const WordInfo* Find(std::string_view folded) const;
  void ForEachWord(const std::function<void(std::string_view)>& visit) const;
  // The bit of a class name in words.tsv, verbs.tsv, nouns.tsv; 0 for a name that the file does not use.
  ClassSet ClassBit(std::string_view name) const { return closed_classes_.Bit(name); }
  ClassSet VerbClassBit(std::string_view name) const { return verb_classes_.Bit(name); }
  ClassSet NounClassBit(std::string_view name) const { return noun_classes_.Bit(name); }
  // Number of words of the longest entry of words.tsv that begins with this word: 1 unless there is one of several words.
  int LongestEntryFrom(std::string_view folded) const;
  // The verb lemma of any of its forms; empty when the word is no verb.
  std::string_view VerbLemma(std::string_view folded) const;

 private:
  // Names of one file's classes and their bits; a ClassSet holds 64 of them.
  struct ClassNames {
    StringMap<int> numbers;
    ClassSet Add(std::string_view name);
    ClassSet Bit(std::string_view name) const;
  };

  StringMap<WordInfo> words_;
  StringMap<int> longest_entry_;
  ClassNames closed_classes_;
  ClassNames verb_classes_;
  ClassNames noun_classes_;
  // Lemmas live here so that views stay valid when the lexicon is moved.
  std::shared_ptr<std::set<std::string, std::less<>>> lemmas_;
};

}  // namespace readout::extract
