// SPDX-License-Identifier: Apache-2.0
#include "base/file_status.h"

#include <gmock/gmock.h>

#include <cerrno>

#include "tests/support/status_matchers.h"

namespace readout {
namespace {

using absl::StatusCode;

TEST(FileError, SaysWhatTheSystemSaysWithThePathInFront) {
  EXPECT_THAT(FileError(ENOENT, "a/b.txt"), StatusIs(StatusCode::kNotFound, "a/b.txt: No such file or directory"));
  EXPECT_THAT(FileError(EACCES, "x"), StatusIs(StatusCode::kPermissionDenied));
  EXPECT_THAT(FileError(EEXIST, "x"), StatusIs(StatusCode::kAlreadyExists));
  EXPECT_THAT(FileError(EISDIR, "x"), StatusIs(StatusCode::kFailedPrecondition));
  EXPECT_THAT(FileError(ENOSPC, "x"), StatusIs(StatusCode::kResourceExhausted));
  EXPECT_THAT(FileError(EIO, "x"), StatusIs(StatusCode::kUnknown));
}

}  // namespace
}  // namespace readout
