// SPDX-License-Identifier: Apache-2.0
#include "cli/shared_options.h"

#include <gmock/gmock.h>

#include "cli/exit_code.h"
#include "tests/support/status_matchers.h"

namespace readout::cli {
namespace {

using testing::ElementsAre;

TEST(ParseDateText, TakesDaysMonthsAndYears) {
  EXPECT_EQ(ParseDateText("2026-03-09"), DateRange::OnDay(Day(2026, 3, 9)));
  EXPECT_EQ(ParseDateText("2024-02").end, Day(2024, 2, 29));
  EXPECT_EQ(ParseDateText("2026"), DateRange::InYear(2026));
}

TEST(ParseDateText, TakesNothingElse) {
  for (const char* text :
       {"", "2026-13", "2026-02-30", "26", "0000", "2026-3", "yesterday", "2026-03-09T10:00:00Z", "-001"}) {
    EXPECT_FALSE(ParseDateText(text).known()) << text;
  }
}

TEST(FilterOptions, CountsWholeMonthsAndYears) {
  FilterOptions options;
  options.since = "2024";
  options.until = "2024-02";
  options.types = {"call", "meeting"};
  const absl::StatusOr<graph::EventFilter> filter = options.Filter();
  ASSERT_THAT(filter, IsOk());
  EXPECT_EQ(filter->since, Day(2024, 1, 1));
  EXPECT_EQ(filter->until, Day(2024, 2, 29));
  EXPECT_THAT(filter->types, ElementsAre(EventType::kCall, EventType::kMeeting));
}

TEST(FilterOptions, RefusesAPeriodThatEndsBeforeItBegins) {
  FilterOptions options;
  options.since = "2025";
  options.until = "2024";
  EXPECT_EQ(ExitCodeOf(options.Filter().status()), ExitCode::kWrongUsage);
}

TEST(ExitCodeOf, TellsUsageFailureAndBrokenPipeApart) {
  EXPECT_EQ(ExitCodeOf(absl::OkStatus()), ExitCode::kDone);
  EXPECT_EQ(ExitCodeOf(UsageError("no")), ExitCode::kWrongUsage);
  EXPECT_EQ(ExitCodeOf(absl::InvalidArgumentError("no")), ExitCode::kFailed);
  EXPECT_EQ(ExitCodeOf(BrokenPipe()), ExitCode::kDone);
  EXPECT_EQ(ExitCodeOf(absl::CancelledError("no")), ExitCode::kFailed);
}

}  // namespace
}  // namespace readout::cli
