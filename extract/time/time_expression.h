// SPDX-License-Identifier: Apache-2.0
#pragma once
// Time expressions of an article: when ("on Monday", "July 16, 2018", "two days earlier", "last October"), for how long
// ("about an hour", "90-minute", "from 10 am until just before noon"), at what hour.
//
// Values follow TIMEX3 in spirit: found first, resolved against an anchor. Where the reading depends on the clause (a
// bare weekday, a day and month without a year), both readings are given and the clause decides.
//
// How words become days (the anchor is A):
//   "Monday"           past: the latest Monday on or before A; future: the next on or after A. "last Monday": before A;
//                      "next Monday": after A; "Monday of last week": by ISO weeks, Monday to Sunday
//   "March 9"          past: the latest not after A, future: the next not before A; a day's slip to the other side of A
//   is
//                      allowed, because datelines and time zones lag; a weekday next to it settles the year
//   "in August"        past: the latest August begun by A, future: the next not over at A. "last August": over before A
//   "early March"      1-10, "mid-March" 11-20, "late March", "the end of March" 21-31, first and last week 7 days;
//                      years by thirds (beginning and end: three months), weeks by Monday-Wednesday … Friday-Sunday
//   "winter of 2021"   December 2021 to February 2022; the other seasons are the three months that begin in March,
//   June,
//                      September
//   "last week/month/year", "this …", "next …": the whole unit; "this week" in a past clause ends at A, in a future one
//                      begins there; "earlier this month" ends at A, "later this month" begins at A
//   "ten days ago"     that day; "about ten days ago", "a week ago": some days around it; "a month ago": that month; "a
//   year
//                      ago": that year; "a few days ago": 2 to 7 of the unit; hours within half a day: A itself
//   "in recent days"   the stretch before A: 7 days, 5 weeks, 6 months, 5 years; "in the coming …" the same ahead
//   "overnight"        the day before A and A; "last night": the day before A
// Two hours of the day that one sentence gives as begin and end ("from 3 p.m. until 5:30 p.m.", "began at 5:35 p.m. and
// was over by six") are a kDuration over both, or at the second hour when another expression stands between them. A
// date that "since" stands before opens a stretch of time: it is flagged `since`, see there. Lengths that are not those
// of an event ("within an hour", "48-hour deadline", "a two-hour drive", "24 hours a day") are left out; "an hour ago"
// is a date (the anchor's day), so is "an hour after the talks" (the focus's day).

#include <cstdint>
#include <vector>

#include "extract/text/document.h"
#include "extract/time/time_knowledge.h"
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
  kAnchor,  // the document's anchor: "today", "on Monday", "last month", "ten days ago", "March 9" (year by the anchor)
  kFocus,   // the date the story is at: "the day before", "two days earlier", "the same day", "a week later"
};

struct TimeExpression {
  // Tokens [first, last), without a leading preposition ("Monday", not "on Monday") and without one that governs the
  // next noun ("two days", not "two days before", when "the call" follows; its direction is in offset_days).
  uint32_t first = 0;
  uint32_t last = 0;
  TimeKind kind = TimeKind::kDate;

  // kDate. `past` is the reading in a past clause, `future` in a clause about what is to come; equal where the words
  // leave no choice. kFocus: both are unknown; the value is the focus shifted by offset_days (offset_exact false:
  // "weeks earlier", "shortly before": only the direction is known).
  TimeBase base = TimeBase::kAnchor;
  DateRange past;
  DateRange future;
  int offset_days = 0;
  bool offset_exact = true;
  DateRange until;           // last day of "from Monday to Wednesday", "March 3-5", counted from `past`; else unknown
  DateRange until_future;    // the same counted from `future`
  bool future_only = false;  // "tomorrow", "next week", "in the coming days": the event is yet to come
  // "since late December": the begin of a stretch of time. Dates neither the clause's event nor anything else directly;
  // after "the first call", "have not spoken" it is when the previous one was.
  bool since = false;
  bool habitual = false;  // "every Monday", "twice a year", "regularly on Fridays": no date of one event

  int clock_minute = -1;  // kClock: minutes since midnight as said, 0..1439

  // kDuration. `modifier`: stands before a noun as "hour-long", "90-minute", "three-day". days > 0 for lengths in days
  // or longer ("three-day visit"), where duration is empty.
  Duration duration;
  int days = 0;
  bool modifier = false;
};

// All time expressions of the sentences of `document` in token order, not overlapping. Anchored at document.anchor(),
// for a caption at the caption's own date where it has one; without an anchor, relative expressions stay unknown. Never
// fails; days that the calendar does not have ("February 30") are left out.
std::vector<TimeExpression> FindTimeExpressions(const Document& document, const TimeKnowledge& knowledge);

}  // namespace readout::extract
