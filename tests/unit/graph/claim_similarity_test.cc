// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/claim_similarity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/model_builders.h"

namespace readout::graph {
namespace {

using testing::HasSubstr;

ClaimBuilder Call(std::string_view url) {
  return ClaimBuilder().Call("USA", "Donald Trump", "RUS", "Vladimir Putin").On("2026-03-09").From(url, "2026-03-10");
}

bool Fit(const ClaimBuilder& a, const ClaimBuilder& b) {
  const Claim x = a.Build();
  const Claim y = b.Build();
  const Similarity similarity = CompareClaims(x, y);
  EXPECT_EQ(similarity.compatible, CompareClaims(y, x).compatible) << "not symmetric";
  EXPECT_EQ(similarity.score, CompareClaims(y, x).score) << "not symmetric";
  return similarity.compatible;
}

TEST(ClaimSimilarity, GivesThePointsOfTheDocumentation) {
  const Claim a = Call("https://a.example/1").Build();
  const Claim b = Call("https://b.example/1").Build();
  const Claim next_day = Call("https://c.example/1").On("2026-03-10").Build();
  EXPECT_EQ(CompareClaims(a, b).score, 70 + 15 + 15 + 8 + 3);
  EXPECT_EQ(CompareClaims(a, next_day).score, 10 + 15 + 15 + 8 + 3);
}

TEST(ClaimSimilarity, PrintsItsReasons) {
  const Claim a = Call("https://a.example/1").Build();
  const Claim b = Call("https://b.example/1").Mode("video").Build();
  const std::string text = FormatSimilarity(CompareClaims(a, b));
  EXPECT_THAT(text, HasSubstr("not one event"));
  EXPECT_THAT(text, HasSubstr("date: both 2026-03-09 (+70)"));
  EXPECT_THAT(text, HasSubstr("mode: phone and video exclude each other (excludes)"));
}

TEST(ClaimSimilarity, NeverFitsTwoClaimsOfOneArticle) {
  EXPECT_FALSE(Fit(Call("https://a.example/1"), Call("https://a.example/1").About("energy")));
}

TEST(ClaimSimilarity, FitsAMissingNameWithAnyName) {
  EXPECT_TRUE(Fit(Call("https://a.example/1"),
                  ClaimBuilder().Call("USA", "", "RUS", "").On("2026-03-09").From("https://b.example/1")));
}

TEST(ClaimSimilarity, TellsTwoNamedPersonsOfOneSideApart) {
  EXPECT_FALSE(Fit(
      Call("https://a.example/1"),
      ClaimBuilder().Call("USA", "Marco Rubio", "RUS", "Vladimir Putin").On("2026-03-09").From("https://b.example/1")));
}

TEST(ClaimSimilarity, FitsDelegationsThatShareAPerson) {
  EXPECT_TRUE(Fit(Call("https://a.example/1"), Call("https://b.example/1").Party("USA", "Marco Rubio")));
}

TEST(ClaimSimilarity, TellsOfficesOfUnnamedPeopleApart) {
  const auto unnamed = [](std::string_view url, std::string_view office) {
    Claim claim = ClaimBuilder().Call("USA", "", "RUS", "").On("2026-03-09").From(url).Build();
    for (Participant& participant : claim.facts.participants) {
      if (participant.side != "USA") continue;
      participant.kind = ActorKind::kPerson;
      participant.office = std::string(office);
    }
    return claim;
  };
  EXPECT_FALSE(
      CompareClaims(unnamed("https://a.example/1", "president"), unnamed("https://b.example/1", "vice president"))
          .compatible);
  EXPECT_TRUE(CompareClaims(unnamed("https://a.example/1", "president"), unnamed("https://b.example/1", "President"))
                  .compatible);
  EXPECT_TRUE(
      CompareClaims(unnamed("https://a.example/1", "president"), unnamed("https://b.example/1", "")).compatible);
}

TEST(ClaimSimilarity, KnowsAPersonByPartOfTheName) {
  const ActorId none;
  EXPECT_TRUE(SamePerson(none, "Putin", none, "Vladimir Putin"));
  EXPECT_TRUE(SamePerson(none, "Recep Tayyip Erdoğan", none, "Erdogan"));
  EXPECT_FALSE(SamePerson(none, "Vladimir Putin", none, "Vladimir Kara-Murza"));
  EXPECT_FALSE(SamePerson(ActorId("wd:Q1"), "George Bush", ActorId("wd:Q2"), "George Bush"));
  EXPECT_TRUE(SamePerson(ActorId("wd:Q1"), "Xi Jinping", ActorId("wd:Q1"), "Chairman Xi"));
}

TEST(ClaimSimilarity, FitsAnyModeWithNone) {
  EXPECT_TRUE(Fit(Call("https://a.example/1").Mode(""), Call("https://b.example/1").Mode("video")));
  EXPECT_FALSE(Fit(Call("https://a.example/1").Mode("phone"), Call("https://b.example/1").Mode("video")));
}

TEST(ClaimSimilarity, TakesModesOfMeetingsAsDescriptions) {
  const auto meeting = [](std::string_view url, std::string_view mode) {
    return ClaimBuilder().Meeting("USA", "", "RUS", "").Mode(mode).On("2026-03-09").From(url);
  };
  EXPECT_TRUE(Fit(meeting("https://a.example/1", "bilateral"), meeting("https://b.example/1", "sidelines")));
}

TEST(ClaimSimilarity, TellsActsOfDifferentModesApart) {
  const auto statement = [](std::string_view url, std::string_view mode) {
    return ClaimBuilder().Act(EventType::kStatement, mode, "USA", "", "RUS", "").On("2026-03-09").From(url);
  };
  EXPECT_FALSE(Fit(statement("https://a.example/1", "praise"), statement("https://b.example/1", "accuse")));
}

TEST(ClaimSimilarity, TellsDirectionsApart) {
  const auto statement = [](std::string_view url, std::string_view source, std::string_view target) {
    return ClaimBuilder().Act(EventType::kStatement, "accuse", source, "", target, "").On("2026-03-09").From(url);
  };
  EXPECT_FALSE(Fit(statement("https://a.example/1", "USA", "RUS"), statement("https://b.example/1", "RUS", "USA")));
  const auto visit = [](std::string_view url, std::string_view visitor, std::string_view host) {
    return ClaimBuilder().Visit(visitor, "", host, "").On("2026-03-09").From(url);
  };
  EXPECT_FALSE(Fit(visit("https://a.example/1", "USA", "RUS"), visit("https://b.example/1", "RUS", "USA")));
}

TEST(ClaimSimilarity, KeepsMeetingsInTwoCountriesApart) {
  const auto meeting = [](std::string_view url) {
    return ClaimBuilder().Meeting("USA", "", "RUS", "").On("2026-03-09").From(url);
  };
  EXPECT_FALSE(
      Fit(meeting("https://a.example/1").At("Helsinki", "FIN"), meeting("https://b.example/1").At("Riga", "LVA")));
  EXPECT_TRUE(Fit(meeting("https://a.example/1").At("Helsinki", "FIN"), meeting("https://b.example/1")));
}

TEST(ClaimSimilarity, AllowsCallsOneDayOfShift) {
  EXPECT_TRUE(Fit(Call("https://a.example/1"), Call("https://b.example/1").On("2026-03-10")));
  EXPECT_FALSE(Fit(Call("https://a.example/1"), Call("https://b.example/1").On("2026-03-11")));
}

TEST(ClaimSimilarity, AllowsStatementsNoShift) {
  const auto statement = [](std::string_view url) {
    return ClaimBuilder().Act(EventType::kStatement, "accuse", "USA", "", "RUS", "").From(url);
  };
  EXPECT_FALSE(
      Fit(statement("https://a.example/1").On("2026-03-09"), statement("https://b.example/1").On("2026-03-10")));
}

TEST(ClaimSimilarity, CountsAllDaysOfAVisit) {
  const auto visit = [](std::string_view url) { return ClaimBuilder().Visit("USA", "", "CHN", "").From(url); };
  EXPECT_TRUE(Fit(visit("https://a.example/1").On("2026-03-09").Until("2026-03-12"),
                  visit("https://b.example/1").On("2026-03-11")));
}

TEST(ClaimSimilarity, FitsEveryStatusWithEveryOther) {
  for (const auto& status : kStatusNames) {
    EXPECT_TRUE(Fit(Call("https://a.example/1"), Call("https://b.example/1").With(status.value))) << status.name;
  }
}

TEST(ClaimSimilarity, NeverFitsAcrossTypes) {
  EXPECT_FALSE(Fit(Call("https://a.example/1"), ClaimBuilder()
                                                    .Meeting("USA", "Donald Trump", "RUS", "Vladimir Putin")
                                                    .On("2026-03-09")
                                                    .From("https://b.example/1")));
}

}  // namespace
}  // namespace readout::graph
