// SPDX-License-Identifier: Apache-2.0
#include "graph/store/store.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/status_macros.h"
#include "graph/store/schema.h"

namespace readout::graph {

absl::Status NameFile(std::string_view path, const absl::Status& status) {
  if (status.ok()) return status;
  const std::string_view message = ToStd(status.message());
  const bool named = message.substr(0, path.size()) == path;
  std::string text = named ? std::string(message) : absl::StrCat(ToAbsl(path), ": ", ToAbsl(message));
  if (absl::IsDataLoss(status) && text.find("damaged") == std::string::npos) text += " (the file is damaged)";
  return absl::Status(status.code(), text);
}

absl::StatusOr<Store> Store::OpenForReading(const std::string& path) {
  // A batch that was cut off is rolled back by the next one who opens the file, which needs the right to write. Where
  // there is no such right (and so nobody to cut off a batch) reading alone will do.
  absl::StatusOr<sqlite::Connection> connection = sqlite::Connection::Open(path, sqlite::OpenMode::kReadWrite);
  if (absl::IsPermissionDenied(connection.status())) {
    connection = sqlite::Connection::Open(path, sqlite::OpenMode::kReadOnly);
  }
  if (!connection.ok()) return NameFile(path, connection.status());
  absl::StatusOr<FileKind> kind = InspectFile(&*connection);
  if (!kind.ok()) return NameFile(path, kind.status());
  if (*kind == FileKind::kEmpty) {
    connection = sqlite::Connection::Open(":memory:", sqlite::OpenMode::kCreate);
    if (!connection.ok()) return connection.status();
    READOUT_RETURN_IF_ERROR(CreateSchema(&*connection));
  }
  READOUT_RETURN_IF_ERROR(NameFile(path, connection->Execute("PRAGMA query_only = 1")));
  return Store(path, *std::move(connection));
}

absl::StatusOr<Store> Store::OpenForWriting(const std::string& path) {
  absl::StatusOr<sqlite::Connection> connection = sqlite::Connection::Open(path, sqlite::OpenMode::kCreate);
  if (!connection.ok()) return NameFile(path, connection.status());
  absl::StatusOr<FileKind> kind = InspectFile(&*connection);
  if (!kind.ok()) return NameFile(path, kind.status());
  // One file that can be copied, and be read from a folder that may not be written: hence a rollback journal that is
  // gone after every batch, not a write-ahead log (docs/store-format.md).
  READOUT_RETURN_IF_ERROR(NameFile(path, connection->Execute("PRAGMA journal_mode = DELETE")));
  READOUT_RETURN_IF_ERROR(NameFile(path, connection->Execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536")));
  if (*kind == FileKind::kEmpty) {
    const absl::Status created = CreateSchema(&*connection);
    if (!created.ok()) return WriteFailure(path, created);
  }
  return Store(path, *std::move(connection));
}

absl::Status WriteFailure(std::string_view path, const absl::Status& status) {
  if (absl::IsNotFound(status)) {  // what SQLite calls a journal that it cannot make
    return absl::PermissionDeniedError(absl::StrCat(
        ToAbsl(path), ": its folder may not be written (a journal stands beside the file while something is added)"));
  }
  if (absl::IsResourceExhausted(status)) {
    return absl::ResourceExhaustedError(absl::StrCat(ToAbsl(path), ": no space left on the disk"));
  }
  return NameFile(path, status);
}

}  // namespace readout::graph
