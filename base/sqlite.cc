// SPDX-License-Identifier: Apache-2.0
#include "base/sqlite.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/file_status.h"
#include "base/status_macros.h"

namespace readout::sqlite {
namespace {

absl::Status ToStatus(int code, std::string_view path, std::string_view what) {
  const std::string message = absl::StrCat(ToAbsl(path), path.empty() ? "" : ": ", ToAbsl(what));
  if (code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_ROWID) {
    return absl::AlreadyExistsError(message);
  }
  switch (code & 0xFF) {  // the low byte is the primary code of an extended one
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
      return absl::OkStatus();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return absl::UnavailableError(absl::StrCat(ToAbsl(path), ": in use by another program"));
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
      return absl::PermissionDeniedError(message);
    case SQLITE_CANTOPEN:
      return absl::NotFoundError(message);
    case SQLITE_NOTADB:
      return absl::FailedPreconditionError(absl::StrCat(ToAbsl(path), ": is not an SQLite file"));
    case SQLITE_CORRUPT:
      return absl::DataLossError(message);
    case SQLITE_FULL:
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
      return absl::ResourceExhaustedError(message);
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return absl::FailedPreconditionError(message);
    default:
      return absl::InternalError(message);
  }
}

absl::Status LastError(sqlite3* db, std::string_view path) {
  return ToStatus(sqlite3_extended_errcode(db), path, sqlite3_errmsg(db));
}

absl::Status LastError(sqlite3_stmt* statement) {
  sqlite3* db = sqlite3_db_handle(statement);
  const char* path = sqlite3_db_filename(db, "main");
  return LastError(db, path != nullptr ? path : "");
}

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : statement_(std::exchange(other.statement_, nullptr)), bind_error_(std::exchange(other.bind_error_, 0)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(statement_, other.statement_);
  std::swap(bind_error_, other.bind_error_);
  return *this;
}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement& Statement::Remember(int result) {
  if (bind_error_ == SQLITE_OK) bind_error_ = result;
  return *this;
}

Statement& Statement::Bind(int parameter, std::string_view text) {
  // A null pointer would bind NULL, not the empty text.
  const char* data = text.empty() ? "" : text.data();
  return Remember(sqlite3_bind_text64(statement_, parameter, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::Bind(int parameter, int64_t value) {
  return Remember(sqlite3_bind_int64(statement_, parameter, value));
}

Statement& Statement::Bind(int parameter, double value) {
  return Remember(sqlite3_bind_double(statement_, parameter, value));
}

Statement& Statement::BindNull(int parameter) { return Remember(sqlite3_bind_null(statement_, parameter)); }

absl::StatusOr<bool> Statement::Step() {
  if (bind_error_ != SQLITE_OK) return ToStatus(bind_error_, "", sqlite3_errstr(bind_error_));
  const int result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  return LastError(statement_);
}

absl::Status Statement::Run() {
  absl::StatusOr<bool> row = true;
  while (row.ok() && *row) row = Step();
  Reset();
  sqlite3_clear_bindings(statement_);
  return row.status();
}

void Statement::Reset() {
  sqlite3_reset(statement_);
  bind_error_ = SQLITE_OK;
}

bool Statement::IsNull(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
int64_t Statement::Int(int column) const { return sqlite3_column_int64(statement_, column); }
double Statement::Double(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Statement::Text(int column) const {
  // The text must be asked for before its length: asking may convert the value.
  const void* text = sqlite3_column_text(statement_, column);
  if (text == nullptr) return {};
  return {static_cast<const char*>(text), static_cast<size_t>(sqlite3_column_bytes(statement_, column))};
}

absl::StatusOr<Connection> Connection::Open(const std::string& path, OpenMode mode, int busy_timeout_ms) {
  struct stat info = {};
  const bool in_memory = path == ":memory:";
  if (!in_memory && stat(path.c_str(), &info) == 0) {
    if (S_ISDIR(info.st_mode)) return FileError(EISDIR, path);
  } else if (!in_memory && (mode != OpenMode::kCreate || errno != ENOENT)) {
    return FileError(errno, path);
  }
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;  // a connection is used by one thread at a time
  if (mode == OpenMode::kReadOnly) flags |= SQLITE_OPEN_READONLY;
  if (mode == OpenMode::kReadWrite) flags |= SQLITE_OPEN_READWRITE;
  if (mode == OpenMode::kCreate) flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* db = nullptr;
  const int result = sqlite3_open_v2(path.c_str(), &db, flags, nullptr);
  Connection connection(db, path);
  if (result != SQLITE_OK) {
    const int system_error = db == nullptr ? 0 : sqlite3_system_errno(db);
    if ((result & 0xFF) == SQLITE_CANTOPEN && system_error != 0) return FileError(system_error, path);
    return ToStatus(result, path, db == nullptr ? sqlite3_errstr(result) : sqlite3_errmsg(db));
  }
  sqlite3_busy_timeout(db, busy_timeout_ms);
  // SQLite opens anything; only the first read tells whether it is one of its files.
  READOUT_RETURN_IF_ERROR(connection.Execute("SELECT count(*) FROM sqlite_schema"));
  // SQLite opens what it may not write for reading and says so only at the first write.
  if (mode != OpenMode::kReadOnly && sqlite3_db_readonly(db, "main") == 1) return FileError(EACCES, path);
  return connection;
}

Connection::Connection(Connection&& other) noexcept
    : db_(std::exchange(other.db_, nullptr)), path_(std::move(other.path_)) {}

Connection& Connection::operator=(Connection&& other) noexcept {
  std::swap(db_, other.db_);
  std::swap(path_, other.path_);
  return *this;
}

// Statements may outlive their connection: close_v2 then waits for the last of them.
Connection::~Connection() { sqlite3_close_v2(db_); }

absl::Status Connection::Execute(const std::string& sql) {
  if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return absl::OkStatus();
  return LastError(db_, path_);
}

absl::StatusOr<Statement> Connection::Prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int result =
      sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (result != SQLITE_OK) return LastError(db_, path_);
  return Statement(statement);
}

absl::StatusOr<Transaction> Transaction::Begin(Connection* connection) {
  READOUT_RETURN_IF_ERROR(connection->Execute("BEGIN IMMEDIATE"));
  return Transaction(connection);
}

Transaction::~Transaction() {
  if (connection_ != nullptr) connection_->Execute("ROLLBACK").IgnoreError();
}

absl::Status Transaction::Commit() {
  READOUT_RETURN_IF_ERROR(connection_->Execute("COMMIT"));
  connection_ = nullptr;
  return absl::OkStatus();
}

}  // namespace readout::sqlite
