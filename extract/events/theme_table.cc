// SPDX-License-Identifier: Apache-2.0
#include "extract/events/theme_table.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "base/tsv_table.h"
#include "extract/text/token_words.h"

namespace readout::extract {
absl::StatusOr<ThemeTable> ThemeTable::Load(const std::string& data_folder) {
  READOUT_ASSIGN_OR_RETURN(TsvTable table,
                           TsvTable::Read(data_folder + "/themes/themes.tsv", {"key", "concerns", "keywords"}));
  ThemeTable themes;
  for (size_t row = 0; row < table.size(); ++row) {
    const int theme = static_cast<int>(themes.keys_.size());
    themes.keys_.emplace_back(table.Cell(row, "key"));
    const std::string_view concerns = table.Cell(row, "concerns");
    if (concerns == "parties") {
      themes.concern_parties_.emplace(table.Cell(row, "key"));
    } else if (concerns == "state") {
      themes.concern_state_.emplace(table.Cell(row, "key"));
    } else if (concerns == "addressed") {
      themes.concern_addressed_.emplace(table.Cell(row, "key"));
    } else if (!concerns.empty()) {
      return table.Error(
          row, "concerns",
          absl::StrCat("neither empty, \"parties\", \"state\" nor \"addressed\": \"", ToAbsl(concerns), "\""));
    }
    for (std::string_view item : table.List(row, "keywords")) {
      Keyword keyword;
      keyword.theme = theme;
      keyword.prefix = item.ends_with('*');
      if (keyword.prefix) item.remove_suffix(1);
      for (const std::string& word : TokenWords(item))
        absl::StrAppend(&keyword.words, keyword.words.empty() ? "" : " ", word);
      if (keyword.words.empty()) return table.Error(row, "keywords", "has an empty keyword");
      const std::string first = keyword.words.substr(0, keyword.words.find(' '));
      if (keyword.prefix && first == keyword.words) {
        themes.prefixes_[static_cast<unsigned char>(first.front())].push_back(std::move(keyword));
      } else {
        themes.by_first_word_[first].push_back(std::move(keyword));
      }
    }
  }
  READOUT_ASSIGN_OR_RETURN(TsvTable matters, TsvTable::Read(data_folder + "/themes/matters.tsv", {"phrase", "about"}));
  for (size_t row = 0; row < matters.size(); ++row) {
    Matter matter;
    if (matters.Cell(row, "about").empty()) return matters.Error(row, "about", "is empty");
    if (matters.Cell(row, "about") != "-") {
      for (std::string_view code : matters.List(row, "about")) matter.about.emplace_back(code);
    }
    for (std::string_view phrase : matters.List(row, "phrase")) {
      matter.words = TokenWords(phrase);
      if (matter.words.empty()) return matters.Error(row, "phrase", "has an empty phrase");
      themes.matters_[matter.words.front()].push_back(matter);
    }
  }
  return themes;
}

const ThemeTable::Matter* ThemeTable::MatterAt(const std::vector<std::string_view>& words, size_t at) const {
  const auto it = matters_.find(words[at]);
  if (it == matters_.end()) return nullptr;
  const Matter* best = nullptr;
  for (const Matter& matter : it->second) {
    if (matter.words.size() > words.size() - at || (best != nullptr && best->words.size() >= matter.words.size()))
      continue;
    if (std::equal(matter.words.begin(), matter.words.end(), words.begin() + static_cast<ptrdiff_t>(at)))
      best = &matter;
  }
  return best;
}

std::vector<std::string> ThemeTable::ThemesOf(std::string_view folded_words) const {
  std::vector<std::string> found;
  size_t at = 0;
  while (at < folded_words.size()) {
    size_t end = folded_words.find(' ', at);
    if (end == std::string_view::npos) end = folded_words.size();
    const std::string_view word = folded_words.substr(at, end - at);
    const std::string_view rest = folded_words.substr(at);
    if (auto it = by_first_word_.find(word); it != by_first_word_.end()) {
      for (const Keyword& keyword : it->second) {
        if (!rest.starts_with(keyword.words)) continue;
        const size_t stop = keyword.words.size();
        if (keyword.prefix || stop == rest.size() || rest[stop] == ' ')
          found.push_back(keys_[static_cast<size_t>(keyword.theme)]);
      }
    }
    for (const Keyword& keyword : prefixes_[static_cast<unsigned char>(folded_words[at])]) {
      if (word.starts_with(keyword.words)) found.push_back(keys_[static_cast<size_t>(keyword.theme)]);
    }
    at = end + 1;
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool ThemeTable::ConcernsParties(const std::vector<std::string>& themes) const {
  return std::any_of(themes.begin(), themes.end(),
                     [&](const std::string& theme) { return concern_parties_.contains(theme); });
}

bool ThemeTable::ConcernsState(const std::vector<std::string>& themes) const {
  return std::any_of(themes.begin(), themes.end(),
                     [&](const std::string& theme) { return concern_state_.contains(theme); });
}

bool ThemeTable::ConcernsAddressed(const std::vector<std::string>& themes) const {
  return std::any_of(themes.begin(), themes.end(),
                     [&](const std::string& theme) { return concern_addressed_.contains(theme); });
}

absl::StatusOr<ToneTable> ToneTable::Load(const std::string& data_folder) {
  READOUT_ASSIGN_OR_RETURN(TsvTable table,
                           TsvTable::Read(data_folder + "/tone/tone.tsv", {"term", "valence", "variants"}));
  ToneTable tones;
  for (size_t row = 0; row < table.size(); ++row) {
    ToneTerm term;
    term.term = std::string(table.Cell(row, "term"));
    const std::string_view value = table.Cell(row, "valence");
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), term.valence);
    if (error != std::errc() || end != value.data() + value.size() || term.valence < -1 || term.valence > 1) {
      return table.Error(row, "valence", absl::StrCat("not a number in [-1, 1]: \"", ToAbsl(value), "\""));
    }
    std::vector<std::string_view> spellings = table.List(row, "variants");
    spellings.push_back(term.term);
    for (std::string_view spelling : spellings) {
      std::vector<std::string> words = TokenWords(spelling);
      if (words.empty()) return table.Error(row, "term", "is empty");
      ToneTerm one = term;
      one.words = static_cast<int>(words.size());
      const std::string first = words.front();
      tones.by_first_word_[first].emplace_back(std::move(words), std::move(one));
    }
  }
  return tones;
}

const ToneTerm* ToneTable::Match(const std::vector<std::string_view>& words) const {
  if (words.empty()) return nullptr;
  auto it = by_first_word_.find(words.front());
  if (it == by_first_word_.end()) return nullptr;
  const ToneTerm* best = nullptr;
  for (const auto& [spelling, term] : it->second) {
    if (spelling.size() > words.size() || (best != nullptr && best->words >= term.words)) continue;
    if (std::equal(spelling.begin(), spelling.end(), words.begin())) best = &term;
  }
  return best;
}

}  // namespace readout::extract
