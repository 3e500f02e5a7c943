// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <gmock/gmock.h>

namespace readout {
namespace {

using testing::Eq;
using testing::Optional;

TEST(AsciiPrefix, EndsBeforeTheFirstOtherByteWhereverItStands) {
  for (size_t size = 0; size <= 40; ++size) {
    std::string text(size, 'a');
    EXPECT_EQ(AsciiPrefix(text), size);
    for (size_t i = 0; i < size; ++i) {
      text[i] = '\x80';
      EXPECT_EQ(AsciiPrefix(text), i) << size;
      text[i] = '\x7F';
    }
  }
}

TEST(Utf8, AcceptsEveryLengthOfSequence) {
  EXPECT_THAT(FindInvalidUtf8(""), Eq(std::nullopt));
  EXPECT_THAT(FindInvalidUtf8("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"), Eq(std::nullopt));
  EXPECT_THAT(FindInvalidUtf8("\xF4\x8F\xBF\xBF"), Eq(std::nullopt));  // U+10FFFF
}

TEST(Utf8, NamesTheFirstMalformedByte) {
  EXPECT_THAT(FindInvalidUtf8("ab\xFFzz"), Optional(2u));
  EXPECT_THAT(FindInvalidUtf8("\x80"), Optional(0u));              // continuation without a lead
  EXPECT_THAT(FindInvalidUtf8("\xC0\xAF"), Optional(0u));          // overlong
  EXPECT_THAT(FindInvalidUtf8("\xE0\x80\xAF"), Optional(0u));      // overlong
  EXPECT_THAT(FindInvalidUtf8("x\xED\xA0\x80"), Optional(1u));     // surrogate
  EXPECT_THAT(FindInvalidUtf8("\xF4\x90\x80\x80"), Optional(0u));  // above U+10FFFF
  EXPECT_THAT(FindInvalidUtf8("ok\xE2\x82"), Optional(2u));        // cut short
}

TEST(Utf8, DecodesCodePointByCodePoint) {
  const std::string_view text = "a\xC3\xA9\xF0\x9F\x98\x80";
  size_t at = 0;
  EXPECT_EQ(DecodeUtf8(text, &at), U'a');
  EXPECT_EQ(DecodeUtf8(text, &at), U'\u00E9');
  EXPECT_EQ(DecodeUtf8(text, &at), U'\U0001F600');
  EXPECT_EQ(at, text.size());
}

TEST(Utf8, DecodesAMalformedByteAsReplacementAndGoesOnBehindIt) {
  const std::string_view text =
      "\xE2\x82"
      "b";
  size_t at = 0;
  EXPECT_EQ(DecodeUtf8(text, &at), U'\uFFFD');
  EXPECT_EQ(at, 1u);
  EXPECT_EQ(DecodeUtf8(text, &at), U'\uFFFD');
  EXPECT_EQ(DecodeUtf8(text, &at), U'b');
}

TEST(Utf8, AppendsWhatDecodeReadsBack) {
  for (const char32_t c :
       {U'\0', U'~', U'\u0080', U'\u07FF', U'\u0800', U'\uD7FF', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    AppendUtf8(c, &text);
    size_t at = 0;
    EXPECT_EQ(DecodeUtf8(text, &at), c);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Utf8, NeverWritesSurrogatesOrValuesOutOfRange) {
  std::string text;
  AppendUtf8(0xD800, &text);
  AppendUtf8(0x110000, &text);
  EXPECT_EQ(text, "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Utf8, RepairReplacesEachMalformedByte) { EXPECT_EQ(RepairUtf8("a\xFF\xC3z"), "a\xEF\xBF\xBD\xEF\xBF\xBDz"); }

TEST(Utf8, FloorStepsBackToTheStartOfACodePoint) {
  const std::string_view text =
      "a\xE2\x82\xAC"
      "b";
  EXPECT_EQ(Utf8Floor(text, 0), 0u);
  EXPECT_EQ(Utf8Floor(text, 1), 1u);
  EXPECT_EQ(Utf8Floor(text, 2), 1u);
  EXPECT_EQ(Utf8Floor(text, 3), 1u);
  EXPECT_EQ(Utf8Floor(text, 4), 4u);
  EXPECT_EQ(Utf8Floor(text, 99), text.size());
}

TEST(Utf8, FloorLeavesStrayContinuationBytesAlone) { EXPECT_EQ(Utf8Floor("a\x80\x80\x80\x80", 3), 3u); }

TEST(Utf8, LengthCountsCodePoints) {
  EXPECT_EQ(Utf8Length("na\xC3\xAFve"), 5u);
  EXPECT_EQ(Utf8Length("\xFF\xFF"), 2u);
}

TEST(Utf8, DisplayWidthCountsTerminalColumns) {
  EXPECT_EQ(DisplayWidth("Macron"), 6u);
  EXPECT_EQ(DisplayWidth("\u7FD2\u8FD1\u5E73"), 6u);  // wide characters take two
  EXPECT_EQ(DisplayWidth("e\u0301"), 1u);             // a combining accent none
  EXPECT_EQ(DisplayWidth("Erdo\u011Fan"), 7u);
  EXPECT_EQ(DisplayWidth("a\u200Bb\n"), 2u);
}

}  // namespace
}  // namespace readout
