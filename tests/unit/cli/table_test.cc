// SPDX-License-Identifier: Apache-2.0
#include "cli/table.h"

#include <gmock/gmock.h>

#include <sstream>

#include "base/utf8.h"

namespace readout::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(WrapText, BreaksBetweenWords) {
  EXPECT_THAT(WrapText("the conflict in Iran", 12), ElementsAre("the conflict", "in Iran"));
}

TEST(WrapText, BreaksAWordThatIsTooLongAndNeverALetter) {
  EXPECT_THAT(WrapText("Zażółć", 3), ElementsAre("Zaż", "ółć"));
  EXPECT_THAT(WrapText("習近平", 4), ElementsAre("習近", "平"));
}

TEST(WrapText, KeepsLineEndsAndIsNeverEmpty) {
  EXPECT_THAT(WrapText("a\nb", 10), ElementsAre("a", "b"));
  EXPECT_THAT(WrapText("", 10), ElementsAre(""));
}

TEST(Printable, LetsNoTextSteerTheTerminal) {
  EXPECT_EQ(Printable("\x1b[31mred\a\r"), "\uFFFD[31mred\uFFFD\uFFFD");
  EXPECT_EQ(Printable("a\tb"), "a b");
  EXPECT_EQ(Printable("\u202Eevil"), "\uFFFDevil");  // right-to-left override
}

TEST(Table, AlignsWideAndAccentedCharacters) {
  Table table({{"NAME"}, {"SIDE"}});
  table.AddRow({"習近平", "CHN"});
  table.AddRow({"Erdoğan", "TUR"});
  EXPECT_EQ(table.Render(80, Style(false)),
            "NAME     SIDE\n"
            "習近平   CHN\n"
            "Erdoğan  TUR\n");
}

TEST(Table, FitsTheWidthByWrappingColumnsThatMay) {
  Table table({{"ID"}, {"TEXT", 12}});
  table.AddRow({"ev-12345678", "the conflict in Iran and the peace talks on Ukraine"});
  const std::vector<std::string> lines = LinesOf(table.Render(40, Style(false)));
  EXPECT_GT(lines.size(), 2U);
  for (const std::string& line : lines) EXPECT_LE(DisplayWidth(line), 40U) << line;
}

TEST(Table, LeavesEmptyColumnsOut) {
  Table table({{"A"}, {"B"}, {"C"}});
  table.AddRow({"1", "", "3"});
  EXPECT_EQ(table.Render(80, Style(false)), "A  C\n1  3\n");
}

TEST(Table, ColoursOnlyWhenAsked) {
  Table table({{"A"}});
  table.AddRow({"x"}, Table::Emphasis::kRed);
  EXPECT_THAT(table.Render(80, Style(false)), Not(HasSubstr("\x1b")));
  EXPECT_THAT(table.Render(80, Style(true)), HasSubstr("\x1b[31mx\x1b[0m"));
}

}  // namespace
}  // namespace readout::cli
