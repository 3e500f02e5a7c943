// SPDX-License-Identifier: Apache-2.0
#pragma once
// What data/lexicon says of words: closed classes, verbs with all their forms and classes, nouns with theirs.
// Files: words.tsv (word, classes), verbs.tsv (lemma, past, participle, third, gerund, classes, noun), nouns.tsv (noun,
// classes). Classes are names that the frames and the status table refer to ("speech", "light", "cancel").

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

// A set of word classes; bit numbers are given out by Lexicon::ClassBit.
using ClassSet = uint64_t;

struct WordInfo {
  uint8_t verb_forms = 0;       // VerbForm bits; 0 when the word is no verb
  bool noun = false;            // is, or may be, a noun
  std::string_view lemma;       // of the verb, else of the noun (singular)
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
  // The bit of a class name; 0 for a name that no file uses.
  ClassSet ClassBit(std::string_view name) const;
  // The verb lemma of any of its forms; empty when the word is no verb.
  std::string_view VerbLemma(std::string_view folded) const;

 private:
  ClassSet AddClass(std::string_view name);
  StringMap<WordInfo> words_;
  StringMap<int> class_numbers_;
  // Lemmas live here so that views stay valid when the lexicon is moved.
  std::shared_ptr<std::set<std::string, std::less<>>> lemmas_;
};

}  // namespace readout::extract
