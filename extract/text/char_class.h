// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a code point is to a tokenizer. A coarse cut of the Unicode categories that news text needs: everything outside
// the ranges of punctuation, symbols and spaces is a letter, so that names in any script stay whole.

#include <array>
#include <cstddef>
#include <cstdint>

namespace readout::extract {

enum class CharKind : uint8_t {
  kSpace,
  kLetter,      // also combining marks and the underscore
  kDigit,       // decimal digits
  kQuote,       // double quotation marks of every style
  kApostrophe,  // single quotation marks and apostrophes
  kDash,        // hyphens and dashes
  kPunct,       // all other punctuation and symbols, control characters, U+FFFD
  kInvisible,   // soft hyphen, zero-width characters, byte order mark: part of the word around them, without a meaning
};

inline CharKind KindOf(char32_t c);

// Upper or title case, for the Latin, Greek, Cyrillic and Armenian scripts; false for scripts without case.
inline bool IsUpper(char32_t c);

// For quotation marks that say themselves on which side they stand: +1 opens, -1 closes, 0 can be either ('"', "'").
// U+201C is taken as opening, as English has it.
int QuoteSide(char32_t c);

namespace char_class_internal {

constexpr CharKind AsciiKind(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return CharKind::kLetter;
  if (c >= '0' && c <= '9') return CharKind::kDigit;
  if (c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)) return CharKind::kSpace;
  if (c == '"') return CharKind::kQuote;
  if (c == '\'' || c == '`') return CharKind::kApostrophe;
  if (c == '-') return CharKind::kDash;
  return CharKind::kPunct;
}
inline constexpr std::array<CharKind, 128> kAsciiKinds = [] {
  std::array<CharKind, 128> kinds{};
  for (size_t c = 0; c < kinds.size(); ++c) kinds[c] = AsciiKind(static_cast<char>(c));
  return kinds;
}();

CharKind KindBeyondAscii(char32_t c);
bool IsUpperBeyondAscii(char32_t c);

}  // namespace char_class_internal

inline CharKind KindOf(char32_t c) {
  return c < 0x80 ? char_class_internal::kAsciiKinds[c] : char_class_internal::KindBeyondAscii(c);
}
inline bool IsUpper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : char_class_internal::IsUpperBeyondAscii(c); }

}  // namespace readout::extract
