// SPDX-License-Identifier: Apache-2.0
#include "graph/query/account_comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/merge/merger.h"
#include "tests/support/model_builders.h"

namespace readout::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

AccountComparison Compare(const std::vector<ClaimBuilder>& builders) {
  std::vector<Claim> claims;
  for (const ClaimBuilder& builder : builders) claims.push_back(builder.Build());
  const std::vector<Event> events = MergeClaims(claims);
  EXPECT_EQ(events.size(), 1u);
  return CompareAccounts(events.at(0));
}

ClaimBuilder Readout(std::string_view side, std::string_view url) {
  return ClaimBuilder().Call("USA", "Donald Trump", "RUS", "Vladimir Putin").On("2026-03-09").From(url).SaidBy(side);
}

const ComparisonRow* Row(const AccountComparison& comparison, std::string_view field, std::string_view value) {
  for (const ComparisonRow& row : comparison.rows) {
    if (row.field != field) continue;
    for (const std::string& cell : row.values) {
      if (cell == value) return &row;
    }
  }
  return nullptr;
}

TEST(AccountComparison, PutsTheSidesNextToEachOther) {
  const AccountComparison comparison = Compare({Readout("RUS", "https://kremlin.example/")
                                                    .InitiatedBy("USA")
                                                    .Lasting(60)
                                                    .About("the settlement in Ukraine")
                                                    .About("the oil market"),
                                                Readout("USA", "https://wh.example/")
                                                    .InitiatedBy("RUS")
                                                    .Lasting(60, 60, true)
                                                    .About("a settlement in Ukraine")
                                                    .Tone("productive", 0.5)});
  EXPECT_THAT(comparison.sides, ElementsAre("RUS", "USA"));
  ASSERT_NE(Row(comparison, "initiator", "USA"), nullptr);
  EXPECT_EQ(Row(comparison, "initiator", "USA")->agreement, Agreement::kDiffer);
  EXPECT_EQ(Row(comparison, "duration", "60")->agreement, Agreement::kAgree);
  EXPECT_EQ(Row(comparison, "date", "2026-03-09")->agreement, Agreement::kAgree);
  EXPECT_THAT(Row(comparison, "topics", "the settlement in Ukraine")->values,
              ElementsAre("the settlement in Ukraine", "a settlement in Ukraine"));
  EXPECT_EQ(Row(comparison, "topics", "the oil market")->agreement, Agreement::kOnlyOne);
  EXPECT_THAT(Row(comparison, "tone", "productive")->values, ElementsAre("", "productive"));
}

TEST(AccountComparison, IsEmptyWithoutAccountsOfTheSides) {
  const AccountComparison comparison = Compare({Readout("GBR", "https://a.example/")});
  EXPECT_THAT(comparison.sides, IsEmpty());
  EXPECT_THAT(comparison.rows, IsEmpty());
}

}  // namespace
}  // namespace readout::graph
