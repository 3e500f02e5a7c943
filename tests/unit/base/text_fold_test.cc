// SPDX-License-Identifier: Apache-2.0
#include "base/text_fold.h"

#include <gmock/gmock.h>

namespace readout {
namespace {

TEST(Fold, LowersAsciiAndKeepsTheRest) { EXPECT_EQ(Fold("Vladimir PUTIN, 09:30!"), "vladimir putin, 09:30!"); }

TEST(SmallAscii, ChangesTheCapitalLettersOfAsciiAndNoOtherByteWhereverItStands) {
  for (int value = 0; value < 256; ++value) {
    const char byte = static_cast<char>(value);
    const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
    for (size_t size = 1; size <= 17; ++size) {
      for (size_t at = 0; at < size; ++at) {
        std::string text(size, '\xC4');
        text[at] = byte;
        std::string expected(size, '\xC4');
        expected[at] = small;
        std::string written(size, ' ');
        SmallAscii(text, written.data());
        ASSERT_EQ(written, expected) << "byte " << value << " at " << at << " of " << size;
      }
    }
  }
}

TEST(Fold, DropsAccents) {
  EXPECT_EQ(Fold("Recep Tayyip Erdo\u011Fan"), "recep tayyip erdogan");
  EXPECT_EQ(Fold("\u00C9LYS\u00C9E"), "elysee");
  EXPECT_EQ(Fold("S\u00E3o Tom\u00E9 e Pr\u00EDncipe"), "sao tome e principe");
  EXPECT_EQ(Fold("Ph\u1EA1m Minh Ch\u00EDnh"), "pham minh chinh");
}

TEST(Fold, SpellsLettersThatUnicodeDoesNotDecompose) {
  EXPECT_EQ(Fold("\u0141ukasz"), "lukasz");
  EXPECT_EQ(Fold("J\u00F8rgen \u00D8sterg\u00E5rd"), "jorgen ostergard");
  EXPECT_EQ(Fold("\u0110or\u0111e"), "dorde");
  EXPECT_EQ(Fold("Stra\u00DFe"), "strasse");
  EXPECT_EQ(Fold("\u0130lham \u018Fliyev"), "ilham aliyev");
  EXPECT_EQ(Fold("Davut\u006Flu \u0131"), "davutolu i");
  EXPECT_EQ(Fold("\u00DE\u00F3rd\u00EDs"), "thordis");
}

TEST(Fold, IsTheSameForComposedAndDecomposedForms) {
  EXPECT_EQ(Fold("Zelenski\u00ED"), Fold("Zelenskii\u0301"));
  EXPECT_EQ(Fold("\u0439"), Fold("\u0438\u0306"));
}

TEST(Fold, MakesTypographyAscii) {
  EXPECT_EQ(Fold("\u201CUkraine\u2019s\u201D \u2013 \u2018now\u2019\u2026"), "\"ukraine's\" - 'now'...");
  EXPECT_EQ(Fold("a\u00A0b\u202Fc"), "a b c");
  EXPECT_EQ(Fold("co\u00ADoperate\u200B"), "cooperate");
}

TEST(Fold, LowersOtherScripts) {
  EXPECT_EQ(Fold("\u041F\u0423\u0422\u0418\u041D"), "\u043F\u0443\u0442\u0438\u043D");
  EXPECT_EQ(Fold("\u039C\u0397\u03A4\u03A3\u039F\u03A4\u0391\u039A\u0397\u03A3"),
            "\u03BC\u03B7\u03C4\u03C3\u03BF\u03C4\u03B1\u03BA\u03B7\u03C3");
}

TEST(Fold, MapsMalformedBytesToReplacement) { EXPECT_EQ(Fold("A\xFF"), "a\uFFFD"); }

TEST(Fold, AppendsWithoutTouchingWhatIsThere) {
  std::string out = "X";
  FoldTo("Y", &out);
  EXPECT_EQ(out, "Xy");
}

TEST(NormalizeNfc, ComposesAndKeepsCase) {
  EXPECT_EQ(NormalizeNfc("E\u0301lyse\u0301e"), "\u00C9lys\u00E9e");
  EXPECT_EQ(NormalizeNfc("plain ASCII"), "plain ASCII");
}

}  // namespace
}  // namespace readout
