// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the words of the command line to a command that runs.

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"

namespace readout::cli {

// `words` without the program's name. Prints what has to be said and returns how to end.
ExitCode RunCommandLine(const std::vector<std::string>& words, Console* console);

}  // namespace readout::cli
