// SPDX-License-Identifier: Apache-2.0
// Graph files that are none, or not for this program, are refused and stay as they are.
#include <gmock/gmock.h>

#include "base/sqlite.h"
#include "graph/store/schema.h"
#include "tests/e2e/readout_program.h"
#include "tests/support/status_matchers.h"

namespace readout {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

// Every command that opens a graph must refuse this one with 3, name it, and leave it as it is.
void ExpectRefused(const std::string& graph, const std::string& reason) {
  const TempDir folder;
  const std::string before = ReadFileBytes(graph);
  const std::vector<std::vector<std::string>> commands = {
      {"add", "--claims", "-"},
      {"history", "Putin"},
      {"show", "ev-1"},
      {"compare", "ev-1"},
      {"show", "--article", "ar-1"},
      {"export", "ndjson", "-o", folder.File("out.ndjson")},
      {"check"},
      {"rebuild"},
  };
  for (std::vector<std::string> command : commands) {
    command.insert(command.begin() + 1, {"--graph", graph});
    const ProgramResult result = Readout(command, {.input = ClaimLines(SomeClaims()), .folder = {}, .environment = {}});
    EXPECT_EQ(result.exit_status, 3) << command[0] << ": " << result.err;
    EXPECT_THAT(result.err, AllOf(HasSubstr(graph), HasSubstr(reason))) << command[0];
    EXPECT_THAT(result.out, IsEmpty()) << command[0];
  }
  EXPECT_EQ(ReadFileBytes(graph), before) << "the file was changed";
  EXPECT_EQ(folder.List(), "");
}

TEST(GraphFile, OfANewerSchemaIsRefused) {
  const TempDir folder;
  const std::string graph = GraphOfSomeClaims(folder);
  {
    absl::StatusOr<sqlite::Connection> connection = sqlite::Connection::Open(graph, sqlite::OpenMode::kReadWrite);
    ASSERT_THAT(connection, IsOk());
    ASSERT_THAT(connection->Execute("PRAGMA user_version = " + std::to_string(graph::kSchemaVersion + 1)), IsOk());
  }
  ExpectRefused(graph, "newer");
}

TEST(GraphFile, ThatIsATextIsRefused) {
  const TempDir folder;
  ExpectRefused(folder.Write("notes.db", "These are my notes about the talks, and they are no database at all.\n"), "");
}

TEST(GraphFile, OfAnotherProgramIsRefused) {
  const TempDir folder;
  const std::string path = folder.File("photos.db");
  {
    absl::StatusOr<sqlite::Connection> connection = sqlite::Connection::Open(path, sqlite::OpenMode::kCreate);
    ASSERT_THAT(connection, IsOk());
    ASSERT_THAT(connection->Execute("CREATE TABLE photos (name TEXT); INSERT INTO photos VALUES ('sunset')"), IsOk());
  }
  ExpectRefused(path, "not a readout graph");
}

TEST(GraphFile, ThatIsAFolderIsRefused) {
  const TempDir folder;
  const ProgramResult result = Readout({"add", "--claims", "--graph", folder.path(), "-"},
                                       {.input = ClaimLines(SomeClaims()), .folder = {}, .environment = {}});
  EXPECT_EQ(result.exit_status, 3);
  EXPECT_THAT(result.err, HasSubstr(folder.path()));
}

TEST(GraphFile, IsCheckedAndRebuiltWhenAnotherProgramHasChangedIt) {
  const TempDir folder;
  const std::string graph = GraphOfSomeClaims(folder);
  const std::string events = EventsOf(graph);
  ProgramResult result = Readout({"check", "--graph", graph, "--format", "table"});
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("5 events: all well"));
  {
    absl::StatusOr<sqlite::Connection> connection = sqlite::Connection::Open(graph, sqlite::OpenMode::kReadWrite);
    ASSERT_THAT(connection, IsOk());
    ASSERT_THAT(connection->Execute("UPDATE claims SET event = NULL WHERE rowid = 1; DELETE FROM participants"),
                IsOk());
  }
  result = Readout({"check", "--graph", graph, "--format", "table"});
  EXPECT_EQ(result.exit_status, 3);
  EXPECT_THAT(result.out, AllOf(HasSubstr("is in no event"), HasSubstr("the index disagrees with its claims")));
  result = Readout({"rebuild", "--graph", graph});
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_EQ(Readout({"check", "--graph", graph}).exit_status, 0);
  EXPECT_EQ(EventsOf(graph), events);
}

TEST(GraphFile, ThatIsNotThereIsNotMadeByAQuery) {
  const TempDir folder;
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"history", "Putin"}, {"check"}, {"rebuild"}}) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--graph", folder.File("none.db")});
    const ProgramResult result = Readout(arguments);
    EXPECT_EQ(result.exit_status, 3) << command[0];
    EXPECT_THAT(result.err, HasSubstr(folder.File("none.db"))) << command[0];
  }
  EXPECT_EQ(folder.List(), "");
}

TEST(GraphFile, OfZeroBytesIsAnEmptyGraph) {
  const TempDir folder;
  const std::string graph = folder.Write("empty.db", "");
  EXPECT_EQ(EventsOf(graph), "");
  const ProgramResult result = Readout({"history", "--graph", graph, "Vladimir Putin"});
  EXPECT_EQ(result.exit_status, 1);
  EXPECT_THAT(result.err, HasSubstr("Vladimir Putin (RUS) is known, but takes part in no event"));
}

TEST(GraphFile, DefaultsToTheEnvironmentThenToReadoutDb) {
  const TempDir folder;
  const std::string claims = ClaimLines(SomeClaims());
  Readout({"add", "--claims", "-"}, {.input = claims, .folder = folder.path(), .environment = {}});
  EXPECT_EQ(folder.List(), "readout.db");
  Readout({"add", "--claims", "-"},
          {.input = claims, .folder = folder.path(), .environment = {{"READOUT_GRAPH", "named.db"}}});
  EXPECT_EQ(folder.List(), "named.db readout.db");
}

}  // namespace
}  // namespace readout
