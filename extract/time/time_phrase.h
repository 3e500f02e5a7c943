// SPDX-License-Identifier: Apache-2.0
#pragma once
// A time expression before it is resolved: its form and the figures and words found in it. The grammar files of
// data/lexicon/time fill these by name; date_resolution and length_resolution give them meaning.

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>

#include "base/enum_names.h"

namespace readout::extract {

enum class TimeForm : uint8_t {
  kNone,      // consumed, gives nothing
  kCalendar,  // day, month, season, year, holiday; parts of them
  kWeekday,
  kShift,   // count units before (sign -1) or after (+1) the anchor: "ten days ago", "tomorrow"
  kPeriod,  // the anchor's own unit or a neighbour (select): "last week", "earlier this month"
  kSpan,    // the stretch from the anchor back or on: "in recent days", "the next two weeks"
  kFocus,   // count units before or after the day the story is at
  kHabitual,
  kVague,  // some day to come
  kClock,
  kClockSpan,  // from one hour to another
  kLength,
};
inline constexpr EnumName<TimeForm> kTimeFormNames[] = {
    {TimeForm::kNone, "none"},   {TimeForm::kCalendar, "calendar"},    {TimeForm::kWeekday, "weekday"},
    {TimeForm::kShift, "shift"}, {TimeForm::kPeriod, "period"},        {TimeForm::kSpan, "span"},
    {TimeForm::kFocus, "focus"}, {TimeForm::kHabitual, "habitual"},    {TimeForm::kVague, "vague"},
    {TimeForm::kClock, "clock"}, {TimeForm::kClockSpan, "clock_span"}, {TimeForm::kLength, "length"},
};

enum class TimeSlot : uint8_t {
  kYear,
  kMonth,
  kDay,
  kToYear,
  kToMonth,
  kToDay,
  kYmd,        // 20260309
  kPriorYear,  // 1: the year of the date before: "October of that year"
  kYears,      // years from the anchor's year: "March 18 last year" is -1
  kMonths,     // months from the anchor's month: "the 9th of last month"
  kWeeks,      // weeks from the anchor's week: "Tuesday of last week"
  kSelect,     // class SELECT or SELECT_PERIOD of words.tsv
  kEdge,       // class EDGE of parts.tsv
  kPart,       // class HALFWAY of parts.tsv
  kDecade,     // first year
  kSeason,     // 1 spring … 4 winter
  kHoliday,    // index into TimeKnowledge::holidays
  kWeek,       // 1: the week that holds the day
  kList,       // 1: "March 9 and 10": a stretch only when the days are neighbours
  kWeekday,
  kToWeekday,
  kUnit,  // TimeUnit
  kCount,
  kHalf,
  kMore,
  kMoreUnit,
  kToCount,
  kOwnUnit,  // 1: the lower figure has a unit of its own ("between an hour and two hours")
  kSign,     // -1 before, +1 after
  kVague,    // 1: no figure
  kHedge,
  kPost,  // classes HEDGE and POSTHEDGE of hedges.tsv
  kModifier,
  kClock,  // minutes since midnight
  kHour,
  kMinute,
  kBack,
  kAm,
  kPm,
  kToHour,
  kRough,  // 1: the hour is hedged
  kWeak,   // 1: an hour only as one end of a stretch
};
inline constexpr EnumName<TimeSlot> kTimeSlotNames[] = {
    {TimeSlot::kYear, "year"},
    {TimeSlot::kMonth, "month"},
    {TimeSlot::kDay, "day"},
    {TimeSlot::kToYear, "to_year"},
    {TimeSlot::kToMonth, "to_month"},
    {TimeSlot::kToDay, "to_day"},
    {TimeSlot::kYmd, "ymd"},
    {TimeSlot::kPriorYear, "prior_year"},
    {TimeSlot::kYears, "years"},
    {TimeSlot::kMonths, "months"},
    {TimeSlot::kWeeks, "weeks"},
    {TimeSlot::kSelect, "select"},
    {TimeSlot::kEdge, "edge"},
    {TimeSlot::kPart, "part"},
    {TimeSlot::kDecade, "decade"},
    {TimeSlot::kSeason, "season"},
    {TimeSlot::kHoliday, "holiday"},
    {TimeSlot::kWeek, "week"},
    {TimeSlot::kList, "list"},
    {TimeSlot::kWeekday, "weekday"},
    {TimeSlot::kToWeekday, "to_weekday"},
    {TimeSlot::kUnit, "unit"},
    {TimeSlot::kCount, "count"},
    {TimeSlot::kHalf, "half"},
    {TimeSlot::kMore, "more"},
    {TimeSlot::kMoreUnit, "more_unit"},
    {TimeSlot::kToCount, "to_count"},
    {TimeSlot::kOwnUnit, "own_unit"},
    {TimeSlot::kSign, "sign"},
    {TimeSlot::kVague, "vague"},
    {TimeSlot::kHedge, "hedge"},
    {TimeSlot::kPost, "post"},
    {TimeSlot::kModifier, "modifier"},
    {TimeSlot::kClock, "clock"},
    {TimeSlot::kHour, "hour"},
    {TimeSlot::kMinute, "minute"},
    {TimeSlot::kBack, "back"},
    {TimeSlot::kAm, "am"},
    {TimeSlot::kPm, "pm"},
    {TimeSlot::kToHour, "to_hour"},
    {TimeSlot::kRough, "rough"},
    {TimeSlot::kWeak, "weak"},
};

// Values of the unit classes in data/lexicon/time/units.tsv.
enum class TimeUnit : uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kFortnight,
  kMonth,
  kYear,
  kDecade,
  kCentury,
  kWeekend,
  kQuarter,
};

// The filled slots of a phrase.
class TimeSlots {
 public:
  TimeSlots() { values_.fill(std::nan("")); }

  bool Has(TimeSlot slot) const { return !std::isnan(values_[Index(slot)]); }
  void Set(TimeSlot slot, double value) { values_[Index(slot)] = value; }
  double Get(TimeSlot slot, double fallback) const { return Has(slot) ? values_[Index(slot)] : fallback; }
  // Rounded to the nearest whole number.
  int Int(TimeSlot slot, int fallback) const {
    return Has(slot) ? static_cast<int>(std::lround(values_[Index(slot)])) : fallback;
  }
  TimeUnit Unit(TimeSlot slot, TimeUnit fallback) const {
    return Has(slot) ? static_cast<TimeUnit>(Int(slot, 0)) : fallback;
  }

 private:
  static constexpr size_t Index(TimeSlot slot) { return static_cast<size_t>(slot); }
  std::array<double, std::size(kTimeSlotNames)> values_;
};

struct TimePhrase {
  uint32_t first = 0;  // tokens [first, last)
  uint32_t last = 0;
  TimeForm form = TimeForm::kNone;
  TimeSlots slots;
  bool since = false;                       // "since" stands before it
  std::shared_ptr<const TimePhrase> until;  // the second date of "from Friday until March 20"
  std::shared_ptr<const TimePhrase> from;   // kFocus: the date it counts from after all ("two days after March 9")
};

}  // namespace readout::extract
