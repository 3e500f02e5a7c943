// SPDX-License-Identifier: Apache-2.0
// Promises that hold for every text.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/time/describe.h"

namespace readout::extract {
namespace {

// Words of time and words around them, so that random texts hit the grammar.
const std::vector<std::string> kWords = {
    "Monday",  "on",      "last",    "next",       "March", "May",   "9",         "31",    "2026",
    "the",     "of",      "a",       "an",         "hour",  "half",  "and",       "-",     "to",
    "from",    "until",   "between", "early",      "mid",   "week",  "month",     "year",  "ago",
    "later",   "two",     "days",    "before",     "after", "every", "twice",     "at",    "5:35",
    "p.m.",    "noon",    "minutes", ",",          ".",     "since", "in",        "over",  "than",
    "more",    "about",   "10/16",   "09.03.2026", "1990s", "long",  "call",      "visit", "'s",
    "(",       ")",       "\"",      "summer",     "end",   "first", "Christmas", "Eve",   "yesterday",
    "tonight", "decades", "99999",   "quarter",    "past",  "six",   "February",  "30",    "February 29",
    "Putin",
};

rc::Gen<std::string> AnyText() {
  const auto words = rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kWords)),
                                  [](const std::vector<std::string>& list) {
                                    std::string text;
                                    for (size_t i = 0; i < list.size(); ++i) {
                                      // Some words are glued, as in "hour-long" and "March 3-5".
                                      if (i > 0 && (list[i].size() + i) % 3 != 0) text += ' ';
                                      text += list[i];
                                    }
                                    return text;
                                  });
  return rc::gen::oneOf(words, words, rc::gen::string<std::string>());
}

rc::Gen<Day> AnyDay() {
  return rc::gen::map(rc::gen::inRange(-30000, 40000), [](int days) { return Day(1970, 1, 1) + days; });
}

void CheckRange(const DateRange& range) {
  if (!range.known()) return;
  RC_ASSERT(range.start <= range.end);
  if (range.precision == DatePrecision::kDay) RC_ASSERT(range.start == range.end);
}

RC_GTEST_PROP(TimeExpressions, AreOrderedDisjointAndWellFormedInAnyText, ()) {
  const std::string text = *AnyText();
  const Read read = ReadText(text, *AnyDay());
  const std::vector<TimeExpression> expressions = FindTimeExpressions(read.document, Times());
  uint32_t last = 0;
  for (const TimeExpression& expression : expressions) {
    RC_ASSERT(expression.first >= last);
    RC_ASSERT(expression.first < expression.last);
    RC_ASSERT(expression.last <= read.document.tokens.size());
    RC_ASSERT(read.document.tokens[expression.first].sentence == read.document.tokens[expression.last - 1].sentence);
    last = expression.last;
    CheckRange(expression.past);
    CheckRange(expression.future);
    CheckRange(expression.until);
    CheckRange(expression.until_future);
    if (expression.until.known()) RC_ASSERT(expression.until.end >= expression.past.start);
    if (expression.kind == TimeKind::kDuration) {
      const Duration& duration = expression.duration;
      RC_ASSERT(expression.days > 0 || duration.min.has_value() || duration.max.has_value());
      if (duration.min && duration.max) RC_ASSERT(*duration.min <= *duration.max);
      if (duration.min) RC_ASSERT(*duration.min > 0);
    }
    if (expression.kind == TimeKind::kClock)
      RC_ASSERT(expression.clock_minute >= 0 && expression.clock_minute < 24 * 60);
  }
}

RC_GTEST_PROP(TimeExpressions, ABareWeekdayIsWithinSixDaysOfTheAnchor, ()) {
  static const char* const kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  const Day anchor = *AnyDay();
  const int weekday = *rc::gen::inRange(0, 7);
  const Read read = ReadText(std::string("They spoke on ") + kDays[weekday] + ".", anchor);
  const auto expressions = FindTimeExpressions(read.document, Times());
  RC_ASSERT(expressions.size() == 1u);
  const Day past = expressions[0].past.start;
  const Day future = expressions[0].future.start;
  RC_ASSERT(static_cast<int>(absl::GetWeekday(past)) == weekday);
  RC_ASSERT(anchor - past >= 0 && anchor - past <= 6);
  RC_ASSERT(future - anchor >= 0 && future - anchor <= 6);
  RC_ASSERT((past == future) == (past == anchor));
}

RC_GTEST_PROP(TimeExpressions, AWrittenDayReadsAsThatDay, ()) {
  static const char* const kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
  const Day day = *AnyDay();
  const std::string month = kMonths[day.month() - 1];
  const std::string number = std::to_string(day.day());
  const std::string year = std::to_string(day.year());
  const std::string forms[] = {month + " " + number + ", " + year, number + " " + month + " " + year, FormatDay(day),
                               "the " + number + "th of " + month + ", " + year};
  for (const std::string& form : forms) {
    const Read read = ReadText("They spoke on " + form + " in Geneva.", *AnyDay());
    const auto expressions = FindTimeExpressions(read.document, Times());
    RC_ASSERT(expressions.size() == 1u);
    RC_ASSERT(expressions[0].past == DateRange::OnDay(day));
    RC_ASSERT(expressions[0].future == DateRange::OnDay(day));
    RC_ASSERT(expressions[0].base == TimeBase::kAbsolute);
  }
}

}  // namespace
}  // namespace readout::extract
