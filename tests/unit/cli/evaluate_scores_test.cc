// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/scores.h"

#include <gmock/gmock.h>

#include "cli/evaluate/score_report.h"
#include "tests/support/model_builders.h"
#include "tests/support/status_matchers.h"

namespace readout::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

GoldEvent GoldCall() {
  GoldEvent event;
  event.type = "call";
  event.mode = "phone";
  event.status = "held";
  event.date = GoldSpan{"2026-03-09", "2026-03-09"};
  event.participants = {{"Vladimir Putin", "RUS", "participant"}, {"Donald Trump", "USA", "initiator"}};
  event.initiator = GoldActor{"Donald Trump", "USA"};
  event.duration = 60;
  event.salience = "main";
  return event;
}

ClaimBuilder GoodCall() {
  ClaimBuilder builder;
  builder.Type(EventType::kCall)
      .Mode("phone")
      .Party("RUS", "Vladimir Putin")
      .Party("USA", "Donald Trump", Role::kInitiator)
      .On("2026-03-09")
      .InitiatedBy("USA", "Donald Trump")
      .Lasting(60);
  return builder;
}

TEST(Affinity, IsHighestForWhatAgreesInEverything) {
  EXPECT_DOUBLE_EQ(Affinity(GoldCall(), GoodCall().Build()).value(), 1 + 0.5 + 0.3 + 0.3 + 0.2);
}

TEST(Affinity, RefusesOtherTypesSidesPersonsAndDates) {
  EXPECT_EQ(Affinity(GoldCall(), GoodCall().Type(EventType::kMeeting).Mode("").Build()), std::nullopt);
  EXPECT_EQ(Affinity(GoldCall(), GoodCall().On("2026-03-10").Build()), std::nullopt);
  EXPECT_EQ(Affinity(GoldCall(), ClaimBuilder().Call("RUS", "Vladimir Putin", "FRA", "Emmanuel Macron").Build()),
            std::nullopt);
  EXPECT_EQ(Affinity(GoldCall(), ClaimBuilder().Call("RUS", "Sergei Lavrov", "USA", "Donald Trump").Build()),
            std::nullopt);
}

TEST(Affinity, AcceptsASideWithoutAName) {
  EXPECT_TRUE(Affinity(GoldCall(), ClaimBuilder().Call("RUS", "", "USA", "Donald Trump").Build()).has_value());
}

TEST(Affinity, WantsMoreThanHalfOfTheSides) {
  GoldEvent three = GoldCall();
  three.participants.push_back({"", "UKR", "participant"});
  EXPECT_TRUE(Affinity(three, ClaimBuilder().Call("RUS", "", "USA", "").Build()).has_value());  // 2 of 3
  three.participants.push_back({"", "FRA", "participant"});
  EXPECT_FALSE(Affinity(three, ClaimBuilder().Call("RUS", "", "USA", "").Build()).has_value());  // 2 of 4
}

TEST(MatchEvents, GivesEachEventItsBestClaimAndUsesNoClaimTwice) {
  const Claim exact = GoodCall().Build();
  const Claim vague = ClaimBuilder().Call("RUS", "", "USA", "").Build();
  const Matching matching = MatchEvents({GoldCall()}, {vague, exact});
  EXPECT_THAT(matching.pairs, ElementsAre(Pair(0, 1)));
  EXPECT_THAT(matching.extra, ElementsAre(0));
  EXPECT_THAT(matching.missed, IsEmpty());
}

TEST(IsOptional, ReadsNotesThatAllowAnExtra) {
  const Claim meeting = ClaimBuilder().Meeting("RUS", "", "USA", "").Build();
  EXPECT_TRUE(IsOptional(meeting, {"Optional: the talks in Alaska"}));
  EXPECT_FALSE(IsOptional(meeting, {"the talks in Alaska were called off"}));
  EXPECT_FALSE(IsOptional(meeting, {"optional: the letter"}));
}

TEST(Scores, CountEventsAndFields) {
  GoldArticle gold;
  gold.events = {GoldCall()};
  Scores scores;
  scores.Add(gold, {GoodCall().Lasting(55).Build(), ClaimBuilder().Meeting("FRA", "", "DEU", "").Build()}, "");
  EXPECT_DOUBLE_EQ(scores.events().precision(), 0.5);
  EXPECT_DOUBLE_EQ(scores.events().recall(), 1);
  EXPECT_DOUBLE_EQ(scores.types["call"].f1(), 1);
  EXPECT_EQ(scores.types["meeting"].extra, 1);
  EXPECT_DOUBLE_EQ(scores.accuracy["date"].share(), 1);
  EXPECT_DOUBLE_EQ(scores.accuracy["duration"].share(), 0);  // 55 is no 60
  EXPECT_DOUBLE_EQ(scores.accuracy["roles"].share(), 1);
  EXPECT_DOUBLE_EQ(scores.fields["persons"].f1(), 1);
  EXPECT_DOUBLE_EQ(scores.fields["initiator.name"].f1(), 1);
}

TEST(Scores, AcceptADayWithinAMonthAndNoMonthForADay) {
  GoldArticle gold;
  GoldEvent month = GoldCall();
  month.date = GoldSpan{"2026-03-01", "2026-03-31"};
  gold.events = {month};
  Scores scores;
  scores.Add(gold, {GoodCall().Build()}, "");
  EXPECT_DOUBLE_EQ(scores.accuracy["date"].share(), 1);
  gold.events = {GoldCall()};
  scores.Add(gold, {GoodCall().InMonth(2026, 3).Build()}, "");
  EXPECT_EQ(scores.accuracy["date"].wrong, 1);
}

TEST(Scores, CanBeRestrictedToOneType) {
  GoldArticle gold;
  gold.events = {GoldCall()};
  Scores scores;
  scores.Add(gold, {ClaimBuilder().Meeting("FRA", "", "DEU", "").Build()}, "meeting");
  EXPECT_EQ(scores.events().missing, 0);
  EXPECT_EQ(scores.events().extra, 1);
}

TEST(Scores, DivideNothingByNothing) {
  Scores scores;
  EXPECT_DOUBLE_EQ(scores.events().f1(), 0);
  EXPECT_THAT(ScoreJson(scores, 0), HasSubstr("\"events\":{\"p\":0"));
}

TEST(ParseGoldLine, ReadsAnAnswer) {
  const absl::StatusOr<GoldArticle> article = ParseGoldLine(
      R"({"id":"a","published":"2026-03-10","text":"x","events":[{"type":"call","status":"held","date":"2026-03",)"
      R"("participants":[{"name":null,"side":"RUS","role":"participant"}],"duration_min":[90,120],"tone":["Businesslike!"],)"
      R"("topics":[{"text":"t","about":["IRN"]}],"place":null,"salience":"main"}],"not_events":["n"]})");
  ASSERT_THAT(article, IsOk());
  const GoldEvent& event = article->events.front();
  EXPECT_EQ(event.date, (GoldSpan{"2026-03-01", "2026-03-31"}));
  EXPECT_EQ(event.participants.front().name, "");
  EXPECT_EQ(event.duration, 90);
  EXPECT_THAT(event.tone, ElementsAre("businesslike"));
  EXPECT_THAT(event.about, ElementsAre("IRN"));
}

TEST(ParseGoldLine, SaysWhatIsWrong) {
  EXPECT_THAT(ParseGoldLine("{}"), StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("no text")));
  EXPECT_THAT(ParseGoldLine(R"({"text":"x","events":[{"type":"chat","status":"held"}]})"),
              StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("events[0].type")));
}

}  // namespace
}  // namespace readout::cli
