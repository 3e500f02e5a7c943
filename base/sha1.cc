// SPDX-License-Identifier: Apache-2.0
#include "base/sha1.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>

#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace readout {
namespace sha1_internal {
namespace {

constexpr size_t kBlock = 64;
constexpr State kBegin = {0x67452301u, 0xEFCDAB89u, 0x98BADCFEu, 0x10325476u, 0xC3D2E1F0u};

#ifdef __x86_64__
#define READOUT_SHA_TARGET __attribute__((target("sha,sse4.1,ssse3")))

struct Registers {
  __m128i abcd;
  __m128i e[2];
  __m128i words[4];
};

// Rounds 4 * kGroup to 4 * kGroup + 3, and what they owe to the words of later ones.
template <int kGroup>
READOUT_SHA_TARGET inline void FourRounds(const __m128i* block, Registers* r) {
  constexpr int kThis = kGroup % 4;
  __m128i& e = r->e[kGroup % 2];
  __m128i& word = r->words[kThis];
  if constexpr (kGroup < 4) {
    const __m128i big_endian = _mm_set_epi64x(0x0001020304050607, 0x08090A0B0C0D0E0F);
    word = _mm_shuffle_epi8(_mm_loadu_si128(block + kGroup), big_endian);
  }
  e = kGroup == 0 ? _mm_add_epi32(e, word) : _mm_sha1nexte_epu32(e, word);
  r->e[(kGroup + 1) % 2] = r->abcd;
  if constexpr (kGroup >= 3) r->words[(kGroup + 1) % 4] = _mm_sha1msg2_epu32(r->words[(kGroup + 1) % 4], word);
  r->abcd = _mm_sha1rnds4_epu32(r->abcd, e, kGroup / 5);
  if constexpr (kGroup >= 1) r->words[(kGroup + 3) % 4] = _mm_sha1msg1_epu32(r->words[(kGroup + 3) % 4], word);
  if constexpr (kGroup >= 2) r->words[(kGroup + 2) % 4] = _mm_xor_si128(r->words[(kGroup + 2) % 4], word);
}

template <int... kGroups>
READOUT_SHA_TARGET inline void AllRounds(std::integer_sequence<int, kGroups...>, const __m128i* block, Registers* r) {
  (FourRounds<kGroups>(block, r), ...);
}

READOUT_SHA_TARGET void CompressByInstructions(State* state, const uint8_t* blocks, size_t count) {
  constexpr int kReversed = 0x1B;
  Registers r{};
  r.abcd = _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(state->data())), kReversed);
  r.e[0] = _mm_set_epi32(static_cast<int>((*state)[4]), 0, 0, 0);
  for (; count > 0; --count, blocks += kBlock) {
    const __m128i abcd = r.abcd;
    const __m128i e = r.e[0];
    AllRounds(std::make_integer_sequence<int, 20>(), reinterpret_cast<const __m128i*>(blocks), &r);
    r.e[0] = _mm_sha1nexte_epu32(r.e[0], e);
    r.abcd = _mm_add_epi32(r.abcd, abcd);
  }
  _mm_storeu_si128(reinterpret_cast<__m128i*>(state->data()), _mm_shuffle_epi32(r.abcd, kReversed));
  (*state)[4] = static_cast<uint32_t>(_mm_extract_epi32(r.e[0], 3));
}

bool HasInstructions() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  constexpr unsigned kSha = 1u << 29;
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 || (b & kSha) == 0) return false;
  return __get_cpuid(1, &a, &b, &c, &d) != 0 && (c & bit_SSE4_1) != 0 && (c & bit_SSSE3) != 0;
}
#endif

}  // namespace

void CompressAnywhere(State* state, const uint8_t* blocks, size_t count) {
  for (; count > 0; --count, blocks += kBlock) {
    std::array<uint32_t, 80> w{};
    for (size_t i = 0; i < 16; ++i) {
      const uint8_t* at = blocks + 4 * i;
      w[i] = uint32_t{at[0]} << 24 | uint32_t{at[1]} << 16 | uint32_t{at[2]} << 8 | uint32_t{at[3]};
    }
    for (size_t i = 16; i < w.size(); ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = *state;
    for (size_t i = 0; i < w.size(); ++i) {
      const uint32_t mixed = i < 20   ? ((b & c) | (~b & d)) + 0x5A827999u
                             : i < 40 ? (b ^ c ^ d) + 0x6ED9EBA1u
                             : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDCu
                                      : (b ^ c ^ d) + 0xCA62C1D6u;
      const uint32_t next = std::rotl(a, 5) + mixed + e + w[i];
      e = d;
      d = c;
      c = std::rotl(b, 30);
      b = a;
      a = next;
    }
    *state = {(*state)[0] + a, (*state)[1] + b, (*state)[2] + c, (*state)[3] + d, (*state)[4] + e};
  }
}

Compress FastCompress() {
#ifdef __x86_64__
  static const Compress fast = HasInstructions() ? CompressByInstructions : CompressAnywhere;
  return fast;
#else
  return CompressAnywhere;
#endif
}

std::array<uint8_t, 20> Sha1With(Compress compress, std::string_view head, std::string_view rest) {
  State state = kBegin;
  std::array<uint8_t, 2 * kBlock> buffer{};
  size_t filled = 0;  // bytes of the buffer, below kBlock
  const auto take = [&](std::string_view bytes) {
    if (filled > 0) {
      const size_t copied = std::min(kBlock - filled, bytes.size());
      std::memcpy(buffer.data() + filled, bytes.data(), copied);
      bytes.remove_prefix(copied);
      filled += copied;
      if (filled < kBlock) return;
      compress(&state, buffer.data(), 1);
    }
    compress(&state, reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size() / kBlock);
    filled = bytes.size() % kBlock;
    if (filled > 0) std::memcpy(buffer.data(), bytes.data() + bytes.size() - filled, filled);
  };
  if (!head.empty()) take(head);
  if (!rest.empty()) take(rest);
  // A one, zeros, and the number of bits in the last eight bytes of a block.
  const uint64_t bits = 8 * (uint64_t{head.size()} + rest.size());
  constexpr size_t kLength = 8;
  const size_t size = filled + 1 + kLength <= kBlock ? kBlock : 2 * kBlock;
  std::fill(buffer.begin() + static_cast<std::ptrdiff_t>(filled), buffer.end(), uint8_t{0});
  buffer[filled] = 0x80;
  for (size_t i = 0; i < kLength; ++i) buffer[size - 1 - i] = static_cast<uint8_t>(bits >> (8 * i));
  compress(&state, buffer.data(), size / kBlock);
  std::array<uint8_t, 20> digest{};
  for (size_t i = 0; i < digest.size(); ++i) digest[i] = static_cast<uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  return digest;
}

}  // namespace sha1_internal

std::array<uint8_t, 20> Sha1(std::string_view head, std::string_view rest) {
  return sha1_internal::Sha1With(sha1_internal::FastCompress(), head, rest);
}

}  // namespace readout
