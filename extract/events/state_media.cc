// SPDX-License-Identifier: Apache-2.0
#include "extract/events/state_media.h"

#include "base/status_macros.h"
#include "base/tsv_table.h"
#include "extract/text/token_words.h"

namespace readout::extract {

absl::StatusOr<StateMedia> StateMedia::Load(const std::string& data_folder) {
  READOUT_ASSIGN_OR_RETURN(TsvTable table,
                           TsvTable::Read(data_folder + "/actors/state_media.tsv", {"name", "aliases", "side"}));
  StateMedia media;
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string side(table.Cell(row, "side"));
    if (side.empty()) return table.Error(row, "side", "is empty");
    std::vector<std::string_view> names = table.List(row, "aliases");
    names.push_back(table.Cell(row, "name"));
    for (std::string_view name : names) {
      Words words = TokenWords(name);
      if (words.empty()) return table.Error(row, "name", "is empty");
      media.by_first_word_[words.front()].emplace_back(std::move(words), side);
    }
  }
  return media;
}

std::string_view StateMedia::SideOf(const Document& document, uint32_t first, uint32_t last) const {
  for (uint32_t i = first; i < last; ++i) {
    const Token& token = document.tokens[i];
    if (!token.Has(kCapitalised)) continue;
    const auto it = by_first_word_.find(token.word);
    if (it == by_first_word_.end()) continue;
    for (const auto& [words, side] : it->second) {
      if (words.size() > last - i) continue;
      size_t k = 0;
      while (k < words.size() && document.tokens[i + k].word == words[k]) ++k;
      if (k == words.size()) return side;
    }
  }
  return {};
}

}  // namespace readout::extract
