// SPDX-License-Identifier: Apache-2.0
// The same articles give the same bytes: whatever their order, the number of threads, the batches, the way in.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "tests/e2e/readout_program.h"

namespace readout {
namespace {

using testing::IsEmpty;

TEST(Reproducible, ClaimsDoNotDependOnTheNumberOfThreads) {
  const ProgramResult one = Readout({"extract", "--threads", "1", kSampleFolder});
  ASSERT_EQ(one.exit_status, 0) << one.err;
  ASSERT_GT(LinesOf(one.out).size(), 10U);
  for (const char* threads : {"2", "7"}) {
    EXPECT_EQ(Readout({"extract", "--threads", threads, kSampleFolder}).out, one.out) << threads << " threads";
  }
}

TEST(Reproducible, EventsDoNotDependOnTheOrderOfArticles) {
  const TempDir folder;
  std::vector<std::string> articles;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(kSampleFolder) + "/putin-trump-2025")) {
    articles.push_back(entry.path().string());
  }
  std::sort(articles.begin(), articles.end());
  ASSERT_EQ(articles.size(), 4U);
  std::string expected;
  int orders = 0;
  do {
    const std::string graph = folder.File("order.db");
    std::filesystem::remove(graph);
    // One command for each article, as they would come in day by day.
    for (const std::string& article : articles) {
      const ProgramResult added = Readout({"add", "-q", "--graph", graph, article});
      ASSERT_EQ(added.exit_status, 0) << added.err;
    }
    const std::string events = EventsOf(graph);
    ASSERT_FALSE(events.empty());
    if (orders++ == 0) expected = events;
    ASSERT_EQ(events, expected) << "order " << orders;
  } while (std::next_permutation(articles.begin(), articles.end()));
  EXPECT_EQ(orders, 24);
}

TEST(Reproducible, EventsDoNotDependOnBatches) {
  const TempDir folder;
  Readout({"add", "-q", "--graph", folder.File("one.db"), "--batch", "1", kSampleFolder});
  Readout({"add", "-q", "--graph", folder.File("all.db"), kSampleFolder});
  EXPECT_EQ(EventsOf(folder.File("one.db")), EventsOf(folder.File("all.db")));
}

TEST(Reproducible, AddingAgainChangesNothing) {
  const TempDir folder;
  const std::string graph = folder.File("graph.db");
  Readout({"add", "-q", "--graph", graph, kSampleFolder});
  const std::string events = EventsOf(graph);
  const ProgramResult again = Readout({"add", "--graph", graph, kSampleFolder});
  EXPECT_EQ(again.exit_status, 0);
  EXPECT_THAT(again.err, testing::HasSubstr("0 new claims"));
  EXPECT_EQ(EventsOf(graph), events);
}

TEST(Reproducible, ClaimsThroughAPipeGiveTheEventsOfTheArticles) {
  const TempDir folder;
  const ProgramResult piped = Shell("$READOUT extract " + std::string(kSampleFolder) +
                                    " | $READOUT add -q --claims -g '" + folder.File("claims.db") + "' -");
  EXPECT_EQ(piped.exit_status, 0) << piped.err;
  Readout({"add", "-q", "--graph", folder.File("articles.db"), kSampleFolder});
  EXPECT_EQ(EventsOf(folder.File("claims.db")), EventsOf(folder.File("articles.db")));
}

TEST(Reproducible, ExportsHaveTheSameBytesEachTime) {
  const TempDir folder;
  const std::string graph = folder.File("graph.db");
  Readout({"add", "-q", "--graph", graph, kSampleFolder});
  for (const char* format : {"graphml", "jsonld", "ndjson", "csv"}) {
    const ProgramResult first = Readout({"export", format, "-q", "-g", graph, "-o", "-"});
    const ProgramResult second = Readout({"export", format, "-q", "-g", graph, "-o", folder.File("again")});
    EXPECT_EQ(second.exit_status, 0) << second.err;
    EXPECT_THAT(second.err, IsEmpty());
    EXPECT_EQ(first.out, folder.Read("again")) << format;
    std::filesystem::remove(folder.File("again"));
  }
}

}  // namespace
}  // namespace readout
