// SPDX-License-Identifier: Apache-2.0
#pragma once
// The dependency rules of docs/architecture.md as functions of a file's path and what stands in it.

#include <string>
#include <string_view>
#include <vector>

namespace readout {

struct Include {
  std::string path;
  bool quoted = false;
};
std::vector<Include> IncludesOf(std::string_view source);

// Whether the include names a file of this project.
bool IsOwn(const Include& include);

// `source` without comments and without what stands inside string and character literals; line ends stay.
std::string CodeOf(std::string_view source);

// Why the file at `path` (from the root, "graph/merge/merger.cc") may not contain that include; empty when it may.
std::string IncludeViolation(std::string_view path, const Include& include);

// Names in `code` that a library may not use (output, process exit, clock, locale, environment, randomness), with their
// lines: "12: std::cout".
std::vector<std::string> ForbiddenNames(std::string_view path, std::string_view code);

}  // namespace readout
