// SPDX-License-Identifier: Apache-2.0
#pragma once
// A hash of short strings: words are hashed for every token of every article. Wang Yi's wyhash in its simplest form, a
// multiplication of 64 by 64 bits for each 16 bytes. The same on every machine of one byte order. What is stored and
// depends on it (base/word_table.h) has a version that changes when the hash does.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace readout {

namespace string_hash_internal {

inline uint64_t Load64(const char* at) {
  uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}
inline uint64_t Load32(const char* at) {
  uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}
__extension__ using Wide = unsigned __int128;
inline uint64_t Mix(uint64_t a, uint64_t b) {
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

}  // namespace string_hash_internal

inline uint64_t HashString(std::string_view text) {
  using string_hash_internal::Load32;
  using string_hash_internal::Load64;
  using string_hash_internal::Mix;
  constexpr uint64_t kFirst = 0xa0761d6478bd642f;
  constexpr uint64_t kSecond = 0xe7037ed1a0b428db;
  constexpr uint64_t kThird = 0x8ebc6af09c88c6e3;
  const char* at = text.data();
  size_t left = text.size();
  uint64_t seed = kFirst ^ left * kThird;  // spread, lest a size be taken for a letter
  for (; left > 16; left -= 16, at += 16) seed = Mix(Load64(at) ^ kSecond, Load64(at + 8) ^ seed);
  uint64_t low = 0;
  uint64_t high = 0;
  if (left >= 8) {  // two loads that overlap cover 8 to 16 bytes, and 4 to 8
    low = Load64(at);
    high = Load64(at + left - 8);
  } else if (left >= 4) {
    low = Load32(at);
    high = Load32(at + left - 4);
  } else if (left > 0) {
    const auto byte = [at](size_t i) { return static_cast<uint64_t>(static_cast<unsigned char>(at[i])); };
    low = byte(0) << 16 | byte(left / 2) << 8 | byte(left - 1);
  }
  return Mix(kSecond ^ low, seed ^ high);
}

}  // namespace readout
