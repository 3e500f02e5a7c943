// SPDX-License-Identifier: Apache-2.0
#include "model/date.h"

#include <gmock/gmock.h>

namespace readout {
namespace {

using testing::Eq;
using testing::Optional;

TEST(ParseDay, ReadsIsoDaysOnly) {
  EXPECT_THAT(ParseDay("2026-03-09"), Optional(Day(2026, 3, 9)));
  EXPECT_THAT(ParseDay("2024-02-29"), Optional(Day(2024, 2, 29)));
  for (const char* text :
       {"2026-13-01", "2026-02-29", "2026-04-31", "2026-00-10", "2026-01-00", "0000-01-01", "2026-3-9", "2026/03/09",
        "2026-03-09T10:00:00Z", " 2026-03-09", "2026-03-0x", "+026-03-09", ""}) {
    EXPECT_THAT(ParseDay(text), Eq(std::nullopt)) << text;
  }
}

TEST(ParseTimestampDay, ReadsTheDayAsWrittenWithoutTimeZoneConversion) {
  EXPECT_THAT(ParseTimestampDay("2026-03-09"), Optional(Day(2026, 3, 9)));
  EXPECT_THAT(ParseTimestampDay("2026-03-09T23:30:00-08:00"), Optional(Day(2026, 3, 9)));
  EXPECT_THAT(ParseTimestampDay("2026-03-09 21:02"), Optional(Day(2026, 3, 9)));
  EXPECT_THAT(ParseTimestampDay("Mon, 09 Mar 2026 21:02:00 GMT"), Optional(Day(2026, 3, 9)));
  EXPECT_THAT(ParseTimestampDay("9 Mar 2026 21:02:00 +0300"), Optional(Day(2026, 3, 9)));
  EXPECT_THAT(ParseTimestampDay("Monday, 09-Mar-26 21:02:00 GMT"), Optional(Day(2026, 3, 9)));
  EXPECT_THAT(ParseTimestampDay("09 March 1998"), Optional(Day(1998, 3, 9)));
  EXPECT_THAT(ParseTimestampDay("  2026-03-09\n"), Optional(Day(2026, 3, 9)));
}

TEST(ParseTimestampDay, RefusesWhatOnlyBeginsLikeADate) {
  for (const char* text : {"2026-03-09junk", "2026-03-09T", "2026-03-09 noon", "Mon, 31 Feb 2026 10:00:00 GMT",
                           "09 Foo 2026", "yesterday", "", "1773090120", "Mon", "9 Mar 126"}) {
    EXPECT_THAT(ParseTimestampDay(text), Eq(std::nullopt)) << text;
  }
}

TEST(DateRange, CoversTheWholeMonthAndYear) {
  EXPECT_EQ(DateRange::InMonth(2024, 2).start, Day(2024, 2, 1));
  EXPECT_EQ(DateRange::InMonth(2024, 2).end, Day(2024, 2, 29));
  EXPECT_EQ(DateRange::InMonth(2025, 12).end, Day(2025, 12, 31));
  EXPECT_EQ(DateRange::InYear(2025).end, Day(2025, 12, 31));
}

TEST(DateRange, BetweenOrdersItsEndsAndKnowsASingleDay) {
  EXPECT_EQ(DateRange::Between(Day(2026, 3, 9), Day(2026, 3, 1)), DateRange::Between(Day(2026, 3, 1), Day(2026, 3, 9)));
  EXPECT_EQ(DateRange::Between(Day(2026, 3, 9), Day(2026, 3, 9)), DateRange::OnDay(Day(2026, 3, 9)));
}

TEST(DateRange, OverlapsWhenADayIsShared) {
  const DateRange march = DateRange::InMonth(2026, 3);
  EXPECT_TRUE(march.Overlaps(DateRange::OnDay(Day(2026, 3, 31))));
  EXPECT_TRUE(DateRange::InYear(2026).Overlaps(march));
  EXPECT_FALSE(march.Overlaps(DateRange::OnDay(Day(2026, 4, 1))));
  EXPECT_FALSE(march.Overlaps(DateRange()));
  EXPECT_FALSE(DateRange().Overlaps(DateRange()));
}

TEST(DateRange, UnknownDatesAreEqualWhateverTheirDays) {
  DateRange odd;
  odd.start = Day(1999, 1, 1);
  EXPECT_EQ(odd, DateRange());
  EXPECT_FALSE(DateRange::OnDay(Day(2026, 3, 1)) == DateRange::Between(Day(2026, 3, 1), Day(2026, 3, 2)));
}

TEST(FormatDateRange, WritesEachPrecisionInItsOwnForm) {
  EXPECT_EQ(FormatDateRange(DateRange::OnDay(Day(2026, 3, 9))), "2026-03-09");
  EXPECT_EQ(FormatDateRange(DateRange::InMonth(2026, 3)), "2026-03");
  EXPECT_EQ(FormatDateRange(DateRange::InYear(26)), "0026");
  EXPECT_EQ(FormatDateRange(DateRange::Between(Day(2026, 3, 1), Day(2026, 3, 9))), "2026-03-01..2026-03-09");
  EXPECT_EQ(FormatDateRange(DateRange()), "");
}

}  // namespace
}  // namespace readout
