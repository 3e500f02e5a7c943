// SPDX-License-Identifier: Apache-2.0
#include "extract/read/calendar_date.h"

#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace readout::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// "2026-03-09", or "--03-09" without a year, of each date found.
std::vector<std::string> Found(std::string_view text) {
  std::vector<std::string> found;
  for (const CalendarDate& date : FindCalendarDates(text)) {
    const std::string day = FormatDay(Day(date.year == 0 ? 2000 : date.year, date.month, date.day));
    found.push_back(date.year == 0 ? "-" + day.substr(4) : day);
  }
  return found;
}

TEST(CalendarDate, FindsTheFormsOfHeadersAndRecords) {
  EXPECT_THAT(Found("2026-03-09"), ElementsAre("2026-03-09"));
  EXPECT_THAT(Found("2026-03-09T21:02:00Z"), ElementsAre("2026-03-09"));
  EXPECT_THAT(Found("2026/3/9"), ElementsAre("2026-03-09"));
  EXPECT_THAT(Found("21:02 GMT 09.03.2026 (Updated: 05:00 GMT 10.03.2026)"), ElementsAre("2026-03-09", "2026-03-10"));
  EXPECT_THAT(Found("9.3.98"), ElementsAre("1998-03-09"));
  EXPECT_THAT(Found("March 9, 2026 and Mar. 10 2026"), ElementsAre("2026-03-09", "2026-03-10"));
  EXPECT_THAT(Found("9th of March 2026; 2nd Feb 2017; 9-Mar-2026"),
              ElementsAre("2026-03-09", "2017-02-02", "2026-03-09"));
  EXPECT_THAT(Found("SEPTEMBER 30, 1993"), ElementsAre("1993-09-30"));
}

TEST(CalendarDate, FindsDaysWithoutAYear) {
  EXPECT_THAT(Found("Oct. 6"), ElementsAre("--10-06"));
  EXPECT_THAT(Found("16 November, 08:12"), ElementsAre("--11-16"));
}

TEST(CalendarDate, SaysWhenSlashesLeaveAChoice) {
  EXPECT_THAT(Found("13/9/2026 9/14/2026 5/5/2026"), ElementsAre("2026-09-13", "2026-09-14", "2026-05-05"));
  const std::vector<CalendarDate> dates = FindCalendarDates("3/9/2026 13/9/2026");
  ASSERT_THAT(dates, SizeIs(2));
  EXPECT_TRUE(dates[0].ambiguous);
  EXPECT_EQ(dates[0].OnDay(), std::nullopt);
  EXPECT_EQ(dates[0].day, 3);
  EXPECT_EQ(dates[0].Swapped().day, 9);
  EXPECT_FALSE(dates[1].ambiguous);
}

TEST(CalendarDate, ReadsAnHourGluedToTheYear) {
  EXPECT_THAT(Found("March 9, 202610:15 AM UTC, Mon, 9 Mar 20265:02 PM"), ElementsAre("2026-03-09", "2026-03-09"));
}

TEST(CalendarDate, PassesOverWhatNoCalendarHas) {
  EXPECT_THAT(Found("31.02.2026, February 30, 2026-13-01, 29 February 2025, 0.0.2020"), IsEmpty());
  EXPECT_THAT(Found("29 February 2024"), ElementsAre("2024-02-29"));
}

TEST(CalendarDate, IsNotFoundInsideOtherNumbersAndWords) {
  EXPECT_THAT(Found("version 1.2.3.4, marched 9 miles, decisive 5"), IsEmpty());
}

TEST(CalendarDate, WithoutAYearLiesBeforeTheAnchor) {
  const CalendarDate date = FindCalendarDates("December 30").front();
  EXPECT_EQ(ResolveBefore(date, Day(2022, 1, 2), 1), Day(2021, 12, 30));
  EXPECT_EQ(ResolveBefore(date, Day(2021, 12, 29), 1), Day(2021, 12, 30));
  EXPECT_EQ(ResolveBefore(date, Day(2021, 12, 28), 1), Day(2020, 12, 30));
  EXPECT_EQ(ResolveBefore(FindCalendarDates("Feb. 29").front(), Day(2023, 5, 1), 1), Day(2020, 2, 29));
}

}  // namespace
}  // namespace readout::extract
