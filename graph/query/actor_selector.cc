// SPDX-License-Identifier: Apache-2.0
#include "graph/query/actor_selector.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/status_macros.h"
#include "graph/merge/compared_facts.h"

namespace readout::graph {
namespace {

bool HasWordsOf(const std::string& name, const std::vector<std::string>& words) {
  const std::vector<std::string> wanted = PersonToCompare({}, name).words;
  return !wanted.empty() && std::includes(words.begin(), words.end(), wanted.begin(), wanted.end());
}

}  // namespace

bool ActorSelector::Matches(const Participant& participant) const {
  if (std::find(actors.begin(), actors.end(), participant.actor) != actors.end()) return true;
  if (!participant.side.empty() && std::find(sides.begin(), sides.end(), participant.side) != sides.end()) return true;
  if (names.empty() || participant.name.empty()) return false;
  const std::vector<std::string> words = PersonToCompare({}, participant.name).words;
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return HasWordsOf(name, words); });
}

absl::StatusOr<std::vector<ActorEntry>> FindActors(const StoreReader& reader, const ActorSelector& selector) {
  struct Tally {
    Participant actor;
    int64_t events = 0;
    std::map<std::string, int64_t> offices;
  };
  std::map<ActorId, Tally> tallies;
  READOUT_RETURN_IF_ERROR(reader.ForEachSummary([&](const EventSummary& summary) -> absl::StatusOr<bool> {
    std::set<ActorId> counted;
    for (const Participant& participant : summary.participants) {
      if (!selector.empty() && !selector.Matches(participant)) continue;
      if (!counted.insert(participant.actor).second) continue;
      Tally& tally = tallies[participant.actor];
      // Of several spellings the longest, then the first in the alphabet.
      const auto rank = [](const Participant& p) { return std::pair(-static_cast<int64_t>(p.name.size()), p.name); };
      if (tally.events == 0 || rank(participant) < rank(tally.actor)) tally.actor = participant;
      ++tally.events;
      if (!participant.office.empty()) ++tally.offices[participant.office];
    }
    return true;
  }));
  std::vector<ActorEntry> entries;
  for (auto& [id, tally] : tallies) {
    const auto office = std::max_element(tally.offices.begin(), tally.offices.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
    tally.actor.office = office == tally.offices.end() ? "" : office->first;
    tally.actor.role = Role::kParticipant;
    entries.push_back({std::move(tally.actor), tally.events});
  }
  std::sort(entries.begin(), entries.end(), [](const ActorEntry& a, const ActorEntry& b) {
    return std::tie(b.events, a.actor.side, a.actor.name, a.actor.actor) <
           std::tie(a.events, b.actor.side, b.actor.name, b.actor.actor);
  });
  return entries;
}

}  // namespace readout::graph
