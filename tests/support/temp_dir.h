// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder of its own for a test, removed with everything in it when the object goes.

#include <string>
#include <string_view>

namespace readout {

class TempDir {
 public:
  TempDir();  // aborts the test program when no folder can be made
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  const std::string& path() const { return path_; }
  std::string File(std::string_view name) const;  // the path of `name` inside

  // Writes a file, making the folders it needs, and returns its path.
  std::string Write(std::string_view name, std::string_view bytes) const;
  // The bytes of a file inside; empty when there is none.
  std::string Read(std::string_view name) const;
  // Names of what lies directly inside, sorted, with a space between them.
  std::string List() const;

 private:
  std::string path_;
};

// The bytes of any file; empty when it cannot be read.
std::string ReadFileBytes(const std::string& path);

}  // namespace readout
