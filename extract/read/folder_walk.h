// SPDX-License-Identifier: Apache-2.0
#pragma once
// The article files of a folder.

#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace readout::extract {

// Paths of the regular files below `folder`, at any depth, in the order of their names (byte by byte, a folder's files
// where its name stands). Left out: hidden files and folders, what describes a collection rather than belongs to it
// (README*, LICENSE*, COPYING*, CHANGELOG*, *.md), and hand-made answers (*.gold.jsonl). Links to folders are not
// followed, links to files are. A folder inside that cannot be listed is named in `unreadable` with the reason.
struct FolderFiles {
  std::vector<std::string> files;
  std::vector<std::string> unreadable;
};
absl::StatusOr<FolderFiles> ListArticleFiles(const std::string& folder);

}  // namespace readout::extract
