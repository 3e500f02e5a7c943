// SPDX-License-Identifier: Apache-2.0
#include "graph/view/diplomatic_graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/graph/graph_fixture.h"

namespace readout::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

ClaimBuilder Call(std::string_view side_a, std::string_view a, std::string_view side_b, std::string_view b,
                  std::string_view day) {
  static int article = 0;
  return ClaimBuilder().Call(side_a, a, side_b, b).On(day).From("https://a.example/" + std::to_string(++article));
}

std::vector<ClaimBuilder> World() {
  return {Call("USA", "Donald Trump", "RUS", "Vladimir Putin", "2026-03-09"),
          Call("USA", "Donald Trump", "RUS", "Vladimir Putin", "2026-02-01"),
          Call("USA", "Marco Rubio", "RUS", "Sergei Lavrov", "2026-02-11"),
          Call("FRA", "Emmanuel Macron", "RUS", "Vladimir Putin", "2026-01-01"),
          Call("FRA", "Emmanuel Macron", "DEU", "Friedrich Merz", "2026-01-02"),
          Call("JPN", "Sanae Takaichi", "KOR", "Lee Jae-myung", "2026-01-03"),
          Call("USA", "Marco Rubio", "USA", "Donald Trump", "2026-01-04").Party("ISR", "Benjamin Netanyahu")};
}

std::vector<std::string> Names(const std::vector<GraphActor>& actors) {
  std::vector<std::string> names;
  for (const GraphActor& actor : actors) names.push_back(actor.name.empty() ? actor.side : actor.name);
  return names;
}

TEST(DiplomaticGraph, HasActorsAndEventsAsVerticesAndTiesBetweenThem) {
  const GraphOf graph(World());
  auto view = DiplomaticGraph::Build(graph.reader());
  ASSERT_THAT(view, IsOk());
  EXPECT_EQ(view->events(), 7u);
  EXPECT_EQ(view->actors(), 9u);
  EXPECT_EQ(view->ties(), 15u);
  EXPECT_EQ(view->RankedActors().front().name, "Vladimir Putin");
  EXPECT_EQ(view->RankedActors().front().events, 3);
}

TEST(DiplomaticGraph, CountsParallelEventsOfAPair) {
  const GraphOf graph(World());
  auto view = DiplomaticGraph::Build(graph.reader());
  const std::optional<ActorPair> pair = view->MostActivePair();
  ASSERT_TRUE(pair.has_value());
  EXPECT_EQ(pair->a.name, "Vladimir Putin");
  EXPECT_EQ(pair->b.name, "Donald Trump");
  EXPECT_EQ(pair->events, 2);
}

TEST(DiplomaticGraph, SeesSidesWhenAsked) {
  const GraphOf graph(World());
  auto view = DiplomaticGraph::Build(graph.reader(), ActorLevel::kSides);
  const std::optional<ActorPair> pair = view->MostActivePair();
  ASSERT_TRUE(pair.has_value());
  EXPECT_EQ(pair->a.side, "RUS");
  EXPECT_EQ(pair->b.side, "USA");
  EXPECT_EQ(pair->events, 3);
  EXPECT_THAT(view->RankedPairs(100), SizeIs(5));
}

TEST(DiplomaticGraph, HasNoPairInAnEmptyGraph) {
  const GraphOf graph({});
  auto view = DiplomaticGraph::Build(graph.reader());
  EXPECT_EQ(view->MostActivePair(), std::nullopt);
  EXPECT_THAT(view->Components(), IsEmpty());
}

TEST(DiplomaticGraph, RanksPartners) {
  const GraphOf graph(World());
  auto view = DiplomaticGraph::Build(graph.reader());
  const std::vector<Partner> partners = view->PartnersOf(Named("Putin"));
  ASSERT_THAT(partners, SizeIs(2));
  EXPECT_EQ(partners[0].actor.name, "Donald Trump");
  EXPECT_EQ(partners[0].events, 2);
  EXPECT_EQ(partners[1].actor.name, "Emmanuel Macron");
  EXPECT_THAT(view->PartnersOf(Named("Nobody")), IsEmpty());
}

TEST(DiplomaticGraph, LooksOnlyAtEventsThatPassTheFilter) {
  const GraphOf graph(World());
  EventFilter filter;
  filter.since = Day(2026, 2, 5);
  auto view = DiplomaticGraph::Build(graph.reader(), ActorLevel::kSides, filter);
  EXPECT_EQ(view->events(), 2u);
  EXPECT_EQ(view->MostActivePair()->events, 2);
}

TEST(DiplomaticGraph, FindsAShortestChainOfContacts) {
  const GraphOf graph(World());
  auto view = DiplomaticGraph::Build(graph.reader());
  std::vector<GraphActor> actors;
  for (const ContactStep& step : view->ContactChain(Named("Trump"), Named("Merz"))) actors.push_back(step.actor);
  EXPECT_THAT(Names(actors), ElementsAre("Donald Trump", "Vladimir Putin", "Emmanuel Macron", "Friedrich Merz"));
  EXPECT_THAT(view->ContactChain(Named("Trump"), Named("Takaichi")), IsEmpty());
  EXPECT_THAT(view->ContactChain(Named("Trump"), Named("Trump")), SizeIs(1));
}

TEST(DiplomaticGraph, FindsComponents) {
  const GraphOf graph(World());
  auto view = DiplomaticGraph::Build(graph.reader());
  const auto components = view->Components();
  ASSERT_THAT(components, SizeIs(2));
  EXPECT_THAT(components[0], SizeIs(7));
  EXPECT_THAT(Names(components[1]), ElementsAre("Sanae Takaichi", "Lee Jae-myung"));
}

}  // namespace
}  // namespace readout::graph
