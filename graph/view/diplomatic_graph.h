// SPDX-License-Identifier: Apache-2.0
#pragma once
// Actors and events as one graph (Boost.Graph behind this header): an actor is a vertex, an event is a vertex, taking
// part is an edge with a role. So a summit of twenty is one vertex with twenty edges and not 190 pairs, and two calls
// between the same two are two vertices. Built from the index of a graph file, without reading claims.

#include <memory>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/query/event_filter.h"
#include "graph/store/store_reader.h"

namespace readout::graph {

// Whether the actors are those who took part, or the sides they stand for.
enum class ActorLevel { kActors, kSides };

struct GraphActor {
  ActorId actor;     // empty at the level of sides
  std::string name;  // empty for a side
  std::string side;
  ActorKind kind = ActorKind::kPerson;
  int64_t events = 0;  // its degree
};

struct ActorPair {
  GraphActor a;  // a is before b by side, name, id
  GraphActor b;
  int64_t events = 0;
};

struct Partner {
  GraphActor actor;
  int64_t events = 0;  // shared with the one asked for
};

// A step of a chain of contacts: `actor` shares `event` with the actor of the step before.
struct ContactStep {
  GraphActor actor;
  EventId event;  // empty in the first step
};

class DiplomaticGraph {
 public:
  // Of the events that may match `filter` (topics are not looked at: they are no part of the index).
  static absl::StatusOr<DiplomaticGraph> Build(const StoreReader& reader, ActorLevel level = ActorLevel::kActors,
                                               const EventFilter& filter = {});
  DiplomaticGraph(DiplomaticGraph&&) noexcept;
  DiplomaticGraph& operator=(DiplomaticGraph&&) noexcept;
  ~DiplomaticGraph();

  size_t actors() const;
  size_t events() const;
  size_t ties() const;  // participations

  // By events, most first; then by side, name, id.
  std::vector<GraphActor> RankedActors() const;
  // The two actors of different sides with most events in common; nullopt in a graph without such a pair.
  std::optional<ActorPair> MostActivePair() const;
  // The first `limit` of all such pairs, most events first.
  std::vector<ActorPair> RankedPairs(size_t limit) const;
  // Who shares events with the actors that `selector` means (those themselves excepted), most events first.
  std::vector<Partner> PartnersOf(const ActorSelector& selector) const;
  // A shortest chain of contacts from one to the other; empty when there is none. Of several shortest ones it is the
  // one whose events have the smallest ids, step by step.
  std::vector<ContactStep> ContactChain(const ActorSelector& from, const ActorSelector& to) const;
  // Actors that are linked to each other by any chain of contacts, largest component first.
  std::vector<std::vector<GraphActor>> Components() const;

 private:
  struct Impl;
  explicit DiplomaticGraph(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout::graph
