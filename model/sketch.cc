// SPDX-License-Identifier: Apache-2.0
#include "model/sketch.h"

#include <array>
#include <bit>
#include <optional>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/text_fold.h"

namespace readout {
namespace {

constexpr int kBits = 64;
constexpr size_t kShingle = 3;

// Letters and digits, and whatever is not ASCII once folded.
bool IsWordByte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<uint8_t>(c) >= 0x80; }

// FNV-1a, then the finaliser of MurmurHash3 so that every bit depends on every byte. Fixed for ever: sketches are
// stored.
uint64_t Hash(std::string_view text) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<uint8_t>(c)) * 0x100000001b3u;
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdu;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53u;
  return hash ^ (hash >> 33);
}

std::vector<std::string_view> Words(std::string_view folded) {
  std::vector<std::string_view> words;
  for (size_t at = 0; at < folded.size();) {
    if (!IsWordByte(folded[at])) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < folded.size() && IsWordByte(folded[end])) ++end;
    words.push_back(folded.substr(at, end - at));
    at = end;
  }
  return words;
}

std::optional<uint64_t> FromHex(std::string_view text) {
  if (text.size() != kBits / 4) return std::nullopt;
  uint64_t value = 0;
  for (const char c : text) {
    uint64_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<uint64_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<uint64_t>(c - 'a') + 10;
    } else {
      return std::nullopt;
    }
    value = value << 4 | digit;
  }
  return value;
}

}  // namespace

std::string SketchOf(std::string_view text) {
  const std::string folded = Fold(text);
  const std::vector<std::string_view> words = Words(folded);
  if (words.size() < kShingle) return "";
  std::array<int64_t, kBits> votes = {};
  std::string shingle;
  for (size_t i = 0; i + kShingle <= words.size(); ++i) {
    shingle.clear();
    for (size_t j = 0; j < kShingle; ++j) {
      if (j > 0) shingle.push_back(' ');
      shingle.append(words[i + j]);
    }
    const uint64_t hash = Hash(shingle);
    for (size_t bit = 0; bit < kBits; ++bit) votes[bit] += (hash >> bit & 1u) != 0 ? 1 : -1;
  }
  uint64_t sketch = 0;
  for (size_t bit = 0; bit < kBits; ++bit) {
    if (votes[bit] > 0) sketch |= uint64_t{1} << bit;
  }
  return absl::StrFormat("%016x", sketch);
}

int SketchDistance(std::string_view a, std::string_view b) {
  const std::optional<uint64_t> left = FromHex(a);
  const std::optional<uint64_t> right = FromHex(b);
  if (!left.has_value() || !right.has_value()) return kBits;
  return std::popcount(*left ^ *right);
}

}  // namespace readout
