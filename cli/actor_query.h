// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a user types for an actor ("Putin", "Russia", "the French president") → whom a query means.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/actors/actor_knowledge.h"
#include "graph/query/actor_selector.h"

namespace readout::cli {

struct ActorAnswer {
  graph::ActorSelector selector;
  std::string name;       // for headings: "Vladimir Putin (RUS)", "Russia"
  std::string notice;     // what the user should know of the choice: several fit, a spelling was guessed; else empty
  bool known = false;     // to the data or to the graph
  bool in_graph = false;  // takes part in an event of the graph
  std::vector<std::string> similar;  // names of the graph that look alike, when the query is not known
};

class ActorQuery {
 public:
  // Knowledge of the data folder helps (titles, surnames, countries); without it only names of the graph are found.
  // `data` as given by the user.
  static ActorQuery Load(std::string_view data);

  // Several persons of the graph may answer to one surname: all of them are taken, and the notice says so.
  absl::StatusOr<ActorAnswer> Find(const graph::StoreReader& reader, std::string_view query) const;

  // Name of a side ("Russia"), or its code.
  std::string SideName(std::string_view code) const;
  const extract::ActorKnowledge* knowledge() const { return knowledge_.get(); }
  const absl::Status& load_status() const { return load_status_; }

 private:
  std::shared_ptr<const extract::ActorKnowledge> knowledge_;
  absl::Status load_status_;
};

}  // namespace readout::cli
