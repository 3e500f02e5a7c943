// SPDX-License-Identifier: Apache-2.0
#include "extract/time/date_resolution.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "extract/time/calendar_math.h"

namespace readout::extract {
namespace {

// SELECT values of words.tsv.
enum Select { kLast = -1, kThis = 0, kNext = 1, kLatest = 2, kComing = 3 };
constexpr int kNoSelect = 99;

// Datelines and time zones lag: a day and month that lies one day to the wrong side of the anchor is still this year's.
constexpr int kSlipDays = 1;
// Years searched for a day that does not come every year (29 February across a skipped leap year).
constexpr int kYearsSearched = 8;

struct Reading {
  DateRange when;
  DateRange until;
};

void Set(const Reading& past, const Reading& future, TimeExpression* expression) {
  expression->past = past.when;
  expression->until = past.until;
  expression->future = future.when;
  expression->until_future = future.until;
}
void SetBoth(const DateRange& when, TimeExpression* expression) { Set({when, {}}, {when, {}}, expression); }

// The reading of a calendar phrase in a given year; nullopt when that year has no such day.
std::optional<Reading> InYear(const TimeSlots& slots, int year, std::span<const Holiday> holidays) {
  Reading reading;
  const int edge = slots.Int(TimeSlot::kEdge, 0);
  const int month = slots.Int(TimeSlot::kMonth, 0);
  if (slots.Has(TimeSlot::kHoliday)) {
    const auto index = static_cast<size_t>(slots.Int(TimeSlot::kHoliday, 0));
    if (index >= holidays.size()) return std::nullopt;
    reading.when = DateRange::OnDay(HolidayIn(holidays[index], year));
    return reading;
  }
  if (slots.Has(TimeSlot::kDay)) {
    const std::optional<Day> day = DayOf(year, month, slots.Int(TimeSlot::kDay, 0));
    if (!day) return std::nullopt;
    reading.when = slots.Has(TimeSlot::kWeek) ? UnitAround(*day, TimeUnit::kWeek, 0) : DateRange::OnDay(*day);
    if (!slots.Has(TimeSlot::kToDay)) return reading;
    const int to_month = slots.Int(TimeSlot::kToMonth, month);
    const std::optional<Day> last = DayOf(to_month < month ? year + 1 : year, to_month, slots.Int(TimeSlot::kToDay, 0));
    if (!last || *last < *day) return std::nullopt;
    const bool apart = slots.Has(TimeSlot::kList) && *last != *day + 1;
    if (!apart && *last > *day) reading.until = DateRange::OnDay(*last);
    return reading;
  }
  if (slots.Has(TimeSlot::kToMonth)) {
    const int to_month = slots.Int(TimeSlot::kToMonth, 0);
    reading.when =
        DateRange::Between(MonthAt(year, month).start, MonthAt(to_month < month ? year + 1 : year, to_month).end);
    return reading;
  }
  if (month > 0) {
    reading.when = edge != 0 ? PartOfMonth(year, month, edge) : MonthAt(year, month);
  } else if (slots.Has(TimeSlot::kSeason)) {
    reading.when = SeasonOf(year, slots.Int(TimeSlot::kSeason, 0), edge);
  } else {
    reading.when = edge != 0 ? PartOfYear(year, edge) : DateRange::InYear(year);
  }
  return reading;
}

// A calendar phrase without a year: picks years around the anchor.
bool ResolveRecurring(const TimeSlots& slots, Day anchor, std::span<const Holiday> holidays,
                      TimeExpression* expression) {
  std::vector<Reading> readings;
  for (int year = YearOf(anchor) - kYearsSearched; year <= YearOf(anchor) + kYearsSearched; ++year) {
    if (std::optional<Reading> reading = InYear(slots, year, holidays)) readings.push_back(*reading);
  }
  if (readings.empty()) return false;
  const auto latest = [&](auto&& fits) {
    Reading found;
    for (const Reading& reading : readings) {
      if (fits(reading.when)) found = reading;
    }
    return found;
  };
  const auto first = [&](auto&& fits) {
    for (const Reading& reading : readings) {
      if (fits(reading.when)) return reading;
    }
    return Reading{};
  };
  const int slip = slots.Has(TimeSlot::kDay) ? kSlipDays : 0;
  const Reading past = latest([&](const DateRange& when) { return when.start <= anchor + slip; });
  const Reading future = first([&](const DateRange& when) { return when.end >= anchor - slip; });
  switch (slots.Int(TimeSlot::kSelect, kNoSelect)) {
    case kLast: {
      const Reading last = latest([&](const DateRange& when) { return when.end < anchor; });
      Set(last, last, expression);
      return true;
    }
    case kThis: {
      const Reading own = first([&](const DateRange& when) { return YearOf(when.start) == YearOf(anchor); });
      Set(own, own, expression);
      return own.when.known();
    }
    case kNext: {
      const Reading next = first([&](const DateRange& when) { return when.start > anchor; });
      Set(next, next, expression);
      expression->future_only = true;
      return true;
    }
    case kLatest:
      Set(past, past, expression);
      return true;
    case kComing:
      Set(future, future, expression);
      expression->future_only = true;
      return true;
    default:
      break;
  }
  // "Monday, March 16": the weekday tells the year apart.
  if (slots.Has(TimeSlot::kWeekday) && slots.Has(TimeSlot::kDay)) {
    const int weekday = slots.Int(TimeSlot::kWeekday, 0);
    const bool past_fits = WeekdayOf(past.when.start) == weekday;
    const bool future_fits = WeekdayOf(future.when.start) == weekday;
    if (past_fits != future_fits) {
      const Reading& fitting = past_fits ? past : future;
      Set(fitting, fitting, expression);
      return true;
    }
  }
  Set(past, future, expression);
  return true;
}

// "on the 9th", "Monday the 9th": the nearest such day of any month.
bool ResolveDayAlone(const TimeSlots& slots, Day anchor, TimeExpression* expression) {
  constexpr int kDaysSearched = 400;
  const int day = slots.Int(TimeSlot::kDay, 0);
  const int weekday = slots.Int(TimeSlot::kWeekday, 0);
  const auto fits = [&](Day candidate) {
    return candidate.day() == day && (weekday == 0 || WeekdayOf(candidate) == weekday);
  };
  for (int i = 0; i < kDaysSearched && !expression->past.known(); ++i) {
    if (fits(anchor - i)) expression->past = DateRange::OnDay(anchor - i);
  }
  for (int i = 0; i < kDaysSearched && !expression->future.known(); ++i) {
    if (fits(anchor + i)) expression->future = DateRange::OnDay(anchor + i);
  }
  return expression->past.known() || expression->future.known();
}

bool ResolveCalendar(const TimeSlots& slots, std::optional<Day> anchor, std::span<const Holiday> holidays,
                     TimeExpression* expression) {
  if (slots.Has(TimeSlot::kYmd) || slots.Has(TimeSlot::kYear) || slots.Has(TimeSlot::kDecade)) {
    expression->base = TimeBase::kAbsolute;
    if (slots.Has(TimeSlot::kDecade)) {
      SetBoth(DecadeOf(slots.Int(TimeSlot::kDecade, 0), slots.Int(TimeSlot::kEdge, 0)), expression);
    } else if (slots.Has(TimeSlot::kYmd)) {
      const int ymd = slots.Int(TimeSlot::kYmd, 0);
      const std::optional<Day> day = DayOf(ymd / 10000, ymd / 100 % 100, ymd % 100);
      if (!day) return false;
      SetBoth(DateRange::OnDay(*day), expression);
    } else if (slots.Has(TimeSlot::kToYear)) {
      const int first = slots.Int(TimeSlot::kYear, 0);
      int last = slots.Int(TimeSlot::kToYear, 0);
      if (last < 100) last += first / 100 * 100;
      if (last <= first) return false;
      SetBoth(DateRange::Between(Day(first, 1, 1), Day(last, 12, 31)), expression);
    } else {
      int year = slots.Int(TimeSlot::kYear, 0);
      // "December 30 to January 2, 2026": the year is the last day's.
      if (slots.Int(TimeSlot::kToMonth, 12) < slots.Int(TimeSlot::kMonth, 1)) --year;
      const std::optional<Reading> reading = InYear(slots, year, holidays);
      if (!reading) return false;
      Set(*reading, *reading, expression);
    }
    expression->future_only = anchor && expression->past.start > *anchor + kSlipDays;
    return true;
  }
  if (!anchor) return true;
  if (slots.Has(TimeSlot::kYears)) {
    const int years = slots.Int(TimeSlot::kYears, 0);
    const std::optional<Reading> reading = InYear(slots, YearOf(*anchor) + years, holidays);
    if (!reading) return false;
    Set(*reading, *reading, expression);
    expression->future_only = years > 0;
    return true;
  }
  if (slots.Has(TimeSlot::kMonths)) {
    const DateRange month = MonthAt(YearOf(*anchor), anchor->month() + slots.Int(TimeSlot::kMonths, 0));
    const std::optional<Day> day = DayOf(YearOf(month.start), month.start.month(), slots.Int(TimeSlot::kDay, 0));
    if (!day) return false;
    SetBoth(DateRange::OnDay(*day), expression);
    expression->future_only = slots.Int(TimeSlot::kMonths, 0) > 0;
    return true;
  }
  if (slots.Has(TimeSlot::kDay) && !slots.Has(TimeSlot::kMonth)) return ResolveDayAlone(slots, *anchor, expression);
  return ResolveRecurring(slots, *anchor, holidays, expression);
}

void ResolveWeekday(const TimeSlots& slots, Day anchor, TimeExpression* expression) {
  const int weekday = slots.Int(TimeSlot::kWeekday, 1);
  const auto with_until = [&](Day day) {
    Reading reading{DateRange::OnDay(day), {}};
    if (slots.Has(TimeSlot::kToWeekday)) {
      const int days = (slots.Int(TimeSlot::kToWeekday, 1) - weekday + 7) % 7;
      if (days > 0 && !(slots.Has(TimeSlot::kList) && days != 1)) reading.until = DateRange::OnDay(day + days);
    }
    return reading;
  };
  if (slots.Has(TimeSlot::kWeeks)) {
    const int weeks = slots.Int(TimeSlot::kWeeks, 0);
    const Reading reading = with_until(MondayOf(anchor) + 7 * weeks + (weekday - 1));
    Set(reading, reading, expression);
    expression->future_only = weeks > 0;
    return;
  }
  const int back = (WeekdayOf(anchor) - weekday + 7) % 7;  // days since the latest one, 0 on the day itself
  const Reading past = with_until(anchor - back);
  const Reading future = with_until(back == 0 ? anchor : anchor + (7 - back));
  switch (slots.Int(TimeSlot::kSelect, kNoSelect)) {
    case kLast: {
      const Reading last = with_until(back == 0 ? anchor - 7 : anchor - back);
      Set(last, last, expression);
      break;
    }
    case kNext: {
      const Reading next = with_until(anchor + (7 - back));
      Set(next, next, expression);
      expression->future_only = true;
      break;
    }
    case kLatest:
      Set(past, past, expression);
      break;
    case kComing:
      Set(future, future, expression);
      expression->future_only = true;
      break;
    default:
      Set(past, future, expression);
  }
}

// Figures for phrases without one: "a few days ago", "in recent weeks".
struct Vague {
  int least;
  int most;
};
Vague VagueCount(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kWeek:
      return {2, 5};
    case TimeUnit::kMonth:
      return {2, 6};
    case TimeUnit::kYear:
      return {2, 5};
    default:
      return {2, 7};
  }
}

// Whether a phrase counts so far that no day of our calendar is meant ("10,000 years ago").
bool OutOfReach(const TimeSlots& slots) {
  constexpr double kMaxDays = 200 * 365;
  return slots.Get(TimeSlot::kCount, 0) * DaysOf(slots.Unit(TimeSlot::kUnit, TimeUnit::kDay)) > kMaxDays;
}

// The day `count` units from `day`; months and years by the calendar.
Day Move(Day day, TimeUnit unit, double count, int sign) {
  const int whole = static_cast<int>(std::lround(std::floor(count)));
  const double rest = count - std::floor(count);
  const int rest_days = static_cast<int>(std::lround(rest * DaysOf(unit)));
  const auto months = [&](int n) {
    const DateRange month = MonthAt(YearOf(day), day.month() + sign * n);
    return std::min(month.start + (day.day() - 1), month.end) + sign * rest_days;
  };
  switch (unit) {
    case TimeUnit::kMonth:
      return months(whole);
    case TimeUnit::kYear:
      return months(12 * whole);
    case TimeUnit::kDecade:
      return months(120 * whole);
    case TimeUnit::kCentury:
      return months(1200 * whole);
    default:
      return day + sign * static_cast<int>(std::lround(count * DaysOf(unit)));
  }
}

DateRange Stretch(Day a, Day b) { return DateRange::Between(std::min(a, b), std::max(a, b)); }

// Hours away from the anchor: the time of day is not known, so that more than half a day may be another day.
DateRange HoursAway(Day anchor, TimeUnit unit, double count, int sign) {
  const double hours = unit == TimeUnit::kHour ? count : count / 60;
  if (hours <= 12) return DateRange::OnDay(anchor);
  return Stretch(anchor, anchor + sign * static_cast<int>(std::ceil(hours / 24)));
}

DateRange Shifted(const TimeSlots& slots, Day anchor) {
  const TimeUnit unit = slots.Unit(TimeSlot::kUnit, TimeUnit::kDay);
  const int sign = slots.Int(TimeSlot::kSign, -1);
  if (slots.Has(TimeSlot::kVague)) {
    if (DaysOf(unit) == 0) return DateRange::OnDay(anchor);
    const Vague vague = VagueCount(unit);
    return Stretch(Move(anchor, unit, vague.least, sign), Move(anchor, unit, vague.most, sign));
  }
  const double count = slots.Get(TimeSlot::kCount, 1) + slots.Get(TimeSlot::kHalf, 0);
  if (DaysOf(unit) == 0) return HoursAway(anchor, unit, count, sign);
  const Day day = Move(anchor, unit, count, sign);
  const bool exact = !slots.Has(TimeSlot::kHedge) && std::floor(count) == count;
  switch (unit) {
    case TimeUnit::kDay: {
      if (exact) return DateRange::OnDay(day);
      const int slack = std::max(1, static_cast<int>(count / 5));
      return DateRange::Between(day - slack, day + slack);
    }
    case TimeUnit::kWeek:
    case TimeUnit::kFortnight: {
      const int slack = std::min(5, static_cast<int>(std::ceil(count)) + (unit == TimeUnit::kFortnight ? 1 : 0));
      return DateRange::Between(day - slack, day + slack);
    }
    case TimeUnit::kMonth:
      if (exact) return MonthAt(YearOf(day), day.month());
      return DateRange::Between(MonthAt(YearOf(day), day.month() - 1).start, MonthAt(YearOf(day), day.month() + 1).end);
    case TimeUnit::kYear:
      if (exact) return DateRange::InYear(YearOf(day));
      return DateRange::Between(MonthAt(YearOf(day), day.month() - 3).start, MonthAt(YearOf(day), day.month() + 3).end);
    default:
      return DateRange::Between(Day(YearOf(day) - 2, 1, 1), Day(YearOf(day) + 2, 12, 31));
  }
}

void ResolvePeriod(const TimeSlots& slots, Day anchor, TimeExpression* expression) {
  const TimeUnit unit = slots.Unit(TimeSlot::kUnit, TimeUnit::kWeek);
  const int edge = slots.Int(TimeSlot::kEdge, 0);
  // "the weekend" in a past clause is the latest that has begun.
  if (unit == TimeUnit::kWeekend && slots.Int(TimeSlot::kSelect, kThis) == kThis) {
    const bool begun = WeekdayOf(anchor) >= 6;
    expression->past = UnitAround(anchor, unit, begun ? 0 : -1);
    expression->future = UnitAround(anchor, unit, 0);
    return;
  }
  const int steps = slots.Int(TimeSlot::kSelect, kThis);
  DateRange range = UnitAround(anchor, unit, steps);
  if (edge != 0) {
    if (unit == TimeUnit::kWeek) range = PartOfWeek(range.start, edge);
    if (unit == TimeUnit::kMonth) range = PartOfMonth(YearOf(range.start), range.start.month(), edge);
    if (unit == TimeUnit::kYear) range = PartOfYear(YearOf(range.start), edge);
    if (unit == TimeUnit::kDecade) range = DecadeOf(YearOf(range.start), edge);
  }
  expression->future_only = steps > 0;
  const bool holds_anchor = range.start <= anchor && anchor <= range.end;
  DateRange before = range;
  DateRange after = range;
  if (holds_anchor) {
    before = DateRange::Between(range.start, anchor);
    after = DateRange::Between(anchor, range.end);
  }
  const int part = slots.Int(TimeSlot::kPart, 0);
  if (part == 1) {
    SetBoth(before, expression);
  } else if (part == 2) {
    SetBoth(after, expression);
    // "later last month" lies behind the anchor all the same.
    expression->future_only = after.end > anchor;
  } else if (unit == TimeUnit::kWeek && edge == 0) {
    Set({before, {}}, {after, {}}, expression);
  } else {
    SetBoth(range, expression);
  }
}

void ResolveSpan(const TimeSlots& slots, Day anchor, TimeExpression* expression) {
  const TimeUnit unit = slots.Unit(TimeSlot::kUnit, TimeUnit::kDay);
  const int sign = slots.Int(TimeSlot::kSign, -1);
  expression->future_only = sign > 0;
  double count = slots.Get(TimeSlot::kCount, 1);
  if (slots.Has(TimeSlot::kVague)) count = VagueCount(unit).most;
  if (DaysOf(unit) == 0) {
    const double hours = unit == TimeUnit::kHour ? count : count / 60;
    const int days = slots.Has(TimeSlot::kVague) || hours < 6 ? 0 : static_cast<int>(std::ceil(hours / 24));
    SetBoth(Stretch(anchor, anchor + sign * days), expression);
    return;
  }
  SetBoth(Stretch(anchor, Move(anchor, unit, count, sign)), expression);
}

void ResolveFocus(const TimePhrase& phrase, std::optional<Day> anchor, std::span<const Holiday> holidays,
                  TimeExpression* expression) {
  const TimeSlots& slots = phrase.slots;
  const TimeUnit unit = slots.Unit(TimeSlot::kUnit, TimeUnit::kDay);
  const int sign = slots.Int(TimeSlot::kSign, -1);
  double count = slots.Get(TimeSlot::kCount, 0) + slots.Get(TimeSlot::kHalf, 0);
  const bool by_calendar = DaysOf(unit) > DaysOf(TimeUnit::kFortnight);
  const bool vague = slots.Has(TimeSlot::kVague) && !(DaysOf(unit) == 0);
  if (vague && !slots.Has(TimeSlot::kCount)) count = VagueCount(unit).least;
  expression->offset_days = sign * static_cast<int>(std::lround(count * DaysOf(unit)));
  expression->offset_exact = !vague && !by_calendar && !slots.Has(TimeSlot::kHedge);
  TimeExpression origin;
  if (phrase.from != nullptr && !by_calendar && slots.Has(TimeSlot::kCount) &&
      ResolveDate(*phrase.from, anchor, holidays, &origin) && origin.past.precision == DatePrecision::kDay) {
    expression->base = TimeBase::kAnchor;
    expression->past = DateRange::OnDay(origin.past.start + expression->offset_days);
    expression->future = DateRange::OnDay(origin.future.start + expression->offset_days);
    expression->offset_days = 0;
    expression->offset_exact = true;
    return;
  }
  expression->base = TimeBase::kFocus;
}

// The second date of a stretch counts from the first one.
DateRange UntilFrom(const TimePhrase& until, const DateRange& first, std::optional<Day> anchor,
                    std::span<const Holiday> holidays) {
  if (!first.known()) return {};
  const bool recurring = until.form == TimeForm::kCalendar || until.form == TimeForm::kWeekday;
  TimeExpression last;
  if (!ResolveDate(until, recurring ? std::optional(first.start) : anchor, holidays, &last)) return {};
  const DateRange& range = last.future;
  return range.known() && range.start >= first.start ? range : DateRange{};
}

}  // namespace

bool IsDateForm(TimeForm form) {
  switch (form) {
    case TimeForm::kCalendar:
    case TimeForm::kWeekday:
    case TimeForm::kShift:
    case TimeForm::kPeriod:
    case TimeForm::kSpan:
    case TimeForm::kFocus:
    case TimeForm::kHabitual:
    case TimeForm::kVague:
      return true;
    case TimeForm::kNone:
    case TimeForm::kClock:
    case TimeForm::kClockSpan:
    case TimeForm::kLength:
      return false;
  }
  return false;
}

bool ResolveDate(const TimePhrase& phrase, std::optional<Day> anchor, std::span<const Holiday> holidays,
                 TimeExpression* expression) {
  expression->kind = TimeKind::kDate;
  expression->base = TimeBase::kAnchor;
  if (OutOfReach(phrase.slots)) return false;
  switch (phrase.form) {
    case TimeForm::kCalendar:
      if (!ResolveCalendar(phrase.slots, anchor, holidays, expression)) return false;
      break;
    case TimeForm::kWeekday:
      if (anchor) ResolveWeekday(phrase.slots, *anchor, expression);
      break;
    case TimeForm::kShift:
      if (anchor) SetBoth(Shifted(phrase.slots, *anchor), expression);
      expression->future_only = phrase.slots.Int(TimeSlot::kSign, -1) > 0;
      break;
    case TimeForm::kPeriod:
      if (anchor) ResolvePeriod(phrase.slots, *anchor, expression);
      break;
    case TimeForm::kSpan:
      if (anchor) ResolveSpan(phrase.slots, *anchor, expression);
      break;
    case TimeForm::kFocus:
      ResolveFocus(phrase, anchor, holidays, expression);
      break;
    case TimeForm::kHabitual:
      expression->habitual = true;
      break;
    case TimeForm::kVague:
      expression->future_only = true;
      break;
    case TimeForm::kNone:
    case TimeForm::kClock:
    case TimeForm::kClockSpan:
    case TimeForm::kLength:
      return false;
  }
  if (phrase.until != nullptr) {
    expression->until = UntilFrom(*phrase.until, expression->past, anchor, holidays);
    expression->until_future = UntilFrom(*phrase.until, expression->future, anchor, holidays);
  }
  return true;
}

}  // namespace readout::extract
