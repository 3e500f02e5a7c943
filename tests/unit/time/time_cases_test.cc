// SPDX-License-Identifier: Apache-2.0
// The tables of tests/unit/time/cases: sentences, their day of publication, and every time expression in them.
#include <gtest/gtest.h>

#include <string>

#include "base/tsv_table.h"
#include "tests/unit/time/describe.h"

namespace readout::extract {
namespace {

void CheckTable(const std::string& name) {
  const absl::StatusOr<TsvTable> table = TsvTable::Read(
      std::string(READOUT_SOURCE_DIR) + "/tests/unit/time/cases/" + name, {"text", "published", "expected"});
  ASSERT_TRUE(table.ok()) << table.status();
  ASSERT_GT(table->size(), 0u);
  for (size_t row = 0; row < table->size(); ++row) {
    const std::string_view published = table->Cell(row, "published");
    const std::optional<Day> day = published == "-" ? std::nullopt : ParseDay(published);
    ASSERT_EQ(day.has_value(), published != "-") << table->path() << ":" << table->line(row);
    EXPECT_EQ(DescribeAll(table->Cell(row, "text"), day), table->Cell(row, "expected"))
        << table->path() << ":" << table->line(row) << ": " << table->Cell(row, "text");
  }
}

TEST(TimeCases, DaysOfMonthsAreReadInEveryNotation) { CheckTable("dates.tsv"); }
TEST(TimeCases, MonthsSeasonsAndYearsAreReadWithTheirParts) { CheckTable("months_years.tsv"); }
TEST(TimeCases, WeekdaysGiveAPastAndAFutureReading) { CheckTable("weekdays.tsv"); }
TEST(TimeCases, RelativeWordsCountFromTheAnchor) { CheckTable("relative.tsv"); }
TEST(TimeCases, WordsOfTheStoryCountFromTheFocus) { CheckTable("focus.tsv"); }
TEST(TimeCases, StretchesHaveALastDay) { CheckTable("ranges.tsv"); }
TEST(TimeCases, TwoHoursOfTheDayMakeALength) { CheckTable("clocks.tsv"); }
TEST(TimeCases, LengthsAreReadAsStatedWithTheirHedges) { CheckTable("lengths.tsv"); }
TEST(TimeCases, WordsThatOnlyLookLikeTimeGiveNothing) { CheckTable("nothing.tsv"); }

}  // namespace
}  // namespace readout::extract
