// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gathers small writes for a Sink.

#include <string>

#include "absl/status/status.h"
#include "export/exporter.h"

namespace readout::exporting {

class SinkBuffer {
 public:
  static constexpr size_t kFlushAt = size_t{1} << 16;  // bytes

  explicit SinkBuffer(Sink* sink) : sink_(sink) {}

  // Append here, then call FlushIfFull(); the text is handed on and emptied when it has grown large.
  std::string& text() { return text_; }
  absl::Status FlushIfFull() { return text_.size() >= kFlushAt ? Flush() : absl::OkStatus(); }
  absl::Status Flush() {
    absl::Status status = sink_->Write(text_);
    text_.clear();
    return status;
  }

 private:
  Sink* sink_;
  std::string text_;
};

}  // namespace readout::exporting
