// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a file is still what it was. A file of the same size and time of change is taken to be the same, as make and
// git take it; one of another time of change is read: a checkout or an installation gives new times to old contents.

#include <cstdint>
#include <optional>
#include <string>

namespace readout {

struct FileFingerprint {
  uint64_t size = 0;
  int64_t modified = 0;  // nanoseconds since 1970
  uint64_t hash = 0;     // ContentHash of its bytes
};

// nullopt when the file cannot be read.
std::optional<FileFingerprint> FingerprintOf(const std::string& path);
bool HasFingerprint(const std::string& path, const FileFingerprint& fingerprint);

}  // namespace readout
