// SPDX-License-Identifier: Apache-2.0
#include "base/sha1.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

namespace readout {
namespace {

constexpr size_t kBlock = 64;

class Hasher {
 public:
  void Add(std::string_view bytes) {
    size_ += bytes.size();
    if (used_ > 0) {
      const size_t taken = std::min(bytes.size(), kBlock - used_);
      std::copy_n(bytes.data(), taken, block_.data() + used_);
      used_ += taken;
      bytes.remove_prefix(taken);
      if (used_ < kBlock) return;
      Mix(block_.data());
      used_ = 0;
    }
    for (; bytes.size() >= kBlock; bytes.remove_prefix(kBlock)) Mix(bytes.data());
    std::copy(bytes.begin(), bytes.end(), block_.begin());
    used_ = bytes.size();
  }

  // A single bit 1, zeros, and the size in bits in the last eight bytes of a block.
  Sha1Digest Finish() {
    const uint64_t bits = 8 * size_;
    constexpr size_t kSizeAt = kBlock - 8;
    block_[used_++] = static_cast<char>(0x80);
    if (used_ > kSizeAt) {
      std::fill(block_.begin() + static_cast<std::ptrdiff_t>(used_), block_.end(), '\0');
      Mix(block_.data());
      used_ = 0;
    }
    std::fill(block_.begin() + static_cast<std::ptrdiff_t>(used_), block_.end(), '\0');
    for (size_t i = 0; i < 8; ++i) block_[kSizeAt + i] = static_cast<char>(bits >> (56 - 8 * i));
    Mix(block_.data());
    Sha1Digest digest;
    for (size_t i = 0; i < digest.size(); ++i) digest[i] = static_cast<uint8_t>(state_[i / 4] >> (24 - 8 * (i % 4)));
    return digest;
  }

 private:
  void Mix(const char* block) {
    std::array<uint32_t, 80> w;
    for (size_t i = 0; i < 16; ++i) {
      const auto byte = [&](size_t k) { return static_cast<uint32_t>(static_cast<unsigned char>(block[4 * i + k])); };
      w[i] = byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
    }
    for (size_t i = 16; i < w.size(); ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);

    auto [a, b, c, d, e] = state_;
    // Twenty rounds with one function and constant. The five variables change their parts from round to round instead
    // of their values, and after five rounds each has its own part again.
    const auto rounds = [&](size_t first, uint32_t constant, auto function) {
      const auto round = [&](uint32_t p, uint32_t& q, uint32_t r, uint32_t s, uint32_t& t, size_t i) {
        t += std::rotl(p, 5) + function(q, r, s) + constant + w[i];
        q = std::rotl(q, 30);
      };
      for (size_t i = first; i < first + 20; i += 5) {
        round(a, b, c, d, e, i);
        round(e, a, b, c, d, i + 1);
        round(d, e, a, b, c, i + 2);
        round(c, d, e, a, b, i + 3);
        round(b, c, d, e, a, i + 4);
      }
    };
    const auto choose = [](uint32_t x, uint32_t y, uint32_t z) { return z ^ (x & (y ^ z)); };
    const auto parity = [](uint32_t x, uint32_t y, uint32_t z) { return x ^ y ^ z; };
    const auto majority = [](uint32_t x, uint32_t y, uint32_t z) { return (x & y) | (z & (x | y)); };
    rounds(0, 0x5A827999, choose);
    rounds(20, 0x6ED9EBA1, parity);
    rounds(40, 0x8F1BBCDC, majority);
    rounds(60, 0xCA62C1D6, parity);
    state_ = {state_[0] + a, state_[1] + b, state_[2] + c, state_[3] + d, state_[4] + e};
  }

  std::array<uint32_t, 5> state_ = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  std::array<char, kBlock> block_ = {};
  size_t used_ = 0;  // bytes of block_
  uint64_t size_ = 0;
};

}  // namespace

Sha1Digest Sha1(std::span<const std::string_view> parts) {
  Hasher hasher;
  for (const std::string_view part : parts) hasher.Add(part);
  return hasher.Finish();
}

}  // namespace readout
