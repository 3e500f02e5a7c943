// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bytes of a file, of standard input or of what is compressed inside either (gzip, zstd, xz), as a stream. zlib and
// libarchive do the decompression; what neither recognises passes through unchanged.

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace readout {

class ByteSource {
 public:
  // "-" is standard input. NotFound, PermissionDenied or FailedPrecondition (a folder) with the file named.
  static absl::StatusOr<ByteSource> Open(const std::string& path);

  ByteSource(ByteSource&&) noexcept;
  ByteSource& operator=(ByteSource&&) noexcept;
  ~ByteSource();

  // Fills up to buffer.size() bytes; 0 at the end. DataLoss when a compressed stream is truncated or damaged: what came
  // before has been delivered (of zstd and xz without the block in which the damage lies). An error stays: every later
  // call returns it again.
  absl::StatusOr<size_t> Read(std::span<char> buffer);

 private:
  struct Impl;
  explicit ByteSource(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// All of it. ResourceExhausted when it is longer than `limit` bytes.
absl::StatusOr<std::string> ReadAll(const std::string& path, size_t limit);

}  // namespace readout
