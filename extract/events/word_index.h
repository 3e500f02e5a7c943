// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lists of numbers by word or phrase. Most of the words that are asked for are in no list: first and last letter and
// size tell nearly all of them, which costs less than to hash them.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/absl_view.h"

namespace readout::extract {

class WordIndex {
 public:
  // The list of a word, a new one if need be. Valid until the next call.
  std::vector<int>& operator[](std::string_view word) {
    if (!word.empty()) seen_[CellOf(word) / 64] |= uint64_t{1} << CellOf(word) % 64;
    return lists_[std::string(word)];
  }
  // nullptr when the word has none.
  const std::vector<int>* Find(std::string_view word) const {
    if (word.empty() || (seen_[CellOf(word) / 64] >> CellOf(word) % 64 & 1) == 0) return nullptr;
    const auto found = lists_.find(word);
    return found == lists_.end() ? nullptr : &found->second;
  }
  void clear() {
    lists_.clear();
    seen_ = {};
  }

 private:
  static constexpr size_t kCells = 4096;
  static size_t CellOf(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    const auto last = static_cast<unsigned char>(word.back());
    return (first & 31u) | (last & 31u) << 5 | (word.size() & 3u) << 10;
  }

  StringMap<std::vector<int>> lists_;
  std::array<uint64_t, kCells / 64> seen_{};  // by cell: a word of it is here
};

}  // namespace readout::extract
