// SPDX-License-Identifier: Apache-2.0
#include "base/sha1.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "gtest/gtest.h"

namespace readout {
namespace {

std::string Hex(const std::array<uint8_t, 20>& digest) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const uint8_t byte : digest) text.append({kDigits[byte >> 4], kDigits[byte & 15]});
  return text;
}

TEST(Sha1, GivesTheDigestsOfTheStandard) {
  EXPECT_EQ(Hex(Sha1("", "")), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  EXPECT_EQ(Hex(Sha1("abc", "")), "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_EQ(Hex(Sha1("", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
  EXPECT_EQ(Hex(Sha1(std::string(1000000, 'a'), "")), "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

TEST(Sha1, IsThatOfBothPartsTogetherWithAndWithoutInstructionsOfItsOwn) {
  std::string text;
  for (size_t size = 0; size < 300; ++size) {
    const std::string whole = Hex(sha1_internal::Sha1With(sha1_internal::CompressAnywhere, text, ""));
    EXPECT_EQ(Hex(Sha1(text, "")), whole) << size;
    const std::string_view all = text;
    EXPECT_EQ(Hex(Sha1(all.substr(0, size / 3), all.substr(size / 3))), whole) << size;
    text += static_cast<char>(size * 7 + size / 11);
  }
}

}  // namespace
}  // namespace readout
