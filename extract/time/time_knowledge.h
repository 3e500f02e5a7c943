// SPDX-License-Identifier: Apache-2.0
#pragma once
// What data/lexicon/time knows: words of time, named days, and the grammar that puts them together.
// Loaded once, never changed, safe to share between threads.

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "base/image.h"

namespace readout::extract {

class TimeKnowledge {
 public:
  // Reads `data_folder`/lexicon/time, where `data_folder` is the project's folder `data`. Errors name file, line,
  // column.
  static absl::StatusOr<TimeKnowledge> Load(const std::string& data_folder);
  // From a section of an image that Write() has made.
  static absl::StatusOr<TimeKnowledge> Open(const Image& image);
  void Write(ImageWriter* writer) const;
  // The files of data/ that Load() reads, relative to it.
  static std::vector<std::string> Sources();
  TimeKnowledge(TimeKnowledge&&) noexcept;
  TimeKnowledge& operator=(TimeKnowledge&&) noexcept;
  ~TimeKnowledge();

  // Opaque to everybody but the finder (extract/time/time_knowledge_impl.h).
  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit TimeKnowledge(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace readout::extract
