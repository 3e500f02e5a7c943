// SPDX-License-Identifier: Apache-2.0
#include "base/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/file_status.h"

namespace readout {
namespace {

constexpr size_t kBuffer = size_t{256} << 10;

}  // namespace

struct OutputFile::Impl {
  ~Impl() {
    if (fd > STDERR_FILENO) close(fd);
    if (!temporary.empty()) unlink(temporary.c_str());
  }

  absl::Status Flush() {
    size_t written = 0;
    while (written < buffer.size()) {
      const ssize_t got = write(fd, buffer.data() + written, buffer.size() - written);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return FileError(errno, path);
      written += static_cast<size_t>(got);
    }
    buffer.clear();
    return absl::OkStatus();
  }

  // Makes the temporary file beside the final name, so that the rename stays inside one file system.
  absl::Status OpenTemporary() {
    const std::filesystem::path whole(target);
    constexpr int kAttempts = 100;  // names left over from interrupted runs are stepped over
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      std::filesystem::path beside = whole;
      beside.replace_filename(absl::StrCat(".", whole.filename().string(), ".part", attempt));
      fd = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (fd >= 0) {
        temporary = beside.string();
        return absl::OkStatus();
      }
      if (errno != EEXIST) return FileError(errno, path);
    }
    return absl::AlreadyExistsError(absl::StrCat(path, ": too many unfinished files beside it"));
  }

  absl::Status Rename() {
    if (overwrite) {
      if (rename(temporary.c_str(), target.c_str()) != 0) return FileError(errno, path);
      temporary.clear();
    } else {
      // A hard link refuses an existing name atomically. File systems without links get a plain rename.
      if (link(temporary.c_str(), target.c_str()) != 0) {
        if (errno == EEXIST) return FileError(EEXIST, path);
        if (rename(temporary.c_str(), target.c_str()) != 0) return FileError(errno, path);
      } else {
        unlink(temporary.c_str());
      }
      temporary.clear();
    }
    // The new name is on disk only when its folder is. Some file systems cannot sync a folder; the file is whole
    // anyway.
    const std::filesystem::path folder = std::filesystem::path(target).parent_path();
    const int folder_fd = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder_fd >= 0) {
      fsync(folder_fd);
      close(folder_fd);
    }
    return absl::OkStatus();
  }

  absl::Status Finish() {
    if (!error.ok()) return error;
    if (absl::Status flushed = Flush(); !flushed.ok()) return flushed;
    if (temporary.empty()) return absl::OkStatus();
    if (fsync(fd) != 0 && errno != EINVAL && errno != ENOTSUP) return FileError(errno, path);
    const int closing = std::exchange(fd, -1);
    if (close(closing) != 0) return FileError(errno, path);
    return Rename();
  }

  std::string path;       // as the user named it
  std::string target;     // behind symbolic links
  std::string temporary;  // empty when the bytes go straight to a terminal, pipe or device
  bool overwrite = false;
  bool closed = false;
  int fd = -1;
  std::string buffer;
  absl::Status error;
};

absl::StatusOr<OutputFile> OutputFile::Create(const std::string& path, bool overwrite) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->target = path;
  impl->overwrite = overwrite;
  if (path == "-") {
    impl->fd = STDOUT_FILENO;
    return OutputFile(std::move(impl));
  }
  struct stat info = {};
  if (stat(path.c_str(), &info) == 0) {
    if (S_ISDIR(info.st_mode)) return FileError(EISDIR, path);
    if (!S_ISREG(info.st_mode)) {
      // /dev/null, a named pipe: renaming over it would replace the device by a file.
      impl->fd = open(path.c_str(), O_WRONLY | O_CLOEXEC);
      if (impl->fd < 0) return FileError(errno, path);
      return OutputFile(std::move(impl));
    }
    if (!overwrite) return FileError(EEXIST, path);
    std::error_code ignored;
    const std::filesystem::path resolved = std::filesystem::canonical(path, ignored);
    if (!ignored) impl->target = resolved.string();
  }
  if (absl::Status opened = impl->OpenTemporary(); !opened.ok()) return opened;
  return OutputFile(std::move(impl));
}

OutputFile::OutputFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
OutputFile::OutputFile(OutputFile&&) noexcept = default;
OutputFile& OutputFile::operator=(OutputFile&&) noexcept = default;
OutputFile::~OutputFile() = default;

absl::Status OutputFile::Write(std::string_view bytes) {
  if (!impl_->error.ok()) return impl_->error;
  if (impl_->closed) return absl::FailedPreconditionError(absl::StrCat(impl_->path, ": already closed"));
  impl_->buffer.append(bytes);
  if (impl_->buffer.size() >= kBuffer) impl_->error = impl_->Flush();
  return impl_->error;
}

absl::Status OutputFile::Close() {
  if (impl_->closed) return impl_->error;
  impl_->error = impl_->Finish();
  impl_->closed = true;
  return impl_->error;
}

}  // namespace readout
