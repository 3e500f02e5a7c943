// SPDX-License-Identifier: Apache-2.0
#include "base/sqlite.h"

#include <gmock/gmock.h>

#include <string>
#include <utility>

#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout::sqlite {
namespace {

using absl::StatusCode;
using testing::HasSubstr;

Connection OpenOrDie(const std::string& path, OpenMode mode) {
  absl::StatusOr<Connection> connection = Connection::Open(path, mode);
  EXPECT_THAT(connection, IsOk());
  return *std::move(connection);
}

Statement PrepareOrDie(Connection* connection, std::string_view sql) {
  absl::StatusOr<Statement> statement = connection->Prepare(sql);
  EXPECT_THAT(statement, IsOk());
  return *std::move(statement);
}

int64_t CountRows(Connection* connection) {
  Statement statement = PrepareOrDie(connection, "SELECT count(*) FROM t");
  EXPECT_THAT(statement.Step(), IsOkAndHolds(true));
  return statement.Int(0);
}

TEST(Sqlite, ReadsBackWhatItBinds) {
  TempDir dir;
  Connection connection = OpenOrDie(dir.File("a.db"), OpenMode::kCreate);
  ASSERT_THAT(connection.Execute("CREATE TABLE t(a, b, c, d, e); CREATE INDEX i ON t(a)"), IsOk());
  Statement insert = PrepareOrDie(&connection, "INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5)");
  const std::string text("nul\0inside", 10);
  EXPECT_THAT(insert.Bind(1, text).Bind(2, int64_t{1} << 60).Bind(3, 0.1).BindNull(4).Bind(5, std::string_view()).Run(),
              IsOk());
  Statement select = PrepareOrDie(&connection, "SELECT a, b, c, d, e FROM t");
  ASSERT_THAT(select.Step(), IsOkAndHolds(true));
  EXPECT_EQ(select.Text(0), text);
  EXPECT_EQ(select.Int(1), int64_t{1} << 60);
  EXPECT_EQ(select.Double(2), 0.1);
  EXPECT_TRUE(select.IsNull(3));
  EXPECT_FALSE(select.IsNull(4));
  EXPECT_EQ(select.Text(4), "");
  EXPECT_THAT(select.Step(), IsOkAndHolds(false));
}

TEST(Sqlite, RunClearsParameters) {
  TempDir dir;
  Connection connection = OpenOrDie(dir.File("a.db"), OpenMode::kCreate);
  ASSERT_THAT(connection.Execute("CREATE TABLE t(a)"), IsOk());
  Statement insert = PrepareOrDie(&connection, "INSERT INTO t VALUES (?1)");
  EXPECT_THAT(insert.Bind(1, "x").Run(), IsOk());
  EXPECT_THAT(insert.Run(), IsOk());
  Statement select = PrepareOrDie(&connection, "SELECT count(*) FROM t WHERE a IS NULL");
  ASSERT_THAT(select.Step(), IsOkAndHolds(true));
  EXPECT_EQ(select.Int(0), 1);
}

TEST(Sqlite, ReportsABindThatFailedAtTheNextStep) {
  TempDir dir;
  Connection connection = OpenOrDie(dir.File("a.db"), OpenMode::kCreate);
  Statement select = PrepareOrDie(&connection, "SELECT ?1");
  select.Bind(2, "no such parameter");
  EXPECT_FALSE(select.Step().ok());
  select.Reset();
  EXPECT_THAT(select.Bind(1, "fine").Step(), IsOkAndHolds(true));
}

TEST(Sqlite, NamesTheFileInEveryError) {
  TempDir dir;
  Connection connection = OpenOrDie(dir.File("a.db"), OpenMode::kCreate);
  EXPECT_THAT(connection.Execute("SELECT nonsense"), StatusIs(StatusCode::kInternal, HasSubstr("a.db")));
  EXPECT_THAT(connection.Prepare("SELEKT"), StatusIs(StatusCode::kInternal, HasSubstr("a.db")));
  ASSERT_THAT(connection.Execute("CREATE TABLE t(a PRIMARY KEY)"), IsOk());
  Statement insert = PrepareOrDie(&connection, "INSERT INTO t VALUES ('x')");
  EXPECT_THAT(insert.Run(), IsOk());
  EXPECT_THAT(insert.Run(), StatusIs(StatusCode::kAlreadyExists, HasSubstr("a.db")));
}

TEST(Sqlite, OpensOnlyWhatIsThereUnlessToldToCreate) {
  TempDir dir;
  EXPECT_THAT(Connection::Open(dir.File("no.db"), OpenMode::kReadOnly),
              StatusIs(StatusCode::kNotFound, HasSubstr("no.db")));
  EXPECT_THAT(Connection::Open(dir.File("no.db"), OpenMode::kReadWrite), StatusIs(StatusCode::kNotFound));
  EXPECT_EQ(dir.List(), "");
  EXPECT_THAT(Connection::Open(dir.File("no.db"), OpenMode::kCreate), IsOk());
}

TEST(Sqlite, RefusesFoldersAndForeignFiles) {
  TempDir dir;
  EXPECT_THAT(Connection::Open(dir.path(), OpenMode::kCreate), StatusIs(StatusCode::kFailedPrecondition));
  const std::string foreign = dir.Write("letter.txt", "Dear Sir or Madam, this is not a database at all.\n");
  EXPECT_THAT(Connection::Open(foreign, OpenMode::kReadWrite),
              StatusIs(StatusCode::kFailedPrecondition, HasSubstr("letter.txt: is not an SQLite file")));
  EXPECT_EQ(dir.Read("letter.txt").substr(0, 8), "Dear Sir");
}

TEST(Sqlite, RefusesToWriteWhatIsOpenForReading) {
  TempDir dir;
  {
    Connection made = OpenOrDie(dir.File("a.db"), OpenMode::kCreate);
    ASSERT_THAT(made.Execute("CREATE TABLE t(a)"), IsOk());
  }
  Connection connection = OpenOrDie(dir.File("a.db"), OpenMode::kReadOnly);
  EXPECT_THAT(connection.Execute("INSERT INTO t VALUES (1)"), StatusIs(StatusCode::kPermissionDenied));
}

TEST(Sqlite, TellsWhenAnotherConnectionHoldsTheFile) {
  TempDir dir;
  Connection first = OpenOrDie(dir.File("a.db"), OpenMode::kCreate);
  ASSERT_THAT(first.Execute("CREATE TABLE t(a)"), IsOk());
  absl::StatusOr<Connection> second = Connection::Open(dir.File("a.db"), OpenMode::kReadWrite, 1);
  ASSERT_THAT(second, IsOk());
  absl::StatusOr<Transaction> transaction = Transaction::Begin(&first);
  ASSERT_THAT(transaction, IsOk());
  EXPECT_THAT(Transaction::Begin(&*second), StatusIs(StatusCode::kUnavailable, HasSubstr("in use")));
}

TEST(Transaction, KeepsOnlyWhatIsCommitted) {
  TempDir dir;
  Connection connection = OpenOrDie(dir.File("a.db"), OpenMode::kCreate);
  ASSERT_THAT(connection.Execute("CREATE TABLE t(a)"), IsOk());
  {
    absl::StatusOr<Transaction> transaction = Transaction::Begin(&connection);
    ASSERT_THAT(transaction, IsOk());
    ASSERT_THAT(connection.Execute("INSERT INTO t VALUES (1)"), IsOk());
  }
  EXPECT_EQ(CountRows(&connection), 0);
  {
    absl::StatusOr<Transaction> transaction = Transaction::Begin(&connection);
    ASSERT_THAT(transaction, IsOk());
    ASSERT_THAT(connection.Execute("INSERT INTO t VALUES (1)"), IsOk());
    EXPECT_THAT(transaction->Commit(), IsOk());
  }
  EXPECT_EQ(CountRows(&connection), 1);
}

TEST(Sqlite, StatementsMayOutliveTheirConnection) {
  TempDir dir;
  Statement select;
  {
    Connection connection = OpenOrDie(dir.File("a.db"), OpenMode::kCreate);
    select = PrepareOrDie(&connection, "SELECT 7");
  }
  ASSERT_THAT(select.Step(), IsOkAndHolds(true));
  EXPECT_EQ(select.Int(0), 7);
}

}  // namespace
}  // namespace readout::sqlite
