// SPDX-License-Identifier: Apache-2.0
// What each command answers.
#include <gmock/gmock.h>

#include <filesystem>

#include "base/json_reader.h"
#include "model/claim_json.h"
#include "tests/e2e/readout_program.h"
#include "tests/support/model_builders.h"
#include "tests/support/status_matchers.h"

namespace readout {
namespace {

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class Answers : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TempDir;
    graph_ = new std::string(GraphOfSomeClaims(*folder_));
  }
  static void TearDownTestSuite() {
    delete graph_;
    delete folder_;
  }
  static ProgramResult Ask(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--graph", *graph_});
    return Readout(arguments);
  }
  // The first id of an event of that pair and type.
  static std::string EventId(const std::string& a, const std::string& b, const std::string& type) {
    const std::string lines = Ask({"history", a, b, "--type", type, "--format", "ndjson"}).out;
    const absl::StatusOr<JsonDocument> event = JsonDocument::Parse(LinesOf(lines).back());
    EXPECT_THAT(event, IsOk());
    return std::string(event->root().Find("event").AsString().value_or(""));
  }

 private:
  static TempDir* folder_;
  static std::string* graph_;
};
TempDir* Answers::folder_ = nullptr;
std::string* Answers::graph_ = nullptr;

TEST(Extract, EveryQuoteEqualsItsBytes) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kSampleFolder)) {
    if (entry.path().extension() != ".txt") continue;
    const std::string text = ReadFileBytes(entry.path().string());
    const ProgramResult result = Readout({"extract", entry.path().string()});
    ASSERT_EQ(result.exit_status, 0) << result.err;
    for (const std::string& line : LinesOf(result.out)) {
      const absl::StatusOr<Claim> claim = ClaimFromJson(line);
      ASSERT_THAT(claim, IsOk());
      EXPECT_FALSE(claim->evidence.empty()) << line;
      for (const Evidence& evidence : claim->evidence) {
        ASSERT_LE(static_cast<size_t>(evidence.end), text.size());
        EXPECT_EQ(text.substr(static_cast<size_t>(evidence.start), static_cast<size_t>(evidence.end - evidence.start)),
                  evidence.quote);
      }
    }
  }
}

TEST(Extract, ReadsACallOutOfStandardInput) {
  const ProgramResult result =
      Readout({"extract", "--published", "2024-05-04", "-"},
              {.input = "French President Emmanuel Macron spoke by telephone with German Chancellor Olaf Scholz on "
                        "Friday, the Elysee Palace said.\n",
               .folder = {},
               .environment = {}});
  ASSERT_EQ(result.exit_status, 0) << result.err;
  const std::vector<std::string> lines = LinesOf(result.out);
  ASSERT_EQ(lines.size(), 1U) << result.out;
  const absl::StatusOr<Claim> claim = ClaimFromJson(lines[0]);
  ASSERT_THAT(claim, IsOk());
  EXPECT_EQ(claim->facts.type, EventType::kCall);
  EXPECT_EQ(FormatDateRange(claim->facts.date), "2024-05-03");
}

TEST(Extract, PublishedServesOnlyArticlesThatHaveNoDate) {
  const char* article = R"({"date":"2020-01-02","text":"Angela Merkel telephoned Vladimir Putin on Wednesday."})";
  const ProgramResult dated =
      Readout({"extract", "--published", "2026-11-24", "-"}, {.input = article, .folder = {}, .environment = {}});
  EXPECT_THAT(dated.out, AllOf(HasSubstr("\"published\":\"2020-01-02\""), Not(HasSubstr("2026-11-24"))));
}

TEST(Extract, ExplainsWhatEachStageSaw) {
  const ProgramResult result =
      Readout({"extract", "--explain", std::string(kSampleFolder) + "/putin-trump-2025/kremlin-style.txt"});
  EXPECT_EQ(result.exit_status, 0);
  EXPECT_THAT(result.out, HasSubstr("Putin"));
  EXPECT_THAT(result.out, Not(StartsWith("{")));
}

TEST(Extract, ReadsSeveralFormsInOneRun) {
  const TempDir folder;
  const std::string text = folder.Write("a.txt", "Angela Merkel telephoned Vladimir Putin on Wednesday.\n");
  const std::string lines =
      folder.Write("b.jsonl", "{\"text\":\"Emmanuel Macron telephoned Vladimir Putin on Wednesday.\"}\n");
  ASSERT_EQ(Shell("gzip -k '" + lines + "'").exit_status, 0);
  const ProgramResult result = Readout({"extract", "--published", "2020-01-02", text, lines, lines + ".gz"});
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_EQ(LinesOf(result.out).size(), 3U) << result.out;
}

TEST_F(Answers, HistoryIsInTimeOrder) {
  const ProgramResult result = Ask({"history", "Putin", "Trump", "--format", "ndjson"});
  ASSERT_EQ(result.exit_status, 0) << result.err;
  std::vector<std::string> days;
  for (const std::string& line : LinesOf(result.out)) {
    const absl::StatusOr<JsonDocument> event = JsonDocument::Parse(line);
    ASSERT_THAT(event, IsOk());
    days.emplace_back(event->root().Find("date").Find("start").AsString().value_or(""));
  }
  EXPECT_THAT(days, testing::ElementsAre("2018-07-16", "2025-02-12", "2026-03-09"));
}

TEST_F(Answers, HistoryIsTheSameFromBothSides) {
  EXPECT_EQ(Ask({"history", "Putin", "Trump"}).out, Ask({"history", "Trump", "Putin"}).out);
}

TEST_F(Answers, HistoryOfCountriesHoldsThatOfTheirPeople) {
  const ProgramResult countries = Ask({"history", "Russia", "United States"});
  EXPECT_EQ(countries.exit_status, 0) << countries.err;
  EXPECT_EQ(countries.out, Ask({"history", "Putin", "Trump"}).out);
  EXPECT_EQ(countries.out, Ask({"history", "RUS", "USA"}).out);
  EXPECT_EQ(countries.out, Ask({"history", "wd:Q7747", "Donald Trump"}).out);
}

TEST_F(Answers, HistoryTableSaysWhatIsKnownAndNoMore) {
  const ProgramResult result = Ask({"history", "Putin", "--format", "table"});
  ASSERT_EQ(result.exit_status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("Mon 2026-03-09"));
  EXPECT_THAT(result.out, HasSubstr("February 2022"));
  EXPECT_THAT(result.out, ContainsRegex("Wed 2026-05-20  meeting, *(cancelled)?"));
  EXPECT_THAT(result.out, HasSubstr("cancelled"));
  EXPECT_THAT(result.out, HasSubstr("→"));
  EXPECT_THAT(result.out, HasSubstr("Helsinki (FIN)"));
  EXPECT_THAT(result.out, HasSubstr("the conflict in Iran"));
  EXPECT_THAT(result.out, HasSubstr("(!)"));
  EXPECT_THAT(result.out, Not(HasSubstr("\x1b"))) << "colour without a terminal";
}

TEST_F(Answers, FiltersLeaveOut) {
  const auto count = [](const ProgramResult& result) { return LinesOf(result.out).size(); };
  EXPECT_EQ(count(Ask({"history", "Putin"})), 5U);
  EXPECT_EQ(count(Ask({"history", "Putin", "--since", "2026"})), 2U);
  EXPECT_EQ(count(Ask({"history", "Putin", "--until", "2022-02"})), 2U);
  EXPECT_EQ(count(Ask({"history", "Putin", "--type", "meeting"})), 2U);
  EXPECT_EQ(count(Ask({"history", "Putin", "--type", "meeting,call"})), 5U);
  EXPECT_EQ(count(Ask({"history", "Putin", "--type", "meeting", "--type", "call"})), 5U);
  EXPECT_EQ(count(Ask({"history", "Putin", "--status", "cancelled"})), 1U);
  EXPECT_EQ(count(Ask({"history", "Putin", "--topic", "IRAN"})), 1U);
  EXPECT_EQ(count(Ask({"history", "Putin", "--topic", "armed_conflict"})), 1U);
}

TEST_F(Answers, BusiestFindsThePairWithMostEvents) {
  EXPECT_EQ(Ask({"history", "--busiest"}).out, Ask({"history", "Putin", "Trump"}).out);
}

TEST_F(Answers, AnswersOfNothingSayWhy) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"history", "Zaphod Beeblebrox"}, "nobody is called \"Zaphod Beeblebrox\""},
      {{"history", "Putin", "Angela Merkel"}, "Angela Merkel (DEU) is known, but takes part in no event of"},
      {{"history", "Trump", "Macron"}, "in none together"},
      {{"history", "Putin", "Trump", "--since", "2027"},
       "no event passes the filters, which leave out 3 events, 2018-07-16 to 2026-03-09"},
      {{"history", "--busiest", "--since", "2027"}, "no two actors"},
      {{"show", "ev-ffffffff"}, "no event or claim \"ev-ffffffff\""},
      {{"show", "--article", "ar-ffffffff"}, "no article \"ar-ffffffff\""},
      {{"compare", "ev-ffffffff"}, "no event or claim"},
      {{"export", "csv", "-o", "-", "--actor", "Zaphod"}, "nobody is called \"Zaphod\""},
  };
  for (const auto& [arguments, reason] : cases) {
    const ProgramResult result = Ask(arguments);
    EXPECT_EQ(result.exit_status, 1) << result.err;
    EXPECT_THAT(result.err, HasSubstr(reason));
    EXPECT_THAT(result.out, IsEmpty());
  }
}

TEST_F(Answers, AMisspeltNameIsGuessedAndTheGuessIsSaid) {
  const ProgramResult result = Ask({"history", "Puttin"});
  if (result.exit_status == 0) {
    EXPECT_THAT(result.err, HasSubstr("Putin"));
  } else {
    EXPECT_THAT(result.err, HasSubstr("did you mean"));
  }
}

TEST_F(Answers, EveryFormatOfHistoryCanBeRead) {
  const absl::StatusOr<JsonDocument> json =
      JsonDocument::Parse(Ask({"history", "Putin", "Trump", "--format", "json"}).out);
  ASSERT_THAT(json, IsOk());
  EXPECT_EQ(json->root().Find("events").size(), 3U);
  EXPECT_EQ(json->root().Find("by_type").Find("call").AsInt(), 2);
  const std::vector<std::string> csv = LinesOf(Ask({"history", "Putin", "Trump", "--format", "csv"}).out);
  ASSERT_GE(csv.size(), 4U);
  EXPECT_THAT(csv[0], HasSubstr("type"));
}

TEST_F(Answers, ShowHasEveryClaimEveryQuoteAndEveryConflict) {
  const std::string id = EventId("Putin", "Trump", "call");
  const ProgramResult result = Ask({"show", id, "--format", "table"});
  ASSERT_EQ(result.exit_status, 0) << result.err;
  EXPECT_THAT(result.out,
              AllOf(HasSubstr(id), HasSubstr("2 claims"), HasSubstr("Conflicts"), HasSubstr("initiator"),
                    HasSubstr("“Putin and Trump spoke by phone” [event 0–30]"), HasSubstr("“the two presidents spoke”"),
                    HasSubstr("https://wire.example/1"), HasSubstr("“Putin and Trump talk”")));
  const absl::StatusOr<JsonDocument> json = JsonDocument::Parse(Ask({"show", id, "--format", "json"}).out);
  ASSERT_THAT(json, IsOk());
  EXPECT_EQ(json->root().Find("claims").size(), 2U);
  EXPECT_GT(json->root().Find("event").Find("conflicts").size(), 0U);
  EXPECT_EQ(LinesOf(Ask({"show", id, "--format", "ndjson"}).out).size(), 1U);
  EXPECT_EQ(LinesOf(Ask({"show", id, "--format", "csv"}).out).size(), 3U);
}

TEST_F(Answers, ShowTakesTheBeginningOfAnIdAndTheIdOfAnyClaim) {
  const std::string id = EventId("Putin", "Trump", "call");
  const std::string whole = Ask({"show", id}).out;
  EXPECT_EQ(Ask({"show", id.substr(0, 11)}).out, whole);
  const absl::StatusOr<JsonDocument> json = JsonDocument::Parse(whole);
  ASSERT_THAT(json, IsOk());
  const JsonValue claims = json->root().Find("claims");
  for (size_t i = 0; i < claims.size(); ++i) {
    const std::string claim(claims.At(i).Find("claim").AsString().value_or(""));
    EXPECT_EQ(Ask({"show", claim}).out, whole);
    EXPECT_EQ(Ask({"show", "ev-" + claim.substr(3)}).out, whole);
  }
}

TEST_F(Answers, ShowMarksAClaimWithoutEvidence) {
  const std::string lines =
      Ask({"history", "Putin", "Trump", "--since", "2025", "--until", "2025", "--format", "ndjson"}).out;
  const absl::StatusOr<JsonDocument> event = JsonDocument::Parse(lines);
  ASSERT_THAT(event, IsOk());
  const ProgramResult result = Ask({"show", std::string(*event->root().Find("event").AsString()), "--format", "table"});
  EXPECT_THAT(result.out, HasSubstr("no quote: this claim came without evidence"));
}

TEST_F(Answers, CompareSetsTheAccountsSideBySide) {
  const std::string id = EventId("Putin", "Trump", "call");
  const ProgramResult table = Ask({"compare", id, "--format", "table"});
  ASSERT_EQ(table.exit_status, 0) << table.err;
  EXPECT_THAT(table.out, AllOf(ContainsRegex("FIELD +RUS +USA"), HasSubstr("they differ"), HasSubstr("only RUS")));
  for (const std::string& line : LinesOf(Ask({"compare", id, "--format", "ndjson"}).out)) {
    EXPECT_THAT(JsonDocument::Parse(line), IsOk());
  }
  EXPECT_THAT(LinesOf(Ask({"compare", id, "--format", "csv"}).out)[0], "field,agreement,RUS,USA");
}

TEST_F(Answers, ExportTakesTheFiltersOfHistory) {
  const ProgramResult result =
      Ask({"export", "ndjson", "-q", "-o", "-", "--actor", "Putin", "--actor", "Trump", "--type", "call"});
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_EQ(LinesOf(result.out).size(), 2U);
}

TEST_F(Answers, ExportReplacesNoFileUnlessAsked) {
  const TempDir folder;
  const std::string file = folder.Write("graph.graphml", "mine\n");
  const ProgramResult refused = Ask({"export", "graphml", "-o", file});
  EXPECT_EQ(refused.exit_status, 3);
  EXPECT_THAT(refused.err, HasSubstr(file));
  EXPECT_EQ(folder.Read("graph.graphml"), "mine\n");
  EXPECT_EQ(Ask({"export", "graphml", "--overwrite", "-o", file}).exit_status, 0);
  EXPECT_THAT(folder.Read("graph.graphml"), StartsWith("<?xml"));
  EXPECT_EQ(folder.List(), "graph.graphml");
}

TEST_F(Answers, ExportNamesCountries) {
  EXPECT_THAT(Ask({"export", "graphml", "-q", "-o", "-"}).out, HasSubstr("Russia"));
}

TEST(ShowArticle, MarksTheClaimsInTheText) {
  const TempDir folder;
  const std::string graph = folder.File("graph.db");
  const std::string file = std::string(kSampleFolder) + "/putin-trump-2025/kremlin-style.txt";
  ASSERT_EQ(Readout({"add", "-q", "--graph", graph, file}).exit_status, 0);
  const absl::StatusOr<JsonDocument> claim = JsonDocument::Parse(LinesOf(Readout({"extract", file}).out)[0]);
  ASSERT_THAT(claim, IsOk());
  const std::string id(*claim->root().Find("article").Find("id").AsString());
  const ProgramResult result = Readout({"show", "--graph", graph, "--article", id, "--text", "--format", "table"});
  ASSERT_EQ(result.exit_status, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr(id), HasSubstr("⟦"), HasSubstr("⟧(1")));
  const absl::StatusOr<JsonDocument> json =
      JsonDocument::Parse(Readout({"show", "--graph", graph, "--article", id, "--text", "--format", "json"}).out);
  ASSERT_THAT(json, IsOk());
  EXPECT_EQ(json->root().Find("article").Find("text").AsString(), ReadFileBytes(file));
}

TEST(Evaluate, GivesTheFiguresOfAKnownCase) {
  const TempDir folder;
  const std::string text =
      "French President Emmanuel Macron spoke by telephone with German Chancellor Olaf Scholz on Friday, the Elysee "
      "Palace said.";
  const std::string event =
      R"({"type":"call","mode":"phone","status":"held","date":"2024-05-03","participants":[)"
      R"({"name":"Emmanuel Macron","side":"FRA","role":"participant"},{"name":"Olaf Scholz","side":"DEU","role":"participant"}],"salience":"main"})";
  const std::string missed =
      R"({"type":"meeting","status":"held","date":"2024-05-03","participants":[)"
      R"({"name":null,"side":"BRA","role":"participant"},{"name":null,"side":"CHL","role":"participant"}],"salience":"secondary"})";
  const std::string gold = folder.Write("gold.jsonl", R"({"id":"a","published":"2024-05-04","text":")" + text +
                                                          R"(","events":[)" + event + "," + missed + "]}\n");
  const ProgramResult result = Readout({"evaluate", gold, "--format", "json"});
  ASSERT_EQ(result.exit_status, 0) << result.err;
  const absl::StatusOr<JsonDocument> json = JsonDocument::Parse(result.out);
  ASSERT_THAT(json, IsOk());
  EXPECT_EQ(json->root().Find("n_gold").AsInt(), 2);
  EXPECT_EQ(json->root().Find("events").Find("r").AsDouble(), 0.5);
  EXPECT_EQ(json->root().Find("events").Find("p").AsDouble(), 1.0);
  EXPECT_EQ(json->root().Find("fields").Find("date").At(0).AsDouble(), 1.0);
}

TEST(Evaluate, ScoresWhetherArticlesOnOneEventBecomeOne) {
  const TempDir folder;
  const std::string event =
      R"({"type":"call","status":"held","date":"2024-05-03","participants":[{"name":"Emmanuel Macron","side":"FRA"},)"
      R"({"name":"Olaf Scholz","side":"DEU"}],"salience":"main","event_key":"their call"})";
  const auto article = [&](const char* id, const char* text) {
    return std::string(R"({"id":")") + id + R"(","published":"2024-05-04","text":")" + text + R"(","events":[)" +
           event + "]}\n";
  };
  const std::string gold = folder.Write(
      "gold.jsonl",
      article("a",
              "French President Emmanuel Macron spoke by telephone with German Chancellor Olaf Scholz on Friday.") +
          article("b",
                  "German Chancellor Olaf Scholz and French President Emmanuel Macron held a phone call on May 3."));
  const ProgramResult result = Readout({"evaluate", gold, "--clusters", "--format", "ndjson"});
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_EQ(result.out, "{\"claims\":2,\"keys\":1,\"events\":1,\"b_cubed\":{\"p\":1,\"r\":1,\"f1\":1}}\n");
}

TEST(Evaluate, RunsOnTheSample) {
  const ProgramResult result =
      Readout({"evaluate", std::string(kSampleFolder) + "/sample.gold.jsonl", "--format", "table"});
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(StartsWith("articles 36"), HasSubstr("call"), HasSubstr("recall by salience")));
}

}  // namespace
}  // namespace readout
