// SPDX-License-Identifier: Apache-2.0
#pragma once
// A file that appears whole or not at all: written beside its final name, flushed to disk, renamed on Close().

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace readout {

class OutputFile {
 public:
  // "-" is standard output. AlreadyExists when the file is there and `overwrite` is false; PermissionDenied, NotFound
  // (no such folder) or ResourceExhausted (disk full) otherwise, each naming the file.
  static absl::StatusOr<OutputFile> Create(const std::string& path, bool overwrite);

  OutputFile(OutputFile&&) noexcept;
  OutputFile& operator=(OutputFile&&) noexcept;
  ~OutputFile();  // without Close(): the temporary file is removed, the final name is untouched

  // Buffered. The first error is remembered and returned by every later call, so that writers may check once at the
  // end.
  absl::Status Write(std::string_view bytes);
  absl::Status Close();

 private:
  struct Impl;
  explicit OutputFile(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout
