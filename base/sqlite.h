// SPDX-License-Identifier: Apache-2.0
#pragma once
// SQLite as Status-returning RAII. The only door to sqlite3.h.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

struct sqlite3;
struct sqlite3_stmt;

namespace readout::sqlite {

enum class OpenMode { kReadOnly, kReadWrite, kCreate };  // kCreate: make the file if it is not there

class Statement {
 public:
  Statement() = default;
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  // Parameters and columns are numbered from 1 and from 0, as SQLite does. A Bind that fails is reported by the next
  // Step.
  Statement& Bind(int parameter, std::string_view text);
  Statement& Bind(int parameter, int64_t value);
  Statement& Bind(int parameter, double value);
  Statement& BindNull(int parameter);

  absl::StatusOr<bool> Step();  // true: a row stands ready; false: done
  absl::Status Run();           // steps to the end, then resets and clears the parameters
  void Reset();                 // ready to be bound and stepped again

  bool IsNull(int column) const;
  int64_t Int(int column) const;
  double Double(int column) const;
  std::string_view Text(int column) const;  // valid until the next Step() or Reset()

 private:
  friend class Connection;
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
  Statement& Remember(int result);

  sqlite3_stmt* statement_ = nullptr;
  int bind_error_ = 0;  // first failure of a Bind since the last Reset; the next Step returns it
};

// To be used by one thread at a time.
class Connection {
 public:
  // NotFound, PermissionDenied, FailedPrecondition ("… is not an SQLite file") with the file named. A busy file is
  // waited for up to `busy_timeout_ms`, then Unavailable.
  static absl::StatusOr<Connection> Open(const std::string& path, OpenMode mode, int busy_timeout_ms = 5000);
  Connection(Connection&& other) noexcept;
  Connection& operator=(Connection&& other) noexcept;
  ~Connection();

  absl::Status Execute(const std::string& sql);  // one or several statements without results
  absl::StatusOr<Statement> Prepare(std::string_view sql);
  const std::string& path() const { return path_; }

 private:
  Connection(sqlite3* db, std::string path) : db_(db), path_(std::move(path)) {}
  sqlite3* db_ = nullptr;
  std::string path_;
};

// BEGIN IMMEDIATE … COMMIT; rolled back by the destructor unless Commit() succeeded.
class Transaction {
 public:
  static absl::StatusOr<Transaction> Begin(Connection* connection);
  Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  absl::Status Commit();

 private:
  explicit Transaction(Connection* connection) : connection_(connection) {}
  Connection* connection_;
};

}  // namespace readout::sqlite
