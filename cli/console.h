// SPDX-License-Identifier: Apache-2.0
#pragma once
// Standard output and standard error. The only place of the program that writes to either.

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "base/diagnostics.h"

namespace readout::cli {

class Console {
 public:
  // Asks the system what the two are. Colour: on terminals, unless the environment has a non-empty NO_COLOR.
  Console();
  ~Console();  // flushes; an error is lost, so call Flush() to hear of it
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  // Data, buffered. BrokenPipe() when nobody reads on; otherwise the system's reason with "standard output" named.
  absl::Status Write(std::string_view data);
  absl::Status Flush();

  // A line on standard error, behind "readout: ".
  void Say(std::string_view message);
  // The same unless --quiet.
  void Note(std::string_view message);
  // "FILE:LINE: reason". Errors always, warnings and notes unless --quiet.
  void Report(const std::vector<Diagnostic>& diagnostics);

  // One line on standard error that is written over by the next one; only when both are terminals and not --quiet.
  void Progress(std::string_view text);
  bool shows_progress() const { return out_is_terminal_ && err_is_terminal_ && !quiet_; }

  void set_quiet(bool quiet) { quiet_ = quiet; }
  bool quiet() const { return quiet_; }
  bool out_is_terminal() const { return out_is_terminal_; }
  bool colour() const { return colour_; }
  // Columns of the terminal; kPlainWidth when standard output is none.
  int width() const { return width_; }
  static constexpr int kPlainWidth = 120;

 private:
  void WriteError(std::string_view text);
  void EraseProgress();

  bool out_is_terminal_ = false;
  bool err_is_terminal_ = false;
  bool colour_ = false;
  bool quiet_ = false;
  bool progress_shown_ = false;
  int width_ = kPlainWidth;
  std::string buffer_;
  absl::Status error_;
};

}  // namespace readout::cli
