// SPDX-License-Identifier: Apache-2.0
#include "model/sketch.h"

#include <array>
#include <bit>
#include <optional>

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
constexpr uint64_t kNoBytes = 0xcbf29ce484222325u;
uint64_t Add(uint64_t hash, char c) { return (hash ^ static_cast<uint8_t>(c)) * 0x100000001b3u; }
uint64_t Finished(uint64_t hash) {
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdu;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53u;
  return hash ^ (hash >> 33);
}

// How many of the numbers given have a bit, for all bits at once: digit k of the 64 counts, written in binary, is kept
// in one word, so that counting is adding with carry.
class BitCounts {
 public:
  void Count(uint64_t bits) {
    ++total_;
    for (size_t k = 0; bits != 0; ++k) {
      const uint64_t carry = digits_[k] & bits;
      digits_[k] ^= bits;
      bits = carry;
    }
  }
  // The bits that more than half of the numbers have.
  uint64_t Majority() const {
    const auto used = static_cast<size_t>(std::bit_width(total_));
    uint64_t majority = 0;
    for (size_t bit = 0; bit < kBits; ++bit) {
      uint64_t count = 0;
      for (size_t k = 0; k < used; ++k) count |= (digits_[k] >> bit & 1u) << k;
      if (2 * count > total_) majority |= uint64_t{1} << bit;
    }
    return majority;
  }
  uint64_t total() const { return total_; }

 private:
  std::array<uint64_t, kBits> digits_ = {};
  uint64_t total_ = 0;
};

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
  BitCounts counts;
  // Hashes of the shingles under way, words one space apart: begun[0] is that of the shingle whose last word comes
  // next, begun[kShingle - 1] that of the one that begins with it. Each byte is added to all of them, which costs what
  // one costs: the multiplications do not wait for each other.
  std::array<uint64_t, kShingle> begun;
  begun.fill(kNoBytes);
  size_t words = 0;
  for (size_t at = 0; at < folded.size();) {
    if (!IsWordByte(folded[at])) {
      ++at;
      continue;
    }
    for (; at < folded.size() && IsWordByte(folded[at]); ++at) {
      for (uint64_t& hash : begun) hash = Add(hash, folded[at]);
    }
    if (++words >= kShingle) counts.Count(Finished(begun[0]));
    for (size_t i = 0; i + 1 < kShingle; ++i) begun[i] = Add(begun[i + 1], ' ');
    begun[kShingle - 1] = kNoBytes;
  }
  if (counts.total() == 0) return "";
  return absl::StrFormat("%016x", counts.Majority());
}

int SketchDistance(std::string_view a, std::string_view b) {
  const std::optional<uint64_t> left = FromHex(a);
  const std::optional<uint64_t> right = FromHex(b);
  if (!left.has_value() || !right.has_value()) return kBits;
  return std::popcount(*left ^ *right);
}

}  // namespace readout
