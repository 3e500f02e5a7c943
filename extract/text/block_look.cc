// SPDX-License-Identifier: Apache-2.0
#include "extract/text/block_look.h"

#include <cstring>

#include "base/text_fold.h"
#include "base/utf8.h"
#include "extract/text/char_class.h"
#include "extract/text/cue_list.h"

namespace readout::extract {
namespace {

bool IsEndMark(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'\u2026'; }

// What may stand between the end mark and the end of the block; ■ closes the texts of some agencies.
bool IsCloser(char32_t c) {
  return c == U')' || c == U']' || c == U'\u25A0' || c == U'#' || c == U'*' || c == U'_' ||
         KindOf(c) == CharKind::kQuote || KindOf(c) == CharKind::kApostrophe;
}

bool IsAbbreviation(std::string_view word, const TextKnowledge& knowledge) {
  while (!word.empty() && (word.front() == '(' || word.front() == '"')) word.remove_prefix(1);
  constexpr size_t kLongest = 8;
  if (word.empty() || word.size() > kLongest) return false;
  if (word.find_first_not_of("0123456789") == std::string_view::npos) return word.size() <= 2;  // "1. Who called?"
  if (word.find('.') != std::string_view::npos) return true;
  return knowledge.AbbreviationClass(Fold(word)) != Abbreviation::kNone;
}

bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Whether all its white space is one space after something else, as that of nearly all blocks is. May say no where only
// a control character stands.
bool HasSingleSpaces(std::string_view text) {
  if (text.empty() || text.front() == ' ') return text.empty();
  constexpr uint64_t kOnes = 0x0101010101010101u;
  constexpr uint64_t kHigh = 0x80 * kOnes;
  const auto eight = [&](size_t at) {
    uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof(bytes));
    return bytes;
  };
  const auto controls = [](uint64_t bytes) { return (bytes - ('\r' + 1) * kOnes) & ~bytes & kHigh; };
  const auto spaces = [](uint64_t bytes) {  // the high bit of each byte that is one
    const uint64_t other = bytes ^ ' ' * kOnes;
    return ~(((other & ~kHigh) + ~kHigh) | other | ~kHigh);
  };
  size_t at = 0;
  for (; at + 1 + sizeof(uint64_t) <= text.size(); at += sizeof(uint64_t)) {
    const uint64_t bytes = eight(at);
    if ((controls(bytes) | (spaces(bytes) & spaces(eight(at + 1)))) != 0) return false;
  }
  for (; at < text.size(); ++at) {
    const bool control = text[at] >= 0 && text[at] <= '\r';
    if (control || (text[at] == ' ' && at + 1 < text.size() && text[at + 1] == ' ')) return false;
  }
  return true;
}

bool IsListItem(std::string_view text) {
  size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits >= 1 && digits <= 2 && digits + 1 < text.size()) {
    return (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
  }
  size_t at = 0;
  const char32_t c = DecodeUtf8(text, &at);
  const bool bullet = c == U'-' || c == U'*' || c == 0x2022 || c == 0x25AA || c == 0x25CF || c == 0xB7 || c == 0x2013;
  return bullet && at < text.size() && text[at] == ' ';
}

}  // namespace

BlockLook::BlockLook(std::string_view block_text, const TextKnowledge& knowledge) : text(block_text) {
  // Small letters are all that there is to folding ASCII.
  std::string storage;
  std::string_view all = text;
  if (AsciiPrefix(text) != text.size()) all = storage = Fold(text);
  folded.resize(all.size());
  SmallAscii(all, folded.data());
  if (!HasSingleSpaces(all)) {
    size_t kept = 0;
    bool after_space = true;
    for (const char c : folded) {
      const bool space = IsSpace(c);
      if (!space || !after_space) folded[kept++] = space ? ' ' : c;
      after_space = space;
    }
    folded.resize(kept);
  }
  words = knowledge.CueWordsOf(Folded());
  for (const CueWord& word : words) {
    plain_words += word.punctuation ? 0 : 1;
    has_digit |= word.digit;
  }
  list_item = IsListItem(text);

  // One pass over the code points: length, sentence ends inside, the mark at the end.
  char32_t mark = 0;  // the last end mark, while only closers follow it
  bool space_after = false;
  char32_t previous = 0;
  char32_t before_mark = 0;
  bool dotted = false;  // the word before the mark has a period inside
  bool period_in_word = false;
  bool abbreviation = false;  // the word before the mark is one
  size_t word_begin = 0;
  for (size_t at = 0; at < text.size();) {
    if (text[at] >= 'a' && text[at] <= 'z') {  // nearly all of it: no mark, no closer, nothing that begins a sentence
      const size_t start = at;
      while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
      length += static_cast<int>(at - start);
      previous = static_cast<unsigned char>(text[at - 1]);
      mark = 0;
      space_after = false;
      continue;
    }
    const size_t start = at;
    const char32_t c = DecodeUtf8(text, &at);
    ++length;
    const CharKind kind = KindOf(c);
    if (kind == CharKind::kInvisible) continue;
    if (IsEndMark(c) || c == U':' || c == U';' || c == U',') {
      mark = c;
      before_mark = previous;
      dotted = period_in_word;
      abbreviation = IsEndMark(c) && IsAbbreviation(text.substr(word_begin, start - word_begin), knowledge);
      space_after = false;
    } else if (kind == CharKind::kSpace) {
      space_after = mark != 0;
      period_in_word = false;
      word_begin = at;
    } else if (!IsCloser(c) || (space_after && c != U'\u25A0')) {
      const bool begins = IsUpper(c) || IsCloser(c) || kind == CharKind::kDigit;
      if (IsEndMark(mark) && space_after && begins && !abbreviation && !IsUpper(before_mark)) ++inner_ends;
      mark = 0;
      space_after = false;
    }
    if (c == U'.') period_in_word = true;
    previous = c;
  }
  if (mark == U'\u2026') mark = U'.';
  final_mark = static_cast<char>(mark < 0x80 ? mark : 0);
  final_abbreviation = final_mark == '.' && dotted && previous == U'.';
}

const std::vector<CalendarDate>& BlockLook::Dates() const {
  if (!dates_) dates_ = has_digit ? FindCalendarDates(Folded()) : std::vector<CalendarDate>();
  return *dates_;
}

uint32_t BlockLook::Lists() const {
  if (!lists_) lists_ = ListsOf(words);
  return *lists_;
}

bool BlockLook::IsParagraph() const {
  const bool ended = final_mark == '.' || final_mark == '!' || final_mark == '?';
  if (plain_words >= 30) return true;
  if (inner_ends > 0 && plain_words >= 8) return true;
  return ended && !final_abbreviation && plain_words >= 4 && (final_mark == '.' || plain_words >= 16);
}

bool BlockLook::IsTitleLike() const {
  return !IsParagraph() && plain_words < 30 && final_mark != ';' && final_mark != ',' && final_mark != ':';
}

}  // namespace readout::extract
