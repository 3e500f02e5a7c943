// SPDX-License-Identifier: Apache-2.0
#include "graph/query/event_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/graph/graph_fixture.h"

namespace readout::graph {
namespace {

std::vector<ClaimBuilder> World() {
  return {ClaimBuilder()
              .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
              .On("2026-03-09")
              .About("the grain corridor", {"trade"}, {"UKR"})
              .From("https://a.example/1")
              .Confidence(0.9),
          ClaimBuilder()
              .Call("FRA", "Emmanuel Macron", "RUS", "Vladimir Putin")
              .On("2026-02-01")
              .From("https://a.example/2")
              .Confidence(0.4),
          ClaimBuilder()
              .Visit("DEU", "Friedrich Merz", "CHN", "Xi Jinping")
              .On("2026-02-24")
              .Until("2026-02-26")
              .From("https://a.example/3"),
          ClaimBuilder()
              .Call("USA", "Donald Trump", "CHN", "Xi Jinping")
              .With(Status::kProposed)
              .From("https://a.example/4")};
}

int64_t Count(const EventFilter& filter) {
  const GraphOf graph(World());
  int64_t count = 0;
  EXPECT_THAT(ForEachMatching(graph.reader(), filter,
                              [&](const Event&) -> absl::StatusOr<bool> {
                                ++count;
                                return true;
                              }),
              IsOk());
  return count;
}

TEST(EventFilter, LetsEverythingPassByDefault) { EXPECT_EQ(Count({}), 4); }

TEST(EventFilter, ComparesAllDaysOfAnEventAndDropsUndatedOnes) {
  EventFilter filter;
  filter.since = Day(2026, 2, 26);
  EXPECT_EQ(Count(filter), 2);  // the visit's last day, the call of 9 March; not the proposed call without a date
  filter.until = Day(2026, 2, 28);
  EXPECT_EQ(Count(filter), 1);
}

TEST(EventFilter, SelectsTypesAndStatuses) {
  EventFilter filter;
  filter.types = {EventType::kCall};
  EXPECT_EQ(Count(filter), 3);
  filter.statuses = {Status::kProposed, Status::kScheduled};
  EXPECT_EQ(Count(filter), 1);
}

TEST(EventFilter, FindsTopicsByPartThemeAndSide) {
  for (const char* topic : {"GRAIN", "trade", "ukr", "corridor"}) {
    EventFilter filter;
    filter.topic = topic;
    EXPECT_EQ(Count(filter), 1) << topic;
  }
  EventFilter filter;
  filter.topic = "uk";  // a side is meant as a whole
  EXPECT_EQ(Count(filter), 0);
}

TEST(EventFilter, DropsWhatIsLessSure) {
  EventFilter filter;
  filter.minimum_confidence = 0.5;
  EXPECT_EQ(Count(filter), 3);
}

TEST(EventFilter, NeedsAParticipantForEachActor) {
  EventFilter filter;
  filter.actors = {Named("Putin")};
  EXPECT_EQ(Count(filter), 2);
  filter.actors = {Named("Putin"), OfSide("USA")};
  EXPECT_EQ(Count(filter), 1);
  filter.actors = {Named("Putin"), OfSide("RUS")};  // he cannot stand for both
  EXPECT_EQ(Count(filter), 0);
  filter.actors = {OfSide("RUS"), ActorSelector{}};
  EXPECT_EQ(Count(filter), 2);
}

TEST(EventFilter, FindsActorsByWordsOfTheNameAndById) {
  const GraphOf graph(World());
  auto found = FindActors(graph.reader(), Named("xi"));
  ASSERT_THAT(found, IsOk());
  ASSERT_EQ(found->size(), 1u);
  EXPECT_EQ((*found)[0].actor.name, "Xi Jinping");
  EXPECT_EQ((*found)[0].events, 2);
  ActorSelector by_id;
  by_id.actors = {(*found)[0].actor.actor};
  EventFilter filter;
  filter.actors = {by_id};
  EXPECT_EQ(Count(filter), 2);
  EXPECT_THAT(FindActors(graph.reader(), {}), IsOkAndHolds(testing::SizeIs(5)));
}

}  // namespace
}  // namespace readout::graph
