// SPDX-License-Identifier: Apache-2.0
#include "extract/time/length_resolution.h"

#include <algorithm>
#include <cmath>

#include "extract/time/calendar_math.h"

namespace readout::extract {
namespace {

// HEDGE values of hedges.tsv.
enum Hedge { kAbout = 1, kClose, kAtLeast, kAtMost };

constexpr double kMaxMinutes = 7 * 24 * 60;  // an exchange counted in minutes does not outlast a week
constexpr double kMaxDays = 366;
constexpr int kMaxClockSpan = 16 * 60;

double MinutesOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond:
      return 1.0 / 60;
    case TimeUnit::kMinute:
      return 1;
    case TimeUnit::kHour:
      return 60;
    default:
      return 24.0 * 60 * DaysOf(unit);
  }
}

bool ResolveDays(const TimeSlots& slots, TimeUnit unit, TimeExpression* expression) {
  if (DaysOf(unit) > DaysOf(TimeUnit::kMonth)) return false;
  const double days = (slots.Get(TimeSlot::kCount, 1) + slots.Get(TimeSlot::kHalf, 0)) * DaysOf(unit);
  if (days < 1 || days > kMaxDays) return false;
  expression->days = static_cast<int>(std::lround(days));
  return true;
}

}  // namespace

bool ResolveLength(const TimePhrase& phrase, TimeExpression* expression) {
  const TimeSlots& slots = phrase.slots;
  const TimeUnit unit = slots.Unit(TimeSlot::kUnit, TimeUnit::kMinute);
  expression->kind = TimeKind::kDuration;
  expression->modifier = slots.Has(TimeSlot::kModifier);
  if (DaysOf(unit) > 0) return ResolveDays(slots, unit, expression);

  const double count = slots.Get(TimeSlot::kCount, 1);
  const double half = slots.Get(TimeSlot::kHalf, 0);
  double low = count * MinutesOf(unit);
  double high = low;
  if (slots.Has(TimeSlot::kToCount)) {
    const bool own_unit = slots.Has(TimeSlot::kOwnUnit);
    const TimeUnit high_unit = own_unit ? slots.Unit(TimeSlot::kMoreUnit, unit) : unit;
    if (DaysOf(high_unit) > 0) return false;
    high = (slots.Get(TimeSlot::kToCount, 0) + half) * MinutesOf(high_unit);
    if (high < low) return false;
  } else {
    const TimeUnit more_unit = slots.Unit(TimeSlot::kMoreUnit, TimeUnit::kMinute);
    // "two hours and three days" is a list, not a sum.
    if (slots.Has(TimeSlot::kMore) && MinutesOf(more_unit) >= MinutesOf(unit)) return false;
    low += half * MinutesOf(unit) + slots.Get(TimeSlot::kMore, 0) * MinutesOf(more_unit);
    high = low;
  }
  const int least = static_cast<int>(std::lround(low));
  const int most = static_cast<int>(std::lround(high));
  if (most < 1 || high > kMaxMinutes) return false;

  Duration& duration = expression->duration;
  duration.min = std::max(1, least);
  duration.max = most;
  for (const int hedge : {slots.Int(TimeSlot::kHedge, 0), slots.Int(TimeSlot::kPost, 0)}) {
    if (hedge != 0) duration.approximate = true;
    if (hedge == kAtLeast) duration.max = std::nullopt;
    if (hedge == kAtMost) duration.min = std::nullopt;
  }
  return duration.min.has_value() || duration.max.has_value();
}

std::optional<ClockReading> ReadClock(const TimeSlots& slots) {
  ClockReading reading;
  reading.rough = slots.Has(TimeSlot::kRough);
  if (slots.Has(TimeSlot::kClock)) {
    reading.minute = slots.Int(TimeSlot::kClock, 0);
  } else if (slots.Has(TimeSlot::kHour)) {
    reading.minute =
        60 * slots.Int(TimeSlot::kHour, 0) + slots.Int(TimeSlot::kMinute, 0) - slots.Int(TimeSlot::kBack, 0);
  } else {
    return std::nullopt;
  }
  if (reading.minute < 0) reading.minute += 12 * 60;  // "a quarter to twelve" of hour 0
  if (reading.minute > 24 * 60 || slots.Int(TimeSlot::kMinute, 0) > 59 || slots.Int(TimeSlot::kBack, 0) > 59)
    return std::nullopt;
  const bool noon_or_midnight =
      slots.Has(TimeSlot::kClock) && (reading.minute == 24 * 60 || slots.Has(TimeSlot::kVague));
  if (slots.Has(TimeSlot::kAm) || slots.Has(TimeSlot::kPm)) {
    if (reading.minute >= 13 * 60) return slots.Has(TimeSlot::kPm) ? std::optional(reading) : std::nullopt;
    reading.minute = reading.minute % (12 * 60) + (slots.Has(TimeSlot::kPm) ? 12 * 60 : 0);
  } else {
    reading.either_half = !noon_or_midnight && reading.minute < 13 * 60 && reading.minute >= 60;
  }
  return reading;
}

std::optional<int> MinutesBetween(const ClockReading& from, const ClockReading& to) {
  const int cycle = from.either_half || to.either_half ? 12 * 60 : 24 * 60;
  const int minutes = ((to.minute - from.minute) % cycle + cycle) % cycle;
  if (minutes == 0 || minutes > kMaxClockSpan) return std::nullopt;
  return minutes;
}

TimePhrase LengthPhrase(uint32_t first, uint32_t last, int minutes, bool approximate) {
  TimePhrase phrase;
  phrase.first = first;
  phrase.last = last;
  phrase.form = TimeForm::kLength;
  phrase.slots.Set(TimeSlot::kCount, minutes);
  phrase.slots.Set(TimeSlot::kUnit, static_cast<double>(TimeUnit::kMinute));
  if (approximate) phrase.slots.Set(TimeSlot::kHedge, kAbout);
  return phrase;
}

}  // namespace readout::extract
