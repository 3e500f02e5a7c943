// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout export: events of the graph as a file for other programs.

#include "cli/command.h"
#include "cli/shared_options.h"

namespace readout::cli {

class ExportCommand : public Command {
 public:
  std::string_view name() const override { return "export"; }
  std::string_view summary() const override { return "the graph, or a part of it, as a file for other programs"; }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  std::string format_;
  std::string output_;
  bool overwrite_ = false;
  bool articles_ = false;
  std::vector<std::string> actors_;
  FilterOptions filter_;
  GraphOption graph_;
  ActorFilesOption actor_files_;
  CommonOptions common_;
};

}  // namespace readout::cli
