// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a code point is to a tokenizer. A coarse cut of the Unicode categories that news text needs: everything outside
// the ranges of punctuation, symbols and spaces is a letter, so that names in any script stay whole.

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

CharKind KindOf(char32_t c);

// Upper or title case, for the Latin, Greek, Cyrillic and Armenian scripts; false for scripts without case.
bool IsUpper(char32_t c);

// For quotation marks that say themselves on which side they stand: +1 opens, -1 closes, 0 can be either ('"', "'").
// U+201C is taken as opening, as English has it.
int QuoteSide(char32_t c);

}  // namespace readout::extract
