// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/blocking_key.h"

#include <algorithm>

#include "base/text_fold.h"

namespace readout::graph {

bool IsArranger(EventType type, Role role) {
  if (role == Role::kMediator) return type != EventType::kMediation;
  return role == Role::kHost && type == EventType::kNegotiation;
}

std::string SideKey(const Participant& participant) {
  if (!participant.side.empty()) return participant.side;
  if (!participant.actor.empty()) return participant.actor.str();
  return "~" + Fold(participant.name);
}

std::vector<std::string> PartySides(const EventFacts& facts) {
  std::vector<std::string> all;
  std::vector<std::string> parties;
  for (const Participant& participant : facts.participants) {
    all.push_back(SideKey(participant));
    if (!IsArranger(facts.type, participant.role)) parties.push_back(all.back());
  }
  for (std::vector<std::string>* sides : {&all, &parties}) {
    std::sort(sides->begin(), sides->end());
    sides->erase(std::unique(sides->begin(), sides->end()), sides->end());
  }
  return parties.size() >= 2 ? parties : all;
}

BlockingKey BlockingKeyOf(const EventFacts& facts) {
  BlockingKey key;
  key.type = facts.type;
  for (const std::string& side : PartySides(facts)) {
    if (!key.sides.empty()) key.sides += '+';
    key.sides += side;
  }
  return key;
}

}  // namespace readout::graph
