// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a block looks like, before anybody knows what it is for.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/read/calendar_date.h"
#include "extract/text/text_knowledge.h"

namespace readout::extract {

struct BlockLook {
  BlockLook(std::string_view block_text, const TextKnowledge& knowledge);
  BlockLook(BlockLook&&) = default;  // the words point into `folded`, which is not copied or re-allocated
  BlockLook(const BlockLook&) = delete;

  std::string_view text;
  std::vector<char> folded;    // folded, white space collapsed
  std::vector<CueWord> words;  // of it
  bool has_digit = false;
  int plain_words = 0;              // words that are not punctuation
  int length = 0;                   // code points
  int inner_ends = 0;               // sentence ends inside the block: . ? ! before white space and a capital
  char final_mark = 0;              // last of . ! ? : ; , at the end, closing quotes and brackets passed over; else 0
  bool final_abbreviation = false;  // final_mark is the period of "U.S."
  bool list_item = false;           // begins with "1.", "2)", a bullet or a dash

  std::string_view Folded() const { return {folded.data(), folded.size()}; }
  // The dates of it, with offsets into it.
  const std::vector<CalendarDate>& Dates() const;
  // Bit n: a phrase of cue list n may stand in it.
  uint32_t Lists() const;
  // Offset of a word in it.
  size_t OffsetOf(const CueWord& word) const { return static_cast<size_t>(word.data() - folded.data()); }

  // A sentence or several: a paragraph of a story rather than a title or a scrap.
  bool IsParagraph() const;
  // Short and without an end: a title, a label, a link.
  bool IsTitleLike() const;

 private:
  mutable std::optional<std::vector<CalendarDate>> dates_;  // once they were asked for, like the next
  mutable std::optional<uint32_t> lists_;
};

}  // namespace readout::extract
