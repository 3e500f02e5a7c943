// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the knowledge files are.

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace readout::cli {

// `given` (from --data or $READOUT_DATA) when not empty; else share/readout beside the folder the program was installed
// in; else, in a program that was built for development, the data folder of its source tree. NotFound when there is
// none.
absl::StatusOr<std::string> FindDataFolder(std::string_view given);

// Images (extract/knowledge_image.h) that may serve besides the data folder's own: that of the build tree, in a program
// that was built for development.
std::vector<std::string> BuiltImages();

}  // namespace readout::cli
