// SPDX-License-Identifier: Apache-2.0
#pragma once
// Is a graph file what it promises to be. Reads everything; changes nothing.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/store_reader.h"

namespace readout::graph {

struct IntegrityReport {
  int64_t articles = 0;
  int64_t claims = 0;
  int64_t events = 0;
  std::vector<std::string> problems;  // one sentence each, in a fixed order; empty when all is well
};

// Checks SQLite's own integrity_check; every claim readable and in exactly one event; every event named by its smallest
// claim and equal to what merging all claims anew gives; every quote equal to its bytes in the article's text; every
// article id the function of its content. Problems beyond `limit` are counted, not listed. The Status is an error only
// when the file cannot be read at all.
absl::StatusOr<IntegrityReport> CheckIntegrity(Store* store, size_t limit = 100);

}  // namespace readout::graph
