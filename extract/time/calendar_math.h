// SPDX-License-Identifier: Apache-2.0
#pragma once
// Weeks, months, and the parts of them that words such as "early" and "the end of" name.

#include <optional>

#include "extract/time/time_phrase.h"
#include "model/date.h"

namespace readout::extract {

inline int YearOf(Day day) { return static_cast<int>(day.year()); }

// 1 Monday … 7 Sunday.
int WeekdayOf(Day day);
Day MondayOf(Day day);
// nullopt when the month has no such day.
std::optional<Day> DayOf(int year, int month, int day);
// Month may lie outside 1..12: "month 0" is December of the year before.
DateRange MonthAt(int year, int month);

// The part of [first, last] that an EDGE value of parts.tsv names: months by days, longer stretches by months, weeks by
// days.
DateRange PartOfMonth(int year, int month, int edge);
DateRange PartOfYear(int year, int edge);
DateRange PartOfWeek(Day monday, int edge);
// The three months that begin in March (1), June, September, December (4) of `year`.
DateRange SeasonOf(int year, int season, int edge);
DateRange DecadeOf(int first_year, int edge);

// The unit that holds `day`, moved by `steps` units; a weekend is a Saturday and Sunday, that of the day's own ISO
// week.
DateRange UnitAround(Day day, TimeUnit unit, int steps);

// Days of a unit, months taken as 30 and years as 365; 0 for minutes and hours.
int DaysOf(TimeUnit unit);

}  // namespace readout::extract
