// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "base/csv_writer.h"
#include "base/tsv_table.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

using absl::StatusCode;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;

std::string CsvRow(const std::vector<std::string>& fields) {
  std::string out;
  AppendCsvRow(fields, &out);
  return out;
}

TEST(CsvWriter, QuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(CsvRow({"plain", "two words", "", "\u00E9"}), "plain,two words,,\u00E9\n");
  EXPECT_EQ(CsvRow({"a,b", "say \"hi\"", "two\nlines", "cr\r", " padded", "padded "}),
            "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"cr\r\",\" padded\",\"padded \"\n");
}

TEST(CsvWriter, KeepsARowOfOneEmptyFieldVisible) { EXPECT_EQ(CsvRow({""}), "\"\"\n"); }

TsvTable ReadOrDie(const std::string& path, const std::vector<std::string>& required) {
  absl::StatusOr<TsvTable> table = TsvTable::Read(path, required);
  EXPECT_THAT(table, IsOk());
  return *std::move(table);
}

TEST(TsvTable, ReadsCellsByColumnName) {
  TempDir dir;
  const TsvTable table =
      ReadOrDie(dir.Write("t.tsv", "# made for a test\nname\tside\n\nOne \tAAA\n# more\nTwo\t BBB"), {"side"});
  ASSERT_EQ(table.size(), 2u);
  EXPECT_EQ(table.Cell(0, "name"), "One");
  EXPECT_EQ(table.Cell(1, "side"), "BBB");
  EXPECT_EQ(table.Cell(1, "no such column"), "");
  EXPECT_EQ(table.line(0), 4);
  EXPECT_EQ(table.line(1), 6);
}

TEST(TsvTable, SplitsListsAtSemicolons) {
  TempDir dir;
  const TsvTable table = ReadOrDie(dir.Write("t.tsv", "a\tb\nx; y ;;z\t\n"), {});
  EXPECT_THAT(table.List(0, "a"), ElementsAre("x", "y", "z"));
  EXPECT_THAT(table.List(0, "b"), IsEmpty());
}

TEST(TsvTable, ReadsFilesFromOtherSystems) {
  TempDir dir;
  const TsvTable table = ReadOrDie(dir.Write("t.tsv",
                                             "\xEF\xBB\xBF"
                                             "a\tb\r\n1\t2\r\n"),
                                   {"a", "b"});
  EXPECT_EQ(table.Cell(0, "b"), "2");
}

TEST(TsvTable, StaysReadableWhenMovedAndCopied) {
  TempDir dir;
  TsvTable table = ReadOrDie(dir.Write("t.tsv", "a\nshort\n"), {"a"});
  const TsvTable copy = table;
  const TsvTable moved = std::move(table);
  EXPECT_EQ(copy.Cell(0, "a"), "short");
  EXPECT_EQ(moved.Cell(0, "a"), "short");
}

TEST(TsvTable, SaysWhatIsWrongAndWhere) {
  TempDir dir;
  EXPECT_THAT(TsvTable::Read(dir.Write("a.tsv", "a\tb\n"), {"c"}),
              StatusIs(StatusCode::kInvalidArgument, EndsWith("a.tsv:1: no column 'c'")));
  EXPECT_THAT(TsvTable::Read(dir.Write("b.tsv", "a\tb\n1\t2\n1\n"), {}),
              StatusIs(StatusCode::kInvalidArgument, EndsWith("b.tsv:3: 1 cells, but the header names 2 columns")));
  EXPECT_THAT(TsvTable::Read(dir.Write("c.tsv", "a\n\xFF\n"), {}),
              StatusIs(StatusCode::kInvalidArgument, EndsWith("c.tsv: not valid UTF-8 at byte 2")));
  EXPECT_THAT(TsvTable::Read(dir.Write("d.tsv", "# nothing\n"), {}),
              StatusIs(StatusCode::kInvalidArgument, EndsWith("d.tsv: no header line")));
  EXPECT_THAT(TsvTable::Read(dir.File("e.tsv"), {}), StatusIs(StatusCode::kNotFound, HasSubstr("e.tsv")));
}

TEST(TsvTable, ErrorNamesFileLineAndColumn) {
  TempDir dir;
  const TsvTable table = ReadOrDie(dir.Write("t.tsv", "start\nx\n"), {"start"});
  EXPECT_THAT(table.Error(0, "start", "not a date: \"x\""),
              StatusIs(StatusCode::kInvalidArgument, EndsWith("t.tsv:2: column 'start': not a date: \"x\"")));
}

}  // namespace
}  // namespace readout
