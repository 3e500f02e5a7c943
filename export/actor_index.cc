// SPDX-License-Identifier: Apache-2.0
#include "export/actor_index.h"

#include <algorithm>
#include <utility>

namespace readout::exporting {
namespace {

bool IsUnreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '~' || c == ':' || c == '-';
}

// "Q7747" of "wd:Q7747", else empty.
std::string_view WikidataOf(const ActorId& actor) {
  std::string_view id = actor.str();
  if (!id.starts_with("wd:Q") || id.size() == 4) return {};
  id.remove_prefix(3);
  const bool digits = std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? id : std::string_view();
}

// Ids that are not of the project's own two forms (claims may come from anywhere) get a prefix, so that none can pass
// for the id of an event or an article.
std::string NodeOfActor(const ActorId& actor, std::string_view name, std::string_view side) {
  if (actor.empty()) return EncodeId(UnlistedActorId(name, side).str());
  const bool own_form = !WikidataOf(actor).empty() || actor.str().starts_with("ac-");
  return (own_form ? "" : "actor:") + EncodeId(actor.str());
}

bool LooksLikeCountryCode(std::string_view code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The most frequent text; of equally frequent ones the first in byte order.
std::string MostFrequent(const std::map<std::string, int64_t>& counts) {
  const auto best =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == counts.end() ? std::string() : best->first;
}

}  // namespace

std::string EncodeId(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (char c : text) {
    if (IsUnreserved(c)) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += '%';
      encoded += kHex[byte >> 4];
      encoded += kHex[byte & 15];
    }
  }
  return encoded;
}

std::string ActorIndex::SideNode(std::string_view side) { return "side:" + EncodeId(side); }

bool ActorIndex::IsSideItself(std::string_view side, std::string_view name, const ActorId& actor) const {
  if (side.empty()) return false;
  if (name.empty() || name == side) return true;
  const auto known = sides_->find(side);
  if (known == sides_->end()) return false;
  return name == known->second.name || (!actor.empty() && actor == known->second.actor);
}

std::string ActorIndex::NodeOf(const Participant& participant) const {
  if (IsSideItself(participant.side, participant.name, participant.actor)) return SideNode(participant.side);
  if (participant.name.empty() && participant.actor.empty()) return {};
  return NodeOfActor(participant.actor, participant.name, participant.side);
}

std::string ActorIndex::NodeOf(const ActorRef& ref) const {
  if (IsSideItself(ref.side, ref.name, ref.actor)) return SideNode(ref.side);
  if (ref.name.empty() && ref.actor.empty()) return {};
  return NodeOfActor(ref.actor, ref.name, ref.side);
}

ActorRecord& ActorIndex::AddSide(const std::string& side) {
  ActorRecord& record = Record(SideNode(side));
  if (record.node.empty()) {
    record.node = SideNode(side);
    record.is_side = true;
    record.side = side;
    record.name = side;
    if (const auto known = sides_->find(side); known != sides_->end()) {
      if (!known->second.name.empty()) record.name = known->second.name;
      record.kind = known->second.kind;
      record.wikidata = WikidataOf(known->second.actor);
    }
  }
  return record;
}

void ActorIndex::AddRef(const ActorRef& ref) {
  const std::string node = NodeOf(ref);
  if (!ref.side.empty()) AddSide(ref.side);
  if (node.empty() || (!ref.side.empty() && node == SideNode(ref.side))) return;
  ActorRecord& record = Record(node);
  record.node = node;
  if (record.wikidata.empty()) record.wikidata = WikidataOf(ref.actor);
  if (!ref.name.empty()) ++record.name_counts[ref.name];
  if (!ref.side.empty()) ++record.side_counts[ref.side];
}

void ActorIndex::AddEvent(const Event& event) {
  std::set<std::string> acting;
  for (const Participant& participant : event.facts.participants) {
    const std::string node = NodeOf(participant);
    if (node.empty()) continue;
    acting.insert(node);
    if (!participant.side.empty()) acting.insert(SideNode(participant.side));
    AddRef({participant.actor, participant.name, participant.side});
    ActorRecord& record = Record(node);
    if (record.is_side) {
      // What its own participants say of a side counts only where the table of sides is silent.
      if (!record.kind.has_value() && participant.kind != ActorKind::kPerson) record.kind = participant.kind;
      if (record.wikidata.empty()) record.wikidata = WikidataOf(participant.actor);
    } else if (!record.kind.has_value() || participant.kind < *record.kind) {
      record.kind = participant.kind;  // claims may disagree: the smallest, whatever their order
    }
    if (!participant.office.empty()) record.offices.insert(participant.office);
  }
  if (event.facts.initiator.has_value()) {
    AddRef(*event.facts.initiator);
    if (!event.facts.initiator->side.empty()) acting.insert(SideNode(event.facts.initiator->side));
    if (std::string node = NodeOf(*event.facts.initiator); !node.empty()) acting.insert(std::move(node));
  }
  if (event.facts.said_by.has_value()) AddRef(*event.facts.said_by);
  for (const Topic& topic : event.facts.topics) {
    for (const std::string& side : topic.about) {
      if (!side.empty()) AddSide(side);
    }
  }
  for (const std::string& node : acting) ++Record(node).events;
}

std::vector<ActorRecord> ActorIndex::Finish() && {
  std::vector<ActorRecord> records;
  records.reserve(records_.size());
  for (auto& [node, record] : records_) records.push_back(std::move(record));
  std::sort(records.begin(), records.end(), [](const ActorRecord& a, const ActorRecord& b) { return a.node < b.node; });
  for (ActorRecord& record : records) {
    if (record.is_side) {
      if (!record.kind.has_value()) {
        record.kind = LooksLikeCountryCode(record.side) ? ActorKind::kState : ActorKind::kOrganisation;
      }
      continue;
    }
    record.name = record.name_counts.empty() ? record.node : MostFrequent(record.name_counts);
    record.side = MostFrequent(record.side_counts);
    for (const auto& [side, count] : record.side_counts) record.sides.insert(side);
  }
  return records;
}

}  // namespace readout::exporting
