// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/near_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace readout::extract {
namespace {

constexpr size_t kShortest = 5;
constexpr size_t kLongest = 64;  // bytes; no word of a name is longer

constexpr uint32_t kNumbers = (1u << 24) - 1;
constexpr uint32_t ItemOf(uint32_t word, uint64_t hash) { return static_cast<uint32_t>(hash & 255) << 24 | word; }

uint64_t Mixed(uint64_t hash) {
  hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
  hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9;
  return hash ^ (hash >> 32);
}

// The hashes of a word and of what is left of it without its last, last but one … second byte: the first one is never
// the wrong one. Words are polynomials of their bytes, so what is left of one is the sum of the parts before and
// behind.
struct Keys {
  std::array<uint64_t, kLongest> keys;
  size_t count = 0;

  explicit Keys(std::string_view word) {
    constexpr uint64_t kBase = 0x100000001B3;
    const auto byte = [word](size_t i) { return static_cast<uint64_t>(static_cast<unsigned char>(word[i])); };
    std::array<uint64_t, kLongest + 1> before;  // of the first i bytes
    before[0] = 0;
    for (size_t i = 0; i < word.size(); ++i) before[i + 1] = before[i] * kBase + byte(i);
    keys[count++] = Mixed(before[word.size()]);
    uint64_t behind = 0;
    uint64_t power = 1;
    for (size_t i = word.size() - 1; i > 0; --i) {
      keys[count++] = Mixed(before[i] * power + behind);
      behind += byte(i) * power;
      power *= kBase;
    }
  }
  const uint64_t* begin() const { return keys.data(); }
  const uint64_t* end() const { return keys.data() + count; }
};

}  // namespace

bool OneLetterApart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() + 1 == b.size()) return a.substr(i) == b.substr(i + 1);
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

bool NearWords::Qualifies(std::string_view folded) { return folded.size() >= kShortest && folded.size() <= kLongest; }

bool NearWords::AreNear(std::string_view a, std::string_view b) {
  return Qualifies(a) && Qualifies(b) && a[0] == b[0] && OneLetterApart(a, b);
}

NearWords::NearWords(const std::string& section, ImageReader* reader)
    : starts_(reader->Array<uint32_t>(section + ".starts")), items_(reader->Array<uint32_t>(section + ".words")) {
  if (starts_.size() > 1) shift_ = 64 - std::countr_zero(starts_.size() - 1);
}

std::vector<uint32_t> NearWords::Find(std::string_view folded, const Vocabulary& vocabulary) const {
  std::vector<uint32_t> words;
  if (!Qualifies(folded) || items_.empty()) return words;
  // In many names nearly every look goes past the caches: all of them are asked for before the first is needed.
  const Keys keys(folded);
  for (const uint64_t key : keys) __builtin_prefetch(&starts_[key >> shift_]);
  for (const uint64_t key : keys) __builtin_prefetch(items_.data() + starts_[key >> shift_]);
  for (const uint64_t key : keys) {
    const uint64_t bucket = key >> shift_;
    for (uint32_t at = starts_[bucket]; at < starts_[bucket + 1]; ++at) {
      const uint32_t word = items_[at] & kNumbers;
      if (items_[at] == ItemOf(word, key) && OneLetterApart(folded, vocabulary.Word(word))) words.push_back(word);
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void NearWords::Write(const std::string& section, const VocabularyBuilder& vocabulary, std::span<const uint32_t> words,
                      ImageWriter* writer) {
  std::vector<std::pair<uint64_t, uint32_t>> keys;
  for (const uint32_t word : words) {
    if (!Qualifies(vocabulary.Word(word))) continue;
    for (const uint64_t key : Keys(vocabulary.Word(word))) keys.emplace_back(key, word);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  const int bits = std::max(1, static_cast<int>(std::bit_width(keys.size())) - 1);
  std::vector<uint32_t> starts((size_t{1} << bits) + 1, 0);
  std::vector<uint32_t> items;
  for (const auto& [hash, word] : keys) {
    ++starts[(hash >> (64 - bits)) + 1];
    items.push_back(ItemOf(word, hash));
  }
  for (size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  writer->Array(section + ".starts", starts);
  writer->Array(section + ".words", items);
}

}  // namespace readout::extract
