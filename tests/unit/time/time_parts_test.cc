// SPDX-License-Identifier: Apache-2.0
// The parts of extract/time: figures, grammar files, named days, calendar arithmetic; captions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "extract/time/calendar_math.h"
#include "extract/time/holiday.h"
#include "extract/time/length_resolution.h"
#include "extract/time/number_reader.h"
#include "extract/time/time_grammar.h"
#include "extract/time/time_knowledge_impl.h"
#include "tests/unit/time/describe.h"

namespace readout::extract {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

// --- figures

struct FigureCase {
  const char* text;
  Figure figure;
  double value;   // -1: not a figure of this kind
  size_t tokens;  // how many it takes
};

TEST(FigureReader, ReadsCardinalsOrdinalsYearsAndHours) {
  const FigureCase cases[] = {
      {"90", Figure::kNumber, 90, 1},
      {"1,000", Figure::kNumber, 1000, 1},
      {"1,00", Figure::kNumber, -1, 0},
      {"2.5", Figure::kNumber, 2.5, 1},
      {"5:35", Figure::kNumber, -1, 0},
      {"twenty-five", Figure::kNumber, 25, 3},
      {"twenty five", Figure::kNumber, 25, 2},
      {"twenty-eleven", Figure::kNumber, 20, 1},
      {"a hundred and twenty", Figure::kNumber, 120, 4},
      {"one and a half", Figure::kNumber, 1.5, 4},
      {"two-and-a-half-hour", Figure::kNumber, 2.5, 7},
      {"half a dozen", Figure::kNumber, 6, 3},
      {"two dozen", Figure::kNumber, 24, 2},
      {"an", Figure::kNumber, -1, 0},
      {"an", Figure::kCount, 1, 1},
      {"9th", Figure::kOrdinal, 9, 2},
      {"twenty-first", Figure::kOrdinal, 21, 3},
      {"31", Figure::kDayNum, 31, 1},
      {"32", Figure::kDayNum, -1, 0},
      {"9am", Figure::kDayNum, -1, 0},
      {"2026", Figure::kYear, 2026, 1},
      {"0026", Figure::kYear, -1, 0},
      {"1990s", Figure::kDecade, 1990, 2},
      {"1995s", Figure::kDecade, -1, 0},
      {"09.03.2026", Figure::kDmy, 20260309, 1},
      {"09.13.2026", Figure::kDmy, -1, 0},
      {"21:02", Figure::kTime, 21 * 60 + 2, 1},
      {"25:02", Figure::kTime, -1, 0},
      {"twelve", Figure::kHourWord, 12, 1},
      {"thirteen", Figure::kHourWord, -1, 0},
  };
  for (const FigureCase& test : cases) {
    const Read read = ReadText(std::string("The minister named ") + test.text + " x of them.", std::nullopt);
    const auto& tokens = read.document.tokens;
    const auto found = Times().impl().figures.Read(test.figure, tokens, 3, tokens.size());
    if (test.value < 0) {
      EXPECT_FALSE(found.has_value()) << test.text;
    } else {
      ASSERT_TRUE(found.has_value()) << test.text;
      EXPECT_DOUBLE_EQ(found->value, test.value) << test.text;
      EXPECT_EQ(found->end - 3, test.tokens) << test.text;
    }
  }
}

// --- grammar files

class GrammarFile : public ::testing::Test {
 protected:
  absl::Status Load(const std::string& rows) {
    // ctest runs each test in a process of its own, side by side: one file per test.
    const std::string path = ::testing::TempDir() + "/readout_grammar_" +
                             ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".tsv";
    std::ofstream(path) << "form\tpattern\tset\n" << rows;
    TimeLexicon lexicon = Times().impl().lexicon;
    const FigureReader figures(lexicon);
    TimeGrammar grammar(&lexicon, figures);
    const absl::Status status = grammar.AddFile(path);
    std::filesystem::remove(path);
    return status;
  }
  static std::string Message(const absl::Status& status) { return std::string(status.message()); }
};

TEST_F(GrammarFile, AcceptsDefinitionsAndConstants) {
  EXPECT_TRUE(Load("define\t(a | the)\tART\nshift\tART? day\tunit=3;count=1\n").ok());
}
TEST_F(GrammarFile, NamesLineAndColumnOfAnUnknownClass) {
  EXPECT_THAT(Message(Load("shift\tday\t-\nshift\tNOSUCHCLASS\t-\n")),
              AllOf(HasSubstr(":3:"), HasSubstr("NOSUCHCLASS")));
}
TEST_F(GrammarFile, RefusesUnknownFormsAndSlots) {
  EXPECT_FALSE(Load("nosuchform\tday\t-\n").ok());
  EXPECT_FALSE(Load("shift\tnosuchslot:NUMBER\t-\n").ok());
  EXPECT_FALSE(Load("shift\tday\tnosuchslot=1\n").ok());
  EXPECT_FALSE(Load("shift\tday\tcount=many\n").ok());
}
TEST_F(GrammarFile, RefusesPatternsThatMatchNothingOrDoNotParse) {
  EXPECT_FALSE(Load("shift\t(a)?\t-\n").ok());
  EXPECT_FALSE(Load("shift\t(a\t-\n").ok());
  EXPECT_FALSE(Load("shift\ta )\t-\n").ok());
  EXPECT_FALSE(Load("shift\t? a\t-\n").ok());
  EXPECT_FALSE(Load("shift\t<( a b ) c\t-\n").ok());
  EXPECT_FALSE(Load("shift\t>( a | ) c\t-\n").ok());
  EXPECT_FALSE(Load("shift\tWORD\t-\n").ok());
}
TEST(TimeKnowledge, NamesTheFileThatIsMissing) {
  const auto loaded = TimeKnowledge::Load("/nonexistent");
  ASSERT_FALSE(loaded.ok());
  EXPECT_THAT(std::string(loaded.status().message()), HasSubstr("/nonexistent/lexicon/time/"));
}

// --- named days

TEST(Holiday, EasterOfBothChurches) {
  EXPECT_EQ(EasterSunday(2024), Day(2024, 3, 31));
  EXPECT_EQ(EasterSunday(2025), Day(2025, 4, 20));
  EXPECT_EQ(EasterSunday(1981), Day(1981, 4, 19));
  EXPECT_EQ(OrthodoxEasterSunday(2024), Day(2024, 5, 5));
  EXPECT_EQ(OrthodoxEasterSunday(2025), Day(2025, 4, 20));
}
TEST(Holiday, EasterIsASundayOfSpringInEveryYear) {
  for (int year = 1900; year < 2100; ++year) {
    EXPECT_EQ(WeekdayOf(EasterSunday(year)), 7) << year;
    EXPECT_GE(EasterSunday(year), Day(year, 3, 22)) << year;
    EXPECT_LE(EasterSunday(year), Day(year, 4, 25)) << year;
    EXPECT_EQ(WeekdayOf(OrthodoxEasterSunday(year)), 7) << year;
    EXPECT_GE(OrthodoxEasterSunday(year), EasterSunday(year)) << year;
  }
}
TEST(Holiday, NthWeekdayOfAMonth) {
  const auto thanksgiving = ParseHolidayRule("nth 4 4 11");
  ASSERT_TRUE(thanksgiving.has_value());
  EXPECT_EQ(HolidayIn(*thanksgiving, 2024), Day(2024, 11, 28));
  EXPECT_EQ(HolidayIn(*thanksgiving, 2026), Day(2026, 11, 26));
}
TEST(Holiday, RefusesRulesThatAreNone) {
  for (const char* rule : {"", "13-01", "02-30", "easter", "easter2", "nth 5 1 1", "nth 1 8 1", "yearly"}) {
    EXPECT_FALSE(ParseHolidayRule(rule).has_value()) << rule;
  }
}

// --- calendar arithmetic

TEST(CalendarMath, PartsOfAUnitLieWithinIt) {
  for (const int edge : {1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 16, 31, 32}) {
    for (int month = 1; month <= 12; ++month) {
      const DateRange whole = MonthAt(2024, month);
      const DateRange part = PartOfMonth(2024, month, edge);
      EXPECT_LE(whole.start, part.start) << edge << " " << month;
      EXPECT_LE(part.end, whole.end) << edge << " " << month;
      EXPECT_LE(part.start, part.end) << edge << " " << month;
    }
  }
}
TEST(CalendarMath, MonthsBeyondTheYearCarryOver) {
  EXPECT_EQ(MonthAt(2026, 0), DateRange::InMonth(2025, 12));
  EXPECT_EQ(MonthAt(2026, 14), DateRange::InMonth(2027, 2));
}
TEST(CalendarMath, ADayOutsideItsMonthIsNoDay) {
  EXPECT_EQ(DayOf(2026, 2, 29), std::nullopt);
  EXPECT_EQ(DayOf(2024, 2, 29), Day(2024, 2, 29));
}

// --- hours

TEST(ClockReading, HoursWithoutHalfOfDayMeetTheNearestOne) {
  TimeSlots ten;
  ten.Set(TimeSlot::kHour, 10);
  TimeSlots noon;
  noon.Set(TimeSlot::kClock, 12 * 60);
  noon.Set(TimeSlot::kVague, 1);
  EXPECT_EQ(MinutesBetween(*ReadClock(ten), *ReadClock(noon)), 120);
  EXPECT_EQ(MinutesBetween(*ReadClock(ten), *ReadClock(ten)), std::nullopt);
}

// --- captions

TEST(TimeExpressions, ACaptionsOwnDateAnchorsIt) {
  Read caption = ReadText(
      "The leaders shake hands in Helsinki on July 16, 2018, after a dinner the same day. They had met on Sunday.",
      Day(2026, 3, 11));
  for (Block& block : caption.document.blocks) block.zone = Zone::kCaption;
  std::string described;
  for (const TimeExpression& expression : FindTimeExpressions(caption.document, Times()))
    described += Describe(expression) + ";";
  EXPECT_EQ(described, "abs 2018-07-16;focus+0;2018-07-15|2018-07-22;");
}

TEST(TimeExpressions, TheDatelineAnchorsTheStory) {
  Read read = ReadText("The ministers spoke on Thursday.", Day(2026, 3, 11));
  read.document.dateline_day = Day(2026, 3, 6);
  const auto expressions = FindTimeExpressions(read.document, Times());
  ASSERT_EQ(expressions.size(), 1u);
  EXPECT_EQ(Describe(expressions[0]), "2026-03-05|2026-03-12");
}

}  // namespace
}  // namespace readout::extract
