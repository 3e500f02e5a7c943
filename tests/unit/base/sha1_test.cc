// SPDX-License-Identifier: Apache-2.0
#include "base/sha1.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace readout {
namespace {

std::string Hex(const Sha1Digest& digest) {
  std::string hex;
  for (const uint8_t byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

std::string HexOf(std::string_view text) {
  const std::string_view parts[] = {text};
  return Hex(Sha1(parts));
}

// The examples of FIPS 180 and of RFC 3174.
TEST(Sha1, GivesThePublishedDigests) {
  EXPECT_EQ(HexOf(""), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  EXPECT_EQ(HexOf("abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_EQ(HexOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
  EXPECT_EQ(HexOf(std::string(1'000'000, 'a')), "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

// Sizes around the ends of a block, where the padding goes on to another one.
TEST(Sha1, OfPartsIsThatOfTheWhole) {
  const std::string text(200, 'x');
  for (size_t size = 0; size <= text.size(); ++size) {
    const std::string_view whole = std::string_view(text).substr(0, size);
    for (const size_t cut : {size_t{0}, size / 3, size / 2, size}) {
      const std::string_view parts[] = {whole.substr(0, cut), "", whole.substr(cut)};
      ASSERT_EQ(Hex(Sha1(parts)), HexOf(whole)) << size << " bytes, cut at " << cut;
    }
  }
}

}  // namespace
}  // namespace readout
