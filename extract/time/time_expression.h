// SPDX-License-Identifier: Apache-2.0
#pragma once
// Time expressions of an article: when ("on Monday", "July 16, 2018", "two days earlier", "last October"), for how long
// ("about an hour", "90-minute", "from 10 am until just before noon"), at what hour.
//
// Values follow TIMEX3 in spirit: found first, resolved against an anchor. Where the reading depends on the clause (a bare
// weekday, a day and month without a year), both readings are given and the clause decides.

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/text/document.h"
#include "model/claim.h"
#include "model/date.h"

namespace readout::extract {

enum class TimeKind : uint8_t {
  kDate,      // a day, week, month, season or year
  kClock,     // an hour of the day: "at 5:35 p.m.", "this evening" is a kDate (the anchor's day)
  kDuration,  // a length
};

// What a kDate counts from.
enum class TimeBase : uint8_t {
  kAbsolute,  // the calendar: "July 16, 2018", "in 2003"
  kAnchor,    // the document's anchor: "today", "on Monday", "last month", "ten days ago", "March 9" (year by the anchor)
  kFocus,     // the date the story is at: "the day before", "two days earlier", "the same day", "a week later"
};

struct TimeExpression {
  uint32_t first = 0;  // tokens [first, last), without a leading preposition: "Monday", not "on Monday"
  uint32_t last = 0;
  TimeKind kind = TimeKind::kDate;

  // kDate. `past` is the reading in a past clause, `future` in a clause about what is to come; equal where the words leave
  // no choice. kFocus: both are unknown; the value is the focus shifted by offset_days (offset_exact false: "weeks earlier",
  // "shortly before": only the direction is known).
  TimeBase base = TimeBase::kAnchor;
  DateRange past;
  DateRange future;
  int offset_days = 0;
  bool offset_exact = true;
  DateRange until;  // last day of "from Monday to Wednesday", "March 3-5"; else unknown
  bool future_only = false;  // "tomorrow", "next week", "in the coming days": the event is yet to come
  bool habitual = false;     // "every Monday", "twice a year", "regularly on Fridays": no date of one event

  // kDuration. `modifier`: stands before a noun as "hour-long", "90-minute", "three-day". days > 0 for lengths in days or
  // longer ("three-day visit"), where duration is empty.
  Duration duration;
  int days = 0;
  bool modifier = false;
};

// All time expressions of the sentences of `document` in token order, not overlapping. Anchored at document.anchor(), for
// a caption at the caption's own date where it has one; without an anchor, relative expressions stay unknown.
std::vector<TimeExpression> FindTimeExpressions(const Document& document);

}  // namespace readout::extract
