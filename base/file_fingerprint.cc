// SPDX-License-Identifier: Apache-2.0
#include "base/file_fingerprint.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <memory>

#include "base/content_hash.h"

namespace readout {
namespace {

// Size and time of change only.
std::optional<FileFingerprint> Outside(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  constexpr int64_t kSecond = 1'000'000'000;
  return FileFingerprint{static_cast<uint64_t>(status.st_size),
                         static_cast<int64_t>(status.st_mtim.tv_sec) * kSecond + status.st_mtim.tv_nsec, 0};
}

// nullopt when there are not as many bytes as there should be.
std::optional<uint64_t> HashOf(const std::string& path, uint64_t size) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  const auto bytes = std::make_unique_for_overwrite<char[]>(size);
  size_t filled = 0;
  while (filled < size) {
    const ssize_t got = read(file, bytes.get() + filled, size - filled);
    if (got <= 0) break;
    filled += static_cast<size_t>(got);
  }
  close(file);
  return filled == size ? std::optional(ContentHash({bytes.get(), filled})) : std::nullopt;
}

}  // namespace

std::optional<FileFingerprint> FingerprintOf(const std::string& path) {
  std::optional<FileFingerprint> fingerprint = Outside(path);
  if (!fingerprint) return std::nullopt;
  const std::optional<uint64_t> hash = HashOf(path, fingerprint->size);
  if (!hash) return std::nullopt;
  fingerprint->hash = *hash;
  return fingerprint;
}

bool HasFingerprint(const std::string& path, const FileFingerprint& fingerprint) {
  const std::optional<FileFingerprint> now = Outside(path);
  if (!now || now->size != fingerprint.size) return false;
  return now->modified == fingerprint.modified || HashOf(path, now->size) == fingerprint.hash;
}

}  // namespace readout
