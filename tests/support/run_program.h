// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs a program to its end, for end-to-end tests.
//
//   ProgramResult result = RunProgram({READOUT_BINARY, "extract", "-"}, {.input = "text"});
//   EXPECT_EQ(result.exit_status, 0) << result.err;

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace readout {

struct ProgramOptions {
  std::string input = {};   // what the program reads on standard input
  std::string folder = {};  // current folder of the program; empty: that of the test
  // Added to the environment of the test; nullopt removes a variable.
  std::map<std::string, std::optional<std::string>> environment = {};
};

struct ProgramResult {
  int exit_status = -1;  // 128 + signal when a signal ended it; 127 when it could not be started
  std::string out;
  std::string err;
};

ProgramResult RunProgram(const std::vector<std::string>& command, const ProgramOptions& options = {});

}  // namespace readout
