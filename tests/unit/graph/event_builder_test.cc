// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/event_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "graph/merge/block_merger.h"
#include "tests/support/model_builders.h"

namespace readout::graph {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

ClaimBuilder Call(int paper) {
  const std::string host = "https://paper" + std::to_string(paper) + ".example/";
  return ClaimBuilder().Call("USA", "Donald Trump", "RUS", "Vladimir Putin").On("2026-03-09").From(host, "2026-03-10");
}

Event Build(const std::vector<ClaimBuilder>& builders) {
  std::vector<Claim> claims;
  for (const ClaimBuilder& builder : builders) claims.push_back(builder.Build());
  return BuildEvent(DistinctClaims(claims));
}

TEST(EventBuilder, PrefersWhatMoreIndependentSourcesSay) {
  const Event event = Build({Call(1).Lasting(60), Call(2).Lasting(60), Call(3).Lasting(90)});
  EXPECT_EQ(event.facts.duration->min, 60);
  ASSERT_THAT(event.conflicts, SizeIs(1));
  EXPECT_EQ(event.conflicts[0].field, "duration");
  EXPECT_EQ(event.conflicts[0].values[0].value, "60");
  EXPECT_EQ(event.conflicts[0].values[1].value, "90");
}

TEST(EventBuilder, CountsCopiesOfOneTextOnce) {
  // Three prints of one wire text against two papers of their own.
  const Event event =
      Build({Call(1).Lasting(90).Sketch("00000000000000ff"), Call(2).Lasting(90).Sketch("00000000000000ff"),
             Call(3).Lasting(90).Sketch("00000000000000fe"), Call(4).Lasting(60).Sketch("ff00ff00ff00ff00"),
             Call(5).Lasting(60).Sketch("0f0f0f0f0f0f0f0f")});
  EXPECT_EQ(event.independent_sources, 3);
  EXPECT_EQ(event.facts.duration->min, 60);
}

TEST(EventBuilder, TakesAVaguerValueAsSupport) {
  // Two papers know the month, one the day: all three agree with the day.
  const Event event = Build({Call(1).InMonth(2026, 3), Call(2).InMonth(2026, 3), Call(3)});
  EXPECT_EQ(FormatDateRange(event.facts.date), "2026-03-09");
  EXPECT_THAT(event.conflicts, IsEmpty());
}

TEST(EventBuilder, PrefersThePersonToTheState) {
  const Event event =
      Build({Call(1).InitiatedBy("USA"), Call(2).InitiatedBy("USA"), Call(3).InitiatedBy("USA", "Donald Trump")});
  EXPECT_EQ(event.facts.initiator->name, "Donald Trump");
  EXPECT_THAT(event.conflicts, IsEmpty());
}

TEST(EventBuilder, PrefersThePartysOwnAccountWhenSourcesAreEven) {
  const Event event = Build({Call(1).InitiatedBy("USA").SaidBy("RUS", "Yury Ushakov"),
                             Call(2).InitiatedBy("RUS").From("https://early.example/", "2026-03-09").SaidBy("GBR")});
  EXPECT_EQ(event.facts.initiator->side, "USA");
  ASSERT_THAT(event.conflicts, SizeIs(1));
  EXPECT_EQ(event.conflicts[0].field, "initiator");
}

TEST(EventBuilder, PrefersTheEarliestReportOtherwise) {
  const Event event =
      Build({Call(1).InitiatedBy("USA"), Call(2).InitiatedBy("RUS").From("https://early.example/", "2026-03-09")});
  EXPECT_EQ(event.facts.initiator->side, "RUS");
}

TEST(EventBuilder, TakesHedgedLengthsNearEachOtherAsAgreement) {
  const Event event = Build({Call(1).Lasting(60, 60, true), Call(2).Lasting(64)});
  EXPECT_EQ(event.facts.duration->min, 64);
  EXPECT_FALSE(event.facts.duration->approximate);
  EXPECT_THAT(event.conflicts, IsEmpty());
}

TEST(EventBuilder, KeepsThePlaceThatIsMoreSpecific) {
  const auto meeting = [](int paper) {
    return ClaimBuilder()
        .Meeting("USA", "", "RUS", "")
        .On("2018-07-16")
        .From("https://p" + std::to_string(paper) + ".example/");
  };
  const Event event = Build({meeting(1).At("", "FIN"), meeting(2).At("Helsinki", "FIN")});
  EXPECT_EQ(event.facts.place->name, "Helsinki");
  EXPECT_THAT(event.conflicts, IsEmpty());
}

TEST(EventBuilder, LetsWhatBecameOfAnEventOvertakeItsAnnouncements) {
  EXPECT_EQ(Build({Call(1).With(Status::kScheduled), Call(2).With(Status::kScheduled), Call(3)}).facts.status,
            Status::kHeld);
  EXPECT_EQ(Build({Call(1).With(Status::kScheduled), Call(2).With(Status::kCancelled)}).facts.status,
            Status::kCancelled);
  EXPECT_EQ(Build({Call(1).With(Status::kProposed), Call(2).With(Status::kScheduled)}).facts.status,
            Status::kScheduled);
  EXPECT_EQ(Build({Call(1).With(Status::kOngoing), Call(2)}).facts.status, Status::kHeld);
}

TEST(EventBuilder, LeavesADenialAgainstAnAnnouncementToTheSources) {
  EXPECT_EQ(Build({Call(1).With(Status::kDenied), Call(2).With(Status::kDenied), Call(3).With(Status::kScheduled)})
                .facts.status,
            Status::kDenied);
  const Event event =
      Build({Call(1).With(Status::kDenied), Call(2).With(Status::kScheduled), Call(3).With(Status::kScheduled)});
  EXPECT_EQ(event.facts.status, Status::kScheduled);
  EXPECT_THAT(event.conflicts, ElementsAre(Field(&Conflict::field, "status")));
}

TEST(EventBuilder, TakesCodesFromTheMergedFacts) {
  const Event event = Build({Call(1).Mode(""), Call(2)});
  EXPECT_EQ(event.facts.mode, "phone");
  EXPECT_EQ(event.facts.codes, CodesOf(event.facts));
  EXPECT_FALSE(event.facts.codes.plover.empty());
}

TEST(EventBuilder, UnitesTopicsToneAndOutcomes) {
  const Event event = Build(
      {Call(1).About("the conflict in Iran", {"armed_conflict"}).Tone("frank", -0.3),
       Call(2).About("The Conflict in Iran", {}, {"IRN"}).About("grain").Tone("frank", -0.3, "RUS", "Yury Ushakov"),
       Call(3).Outcome(OutcomeKind::kAgreed, "to stay in touch")});
  ASSERT_THAT(event.facts.topics, SizeIs(2));
  EXPECT_THAT(event.facts.topics[0].themes, ElementsAre("armed_conflict"));
  EXPECT_THAT(event.facts.topics[0].about, ElementsAre("IRN"));
  EXPECT_EQ(event.facts.topics[1].text, "grain");
  ASSERT_THAT(event.facts.tone, SizeIs(1));
  EXPECT_EQ(event.facts.tone[0].said_by.name, "Yury Ushakov");
  EXPECT_THAT(event.facts.outcomes, SizeIs(1));
}

TEST(EventBuilder, GivesTheInitiatorsRoleToWhomTheInitiatorMeans) {
  const Event event = Build({Call(1).InitiatedBy("USA", "Donald Trump"), Call(2)});
  ASSERT_THAT(event.facts.participants, SizeIs(2));
  EXPECT_EQ(event.facts.participants[0].role, Role::kParticipant);
  EXPECT_EQ(event.facts.participants[1].name, "Donald Trump");
  EXPECT_EQ(event.facts.participants[1].role, Role::kInitiator);
}

TEST(EventBuilder, PutsTheSidesOwnWordsIntoAccounts) {
  const Event event = Build({Call(1).SaidBy("RUS", "Yury Ushakov").Lasting(60).About("Ukraine"),
                             Call(2).SaidBy("USA", "Karoline Leavitt").Lasting(90).About("trade"),
                             Call(3).SaidBy("GBR").About("nothing of theirs")});
  ASSERT_THAT(event.accounts, SizeIs(2));
  EXPECT_EQ(event.accounts[0].side, "RUS");
  EXPECT_EQ(event.accounts[0].duration->min, 60);
  EXPECT_THAT(event.accounts[0].topics, SizeIs(1));
  EXPECT_EQ(event.accounts[1].side, "USA");
  EXPECT_EQ(event.accounts[1].duration->min, 90);
}

TEST(EventBuilder, IsBackgroundOnlyIfAllClaimsAre) {
  EXPECT_TRUE(Build({Call(1).Background(), Call(2).Background()}).facts.background);
  EXPECT_FALSE(Build({Call(1).Background(), Call(2)}).facts.background);
}

TEST(EventBuilder, RemembersFirstAndLastReport) {
  const Event event =
      Build({Call(1), Call(2).From("https://late.example/", "2026-04-01"), Call(3).From("https://undated.example/")});
  EXPECT_EQ(event.first_reported, Day(2026, 3, 10));
  EXPECT_EQ(event.last_reported, Day(2026, 4, 1));
}

TEST(EventBuilder, CombinesConfidenceOfIndependentSources) {
  EXPECT_DOUBLE_EQ(Build({Call(1).Confidence(0.8), Call(2).Confidence(0.8)}).facts.confidence, 0.96);
  EXPECT_DOUBLE_EQ(
      Build({Call(1).Confidence(0.8).Sketch("00000000000000ff"), Call(2).Confidence(0.8).Sketch("00000000000000ff")})
          .facts.confidence,
      0.8);
  EXPECT_DOUBLE_EQ(
      Build({Call(1).Confidence(0.8), Call(2).Confidence(0.8), Call(3).With(Status::kDenied)}).facts.confidence, 0.64);
  EXPECT_DOUBLE_EQ(Build({Call(1).Confidence(0.9), Call(2).Confidence(0.9), Call(3).Confidence(0.9)}).facts.confidence,
                   0.99);
}

TEST(EventBuilder, CarriesEveryQuoteWithItsClaimAndArticle) {
  const Event event =
      Build({Call(1).Evidence("event", "spoke by phone", 5), Call(2).Evidence("event", "held a call", 7)});
  ASSERT_THAT(event.evidence, SizeIs(2));
  EXPECT_EQ(event.evidence[0].claim, event.claims[0]);
  EXPECT_EQ(event.evidence[1].claim, event.claims[1]);
}

}  // namespace
}  // namespace readout::graph
