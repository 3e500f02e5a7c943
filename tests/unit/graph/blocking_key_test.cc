// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/blocking_key.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/model_builders.h"

namespace readout::graph {
namespace {

using testing::ElementsAre;

TEST(BlockingKey, DoesNotDependOnWhoIsNamedFirst) {
  const Claim a = ClaimBuilder().Call("USA", "Donald Trump", "RUS", "Vladimir Putin").Build();
  const Claim b = ClaimBuilder().Call("RUS", "", "USA", "").Build();
  EXPECT_EQ(BlockingKeyOf(a.facts), BlockingKeyOf(b.facts));
  EXPECT_EQ(BlockingKeyOf(a.facts).sides, "RUS+USA");
}

TEST(BlockingKey, HasNoDate) {
  const Claim a = ClaimBuilder().Call("USA", "", "RUS", "").On("2026-03-09").Build();
  const Claim b = ClaimBuilder().Call("USA", "", "RUS", "").On("2020-01-01").Build();
  EXPECT_EQ(BlockingKeyOf(a.facts), BlockingKeyOf(b.facts));
}

TEST(BlockingKey, KeepsTypesApart) {
  const Claim call = ClaimBuilder().Call("USA", "", "RUS", "").Build();
  const Claim meeting = ClaimBuilder().Meeting("USA", "", "RUS", "").Build();
  EXPECT_NE(BlockingKeyOf(call.facts), BlockingKeyOf(meeting.facts));
}

TEST(BlockingKey, LeavesOutMediatorsThatOtherArticlesDoNotMention) {
  const Claim bare = ClaimBuilder().Negotiation("RUS", "", "UKR", "").Build();
  const Claim mediated = ClaimBuilder().Negotiation("RUS", "", "UKR", "").Party("TUR", "", Role::kMediator).Build();
  EXPECT_EQ(BlockingKeyOf(bare.facts), BlockingKeyOf(mediated.facts));
}

TEST(BlockingKey, KeepsTheMediatorOfAMediation) {
  const Claim claim = ClaimBuilder()
                          .Type(EventType::kMediation)
                          .Party("TUR", "", Role::kMediator)
                          .Party("RUS", "")
                          .Party("UKR", "")
                          .Build();
  EXPECT_THAT(PartySides(claim.facts), ElementsAre("RUS", "TUR", "UKR"));
}

TEST(BlockingKey, KeepsAnArrangerWithoutWhomOneSideWouldRemain) {
  const Claim claim =
      ClaimBuilder().Type(EventType::kNegotiation).Party("SAU", "", Role::kHost).Party("USA", "").Build();
  EXPECT_THAT(PartySides(claim.facts), ElementsAre("SAU", "USA"));
}

TEST(BlockingKey, CountsAPartyWithoutASideByItsName) {
  Participant nameless_side;
  nameless_side.name = "Ahmad Example";
  EXPECT_EQ(SideKey(nameless_side), "~ahmad example");
  nameless_side.actor = ActorId("wd:Q1");
  EXPECT_EQ(SideKey(nameless_side), "wd:Q1");
}

}  // namespace
}  // namespace readout::graph
