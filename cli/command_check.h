// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout check: is a graph file what it promises to be.

#include "cli/command.h"
#include "cli/shared_options.h"

namespace readout::cli {

class CheckCommand : public Command {
 public:
  std::string_view name() const override { return "check"; }
  std::string_view summary() const override { return "whether a graph file is whole: claims, events, quotes, ids"; }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  GraphOption graph_;
  AnswerOption answer_;
  CommonOptions common_;
};

}  // namespace readout::cli
