// SPDX-License-Identifier: Apache-2.0
#include "graph/store/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "graph/merge/merger.h"
#include "graph/store/integrity_check.h"
#include "graph/store/schema.h"
#include "graph/store/store_reader.h"
#include "graph/store/store_writer.h"
#include "model/claim_json.h"
#include "model/sketch.h"
#include "tests/support/model_builders.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout::graph {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

Article MakeArticle(std::string_view url, std::string_view text, std::string_view published = "2026-03-10") {
  Article article;
  article.url = std::string(url);
  article.title = "A title";
  article.text = std::string(text);
  article.published = ParseDay(published);
  article.language = "en";
  article.id = ArticleIdOf(article);
  article.sketch = SketchOf(article.text);
  return article;
}

Claim ClaimOf(const Article& article, std::string_view day = "2026-03-09") {
  Claim claim = ClaimBuilder().Call("USA", "Donald Trump", "RUS", "Vladimir Putin").On(day).Build();
  claim.article = RefOf(article);
  claim.evidence = {{false, 0, 4, article.text.substr(0, 4), "event"}};
  FinishClaim(&claim);
  return claim;
}

// Every event of a file, as `export ndjson` writes it.
std::vector<std::string> EventsIn(const std::string& path) {
  std::vector<std::string> lines;
  auto store = Store::OpenForReading(path);
  EXPECT_THAT(store, IsOk());
  if (!store.ok()) return lines;
  auto reader = StoreReader::Begin(&*store);
  EXPECT_THAT(reader, IsOk());
  EXPECT_THAT(reader->ForEachEvent([&](const Event& event) -> absl::StatusOr<bool> {
    lines.push_back(EventToJson(event));
    return true;
  }),
              IsOk());
  return lines;
}

std::vector<std::string> EventsOf(const std::vector<Claim>& claims) {
  std::vector<std::string> lines;
  for (const Event& event : MergeClaims(claims)) lines.push_back(EventToJson(event));
  return lines;
}

AddResult Add(const std::string& path, const std::vector<Article>& articles, const std::vector<Claim>& claims) {
  auto store = Store::OpenForWriting(path);
  EXPECT_THAT(store, IsOk());
  if (!store.ok()) return {};
  auto result = StoreWriter(&*store).AddBatch(articles, claims);
  EXPECT_THAT(result, IsOk());
  return result.value_or(AddResult{});
}

std::vector<std::string> ProblemsOf(const std::string& path) {
  auto store = Store::OpenForReading(path);
  EXPECT_THAT(store, IsOk());
  if (!store.ok()) return {};
  auto report = CheckIntegrity(&*store);
  EXPECT_THAT(report, IsOk());
  return report.ok() ? report->problems : std::vector<std::string>{};
}

TEST(Store, GivesBackWhatWasAdded) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  const Article article = MakeArticle("https://a.example/1", "They spoke by telephone on Monday evening.");
  const Claim claim = ClaimOf(article);
  const AddResult result = Add(path, {article}, {claim});
  EXPECT_EQ(result.articles_new, 1);
  EXPECT_EQ(result.claims_new, 1);
  EXPECT_EQ(result.events_written, 1);

  auto store = Store::OpenForReading(path);
  ASSERT_THAT(store, IsOk());
  auto reader = StoreReader::Begin(&*store);
  ASSERT_THAT(reader, IsOk());
  auto read = reader->ReadArticle(article.id);
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read->text, article.text);
  EXPECT_EQ(RefOf(*read), RefOf(article));
  auto read_claim = reader->ReadClaim(claim.id);
  ASSERT_THAT(read_claim, IsOk());
  EXPECT_EQ(ClaimToJson(*read_claim), ClaimToJson(claim));
  EXPECT_THAT(reader->EventOfClaim(claim.id), IsOkAndHolds(EventIdOf(claim.id)));
  EXPECT_THAT(reader->ReadEvent(EventId("ev-none")), StatusIs(absl::StatusCode::kNotFound, HasSubstr("ev-none")));
  auto counts = reader->Counts();
  ASSERT_THAT(counts, IsOk());
  EXPECT_EQ(counts->articles, 1);
  EXPECT_EQ(counts->claims, 1);
  EXPECT_EQ(counts->events, 1);
  EXPECT_EQ(counts->first_day, Day(2026, 3, 9));
}

TEST(Store, IsOneFileBetweenBatches) {
  const TempDir dir;
  Add(dir.File("g.db"), {}, {ClaimOf(MakeArticle("https://a.example/1", "text of it"))});
  EXPECT_EQ(dir.List(), "g.db");
}

TEST(Store, MergesAcrossBatchesAsAtOnce) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  std::vector<Claim> claims;
  for (int i = 0; i < 6; ++i) {
    claims.push_back(ClaimOf(MakeArticle("https://a.example/" + std::to_string(i), "text number " + std::to_string(i)),
                             i % 2 == 0 ? "2026-03-09" : "2026-03-10"));
  }
  claims.push_back(
      ClaimBuilder().Call("USA", "", "RUS", "").InMonth(2026, 3).From("https://m.example/", "2026-04-01").Build());
  for (const Claim& claim : claims) Add(path, {}, {claim});
  EXPECT_EQ(EventsIn(path), EventsOf(claims));
  EXPECT_THAT(ProblemsOf(path), IsEmpty());
}

TEST(Store, ChangesNothingWhenAnArticleIsAddedAgain) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  const Article article = MakeArticle("https://a.example/1", "They spoke by telephone on Monday evening.");
  Add(path, {article}, {ClaimOf(article)});
  const std::string before = dir.Read("g.db");
  const AddResult again = Add(path, {article}, {ClaimOf(article)});
  EXPECT_EQ(again.articles_known, 1);
  EXPECT_EQ(again.claims_known, 1);
  EXPECT_EQ(again.claims_new, 0);
  EXPECT_EQ(again.events_written, 0);
  EXPECT_EQ(dir.Read("g.db").size(), before.size());
  EXPECT_THAT(EventsIn(path), SizeIs(1));
}

TEST(Store, ReplacesTheClaimsOfAnOlderVersionWhateverTheOrder) {
  const Article old_version = MakeArticle("https://a.example/1", "They will speak on the ninth.", "2026-03-08");
  const Article new_version = MakeArticle("https://a.example/1", "They spoke on the tenth after all.", "2026-03-11");
  ASSERT_EQ(old_version.id, new_version.id);
  const Claim old_claim = ClaimOf(old_version, "2026-03-09");
  const Claim new_claim = ClaimOf(new_version, "2026-03-10");
  const TempDir dir;
  Add(dir.File("old_first.db"), {old_version}, {old_claim});
  EXPECT_EQ(Add(dir.File("old_first.db"), {new_version}, {new_claim}).articles_changed, 1);
  Add(dir.File("new_first.db"), {new_version}, {new_claim});
  Add(dir.File("new_first.db"), {old_version}, {old_claim});
  EXPECT_EQ(EventsIn(dir.File("old_first.db")), EventsOf({new_claim}));
  EXPECT_EQ(EventsIn(dir.File("new_first.db")), EventsOf({new_claim}));
  EXPECT_THAT(ProblemsOf(dir.File("old_first.db")), IsEmpty());

  auto store = Store::OpenForReading(dir.File("old_first.db"));
  ASSERT_THAT(store, IsOk());
  auto reader = StoreReader::Begin(&*store);
  ASSERT_THAT(reader, IsOk());
  EXPECT_EQ(reader->ReadArticle(new_version.id)->text, new_version.text);
  EXPECT_EQ(reader->Counts()->superseded_claims, 1);
}

TEST(Store, KeepsPartsOfVisitsUpToDate) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  const Claim meeting =
      ClaimBuilder().Meeting("USA", "", "CHN", "").On("2026-05-14").From("https://a.example/").Build();
  const Claim visit = ClaimBuilder()
                          .Visit("USA", "", "CHN", "")
                          .On("2026-05-13")
                          .Until("2026-05-15")
                          .From("https://b.example/")
                          .Build();
  const Claim cancelled = ClaimBuilder()
                              .Visit("USA", "", "CHN", "")
                              .On("2026-05-13")
                              .With(Status::kCancelled)
                              .From("https://c.example/")
                              .Build();
  const Claim cancelled_too = ClaimBuilder()
                                  .Visit("USA", "", "CHN", "")
                                  .On("2026-05-13")
                                  .With(Status::kCancelled)
                                  .From("https://d.example/")
                                  .Build();
  Add(path, {}, {meeting});
  Add(path, {}, {visit});
  EXPECT_EQ(EventsIn(path), EventsOf({meeting, visit}));
  Add(path, {}, {cancelled, cancelled_too});
  EXPECT_EQ(EventsIn(path), EventsOf({meeting, visit, cancelled, cancelled_too}));
  EXPECT_THAT(ProblemsOf(path), IsEmpty());
}

TEST(Store, RefusesANewerSchema) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  Add(path, {}, {});
  {
    auto connection = sqlite::Connection::Open(path, sqlite::OpenMode::kReadWrite);
    ASSERT_THAT(connection->Execute("PRAGMA user_version = 3"), IsOk());
  }
  const auto refused =
      StatusIs(absl::StatusCode::kFailedPrecondition,
               EndsWith("g.db: was written by a newer readout (schema 3, this program reads up to 1)"));
  EXPECT_THAT(Store::OpenForReading(path).status(), refused);
  EXPECT_THAT(Store::OpenForWriting(path).status(), refused);
}

TEST(Store, RefusesAnSqliteFileOfAnotherProgram) {
  const TempDir dir;
  const std::string path = dir.File("other.db");
  {
    auto connection = sqlite::Connection::Open(path, sqlite::OpenMode::kCreate);
    ASSERT_THAT(connection->Execute("CREATE TABLE bookmarks (url TEXT)"), IsOk());
  }
  const std::string before = dir.Read("other.db");
  EXPECT_THAT(Store::OpenForWriting(path).status(),
              StatusIs(absl::StatusCode::kFailedPrecondition,
                       EndsWith("other.db: not a readout graph (an SQLite file of another program)")));
  EXPECT_EQ(dir.Read("other.db"), before);
}

TEST(Store, RefusesATextFile) {
  const TempDir dir;
  const std::string path = dir.Write("news.txt", std::string(2000, 'x'));
  EXPECT_THAT(Store::OpenForReading(path).status(),
              StatusIs(absl::StatusCode::kFailedPrecondition, HasSubstr("news.txt")));
  EXPECT_THAT(Store::OpenForWriting(path).status(),
              StatusIs(absl::StatusCode::kFailedPrecondition, HasSubstr("news.txt")));
  EXPECT_EQ(dir.Read("news.txt"), std::string(2000, 'x'));
}

TEST(Store, NamesAFileThatIsNotThere) {
  EXPECT_THAT(Store::OpenForReading("/nowhere/g.db").status(),
              StatusIs(absl::StatusCode::kNotFound, StartsWith("/nowhere/g.db")));
  EXPECT_THAT(Store::OpenForWriting("/nowhere/g.db").status(),
              StatusIs(absl::StatusCode::kNotFound, StartsWith("/nowhere/g.db")));
}

TEST(Store, TakesAFileOfZeroBytesAsAGraphWithoutArticles) {
  const TempDir dir;
  const std::string path = dir.Write("g.db", "");
  EXPECT_THAT(EventsIn(path), IsEmpty());
  EXPECT_EQ(dir.Read("g.db"), "");
  Add(path, {}, {ClaimOf(MakeArticle("https://a.example/1", "some text"))});
  EXPECT_THAT(EventsIn(path), SizeIs(1));
}

TEST(Store, ReportsATruncatedFile) {
  const TempDir dir;
  std::vector<Claim> claims;
  for (int i = 0; i < 200; ++i) {
    claims.push_back(
        ClaimOf(MakeArticle("https://a.example/" + std::to_string(i), "text number " + std::to_string(i))));
  }
  Add(dir.File("g.db"), {}, claims);
  const std::string bytes = dir.Read("g.db");
  const std::string path = dir.Write("cut.db", bytes.substr(0, bytes.size() / 2));
  auto store = Store::OpenForReading(path);
  absl::Status status = store.status();
  if (store.ok()) {
    auto reader = StoreReader::Begin(&*store);
    status = reader.status();
    if (reader.ok()) status = reader->ForEachEvent([](const Event&) -> absl::StatusOr<bool> { return true; });
  }
  EXPECT_THAT(status, StatusIs(absl::StatusCode::kDataLoss, HasSubstr("cut.db")));
}

TEST(Store, LeavesTheFileAsItWasWhenABatchFails) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  const Article article = MakeArticle("https://a.example/1", "some text of it");
  Add(path, {article}, {ClaimOf(article)});
  const std::vector<std::string> before = EventsIn(path);
  auto store = Store::OpenForWriting(path);
  ASSERT_THAT(store, IsOk());
  const Article other = MakeArticle("https://a.example/2", "another text");
  Claim without_id = ClaimOf(other);
  without_id.id = ClaimId();
  const std::vector<Claim> claims = {ClaimOf(other), without_id};
  EXPECT_THAT(StoreWriter(&*store).AddBatch(std::vector<Article>{other}, claims).status(),
              StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("g.db")));
  EXPECT_EQ(EventsIn(path), before);
}

TEST(Store, LeavesTheFileAsItWasWhenTheDiskIsFull) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  Add(path, {}, {ClaimOf(MakeArticle("https://a.example/1", "some text of it"))});
  const std::vector<std::string> before = EventsIn(path);
  auto store = Store::OpenForWriting(path);
  ASSERT_THAT(store, IsOk());
  // SQLite's own limit on the size of the file gives SQLITE_FULL just as the disk does.
  auto pages = store->connection()->Prepare("PRAGMA page_count");
  ASSERT_THAT(pages->Step(), IsOkAndHolds(true));
  ASSERT_THAT(store->connection()->Execute("PRAGMA max_page_count = " + std::to_string(pages->Int(0) + 2)), IsOk());
  pages->Reset();
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    articles.push_back(MakeArticle("https://b.example/" + std::to_string(i), std::string(5000, 'w')));
  }
  EXPECT_THAT(
      StoreWriter(&*store).AddBatch(articles, {}).status(),
      StatusIs(absl::StatusCode::kResourceExhausted, EndsWith("g.db: no space left on the disk")));
  EXPECT_EQ(EventsIn(path), before);
  EXPECT_THAT(ProblemsOf(path), IsEmpty());
}

TEST(Store, RollsBackABatchThatWasCutOffByAKill) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  Add(path, {}, {ClaimOf(MakeArticle("https://a.example/1", "some text of it"))});
  const std::vector<std::string> before = EventsIn(path);
  const pid_t child = fork();
  if (child == 0) {
    // A small cache makes SQLite write to the file itself before the batch is complete.
    auto store = Store::OpenForWriting(path);
    store->connection()->Execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE").IgnoreError();
    store->connection()
        ->Execute("DELETE FROM events; UPDATE claims SET event = NULL, claim = hex(zeroblob(200000));"
                  "INSERT INTO blocks (type, sides) VALUES ('call', hex(zeroblob(200000)))")
        .IgnoreError();
    raise(SIGKILL);
  }
  int state = 0;
  ASSERT_EQ(waitpid(child, &state, 0), child);
  ASSERT_TRUE(WIFSIGNALED(state));
  ASSERT_EQ(dir.List(), "g.db g.db-journal");
  EXPECT_EQ(EventsIn(path), before);
  EXPECT_EQ(dir.List(), "g.db");
  EXPECT_THAT(ProblemsOf(path), IsEmpty());
}

TEST(Store, TellsASecondWriterThatTheFileIsInUse) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  Add(path, {}, {});
  auto first = Store::OpenForWriting(path);
  auto second = Store::OpenForWriting(path);
  ASSERT_THAT(second, IsOk());
  ASSERT_THAT(second->connection()->Execute("PRAGMA busy_timeout = 10"), IsOk());
  auto transaction = sqlite::Transaction::Begin(first->connection());
  ASSERT_THAT(transaction, IsOk());
  EXPECT_THAT(StoreWriter(&*second).AddBatch({}, {}).status(),
              StatusIs(absl::StatusCode::kUnavailable, HasSubstr("g.db")));
}

// Permissions mean nothing to root, so the test takes on another user's rights for a while.
class AsOrdinaryUser {
 public:
  AsOrdinaryUser() : changed_(geteuid() == 0 && seteuid(65534) == 0) {}
  ~AsOrdinaryUser() {
    if (changed_ && seteuid(0) != 0) std::abort();
  }

 private:
  bool changed_;
};

TEST(Store, ReadsFromAFolderThatMayNotBeWritten) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  Add(path, {}, {ClaimOf(MakeArticle("https://a.example/1", "some text of it"))});
  ASSERT_EQ(chmod(path.c_str(), 0444), 0);
  ASSERT_EQ(chmod(dir.path().c_str(), 0555), 0);
  {
    const AsOrdinaryUser ordinary;
    EXPECT_THAT(EventsIn(path), SizeIs(1));
    EXPECT_THAT(Store::OpenForWriting(path).status(), StatusIs(absl::StatusCode::kPermissionDenied, HasSubstr("g.db")));
  }
  ASSERT_EQ(chmod(dir.path().c_str(), 0755), 0);
}

TEST(Store, NamesTheFolderThatMayNotBeWritten) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  Add(path, {}, {ClaimOf(MakeArticle("https://a.example/1", "some text of it"))});
  ASSERT_EQ(chmod(path.c_str(), 0666), 0);
  ASSERT_EQ(chmod(dir.path().c_str(), 0555), 0);
  {
    const AsOrdinaryUser ordinary;
    EXPECT_THAT(EventsIn(path), SizeIs(1));
    auto store = Store::OpenForWriting(path);
    absl::Status status = store.status();
    if (store.ok()) {
      status = StoreWriter(&*store)
                   .AddBatch({}, std::vector<Claim>{ClaimOf(MakeArticle("https://a.example/2", "x y z"))})
                   .status();
    }
    EXPECT_THAT(status, StatusIs(absl::StatusCode::kPermissionDenied, HasSubstr("g.db")));
  }
  ASSERT_EQ(chmod(dir.path().c_str(), 0755), 0);
}

TEST(Store, RebuildsTheSameEvents) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  std::vector<Claim> claims;
  for (int i = 0; i < 4; ++i) {
    claims.push_back(
        ClaimOf(MakeArticle("https://a.example/" + std::to_string(i), "text number " + std::to_string(i))));
  }
  Add(path, {}, claims);
  {
    auto store = Store::OpenForWriting(path);
    ASSERT_THAT(store->connection()->Execute("DELETE FROM events; UPDATE claims SET event = NULL"), IsOk());
  }
  EXPECT_THAT(ProblemsOf(path), testing::Not(IsEmpty()));
  auto store = Store::OpenForWriting(path);
  ASSERT_THAT(StoreWriter(&*store).Rebuild(), IsOk());
  EXPECT_EQ(EventsIn(path), EventsOf(claims));
  EXPECT_THAT(ProblemsOf(path), IsEmpty());
}

TEST(Store, ReportsAQuoteThatIsNotInItsArticle) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  const Article article = MakeArticle("https://a.example/1", "They spoke by telephone.");
  Claim claim = ClaimOf(article);
  claim.evidence = {{false, 5, 10, "write", "event"}};
  Add(path, {article}, {claim});
  EXPECT_THAT(ProblemsOf(path), ElementsAre(HasSubstr("are not \"write\"")));
}

TEST(Store, ReadsSummariesAsTheEventsThemselvesSay) {
  const TempDir dir;
  const std::string path = dir.File("g.db");
  std::vector<Claim> claims = {ClaimOf(MakeArticle("https://a.example/1", "text one of it")),
                               ClaimOf(MakeArticle("https://a.example/2", "text two of it"), "2026-04-01"),
                               ClaimBuilder()
                                   .Visit("USA", "", "CHN", "")
                                   .On("2026-05-13")
                                   .Until("2026-05-15")
                                   .From("https://b.example/")
                                   .Build()};
  Add(path, {}, claims);
  auto store = Store::OpenForReading(path);
  auto reader = StoreReader::Begin(&*store);
  std::vector<EventId> ids;
  ASSERT_THAT(reader->ForEachSummary([&](const EventSummary& summary) -> absl::StatusOr<bool> {
    ids.push_back(summary.id);
    auto event = reader->ReadEvent(summary.id);
    EXPECT_THAT(event, IsOk());
    EXPECT_EQ(summary.participants, event->facts.participants);
    EXPECT_EQ(summary.date, event->facts.date);
    EXPECT_EQ(summary.until, event->facts.until);
    EXPECT_EQ(summary.confidence, event->facts.confidence);
    return true;
  }),
              IsOk());
  EXPECT_THAT(ids, SizeIs(3));
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
}

}  // namespace
}  // namespace readout::graph
