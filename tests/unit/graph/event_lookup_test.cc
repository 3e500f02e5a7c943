// SPDX-License-Identifier: Apache-2.0
#include "graph/query/event_lookup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/graph/graph_fixture.h"

namespace readout::graph {
namespace {

using testing::HasSubstr;

std::vector<ClaimBuilder> World() {
  std::vector<ClaimBuilder> world;
  for (int i = 0; i < 40; ++i) {
    world.push_back(ClaimBuilder()
                        .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
                        .On(i < 20 ? "2026-03-09" : "2025-01-01")
                        .From("https://a.example/" + std::to_string(i)));
  }
  return world;
}

TEST(EventLookup, FindsAnEventByTheIdOfAnyOfItsClaims) {
  const std::vector<ClaimBuilder> world = World();
  const GraphOf graph(world);
  const ClaimId claim = world[7].Build().id;
  auto event = FindEvent(graph.reader(), EventIdOf(claim).str());
  ASSERT_THAT(event, IsOk());
  EXPECT_THAT(FindEvent(graph.reader(), claim.str()), IsOkAndHolds(*event));
  EXPECT_THAT(FindEvent(graph.reader(), EventIdOf(world[3].Build().id).str()), IsOkAndHolds(*event));
  EXPECT_EQ(graph.reader().ReadEvent(*event)->claims.size(), 20u);
}

TEST(EventLookup, FindsAnEventByTheBeginningOfItsId) {
  const std::vector<ClaimBuilder> world = World();
  const GraphOf graph(world);
  const EventId expected = *FindEvent(graph.reader(), world[0].Build().id.str());
  const std::string uuid = world[0].Build().id.str().substr(3);
  EXPECT_THAT(FindEvent(graph.reader(), uuid.substr(0, 10)), IsOkAndHolds(expected));
  EXPECT_THAT(FindEvent(graph.reader(), "ev-" + uuid.substr(0, 10)), IsOkAndHolds(expected));
}

TEST(EventLookup, SaysWhenABeginningFitsSeveral) {
  // Of 40 claims in two events, some first digit leads to both.
  const GraphOf graph(World());
  int ambiguous = 0;
  for (char digit : std::string_view("0123456789abcdef")) {
    const auto found = FindEvent(graph.reader(), std::string("ev-") + digit);
    if (absl::IsInvalidArgument(found.status())) {
      EXPECT_THAT(found.status(), StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("could be ev-")));
      ++ambiguous;
    }
  }
  EXPECT_GT(ambiguous, 0);
}

TEST(EventLookup, SaysWhenThereIsNone) {
  const GraphOf graph(World());
  for (const char* text : {"", "ev-", "ev-zzz", "nothing", "ev-00000000-0000-0000-0000-000000000000"}) {
    EXPECT_THAT(FindEvent(graph.reader(), text), StatusIs(absl::StatusCode::kNotFound)) << text;
  }
}

}  // namespace
}  // namespace readout::graph
