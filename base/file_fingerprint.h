// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a file is still what it was: its size and a hash of its bytes. Times of change are no help, a checkout or an
// installation gives new ones to old contents and an archive old ones to new contents.

#include <cstdint>
#include <optional>
#include <string>

namespace readout {

struct FileFingerprint {
  uint64_t size = 0;
  uint64_t hash = 0;  // ContentHash
  friend bool operator==(const FileFingerprint&, const FileFingerprint&) = default;
};

// nullopt when the file cannot be read.
std::optional<FileFingerprint> FingerprintOf(const std::string& path);
// Whether the file has this fingerprint; a file of another size is not read.
bool HasFingerprint(const std::string& path, const FileFingerprint& fingerprint);

}  // namespace readout
