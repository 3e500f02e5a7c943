// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout extract: articles → claims, touching no graph.

#include "cli/command.h"
#include "cli/shared_options.h"

namespace readout::cli {

class ExtractCommand : public Command {
 public:
  std::string_view name() const override { return "extract"; }
  std::string_view summary() const override { return "articles → claims, as NDJSON on standard output"; }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  InputOptions input_;
  bool explain_ = false;
  ActorFilesOption actor_files_;
  bool mentions_ = false;
  bool features_ = false;
  CommonOptions common_;
};

}  // namespace readout::cli
