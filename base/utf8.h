// SPDX-License-Identifier: Apache-2.0
#pragma once
// UTF-8: validation and stepping by code point. Offsets are bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace readout {

// Byte offset of the first malformed sequence (overlong forms, surrogates and values above U+10FFFF are malformed too);
// nullopt when all of `text` is valid.
std::optional<size_t> FindInvalidUtf8(std::string_view text);

// DecodeUtf8 for what may be no ASCII.
char32_t DecodeUtf8Sequence(std::string_view text, size_t* offset);

// Decodes the code point at `*offset` and advances past it. A malformed byte yields U+FFFD and advances by one.
inline char32_t DecodeUtf8(std::string_view text, size_t* offset) {
  const auto byte = static_cast<uint8_t>(text[*offset]);
  if (byte >= 0x80) return DecodeUtf8Sequence(text, offset);
  ++*offset;
  return byte;
}

// Number of bytes at the beginning of `text` that are ASCII.
size_t AsciiPrefix(std::string_view text);

// Surrogates and values above U+10FFFF are written as U+FFFD.
void AppendUtf8(char32_t code_point, std::string* out);

// `text` with each malformed byte replaced by U+FFFD.
std::string RepairUtf8(std::string_view text);

// The largest code-point boundary that is not after `offset`.
size_t Utf8Floor(std::string_view text, size_t offset);

// Number of code points.
size_t Utf8Length(std::string_view text);

// Columns in a terminal (East Asian wide characters count two, combining marks and control characters none).
size_t DisplayWidth(std::string_view text);

}  // namespace readout
