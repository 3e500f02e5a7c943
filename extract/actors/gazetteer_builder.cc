// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "extract/actors/gazetteer.h"
#include "extract/text/char_class.h"

namespace readout::extract {
namespace {

constexpr size_t kLongestAbbreviation = 5;

bool IsUpperAscii(char c) { return c >= 'A' && c <= 'Z'; }
bool BeginsUpper(std::string_view written) {
  if (written.empty()) return false;
  size_t at = 0;
  return IsUpper(DecodeUtf8(written, &at));
}

bool IsAbbreviation(std::string_view written) {
  if (written.size() < 2 || written.size() > kLongestAbbreviation) return false;
  bool letter = false;
  for (char c : written) {
    if (IsUpperAscii(c)) {
      letter = true;
    } else if (c < '0' || c > '9') {
      return false;
    }
  }
  return letter && IsUpperAscii(written[0]);
}

}  // namespace

GazetteerBuilder::GazetteerBuilder(VocabularyBuilder* vocabulary) : vocabulary_(*vocabulary), last_entry_(1, -1) {
  constexpr size_t kExpected = 1 << 16;  // edges of the project's own tables
  edges_.reserve(kExpected);
  entries_.reserve(kExpected);
}

void GazetteerBuilder::Add(std::string_view phrase, EntryKind kind, int32_t value) {
  const bool names = kind != EntryKind::kTitle && kind != EntryKind::kHonorific && kind != EntryKind::kWord &&
                     kind != EntryKind::kDescription;
  const bool person = kind == EntryKind::kPerson || kind == EntryKind::kSurname;
  GazetteerEntry entry;
  entry.kind = kind;
  entry.value = value;
  uint32_t node = 0;
  int bit = 0;
  std::string folded;
  for (std::string_view written : PhraseTokens(phrase)) {
    folded.clear();
    AppendFoldedToken(written, &folded);
    if (folded.empty()) continue;
    const uint32_t word = vocabulary_.Add(folded);
    if (word >= name_word_.size()) name_word_.resize(word + 1);
    if (person) name_word_[word] = true;
    if (bit < kCapitalBits) {
      const auto flag = static_cast<uint16_t>(1u << bit);
      if (IsAbbreviation(written) && !person) {
        entry.all_capitals = static_cast<uint16_t>(entry.all_capitals | flag);
      } else if (names && BeginsUpper(written) && folded != "the") {
        entry.capitals = static_cast<uint16_t>(entry.capitals | flag);
      }
    }
    ++bit;
    uint32_t& next = edges_[uint64_t{node} << 32 | word];
    if (next == 0) {
      next = static_cast<uint32_t>(last_entry_.size());
      last_entry_.push_back(-1);
    }
    node = next;
  }
  if (node == 0) return;
  for (int32_t e = last_entry_[node]; e >= 0; e = entries_[static_cast<size_t>(e)].next) {
    GazetteerEntry& present = entries_[static_cast<size_t>(e)].entry;
    if (present.kind == kind && present.value == value) {
      present.capitals = static_cast<uint16_t>(present.capitals & entry.capitals);
      present.all_capitals = static_cast<uint16_t>(present.all_capitals & entry.all_capitals);
      return;
    }
  }
  entries_.push_back({entry, last_entry_[node]});
  last_entry_[node] = static_cast<int32_t>(entries_.size()) - 1;
}

void GazetteerBuilder::Write(ImageWriter* writer) const {
  struct Step {
    uint32_t from;
    uint32_t word;
    uint32_t to;
    auto operator<=>(const Step&) const = default;
  };
  std::vector<Step> steps;
  steps.reserve(edges_.size());
  for (const auto& [key, to] : edges_)
    steps.push_back({static_cast<uint32_t>(key >> 32), static_cast<uint32_t>(key), to});
  std::sort(steps.begin(), steps.end());

  std::vector<uint32_t> roots(word_count(), 0);
  std::vector<Gazetteer::Node> nodes;
  std::vector<Gazetteer::Edge> edges;
  std::vector<GazetteerEntry> entries;
  auto step = steps.begin();
  for (uint32_t node = 0; node < last_entry_.size(); ++node) {
    nodes.push_back({static_cast<uint32_t>(edges.size()), static_cast<uint32_t>(entries.size())});
    for (; step != steps.end() && step->from == node; ++step) {
      if (node == 0) {
        roots[step->word] = step->to;
      } else {
        edges.push_back({step->word, step->to});
      }
    }
    for (int32_t e = last_entry_[node]; e >= 0; e = entries_[static_cast<size_t>(e)].next) {
      entries.push_back(entries_[static_cast<size_t>(e)].entry);
    }
  }
  nodes.push_back({static_cast<uint32_t>(edges.size()), static_cast<uint32_t>(entries.size())});
  std::vector<uint32_t> names;
  for (uint32_t word = 1; word < name_word_.size(); ++word) {
    if (name_word_[word]) names.push_back(word);
  }
  writer->Array("gazetteer.roots", roots);
  writer->Array("gazetteer.nodes", nodes);
  writer->Array("gazetteer.edges", edges);
  writer->Array("gazetteer.entries", entries);
  NearWords::Write("gazetteer.near", vocabulary_, names, writer);
}

}  // namespace readout::extract
