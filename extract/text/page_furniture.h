// SPDX-License-Identifier: Apache-2.0
#pragma once
// Recognises the blocks of a page that tell nothing: headers, stamps, bylines, keywords, and what a site says to its
// reader.

#include <optional>
#include <vector>

#include "extract/read/calendar_date.h"
#include "extract/text/block_look.h"
#include "extract/text/document.h"
#include "extract/text/text_knowledge.h"

namespace readout::extract {

// A date of publication as a header or stamp gives it.
struct StampDate {
  CalendarDate date;  // with a year
  enum class Kind : uint8_t { kFirst, kPlain, kUpdate } kind = Kind::kPlain;
};

struct Furniture {
  Zone zone = Zone::kHeader;
  std::vector<StampDate> dates;
  // The stamp ends with a word that speaks of a date on the next line ("Updated:").
  std::optional<StampDate::Kind> pending;
  bool opens_links = false;  // a list of links follows
  bool ends_story = false;   // "(END)"
};

// nullopt when the block is no furniture. `story_begun`: a paragraph of the story has been seen. `pending` is that of
// the block before.
std::optional<Furniture> FindFurniture(const BlockLook& look, bool story_begun, std::optional<StampDate::Kind> pending,
                                       const TextKnowledge& knowledge);

// A line of dates, hours and the words of stamps alone.
bool IsPureStamp(const BlockLook& look, const TextKnowledge& knowledge);

// Length in bytes of a scraped header (" date 2026-03-09 International ") at the beginning of a block that goes on with
// the headline or the story; 0 when there is none or nothing follows.
size_t GluedHeaderLength(std::string_view text, const TextKnowledge& knowledge);

}  // namespace readout::extract
