// SPDX-License-Identifier: Apache-2.0
#pragma once
// Days that bear a name and return every year: fixed ones, those that follow Easter, the n-th weekday of a month.

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/date.h"

namespace readout::extract {

struct Holiday {
  enum class Rule : uint8_t { kFixed, kEaster, kOrthodoxEaster, kNthWeekday };
  Rule rule = Rule::kFixed;
  int month = 1;    // kFixed, kNthWeekday
  int day = 1;      // kFixed
  int offset = 0;   // days from Easter Sunday
  int nth = 1;      // kNthWeekday
  int weekday = 1;  // kNthWeekday: 1 is Monday
};

// "12-25", "easter-2", "orthodox+0", "nth 4 4 11"; nullopt for anything else.
std::optional<Holiday> ParseHolidayRule(std::string_view rule);

Day HolidayIn(const Holiday& holiday, int year);

// Easter Sunday of the Western churches (the anonymous Gregorian computus) and of the Eastern ones (Meeus's Julian
// computus), both as days of the Gregorian calendar.
Day EasterSunday(int year);
Day OrthodoxEasterSunday(int year);

}  // namespace readout::extract
