// SPDX-License-Identifier: Apache-2.0
#pragma once
// A set of words, numbered from 1 in the order in which they came, as part of an image (base/image.h): one hash and
// mostly one comparison tell a word's number. Number 0 is for words that are not in it.
//
// Sections of a table called T: T.slots, a hash table in open addressing with linear probing (a power of two of slots,
// at most half of them taken); T.starts, where the words begin in T.text, by number.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/absl_view.h"
#include "base/image.h"
#include "base/string_hash.h"

namespace readout {

class WordTable {
 public:
  WordTable() = default;
  WordTable(const std::string& name, ImageReader* reader);

  size_t size() const { return starts_.size() < 2 ? 0 : starts_.size() - 2; }
  uint32_t Find(std::string_view word) const { return Find(word, HashString(word)); }
  // The same where HashString(word) is known.
  uint32_t Find(std::string_view word, uint64_t hash) const {
    if (slots_.empty()) return 0;
    const auto tag = static_cast<uint32_t>(hash >> 32);
    for (size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.number == 0) return 0;
      if (slot.tag == tag && Word(slot.number) == word) return slot.number;
    }
  }
  bool contains(std::string_view word) const { return Find(word) != 0; }
  std::string_view Word(uint32_t number) const {
    return text_.substr(starts_[number], starts_[number + 1] - starts_[number]);
  }

 private:
  friend class WordTableBuilder;
  struct Slot {
    uint32_t tag = 0;     // upper half of the hash; the lower one chooses the slot
    uint32_t number = 0;  // 0: free
  };

  std::span<const Slot> slots_;
  std::span<const uint32_t> starts_;
  std::string_view text_;
  size_t mask_ = 0;
};

class WordTableBuilder {
 public:
  // The number of a word, a new one if need be.
  uint32_t Add(std::string_view word);
  uint32_t Find(std::string_view word) const;
  size_t size() const { return words_.size(); }
  const std::string& Word(uint32_t number) const { return words_[number - 1]; }
  void Write(const std::string& name, ImageWriter* writer) const;

 private:
  StringMap<uint32_t> numbers_;
  std::vector<std::string> words_;
};

// A map from words to lists of numbers. Sections: those of a WordTable, and T.lists.starts, T.lists.values.
class ListIndex {
 public:
  ListIndex() = default;
  ListIndex(const std::string& name, ImageReader* reader)
      : words_(name, reader), lists_(reader->Lists<int32_t>(name + ".lists")) {}

  // Empty when the word is not in the map.
  std::span<const int32_t> Find(std::string_view word) const {
    const uint32_t number = words_.Find(word);
    return number == 0 ? std::span<const int32_t>() : lists_[number - 1];
  }
  bool contains(std::string_view word) const { return words_.Find(word) != 0; }

 private:
  WordTable words_;
  ImageLists<int32_t> lists_;
};

class ListIndexBuilder {
 public:
  // The list of a word, a new one if need be. Valid until the next call.
  std::vector<int32_t>& operator[](std::string_view word);
  // Empty when the word is not in the map.
  std::span<const int32_t> Find(std::string_view word) const;
  std::vector<std::vector<int32_t>>& lists() { return lists_; }
  void Write(const std::string& name, ImageWriter* writer) const;

 private:
  WordTableBuilder words_;
  std::vector<std::vector<int32_t>> lists_;
};

}  // namespace readout
