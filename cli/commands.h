// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one list of commands.

#include <memory>
#include <vector>

#include "cli/command.h"

namespace readout::cli {

// In the order in which help lists them.
std::vector<std::unique_ptr<Command>> MakeCommands();

}  // namespace readout::cli
