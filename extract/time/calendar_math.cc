// SPDX-License-Identifier: Apache-2.0
#include "extract/time/calendar_math.h"

#include <algorithm>

namespace readout::extract {
namespace {

// EDGE values of parts.tsv.
enum Edge {
  kEarly = 1,
  kMiddle,
  kLate,
  kEnd,
  kBegin,
  kFirstHalf,
  kSecondHalf,
  kFirstWeek = 11,
  kLastWeek = 16,
  kFirstQuarter = 21,
  kLastDay = 31,
  kFirstDay = 32
};

DateRange Months(int year, int first, int last) {
  return DateRange::Between(MonthAt(year, first).start, MonthAt(year, last).end);
}

}  // namespace

int WeekdayOf(Day day) { return static_cast<int>(absl::GetWeekday(day)) + 1; }

Day MondayOf(Day day) { return day - (WeekdayOf(day) - 1); }

std::optional<Day> DayOf(int year, int month, int day) {
  const Day result(year, month, day);
  if (result.year() != year || result.month() != month || result.day() != day) return std::nullopt;
  return result;
}

DateRange MonthAt(int year, int month) {
  const Day first(year, month, 1);
  return DateRange::InMonth(YearOf(first), first.month());
}

DateRange PartOfMonth(int year, int month, int edge) {
  const DateRange whole = MonthAt(year, month);
  const Day first = whole.start;
  switch (edge) {
    case kEarly:
    case kBegin:
      return DateRange::Between(first, first + 9);
    case kMiddle:
      return DateRange::Between(first + 10, first + 19);
    case kLate:
    case kEnd:
      return DateRange::Between(first + 20, whole.end);
    case kFirstHalf:
      return DateRange::Between(first, first + 14);
    case kSecondHalf:
      return DateRange::Between(first + 15, whole.end);
    case kLastWeek:
      return DateRange::Between(whole.end - 6, whole.end);
    case kLastDay:
      return DateRange::OnDay(whole.end);
    case kFirstDay:
      return DateRange::OnDay(first);
    default:
      break;
  }
  if (edge >= kFirstWeek && edge < kLastWeek) {
    const Day begin = first + 7 * (edge - kFirstWeek);
    return DateRange::Between(begin, std::min(begin + 6, whole.end));
  }
  return whole;
}

DateRange PartOfYear(int year, int edge) {
  switch (edge) {
    case kEarly:
      return Months(year, 1, 4);
    case kMiddle:
      return Months(year, 5, 8);
    case kLate:
      return Months(year, 9, 12);
    case kEnd:
      return Months(year, 10, 12);
    case kBegin:
      return Months(year, 1, 3);
    case kFirstHalf:
      return Months(year, 1, 6);
    case kSecondHalf:
      return Months(year, 7, 12);
    default:
      break;
  }
  if (edge >= kFirstQuarter && edge < kFirstQuarter + 4) {
    const int first = 3 * (edge - kFirstQuarter) + 1;
    return Months(year, first, first + 2);
  }
  if (edge >= kFirstWeek && edge < kLastWeek) return PartOfMonth(year, 1, edge);
  if (edge == kFirstDay) return PartOfMonth(year, 1, edge);
  if (edge == kLastWeek || edge == kLastDay) return PartOfMonth(year, 12, edge);
  return DateRange::InYear(year);
}

DateRange PartOfWeek(Day monday, int edge) {
  switch (edge) {
    case kEarly:
    case kBegin:
    case kFirstHalf:
      return DateRange::Between(monday, monday + 2);
    case kMiddle:
      return DateRange::Between(monday + 1, monday + 3);
    case kLate:
    case kEnd:
      return DateRange::Between(monday + 4, monday + 6);
    case kSecondHalf:
      return DateRange::Between(monday + 3, monday + 6);
    default:
      return DateRange::Between(monday, monday + 6);
  }
}

DateRange SeasonOf(int year, int season, int edge) {
  const int first = 3 * season;
  switch (edge) {
    case kEarly:
    case kBegin:
      return MonthAt(year, first);
    case kMiddle:
      return MonthAt(year, first + 1);
    case kLate:
    case kEnd:
      return MonthAt(year, first + 2);
    default:
      return Months(year, first, first + 2);
  }
}

DateRange DecadeOf(int first_year, int edge) {
  int first = 0;
  int last = 9;
  switch (edge) {
    case kEarly:
    case kBegin:
      last = 3;
      break;
    case kMiddle:
      first = 4, last = 6;
      break;
    case kLate:
    case kEnd:
      first = 7;
      break;
    case kFirstHalf:
      last = 4;
      break;
    case kSecondHalf:
      first = 5;
      break;
    default:
      if (first_year % 100 == 0 && first_year < 2000) last = 99;  // "the 1800s"
  }
  return DateRange::Between(Day(first_year + first, 1, 1), Day(first_year + last, 12, 31));
}

DateRange UnitAround(Day day, TimeUnit unit, int steps) {
  const int year = YearOf(day);
  switch (unit) {
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
      return DateRange::OnDay(day);
    case TimeUnit::kDay:
      return DateRange::OnDay(day + steps);
    case TimeUnit::kWeek:
    case TimeUnit::kFortnight: {
      const Day monday = MondayOf(day) + 7 * steps;
      return DateRange::Between(monday, monday + 6);
    }
    case TimeUnit::kWeekend: {
      const Day saturday = MondayOf(day) + 5 + 7 * steps;
      return DateRange::Between(saturday, saturday + 1);
    }
    case TimeUnit::kMonth:
      return MonthAt(year, day.month() + steps);
    case TimeUnit::kQuarter: {
      const int first = (day.month() - 1) / 3 * 3 + 1 + 3 * steps;
      return Months(year, first, first + 2);
    }
    case TimeUnit::kYear:
      return DateRange::InYear(year + steps);
    case TimeUnit::kDecade:
      return DecadeOf(year / 10 * 10 + 10 * steps, 0);
    case TimeUnit::kCentury: {
      const int first = (year - 1) / 100 * 100 + 1 + 100 * steps;
      return DateRange::Between(Day(first, 1, 1), Day(first + 99, 12, 31));
    }
  }
  return {};
}

int DaysOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
      return 0;
    case TimeUnit::kDay:
      return 1;
    case TimeUnit::kWeekend:
      return 2;
    case TimeUnit::kWeek:
      return 7;
    case TimeUnit::kFortnight:
      return 14;
    case TimeUnit::kMonth:
      return 30;
    case TimeUnit::kQuarter:
      return 91;
    case TimeUnit::kYear:
      return 365;
    case TimeUnit::kDecade:
      return 3652;
    case TimeUnit::kCentury:
      return 36524;
  }
  return 0;
}

}  // namespace readout::extract
