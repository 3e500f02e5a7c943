// SPDX-License-Identifier: Apache-2.0
#include "graph/query/relationship_history.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/graph/graph_fixture.h"

namespace readout::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::vector<ClaimBuilder> World() {
  return {
      ClaimBuilder().Call("USA", "Donald Trump", "RUS", "Vladimir Putin").On("2026-03-09").From("https://a.example/1"),
      ClaimBuilder()
          .Meeting("USA", "Donald Trump", "RUS", "Vladimir Putin")
          .On("2018-07-16")
          .From("https://a.example/1"),
      ClaimBuilder().Call("USA", "Donald Trump", "RUS", "Vladimir Putin").InYear(2017).From("https://a.example/2"),
      ClaimBuilder()
          .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
          .With(Status::kProposed)
          .From("https://a.example/3"),
      ClaimBuilder()
          .Call("FRA", "Emmanuel Macron", "RUS", "Vladimir Putin")
          .On("2026-02-01")
          .From("https://a.example/4")};
}

TEST(RelationshipHistory, IsInTimeOrderWithUndatedEventsLast) {
  const GraphOf graph(World());
  HistoryQuery query;
  query.a = Named("Trump");
  query.b = OfSide("RUS");
  auto history = ReadHistory(graph.reader(), query);
  ASSERT_THAT(history, IsOk());
  std::vector<std::string> dates;
  for (const Event& event : history->events) dates.push_back(FormatDateRange(event.facts.date));
  EXPECT_THAT(dates, ElementsAre("2017", "2018-07-16", "2026-03-09", ""));
  EXPECT_THAT(history->by_type, ElementsAre(Pair(EventType::kCall, 3), Pair(EventType::kMeeting, 1)));
  EXPECT_THAT(history->by_status, ElementsAre(Pair(Status::kHeld, 3), Pair(Status::kProposed, 1)));
  EXPECT_EQ(history->articles, 3);
  EXPECT_EQ(history->claims, 4);
  EXPECT_EQ(history->first_day, Day(2017, 1, 1));
  EXPECT_EQ(history->last_day, Day(2026, 3, 9));
}

TEST(RelationshipHistory, OfOneActorIsWithWhomever) {
  const GraphOf graph(World());
  HistoryQuery query;
  query.a = OfSide("RUS");
  EXPECT_EQ(ReadHistory(graph.reader(), query)->events.size(), 5u);
}

TEST(RelationshipHistory, DoesNotDependOnWhichActorIsNamedFirst) {
  const GraphOf graph(World());
  HistoryQuery forth;
  forth.a = Named("Putin");
  forth.b = OfSide("FRA");
  HistoryQuery back;
  back.a = OfSide("FRA");
  back.b = Named("Putin");
  const auto there = ReadHistory(graph.reader(), forth);
  const auto here = ReadHistory(graph.reader(), back);
  ASSERT_EQ(there->events.size(), 1u);
  ASSERT_EQ(here->events.size(), 1u);
  EXPECT_EQ(there->events[0].id, here->events[0].id);
}

TEST(RelationshipHistory, IsEmptyForStrangers) {
  const GraphOf graph(World());
  HistoryQuery query;
  query.a = OfSide("FRA");
  query.b = OfSide("USA");
  EXPECT_THAT(ReadHistory(graph.reader(), query)->events, IsEmpty());
}

}  // namespace
}  // namespace readout::graph
