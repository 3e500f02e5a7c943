// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include "cli/command_actor.h"
#include "cli/command_add.h"
#include "cli/command_check.h"
#include "cli/command_compare.h"
#include "cli/command_evaluate.h"
#include "cli/command_export.h"
#include "cli/command_extract.h"
#include "cli/command_history.h"
#include "cli/command_rebuild.h"
#include "cli/command_show.h"

namespace readout::cli {

std::vector<std::unique_ptr<Command>> MakeCommands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(std::make_unique<ExtractCommand>());
  commands.push_back(std::make_unique<AddCommand>());
  commands.push_back(std::make_unique<HistoryCommand>());
  commands.push_back(std::make_unique<ShowCommand>());
  commands.push_back(std::make_unique<CompareCommand>());
  commands.push_back(std::make_unique<ExportCommand>());
  commands.push_back(std::make_unique<ActorCommand>());
  commands.push_back(std::make_unique<CheckCommand>());
  commands.push_back(std::make_unique<RebuildCommand>());
  commands.push_back(std::make_unique<EvaluateCommand>());
  return commands;
}

}  // namespace readout::cli
