// SPDX-License-Identifier: Apache-2.0
#include "model/claim_json.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

#include "base/json_reader.h"
#include "tests/support/model_builders.h"
#include "tests/support/status_matchers.h"

namespace readout {
namespace {

using absl::StatusCode;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

Claim Full() {
  return ClaimBuilder()
      .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
      .Known("Vladimir Putin", "wd:Q7747")
      .Known("Donald Trump", "wd:Q22686")
      .From("https://wire.example/7", "2026-03-09", "Wire")
      .Titled("A call")
      .On("2026-03-09")
      .InitiatedBy("USA", "Donald Trump")
      .Lasting(60, 60, true)
      .About("the Gulf", {"armed_conflict"}, {"IRN"})
      .Tone("businesslike", 0.3)
      .Outcome(OutcomeKind::kAgreed, "to speak again")
      .SaidBy("RUS")
      .Evidence("event", "spoke by phone", 12)
      .Confidence(0.9312)
      .Build();
}

TEST(ClaimToJson, WritesTheFieldsOfTheContractInTheirOrder) {
  const Claim claim = Full();
  const std::string state = UnlistedActorId("", "RUS").str();
  EXPECT_EQ(
      ClaimToJson(claim),
      R"({"claim":")" + claim.id.str() + R"(","format":1,"article":{"id":")" + claim.article.id.str() +
          R"(","url":"https://wire.example/7","title":"A call","outlet":"Wire","published":"2026-03-09","language":"en",)"
          R"("sketch":null},"type":"call","mode":"phone","status":"held",)"
          R"("date":{"start":"2026-03-09","end":"2026-03-09","precision":"day"},"until":null,"participants":[)"
          R"({"actor":"wd:Q7747","name":"Vladimir Putin","kind":"person","side":"RUS","office":null,"role":"participant"},)"
          R"({"actor":"wd:Q22686","name":"Donald Trump","kind":"person","side":"USA","office":null,"role":"participant"}],)"
          R"("initiator":{"actor":"wd:Q22686","name":"Donald Trump","side":"USA"},)"
          R"("duration":{"min":60,"max":60,"approximate":true},"place":null,)"
          R"("topics":[{"text":"the Gulf","themes":["armed_conflict"],"about":["IRN"]}],)"
          R"("tone":[{"term":"businesslike","valence":0.3,"said_by":null}],)"
          R"("outcomes":[{"kind":"agreed","text":"to speak again"}],)"
          R"("said_by":{"actor":")" +
          state +
          R"(","name":null,"side":"RUS"},"background":false,)"
          R"("evidence":[{"in":"text","start":12,"end":26,"quote":"spoke by phone","field":"event"}],)"
          R"("confidence":0.931,"codes":{"plover":"CONSULT/phone","cameo":"041"}})");
}

TEST(ClaimToJson, WritesNullForWhatIsNotKnown) {
  const std::string json = ClaimToJson(ClaimBuilder().Meeting("A", "", "B", "").With(Status::kDenied).Build());
  EXPECT_THAT(json, HasSubstr(R"("mode":null)"));
  EXPECT_THAT(json, HasSubstr(R"("date":{"start":null,"end":null,"precision":"unknown"},"until":null)"));
  EXPECT_THAT(
      json,
      HasSubstr(R"("initiator":null,"duration":null,"place":null,"topics":[],"tone":[],"outcomes":[],"said_by":null)"));
  EXPECT_THAT(json, HasSubstr(R"("published":null)"));
  EXPECT_THAT(json, HasSubstr(R"("codes":{"plover":null,"cameo":null})"));
}

TEST(ClaimFromJson, ReadsBackWhatWasWritten) {
  const std::string json = ClaimToJson(Full());
  const absl::StatusOr<Claim> claim = ClaimFromJson(json);
  ASSERT_THAT(claim, IsOk());
  EXPECT_EQ(ClaimToJson(*claim), json);
  EXPECT_EQ(claim->id, Full().id);
}

TEST(ClaimFromJson, NeedsNoMoreThanArticleTypeAndParties) {
  const absl::StatusOr<Claim> claim = ClaimFromJson(
      R"({"article":{"url":"https://a.example/1"},"type":"meeting","participants":[{"side":"FRA"},{"side":"EU"},{"name":"N N","side":"DEU"}]})");
  ASSERT_THAT(claim, IsOk());
  EXPECT_EQ(claim->facts.status, Status::kHeld);
  EXPECT_FALSE(claim->facts.date.known());
  EXPECT_EQ(claim->facts.confidence, 0.5);
  EXPECT_EQ(claim->facts.participants[0].kind, ActorKind::kPerson);
  EXPECT_EQ(claim->facts.participants[1].kind, ActorKind::kOrganisation);
  EXPECT_EQ(claim->facts.participants[2].kind, ActorKind::kState);
  Article article;
  article.url = "https://a.example/1";
  EXPECT_EQ(claim->article.id, ArticleIdOf(article));
  EXPECT_EQ(claim->facts.codes, (Codes{"CONSULT", "040"}));
  EXPECT_FALSE(claim->id.empty());
}

absl::StatusOr<Claim> With(std::string_view members) {
  return ClaimFromJson(R"({"article":{"id":"ar-1"},"type":"call","participants":[{"side":"A"},{"side":"B"}],)" +
                       std::string(members) + "}");
}

TEST(ClaimFromJson, IgnoresUnknownFieldsAndNulls) {
  EXPECT_THAT(
      With(R"("color":"red","mode":null,"topics":null,"duration":null,"evidence":null,"codes":{"cameo":"999"})"),
      IsOk());
}

TEST(ClaimFromJson, ComputesTheIdWhateverTheLineSays) {
  EXPECT_EQ(With(R"("claim":"cl-mine")")->id, With(R"("background":false)")->id);
  EXPECT_NE(With(R"("claim":"cl-mine")")->id, With(R"("claim":"cl-mine","background":true)")->id);
}

TEST(ClaimFromJson, TakesDatesInShortForms) {
  EXPECT_EQ(With(R"("date":"2026-03-09")")->facts.date, DateRange::OnDay(Day(2026, 3, 9)));
  EXPECT_EQ(With(R"("date":"2026-03-09T21:02:00Z")")->facts.date, DateRange::OnDay(Day(2026, 3, 9)));
  EXPECT_EQ(With(R"("date":"2026-03")")->facts.date, DateRange::InMonth(2026, 3));
  EXPECT_EQ(With(R"("date":"2026")")->facts.date, DateRange::InYear(2026));
  EXPECT_EQ(With(R"("date":{"start":"2026-03-09"})")->facts.date, DateRange::OnDay(Day(2026, 3, 9)));
  EXPECT_EQ(With(R"("date":{"start":"2026-03-01","end":"2026-03-09"})")->facts.date,
            DateRange::Between(Day(2026, 3, 1), Day(2026, 3, 9)));
  EXPECT_EQ(With(R"("date":{"start":"2026-03-01","precision":"month"})")->facts.date, DateRange::InMonth(2026, 3));
  EXPECT_EQ(With(R"("date":{"start":"2026-01-01","precision":"year"})")->facts.date, DateRange::InYear(2026));
  EXPECT_EQ(With(R"("date":{"precision":"unknown"})")->facts.date, DateRange());
}

TEST(ClaimFromJson, FillsTheEndOfEvidenceFromItsQuote) {
  const absl::StatusOr<Claim> claim = With(R"("evidence":[{"start":3,"quote":"sp\u00f8ke"}])");
  ASSERT_THAT(claim, IsOk());
  EXPECT_THAT(claim->evidence, ElementsAre(Evidence{false, 3, 9, "sp\u00F8ke", "event"}));
}

TEST(ClaimFromJson, NamesTheOffendingValue) {
  const auto fails = [](std::string_view members, std::string_view message) {
    EXPECT_THAT(With(members), StatusIs(StatusCode::kInvalidArgument, HasSubstr(std::string(message)))) << members;
  };
  fails(R"("date":{"start":"2026-13-01","end":"2026-13-01"})", "date.start: not a date: \"2026-13-01\"");
  fails(R"("date":"soon")", "date: not a date: \"soon\"");
  fails(R"("date":{"start":"2026-03-09","end":"2026-03-01"})", "date.end: before the start");
  fails(R"("date":{"end":"2026-03-01"})", "date.start: missing");
  fails(R"("date":7)", "date: not a date");
  fails(R"("status":"maybe")", "status: \"maybe\" is none of held, ongoing");
  fails(R"("mode":"letter")", "mode: \"letter\" is no mode of a call");
  fails(R"("duration":{"min":-5})", "duration.min: not a whole number");
  fails(R"("duration":{"min":60,"max":30})", "duration.max: less than the minimum");
  fails(R"("duration":{"min":1e12})", "duration.min: not a whole number");
  fails(R"("topics":[{"text":"a"},{"themes":[]}])", "topics[1].text: missing");
  fails(R"("topics":"trade")", "topics: not an array");
  fails(R"("topics":[{"text":"a","about":[3]}])", "topics[0].about[0]: not a string");
  fails(R"("tone":[{"term":"cold","valence":-2}])", "tone[0].valence: not a number from -1 to 1");
  fails(R"("outcomes":[{"kind":"sung","text":"x"}])", "outcomes[0].kind: \"sung\" is none of agreed");
  fails(R"("initiator":"USA")", "initiator: not an object");
  fails(R"("background":"no")", "background: not true or false");
  fails(R"("confidence":1.5)", "confidence: not a number from 0 to 1");
  fails(R"("evidence":[{"start":1,"end":3,"quote":"abc"}])", "evidence[0].end");
  fails(R"("evidence":[{"quote":"abc"}])", "evidence[0].start: missing");
  fails(R"("evidence":[{"in":"photo","start":1,"quote":"abc"}])", "evidence[0].in");
  fails(R"("format":2)", "format: 2 is not known");
}

TEST(ClaimFromJson, SaysWhatIsMissing) {
  const auto fails = [](std::string_view line, std::string_view message) {
    EXPECT_THAT(ClaimFromJson(line), StatusIs(StatusCode::kInvalidArgument, HasSubstr(std::string(message)))) << line;
  };
  fails("", "byte 0");
  fails("[]", "not a JSON object");
  fails(R"({"type":"call"})", "article: missing");
  fails(R"({"article":{}})", "article: neither id, url nor title");
  fails(R"({"article":{"id":"x"}})", "type: missing");
  fails(R"({"article":{"id":"x"},"type":"dance"})", "type: \"dance\" is none of call");
  fails(R"({"article":{"id":"x"},"type":"call"})", "participants: missing");
  fails(R"({"article":{"id":"x"},"type":"call","participants":[]})", "participants: missing");
  fails(R"({"article":{"id":"x"},"type":"call","participants":[{}]})", "participants[0]: neither name nor side");
  fails(R"({"article":{"id":"x","published":"May"},"type":"call"})", "article.published: not a date");
}

TEST(ClaimFromJson, RefusesDeepNestingCleanly) {
  EXPECT_THAT(ClaimFromJson("{\"x\":" + std::string(1000000, '[')), StatusIs(StatusCode::kInvalidArgument));
}

}  // namespace
}  // namespace readout
