// SPDX-License-Identifier: Apache-2.0
#include "graph/view/diplomatic_graph.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>

#include "absl/container/flat_hash_map.h"
#include "base/status_macros.h"
#include "graph/merge/blocking_key.h"

namespace readout::graph {
namespace {

// A vertex is an actor or an event; which one, and where it stands in its list.
struct Vertex {
  bool is_event = false;
  size_t position = 0;
};
struct Tie {
  Role role = Role::kParticipant;
};
// Parallel edges are wanted (one actor may have two roles), so the edges of a vertex are kept in a vector.
using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, Vertex, Tie>;
using VertexId = boost::graph_traits<Network>::vertex_descriptor;

auto OrderOf(const GraphActor& actor) { return std::tie(actor.side, actor.name, actor.actor); }

bool StandsBefore(const GraphActor& a, const GraphActor& b) { return OrderOf(a) < OrderOf(b); }

}  // namespace

struct DiplomaticGraph::Impl {
  Network network;
  std::vector<GraphActor> actors;      // in the order of StandsBefore
  std::vector<VertexId> actor_vertex;  // by position in actors
  std::vector<EventId> events;         // ascending
  std::vector<VertexId> event_vertex;  // by position in events

  std::vector<VertexId> NeighboursOf(VertexId vertex) const {
    std::vector<VertexId> neighbours;
    const auto [begin, end] = boost::adjacent_vertices(vertex, network);
    neighbours.assign(begin, end);
    std::sort(neighbours.begin(), neighbours.end());
    neighbours.erase(std::unique(neighbours.begin(), neighbours.end()), neighbours.end());
    return neighbours;
  }

  size_t ActorAt(VertexId vertex) const { return network[vertex].position; }

  std::vector<size_t> MeantBy(const ActorSelector& selector) const {
    std::vector<size_t> meant;
    for (size_t i = 0; i < actors.size(); ++i) {
      Participant participant;
      participant.actor = actors[i].actor;
      participant.name = actors[i].name;
      participant.side = actors[i].side;
      if (selector.Matches(participant)) meant.push_back(i);
    }
    return meant;
  }

  // Number of shared events of every pair of actors of different sides.
  absl::flat_hash_map<std::pair<size_t, size_t>, int64_t> CountPairs() const {
    absl::flat_hash_map<std::pair<size_t, size_t>, int64_t> counts;
    for (VertexId event : event_vertex) {
      const std::vector<VertexId> parties = NeighboursOf(event);
      for (size_t i = 0; i < parties.size(); ++i) {
        for (size_t j = i + 1; j < parties.size(); ++j) {
          const auto [a, b] = std::minmax({ActorAt(parties[i]), ActorAt(parties[j])});
          if (actors[a].side != actors[b].side || actors[a].side.empty()) ++counts[{a, b}];
        }
      }
    }
    return counts;
  }
};

DiplomaticGraph::DiplomaticGraph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DiplomaticGraph::DiplomaticGraph(DiplomaticGraph&&) noexcept = default;
DiplomaticGraph& DiplomaticGraph::operator=(DiplomaticGraph&&) noexcept = default;
DiplomaticGraph::~DiplomaticGraph() = default;

absl::StatusOr<DiplomaticGraph> DiplomaticGraph::Build(const StoreReader& reader, ActorLevel level,
                                                       const EventFilter& filter) {
  auto impl = std::make_unique<Impl>();
  struct Participation {
    size_t event;
    std::string actor;
    Role role;
  };
  std::vector<Participation> participations;
  std::map<std::string, GraphActor> found;  // by id, or by side
  READOUT_RETURN_IF_ERROR(reader.ForEachSummary([&](const EventSummary& summary) -> absl::StatusOr<bool> {
    if (!filter.MayMatch(summary)) return true;
    for (const Participant& participant : summary.participants) {
      const bool by_side = level == ActorLevel::kSides;
      std::string key = by_side ? SideKey(participant) : participant.actor.str();
      GraphActor actor;
      actor.side = by_side ? key : participant.side;
      if (!by_side) {
        actor.actor = participant.actor;
        actor.name = participant.name;
        actor.kind = participant.kind;
      } else {
        actor.kind = participant.kind == ActorKind::kPerson ? ActorKind::kState : participant.kind;
      }
      const auto [entry, is_new] = found.try_emplace(key, actor);
      // Of several spellings the longest, then the first in the alphabet.
      if (!is_new && (actor.name.size() > entry->second.name.size() ||
                      (actor.name.size() == entry->second.name.size() && StandsBefore(actor, entry->second)))) {
        entry->second = actor;
      }
      participations.push_back({impl->events.size(), std::move(key), participant.role});
    }
    impl->events.push_back(summary.id);
    return true;
  }));

  std::vector<std::pair<GraphActor, std::string>> ordered;
  for (auto& [key, actor] : found) ordered.emplace_back(std::move(actor), key);
  std::sort(ordered.begin(), ordered.end(),
            [](const auto& a, const auto& b) { return StandsBefore(a.first, b.first); });
  absl::flat_hash_map<std::string, VertexId> vertex_of;
  for (auto& [actor, key] : ordered) {
    vertex_of[key] = boost::add_vertex(Vertex{false, impl->actors.size()}, impl->network);
    impl->actor_vertex.push_back(vertex_of[key]);
    impl->actors.push_back(std::move(actor));
  }
  for (size_t i = 0; i < impl->events.size(); ++i) {
    impl->event_vertex.push_back(boost::add_vertex(Vertex{true, i}, impl->network));
  }
  for (const Participation& participation : participations) {
    boost::add_edge(vertex_of[participation.actor], impl->event_vertex[participation.event], Tie{participation.role},
                    impl->network);
  }
  for (size_t i = 0; i < impl->actors.size(); ++i) {
    impl->actors[i].events = static_cast<int64_t>(impl->NeighboursOf(impl->actor_vertex[i]).size());
  }
  return DiplomaticGraph(std::move(impl));
}

size_t DiplomaticGraph::actors() const { return impl_->actors.size(); }
size_t DiplomaticGraph::events() const { return impl_->events.size(); }
size_t DiplomaticGraph::ties() const { return boost::num_edges(impl_->network); }

std::vector<GraphActor> DiplomaticGraph::RankedActors() const {
  std::vector<GraphActor> ranked = impl_->actors;
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const GraphActor& a, const GraphActor& b) { return a.events > b.events; });
  return ranked;
}

std::vector<ActorPair> DiplomaticGraph::RankedPairs(size_t limit) const {
  const auto counts = impl_->CountPairs();
  std::vector<std::tuple<int64_t, size_t, size_t>> order;  // events negated: most first
  order.reserve(counts.size());
  for (const auto& [pair, events] : counts) order.emplace_back(-events, pair.first, pair.second);
  const size_t size = std::min(limit, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(size), order.end());
  std::vector<ActorPair> ranked;
  for (size_t i = 0; i < size; ++i) {
    const auto& [negated, a, b] = order[i];
    ranked.push_back({impl_->actors[a], impl_->actors[b], -negated});
  }
  return ranked;
}

std::optional<ActorPair> DiplomaticGraph::MostActivePair() const {
  std::vector<ActorPair> first = RankedPairs(1);
  if (first.empty()) return std::nullopt;
  return std::move(first.front());
}

std::vector<Partner> DiplomaticGraph::PartnersOf(const ActorSelector& selector) const {
  const std::vector<size_t> meant = impl_->MeantBy(selector);
  const std::set<size_t> self(meant.begin(), meant.end());
  std::set<VertexId> events;
  for (size_t actor : meant) {
    for (VertexId event : impl_->NeighboursOf(impl_->actor_vertex[actor])) events.insert(event);
  }
  std::map<size_t, int64_t> shared;
  for (VertexId event : events) {
    for (VertexId other : impl_->NeighboursOf(event)) {
      if (!self.contains(impl_->ActorAt(other))) ++shared[impl_->ActorAt(other)];
    }
  }
  std::vector<Partner> partners;
  for (const auto& [actor, count] : shared) partners.push_back({impl_->actors[actor], count});
  std::stable_sort(partners.begin(), partners.end(),
                   [](const Partner& a, const Partner& b) { return a.events > b.events; });
  return partners;
}

std::vector<ContactStep> DiplomaticGraph::ContactChain(const ActorSelector& from, const ActorSelector& to) const {
  // Distances from the goal; then, from the start, always the first neighbour that is one step nearer. Vertices are
  // numbered in order of actors and of event ids, so "first" means the smallest event id.
  const size_t vertices = boost::num_vertices(impl_->network);
  constexpr size_t kUnreached = static_cast<size_t>(-1);
  std::vector<size_t> best(vertices, kUnreached);
  for (size_t goal : impl_->MeantBy(to)) {
    std::vector<size_t> distance(vertices, kUnreached);
    distance[impl_->actor_vertex[goal]] = 0;
    boost::breadth_first_search(
        impl_->network, impl_->actor_vertex[goal],
        boost::visitor(boost::make_bfs_visitor(boost::record_distances(distance.data(), boost::on_tree_edge()))));
    for (size_t vertex = 0; vertex < vertices; ++vertex) best[vertex] = std::min(best[vertex], distance[vertex]);
  }
  size_t start = kUnreached;
  for (size_t actor : impl_->MeantBy(from)) {
    const VertexId vertex = impl_->actor_vertex[actor];
    if (best[vertex] != kUnreached && (start == kUnreached || best[vertex] < best[start])) start = vertex;
  }
  std::vector<ContactStep> chain;
  if (start == kUnreached) return chain;
  chain.push_back({impl_->actors[impl_->ActorAt(start)], EventId()});
  const auto nearer = [&](VertexId vertex) {
    for (VertexId next : impl_->NeighboursOf(vertex)) {
      if (best[next] + 1 == best[vertex]) return next;
    }
    return vertex;
  };
  for (VertexId actor = start; best[actor] > 0;) {
    const VertexId event = nearer(actor);
    actor = nearer(event);
    chain.push_back({impl_->actors[impl_->ActorAt(actor)], impl_->events[impl_->network[event].position]});
  }
  return chain;
}

std::vector<std::vector<GraphActor>> DiplomaticGraph::Components() const {
  std::vector<size_t> component(boost::num_vertices(impl_->network));
  const size_t count = boost::connected_components(impl_->network, component.data());
  std::vector<std::vector<GraphActor>> components(count);
  for (size_t i = 0; i < impl_->actors.size(); ++i) {
    components[component[impl_->actor_vertex[i]]].push_back(impl_->actors[i]);
  }
  std::erase_if(components, [](const std::vector<GraphActor>& members) { return members.empty(); });
  std::stable_sort(components.begin(), components.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return components;
}

}  // namespace readout::graph
