// SPDX-License-Identifier: Apache-2.0
#include "base/line_reader.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Line {
  int64_t number;
  std::string text;
  bool too_long;
  friend bool operator==(const Line&, const Line&) = default;
};

std::vector<Line> ReadLines(std::string_view bytes, size_t limit = LineReader::kDefaultLimit) {
  TempDir dir;
  absl::StatusOr<ByteSource> source = ByteSource::Open(dir.Write("lines", bytes));
  EXPECT_THAT(source, IsOk());
  LineReader reader(*std::move(source), limit);
  std::vector<Line> lines;
  while (true) {
    const absl::StatusOr<bool> more = reader.Next();
    EXPECT_THAT(more, IsOk());
    if (!more.ok() || !*more) return lines;
    lines.push_back({reader.line_number(), std::string(reader.line()), reader.too_long()});
  }
}

TEST(LineReader, NumbersLinesFromOne) {
  EXPECT_THAT(ReadLines("a\nb\n"), ElementsAre(Line{1, "a", false}, Line{2, "b", false}));
}

TEST(LineReader, TakesTheLastLineWithoutALineEnd) {
  EXPECT_THAT(ReadLines("a\nb"), ElementsAre(Line{1, "a", false}, Line{2, "b", false}));
}

TEST(LineReader, KeepsEmptyLinesAndCountsThem) {
  EXPECT_THAT(ReadLines("\n\nx\n"), ElementsAre(Line{1, "", false}, Line{2, "", false}, Line{3, "x", false}));
  EXPECT_THAT(ReadLines(""), IsEmpty());
}

TEST(LineReader, DropsCarriageReturnAndByteOrderMark) {
  EXPECT_THAT(ReadLines("\xEF\xBB\xBF"
                        "a\r\nb\rc\r\n"),
              ElementsAre(Line{1, "a", false}, Line{2, "b\rc", false}));
  EXPECT_THAT(ReadLines("a\n\xEF\xBB\xBF"
                        "b\n"),
              ElementsAre(Line{1, "a", false}, Line{2,
                                                    "\xEF\xBB\xBF"
                                                    "b",
                                                    false}));
}

TEST(LineReader, ReportsALineOverTheLimitOnceAndGoesOn) {
  const std::string longer(1000, 'x');
  EXPECT_THAT(ReadLines("a\n" + longer + "\nb\n", 100),
              ElementsAre(Line{1, "a", false}, Line{2, std::string(80, 'x'), true}, Line{3, "b", false}));
}

TEST(LineReader, CountsTheLimitWithoutTheLineEnd) {
  EXPECT_THAT(ReadLines("12345\n12345\r\n123456\n", 5),
              ElementsAre(Line{1, "12345", false}, Line{2, "12345", false}, Line{3, "123456", true}));
}

TEST(LineReader, CutsTheShownPartAtACodePoint) {
  const std::string longer = std::string(79, 'x') + "\u20AC" + std::string(100, 'y');
  EXPECT_THAT(ReadLines(longer, 100), ElementsAre(Line{1, std::string(79, 'x'), true}));
}

TEST(LineReader, JoinsLinesThatCrossBlocks) {
  const std::string first(300000, 'a');
  const std::string second(700000, 'b');
  EXPECT_THAT(ReadLines(first + "\n" + second + "\nend"),
              ElementsAre(Line{1, first, false}, Line{2, second, false}, Line{3, "end", false}));
}

}  // namespace
}  // namespace readout
