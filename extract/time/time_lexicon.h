// SPDX-License-Identifier: Apache-2.0
#pragma once
// Word classes of the time grammar: data/lexicon/time/*.tsv with the columns class, word, value, case.

#include <bitset>
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
  uint64_t second = 0;              // hash of the second one, which tells most phrases apart
};

using TimeClassSet = std::bitset<128>;
using TimeLiteralSet = std::bitset<512>;

// Everything known of a word that the grammar can ask.
struct TimeWordInfo {
  int literal = -1;             // its number among the literals of the grammar; -1 when it is none
  bool figure = false;          // may begin a number in words
  TimeClassSet classes;         // of the phrases that begin with it
  std::vector<TimeWord> words;  // these phrases, longest first
};

class TimeLexicon {
 public:
  // Adds the rows of a file. InvalidArgument with file, line and column for unknown cases and values that are no
  // number.
  absl::Status AddFile(const std::string& path);
  // `tokens` separated by single spaces.
  void Add(std::string_view word_class, std::string_view tokens, double value, bool capital);
  // Puts the longest phrases of each first word in front and marks the words that begin numbers; call once after the
  // last Add. InvalidArgument when there are more classes than TimeClassSet holds.
  absl::Status Finish();
  // The number of a literal of the grammar, from 0 on.
  int Intern(std::string_view word);

  template <typename Self, typename Archive>
  static void Parts(Self& self, Archive& archive) {
    archive(self.class_names_, self.class_ids_, self.by_first_word_, self.literal_count_);
  }

  // -1 when no file names the class.
  int FindClass(std::string_view name) const;
  size_t class_count() const { return class_names_.size(); }

  size_t literal_count() const { return literal_count_; }
  // nullptr for words that play no part.
  const TimeWordInfo* Find(const Token& token) const { return FindHashed(by_first_word_, token.word, token.hash); }
  // Phrases that begin with this token's word, longest first.
  std::span<const TimeWord> StartingWith(const Token& token) const;
  // The tokens from `at` on, before `end`, are this phrase; the first one is taken to be its first word.
  static bool Matches(const TimeWord& word, std::span<const Token> tokens, size_t at, size_t end) {
    const size_t size = word.tokens.size();
    if (size > end - at || (word.capital && !tokens[at].Has(kCapitalised))) return false;
    return size == 1 || (tokens[at + 1].hash == word.second && GoesOn(word, tokens.subspan(at)));
  }
  // Value of a single token in a class, whatever its case; nullptr when it is not in it.
  const TimeWord* Single(int word_class, const Token& token) const;

 private:
  static bool GoesOn(const TimeWord& word, std::span<const Token> tokens);

  std::vector<std::string> class_names_;
  StringMap<int> class_ids_;
  StringMap<TimeWordInfo> by_first_word_;
  size_t literal_count_ = 0;
};

}  // namespace readout::extract
