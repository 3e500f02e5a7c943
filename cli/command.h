// SPDX-License-Identifier: Apache-2.0
#pragma once
// A command of the program.

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/option_spec.h"

namespace readout::cli {

class Command {
 public:
  virtual ~Command() = default;

  virtual std::string_view name() const = 0;
  virtual std::string_view summary() const = 0;  // one line, for the list of commands
  virtual std::string_view details() const = 0;  // what else help says: behaviour and examples
  // The targets are members of the command.
  virtual std::vector<OptionSpec> Options() = 0;
  // After parsing. An error is worded by the caller and ends as ExitCodeOf() says.
  virtual absl::StatusOr<ExitCode> Run(Console* console) = 0;
};

}  // namespace readout::cli
