// SPDX-License-Identifier: Apache-2.0
#include "extract/read/folder_walk.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/file_status.h"

namespace readout::extract {
namespace {

namespace fs = std::filesystem;

bool IsLeftOut(std::string_view name) {
  if (name.starts_with('.') || name.ends_with(".md") || name.ends_with(".gold.jsonl")) return true;
  for (const std::string_view other : {"README", "LICENSE", "LICENCE", "COPYING", "CHANGELOG"}) {
    if (name.starts_with(other)) return true;
  }
  return false;
}

// Entries of one folder by name; the error when it cannot be listed.
std::error_code ListEntries(const fs::path& folder, std::vector<fs::directory_entry>* entries) {
  std::error_code error;
  fs::directory_iterator at(folder, error);
  if (error) return error;
  for (const fs::directory_iterator end; at != end; at.increment(error)) {
    if (error) return error;
    entries->push_back(*at);
  }
  std::ranges::sort(*entries, {}, [](const fs::directory_entry& entry) { return entry.path().filename().string(); });
  return error;
}

void Walk(const fs::path& folder, FolderFiles* found) {
  std::vector<fs::directory_entry> entries;
  if (const std::error_code error = ListEntries(folder, &entries); error) {
    found->unreadable.push_back(folder.string() + ": " + error.message());
    return;
  }
  for (const fs::directory_entry& entry : entries) {
    if (IsLeftOut(entry.path().filename().string())) continue;
    std::error_code error;
    if (entry.is_directory(error)) {
      if (!entry.is_symlink(error)) Walk(entry.path(), found);
    } else if (entry.is_regular_file(error)) {
      found->files.push_back(entry.path().string());
    }
  }
}

}  // namespace

absl::StatusOr<FolderFiles> ListArticleFiles(const std::string& folder) {
  std::vector<fs::directory_entry> entries;
  if (const std::error_code error = ListEntries(folder, &entries); error) return FileError(error.value(), folder);
  FolderFiles found;
  Walk(folder, &found);
  return found;
}

}  // namespace readout::extract
