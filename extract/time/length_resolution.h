// SPDX-License-Identifier: Apache-2.0
#pragma once
// From phrases to minutes and days, and from two hours of the day to the time between them.

#include <optional>

#include "extract/time/time_expression.h"
#include "extract/time/time_phrase.h"

namespace readout::extract {

// Fills the duration fields of `*expression` from a phrase of the form kLength. False when it gives no length that an
// event can have: none at all, months and years, figures beyond reason.
bool ResolveLength(const TimePhrase& phrase, TimeExpression* expression);

// An hour as it was said. Without "a.m." or "p.m." an hour up to twelve stands for two hours of the day.
struct ClockReading {
  int minute = 0;  // since midnight, 0..1440
  bool either_half = false;
  bool rough = false;  // "just before noon"
};
std::optional<ClockReading> ReadClock(const TimeSlots& slots);

// Minutes from one hour to the next time it is the other; nullopt when there are none or more than sixteen hours.
std::optional<int> MinutesBetween(const ClockReading& from, const ClockReading& to);

// A phrase of the form kLength that says `minutes`.
TimePhrase LengthPhrase(uint32_t first, uint32_t last, int minutes, bool approximate);

}  // namespace readout::extract
