// SPDX-License-Identifier: Apache-2.0
#pragma once
// Word classes of the time grammar: data/lexicon/time/*.tsv with the columns class, word, value, case.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "base/absl_view.h"
#include "extract/text/document.h"

namespace readout::extract {

// One word or phrase of a class.
struct TimeWord {
  int word_class = 0;
  double value = 0;
  bool capital = false;             // counts only when its first token is capitalised
  std::vector<std::string> tokens;  // folded, as the tokenizer cuts them
};

class TimeLexicon {
 public:
  // Adds the rows of a file. InvalidArgument with file, line and column for unknown cases and values that are no number.
  absl::Status AddFile(const std::string& path);
  // `tokens` separated by single spaces.
  void Add(std::string_view word_class, std::string_view tokens, double value, bool capital);
  // Puts the longest phrases of each first word in front; call once after the last Add.
  void Finish();

  // -1 when no file names the class.
  int FindClass(std::string_view name) const;
  size_t class_count() const { return class_names_.size(); }

  // Phrases that begin with this folded word, longest first.
  std::span<const TimeWord> StartingWith(std::string_view word) const;
  // The tokens from `at` on, before `end`, are this phrase.
  static bool Matches(const TimeWord& word, std::span<const Token> tokens, size_t at, size_t end);
  // Value of a single token in a class, whatever its case; nullptr when it is not in it.
  const TimeWord* Single(int word_class, std::string_view word) const;

 private:
  std::vector<std::string> class_names_;
  StringMap<int> class_ids_;
  StringMap<std::vector<TimeWord>> by_first_word_;
};

}  // namespace readout::extract
