// SPDX-License-Identifier: Apache-2.0
// `readout add` killed at any moment: the graph opens, holds a whole number of finished batches, and the same command
// again completes it to what an undisturbed run makes.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <random>
#include <thread>

#include "graph/store/integrity_check.h"
#include "tests/e2e/readout_program.h"
#include "tests/support/status_matchers.h"

namespace readout {
namespace {

using std::chrono::microseconds;
using testing::IsEmpty;

constexpr int kKills = 100;
constexpr int kBatch = 2;  // articles; many transactions in a short run

std::vector<std::string> AddCommand(const std::string& graph) {
  return {READOUT_BINARY,
          "add",
          "-q",
          "--batch",
          std::to_string(kBatch),
          "--threads",
          "1",
          "--graph",
          graph,
          kSampleFolder,
          READOUT_SOURCE_DIR "/tests/fixtures/pages"};
}

// Starts the command and kills it after `delay`. False when it was done before.
bool RunAndKill(std::vector<std::string> command, microseconds delay) {
  std::vector<char*> argv;
  for (std::string& word : command) argv.push_back(word.data());
  argv.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    execv(argv[0], argv.data());
    _exit(127);
  }
  std::this_thread::sleep_for(delay);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  return WIFSIGNALED(status);
}

// Articles in the graph, after a look at everything in it.
int64_t CheckedArticles(const std::string& graph) {
  absl::StatusOr<graph::Store> store = graph::Store::OpenForReading(graph);
  EXPECT_THAT(store, IsOk());
  if (!store.ok()) return -1;
  const absl::StatusOr<graph::IntegrityReport> report = graph::CheckIntegrity(&*store);
  EXPECT_THAT(report, IsOk());
  if (!report.ok()) return -1;
  EXPECT_THAT(report->problems, IsEmpty());
  return report->articles;
}

TEST(KillTest, AHundredKillsAtRandomMomentsLoseNothing) {
  const TempDir folder;
  const std::string undisturbed = folder.File("undisturbed.db");
  const auto begin = std::chrono::steady_clock::now();
  const ProgramResult whole = RunProgram(AddCommand(undisturbed));
  const auto length = std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begin);
  ASSERT_EQ(whole.exit_status, 0) << whole.err;
  const int64_t all = CheckedArticles(undisturbed);
  ASSERT_GT(all, 10 * kBatch);
  const std::string expected = EventsOf(undisturbed);

  std::mt19937 random(20260309);
  const std::string graph = folder.File("killed.db");
  int kills = 0;
  int inside = 0;  // kills that found some batches written and others not
  for (int round = 0; kills < kKills; ++round) {
    // A new graph each time, or the one the last kill left: both have to do.
    if (round % 2 == 0) std::filesystem::remove(graph);
    const microseconds delay(std::uniform_int_distribution<int64_t>(0, length.count())(random));
    if (!RunAndKill(AddCommand(graph), delay)) {
      EXPECT_EQ(CheckedArticles(graph), all);
      continue;
    }
    ++kills;
    if (!std::filesystem::exists(graph)) continue;  // killed before it was made
    const int64_t articles = CheckedArticles(graph);
    EXPECT_TRUE(articles % kBatch == 0 || articles == all) << articles << " articles after kill " << kills;
    inside += articles > 0 && articles < all ? 1 : 0;
    if (kills % 5 != 0 && kills != kKills) continue;
    ASSERT_EQ(RunProgram(AddCommand(graph)).exit_status, 0);
    EXPECT_EQ(EventsOf(graph), expected) << "after kill " << kills;
  }
  EXPECT_GT(inside, kKills / 10) << "too few kills met the writing";
}

}  // namespace
}  // namespace readout
