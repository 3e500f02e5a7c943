// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "absl/strings/str_format.h"
#include "base/file_status.h"
#include "cli/exit_code.h"

namespace readout::cli {
namespace {

constexpr size_t kBuffer = size_t{64} << 10;
constexpr int kNarrowest = 60;
constexpr int kWidest = 200;  // longer lines are hard to read across

int TerminalWidth() {
  winsize size = {};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp(static_cast<int>(size.ws_col), kNarrowest, kWidest);
}

std::string_view LabelOf(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note: ";
    case Severity::kWarning:
      return "warning: ";
    case Severity::kError:
      return "";
  }
  return "";
}

}  // namespace

Console::Console() : out_is_terminal_(isatty(STDOUT_FILENO) == 1), err_is_terminal_(isatty(STDERR_FILENO) == 1) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  colour_ = out_is_terminal_ && (no_colour == nullptr || *no_colour == '\0') &&
            (term == nullptr || std::string_view(term) != "dumb");
  if (out_is_terminal_) width_ = TerminalWidth();
}

Console::~Console() {
  EraseProgress();
  Flush().IgnoreError();
}

absl::Status Console::Write(std::string_view data) {
  if (!error_.ok()) return error_;
  buffer_.append(data);
  return buffer_.size() < kBuffer ? absl::OkStatus() : Flush();
}

absl::Status Console::Flush() {
  if (!error_.ok()) return error_;
  EraseProgress();
  size_t written = 0;
  while (written < buffer_.size()) {
    const ssize_t got = write(STDOUT_FILENO, buffer_.data() + written, buffer_.size() - written);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      error_ = errno == EPIPE ? BrokenPipe() : FileError(errno, "standard output");
      buffer_.clear();
      return error_;
    }
    written += static_cast<size_t>(got);
  }
  buffer_.clear();
  return absl::OkStatus();
}

void Console::Say(std::string_view message) {
  // What was written before the message is seen before it.
  if (out_is_terminal_) Flush().IgnoreError();
  WriteError(absl::StrFormat("readout: %s\n", message));
}

void Console::Note(std::string_view message) {
  if (!quiet_) Say(message);
}

void Console::Report(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& item : diagnostics) {
    if (quiet_ && item.severity != Severity::kError) continue;
    text += item.file;
    if (item.line > 0) absl::StrAppendFormat(&text, ":%d", item.line);
    absl::StrAppendFormat(&text, ": %s%s\n", LabelOf(item.severity), item.message);
  }
  if (text.empty()) return;
  if (out_is_terminal_) Flush().IgnoreError();
  WriteError(text);
}

void Console::Progress(std::string_view text) {
  if (!shows_progress()) return;
  WriteError(absl::StrFormat("\r\x1b[K%s", text));
  progress_shown_ = true;
}

void Console::EraseProgress() {
  if (!progress_shown_) return;
  progress_shown_ = false;
  WriteError("\r\x1b[K");
}

void Console::WriteError(std::string_view text) {
  if (progress_shown_ && !text.starts_with('\r')) EraseProgress();
  while (!text.empty()) {
    const ssize_t got = write(STDERR_FILENO, text.data(), text.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return;  // there is nobody left to tell
    text.remove_prefix(static_cast<size_t>(got));
  }
}

}  // namespace readout::cli
