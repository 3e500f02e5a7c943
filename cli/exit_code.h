// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the program ends, and which error means which end.

#include <string_view>

#include "absl/status/status.h"

namespace readout::cli {

enum class ExitCode {
  kDone = 0,          // also when articles hold no event
  kFoundNothing = 1,  // a query found nothing
  kWrongUsage = 2,
  kFailed = 3,       // nothing changed
  kSomeSkipped = 4,  // done, but some inputs were skipped; each was named with the reason
};

// An error that is the user's wording, not the world's state: ends with kWrongUsage.
absl::Status UsageError(std::string_view message);

// Whoever read our standard output has read enough (`readout … | head`): ends with kDone, without a word.
absl::Status BrokenPipe();
bool IsBrokenPipe(const absl::Status& status);

// What a command that returned `status` ends with.
ExitCode ExitCodeOf(const absl::Status& status);

}  // namespace readout::cli
