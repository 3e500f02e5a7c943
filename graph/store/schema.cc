// SPDX-License-Identifier: Apache-2.0
#include "graph/store/schema.h"

#include <string>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"

namespace readout::graph {
namespace {

// docs/store-format.md is this text for people. `articles` keeps the versions of an article's text; `claims` is the
// record, everything from `events` on is derived from it.
constexpr char kTables[] = R"sql(
CREATE TABLE articles (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  current INTEGER NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  published TEXT,
  language TEXT NOT NULL,
  sketch TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (id, version)
);
CREATE TABLE blocks (
  block INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  sides TEXT NOT NULL,
  UNIQUE (sides, type)
);
CREATE TABLE claims (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  article TEXT NOT NULL,
  active INTEGER NOT NULL,
  block INTEGER NOT NULL REFERENCES blocks,
  event TEXT,
  claim TEXT NOT NULL,
  PRIMARY KEY (id, version)
);
CREATE INDEX claims_by_article ON claims (article, id);
CREATE INDEX claims_by_block ON claims (block, id);
CREATE INDEX claims_by_event ON claims (event, id) WHERE event IS NOT NULL;
CREATE TABLE events (
  id TEXT PRIMARY KEY,
  block INTEGER NOT NULL REFERENCES blocks,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT NOT NULL,
  until_start TEXT,
  until_end TEXT,
  until_precision TEXT NOT NULL,
  confidence REAL NOT NULL,
  background INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  independent_sources INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX events_by_block ON events (block);
CREATE TABLE participants (
  event TEXT NOT NULL REFERENCES events,
  position INTEGER NOT NULL,
  actor TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  side TEXT NOT NULL,
  office TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX participants_by_actor ON participants (actor, side, name, kind);
CREATE INDEX participants_by_side ON participants (side);
CREATE TABLE part_of (
  event TEXT NOT NULL REFERENCES events,
  whole TEXT NOT NULL REFERENCES events,
  PRIMARY KEY (event, whole)
) WITHOUT ROWID;
)sql";

absl::StatusOr<int64_t> Number(sqlite::Connection* connection, std::string_view sql) {
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement statement, connection->Prepare(sql));
  READOUT_ASSIGN_OR_RETURN(const bool row, statement.Step());
  return row ? statement.Int(0) : 0;
}

}  // namespace

absl::StatusOr<FileKind> InspectFile(sqlite::Connection* connection) {
  READOUT_ASSIGN_OR_RETURN(const int64_t application, Number(connection, "PRAGMA application_id"));
  READOUT_ASSIGN_OR_RETURN(const int64_t version, Number(connection, "PRAGMA user_version"));
  READOUT_ASSIGN_OR_RETURN(const int64_t objects, Number(connection, "SELECT count(*) FROM sqlite_schema"));
  if (application == 0 && version == 0 && objects == 0) return FileKind::kEmpty;
  if (application != kApplicationId) {
    return absl::FailedPreconditionError(
        absl::StrFormat("%s: not a readout graph (an SQLite file of another program)", connection->path()));
  }
  if (version > kSchemaVersion) {
    return absl::FailedPreconditionError(
        absl::StrFormat("%s: was written by a newer readout (schema %d, this program reads up to %d)",
                        connection->path(), version, kSchemaVersion));
  }
  if (version < 1) {
    return absl::DataLossError(absl::StrFormat("%s: a readout graph without a schema version", connection->path()));
  }
  return FileKind::kGraph;
}

absl::Status CreateSchema(sqlite::Connection* connection) {
  READOUT_ASSIGN_OR_RETURN(sqlite::Transaction transaction, sqlite::Transaction::Begin(connection));
  // Another program may have made the tables between our look at the file and the lock that we now hold.
  READOUT_ASSIGN_OR_RETURN(const FileKind kind, InspectFile(connection));
  if (kind == FileKind::kGraph) return absl::OkStatus();
  READOUT_RETURN_IF_ERROR(connection->Execute(kTables));
  READOUT_RETURN_IF_ERROR(connection->Execute(absl::StrFormat("PRAGMA application_id = %d", kApplicationId)));
  READOUT_RETURN_IF_ERROR(connection->Execute(absl::StrFormat("PRAGMA user_version = %d", kSchemaVersion)));
  return transaction.Commit();
}

}  // namespace readout::graph
