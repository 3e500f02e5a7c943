// SPDX-License-Identifier: Apache-2.0
// Full disks and folders that may not be written to: exit status 3, the file named, nothing half-written left behind
// and nothing lost that was there.
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>

#include "tests/e2e/readout_program.h"
#include "tests/support/model_builders.h"

namespace readout {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;

#define READOUT_NEEDS_MOUNT() \
  if (!CanMount()) GTEST_SKIP() << "this system lets the test mount nothing (no root, no user name spaces)"

// `number` claims of as many articles, enough to fill a small disk.
std::string ManyClaims(int number) {
  std::vector<Claim> claims;
  for (int i = 0; i < number; ++i) {
    claims.push_back(ClaimBuilder()
                         .Call("RUS", "Person " + std::to_string(i), "USA", "Donald Trump")
                         .On("2026-03-09")
                         .From("https://news.example/" + std::to_string(i), "2026-03-09", "Wire")
                         .Evidence("event", std::string(500, 'q'), 0)
                         .Build());
  }
  return ClaimLines(claims);
}

TEST(FullDisk, LeavesTheGraphAsItWasBeforeTheBatch) {
  READOUT_NEEDS_MOUNT();
  const TempDir folder;
  const std::string disk = folder.File("disk");
  std::filesystem::create_directory(disk);
  folder.Write("some.ndjson", ClaimLines(SomeClaims()));
  folder.Write("many.ndjson", ManyClaims(2000));
  const ProgramResult result =
      ShellWithMounts("cd '" + folder.path() +
                      "' && mount -t tmpfs -o size=1m none disk && "
                      "$READOUT add -q --claims --graph disk/graph.db some.ndjson && "
                      "$READOUT export ndjson -q -g disk/graph.db -o before.ndjson && "
                      "{ $READOUT add --claims --graph disk/graph.db many.ndjson 2> message; echo $? > status; "
                      "  $READOUT export ndjson -q -g disk/graph.db -o after.ndjson; ls disk > left; }");
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_EQ(folder.Read("status"), "3\n");
  EXPECT_THAT(folder.Read("message"),
              AllOf(HasSubstr("disk/graph.db: no space left on the disk"), HasSubstr("nothing was added")));
  EXPECT_FALSE(folder.Read("before.ndjson").empty());
  EXPECT_EQ(folder.Read("after.ndjson"), folder.Read("before.ndjson"));
  EXPECT_EQ(folder.Read("left"), "graph.db\n");
}

TEST(FullDisk, KeepsTheBatchesThatWereFinishedAndSaysHowMany) {
  READOUT_NEEDS_MOUNT();
  const TempDir folder;
  std::filesystem::create_directory(folder.File("disk"));
  folder.Write("many.ndjson", ManyClaims(2000));
  const ProgramResult result = ShellWithMounts(
      "cd '" + folder.path() +
      "' && mount -t tmpfs -o size=1m none disk && "
      "{ $READOUT add --claims --batch 10 --graph disk/graph.db many.ndjson 2> message; echo $? > status; "
      "  $READOUT export ndjson -q -g disk/graph.db -o after.ndjson; }");
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_EQ(folder.Read("status"), "3\n");
  const size_t events = LinesOf(folder.Read("after.ndjson")).size();
  EXPECT_GT(events, 0U);
  EXPECT_EQ(events % 40, 0U) << "no whole number of batches";  // ten articles' worth of claims: forty
  EXPECT_THAT(folder.Read("message"), HasSubstr("the first " + std::to_string(events) + " claims are in the graph"));
}

TEST(FullDisk, LeavesNoHalfExportBehind) {
  READOUT_NEEDS_MOUNT();
  const TempDir folder;
  std::filesystem::create_directory(folder.File("disk"));
  folder.Write("many.ndjson", ManyClaims(1000));
  const ProgramResult result = ShellWithMounts(
      "cd '" + folder.path() +
      "' && $READOUT add -q --claims -g graph.db many.ndjson && "
      "mount -t tmpfs -o size=256k none disk && echo old > disk/old.graphml && "
      "{ $READOUT export graphml -g graph.db -o disk/new.graphml 2> message; echo $? > status; "
      "  $READOUT export graphml -g graph.db --overwrite -o disk/old.graphml 2>> message; echo $? >> status; "
      "  ls -A disk > left; cat disk/old.graphml >> left; }");
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_EQ(folder.Read("status"), "3\n3\n");
  EXPECT_THAT(folder.Read("message"),
              AllOf(HasSubstr("disk/new.graphml: No space left"), HasSubstr("disk/old.graphml: No space left")));
  EXPECT_EQ(folder.Read("left"), "old.graphml\nold\n");
}

// The same without any right to mount: a limit on the size of files fails writes in the same place.
TEST(FileSizeLimit, LeavesTheGraphAsItWasBefore) {
  const TempDir folder;
  const std::string graph = GraphOfSomeClaims(folder);
  const std::string before = EventsOf(graph);
  folder.Write("many.ndjson", ManyClaims(2000));
  const ProgramResult result =
      Shell("ulimit -f 300; cd '" + folder.path() + "' && $READOUT add --claims -g some.db many.ndjson");
  EXPECT_EQ(result.exit_status, 3) << result.err;
  EXPECT_THAT(result.err, HasSubstr("some.db"));
  EXPECT_EQ(EventsOf(graph), before);
}

TEST(FileSizeLimit, LeavesNoHalfExportBehind) {
  const TempDir folder;
  folder.Write("many.ndjson", ManyClaims(500));
  const ProgramResult result = Shell("cd '" + folder.path() +
                                     "' && $READOUT add -q --claims -g graph.db many.ndjson && "
                                     "ulimit -f 100 && $READOUT export jsonld -g graph.db -o out.jsonld");
  EXPECT_EQ(result.exit_status, 3) << result.err;
  EXPECT_THAT(result.err, HasSubstr("out.jsonld"));
  EXPECT_EQ(folder.List(), "graph.db many.ndjson");
}

TEST(FullDevice, IsAFailureOfWhoeverWritesToIt) {
  const TempDir folder;
  GraphOfSomeClaims(folder);
  const ProgramResult result =
      Shell("cd '" + folder.path() + "'; for command in 'extract --threads 1 " + kSampleFolder +
            "' 'export graphml -q -g some.db -o -' "
            "'history -g some.db Putin' 'help'; do $READOUT $command > /dev/full; echo $?; done; "
            "$READOUT export csv -g some.db -o /dev/full; echo $?");
  EXPECT_EQ(result.out, "3\n3\n3\n3\n3\n");
  EXPECT_THAT(result.err, AllOf(HasSubstr("standard output: No space left on device"),
                                HasSubstr("/dev/full: No space left on device")));
}

// Root may write anywhere, so a file system that is read-only says no for root as well.
TEST(ReadOnlyFolder, IsNamedAndNothingIsChanged) {
  READOUT_NEEDS_MOUNT();
  const TempDir folder;
  std::filesystem::create_directory(folder.File("disk"));
  folder.Write("some.ndjson", ClaimLines(SomeClaims()));
  const ProgramResult result = ShellWithMounts(
      "cd '" + folder.path() +
      "' && mount -t tmpfs none disk && $READOUT add -q --claims -g disk/graph.db some.ndjson && "
      "mount -o remount,ro disk && "
      "{ $READOUT add --claims -g disk/graph.db some.ndjson 2> old; echo $? > status; "
      "  $READOUT add --claims -g disk/new.db some.ndjson 2> new; echo $? >> status; "
      "  $READOUT export csv -g disk/graph.db -o disk/out.csv 2> export; echo $? >> status; "
      "  $READOUT history -g disk/graph.db Putin --format csv > history 2>&1; echo $? >> status; ls disk > left; }");
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_EQ(folder.Read("status"), "3\n3\n3\n0\n") << "a read-only graph can be asked";
  EXPECT_THAT(folder.Read("old"), HasSubstr("disk/graph.db"));
  EXPECT_THAT(folder.Read("new"), HasSubstr("disk/new.db"));
  EXPECT_THAT(folder.Read("export"), HasSubstr("disk/out.csv: Read-only file system"));
  EXPECT_EQ(folder.Read("left"), "graph.db\n");
}

// The same by permissions, which count for everybody but root: as root the program runs as nobody.
TEST(ReadOnlyFolder, ByPermissionsIsNamedAndNothingIsChanged) {
  const TempDir folder;
  GraphOfSomeClaims(folder);
  folder.Write("some.ndjson", ClaimLines(SomeClaims()));
  const std::string as_nobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
  const ProgramResult result = Shell("cd '" + folder.path() + "' && chmod 555 . && chmod 444 some.db && " + as_nobody +
                                     "$READOUT add --claims -g some.db some.ndjson; echo $?; " + as_nobody +
                                     "$READOUT add --claims -g new.db some.ndjson; echo $?; " + as_nobody +
                                     "$READOUT export csv -g some.db -o out.csv; echo $?; chmod 755 .");
  if (result.err.find("failed to execute") != std::string::npos) {
    GTEST_SKIP() << "the user nobody may not run " << READOUT_BINARY;
  }
  EXPECT_EQ(result.out, "3\n3\n3\n") << result.err;
  EXPECT_THAT(result.err, AllOf(HasSubstr("some.db"), HasSubstr("new.db"), HasSubstr("out.csv: Permission denied")));
  EXPECT_EQ(folder.List(), "some.db some.ndjson");
}

}  // namespace
}  // namespace readout
