// SPDX-License-Identifier: Apache-2.0
#pragma once
// Phrases of data/zones, found in text word by word.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/absl_view.h"

namespace readout::extract {

// Cuts folded text into the words that cues are compared by: runs of letters and digits, and each of , : | / ( ) [ ] ©
// # @ as a word of its own; all other punctuation is passed over. The views point into `folded`.
std::vector<std::string_view> SplitCueWords(std::string_view folded);

// Whether `word` is one of the punctuation words.
bool IsCuePunctuation(std::string_view word);

class CueList {
 public:
  // `phrase` is folded here; a phrase without words is passed over.
  void Add(std::string_view phrase);

  // Number of words of the longest phrase that stands at words[i], 0 when there is none.
  size_t MatchAt(std::span<const std::string_view> words, size_t i) const;

  // A phrase begins the words, leading punctuation passed over; is all of them but punctuation; stands anywhere.
  bool Begins(std::span<const std::string_view> words) const;
  bool IsWhole(std::span<const std::string_view> words) const;
  bool IsIn(std::span<const std::string_view> words) const;

 private:
  StringMap<std::vector<std::vector<std::string>>> by_first_word_;
};

}  // namespace readout::extract
