// SPDX-License-Identifier: Apache-2.0
#include "extract/time/time_lexicon.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "base/status_macros.h"
#include "base/tsv_table.h"

namespace readout::extract {

absl::Status TimeLexicon::AddFile(const std::string& path) {
  READOUT_ASSIGN_OR_RETURN(const TsvTable table, TsvTable::Read(path, {"class", "word", "value", "case"}));
  for (size_t row = 0; row < table.size(); ++row) {
    double value = 0;
    if (!absl::SimpleAtod(ToAbsl(table.Cell(row, "value")), &value)) return table.Error(row, "value", "not a number");
    const std::string_view letter_case = table.Cell(row, "case");
    if (letter_case != "any" && letter_case != "capital") return table.Error(row, "case", "neither any nor capital");
    if (table.Cell(row, "word").empty()) return table.Error(row, "word", "empty");
    Add(table.Cell(row, "class"), table.Cell(row, "word"), value, letter_case == "capital");
  }
  return absl::OkStatus();
}

void TimeLexicon::Add(std::string_view word_class, std::string_view tokens, double value, bool capital) {
  const auto [id, is_new] = class_ids_.try_emplace(std::string(word_class), static_cast<int>(class_names_.size()));
  if (is_new) class_names_.emplace_back(word_class);
  TimeWord word;
  word.word_class = id->second;
  word.value = value;
  word.capital = capital;
  word.tokens = absl::StrSplit(ToAbsl(tokens), ' ', absl::SkipEmpty());
  if (word.tokens.size() > 1) word.second = HashString(word.tokens[1]);
  by_first_word_[word.tokens.front()].words.push_back(std::move(word));
}

absl::Status TimeLexicon::Finish() {
  if (class_names_.size() > TimeClassSet().size()) return absl::InvalidArgumentError("too many word classes of time");
  TimeClassSet numbers;
  for (const char* name : {"ONES", "TENS", "HUNDRED", "DOZEN", "ORDINAL_ONES", "ORDINAL_TENS"}) {
    if (const int id = FindClass(name); id >= 0) numbers.set(static_cast<size_t>(id));
  }
  for (const char* word : {"a", "an", "half"}) by_first_word_[word].figure = true;
  for (auto& [first, info] : by_first_word_) {
    std::stable_sort(info.words.begin(), info.words.end(),
                     [](const TimeWord& a, const TimeWord& b) { return a.tokens.size() > b.tokens.size(); });
    for (const TimeWord& word : info.words) info.classes.set(static_cast<size_t>(word.word_class));
    if ((info.classes & numbers).any()) info.figure = true;
  }
  return absl::OkStatus();
}

int TimeLexicon::Intern(std::string_view word) {
  TimeWordInfo& info = by_first_word_[std::string(word)];
  if (info.literal < 0) info.literal = static_cast<int>(literal_count_++);
  return info.literal;
}

int TimeLexicon::FindClass(std::string_view name) const {
  const auto found = class_ids_.find(name);
  return found == class_ids_.end() ? -1 : found->second;
}

std::span<const TimeWord> TimeLexicon::StartingWith(const Token& token) const {
  const TimeWordInfo* const info = Find(token);
  if (info == nullptr) return {};
  return info->words;
}

bool TimeLexicon::GoesOn(const TimeWord& word, std::span<const Token> tokens) {
  for (size_t i = 1; i < word.tokens.size(); ++i) {
    if (tokens[i].word != word.tokens[i]) return false;
  }
  return true;
}

const TimeWord* TimeLexicon::Single(int word_class, const Token& token) const {
  for (const TimeWord& entry : StartingWith(token)) {
    if (entry.word_class == word_class && entry.tokens.size() == 1) return &entry;
  }
  return nullptr;
}

}  // namespace readout::extract
