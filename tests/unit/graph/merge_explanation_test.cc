// SPDX-License-Identifier: Apache-2.0
#include "graph/query/merge_explanation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "graph/query/event_lookup.h"
#include "tests/unit/graph/graph_fixture.h"

namespace readout::graph {
namespace {

TEST(MergeExplanation, GivesAReasonForEveryClaimButOne) {
  const auto call = [](int paper) {
    return ClaimBuilder()
        .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
        .On("2026-03-09")
        .From("https://paper" + std::to_string(paper) + ".example/", "2026-03-10");
  };
  const std::vector<ClaimBuilder> world = {call(1), call(2), call(3).On("2026-03-10"), call(4).InMonth(2026, 3),
                                           call(5).On("2026-06-01")};
  const GraphOf graph(world);
  auto joins = ExplainEvent(graph.reader(), *FindEvent(graph.reader(), world[0].Build().id.str()));
  ASSERT_THAT(joins, IsOk());
  ASSERT_EQ(joins->size(), 3u);
  std::multiset<JoinKind> kinds;
  for (const JoinExplanation& join : *joins) {
    kinds.insert(join.kind);
    EXPECT_TRUE(join.similarity.compatible);
    EXPECT_FALSE(join.similarity.reasons.empty());
  }
  EXPECT_THAT(kinds, testing::ElementsAre(JoinKind::kAlike, JoinKind::kBestPair, JoinKind::kOnlyFit));
  EXPECT_THAT(ExplainEvent(graph.reader(), *FindEvent(graph.reader(), world[4].Build().id.str())),
              IsOkAndHolds(testing::IsEmpty()));
}

}  // namespace
}  // namespace readout::graph
