// SPDX-License-Identifier: Apache-2.0
#include "cli/data_folder.h"

#include <filesystem>
#include <system_error>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace readout::cli {
namespace {

namespace fs = std::filesystem;

// Every data folder has this one.
bool HoldsKnowledge(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "actors", ignored);
}

}  // namespace

absl::StatusOr<std::string> FindDataFolder(std::string_view given) {
  if (!given.empty()) {
    if (HoldsKnowledge(given)) return std::string(given);
    return absl::NotFoundError(
        absl::StrCat(std::string(given), ": no data folder of readout (it has no folder actors)"));
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path installed = program.parent_path().parent_path() / "share" / "readout";
    if (HoldsKnowledge(installed)) return installed.string();
  }
#ifdef READOUT_SOURCE_DATA
  if (HoldsKnowledge(READOUT_SOURCE_DATA)) return std::string(READOUT_SOURCE_DATA);
#endif
  return absl::NotFoundError("the knowledge files are not found; name their folder with --data or in READOUT_DATA");
}

std::vector<std::string> BuiltImages() {
#ifdef READOUT_BUILT_IMAGE
  return {READOUT_BUILT_IMAGE};
#else
  return {};
#endif
}

}  // namespace readout::cli
