// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/near_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "base/string_hash.h"

namespace readout::extract {
namespace {

constexpr size_t kShortest = 5;
constexpr size_t kLongest = 64;  // bytes; no word of a name is longer

// Calls `visit` with the hash of the word and of what is left of it without its second, third … byte: the first one is
// never the wrong one.
template <typename Visit>
void ForEachKey(std::string_view word, const Visit& visit) {
  visit(HashString(word));
  std::array<char, kLongest> less{word[0]};
  std::copy(word.begin() + 2, word.end(), less.begin() + 1);
  for (size_t skipped = 1; skipped < word.size(); ++skipped) {
    visit(HashString({less.data(), word.size() - 1}));
    less[skipped] = word[skipped];
  }
}

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

NearWords::NearWords(const std::string& section, ImageReader* reader)
    : starts_(reader->Array<uint32_t>(section + ".starts")), items_(reader->Array<Item>(section + ".words")) {
  if (starts_.size() > 1) shift_ = 64 - std::countr_zero(starts_.size() - 1);
}

std::vector<uint32_t> NearWords::Find(std::string_view folded, const Vocabulary& vocabulary) const {
  std::vector<uint32_t> words;
  if (!Qualifies(folded) || items_.empty()) return words;
  ForEachKey(folded, [&](uint64_t hash) {
    const uint64_t bucket = hash >> shift_;
    for (const Item& item : items_.subspan(starts_[bucket], starts_[bucket + 1] - starts_[bucket])) {
      if (item.tag == static_cast<uint32_t>(hash) && OneLetterApart(folded, vocabulary.Word(item.word))) {
        words.push_back(item.word);
      }
    }
  });
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void NearWords::Write(const std::string& section, const VocabularyBuilder& vocabulary, std::span<const uint32_t> words,
                      ImageWriter* writer) {
  std::vector<std::pair<uint64_t, uint32_t>> keys;
  for (const uint32_t word : words) {
    if (!Qualifies(vocabulary.Word(word))) continue;
    ForEachKey(vocabulary.Word(word), [&](uint64_t hash) { keys.emplace_back(hash, word); });
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  const int bits = std::max(1, static_cast<int>(std::bit_width(keys.size())) - 1);
  std::vector<uint32_t> starts((size_t{1} << bits) + 1, 0);
  std::vector<Item> items;
  for (const auto& [hash, word] : keys) {
    ++starts[(hash >> (64 - bits)) + 1];
    items.push_back({static_cast<uint32_t>(hash), word});
  }
  for (size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  writer->Array(section + ".starts", starts);
  writer->Array(section + ".words", items);
}

}  // namespace readout::extract
