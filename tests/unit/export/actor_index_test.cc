// SPDX-License-Identifier: Apache-2.0
#include "export/actor_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/role_edges.h"
#include "tests/unit/export/sample_events.h"

namespace readout::exporting {
namespace {

using ::testing::ElementsAre;

Event EventOf(std::vector<Participant> participants) {
  Event event;
  event.facts.participants = std::move(participants);
  return event;
}

Participant Person(std::string actor, std::string name, std::string side, std::string office = "") {
  return {ActorId(std::move(actor)), std::move(name),   ActorKind::kPerson,
          std::move(side),           std::move(office), Role::kParticipant};
}

const ActorRecord* Find(const std::vector<ActorRecord>& actors, std::string_view node) {
  for (const ActorRecord& actor : actors) {
    if (actor.node == node) return &actor;
  }
  return nullptr;
}

TEST(ActorIndex, ChoosesTheMostFrequentSpelling) {
  const StringMap<SideInfo> sides;
  ActorIndex index(&sides);
  index.AddEvent(EventOf({Person("wd:Q1", "Zelenskiy", "UKR")}));
  index.AddEvent(EventOf({Person("wd:Q1", "Zelensky", "UKR")}));
  index.AddEvent(EventOf({Person("wd:Q1", "Zelensky", "UKR")}));
  const auto actors = std::move(index).Finish();
  ASSERT_NE(Find(actors, "wd:Q1"), nullptr);
  EXPECT_EQ(Find(actors, "wd:Q1")->name, "Zelensky");
  EXPECT_EQ(Find(actors, "wd:Q1")->events, 3);
  EXPECT_EQ(Find(actors, "wd:Q1")->wikidata, "Q1");
}

TEST(ActorIndex, GathersOfficesAndSidesOverTheYears) {
  const StringMap<SideInfo> sides;
  ActorIndex index(&sides);
  index.AddEvent(EventOf({Person("wd:Q1", "A", "NLD", "prime minister")}));
  index.AddEvent(EventOf({Person("wd:Q1", "A", "NLD", "prime minister")}));
  index.AddEvent(EventOf({Person("wd:Q1", "A", "NATO", "secretary general")}));
  const auto actors = std::move(index).Finish();
  EXPECT_THAT(Find(actors, "wd:Q1")->offices, ElementsAre("prime minister", "secretary general"));
  EXPECT_EQ(Find(actors, "wd:Q1")->side, "NLD");
  EXPECT_EQ(RepresentsEdgesOf(*Find(actors, "wd:Q1")).size(), 2u);
  EXPECT_EQ(Find(actors, "side:NATO")->kind, ActorKind::kOrganisation);
  EXPECT_EQ(Find(actors, "side:NLD")->kind, ActorKind::kState);
}

TEST(ActorIndex, GivesASideOneNodeWhoeverItsIdComesFrom) {
  const StringMap<SideInfo> sides = SampleOptions().sides;
  ActorIndex index(&sides);
  const Participant by_id = {ActorId("wd:Q30"), "United States of America", ActorKind::kState, "USA", "", {}};
  const Participant by_name = {ActorId(""), "United States", ActorKind::kState, "USA", "", {}};
  const Participant by_code = {ActorId("ac-1"), "", ActorKind::kState, "USA", "", {}};
  EXPECT_EQ(index.NodeOf(by_id), "side:USA");
  EXPECT_EQ(index.NodeOf(by_name), "side:USA");
  EXPECT_EQ(index.NodeOf(by_code), "side:USA");
  EXPECT_EQ(index.NodeOf(Person("wd:Q22686", "Donald Trump", "USA")), "wd:Q22686");
}

TEST(ActorIndex, GivesNobodyNoNode) {
  const StringMap<SideInfo> sides;
  ActorIndex index(&sides);
  EXPECT_EQ(index.NodeOf(Participant{}), "");
  EXPECT_EQ(index.NodeOf(ActorRef{}), "");
  index.AddEvent(EventOf({Participant{}}));
  index.AddRef(ActorRef{});
  EXPECT_TRUE(std::move(index).Finish().empty());
}

TEST(ActorIndex, NamesUnlistedActorsByNameAndSide) {
  const StringMap<SideInfo> sides;
  const ActorIndex index(&sides);
  EXPECT_EQ(index.NodeOf(Person("", "Jane Roe", "CAN")), UnlistedActorId("Jane Roe", "CAN").str());
  EXPECT_NE(index.NodeOf(Person("", "Jane Roe", "CAN")), index.NodeOf(Person("", "Jane Roe", "GBR")));
}

TEST(ActorIndex, DoesNotCountBeingTalkedAbout) {
  const StringMap<SideInfo> sides;
  ActorIndex index(&sides);
  Event event = EventOf({Person("wd:Q1", "A", "FRA")});
  event.facts.topics = {{"x", {}, {"MLI"}}};
  index.AddEvent(event);
  const auto actors = std::move(index).Finish();
  ASSERT_NE(Find(actors, "side:MLI"), nullptr);
  EXPECT_EQ(Find(actors, "side:MLI")->events, 0);
  EXPECT_EQ(Find(actors, "side:FRA")->events, 1);  // A acts for it
}

TEST(EncodeId, KeepsProjectIdsAndEscapesTheRest) {
  EXPECT_EQ(EncodeId("wd:Q7747"), "wd:Q7747");
  EXPECT_EQ(EncodeId("ev-00000000-0000-4000-8000-000000000001"), "ev-00000000-0000-4000-8000-000000000001");
  EXPECT_EQ(EncodeId("a b/\n<\xC3\xA9>"), "a%20b%2F%0A%3C%C3%A9%3E");
}

TEST(RoleEdges, OfOneActorInTwoRolesAreTwo) {
  const StringMap<SideInfo> sides;
  const ActorIndex index(&sides);
  Event event = EventOf({Person("wd:Q1", "A", "FRA"), Person("wd:Q1", "A", "FRA", "president")});
  event.id = SampleEventId(1);
  event.facts.participants[1].role = Role::kHost;
  EXPECT_EQ(EdgesOf(event, index).size(), 2u);
  event.facts.participants[1].role = Role::kParticipant;
  const auto edges = EdgesOf(event, index);
  ASSERT_EQ(edges.size(), 1u);
  EXPECT_EQ(edges[0].office, "president");
}

TEST(RoleEdges, DoNotRepeatAnInitiatorWhoIsAParticipant) {
  const StringMap<SideInfo> sides;
  const ActorIndex index(&sides);
  Event event = EventOf({Person("wd:Q1", "A", "FRA"), Person("wd:Q2", "B", "MLI")});
  event.id = SampleEventId(1);
  event.facts.participants[0].role = Role::kInitiator;
  event.facts.initiator = ActorRef{ActorId(), "", "FRA"};  // the side of the person who has the role
  EXPECT_EQ(EdgesOf(event, index).size(), 2u);
  event.facts.initiator = ActorRef{ActorId(), "", "MLI"};
  EXPECT_EQ(EdgesOf(event, index).size(), 3u);
}

}  // namespace
}  // namespace readout::exporting
