// SPDX-License-Identifier: Apache-2.0
#include "base/byte_source.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/file_status.h"
#include "base/status_macros.h"

namespace readout {
namespace {

constexpr size_t kBlock = size_t{64} << 10;
constexpr unsigned char kGzipMagic[] = {0x1F, 0x8B};

}  // namespace

// gzip goes through zlib: libarchive's gzip filter throws away its last block, up to 64 KiB, when the stream is
// truncated, and news dumps are often cut short in the middle.
struct ByteSource::Impl {
  ~Impl() {
    if (archive != nullptr) archive_read_free(archive);
    if (inflating) inflateEnd(&zlib);
    if (fd > STDERR_FILENO) close(fd);
  }

  // Reads from the file into `block`: at least `least` bytes unless the file ends first; 0 at its end.
  absl::StatusOr<size_t> ReadBlock(size_t least) {
    block.resize(kBlock);
    size_t filled = 0;
    while (filled < least) {
      const ssize_t got = read(fd, block.data() + filled, block.size() - filled);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return FileError(errno, path);
      if (got == 0) break;
      filled += static_cast<size_t>(got);
    }
    return filled;
  }

  absl::Status StartGzip(size_t first) {
    if (inflateInit2(&zlib, 16 + MAX_WBITS) != Z_OK) {
      return absl::ResourceExhaustedError(absl::StrCat(path, ": no memory to decompress"));
    }
    inflating = true;
    zlib.next_in = block.data();
    zlib.avail_in = static_cast<uInt>(first);
    return absl::OkStatus();
  }

  absl::Status StartArchive(size_t first) {
    archive = archive_read_new();
    if (archive == nullptr) return absl::ResourceExhaustedError(absl::StrCat(path, ": no memory to decompress"));
    pending = first;
    // A filter that this build of libarchive lacks answers with a warning and is then simply never recognised.
    archive_read_support_filter_xz(archive);
    archive_read_support_filter_zstd(archive);
    archive_read_support_format_raw(archive);
    archive_read_support_format_empty(archive);
    archive_entry* entry = nullptr;
    if (archive_read_open(archive, this, nullptr, &Impl::ArchiveRead, nullptr) != ARCHIVE_OK) return Damaged();
    const int header = archive_read_next_header(archive, &entry);
    if (header == ARCHIVE_EOF) {
      finished = true;
    } else if (header != ARCHIVE_OK && header != ARCHIVE_WARN) {
      return Damaged();
    }
    return absl::OkStatus();
  }

  static la_ssize_t ArchiveRead(struct archive* archive, void* self, const void** out) {
    Impl* impl = static_cast<Impl*>(self);
    *out = impl->block.data();
    if (impl->pending > 0) return static_cast<la_ssize_t>(std::exchange(impl->pending, 0));
    absl::StatusOr<size_t> got = impl->ReadBlock(1);
    *out = impl->block.data();
    if (!got.ok()) {
      impl->read_error = got.status();
      archive_set_error(archive, EIO, "read error");
      return -1;
    }
    return static_cast<la_ssize_t>(*got);
  }

  absl::StatusOr<size_t> Inflate(std::span<char> buffer) {
    zlib.next_out = reinterpret_cast<Bytef*>(buffer.data());
    const size_t wanted = std::min(buffer.size(), size_t{1} << 30);
    zlib.avail_out = static_cast<uInt>(wanted);
    while (zlib.avail_out == wanted) {
      if (zlib.avail_in == 0) {
        READOUT_ASSIGN_OR_RETURN(const size_t got, ReadBlock(1));
        zlib.next_in = block.data();
        zlib.avail_in = static_cast<uInt>(got);
        if (got == 0 && between_members) {
          finished = true;
          break;
        }
        if (got == 0) return Damaged("truncated gzip stream");
      }
      if (between_members) {
        // Several members in a row are one stream (RFC 1952); zero padding and other bytes behind the last are not.
        if (*zlib.next_in != kGzipMagic[0]) {
          finished = true;
          break;
        }
        inflateReset(&zlib);
        between_members = false;
      }
      const int result = inflate(&zlib, Z_NO_FLUSH);
      if (result == Z_STREAM_END) {
        between_members = true;
      } else if (result != Z_OK && result != Z_BUF_ERROR) {
        // What was decompressed before the damage is delivered first, the error with the next call.
        error = Damaged(zlib.msg != nullptr ? zlib.msg : "damaged gzip stream");
        break;
      }
    }
    const size_t delivered = wanted - zlib.avail_out;
    if (delivered == 0 && !error.ok()) return error;
    return delivered;
  }

  absl::Status Damaged(std::string_view what) const {
    return absl::DataLossError(absl::StrCat(path, ": ", ToAbsl(what)));
  }
  absl::Status Damaged() const {
    if (!read_error.ok()) return read_error;
    const char* what = archive_error_string(archive);
    return Damaged(what != nullptr ? what : "damaged compressed stream");
  }

  std::string path;
  int fd = -1;
  std::vector<unsigned char> block;
  bool finished = false;
  absl::Status error;  // delivered again by every later Read

  bool inflating = false;
  bool between_members = false;
  z_stream zlib = {};

  struct archive* archive = nullptr;
  size_t pending = 0;  // bytes of `block` read before libarchive asked for any
  absl::Status read_error;
};

absl::StatusOr<ByteSource> ByteSource::Open(const std::string& path) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  if (path == "-") {
    impl->fd = STDIN_FILENO;
  } else {
    impl->fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (impl->fd < 0) return FileError(errno, path);
  }
  struct stat info = {};
  if (fstat(impl->fd, &info) != 0) return FileError(errno, path);
  if (S_ISDIR(info.st_mode)) return absl::FailedPreconditionError(absl::StrCat(path, ": is a folder"));
  READOUT_ASSIGN_OR_RETURN(const size_t first, impl->ReadBlock(sizeof(kGzipMagic)));
  const bool gzip = first >= sizeof(kGzipMagic) && std::memcmp(impl->block.data(), kGzipMagic, sizeof(kGzipMagic)) == 0;
  READOUT_RETURN_IF_ERROR(gzip ? impl->StartGzip(first) : impl->StartArchive(first));
  return ByteSource(std::move(impl));
}

ByteSource::ByteSource(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;
ByteSource::~ByteSource() = default;

absl::StatusOr<size_t> ByteSource::Read(std::span<char> buffer) {
  if (!impl_->error.ok()) return impl_->error;
  if (impl_->finished || buffer.empty()) return size_t{0};
  if (impl_->inflating) {
    absl::StatusOr<size_t> got = impl_->Inflate(buffer);
    if (!got.ok()) impl_->error = got.status();
    return got;
  }
  const la_ssize_t got = archive_read_data(impl_->archive, buffer.data(), buffer.size());
  if (got < 0) {
    impl_->error = impl_->Damaged();
    return impl_->error;
  }
  return static_cast<size_t>(got);
}

absl::StatusOr<std::string> ReadAll(const std::string& path, size_t limit) {
  READOUT_ASSIGN_OR_RETURN(ByteSource source, ByteSource::Open(path));
  constexpr size_t kLeast = size_t{4} << 10;  // most of the data files are short
  std::string bytes;
  size_t used = 0;
  while (true) {
    bytes.resize(used + std::clamp(used, kLeast, size_t{16} << 20));
    READOUT_ASSIGN_OR_RETURN(const size_t got, source.Read(std::span<char>(bytes.data() + used, bytes.size() - used)));
    if (got == 0) break;
    used += got;
    if (used > limit) return absl::ResourceExhaustedError(absl::StrCat(path, ": longer than ", limit, " bytes"));
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace readout
