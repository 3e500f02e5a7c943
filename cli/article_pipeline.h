// SPDX-License-Identifier: Apache-2.0
#pragma once
// Articles through a worker on several threads, taken in the order in which they were read (oneTBB's parallel_pipeline
// between a reading thread and whoever asked).

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "base/diagnostics.h"
#include "extract/extractor.h"

namespace readout::cli {

struct ProcessedArticle {
  extract::ExtractedArticle read;
  std::string output;  // whatever the worker wants to be written for it
};

struct ArticlePipeline {
  std::vector<std::string> paths;
  int threads = 0;  // 0: one for each processor

  // Called on several threads at once.
  std::function<ProcessedArticle(Article)> work;
  // Called for one article after the other, in input order. What could not be read comes between the articles where it
  // stood, without an article. An error stops everything and is returned.
  std::function<absl::Status(std::vector<Diagnostic> messages, std::optional<ProcessedArticle> article)> take;
};

absl::Status RunArticlePipeline(const ArticlePipeline& pipeline);

}  // namespace readout::cli
