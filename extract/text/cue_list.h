// SPDX-License-Identifier: Apache-2.0
#pragma once
// Phrases of data/zones, found in text word by word. All lists share one table of first words, so that a word of a text
// is looked up once, when the first list asks for it, and asked of every list for the price of a bit.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/absl_view.h"

namespace readout::extract {

// The phrases that begin with one word.
struct CueEntry {
  struct Phrase {
    unsigned list = 0;
    std::vector<std::string> words;  // the first one included
  };
  uint32_t lists = 0;           // bit n: list n has one of them
  std::vector<Phrase> phrases;  // longest first
};

class CueTable;

// A word that cues are compared by: a run of letters and digits, or one of , : | / ( ) [ ] © # @; all other punctuation
// is passed over.
struct CueWord {
  std::string_view text;  // points into the text that was cut
  bool punctuation = false;
  bool digit = false;  // holds one
  mutable bool sought = false;
  mutable const CueEntry* found = nullptr;  // in the table, once it was sought
  const CueTable* table = nullptr;

  // The phrases that begin with it; nullptr when there are none.
  const CueEntry* Entry() const {
    if (!sought) Seek();
    return found;
  }
  bool operator==(std::string_view other) const { return text == other; }
  std::string_view::size_type size() const { return text.size(); }
  const char* data() const { return text.data(); }

 private:
  void Seek() const;
};
using CueWords = std::span<const CueWord>;

// One list; what it knows stands in the table, which the words come from.
class CueList {
 public:
  explicit CueList(unsigned number) : number_(number) {}

  // Number of words of the longest phrase that stands at words[i], 0 when there is none.
  size_t MatchAt(CueWords words, size_t i) const {
    return i < words.size() && HasBeginning(words[i]) ? LongestAt(words, i) : 0;
  }

  // A phrase begins the words, leading punctuation passed over; is all of them but punctuation; stands anywhere.
  bool Begins(CueWords words) const;
  bool IsWhole(CueWords words) const;
  bool IsIn(CueWords words) const;
  // False where no phrase begins at any of the words whose ListsOf() these are.
  bool MayBeIn(uint32_t lists) const { return (lists >> number_ & 1u) != 0; }

 private:
  bool HasBeginning(const CueWord& word) const {
    const CueEntry* entry = word.Entry();
    return entry != nullptr && (entry->lists >> number_ & 1u) != 0;
  }
  size_t LongestAt(CueWords words, size_t i) const;

  unsigned number_;
};

// Bit n: a phrase of list n begins with one of the words.
uint32_t ListsOf(CueWords words);

class CueTable {
 public:
  // `phrase` is folded here; a phrase without words is passed over. List numbers are below 32.
  void Add(unsigned list, std::string_view phrase);

  template <typename Self, typename Archive>
  static void Parts(Self& self, Archive& archive) {
    archive(self.entries_);
  }

  // The cue words of folded text. They point into it, and into this table.
  std::vector<CueWord> Split(std::string_view folded) const;
  // One word by itself.
  CueWord Word(std::string_view folded) const { return {.text = folded, .table = this}; }

 private:
  friend struct CueWord;
  StringMap<CueEntry> entries_;  // by first word
};

}  // namespace readout::extract
