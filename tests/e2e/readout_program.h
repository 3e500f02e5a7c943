// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the end-to-end tests share.

#include <string>
#include <vector>

#include "model/claim.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"

namespace readout {

inline constexpr char kSampleFolder[] = READOUT_SOURCE_DIR "/data/sample";

// Runs the program without anything of the environment that changes what it does.
ProgramResult Readout(std::vector<std::string> arguments, ProgramOptions options = {});

// The same through a shell, with $READOUT for the program: for pipes and redirections.
ProgramResult Shell(const std::string& script, ProgramOptions options = {});

// The same in a mount name space of its own, as its root, so that file systems can be mounted for the program alone.
// CanMount() says whether this system allows that (root, or user name spaces).
bool CanMount();
ProgramResult ShellWithMounts(const std::string& script);

// Claim lines as `extract` prints them.
std::string ClaimLines(const std::vector<Claim>& claims);

// Some claims of 2018 to 2026 that merge into five events between Putin, Trump, Xi and Macron.
std::vector<Claim> SomeClaims();

// A graph file with SomeClaims() in `folder`; its path.
std::string GraphOfSomeClaims(const TempDir& folder);

std::vector<std::string> LinesOf(const std::string& text);

// All event records of a graph file, as `export ndjson` writes them.
std::string EventsOf(const std::string& graph);

}  // namespace readout
