// SPDX-License-Identifier: Apache-2.0
#include "cli/suggest.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/text_fold.h"
#include "base/utf8.h"

namespace readout::cli {
namespace {

std::u32string FoldedCodePoints(std::string_view text) {
  const std::string folded = Fold(text);
  std::u32string points;
  for (size_t at = 0; at < folded.size();) points.push_back(DecodeUtf8(folded, &at));
  return points;
}

int Distance(const std::u32string& a, const std::u32string& b) {
  std::vector<int> before(b.size() + 1);
  std::vector<int> last(b.size() + 1);
  std::vector<int> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::exchange(last, row);
  }
  return last[b.size()];
}

}  // namespace

int EditDistance(std::string_view a, std::string_view b) { return Distance(FoldedCodePoints(a), FoldedCodePoints(b)); }

std::vector<std::string> SimilarWords(std::string_view word, std::span<const std::string> candidates, size_t limit) {
  const std::u32string points = FoldedCodePoints(word);
  if (points.empty()) return {};
  const int allowed = std::max(1, static_cast<int>(points.size()) / 3);
  std::vector<std::pair<int, std::string>> near;
  for (const std::string& candidate : candidates) {
    const std::u32string other = FoldedCodePoints(candidate);
    int distance = Distance(points, other);
    if (points.size() >= 2 && other.starts_with(points)) distance = 1;
    if (distance <= allowed) near.emplace_back(distance, candidate);
  }
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  std::vector<std::string> words;
  for (size_t i = 0; i < near.size() && i < limit; ++i) words.push_back(std::move(near[i].second));
  return words;
}

std::string DidYouMean(std::string_view word, std::span<const std::string> candidates) {
  return DidYouMean(SimilarWords(word, candidates));
}

std::string DidYouMean(std::span<const std::string> words) {
  std::string text;
  for (size_t i = 0; i < words.size(); ++i) {
    absl::StrAppend(&text, i == 0 ? "; did you mean " : (i + 1 == words.size() ? " or " : ", "), "\"", words[i], "\"");
  }
  return text.empty() ? text : text + "?";
}

}  // namespace readout::cli
