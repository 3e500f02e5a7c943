// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables of a graph file and their version; docs/store-format.md describes them for other programs.

#include <cstdint>

#include "absl/status/status.h"
#include "base/sqlite.h"

namespace readout::graph {

// SQLite's application_id of a graph file: "RdOt" in ASCII.
inline constexpr int64_t kApplicationId = 0x52644F74;
// SQLite's user_version. Raised by every change of the tables; a program refuses what is newer than itself.
inline constexpr int64_t kSchemaVersion = 1;

enum class FileKind { kEmpty, kGraph };

// What an open file is. FailedPrecondition, with the file named, when it is neither an empty database nor a graph this
// program can read:
//   "news.db: not a readout graph (an SQLite file of another program)"
//   "readout.db: was written by a newer readout (schema 3, this program reads up to 1)"
absl::StatusOr<FileKind> InspectFile(sqlite::Connection* connection);

// Makes the tables in an empty database, in one transaction.
absl::Status CreateSchema(sqlite::Connection* connection);

}  // namespace readout::graph
