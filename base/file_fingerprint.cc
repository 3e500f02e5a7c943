// SPDX-License-Identifier: Apache-2.0
#include "base/file_fingerprint.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <vector>

#include "base/content_hash.h"

namespace readout {
namespace {

class OpenFile {
 public:
  explicit OpenFile(const std::string& path) : number_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~OpenFile() {
    if (number_ >= 0) close(number_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  std::optional<uint64_t> Size() const {
    struct stat status {};
    if (number_ < 0 || fstat(number_, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return static_cast<uint64_t>(status.st_size);
  }
  // nullopt when there are not as many bytes as there should be.
  std::optional<uint64_t> Hash(uint64_t size) const {
    static thread_local std::vector<char> bytes;
    if (bytes.size() < size) bytes.resize(size);
    size_t filled = 0;
    while (filled < size) {
      const ssize_t got = read(number_, bytes.data() + filled, size - filled);
      if (got <= 0) return std::nullopt;
      filled += static_cast<size_t>(got);
    }
    return ContentHash({bytes.data(), filled});
  }

 private:
  int number_;
};

}  // namespace

std::optional<FileFingerprint> FingerprintOf(const std::string& path) {
  const OpenFile file(path);
  const std::optional<uint64_t> size = file.Size();
  if (!size) return std::nullopt;
  const std::optional<uint64_t> hash = file.Hash(*size);
  return hash ? std::optional(FileFingerprint{*size, *hash}) : std::nullopt;
}

bool HasFingerprint(const std::string& path, const FileFingerprint& fingerprint) {
  const OpenFile file(path);
  return file.Size() == fingerprint.size && file.Hash(fingerprint.size) == fingerprint.hash;
}

}  // namespace readout
