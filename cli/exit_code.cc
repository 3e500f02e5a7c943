// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_code.h"

#include "absl/strings/cord.h"
#include "base/absl_view.h"

namespace readout::cli {
namespace {

// Payloads tell our own errors from those of the libraries, which use the same codes for other things.
constexpr char kUsage[] = "readout/usage";
constexpr char kBrokenPipe[] = "readout/broken_pipe";

absl::Status Marked(absl::Status status, const char* mark) {
  status.SetPayload(mark, absl::Cord());
  return status;
}

}  // namespace

absl::Status UsageError(std::string_view message) {
  return Marked(absl::InvalidArgumentError(ToAbsl(message)), kUsage);
}

absl::Status BrokenPipe() { return Marked(absl::CancelledError("standard output: nobody reads on"), kBrokenPipe); }

bool IsBrokenPipe(const absl::Status& status) { return status.GetPayload(kBrokenPipe).has_value(); }

ExitCode ExitCodeOf(const absl::Status& status) {
  if (status.ok() || IsBrokenPipe(status)) return ExitCode::kDone;
  return status.GetPayload(kUsage).has_value() ? ExitCode::kWrongUsage : ExitCode::kFailed;
}

}  // namespace readout::cli
