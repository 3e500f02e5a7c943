// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which claims are worth comparing: those of one type between the same sides. There is no date in the key, so that no
// pair is lost at the border of two buckets; dates are dealt with inside the block.

#include <compare>
#include <string>
#include <vector>

#include "model/claim.h"

namespace readout::graph {

struct BlockingKey {
  EventType type = EventType::kCall;
  std::string sides;  // "RUS+USA": the sides of the parties, ascending, joined by '+'
  friend auto operator<=>(const BlockingKey&, const BlockingKey&) = default;
  template <typename H>
  friend H AbslHashValue(H h, const BlockingKey& key) {
    return H::combine(std::move(h), key.type, key.sides);
  }
};

BlockingKey BlockingKeyOf(const EventFacts& facts);

// The sides of the parties, ascending and distinct. Who merely arranges is left out as long as two sides remain:
// mediators (except of a mediation) and the hosts of a negotiation, whom one article names and another does not. A
// participant without a side counts under its actor id, or "~" and its folded name.
std::vector<std::string> PartySides(const EventFacts& facts);
// The side under which one participant counts.
std::string SideKey(const Participant& participant);
// True for mediators and hosts that PartySides may leave out.
bool IsArranger(EventType type, Role role);

}  // namespace readout::graph
