// SPDX-License-Identifier: Apache-2.0
#include "extract/text/cue_list.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text_fold.h"
#include "base/utf8.h"
#include "extract/text/char_class.h"

namespace readout::extract {
namespace {

constexpr std::string_view kPunctuation = ",:|/()[]#@";
constexpr char32_t kCopyright = 0xA9;

// What an ASCII character is to the cut.
enum class Part : uint8_t { kNone, kLetter, kDigit, kMark };
constexpr std::array<Part, 128> kParts = [] {
  std::array<Part, 128> parts{};
  for (size_t c = 0; c < parts.size(); ++c) {
    const CharKind kind = char_class_internal::kAsciiKinds[c];
    parts[c] = kind == CharKind::kLetter                                           ? Part::kLetter
               : kind == CharKind::kDigit                                          ? Part::kDigit
               : kPunctuation.find(static_cast<char>(c)) != std::string_view::npos ? Part::kMark
                                                                                   : Part::kNone;
  }
  return parts;
}();

// The cue words of a table.
std::vector<CueWord> Cut(std::string_view folded, const CueTable* table) {
  std::vector<CueWord> words;
  words.reserve(folded.size() / 5 + 1);
  constexpr size_t kNone = std::string_view::npos;
  size_t begin = kNone;  // of the word that goes on
  bool digit = false;
  const auto close = [&](size_t end) {
    if (begin == kNone) return;
    words.push_back({.text = folded.substr(begin, end - begin), .digit = digit, .table = table});
    begin = kNone;
    digit = false;
  };
  for (size_t at = 0; at < folded.size();) {
    const size_t start = at;
    Part part = Part::kNone;
    if (const auto byte = static_cast<unsigned char>(folded[at]); byte < kParts.size()) {
      part = kParts[byte];
      ++at;
    } else {
      const char32_t c = DecodeUtf8Sequence(folded, &at);
      const CharKind kind = KindOf(c);
      if (kind == CharKind::kLetter || kind == CharKind::kDigit) part = Part::kLetter;
      if (c == kCopyright) part = Part::kMark;
    }
    if (part == Part::kLetter || part == Part::kDigit) {
      if (begin == kNone) begin = start;
      digit |= part == Part::kDigit;
      while (at < folded.size() && folded[at] >= 'a' && folded[at] <= 'z') ++at;  // nearly all of it
      continue;
    }
    close(start);
    if (part == Part::kMark) {
      words.push_back({.text = folded.substr(start, at - start), .punctuation = true, .table = table});
    }
  }
  close(folded.size());
  return words;
}

}  // namespace

void CueTable::Add(unsigned list, std::string_view phrase) {
  const std::string folded = Fold(phrase);
  const std::vector<CueWord> words = Cut(folded, this);
  if (words.empty()) return;
  CueEntry& entry = entries_[std::string(words.front().text)];
  entry.lists |= 1u << list;
  CueEntry::Phrase& added = entry.phrases.emplace_back();
  added.list = list;
  for (const CueWord& word : words) added.words.emplace_back(word.text);
  std::ranges::stable_sort(entry.phrases, [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
}

std::vector<CueWord> CueTable::Split(std::string_view folded) const { return Cut(folded, this); }

void CueWord::Seek() const {
  sought = true;
  if (table == nullptr) return;
  const auto entry = table->entries_.find(text);
  if (entry != table->entries_.end()) found = &entry->second;
}

uint32_t ListsOf(CueWords words) {
  uint32_t lists = 0;
  for (const CueWord& word : words) {
    if (const CueEntry* entry = word.Entry(); entry != nullptr) lists |= entry->lists;
  }
  return lists;
}

size_t CueList::LongestAt(CueWords words, size_t i) const {
  const CueWords rest = words.subspan(i);
  for (const CueEntry::Phrase& phrase : words[i].Entry()->phrases) {
    if (phrase.list != number_ || phrase.words.size() > rest.size()) continue;
    if (std::equal(phrase.words.begin() + 1, phrase.words.end(), rest.begin() + 1,
                   [](const std::string& a, const CueWord& b) { return a == b.text; })) {
      return phrase.words.size();
    }
  }
  return 0;
}

bool CueList::Begins(CueWords words) const {
  for (size_t i = 0; i < words.size(); ++i) {
    if (MatchAt(words, i) > 0) return true;
    if (!words[i].punctuation) return false;
  }
  return false;
}

bool CueList::IsWhole(CueWords words) const {
  if (!words.empty() && MatchAt(words, 0) == words.size()) return true;
  const auto first = std::ranges::find(words, false, &CueWord::punctuation);
  if (first == words.end() || !HasBeginning(*first)) return false;
  std::vector<CueWord> plain;
  std::ranges::copy_if(words, std::back_inserter(plain), [](const CueWord& word) { return !word.punctuation; });
  return MatchAt(plain, 0) == plain.size();
}

bool CueList::IsIn(CueWords words) const {
  for (size_t i = 0; i < words.size(); ++i) {
    if (MatchAt(words, i) > 0) return true;
  }
  return false;
}

}  // namespace readout::extract
