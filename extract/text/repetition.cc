// SPDX-License-Identifier: Apache-2.0
#include "extract/text/repetition.h"

namespace readout::extract {
namespace {

constexpr size_t kShingle = 4;
constexpr double kContained = 0.7;

uint64_t HashWord(uint64_t hash, std::string_view word) {
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;  // FNV-1a
  return (hash ^ 0xFF) * 0x100000001B3;
}

uint64_t HashWords(const std::vector<std::string_view>& words, size_t first, size_t last) {
  uint64_t hash = 0xCBF29CE484222325;
  for (size_t i = first; i < last; ++i) hash = HashWord(hash, words[i]);
  return hash;
}

}  // namespace

bool RepetitionFinder::Repeats(const std::vector<std::string_view>& words) {
  if (words.empty()) return false;
  if (words.size() < kShingle + 2) return !blocks_.insert(HashWords(words, 0, words.size())).second;
  std::vector<uint64_t> shingles;
  size_t contained = 0;
  for (size_t i = 0; i + kShingle <= words.size(); ++i) {
    shingles.push_back(HashWords(words, i, i + kShingle));
    contained += seen_.contains(shingles.back()) ? 1 : 0;
  }
  seen_.insert(shingles.begin(), shingles.end());
  return static_cast<double>(contained) >= kContained * static_cast<double>(shingles.size());
}

}  // namespace readout::extract
