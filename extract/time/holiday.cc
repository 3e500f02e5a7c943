// SPDX-License-Identifier: Apache-2.0
#include "extract/time/holiday.h"

#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "base/absl_view.h"

namespace readout::extract {

std::optional<Holiday> ParseHolidayRule(std::string_view rule) {
  Holiday holiday;
  for (const std::string_view church : {std::string_view("easter"), std::string_view("orthodox")}) {
    if (!rule.starts_with(church)) continue;
    holiday.rule = church == "easter" ? Holiday::Rule::kEaster : Holiday::Rule::kOrthodoxEaster;
    const std::string_view offset = rule.substr(church.size());
    if (offset.empty() || (offset[0] != '+' && offset[0] != '-')) return std::nullopt;
    if (!absl::SimpleAtoi(ToAbsl(offset), &holiday.offset)) return std::nullopt;
    return holiday;
  }
  if (rule.starts_with("nth ")) {
    const std::vector<std::string> parts = absl::StrSplit(ToAbsl(rule), ' ');
    holiday.rule = Holiday::Rule::kNthWeekday;
    if (parts.size() != 4 || !absl::SimpleAtoi(parts[1], &holiday.nth) ||
        !absl::SimpleAtoi(parts[2], &holiday.weekday) || !absl::SimpleAtoi(parts[3], &holiday.month)) {
      return std::nullopt;
    }
    const bool sound = holiday.nth >= 1 && holiday.nth <= 4 && holiday.weekday >= 1 && holiday.weekday <= 7 &&
                       holiday.month >= 1 && holiday.month <= 12;
    return sound ? std::optional(holiday) : std::nullopt;
  }
  const std::vector<std::string> parts = absl::StrSplit(ToAbsl(rule), '-');
  if (parts.size() != 2 || !absl::SimpleAtoi(parts[0], &holiday.month) || !absl::SimpleAtoi(parts[1], &holiday.day)) {
    return std::nullopt;
  }
  const Day in_leap_year(2024, holiday.month, holiday.day);
  if (in_leap_year.month() != holiday.month || in_leap_year.day() != holiday.day) return std::nullopt;
  return holiday;
}

Day EasterSunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int g = (8 * b + 13) / 25;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 19 * l) / 433;
  const int month = (h + l - 7 * m + 90) / 25;
  const int day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Day(year, month, day);
}

Day OrthodoxEasterSunday(int year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int month = (d + e + 114) / 31;
  const int day = (d + e + 114) % 31 + 1;
  const int century = year / 100;
  const int julian_lag = century - century / 4 - 2;  // days the Julian calendar is behind
  return Day(year, month, day) + julian_lag;
}

Day HolidayIn(const Holiday& holiday, int year) {
  switch (holiday.rule) {
    case Holiday::Rule::kFixed:
      return Day(year, holiday.month, holiday.day);
    case Holiday::Rule::kEaster:
      return EasterSunday(year) + holiday.offset;
    case Holiday::Rule::kOrthodoxEaster:
      return OrthodoxEasterSunday(year) + holiday.offset;
    case Holiday::Rule::kNthWeekday:
      break;
  }
  const Day first(year, holiday.month, 1);
  const int first_weekday = static_cast<int>(absl::GetWeekday(first)) + 1;
  return first + ((holiday.weekday - first_weekday + 7) % 7 + 7 * (holiday.nth - 1));
}

}  // namespace readout::extract
