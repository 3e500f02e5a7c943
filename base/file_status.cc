// SPDX-License-Identifier: Apache-2.0
#include "base/file_status.h"

#include <cerrno>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"

namespace readout {

absl::Status FileError(int error_number, std::string_view path) {
  const std::string message =
      absl::StrCat(ToAbsl(path), ": ", std::error_code(error_number, std::generic_category()).message());
  switch (error_number) {
    case ENOENT:
      return absl::NotFoundError(message);
    case EACCES:
    case EPERM:
    case EROFS:
      return absl::PermissionDeniedError(message);
    case EEXIST:
      return absl::AlreadyExistsError(message);
    case EISDIR:
    case ENOTDIR:
      return absl::FailedPreconditionError(message);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
    case EMFILE:
    case ENFILE:
    case ENOMEM:
      return absl::ResourceExhaustedError(message);
    default:
      return absl::UnknownError(message);
  }
}

}  // namespace readout
