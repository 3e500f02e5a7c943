// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/json_reader.h"
#include "model/claim_json.h"
#include "tests/support/model_builders.h"
#include "tests/support/status_matchers.h"

namespace readout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

Event Sample() {
  const Claim claim = ClaimBuilder()
                          .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
                          .On("2026-03-09")
                          .Evidence("event", "spoke", 4)
                          .Build();
  Event event;
  event.id = EventIdOf(claim.id);
  event.facts = claim.facts;
  event.claims = {claim.id};
  event.article_ids = {claim.article.id};
  event.independent_sources = 1;
  event.status_history = {{Day(2026, 3, 9), true, Status::kHeld, {claim.id}}, {Day(), false, Status::kProposed, {}}};
  event.part_of = {EventId("ev-whole")};
  event.first_reported = Day(2026, 3, 9);
  Account account;
  account.side = "RUS";
  account.claims = {claim.id};
  account.said_by = {{ActorId("ac-1"), "", "RUS"}};
  event.accounts = {account};
  event.conflicts = {{"date", {{"2026-03-09", {claim.id}}, {"2026-03-08", {}}}}};
  event.evidence = {{claim.id, claim.article.id, claim.evidence[0]}};
  return event;
}

TEST(EventToJson, WritesTheFieldsOfTheContractInTheirOrder) {
  const absl::StatusOr<JsonDocument> document = JsonDocument::Parse(EventToJson(Sample()));
  ASSERT_THAT(document, IsOk());
  std::vector<std::string> names;
  document->root().ForEachMember([&names](std::string_view name, JsonValue) { names.emplace_back(name); });
  EXPECT_THAT(names, ElementsAre("event", "claims", "articles", "independent_sources", "type", "mode", "status", "date",
                                 "until", "participants", "initiator", "duration", "place", "topics", "tone",
                                 "outcomes", "said_by", "background", "confidence", "codes", "status_history",
                                 "part_of", "first_reported", "last_reported", "accounts", "conflicts", "evidence"));
}

TEST(EventToJson, CountsArticlesAndTellsWhichClaimEachQuoteBelongsTo) {
  const Event event = Sample();
  const std::string json = EventToJson(event);
  EXPECT_THAT(json, StartsWith(R"({"event":")" + event.id.str() + R"(","claims":[")" + event.claims[0].str() +
                               R"("],"articles":1,"independent_sources":1,"type":"call")"));
  EXPECT_THAT(json, HasSubstr(R"("evidence":[{"claim":")" + event.claims[0].str() + R"(","article":")" +
                              event.article_ids[0].str() +
                              R"(","in":"text","start":4,"end":9,"quote":"spoke","field":"event"}])"));
}

TEST(EventToJson, WritesHistoryAccountsAndConflicts) {
  const Event event = Sample();
  const std::string id = event.claims[0].str();
  const std::string json = EventToJson(event);
  EXPECT_THAT(json, HasSubstr(R"("status_history":[{"status":"held","reported":"2026-03-09","claims":[")" + id +
                              R"("]},{"status":"proposed","reported":null,"claims":[]}],"part_of":["ev-whole"],)"
                              R"("first_reported":"2026-03-09","last_reported":null)"));
  EXPECT_THAT(json,
              HasSubstr(R"("accounts":[{"side":"RUS","claims":[")" + id +
                        R"("],"said_by":[{"actor":"ac-1","name":null,"side":"RUS"}],"date":null,"initiator":null,)"
                        R"("duration":null,"topics":[],"tone":[],"outcomes":[]}])"));
  EXPECT_THAT(json, HasSubstr(R"("conflicts":[{"field":"date","values":[{"value":"2026-03-09","claims":[")" + id +
                              R"("]},{"value":"2026-03-08","claims":[]}]}])"));
}

}  // namespace
}  // namespace readout
