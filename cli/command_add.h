// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout add: articles, or claims that somebody else made, into the graph file.

#include "cli/command.h"
#include "cli/shared_options.h"

namespace readout::cli {

class AddCommand : public Command {
 public:
  std::string_view name() const override { return "add"; }
  std::string_view summary() const override { return "articles → claims → merged into the graph file"; }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  GraphOption graph_;
  InputOptions input_;
  bool claims_ = false;
  int batch_ = 500;
  ActorFilesOption actor_files_;
  CommonOptions common_;
};

}  // namespace readout::cli
