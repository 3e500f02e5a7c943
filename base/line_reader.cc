// SPDX-License-Identifier: Apache-2.0
#include "base/line_reader.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

#include "base/status_macros.h"
#include "base/utf8.h"

namespace readout {
namespace {

constexpr size_t kBlock = size_t{256} << 10;
constexpr size_t kShownOfTooLong = 80;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

LineReader::LineReader(ByteSource source, size_t limit, std::string already_read)
    : source_(std::move(source)), limit_(limit), buffer_(std::move(already_read)), end_(buffer_.size()) {}

// Reads the next block into the buffer, whose bytes have all been used. False at the end.
absl::StatusOr<bool> LineReader::Fill() {
  buffer_.resize(kBlock);
  READOUT_ASSIGN_OR_RETURN(end_, source_.Read(std::span<char>(buffer_.data(), buffer_.size())));
  begin_ = 0;
  return end_ > 0;
}

absl::StatusOr<bool> LineReader::Next() {
  line_.clear();
  too_long_ = false;
  bool started = false;  // there is a line, even if it is empty
  bool ended = false;
  while (!ended) {
    if (begin_ == end_) {
      READOUT_ASSIGN_OR_RETURN(const bool more, Fill());
      if (!more) break;
    }
    started = true;
    const char* begin = buffer_.data() + begin_;
    const size_t available = end_ - begin_;
    const void* newline = std::memchr(begin, '\n', available);
    size_t length = available;
    if (newline != nullptr) {
      length = static_cast<size_t>(static_cast<const char*>(newline) - begin);
      ended = true;
    }
    // What is over the limit by more than a CR is not kept.
    const size_t room = limit_ + 1 - std::min(line_.size(), limit_ + 1);
    line_.append(begin, std::min(length, room));
    too_long_ |= length > room;
    begin_ += length + (ended ? 1 : 0);
  }
  if (!started) return false;
  ++number_;
  if (number_ == 1 && std::string_view(line_).starts_with(kByteOrderMark)) line_.erase(0, kByteOrderMark.size());
  if (ended && !too_long_ && line_.ends_with('\r')) line_.pop_back();
  too_long_ |= line_.size() > limit_;
  if (too_long_) line_.resize(Utf8Floor(line_, kShownOfTooLong));
  return true;
}

}  // namespace readout
