// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout history: what happened between two actors, or around one, event by event.

#include "cli/actor_query.h"
#include "cli/command.h"
#include "cli/shared_options.h"
#include "cli/style.h"
#include "graph/query/relationship_history.h"

namespace readout::cli {

class HistoryCommand : public Command {
 public:
  std::string_view name() const override { return "history"; }
  std::string_view summary() const override { return "the relationship of two actors, event by event, in time order"; }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  // Fills in whom the query means. Anything but kDone: it has been said why nobody is.
  absl::StatusOr<ExitCode> FindActors(const graph::StoreReader& reader, const graph::EventFilter& filter,
                                      ActorAnswer* a, ActorAnswer* b, Console* console) const;
  absl::Status Print(const std::string& heading, const ActorAnswer& a, const ActorAnswer& b,
                     const graph::RelationshipHistory& history, Console* console) const;

  std::string a_;
  std::string b_;
  bool busiest_ = false;
  FilterOptions filter_;
  GraphOption graph_;
  AnswerOption answer_;
  ActorFilesOption actor_files_;
  CommonOptions common_;
};

// The answer as people read it. `heading`: "Vladimir Putin (RUS) – Donald Trump (USA)".
std::string HistoryTable(const std::string& heading, const graph::RelationshipHistory& history, int width,
                         const Style& style);
// One object: what was asked, the totals, the event records.
std::string HistoryJson(const std::string& a, const std::string& b, const graph::RelationshipHistory& history);

}  // namespace readout::cli
