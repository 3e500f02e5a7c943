// SPDX-License-Identifier: Apache-2.0
#pragma once
// START HERE. A graph file: the articles that were read, the claims they make, the events derived from them.
//
//   READOUT_ASSIGN_OR_RETURN(Store store, Store::OpenForWriting("readout.db"));
//   READOUT_ASSIGN_OR_RETURN(AddResult result, StoreWriter(&store).AddBatch(articles, claims));
//
//   READOUT_ASSIGN_OR_RETURN(Store store, Store::OpenForReading("readout.db"));
//   READOUT_ASSIGN_OR_RETURN(StoreReader reader, StoreReader::Begin(&store));
//   READOUT_ASSIGN_OR_RETURN(Event event, reader.ReadEvent(id));
//
// One SQLite file (docs/store-format.md), with a rollback journal beside it only while a batch is being written. A
// batch is one transaction: whatever stops the program (kill -9, a full disk), the file holds a whole number of
// batches. A Store is used by one thread; several programs may have the same file open.

#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/sqlite.h"

namespace readout::graph {

class Store {
 public:
  // For queries; changes nothing (except that a batch cut off by a crash is rolled back first, as SQLite does).
  // NotFound when there is no such file, FailedPrecondition when it is no graph or a newer one, PermissionDenied when
  // it may not be read. A file of zero bytes is a graph without articles: that is what a kill during the very first
  // batch may leave.
  static absl::StatusOr<Store> OpenForReading(const std::string& path);

  // For adding; the file is made when it is not there. Errors as above, and PermissionDenied for a file or folder that
  // may not be written.
  static absl::StatusOr<Store> OpenForWriting(const std::string& path);

  const std::string& path() const { return path_; }
  sqlite::Connection* connection() { return &connection_; }

 private:
  Store(std::string path, sqlite::Connection connection) : path_(std::move(path)), connection_(std::move(connection)) {}

  std::string path_;
  sqlite::Connection connection_;
};

// `status` with the graph file's name in front of its message, unless that names it already.
absl::Status NameFile(std::string_view path, const absl::Status& status);
// The same for what happens while writing, where SQLite's own words would mislead (full disk, folder without the right
// to write).
absl::Status WriteFailure(std::string_view path, const absl::Status& status);

}  // namespace readout::graph
