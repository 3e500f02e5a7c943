// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words that open a wire story: place, date, agency.
//
//   MOSCOW, March 10. /wire/.      WASHINGTON -      SEOUL, South Korea (AP) —      NEW DELHI, April 28:
//   Moscow/Washington:

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/read/calendar_date.h"
#include "extract/text/text_knowledge.h"

namespace readout::extract {

struct Dateline {
  uint32_t length = 0;  // bytes up to the first word of the story
  std::string place;    // as written, without the country: "BRDO PRI KRANJU", "BRUSSELS/BEIJING"
  std::optional<CalendarDate> date;
};

// The dateline that opens `paragraph`. Places need a date, an agency or an entry in data/zones/datelines.txt.
// Capitals before a dash are taken for a place without these where the paragraph opens the story; small letters without
// date and agency need both the entry and the opening.
std::optional<Dateline> FindDateline(std::string_view paragraph, bool opens_story, const TextKnowledge& knowledge);

// A line that is nothing but a dateline: "ANKARA", "Baku, March 10, AZERTAC". The place is listed, or there is a date.
std::optional<Dateline> FindLoneDateline(std::string_view line, const TextKnowledge& knowledge);

}  // namespace readout::extract
