// SPDX-License-Identifier: Apache-2.0
// tests/unit/events/cases/amounts.tsv: texts with the amounts that are outcomes of their events.
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/enum_names.h"
#include "base/tsv_table.h"
#include "gtest/gtest.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

TEST(AmountCases, AmountsAreOutcomesAsTheTextWritesThem) {
  absl::StatusOr<TsvTable> table =
      TsvTable::Read(READOUT_SOURCE_DIR "/tests/unit/events/cases/amounts.tsv", {"published", "text", "expected"});
  ASSERT_TRUE(table.ok()) << table.status();
  ASSERT_GT(table->size(), 10U);
  for (size_t row = 0; row < table->size(); ++row) {
    std::vector<std::string> outcomes;
    for (const Claim& claim : ClaimsOf(table->Cell(row, "text"), table->Cell(row, "published"))) {
      for (const Outcome& outcome : claim.facts.outcomes) {
        outcomes.push_back(std::string(EnumToName(kOutcomeKindNames, outcome.kind)) + ": " + outcome.text);
      }
    }
    EXPECT_EQ(outcomes.empty() ? "-" : absl::StrJoin(outcomes, "; "), table->Cell(row, "expected"))
        << table->path() << ":" << table->line(row) << ": " << table->Cell(row, "text");
  }
}

}  // namespace
}  // namespace readout::extract
