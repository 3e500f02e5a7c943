// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout rebuild: all events anew from the claims.

#include "cli/command.h"
#include "cli/shared_options.h"

namespace readout::cli {

class RebuildCommand : public Command {
 public:
  std::string_view name() const override { return "rebuild"; }
  std::string_view summary() const override { return "derive all events of a graph file anew from its claims"; }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  GraphOption graph_;
  CommonOptions common_;
};

}  // namespace readout::cli
