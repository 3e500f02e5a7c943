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
  std::vector<std::string> similar;  // names that may have been meant, when the query is not known
};

class ActorQuery {
 public:
  // Knowledge of the data folder helps (titles, surnames, countries); without it only names of the graph are found.
  // `data` as given by the user; an error only when one of the user's own tables cannot be read.
  static absl::StatusOr<ActorQuery> Load(std::string_view data, const std::vector<std::string>& actor_files);

  // Several persons of the graph may answer to one surname: all of them are taken, and the notice says so.
  absl::StatusOr<ActorAnswer> Find(const graph::StoreReader& reader, std::string_view query) const;

  // What the user may have meant: names of the data, and `more`, that look alike, and bearers of a surname in the
  // query.
  std::vector<std::string> Similar(std::string_view query, std::vector<std::string> more) const;

  // Name of a side ("Russia"), or its code.
  std::string SideName(std::string_view code) const;
  const extract::ActorKnowledge* knowledge() const { return knowledge_.get(); }
  const absl::Status& load_status() const { return load_status_; }

 private:
  std::shared_ptr<const extract::ActorKnowledge> knowledge_;
  absl::Status load_status_;
};

// "nobody is called …; did you mean …?", "… is known, but takes part in no event of FILE": why there is nothing to show
// about an actor. Empty when there is.
std::string WhyNoActor(const ActorAnswer& actor, const std::string& query, const std::string& graph);

}  // namespace readout::cli
