// SPDX-License-Identifier: Apache-2.0
#include "extract/text/char_class.h"

namespace readout::extract {
namespace {

bool In(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

CharKind Latin1Kind(char32_t c) {
  if (c == 0x85 || c == 0xA0) return CharKind::kSpace;
  if (c == 0xAD) return CharKind::kInvisible;
  if (c == 0xAB || c == 0xBB) return CharKind::kQuote;
  if (c == 0xB4) return CharKind::kApostrophe;
  if (c == 0xAA || c == 0xB5 || c == 0xBA) return CharKind::kLetter;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return CharKind::kPunct;
  return CharKind::kLetter;
}

CharKind GeneralPunctuationKind(char32_t c) {
  if (In(c, 0x2000, 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F) return CharKind::kSpace;
  if (In(c, 0x200B, 0x200F) || In(c, 0x202A, 0x202E) || In(c, 0x2060, 0x206F)) return CharKind::kInvisible;
  if (In(c, 0x2010, 0x2015)) return CharKind::kDash;
  if (In(c, 0x2018, 0x201B) || c == 0x2032 || c == 0x2039 || c == 0x203A) return CharKind::kApostrophe;
  if (In(c, 0x201C, 0x201F) || c == 0x2033) return CharKind::kQuote;
  return CharKind::kPunct;
}

}  // namespace

namespace char_class_internal {

CharKind KindBeyondAscii(char32_t c) {
  if (c < 0x100) return Latin1Kind(c);
  if (In(c, 0x2000, 0x206F)) return GeneralPunctuationKind(c);
  if (c == 0x2BC) return CharKind::kApostrophe;  // modifier letter apostrophe, typed for the plain one
  if (c == 0x2212) return CharKind::kDash;       // minus sign
  if (c == 0x1680 || c == 0x3000) return CharKind::kSpace;
  if (c == 0xFEFF || In(c, 0xFE00, 0xFE0F)) return CharKind::kInvisible;
  if (In(c, 0x660, 0x669) || In(c, 0x6F0, 0x6F9) || In(c, 0x966, 0x96F) || In(c, 0xFF10, 0xFF19))
    return CharKind::kDigit;
  if (c == 0xFF02 || In(c, 0x300C, 0x300F)) return CharKind::kQuote;
  if (c == 0xFF07) return CharKind::kApostrophe;
  if (c == 0xFF0D) return CharKind::kDash;
  // Superscripts, currency, arrows, mathematics, technical signs, boxes, dingbats; CJK and full-width punctuation;
  // emoji.
  if (In(c, 0x2070, 0x20CF) || In(c, 0x2100, 0x2BFF) || In(c, 0x3001, 0x303F)) return CharKind::kPunct;
  if (In(c, 0xFF01, 0xFF20) || In(c, 0xFF3B, 0xFF40) || In(c, 0xFF5B, 0xFF65) || In(c, 0xFFE0, 0xFFFF))
    return CharKind::kPunct;
  if (c == 0x60C || c == 0x61B || c == 0x61F || c == 0x6D4 || c == 0x964) return CharKind::kPunct;
  if (In(c, 0xE000, 0xF8FF) || In(c, 0x1F000, 0x1FAFF) || c >= 0xE0000) return CharKind::kPunct;
  return CharKind::kLetter;
}

bool IsUpperBeyondAscii(char32_t c) {
  if (c < 0x100) return In(c, 0xC0, 0xDE) && c != 0xD7;
  if (In(c, 0x100, 0x17F)) {
    // Pairs of upper and lower case; the parity turns over at the three singles of the block.
    if (c == 0x138 || c == 0x149 || c == 0x17F) return false;
    if (c == 0x178) return true;
    const bool odd_is_upper = In(c, 0x139, 0x148) || In(c, 0x179, 0x17E);
    return ((c & 1) != 0) == odd_is_upper;
  }
  if (In(c, 0x1CD, 0x1DC)) return (c & 1) != 0;
  if (In(c, 0x1DE, 0x233) || In(c, 0x1E00, 0x1EFF)) return (c & 1) == 0;
  if (c == 0x18F) return true;  // Ə
  if (In(c, 0x386, 0x3AB)) return c != 0x387 && c != 0x390;
  if (In(c, 0x400, 0x42F)) return true;
  if (In(c, 0x460, 0x481) || In(c, 0x48A, 0x4BF) || In(c, 0x4D0, 0x52F)) return (c & 1) == 0;
  if (In(c, 0x4C0, 0x4CE)) return c == 0x4C0 || (c & 1) != 0;
  if (In(c, 0x531, 0x556)) return true;
  return In(c, 0xFF21, 0xFF3A);
}

}  // namespace char_class_internal

int QuoteSide(char32_t c) {
  switch (c) {
    case 0xAB:
    case 0x201C:
    case 0x201E:
    case 0x2018:
    case 0x201A:
    case 0x2039:
    case 0x300C:
    case 0x300E:
      return 1;
    case 0xBB:
    case 0x201D:
    case 0x2019:
    case 0x203A:
    case 0x300D:
    case 0x300F:
      return -1;
    default:
      return 0;
  }
}

}  // namespace readout::extract
