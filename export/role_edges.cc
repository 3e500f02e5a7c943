// SPDX-License-Identifier: Apache-2.0
#include "export/role_edges.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "export/labels.h"

namespace readout::exporting {
namespace {

std::string EdgeId(std::string_view near, std::string_view type, std::string_view far) {
  std::string id;
  id.reserve(near.size() + type.size() + far.size() + 2);
  id.append(near).append("/").append(type).append("/").append(far);
  return id;
}

// Event and actor may be tied once by each type; a repetition only adds an office that was missing.
void Add(RoleRecord edge, std::vector<RoleRecord>* edges) {
  const auto same = std::find_if(edges->begin(), edges->end(), [&](const RoleRecord& e) { return e.id == edge.id; });
  if (same == edges->end()) {
    edges->push_back(std::move(edge));
  } else if (same->office.empty()) {
    same->office = std::move(edge.office);
  }
}

bool NeedsInitiatorEdge(const Event& event, const ActorIndex& index, const std::string& node) {
  return std::none_of(event.facts.participants.begin(), event.facts.participants.end(), [&](const Participant& p) {
    return p.role == Role::kInitiator && (p.side == event.facts.initiator->side || index.NodeOf(p) == node);
  });
}

}  // namespace

std::string EventNode(const EventId& event) { return EncodeId(event.str()); }

std::string ArticleNode(const ArticleId& article) {
  return (article.str().starts_with("ar-") ? "" : "article:") + EncodeId(article.str());
}

std::vector<RoleRecord> EdgesOf(const Event& event, const ActorIndex& index) {
  const std::string id = EventNode(event.id);
  std::vector<RoleRecord> edges;
  for (const Participant& participant : event.facts.participants) {
    std::string node = index.NodeOf(participant);
    if (node.empty()) continue;
    const std::string_view type = EdgeType(participant.role);
    std::string edge = EdgeId(id, type, node);
    Add({std::move(edge), std::move(node), id, type, participant.office}, &edges);
  }
  if (event.facts.initiator.has_value()) {
    std::string node = index.NodeOf(*event.facts.initiator);
    if (!node.empty() && NeedsInitiatorEdge(event, index, node)) {
      const std::string_view type = EdgeType(Role::kInitiator);
      Add({EdgeId(id, type, node), std::move(node), id, type, {}}, &edges);
    }
  }
  if (event.facts.said_by.has_value()) {
    std::string node = index.NodeOf(*event.facts.said_by);
    if (!node.empty()) Add({EdgeId(id, kSaidBy, node), id, std::move(node), kSaidBy, {}}, &edges);
  }
  std::set<std::string> about;
  for (const Topic& topic : event.facts.topics) about.insert(topic.about.begin(), topic.about.end());
  about.erase("");
  for (const std::string& side : about) {
    std::string node = ActorIndex::SideNode(side);
    Add({EdgeId(id, kAbout, node), id, std::move(node), kAbout, {}}, &edges);
  }
  return edges;
}

std::vector<RoleRecord> RepresentsEdgesOf(const ActorRecord& actor) {
  std::vector<RoleRecord> edges;
  for (const std::string& side : actor.sides) {
    std::string node = ActorIndex::SideNode(side);
    edges.push_back({EdgeId(actor.node, kRepresents, node), actor.node, std::move(node), kRepresents, {}});
  }
  return edges;
}

RoleRecord PartOfEdge(const EventId& part, const EventId& whole) {
  std::string from = EventNode(part);
  std::string to = EventNode(whole);
  std::string id = EdgeId(from, kPartOf, to);
  return {std::move(id), std::move(from), std::move(to), kPartOf, {}};
}

RoleRecord ReportsEdge(const ArticleId& article, const EventId& event) {
  std::string node = ArticleNode(article);
  std::string target = EventNode(event);
  std::string id = EdgeId(target, kReports, node);
  return {std::move(id), std::move(node), std::move(target), kReports, {}};
}

}  // namespace readout::exporting
