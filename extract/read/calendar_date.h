// SPDX-License-Identifier: Apache-2.0
#pragma once
// Calendar dates in the fixed forms of headers, timestamps, datelines and captions. (Dates inside sentences, with all
// that people say about time, are extract/time's.)

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/date.h"

namespace readout::extract {

// A day and month with or without a year, at bytes [begin, end) of the text searched.
struct CalendarDate {
  uint32_t begin = 0;
  uint32_t end = 0;
  int year = 0;  // 0 when not given
  int month = 0;
  int day = 0;
  bool ambiguous = false;  // "03/09/2026": read as the 3rd of September here, may be March 9 as well

  std::optional<Day> OnDay() const;  // nullopt without a year and for an ambiguous date
  CalendarDate Swapped() const;      // the other reading of an ambiguous date
};

// "2026-03-09" (also the date of an ISO 8601 timestamp), "2026/03/09", "09.03.2026", "9.3.26", "March 9, 2026",
// "Mar. 9 2026", "9 March 2026", "9th of March", "2nd Feb 2017", "9-Mar-2026", "March 9", "Oct. 6"; "13/09/2026" and
// "03/09/2026", the latter ambiguous. An hour may be glued to the year ("March 9, 202610:15 AM"). Days that no calendar
// has are passed over. In order, not overlapping.
std::vector<CalendarDate> FindCalendarDates(std::string_view text);
// False only where no date has `word` as its month.
bool MayBeMonth(std::string_view word);
// False only where none of them has a year.
bool MayHoldYear(std::string_view text);

// The year that brings a date without one closest before `anchor`, or at most `slack` days after it.
std::optional<Day> ResolveBefore(const CalendarDate& date, Day anchor, int slack);

}  // namespace readout::extract
