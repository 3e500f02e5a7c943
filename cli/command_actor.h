// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout actor: whom a name or an office means on a day, and why.

#include "cli/command.h"
#include "cli/shared_options.h"

namespace readout::cli {

class ActorCommand : public Command {
 public:
  std::string_view name() const override { return "actor"; }
  std::string_view summary() const override { return "whom a name or an office means on a day, and why"; }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  std::string query_;
  std::string on_;
  AnswerOption answer_;
  ActorFilesOption actor_files_;
  CommonOptions common_;
};

}  // namespace readout::cli
