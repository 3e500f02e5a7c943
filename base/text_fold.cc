// SPDX-License-Identifier: Apache-2.0
#include "base/text_fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <memory>

#include "base/utf8.h"

namespace readout {
namespace {

// What Unicode does not decompose but writers of English leave out or spell in ASCII, in ascending order. An empty
// replacement drops the character.
struct Replacement {
  char32_t from;
  const char* to;
};
constexpr Replacement kReplacements[] = {
    {0x00AB, "\""}, {0x00AD, ""},   {0x00B4, "'"},  {0x00BB, "\""}, {0x00C6, "ae"}, {0x00D0, "d"},  {0x00D8, "o"},
    {0x00DE, "th"}, {0x00E6, "ae"}, {0x00F0, "d"},  {0x00F8, "o"},  {0x00FE, "th"}, {0x0110, "d"},  {0x0111, "d"},
    {0x0126, "h"},  {0x0127, "h"},  {0x0131, "i"},  {0x0138, "k"},  {0x0141, "l"},  {0x0142, "l"},  {0x014A, "n"},
    {0x014B, "n"},  {0x0152, "oe"}, {0x0153, "oe"}, {0x0166, "t"},  {0x0167, "t"},  {0x018F, "a"},  {0x0259, "a"},
    {0x02B9, "'"},  {0x02BB, "'"},  {0x02BC, "'"},  {0x02BD, "'"},  {0x02BE, "'"},  {0x02BF, "'"},  {0x02C8, "'"},
    {0x02CB, "'"},  {0x200B, ""},   {0x200C, ""},   {0x200D, ""},   {0x200E, ""},   {0x200F, ""},   {0x2010, "-"},
    {0x2011, "-"},  {0x2012, "-"},  {0x2013, "-"},  {0x2014, "-"},  {0x2015, "-"},  {0x2018, "'"},  {0x2019, "'"},
    {0x201A, "'"},  {0x201B, "'"},  {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""}, {0x201F, "\""}, {0x202A, ""},
    {0x202B, ""},   {0x202C, ""},   {0x202D, ""},   {0x202E, ""},   {0x2032, "'"},  {0x2033, "\""}, {0x2035, "'"},
    {0x2036, "\""}, {0x2039, "'"},  {0x203A, "'"},  {0x2043, "-"},  {0x2044, "/"},  {0x2060, ""},   {0x2212, "-"},
    {0xFEFF, ""},
};

const Replacement* FindReplacement(char32_t c) {
  const Replacement* begin = std::begin(kReplacements);
  const Replacement* end = std::end(kReplacements);
  const Replacement* found = std::partition_point(begin, end, [c](const Replacement& row) { return row.from < c; });
  return found != end && found->from == c ? found : nullptr;
}

const icu::Normalizer2* Normalizer(bool compatibility_decomposition) {
  // Both are singletons inside ICU; a missing data file is the only way to fail, and then text stays as it is.
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = compatibility_decomposition ? icu::Normalizer2::getNFKDInstance(status)
                                                                   : icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

char FoldAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool IsMark(UChar32 c) {
  const int8_t type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

// Decomposition, mark removal and case folding each work code point by code point, so the whole fold does. The steps
// are repeated on what they yield until nothing changes, which makes the fold idempotent by construction.
void FoldCodePoint(char32_t c, int depth, std::string* out) {
  if (c < 0x80) {
    out->push_back(FoldAscii(static_cast<char>(c)));
    return;
  }
  if (const Replacement* row = FindReplacement(c)) {
    out->append(row->to);
    return;
  }
  const UChar32 code_point = static_cast<UChar32>(c);
  if (IsMark(code_point)) return;
  icu::UnicodeString text;
  const icu::Normalizer2* normalizer = Normalizer(true);
  if (normalizer == nullptr || !normalizer->getDecomposition(code_point, text)) text.setTo(code_point);
  text.foldCase(U_FOLD_CASE_DEFAULT);
  constexpr int kMaxDepth = 4;  // two are enough for Unicode 15; a bound all the same
  if (depth == kMaxDepth || (text.char32At(0) == code_point && text.length() == U16_LENGTH(code_point))) {
    AppendUtf8(c, out);
    return;
  }
  for (int32_t i = 0; i < text.length();) {
    const UChar32 next = text.char32At(i);
    i += U16_LENGTH(next);
    FoldCodePoint(static_cast<char32_t>(next), depth + 1, out);
  }
}

// Latin letters and general punctuation, nearly all that English news holds besides ASCII, are folded once: a block of
// neighbours when the first of them turns up.
constexpr char32_t kTableLast = 0x206F;
constexpr char32_t kBlock = 64;
using FoldBlock = std::array<std::string, kBlock>;

const FoldBlock& BlockOf(char32_t c) {
  static std::array<std::atomic<const FoldBlock*>, kTableLast / kBlock + 1> blocks;
  std::atomic<const FoldBlock*>& block = blocks[c / kBlock];
  if (const FoldBlock* present = block.load(std::memory_order_acquire)) return *present;
  auto made = std::make_unique<FoldBlock>();
  for (char32_t i = 0; i < kBlock; ++i) FoldCodePoint(c / kBlock * kBlock + i, 0, &(*made)[i]);
  const FoldBlock* present = nullptr;
  // Of several threads the first one's counts.
  if (block.compare_exchange_strong(present, made.get(), std::memory_order_acq_rel)) present = made.release();
  return *present;
}

}  // namespace

void SmallAscii(std::string_view text, char* out) {
  // Eight bytes at once. Adding to seven bits of a byte carries into its eighth where the byte is large enough.
  constexpr uint64_t kEach = 0x0101010101010101;
  constexpr uint64_t kEighth = 0x80 * kEach;
  size_t at = 0;
  for (; at + sizeof(uint64_t) <= text.size(); at += sizeof(uint64_t)) {
    uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    const uint64_t seven = bytes & ~kEighth;
    const uint64_t from_a = seven + (0x80 - 'A') * kEach;
    const uint64_t behind_z = seven + (0x80 - 'Z' - 1) * kEach;
    const uint64_t capitals = from_a & ~behind_z & ~bytes & kEighth;
    bytes |= capitals >> 2;  // the bit that tells small letters
    std::memcpy(out + at, &bytes, sizeof bytes);
  }
  for (; at < text.size(); ++at) out[at] = FoldAscii(text[at]);
}

void FoldTo(std::string_view text, std::string* out) {
  size_t at = 0;
  while (at < text.size()) {
    if (const size_t ascii = AsciiPrefix(text.substr(at)); ascii > 0) {
      const size_t end = out->size();
      out->resize(end + ascii);
      SmallAscii(text.substr(at, ascii), out->data() + end);
      at += ascii;
      continue;
    }
    const char32_t c = DecodeUtf8(text, &at);
    if (c <= kTableLast) {
      out->append(BlockOf(c)[c % kBlock]);
    } else {
      FoldCodePoint(c, 0, out);
    }
  }
}

std::string Fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  FoldTo(text, &out);
  return out;
}

std::string NormalizeNfc(std::string_view text) {
  const bool ascii = AsciiPrefix(text) == text.size();
  const icu::Normalizer2* normalizer = ascii ? nullptr : Normalizer(false);
  if (normalizer == nullptr) return std::string(text);
  const std::string valid = RepairUtf8(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = normalizer->normalize(icu::UnicodeString::fromUTF8(valid), status);
  if (U_FAILURE(status)) return std::string(text);
  std::string out;
  composed.toUTF8String(out);
  return out;
}

}  // namespace readout
