// SPDX-License-Identifier: Apache-2.0
#pragma once
// errno as a Status that names the file.

#include <string_view>

#include "absl/status/status.h"

namespace readout {

// NotFound, PermissionDenied, AlreadyExists, FailedPrecondition (a folder, or no folder), ResourceExhausted (disk full,
// too many open files), else Unknown; the message is "<path>: <what the system says>".
absl::Status FileError(int error_number, std::string_view path);

}  // namespace readout
