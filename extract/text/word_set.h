// SPDX-License-Identifier: Apache-2.0
#pragma once
// Some words of the grammar, known when the program is compiled. Nearly every word of a text that is none of them is
// told by its length and first letter alone:
//
//   constexpr WordSet kArticles("a", "an", "the");
//   if (kArticles.Has(token.word)) …

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace readout::extract {

template <size_t N>
class WordSet {
 public:
  // Words of 1 to 15 bytes, each once.
  template <typename... Words>
  consteval explicit WordSet(Words... words) : words_{std::string_view(words)...} {
    for (const std::string_view word : words_) firsts_.at(word.size()) |= FirstOf(word);
  }

  constexpr bool Has(std::string_view word) const {
    if (word.empty() || word.size() > kLongest || (firsts_[word.size()] & FirstOf(word)) == 0) return false;
    for (const std::string_view own : words_) {
      if (own == word) return true;
    }
    return false;
  }

 private:
  static constexpr size_t kLongest = 15;
  // A bit for the first letter.
  static constexpr uint32_t FirstOf(std::string_view word) { return 1u << (static_cast<unsigned char>(word[0]) & 31); }

  std::array<std::string_view, N> words_;
  std::array<uint32_t, kLongest + 1> firsts_{};  // by size: first letters
};
template <typename... Words>
WordSet(Words...) -> WordSet<sizeof...(Words)>;

}  // namespace readout::extract
