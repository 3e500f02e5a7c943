// SPDX-License-Identifier: Apache-2.0
#pragma once
// The plainest of the project's data files: '#' comment lines, [section] lines, and entries, one a line.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace readout::extract {

struct SectionEntry {
  std::string section;
  std::string text;  // trimmed
  int64_t line = 0;
};

// All entries in file order. NotFound when the file cannot be read, InvalidArgument ("path:12: …") for an entry before
// the first section.
absl::StatusOr<std::vector<SectionEntry>> ReadSectionFile(const std::string& path);

}  // namespace readout::extract
