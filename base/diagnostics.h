// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a stage wants to tell the user, with its place. Collected here, printed by cli only.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace readout {

enum class Severity { kNote, kWarning, kError };

// kError means "this input was skipped"; the run goes on and ends with exit status 4.
struct Diagnostic {
  Severity severity = Severity::kWarning;
  std::string file;     // as the user named it; "-" is standard input
  int64_t line = 0;     // 1-based; 0 when the whole file is meant
  std::string message;  // one sentence without the place, e.g. "not valid UTF-8 at byte 1042: 0xFF"
};

class Diagnostics {
 public:
  void Add(Severity severity, std::string file, int64_t line, std::string message) {
    if (severity == Severity::kError) ++errors_;
    items_.push_back({severity, std::move(file), line, std::move(message)});
  }
  const std::vector<Diagnostic>& items() const { return items_; }
  int64_t errors() const { return errors_; }
  // Moves everything out, so that a long run can print as it goes; the count of errors stays.
  std::vector<Diagnostic> Take() { return std::exchange(items_, {}); }

 private:
  std::vector<Diagnostic> items_;
  int64_t errors_ = 0;
};

}  // namespace readout
