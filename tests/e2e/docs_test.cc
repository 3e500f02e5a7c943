// SPDX-License-Identifier: Apache-2.0
// The commands in README.md and docs/actors.md are run and print what it says.
//
// A console block is fenced by ```console. A line "$ command" is a command, run by bash in a folder that has the
// repository's data, with readout in PATH; the lines behind it are what it prints on both outputs. "…" alone on a line
// stands for any number of lines. All blocks of a file are one session. READOUT_UPDATE_GOLDEN=1 writes what is printed
// into the file, keeping a "…" at the end of an output.
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/e2e/readout_program.h"

namespace readout {
namespace {

struct Step {
  std::string command;
  std::vector<std::string> output;
  size_t first_line = 0;  // of the output, in the file
};

std::vector<Step> StepsOf(const std::vector<std::string>& lines) {
  std::vector<Step> steps;
  bool inside = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i] == "```console") {
      inside = true;
    } else if (lines[i] == "```") {
      inside = false;
    } else if (inside && lines[i].starts_with("$ ")) {
      steps.push_back({lines[i].substr(2), {}, i + 1});
    } else if (inside && !steps.empty()) {
      steps.back().output.push_back(lines[i]);
    }
  }
  return steps;
}

// Whether `lines` from `at` on are as `wanted` from `from` on says.
bool MatchesFrom(const std::vector<std::string>& wanted, size_t from, const std::vector<std::string>& lines,
                 size_t at) {
  if (from == wanted.size()) return at == lines.size();
  if (wanted[from] != "…")
    return at < lines.size() && wanted[from] == lines[at] && MatchesFrom(wanted, from + 1, lines, at + 1);
  for (size_t skip = at; skip <= lines.size(); ++skip) {
    if (MatchesFrom(wanted, from + 1, lines, skip)) return true;
  }
  return false;
}

std::string Joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

class DocsTest : public testing::TestWithParam<const char*> {};

TEST_P(DocsTest, CommandsPrintWhatTheTextSays) {
  const std::string file = std::string(READOUT_SOURCE_DIR "/") + GetParam();
  if (!std::filesystem::exists(file)) GTEST_SKIP() << file << " is not there";
  std::vector<std::string> lines = LinesOf(ReadFileBytes(file));
  const TempDir folder;
  std::filesystem::create_directory_symlink(READOUT_SOURCE_DIR "/data", folder.File("data"));
  const char* update = std::getenv("READOUT_UPDATE_GOLDEN");
  const bool updating = update != nullptr && std::string_view(update) == "1";
  std::vector<Step> steps = StepsOf(lines);
  EXPECT_FALSE(steps.empty()) << file << " has no console block";
  for (Step& step : steps) {
    const ProgramResult result = Shell("PATH=$(dirname \"$READOUT\"):$PATH; exec 2>&1; " + step.command,
                                       {.input = {}, .folder = folder.path(), .environment = {}});
    const std::vector<std::string> printed = LinesOf(result.out);
    EXPECT_EQ(result.exit_status, 0) << step.command << "\n" << result.out;
    if (updating) {
      const bool cut = !step.output.empty() && step.output.back() == "…";
      const size_t keep = cut ? std::min(printed.size(), step.output.size() - 1) : printed.size();
      step.output.assign(printed.begin(), printed.begin() + static_cast<std::ptrdiff_t>(keep));
      if (cut) step.output.emplace_back("…");
    } else {
      EXPECT_TRUE(MatchesFrom(step.output, 0, printed, 0))
          << GetParam() << ":" << step.first_line << ": " << step.command << "\nprints\n"
          << result.out << "where the text says\n"
          << Joined(step.output);
    }
  }
  if (!updating) return;
  std::vector<std::string> written;
  size_t step = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    written.push_back(lines[i]);
    if (step >= steps.size() || i + 1 != steps[step].first_line) continue;
    written.insert(written.end(), steps[step].output.begin(), steps[step].output.end());
    while (i + 1 < lines.size() && lines[i + 1] != "```" && !lines[i + 1].starts_with("$ ")) ++i;
    ++step;
  }
  std::ofstream(file, std::ios::binary) << Joined(written);
}

INSTANTIATE_TEST_SUITE_P(Texts, DocsTest, testing::Values("README.md", "docs/actors.md"));

}  // namespace
}  // namespace readout
