// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "cli/article_report.h"
#include "tests/support/model_builders.h"

namespace readout::cli {
namespace {

Claim Quoting(std::vector<std::pair<int64_t, std::string>> quotes) {
  ClaimBuilder builder;
  builder.Call("RUS", "Vladimir Putin", "USA", "Donald Trump");
  for (const auto& [start, quote] : quotes) builder.Evidence("event", quote, start);
  return builder.Build();
}

TEST(MarkedText, MarksEveryPassageWithItsClaims) {
  EXPECT_EQ(MarkedText("They spoke. They met.", false, {Quoting({{5, "spoke"}}), Quoting({{17, "met"}})}, Style(false)),
            "They ⟦spoke⟧(1). They ⟦met⟧(2).");
}

TEST(MarkedText, JoinsPassagesThatOverlap) {
  EXPECT_EQ(MarkedText("They spoke at length.", false,
                       {Quoting({{0, "They spoke"}}), Quoting({{5, "spoke at length"}})}, Style(false)),
            "⟦They spoke at length⟧(1,2).");
}

TEST(MarkedText, PassesOverRangesThatTheTextDoesNotHave) {
  EXPECT_EQ(MarkedText("short", false, {Quoting({{100, "far away"}})}, Style(false)), "short");
}

TEST(MarkedText, LeavesTheTitleAloneWhenTheTextIsQuoted) {
  EXPECT_EQ(MarkedText("They spoke", true, {Quoting({{5, "spoke"}})}, Style(false)), "They spoke");
}

}  // namespace
}  // namespace readout::cli
