// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lines with their numbers and a length limit, over a ByteSource.

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/byte_source.h"

namespace readout {

class LineReader {
 public:
  static constexpr size_t kDefaultLimit = size_t{64} << 20;  // bytes

  // `already_read`: bytes that were taken from the source before, to see what it holds.
  explicit LineReader(ByteSource source, size_t limit = kDefaultLimit, std::string already_read = {});

  // False at the end. On true, line() is the next line without its LF or CRLF, and line_number() its 1-based number.
  // A line longer than the limit is read to its end and reported once: too_long() is true and line() is its first
  // 80 bytes, cut at a code point. A byte order mark at the start of the file is dropped.
  absl::StatusOr<bool> Next();

  std::string_view line() const { return line_; }
  int64_t line_number() const { return number_; }
  bool too_long() const { return too_long_; }

 private:
  absl::StatusOr<bool> Fill();

  ByteSource source_;
  size_t limit_;
  std::string buffer_;
  size_t begin_ = 0;
  size_t end_ = 0;
  std::string line_;
  int64_t number_ = 0;
  bool too_long_ = false;
};

}  // namespace readout
