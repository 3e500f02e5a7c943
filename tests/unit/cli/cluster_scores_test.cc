// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/cluster_scores.h"

#include <gmock/gmock.h>

#include "tests/support/model_builders.h"

namespace readout::cli {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(ClusterScores, ArePerfectWhereEveryKeyIsOneEvent) {
  const ClusterScores scores = ScoreClusters({{"a", "ev-1", "c1"}, {"a", "ev-1", "c2"}, {"b", "ev-2", "c3"}});
  EXPECT_EQ(scores.claims, 3);
  EXPECT_EQ(scores.keys, 2);
  EXPECT_EQ(scores.events, 2);
  EXPECT_DOUBLE_EQ(scores.f1(), 1);
}

// The worked example of B-cubed: five claims of a, two of b and five of c; the second event mixes b and c.
TEST(ClusterScores, AreAveragedOverClaimsNotOverEvents) {
  std::vector<ClusteredClaim> claims;
  for (int i = 0; i < 5; ++i) claims.push_back({"a", "ev-1", ""});
  for (int i = 0; i < 2; ++i) claims.push_back({"b", "ev-2", ""});
  for (int i = 0; i < 5; ++i) claims.push_back({"c", "ev-2", ""});
  const ClusterScores scores = ScoreClusters(claims);
  EXPECT_NEAR(scores.precision, (5 * 1.0 + 2 * (2.0 / 7) + 5 * (5.0 / 7)) / 12, 1e-9);
  EXPECT_DOUBLE_EQ(scores.recall, 1);
}

TEST(ClusterScores, OfNothingAreZero) { EXPECT_DOUBLE_EQ(ScoreClusters({}).f1(), 0); }

TEST(ClusterFaults, NameKeysTornApartAndKeysThrownTogether) {
  EXPECT_THAT(ClusterFaults({{"a", "ev-1", ""}, {"a", "ev-2", ""}, {"b", "ev-2", ""}}),
              ElementsAre("apart: a in ev-1, ev-2", "together: a, b in ev-2"));
  EXPECT_THAT(ClusterFaults({{"a", "ev-1", ""}, {"b", "ev-2", ""}}), IsEmpty());
}

TEST(ClusterClaims, KeepsWhatMatchesAMainEventWithAKey) {
  GoldEvent call;
  call.type = "call";
  call.status = "held";
  call.date = GoldSpan{"2026-03-09", "2026-03-09"};
  call.participants = {{"Vladimir Putin", "RUS", "participant"}, {"Donald Trump", "USA", "participant"}};
  call.salience = "main";
  call.key = "the call";
  GoldEvent older = call;
  older.date = GoldSpan{"2026-02-01", "2026-02-01"};
  older.salience = "background";
  GoldArticle article;
  article.events = {call, older};
  const auto claim = [](const char* article_id, const char* day) {
    return ClaimBuilder().From(article_id).Call("RUS", "Vladimir Putin", "USA", "Donald Trump").On(day).Build();
  };
  const std::vector<ClusteredClaim> claims = ClusterClaims(
      {article, article}, {{claim("one", "2026-03-09"), claim("one", "2026-02-01")}, {claim("two", "2026-03-09")}}, "");
  ASSERT_THAT(claims, SizeIs(2));
  EXPECT_EQ(claims[0].key, "the call");
  EXPECT_EQ(claims[0].event, claims[1].event);
}

}  // namespace
}  // namespace readout::cli
