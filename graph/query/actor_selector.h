// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who is meant in a query: "Putin", "Russia", "wd:Q7747". Whoever knows actors (cli, by data/) fills in ids, sides and
// names; a participant is meant when any one of them fits.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/store_reader.h"
#include "model/claim.h"

namespace readout::graph {

struct ActorSelector {
  std::vector<ActorId> actors;
  std::vector<std::string> sides;  // every participant of the side: "RUS" also means Vladimir Putin
  std::vector<std::string> names;  // all words of the name among the words of the participant's, after folding

  bool empty() const { return actors.empty() && sides.empty() && names.empty(); }
  bool Matches(const Participant& participant) const;
};

// An actor of the graph, with the number of events it takes part in.
struct ActorEntry {
  Participant actor;  // role means nothing here; office is the one most events give
  int64_t events = 0;
};

// Actors of the graph that `selector` means, most events first, then by side and name. An empty selector means all.
absl::StatusOr<std::vector<ActorEntry>> FindActors(const StoreReader& reader, const ActorSelector& selector);

}  // namespace readout::graph
