// SPDX-License-Identifier: Apache-2.0
#include "export/table_exporters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "export/value_text.h"
#include "model/claim_json.h"
#include "tests/unit/export/export_test_util.h"
#include "tests/unit/export/sample_events.h"

namespace readout::exporting {
namespace {

using ::testing::Each;
using ::testing::SizeIs;

// RFC 4180, read independently of the writer.
std::vector<std::vector<std::string>> ParseCsv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1);
  std::string field;
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        field += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        field += '"';
        ++i;
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',' || c == '\n') {
      rows.back().push_back(std::move(field));
      field.clear();
      if (c == '\n') rows.emplace_back();
    } else {
      field += c;
    }
  }
  rows.pop_back();
  return rows;
}

TEST(CsvExporter, WritesTheKnownTable) { ExpectGolden("sample.csv", Exported(SampleEvents(), Format::kCsv)); }

TEST(CsvExporter, WritesTheHeaderEvenWithoutEvents) {
  const auto rows = ParseCsv(Exported(MemoryEvents(), Format::kCsv));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0][0], "event");
}

TEST(CsvExporter, WritesOneRowPerEventWithAllColumns) {
  const auto rows = ParseCsv(Exported(SampleEvents(), Format::kCsv));
  EXPECT_EQ(rows.size(), 6u);
  EXPECT_THAT(rows, Each(SizeIs(rows[0].size())));
}

TEST(CsvExporter, ArmsNoCellThatASpreadsheetWouldRun) {
  for (const auto& row : ParseCsv(Exported(SampleEvents(), Format::kCsv))) {
    for (const std::string& cell : row) {
      if (cell.empty()) continue;
      char* end = nullptr;
      std::strtod(cell.c_str(), &end);
      const bool number = *end == '\0';
      EXPECT_TRUE(number || std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos) << cell;
    }
  }
}

TEST(SpreadsheetText, GuardsFormulasAndLeavesTheRest) {
  EXPECT_EQ(SpreadsheetText("=1+1"), "'=1+1");
  EXPECT_EQ(SpreadsheetText("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(SpreadsheetText("-2 to 3"), "'-2 to 3");
  EXPECT_EQ(SpreadsheetText("\tx"), "'\tx");
  EXPECT_EQ(SpreadsheetText("a = b"), "a = b");
  EXPECT_EQ(SpreadsheetText("'quoted'"), "'quoted'");
  EXPECT_EQ(SpreadsheetText(std::string("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(SpreadsheetText("two\nlines"), "two\nlines");
}

TEST(NdjsonExporter, WritesTheEventRecordsOneALine) {
  const MemoryEvents sample = SampleEvents();
  std::string expected;
  for (const Event& event : sample.events()) expected += EventToJson(event) + "\n";
  const std::string text = Exported(sample, Format::kNdjson);
  EXPECT_EQ(text, expected);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 5);
}

TEST(AppendReal, ReadsBackEqualWithoutAnExponent) {
  rc::check("doubles", [](double value) {
    std::string text;
    AppendReal(value, &text);
    RC_ASSERT(std::strtod(text.c_str(), nullptr) == value);
    RC_ASSERT(text.find_first_of("eE") == std::string::npos);
  });
  std::string text;
  AppendReal(-0.0, &text);
  EXPECT_EQ(text, "0");
}

TEST(ExportEvents, PassesOnThatTheDiskIsFull) {
  for (const FormatInfo& info : Formats()) {
    const MemoryEvents events = ManyEvents(300);
    const std::string whole = Exported(events, info.format);
    for (size_t limit : {size_t{0}, size_t{70000}, whole.size() - 1}) {
      FullDisk disk(limit);
      EXPECT_EQ(ExportEvents(events, info.format, {}, &disk).status().code(), absl::StatusCode::kResourceExhausted)
          << info.name << " " << limit;
    }
  }
}

TEST(ExportEvents, PassesOnErrorsOfTheSource) {
  class Broken : public EventSource {
   public:
    absl::Status ForEachEvent(const EventVisitor&) const override { return absl::DataLossError("torn page"); }
    absl::StatusOr<std::vector<Claim>> ClaimsOf(const Event&) const override {
      return absl::DataLossError("torn page");
    }
  };
  for (const FormatInfo& info : Formats()) {
    std::string text;
    StringSink sink(&text);
    EXPECT_EQ(ExportEvents(Broken(), info.format, {}, &sink).status().code(), absl::StatusCode::kDataLoss) << info.name;
  }
}

TEST(FormatFromName, KnowsEachFormat) {
  for (const FormatInfo& info : Formats()) {
    ASSERT_TRUE(FormatFromName(info.name).ok()) << info.name;
    EXPECT_EQ(*FormatFromName(info.name), info.format);
    EXPECT_EQ(InfoOf(info.format).name, info.name);
  }
}

TEST(FormatFromName, SaysWhichFormatsThereAre) {
  EXPECT_EQ(FormatFromName("gexf").status().code(), absl::StatusCode::kUnimplemented);
  EXPECT_EQ(FormatFromName("gexf").status().message(),
            "the format gexf is not written yet; there are graphml, jsonld, ndjson and csv");
  EXPECT_EQ(FormatFromName("neo4j").status().code(), absl::StatusCode::kUnimplemented);
  EXPECT_EQ(FormatFromName("GraphML").status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(FormatFromName("").status().message(),
            "there is no format \"\"; there are graphml, jsonld, ndjson and csv");
}

}  // namespace
}  // namespace readout::exporting
