// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/merger.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "graph/merge/block_merger.h"
#include "graph/merge/blocking_key.h"
#include "graph/merge/part_of.h"

namespace readout::graph {

std::vector<Event> MergeClaims(std::span<const Claim> claims, const MergeOptions& options) {
  std::map<BlockingKey, std::vector<const Claim*>> blocks;
  for (const Claim* claim : DistinctClaims(claims)) blocks[BlockingKeyOf(claim->facts)].push_back(claim);

  std::vector<Event> events;
  std::map<std::string, std::vector<size_t>> by_sides;  // positions in events
  for (const auto& [key, block] : blocks) {
    for (const Cluster& cluster : ClusterBlock(block, options)) {
      by_sides[key.sides].push_back(events.size());
      events.push_back(BuildEvent(cluster.claims));
    }
  }

  for (const auto& [sides, positions] : by_sides) {
    std::vector<TimedEvent> timed;
    std::map<EventId, size_t> position_of;
    for (size_t position : positions) {
      timed.push_back(TimedEventOf(events[position]));
      position_of[events[position].id] = position;
    }
    for (PartOf& link : FindParts(timed, options)) {
      events[position_of[link.part]].part_of.push_back(std::move(link.whole));
    }
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  return events;
}

}  // namespace readout::graph
