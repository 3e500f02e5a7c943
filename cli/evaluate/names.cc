// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/names.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text_fold.h"
#include "base/utf8.h"

namespace readout::cli {
namespace {

constexpr std::string_view kParticles[] = {"al",  "bin", "ibn", "de",  "von", "van", "jr", "sr", "el",
                                           "der", "da",  "di",  "dos", "the", "of",  "mr", "mrs"};
constexpr size_t kShortestInexact = 4;  // letters; shorter words must be equal
constexpr double kNear = 0.78;

// What Fold() spells in ASCII or drops although it has no decomposition.
constexpr char32_t kUndecomposed[] = {0x00AD, 0x00C6, 0x00D0, 0x00D8, 0x00DE, 0x00DF, 0x00E6, 0x00F0, 0x00F8, 0x00FE,
                                      0x0110, 0x0111, 0x0126, 0x0127, 0x0131, 0x0138, 0x0141, 0x0142, 0x014A, 0x014B,
                                      0x0152, 0x0153, 0x0166, 0x0167, 0x018F, 0x0259, 0x1E9E, 0x200B, 0x200C, 0x200D,
                                      0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0xFEFF};

struct Block {
  size_t a = 0;
  size_t b = 0;
  size_t size = 0;
};

// The longest common block of a[a_low, a_high) and b[b_low, b_high); of several the first in a, then in b.
Block LongestBlock(std::string_view a, size_t a_low, size_t a_high, std::string_view b, size_t b_low, size_t b_high) {
  Block best{a_low, b_low, 0};
  std::vector<size_t> lengths(b.size() + 1, 0);  // of the block that ends before b[j], in the row of a before
  for (size_t i = a_low; i < a_high; ++i) {
    std::vector<size_t> row(b.size() + 1, 0);
    for (size_t j = b_low; j < b_high; ++j) {
      if (a[i] != b[j]) continue;
      const size_t length = (j == b_low ? 0 : lengths[j]) + 1;
      row[j + 1] = length;
      if (length > best.size) best = {i + 1 - length, j + 1 - length, length};
    }
    lengths = std::move(row);
  }
  return best;
}

size_t Matches(std::string_view a, size_t a_low, size_t a_high, std::string_view b, size_t b_low, size_t b_high) {
  const Block block = LongestBlock(a, a_low, a_high, b, b_low, b_high);
  if (block.size == 0) return 0;
  return Matches(a, a_low, block.a, b, b_low, block.b) + block.size +
         Matches(a, block.a + block.size, a_high, b, block.b + block.size, b_high);
}

bool Near(const std::string& a, const std::string& b) {
  return a == b || (std::min(a.size(), b.size()) >= kShortestInexact && GestaltSimilarity(a, b) >= kNear);
}

std::vector<std::string> NameWords(std::string_view name) {
  std::vector<std::string> words = PlainWords(name);
  std::erase_if(words, [](const std::string& word) {
    return std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
  });
  return words;
}

std::string_view Stripped(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\r\f\v";
  const size_t begin = text.find_first_not_of(kSpace);
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

}  // namespace

std::vector<std::string> PlainWords(std::string_view text) {
  std::string plain;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = DecodeUtf8(text, &at);
    if (std::binary_search(std::begin(kUndecomposed), std::end(kUndecomposed), c)) {
      plain += ' ';
    } else {
      FoldTo(text.substr(begin, at - begin), &plain);
    }
  }
  std::vector<std::string> words;
  std::string word;
  for (char c : plain + " ") {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

double GestaltSimilarity(std::string_view a, std::string_view b) {
  const size_t length = a.size() + b.size();
  if (length == 0) return 1;
  return 2.0 * static_cast<double>(Matches(a, 0, a.size(), b, 0, b.size())) / static_cast<double>(length);
}

bool SamePersonByName(std::string_view a, std::string_view b) {
  std::vector<std::string> shorter = NameWords(a);
  std::vector<std::string> longer = NameWords(b);
  if (shorter.empty() || longer.empty()) return Stripped(a) == Stripped(b);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  const bool contained = std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) {
    return std::any_of(longer.begin(), longer.end(), [&](const std::string& other) { return Near(word, other); });
  });
  if (contained) return true;
  return shorter.size() > 1 && Near(shorter.back(), longer.back()) && shorter.front()[0] == longer.front()[0];
}

}  // namespace readout::cli
