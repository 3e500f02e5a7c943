// SPDX-License-Identifier: Apache-2.0
#pragma once
// Articles and claims into a graph file, in batches that are each written whole or not at all.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "base/diagnostics.h"
#include "cli/console.h"
#include "graph/store/store.h"
#include "graph/store/store_writer.h"
#include "model/article.h"
#include "model/claim.h"

namespace readout::cli {

class Ingest {
 public:
  // `unit`: what a batch is counted in and messages call it, "article" or "claim".
  Ingest(graph::Store* store, size_t batch, std::string_view unit, Console* console)
      : store_(store), batch_(batch), unit_(unit), console_(console) {}

  // Prints messages about skipped input and counts them by reason.
  void Report(const std::vector<Diagnostic>& messages);

  // Writes a batch when one is full. The error of a batch says what is in the file all the same.
  absl::Status AddArticle(Article article, std::vector<Claim> claims);
  absl::Status AddClaim(Claim claim);
  absl::Status Finish();  // the last, smaller batch

  bool skipped_any() const { return skipped_ > 0; }
  // "36 articles (2 known already), 52 claims, 41 events changed; 3 inputs skipped".
  std::string Summary() const;

 private:
  absl::Status Flush();
  absl::Status Count();

  graph::Store* store_;
  size_t batch_;
  std::string unit_;
  Console* console_;
  std::vector<Article> articles_;
  std::vector<Claim> claims_;
  size_t in_batch_ = 0;
  int64_t seen_ = 0;
  int64_t written_ = 0;
  int64_t skipped_ = 0;
  graph::AddResult total_;
};

}  // namespace readout::cli
