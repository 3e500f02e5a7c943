// SPDX-License-Identifier: Apache-2.0
#pragma once
// Calendar dates as articles give them: known to the day, to a span of days, to the month, to the year, or not at all.

#include <optional>
#include <string>
#include <string_view>

#include "absl/time/civil_time.h"
#include "base/enum_names.h"

namespace readout {

using Day = absl::CivilDay;  // proleptic Gregorian; day arithmetic and weekdays come with it

enum class DatePrecision { kDay, kRange, kMonth, kYear, kUnknown };

inline constexpr EnumName<DatePrecision> kDatePrecisionNames[] = {
    {DatePrecision::kDay, "day"},   {DatePrecision::kRange, "range"},     {DatePrecision::kMonth, "month"},
    {DatePrecision::kYear, "year"}, {DatePrecision::kUnknown, "unknown"},
};

// The first and the last possible day of one date. When precision is kUnknown the days mean nothing.
struct DateRange {
  Day start;
  Day end;
  DatePrecision precision = DatePrecision::kUnknown;

  bool known() const { return precision != DatePrecision::kUnknown; }

  static DateRange OnDay(Day day);
  static DateRange InMonth(int year, int month);
  static DateRange InYear(int year);
  static DateRange Between(Day first, Day last);  // kRange, or kDay when both are one day

  // Both known and at least one day in common.
  bool Overlaps(const DateRange& other) const;

  friend bool operator==(const DateRange& a, const DateRange& b);
};

// "2026-03-09".
std::string FormatDay(Day day);
// ISO 8601 calendar date, nothing else; nullopt for anything that is no day of the calendar. "2026-03-09T21:02:00Z" and
// other longer forms are not a day here: see ParseTimestampDay.
std::optional<Day> ParseDay(std::string_view text);
// The calendar day of an ISO 8601 / RFC 3339 / RFC 822 timestamp ("2026-03-09T21:02:00+03:00", "Mon, 09 Mar 2026
// 21:02:00 GMT") or plain ISO date, as written, without conversion between time zones.
std::optional<Day> ParseTimestampDay(std::string_view text);

// "2026-03-09", "2026-03", "2026", "2026-03-01..2026-03-09", "" when unknown.
std::string FormatDateRange(const DateRange& range);

}  // namespace readout
