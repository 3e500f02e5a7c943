// SPDX-License-Identifier: Apache-2.0
// tests/unit/events/cases/attributes.tsv: texts with what their claims say of initiator, length, tone, source and
// topics, in the form of ClaimLine (test_extractor.h), " + " between claims. "\n" in a text is a line's end.
#include <string>

#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "base/absl_view.h"
#include "base/tsv_table.h"
#include "gtest/gtest.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

TEST(AttributeCases, EveryAttributeComesFromItsOwnWords) {
  absl::StatusOr<TsvTable> table =
      TsvTable::Read(READOUT_SOURCE_DIR "/tests/unit/events/cases/attributes.tsv", {"published", "text", "expected"});
  ASSERT_TRUE(table.ok()) << table.status();
  ASSERT_GT(table->size(), 10U);
  for (size_t row = 0; row < table->size(); ++row) {
    const std::string text = absl::StrReplaceAll(ToAbsl(table->Cell(row, "text")), {{"\\n", "\n"}});
    EXPECT_EQ(absl::StrJoin(ClaimLines(text, table->Cell(row, "published")), " + "), table->Cell(row, "expected"))
        << table->path() << ":" << table->line(row) << ": " << text;
  }
}

}  // namespace
}  // namespace readout::extract
