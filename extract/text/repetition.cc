// SPDX-License-Identifier: Apache-2.0
#include "extract/text/repetition.h"

#include "base/string_hash.h"

namespace readout::extract {
namespace {

constexpr size_t kShingle = 4;
constexpr double kContained = 0.7;

// Never 0, which is an empty slot.
uint64_t HashWords(const std::vector<uint64_t>& words, size_t first, size_t last) {
  uint64_t hash = last - first;
  for (size_t i = first; i < last; ++i) hash = (hash ^ words[i]) * 0x9E3779B97F4A7C15u;
  return hash | 1;
}

}  // namespace

size_t RepetitionFinder::HashSet::SlotOf(uint64_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t slot = static_cast<size_t>(hash >> 32) & mask;
  while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) & mask;
  return slot;
}

bool RepetitionFinder::HashSet::Contains(uint64_t hash) const {
  return !slots_.empty() && slots_[SlotOf(hash)] == hash;
}

void RepetitionFinder::HashSet::Insert(uint64_t hash) {
  if (2 * (count_ + 1) > slots_.size()) {
    constexpr size_t kFirst = 256;
    std::vector<uint64_t> old(slots_.empty() ? kFirst : 2 * slots_.size());
    old.swap(slots_);
    for (const uint64_t kept : old) {
      if (kept != 0) slots_[SlotOf(kept)] = kept;
    }
  }
  uint64_t& slot = slots_[SlotOf(hash)];
  count_ += slot == 0 ? 1 : 0;
  slot = hash;
}

bool RepetitionFinder::Repeats(const std::vector<std::string_view>& words) {
  if (words.empty()) return false;
  std::vector<uint64_t> hashes(words.size());
  for (size_t i = 0; i < words.size(); ++i) hashes[i] = HashString(words[i]);
  if (words.size() < kShingle + 2) {
    const uint64_t whole = HashWords(hashes, 0, hashes.size());
    const bool known = blocks_.Contains(whole);
    blocks_.Insert(whole);
    return known;
  }
  for (const uint64_t shingle : last_) seen_.Insert(shingle);
  last_.clear();
  size_t contained = 0;
  for (size_t i = 0; i + kShingle <= hashes.size(); ++i) {
    last_.push_back(HashWords(hashes, i, i + kShingle));
    contained += seen_.Contains(last_.back()) ? 1 : 0;
  }
  return static_cast<double>(contained) >= kContained * static_cast<double>(last_.size());
}

}  // namespace readout::extract
