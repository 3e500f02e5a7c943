// SPDX-License-Identifier: Apache-2.0
#include "base/word_table.h"

#include <bit>

namespace readout {

WordTable::WordTable(const std::string& name, ImageReader* reader)
    : slots_(reader->Array<Slot>(name + ".slots")), starts_(reader->Array<uint32_t>(name + ".starts")) {
  const std::span<const char> text = reader->Array<char>(name + ".text");
  text_ = {text.data(), text.size()};
  mask_ = slots_.empty() ? 0 : slots_.size() - 1;
}

uint32_t WordTableBuilder::Add(std::string_view word) {
  if (const uint32_t number = Find(word); number != 0) return number;
  words_.emplace_back(word);
  const auto number = static_cast<uint32_t>(words_.size());
  numbers_.emplace(word, number);
  return number;
}

uint32_t WordTableBuilder::Find(std::string_view word) const {
  const auto it = numbers_.find(word);
  return it == numbers_.end() ? 0 : it->second;
}

void WordTableBuilder::Write(const std::string& name, ImageWriter* writer) const {
  std::vector<WordTable::Slot> slots(std::bit_ceil(2 * words_.size() + 2));
  std::vector<uint32_t> starts = {0};  // of number 0, which has no text
  std::string text;
  for (uint32_t number = 1; number <= words_.size(); ++number) {
    const uint64_t hash = HashString(Word(number));
    size_t at = hash & (slots.size() - 1);
    while (slots[at].number != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {static_cast<uint32_t>(hash >> 32), number};
    starts.push_back(static_cast<uint32_t>(text.size()));
    text += Word(number);
  }
  starts.push_back(static_cast<uint32_t>(text.size()));
  writer->Array(name + ".slots", slots);
  writer->Array(name + ".starts", starts);
  writer->Array<char>(name + ".text", std::span<const char>(text));
}

std::vector<int32_t>& ListIndexBuilder::operator[](std::string_view word) {
  const uint32_t number = words_.Add(word);
  if (number > lists_.size()) lists_.emplace_back();
  return lists_[number - 1];
}

std::span<const int32_t> ListIndexBuilder::Find(std::string_view word) const {
  const uint32_t number = words_.Find(word);
  return number == 0 ? std::span<const int32_t>() : lists_[number - 1];
}

void ListIndexBuilder::Write(const std::string& name, ImageWriter* writer) const {
  words_.Write(name, writer);
  writer->Lists(name + ".lists", lists_);
}

}  // namespace readout
