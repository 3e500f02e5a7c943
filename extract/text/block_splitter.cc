// SPDX-License-Identifier: Apache-2.0
#include "extract/text/block_splitter.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/utf8.h"
#include "extract/text/char_class.h"

namespace readout::extract {
namespace {

struct Line {
  uint32_t begin = 0;  // trimmed
  uint32_t end = 0;
  int length = 0;  // code points, trimmed
  bool blank_before = false;
};

bool IsBlank(char32_t c) {
  const CharKind kind = KindOf(c);
  return kind == CharKind::kSpace || kind == CharKind::kInvisible;
}

bool IsLineEnd(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Non-blank lines of source[begin, end), trimmed.
std::vector<Line> SplitLines(std::string_view source, uint32_t begin, uint32_t end) {
  const std::string_view text = source.substr(0, end);
  std::vector<Line> lines;
  bool blank_before = true;
  size_t at = begin;
  while (at < end) {
    Line line;
    int length = 0;
    bool seen = false;
    char32_t last = 0;
    while (at < end) {
      const size_t start = at;
      if (seen && text[at] > ' ' && text[at] <= '~') {  // nearly all of it
        while (at < end && text[at] > ' ' && text[at] <= '~') ++at;
        length += static_cast<int>(at - start);
        line.end = static_cast<uint32_t>(at);
        line.length = length;
        last = static_cast<unsigned char>(text[at - 1]);
        continue;
      }
      const char32_t c = DecodeUtf8(text, &at);
      last = c;
      if (IsLineEnd(c)) break;
      if (IsBlank(c)) {
        ++length;
        continue;
      }
      if (!seen) {
        seen = true;
        length = 0;
        line.begin = static_cast<uint32_t>(start);
      }
      ++length;
      line.end = static_cast<uint32_t>(at);
      line.length = length;
    }
    if (last == U'\r' && at < end && text[at] == '\n') ++at;
    if (last == 0x2029) blank_before = true;
    if (!seen) {
      blank_before = true;
      continue;
    }
    line.blank_before = blank_before;
    blank_before = false;
    lines.push_back(line);
  }
  return lines;
}

class Joiner {
 public:
  Joiner(std::string_view source, const std::vector<Line>& lines) : source_(source), lines_(lines) {
    // In wrapped text most lines go on with a small letter; in text of one line per paragraph hardly any does.
    int pairs = 0;
    int continued = 0;
    for (size_t i = 1; i < lines.size(); ++i) {
      if (lines[i].blank_before || lines[i - 1].length < 30) continue;
      ++pairs;
      if (BreaksOff(i)) {
        ++continued;
        width_ = std::max(width_, lines[i - 1].length);
      }
    }
    // No line of wrapped text is wider than the others.
    size_t wider = 0;
    for (const Line& line : lines) wider += line.length > width_ + 8 ? 1 : 0;
    wrapped_ = continued >= 2 && continued * 4 >= pairs && width_ <= 160 && wider * 10 <= lines.size();
  }

  // Whether line i goes on where line i - 1 stops.
  bool Continues(size_t i) const {
    if (lines_[i].blank_before || IsListItem(i) || IsKeywordLine(i)) return false;
    if (wrapped_ && lines_[i - 1].length >= 30) {
      // A line ended by the width, not by the writer: the next word would not have fitted in.
      const int slack = 6;
      return lines_[i - 1].length + 1 + FirstWordLength(i) > width_ - slack || BreaksOff(i);
    }
    return BreaksOff(i) && lines_[i - 1].length >= 30;
  }

 private:
  std::string_view Text(size_t i) const { return source_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin); }

  // Line i begins with a small letter and line i - 1 has no end mark.
  bool BreaksOff(size_t i) const {
    const char first = Text(i).front();
    if (first < 'a' || first > 'z') return false;
    const char last = Text(i - 1).back();
    return last != '.' && last != '!' && last != '?' && last != '"' && last != ':' && last != ';' && last != ')';
  }

  // "putin-trump call, putin-trump phone, talks": three parts and more, or a word that stands in two of them; small
  // letters only, and none of the words that sentences cannot do without.
  bool IsKeywordLine(size_t i) const {
    const std::string_view text = Text(i);
    std::vector<std::string_view> words;
    bool repeats = false;
    int parts = 1;
    size_t part = 0;  // first word of this part
    for (size_t at = 0; at < text.size();) {
      size_t end = at;
      while (end < text.size() && text[end] != ' ' && text[end] != ',') ++end;
      const std::string_view word = text.substr(at, end - at);
      const bool small = std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '\'' || (c & 0x80) != 0;
      });
      constexpr std::string_view kOfSentences[] = {"a",  "an", "and", "as", "at",  "for",
                                                   "in", "of", "on",  "or", "the", "to"};
      if (!small || std::find(std::begin(kOfSentences), std::end(kOfSentences), word) != std::end(kOfSentences)) {
        return false;
      }
      if (!word.empty()) {
        repeats = repeats || std::find(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(part), word) !=
                                 words.begin() + static_cast<std::ptrdiff_t>(part);
        words.push_back(word);
      }
      if (end < text.size() && text[end] == ',') {
        ++parts;
        part = words.size();
      }
      at = end + 1;
    }
    return parts >= 2 && (parts >= 3 || repeats);
  }

  int FirstWordLength(size_t i) const {
    const std::string_view text = Text(i);
    return static_cast<int>(Utf8Length(text.substr(0, text.find(' '))));
  }

  bool IsListItem(size_t i) const {
    const std::string_view text = Text(i);
    size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    if (digits >= 1 && digits <= 2 && digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')') &&
        text[digits + 1] == ' ') {
      return true;
    }
    size_t at = 0;
    const char32_t c = DecodeUtf8(text, &at);
    const bool bullet = c == U'-' || c == U'*' || c == 0x2022 || c == 0x25AA || c == 0x25CF || c == 0xB7;
    return bullet && at < text.size() && text[at] == ' ';
  }

  std::string_view source_;
  const std::vector<Line>& lines_;
  int width_ = 0;
  bool wrapped_ = false;
};

}  // namespace

std::vector<Block> SplitBlocks(std::string_view source, uint32_t begin, uint32_t end) {
  const std::vector<Line> lines = SplitLines(source, begin, end);
  const Joiner joiner(source, lines);
  std::vector<Block> blocks;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && joiner.Continues(i)) {
      blocks.back().end = lines[i].end;
      continue;
    }
    Block block;
    block.begin = block.story_begin = lines[i].begin;
    block.end = lines[i].end;
    blocks.push_back(block);
  }
  return blocks;
}

}  // namespace readout::extract
