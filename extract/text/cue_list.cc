// SPDX-License-Identifier: Apache-2.0
#include "extract/text/cue_list.h"

#include <algorithm>
#include <iterator>

#include "base/text_fold.h"
#include "base/utf8.h"
#include "extract/text/char_class.h"

namespace readout::extract {
namespace {

constexpr std::string_view kPunctuation = ",:|/()[]#@";
constexpr std::string_view kCopyright = "\u00A9";

}  // namespace

std::vector<std::string_view> SplitCueWords(std::string_view folded) {
  std::vector<std::string_view> words;
  size_t begin = std::string_view::npos;
  const auto close = [&](size_t end) {
    if (begin != std::string_view::npos) words.push_back(folded.substr(begin, end - begin));
    begin = std::string_view::npos;
  };
  size_t at = 0;
  while (at < folded.size()) {
    const size_t start = at;
    const char32_t c = DecodeUtf8(folded, &at);
    const CharKind kind = KindOf(c);
    if (kind == CharKind::kLetter || kind == CharKind::kDigit) {
      if (begin == std::string_view::npos) begin = start;
      continue;
    }
    close(start);
    const std::string_view mark = folded.substr(start, at - start);
    if (IsCuePunctuation(mark)) words.push_back(mark);
  }
  close(folded.size());
  return words;
}

bool IsCuePunctuation(std::string_view word) {
  return word == kCopyright || (word.size() == 1 && kPunctuation.find(word.front()) != std::string_view::npos);
}

void CueList::Add(std::string_view phrase) {
  const std::string folded = Fold(phrase);
  const std::vector<std::string_view> words = SplitCueWords(folded);
  if (words.empty()) return;
  std::vector<std::vector<std::string>>& phrases = by_first_word_[std::string(words.front())];
  phrases.emplace_back(words.begin(), words.end());
  std::ranges::stable_sort(phrases, [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

size_t CueList::MatchAt(std::span<const std::string_view> words, size_t i) const {
  if (i >= words.size()) return 0;
  const auto found = by_first_word_.find(words[i]);
  if (found == by_first_word_.end()) return 0;
  for (const std::vector<std::string>& phrase : found->second) {
    const std::span<const std::string_view> rest = words.subspan(i);
    if (phrase.size() <= rest.size() && std::equal(phrase.begin(), phrase.end(), rest.begin())) return phrase.size();
  }
  return 0;
}

bool CueList::Begins(std::span<const std::string_view> words) const {
  for (size_t i = 0; i < words.size(); ++i) {
    if (MatchAt(words, i) > 0) return true;
    if (!IsCuePunctuation(words[i])) return false;
  }
  return false;
}

bool CueList::IsWhole(std::span<const std::string_view> words) const {
  if (!words.empty() && MatchAt(words, 0) == words.size()) return true;
  std::vector<std::string_view> plain;
  std::ranges::copy_if(words, std::back_inserter(plain), [](std::string_view word) { return !IsCuePunctuation(word); });
  return !plain.empty() && MatchAt(plain, 0) == plain.size();
}

bool CueList::IsIn(std::span<const std::string_view> words) const {
  for (size_t i = 0; i < words.size(); ++i) {
    if (MatchAt(words, i) > 0) return true;
  }
  return false;
}

}  // namespace readout::extract
