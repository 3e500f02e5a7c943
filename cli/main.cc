// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/console.h"

int main(int argc, char** argv) {
  // A reader that goes away is seen as a failed write (and is no failure); a full quota likewise.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  readout::cli::Console console;
  try {
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    return static_cast<int>(readout::cli::RunCommandLine(words, &console));
  } catch (const std::bad_alloc&) {
    console.Say("out of memory");
  } catch (const std::exception& error) {
    console.Say(error.what());
  }
  return static_cast<int>(readout::cli::ExitCode::kFailed);
}
