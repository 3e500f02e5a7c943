// SPDX-License-Identifier: Apache-2.0
// Inputs that cannot be read are named with file, place and reason and skipped; what stands beside them is read all the
// same, and the program ends with 4.
#include <gmock/gmock.h>

#include <fstream>

#include "graph/store/store_reader.h"
#include "tests/e2e/readout_program.h"
#include "tests/support/status_matchers.h"

namespace readout {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr char kGoodLine[] =
    R"({"title":"Leaders talk","url":"https://news.example/good","date":"2024-05-03","text":"French President Emmanuel )"
    R"(Macron spoke by telephone with German Chancellor Olaf Scholz on Friday, the Elysee Palace said."})"
    "\n";
constexpr char kOtherGoodLine[] =
    R"({"title":"Another talk","url":"https://news.example/other","date":"2024-05-06","text":"Italian Prime Minister )"
    R"(Giorgia Meloni telephoned German Chancellor Olaf Scholz on Monday, her office said."})"
    "\n";

int64_t ArticlesIn(const std::string& graph) {
  absl::StatusOr<graph::Store> store = graph::Store::OpenForReading(graph);
  EXPECT_THAT(store, IsOk());
  if (!store.ok()) return -1;
  const absl::StatusOr<graph::StoreReader> reader = graph::StoreReader::Begin(&*store);
  EXPECT_THAT(reader, IsOk());
  return reader.ok() ? reader->Counts()->articles : -1;
}

// Adds `file` after a good article and before another: both must arrive.
ProgramResult AddBetweenGoodOnes(const TempDir& folder, const std::string& file) {
  const std::string first = folder.Write("a-good.jsonl", kGoodLine);
  const std::string last = folder.Write("z-good.jsonl", kOtherGoodLine);
  const std::string graph = folder.File("graph.db");
  ProgramResult result = Readout({"add", "--graph", graph, first, file, last});
  EXPECT_EQ(ArticlesIn(graph), 2) << result.err;
  return result;
}

TEST(BadInput, EmptyFile) {
  const TempDir folder;
  const std::string file = folder.Write("empty.txt", "");
  const ProgramResult result = AddBetweenGoodOnes(folder, file);
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, AllOf(StartsWith(file + ": "), HasSubstr("empty")));
}

TEST(BadInput, EmptyStandardInput) {
  const ProgramResult result = Readout({"extract", "-"});
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, StartsWith("-: "));
}

TEST(BadInput, FileThatIsNotThere) {
  const TempDir folder;
  const ProgramResult result = AddBetweenGoodOnes(folder, folder.File("missing.txt"));
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, StartsWith(folder.File("missing.txt") + ": No such file or directory"));
}

TEST(BadInput, BinaryFile) {
  const TempDir folder;
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += static_cast<char>((i * 7919) >> 3);
  const std::string file = folder.Write("picture.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + bytes);
  const ProgramResult result = AddBetweenGoodOnes(folder, file);
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, StartsWith(file + ": "));
}

TEST(BadInput, InvalidUtf8NamesTheByte) {
  const TempDir folder;
  const std::string file = folder.Write(
      "latin1.txt", "The president of C\xF4te d'Ivoire spoke by telephone with his colleague on Friday.\n");
  const ProgramResult result = AddBetweenGoodOnes(folder, file);
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, StartsWith(file + ": not valid UTF-8 at byte 18: 0xF4"));
}

TEST(BadInput, InvalidUtf8InOneLineNamesTheLine) {
  const TempDir folder;
  const std::string file =
      folder.Write("lines.jsonl", std::string(kGoodLine) + "{\"text\":\"C\xF4te\"}\n" + kOtherGoodLine);
  const std::string graph = folder.File("graph.db");
  const ProgramResult result = Readout({"add", "--graph", graph, file});
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, StartsWith(file + ":2: not valid UTF-8"));
  EXPECT_EQ(ArticlesIn(graph), 2);
}

// Written in pieces, so that the test does not hold it.
void WriteLongLine(const std::string& path, const std::string& begin, const std::string& end, int megabytes) {
  std::ofstream file(path, std::ios::binary);
  file << begin;
  const std::string piece(size_t{1} << 20, 'x');
  for (int i = 0; i < megabytes; ++i) file << piece;
  file << end;
}

TEST(BadInput, LineOf200MegabytesInJsonLines) {
  const TempDir folder;
  const std::string file = folder.File("long.jsonl");
  WriteLongLine(file, std::string(kGoodLine) + R"({"title":"long","text":")", "\"}\n" + std::string(kOtherGoodLine),
                200);
  const std::string graph = folder.File("graph.db");
  const ProgramResult result = Readout({"add", "--graph", graph, file});
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, StartsWith(file + ":2: the line is longer than"));
  EXPECT_EQ(ArticlesIn(graph), 2);
}

TEST(BadInput, LineOf200MegabytesInPlainText) {
  const TempDir folder;
  const std::string file = folder.File("long.txt");
  WriteLongLine(file, "Leaders talk\n\n", "\n", 200);
  const ProgramResult result = AddBetweenGoodOnes(folder, file);
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, StartsWith(file + ": longer than"));
}

TEST(BadInput, LineOf200MegabytesAmongClaims) {
  const TempDir folder;
  const std::string file = folder.File("claims.ndjson");
  const std::vector<Claim> claims = SomeClaims();
  WriteLongLine(file, ClaimLines({claims[0]}) + "{\"x\":\"", "\"}\n" + ClaimLines({claims[3]}), 200);
  const std::string graph = folder.File("graph.db");
  const ProgramResult result = Readout({"add", "--claims", "--graph", graph, file});
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, StartsWith(file + ":2: "));
  EXPECT_EQ(LinesOf(EventsOf(graph)).size(), 2U);
}

TEST(BadInput, MillionNestedBracketsInALine) {
  const TempDir folder;
  const std::string brackets(1'000'000, '[');
  const std::string file =
      folder.Write("deep.jsonl", std::string(kGoodLine) + R"({"text":"x","y":)" + brackets + "\n" + kOtherGoodLine);
  const std::string graph = folder.File("graph.db");
  const ProgramResult result = Readout({"add", "--graph", graph, file});
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, AllOf(StartsWith(file + ":2: not JSON"), HasSubstr("nested deeper")));
  EXPECT_EQ(ArticlesIn(graph), 2);
}

TEST(BadInput, MillionNestedBracketsAsAFile) {
  const TempDir folder;
  const std::string file = folder.Write("deep.json", std::string(1'000'000, '[') + std::string(1'000'000, ']'));
  const ProgramResult result = AddBetweenGoodOnes(folder, file);
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, AllOf(StartsWith(file), HasSubstr("nested deeper")));
}

TEST(BadInput, MillionNestedBracketsAmongClaims) {
  const TempDir folder;
  const std::string file = folder.Write("claims.ndjson", std::string(1'000'000, '[') + "\n" + ClaimLines(SomeClaims()));
  const ProgramResult result = Readout({"add", "--claims", "--graph", folder.File("graph.db"), file});
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, AllOf(StartsWith(file + ":1: "), HasSubstr("nested deeper")));
}

TEST(BadInput, UnknownDateOfARecordIsAWarningAndTheArticleIsKept) {
  const TempDir folder;
  const std::string file =
      folder.Write("dates.jsonl", R"({"title":"t","date":"the Ides of March","text":"Leaders talked at length."})"
                                  "\n");
  const std::string graph = folder.File("graph.db");
  const ProgramResult result = Readout({"add", "--graph", graph, file});
  EXPECT_EQ(result.exit_status, 0);
  EXPECT_THAT(result.err, AllOf(StartsWith(file + ":1: warning: "), HasSubstr("the Ides of March")));
  EXPECT_EQ(ArticlesIn(graph), 1);
}

TEST(BadInput, UnknownDateOfAClaimIsNamedWithItsPath) {
  const TempDir folder;
  std::string line = ClaimLines({SomeClaims()[0]});
  const std::string good = line;
  const size_t at = line.find("\"start\":\"2026-03-09\"");
  ASSERT_NE(at, std::string::npos);
  line.replace(at, 20, "\"start\":\"2026-13-09\"");
  const std::string file = folder.Write("claims.ndjson", line + good);
  const std::string graph = folder.File("graph.db");
  const ProgramResult result = Readout({"add", "--claims", "--graph", graph, file});
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, AllOf(StartsWith(file + ":1: date.start: "), HasSubstr("2026-13-09")));
  EXPECT_EQ(LinesOf(EventsOf(graph)).size(), 1U);
}

TEST(BadInput, TruncatedGzipKeepsWhatCameBeforeTheDamage) {
  const TempDir folder;
  std::string lines = kGoodLine;
  for (int i = 0; i < 3000; ++i) {
    lines += "{\"url\":\"https://news.example/" + std::to_string(i * i) +
             "\",\"text\":\"Nothing of note happened in week " + std::to_string(i * 7919 % 9973) +
             " of the year, officials said at the ministry.\"}\n";
  }
  folder.Write("whole.jsonl", lines);
  ASSERT_EQ(Shell("cd '" + folder.path() + "' && gzip -n whole.jsonl && head -c 20000 whole.jsonl.gz > cut.jsonl.gz")
                .exit_status,
            0);
  const std::string file = folder.File("cut.jsonl.gz");
  const std::string graph = folder.File("graph.db");
  const ProgramResult result = Readout({"add", "--graph", graph, file});
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, AllOf(StartsWith(file + ": "), HasSubstr("what came before was read")));
  EXPECT_GT(ArticlesIn(graph), 10);
  EXPECT_LT(ArticlesIn(graph), 3001);
}

TEST(BadInput, FormsThatAreNotReadYetAreNamed) {
  const TempDir folder;
  const std::string file =
      folder.Write("page.html", "<!DOCTYPE html><html><body><p>Leaders talked.</p></body></html>\n");
  const ProgramResult result = AddBetweenGoodOnes(folder, file);
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, AllOf(StartsWith(file + ": "), HasSubstr("not read yet")));
}

TEST(BadInput, AnotherLanguageIsTheReason) {
  const TempDir folder;
  const std::string file = folder.Write(
      "german.txt",
      "Bundeskanzler Olaf Scholz hat am Freitag mit dem französischen Präsidenten telefoniert. Beide sprachen über die "
      "Lage in der Ukraine und über die gemeinsame Unterstützung des Landes. Das Gespräch dauerte etwa eine Stunde, "
      "wie "
      "ein Sprecher der Bundesregierung in Berlin mitteilte. Weitere Einzelheiten nannte er nicht.\n");
  const ProgramResult result = AddBetweenGoodOnes(folder, file);
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_THAT(result.err, AllOf(StartsWith(file + ": "), HasSubstr("not in English")));
}

TEST(BadInput, QuietStillNamesWhatWasSkipped) {
  const TempDir folder;
  const std::string file = folder.Write("empty.txt", "");
  const ProgramResult result = Readout({"add", "-q", "--graph", folder.File("graph.db"), file});
  EXPECT_EQ(result.exit_status, 4);
  EXPECT_EQ(LinesOf(result.err).size(), 1U);
}

TEST(BadInput, ArticlesWithoutEventsAreNoMistake) {
  const TempDir folder;
  const std::string file =
      folder.Write("markets.txt", "Shares closed higher on Tuesday.\n\nTraders called for calm.\n");
  const ProgramResult result = Readout({"extract", file});
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_THAT(result.out, IsEmpty());
  EXPECT_THAT(result.err, IsEmpty());
}

TEST(BadInput, GoldWithoutAnswersIsAFailure) {
  const TempDir folder;
  const std::string file = folder.Write("gold.jsonl", "{\"text\":\"x\"}\n");
  const ProgramResult result = Readout({"evaluate", file});
  EXPECT_EQ(result.exit_status, 3);
  EXPECT_THAT(result.err,
              AllOf(HasSubstr(file + ":1: "), HasSubstr("no article with answers"), Not(HasSubstr("terminate"))));
}

}  // namespace
}  // namespace readout
