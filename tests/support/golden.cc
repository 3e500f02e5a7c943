// SPDX-License-Identifier: Apache-2.0
#include "tests/support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/support/temp_dir.h"

namespace readout {
namespace {

std::string_view TakeLine(std::string_view* text) {
  const size_t end = text->find('\n');
  const std::string_view line = text->substr(0, end);
  text->remove_prefix(end == std::string_view::npos ? text->size() : end + 1);
  return line;
}

}  // namespace

testing::AssertionResult MatchesGolden(std::string_view actual, const std::string& path) {
  const char* update = std::getenv("READOUT_UPDATE_GOLDEN");
  if (update != nullptr && std::string_view(update) == "1") {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(actual.data(), static_cast<std::streamsize>(actual.size()));
    file.close();
    return file ? testing::AssertionSuccess() : testing::AssertionFailure() << path << ": cannot be written";
  }
  if (!std::filesystem::exists(path)) {
    return testing::AssertionFailure() << path << ": not there; READOUT_UPDATE_GOLDEN=1 writes it";
  }
  const std::string expected = ReadFileBytes(path);
  if (actual == expected) return testing::AssertionSuccess();
  std::string_view left = expected;
  std::string_view right = actual;
  for (int line = 1; !left.empty() || !right.empty(); ++line) {
    const bool left_ended = left.empty();
    const bool right_ended = right.empty();
    const std::string_view expected_line = TakeLine(&left);
    const std::string_view actual_line = TakeLine(&right);
    if (expected_line == actual_line && left_ended == right_ended) continue;
    return testing::AssertionFailure() << path << ":" << line
                                       << " differs\n  expected: " << (left_ended ? "(end of file)" : expected_line)
                                       << "\n  actual:   " << (right_ended ? "(end of output)" : actual_line);
  }
  return testing::AssertionFailure() << path << ": the last line end differs";
}

}  // namespace readout
