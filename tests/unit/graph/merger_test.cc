// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/merger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "model/claim_json.h"
#include "tests/support/model_builders.h"

namespace readout::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

// A call of Trump and Putin, told by the n-th paper.
ClaimBuilder Call(int paper) {
  const std::string host = "https://paper" + std::to_string(paper) + ".example/";
  return ClaimBuilder().Call("USA", "Donald Trump", "RUS", "Vladimir Putin").On("2026-03-09").From(host, "2026-03-10");
}

std::vector<Event> Merge(const std::vector<ClaimBuilder>& builders) {
  std::vector<Claim> claims;
  for (const ClaimBuilder& builder : builders) claims.push_back(builder.Build());
  return MergeClaims(claims);
}

// Numbers of claims of the events, largest first.
std::vector<size_t> Sizes(const std::vector<Event>& events) {
  std::vector<size_t> sizes;
  for (const Event& event : events) sizes.push_back(event.claims.size());
  std::sort(sizes.rbegin(), sizes.rend());
  return sizes;
}

TEST(Merger, MakesNothingOfNothing) { EXPECT_THAT(MergeClaims({}), IsEmpty()); }

TEST(Merger, JoinsTwoArticlesAboutOneCall) { EXPECT_THAT(Sizes(Merge({Call(1), Call(2)})), ElementsAre(2)); }

TEST(Merger, CountsAClaimDeliveredTwiceOnce) {
  const std::vector<Event> events = Merge({Call(1), Call(1), Call(2)});
  EXPECT_THAT(Sizes(events), ElementsAre(2));
  EXPECT_THAT(events[0].article_ids, SizeIs(2));
}

TEST(Merger, PrefersTheMoreConfidentReadingOfOneClaim) {
  const std::vector<Event> events = Merge({Call(1).Confidence(0.5), Call(1).Confidence(0.8)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_DOUBLE_EQ(events[0].facts.confidence, 0.8);
}

TEST(Merger, NamesAnEventAfterItsSmallestClaim) {
  const std::vector<Event> events = Merge({Call(1), Call(2), Call(3)});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_TRUE(std::is_sorted(events[0].claims.begin(), events[0].claims.end()));
  EXPECT_EQ(events[0].id, EventIdOf(events[0].claims.front()));
}

TEST(Merger, KeepsTwoClaimsOfOneArticleApart) {
  EXPECT_THAT(Sizes(Merge({Call(1), Call(1).About("energy"), Call(2)})), ElementsAre(2, 1));
}

TEST(Merger, JoinsAScheduledCallWithTheCallHeld) {
  const std::vector<Event> events =
      Merge({Call(1).With(Status::kScheduled).From("https://early.example/", "2026-03-07"), Call(2)});
  ASSERT_THAT(Sizes(events), ElementsAre(2));
  EXPECT_EQ(events[0].facts.status, Status::kHeld);
  ASSERT_THAT(events[0].status_history, SizeIs(2));
  EXPECT_EQ(events[0].status_history[0].status, Status::kScheduled);
  EXPECT_EQ(events[0].status_history[1].status, Status::kHeld);
  EXPECT_THAT(events[0].conflicts, IsEmpty());
}

TEST(Merger, KeepsBothDatesWhenClaimsDisagree) {
  const std::vector<Event> events = Merge({Call(1), Call(2), Call(3).On("2026-03-10")});
  ASSERT_THAT(Sizes(events), ElementsAre(3));
  EXPECT_EQ(FormatDateRange(events[0].facts.date), "2026-03-09");
  ASSERT_THAT(events[0].conflicts, SizeIs(1));
  EXPECT_EQ(events[0].conflicts[0].field, "date");
  EXPECT_EQ(events[0].conflicts[0].values[0].value, "2026-03-09");
  EXPECT_EQ(events[0].conflicts[0].values[1].value, "2026-03-10");
  EXPECT_THAT(events[0].conflicts[0].values[0].claims, SizeIs(2));
}

TEST(Merger, KeepsTwoCallsOnNeighbouringDaysApartWhenOneArticleTellsOfBoth) {
  const ClaimBuilder monday = Call(9);
  const ClaimBuilder tuesday = Call(9).On("2026-03-10");
  EXPECT_THAT(Sizes(Merge({Call(1), Call(2).On("2026-03-10")})), ElementsAre(2));
  EXPECT_THAT(Sizes(Merge({Call(1), Call(2).On("2026-03-10"), monday, tuesday})), ElementsAre(2, 2));
}

TEST(Merger, AppliesWhatOneArticleTellsApartOnlyToThePeopleItSpeaksOf) {
  const auto ministers = [](int paper, std::string_view day) {
    return ClaimBuilder()
        .Call("USA", "Marco Rubio", "RUS", "Sergei Lavrov")
        .On(day)
        .From("https://paper" + std::to_string(paper) + ".example/", "2026-03-11");
  };
  EXPECT_THAT(Sizes(Merge({Call(1), Call(2).On("2026-03-10"), ministers(3, "2026-03-09"), ministers(3, "2026-03-10")})),
              ElementsAre(2, 1, 1));
}

TEST(Merger, DoesNotChainOverDays) {
  EXPECT_THAT(Sizes(Merge({Call(1), Call(2).On("2026-03-10"), Call(3).On("2026-03-11")})), ElementsAre(2, 1));
}

TEST(Merger, DoesNotChainOverNamelessSides) {
  // The claim without names fits either call of the day, but the two calls are not one.
  const ClaimBuilder leaders = Call(1);
  const ClaimBuilder ministers =
      ClaimBuilder().Call("USA", "Marco Rubio", "RUS", "Sergei Lavrov").On("2026-03-09").From("https://b.example/");
  const ClaimBuilder states = ClaimBuilder().Call("USA", "", "RUS", "").On("2026-03-09").From("https://c.example/");
  EXPECT_THAT(Sizes(Merge({leaders, ministers, states})), ElementsAre(2, 1));
}

TEST(Merger, FillsInNames) {
  const std::vector<Event> events =
      Merge({ClaimBuilder().Call("USA", "", "RUS", "Putin").On("2026-03-09").From("https://b.example/"), Call(1)});
  ASSERT_THAT(Sizes(events), ElementsAre(2));
  ASSERT_THAT(events[0].facts.participants, SizeIs(2));
  EXPECT_EQ(events[0].facts.participants[0].name, "Vladimir Putin");
  EXPECT_EQ(events[0].facts.participants[1].name, "Donald Trump");
}

TEST(Merger, PutsAMonthIntoTheOnlyCallOfThatMonth) {
  EXPECT_THAT(Sizes(Merge({Call(1), Call(2).InMonth(2026, 3).Background()})), ElementsAre(2));
  EXPECT_THAT(Sizes(Merge({Call(1), Call(2).InMonth(2026, 2)})), ElementsAre(1, 1));
}

TEST(Merger, LeavesAMonthAloneWhenTwoCallsFitIt) {
  EXPECT_THAT(Sizes(Merge({Call(1), Call(2).On("2026-03-29"), Call(3).InMonth(2026, 3)})), ElementsAre(1, 1, 1));
}

TEST(Merger, LetsAnArticlesOwnCallRuleItselfOutForItsMonth) {
  // "They spoke on the 9th, after another call earlier in March": the other call is the one of the 2nd.
  const std::vector<Event> events = Merge({Call(1), Call(1).InMonth(2026, 3).Background(), Call(2).On("2026-03-02")});
  ASSERT_THAT(Sizes(events), ElementsAre(2, 1));
  const auto joined = std::find_if(events.begin(), events.end(), [](const Event& e) { return e.claims.size() == 2; });
  EXPECT_EQ(FormatDateRange(joined->facts.date), "2026-03-02");
}

TEST(Merger, JoinsEquallyVagueClaimsWithEachOther) {
  EXPECT_THAT(Sizes(Merge({Call(1).InYear(2018), Call(2).InYear(2018), Call(3).InYear(2019)})), ElementsAre(2, 1));
}

TEST(Merger, GoesFromSharpToVague) {
  // The span finds the day, the month finds both as one, the year finds all three as one.
  EXPECT_THAT(Sizes(Merge({Call(1).InYear(2026), Call(2).InMonth(2026, 3), Call(3).Between("2026-03-08", "2026-03-14"),
                           Call(4)})),
              ElementsAre(4));
}

TEST(Merger, PutsAnUndatedClaimIntoTheOnlyCallBeforeItsPublication) {
  const auto undated = [](int paper) {
    return ClaimBuilder()
        .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
        .From("https://undated" + std::to_string(paper) + ".example/", "2026-03-11");
  };
  EXPECT_THAT(Sizes(Merge({Call(1), undated(1)})), ElementsAre(2));
  EXPECT_THAT(Sizes(Merge({Call(1).On("2026-03-05"), undated(1)})), ElementsAre(1, 1));
  EXPECT_THAT(Sizes(Merge({Call(1), Call(2).On("2026-03-11"), undated(1)})), ElementsAre(1, 1, 1));
  EXPECT_THAT(Sizes(Merge({Call(1), undated(1).Background()})), ElementsAre(1, 1));
  EXPECT_THAT(Sizes(Merge({undated(1), undated(2)})), ElementsAre(1, 1));
}

TEST(Merger, LooksAheadForAnnouncementsWithoutADate) {
  const ClaimBuilder announced = ClaimBuilder()
                                     .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
                                     .With(Status::kScheduled)
                                     .From("https://early.example/", "2026-03-04");
  EXPECT_THAT(Sizes(Merge({Call(1), announced})), ElementsAre(2));
  EXPECT_THAT(Sizes(Merge({Call(1).On("2026-03-02"), announced})), ElementsAre(1, 1));
}

TEST(Merger, FindsTheAnnouncedMeetingAgainByItsPlace) {
  // Two meetings on one day, told apart by the paper that reports one and announces the other.
  const auto meeting = [](int paper, std::string_view place, Status status) {
    return ClaimBuilder()
        .Meeting("RUS", "Vladimir Putin", "CHN", "Xi Jinping")
        .On("2024-05-16")
        .At(place, "CHN")
        .With(status)
        .From("https://paper" + std::to_string(paper) + ".example/", "2024-05-16");
  };
  const std::vector<Event> events =
      Merge({meeting(1, "Beijing", Status::kHeld), meeting(1, "Zhongnanhai", Status::kScheduled),
             meeting(2, "Beijing", Status::kScheduled)});
  ASSERT_THAT(Sizes(events), ElementsAre(2, 1));
  for (const Event& event : events) {
    EXPECT_EQ(event.facts.place->name, event.claims.size() == 2 ? "Beijing" : "Zhongnanhai");
  }
}

TEST(Merger, KeepsADenialAsAContradiction) {
  const std::vector<Event> events = Merge({Call(1), Call(2), Call(3).With(Status::kDenied)});
  ASSERT_THAT(Sizes(events), ElementsAre(3));
  EXPECT_EQ(events[0].facts.status, Status::kHeld);
  ASSERT_THAT(events[0].conflicts, SizeIs(1));
  EXPECT_EQ(events[0].conflicts[0].field, "status");
  EXPECT_EQ(events[0].conflicts[0].values[1].value, "denied");
}

TEST(Merger, LinksAMeetingToTheVisitAroundIt) {
  const ClaimBuilder visit = ClaimBuilder()
                                 .Visit("USA", "Donald Trump", "CHN", "Xi Jinping")
                                 .On("2026-05-13")
                                 .Until("2026-05-15")
                                 .From("https://a.example/");
  const auto meeting = [](std::string_view day, std::string_view url) {
    return ClaimBuilder().Meeting("USA", "Donald Trump", "CHN", "Xi Jinping").On(day).From(url);
  };
  const std::vector<Event> events =
      Merge({visit, meeting("2026-05-14", "https://b.example/"), meeting("2026-05-20", "https://c.example/")});
  ASSERT_THAT(events, SizeIs(3));
  const auto find = [&](EventType type, std::string_view date) {
    return *std::find_if(events.begin(), events.end(), [&](const Event& event) {
      return event.facts.type == type && FormatDateRange(event.facts.date) == date;
    });
  };
  EXPECT_THAT(find(EventType::kMeeting, "2026-05-14").part_of, ElementsAre(find(EventType::kVisit, "2026-05-13").id));
  EXPECT_THAT(find(EventType::kMeeting, "2026-05-20").part_of, IsEmpty());
  EXPECT_THAT(find(EventType::kVisit, "2026-05-13").part_of, IsEmpty());
}

TEST(Merger, HasNoPartsOfAVisitCalledOff) {
  const std::vector<Event> events = Merge(
      {ClaimBuilder().Visit("USA", "", "CHN", "").On("2026-05-13").With(Status::kCancelled).From("https://a.example/"),
       ClaimBuilder().Call("USA", "", "CHN", "").On("2026-05-13").From("https://b.example/")});
  ASSERT_THAT(events, SizeIs(2));
  EXPECT_THAT(events[0].part_of, IsEmpty());
  EXPECT_THAT(events[1].part_of, IsEmpty());
}

TEST(Merger, DoesNotDependOnTheOrderOfClaims) {
  std::vector<Claim> claims;
  for (const ClaimBuilder& builder : {Call(1), Call(2).On("2026-03-10"), Call(3).On("2026-03-11"),
                                      Call(4).InMonth(2026, 3), Call(1).On("2026-03-08")}) {
    claims.push_back(builder.Build());
  }
  const auto json = [](const std::vector<Event>& events) {
    std::vector<std::string> lines;
    for (const Event& event : events) lines.push_back(EventToJson(event));
    return lines;
  };
  std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.id < b.id; });
  const std::vector<std::string> expected = json(MergeClaims(claims));
  do {
    ASSERT_EQ(json(MergeClaims(claims)), expected);
  } while (
      std::next_permutation(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.id < b.id; }));
}

TEST(Merger, StaysNearLinearWhenOneCallFillsABlock) {
  // Alike claims are grouped before anything is compared; comparing all pairs of 20,000 would not end in this test's
  // time.
  std::vector<Claim> claims;
  for (int paper = 0; paper < 20000; ++paper) claims.push_back(Call(paper).Build());
  EXPECT_THAT(Sizes(MergeClaims(claims)), ElementsAre(20000));
}

}  // namespace
}  // namespace readout::graph
