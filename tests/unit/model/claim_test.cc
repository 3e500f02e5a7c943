// SPDX-License-Identifier: Apache-2.0
#include "model/claim.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/stable_id.h"
#include "model/claim_json.h"
#include "model/facts_json.h"
#include "tests/support/model_builders.h"

namespace readout {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::SizeIs;

Claim Sample() {
  return ClaimBuilder()
      .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
      .On("2026-03-09")
      .InitiatedBy("USA", "Donald Trump")
      .Lasting(60)
      .Build();
}

TEST(FinishClaim, OrdersParticipantsBySideAndName) {
  const Claim claim = ClaimBuilder()
                          .Meeting("UKR", "Volodymyr Zelensky", "FRA", "Emmanuel Macron")
                          .Party("FRA", "")
                          .Party("DEU", "Olaf Scholz")
                          .Build();
  EXPECT_THAT(
      claim.facts.participants,
      ElementsAre(Field(&Participant::name, "Olaf Scholz"), Field(&Participant::name, ""),
                  Field(&Participant::name, "Emmanuel Macron"), Field(&Participant::name, "Volodymyr Zelensky")));
}

TEST(FinishClaim, DropsRepetitionsAndKeepsTheOrderOfTheText) {
  const Claim claim = ClaimBuilder()
                          .Call("A", "X", "B", "Y")
                          .Party("A", "X")
                          .About("trade", {"trade", "economy", "trade"}, {"B", "A", "B"})
                          .About("arms")
                          .About("trade", {"economy", "trade"}, {"A", "B"})
                          .Tone("frank", -0.2)
                          .Tone("frank", -0.2)
                          .Outcome(OutcomeKind::kAgreed, "to meet")
                          .Outcome(OutcomeKind::kAgreed, "to meet")
                          .Evidence("event", "spoke", 10)
                          .Evidence("event", "spoke", 10)
                          .Build();
  EXPECT_THAT(claim.facts.participants, SizeIs(2));
  ASSERT_THAT(claim.facts.topics, ElementsAre(Field(&Topic::text, "trade"), Field(&Topic::text, "arms")));
  EXPECT_THAT(claim.facts.topics[0].themes, ElementsAre("economy", "trade"));
  EXPECT_THAT(claim.facts.topics[0].about, ElementsAre("A", "B"));
  EXPECT_THAT(claim.facts.tone, SizeIs(1));
  EXPECT_THAT(claim.facts.outcomes, SizeIs(1));
  EXPECT_THAT(claim.evidence, SizeIs(1));
}

TEST(FinishClaim, OrdersEvidenceByPlaceThenField) {
  Claim claim = ClaimBuilder()
                    .Call("A", "X", "B", "Y")
                    .Evidence("duration", "an hour", 40)
                    .Evidence("topics", "spoke", 5)
                    .Evidence("event", "spoke", 5)
                    .Build();
  claim.evidence.push_back({true, 0, 4, "Call", "event"});
  std::reverse(claim.evidence.begin(), claim.evidence.end());
  FinishClaim(&claim);
  EXPECT_THAT(claim.evidence, ElementsAre(Field(&Evidence::field, "event"), Field(&Evidence::field, "topics"),
                                          Field(&Evidence::field, "duration"), Field(&Evidence::in_title, true)));
}

TEST(FinishClaim, FillsCodes) {
  EXPECT_EQ(Sample().facts.codes, (Codes{"CONSULT/phone", "041"}));
  EXPECT_EQ(ClaimBuilder().Call("A", "X", "B", "Y").With(Status::kDenied).Build().facts.codes, Codes());
}

TEST(FinishClaim, CodesAMeetingInAThirdCountry) {
  const auto at = [](std::string_view country) {
    return ClaimBuilder().Meeting("USA", "X", "RUS", "Y").At("Somewhere", country).Build().facts.codes;
  };
  EXPECT_EQ(at("FIN"), (Codes{"CONSULT/third-party", "044"}));
  EXPECT_EQ(at("RUS"), (Codes{"CONSULT", "040"}));
  EXPECT_EQ(at(""), (Codes{"CONSULT", "040"}));
  EXPECT_EQ(
      ClaimBuilder().Meeting("USA", "X", "RUS", "Y").At("Helsinki", "FIN").With(Status::kScheduled).Build().facts.codes,
      (Codes{"AGREE", "036"}));
}

TEST(FinishClaim, NamesActorsThatHaveNoId) {
  const Claim claim = ClaimBuilder()
                          .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
                          .Known("Vladimir Putin", "wd:Q7747")
                          .SaidBy("RUS")
                          .Build();
  EXPECT_EQ(claim.facts.participants[0].actor.str(), "wd:Q7747");
  EXPECT_EQ(claim.facts.participants[1].actor, UnlistedActorId("Donald Trump", "USA"));
  EXPECT_EQ(claim.facts.said_by->actor, UnlistedActorId("", "RUS"));
}

TEST(FinishClaim, TreatsEmptyValuesAsAbsent) {
  Claim claim = ClaimBuilder().Call("A", "X", "B", "Y").InitiatedBy("").SaidBy("").At("", "").Build();
  EXPECT_EQ(claim.facts.initiator, std::nullopt);
  EXPECT_EQ(claim.facts.said_by, std::nullopt);
  EXPECT_EQ(claim.facts.place, std::nullopt);
  EXPECT_EQ(claim.id, ClaimBuilder().Call("A", "X", "B", "Y").Build().id);
}

TEST(FinishClaim, IsIdempotent) {
  Claim claim = Sample();
  const std::string once = ClaimToJson(claim);
  FinishClaim(&claim);
  EXPECT_EQ(ClaimToJson(claim), once);
}

TEST(ClaimId, IsWhatTheDocumentSays) {
  const Claim claim = Sample();
  EXPECT_EQ(claim.id.str(), "cl-" + StableUuid("claim", claim.article.id.str() + "\n" + FactsToJson(claim.facts)));
}

TEST(ClaimId, DoesNotDependOnTheOrderOfParties) {
  EXPECT_EQ(ClaimBuilder().Call("A", "X", "B", "Y").Build().id, ClaimBuilder().Call("B", "Y", "A", "X").Build().id);
}

TEST(ClaimId, DoesNotDependOnConfidenceOrEvidence) {
  EXPECT_EQ(ClaimBuilder().Call("A", "X", "B", "Y").Build().id,
            ClaimBuilder().Call("A", "X", "B", "Y").Confidence(0.1).Evidence("event", "spoke").Build().id);
}

TEST(ClaimId, DependsOnTheArticleAndOnEveryFact) {
  const auto base = [] { return ClaimBuilder().Call("A", "X", "B", "Y").On("2026-03-09"); };
  const ClaimId id = base().Build().id;
  EXPECT_NE(id, base().From("https://news.example/2").Build().id);
  EXPECT_NE(id, base().On("2026-03-10").Build().id);
  EXPECT_NE(id, base().Until("2026-03-10").Build().id);
  EXPECT_NE(id, base().Mode("video").Build().id);
  EXPECT_NE(id, base().With(Status::kProposed).Build().id);
  EXPECT_NE(id, base().Party("C", "Z").Build().id);
  EXPECT_NE(id, base().InitiatedBy("A").Build().id);
  EXPECT_NE(id, base().Lasting(60).Build().id);
  EXPECT_NE(base().Lasting(60).Build().id, base().Lasting(60, 60, true).Build().id);
  EXPECT_NE(id, base().At("Oslo", "NOR").Build().id);
  EXPECT_NE(id, base().About("trade").Build().id);
  EXPECT_NE(id, base().Tone("frank", -0.2).Build().id);
  EXPECT_NE(id, base().Outcome(OutcomeKind::kAgreed, "to meet").Build().id);
  EXPECT_NE(id, base().SaidBy("A").Build().id);
  EXPECT_NE(id, base().Background().Build().id);
}

TEST(RefOf, CarriesEverythingButTheText) {
  Article article;
  article.id = ArticleId("ar-1");
  article.url = "u";
  article.title = "t";
  article.outlet = "o";
  article.published = Day(2026, 3, 9);
  article.language = "en";
  article.sketch = "s";
  EXPECT_EQ(RefOf(article), (ArticleRef{ArticleId("ar-1"), "u", "t", "o", Day(2026, 3, 9), "en", "s"}));
}

}  // namespace
}  // namespace readout
