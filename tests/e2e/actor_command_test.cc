// SPDX-License-Identifier: Apache-2.0
// readout actor: whom names and offices mean and why, in a small world of its own (golden/actor/data); and the user's
// own tables in all commands that take them.
#include <gmock/gmock.h>

#include "base/json_reader.h"
#include "tests/e2e/readout_program.h"
#include "tests/support/golden.h"
#include "tests/support/status_matchers.h"

namespace readout {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr char kGolden[] = READOUT_SOURCE_DIR "/tests/e2e/golden/actor/";

ProgramResult Actor(std::vector<std::string> arguments, ProgramOptions options = {}) {
  arguments.insert(arguments.begin(), "actor");
  arguments.insert(arguments.end(), {"--data", std::string(kGolden) + "data"});
  return Readout(arguments, std::move(options));
}

// "name:reason" of each candidate.
std::vector<std::string> Candidates(const std::string& query, const std::string& day) {
  std::vector<std::string> candidates;
  for (const std::string& line : LinesOf(Actor({query, "--on", day, "--format", "ndjson"}).out)) {
    const absl::StatusOr<JsonDocument> json = JsonDocument::Parse(line);
    EXPECT_THAT(json, IsOk());
    candidates.push_back(std::string(json->root().Find("name").AsString().value_or("")) + ":" +
                         std::string(json->root().Find("reason").AsString().value_or("")));
  }
  return candidates;
}

struct GoldenCase {
  const char* file;
  std::vector<std::string> arguments;
};

TEST(ActorCommand, PrintsWhatIsExpected) {
  const std::vector<GoldenCase> cases = {
      {"person.txt", {"Olga Norberg", "--on", "2015-05-05", "--format", "table"}},
      {"ambiguous.txt", {"Norberg", "--on", "2018-12-24", "--format", "table"}},
      {"state.txt", {"White Hall", "--on", "2018-12-24", "--format", "table"}},
      {"organisation.txt", {"the pact", "--on", "2018-12-24", "--format", "table"}},
      {"leaders.txt", {"leaders of the Pact", "--on", "2018-12-24", "--format", "table"}},
      {"person.json", {"wd:Q11", "--on", "2015-05-05", "--format", "json"}},
      {"state.json", {"Palmport", "--on", "2018-12-24", "--format", "json"}},
      {"ambiguous.ndjson", {"Norberg", "--on", "2018-12-24", "--format", "ndjson"}},
      {"ambiguous.csv", {"Norberg", "--on", "2018-12-24", "--format", "csv"}},
      {"holders.csv", {"Northland prime minister", "--format", "csv"}},
      {"holders.ndjson", {"Northland prime minister", "--format", "ndjson"}},
  };
  for (const GoldenCase& golden : cases) {
    const ProgramResult result = Actor(golden.arguments);
    EXPECT_EQ(result.exit_status, 0) << golden.file << "\n" << result.err;
    EXPECT_THAT(result.err, IsEmpty()) << golden.file;
    EXPECT_TRUE(MatchesGolden(result.out, std::string(kGolden) + golden.file));
  }
}

TEST(ActorCommand, TakesNamesAsPeopleTypeThem) {
  EXPECT_THAT(Candidates("olga norberg", "2015-01-01"), ElementsAre("Olga Norberg:name"));
  EXPECT_THAT(Candidates("OLGA NORBERG-LUND", "2015-01-01"), ElementsAre("Olga Norberg:variant"));
  EXPECT_THAT(Candidates("Norberg Olga", "2015-01-01"), ElementsAre("Olga Norberg:variant"));
  EXPECT_THAT(Candidates("ines verde", "2015-01-01"), ElementsAre("Inés Verde:name"));
  EXPECT_THAT(Candidates("Mrs Norberg", "2015-01-01"), ElementsAre("Olga Norberg:surname", "Lars Norberg:surname"));
  EXPECT_THAT(Candidates("Prime Minister Norberg", "2022-01-01").front(), "Lars Norberg:surname");
  EXPECT_THAT(Candidates("Diego Palma of Southland", "2022-01-01"), ElementsAre("Diego Palma:name"));
  EXPECT_THAT(Candidates("Q12", "2022-01-01"), ElementsAre("Lars Norberg:id"));
  EXPECT_THAT(Candidates("nl", "2022-01-01"), ElementsAre("Northland:code"));
  EXPECT_THAT(Candidates("northlanders", "2022-01-01"), ElementsAre("Northland:adjective"));
  EXPECT_THAT(Candidates("frosthaven", "2022-01-01"), ElementsAre("Northland:capital"));
  EXPECT_THAT(Candidates("white hall", "2022-01-01"), ElementsAre("Northland:metonym"));
  EXPECT_THAT(Candidates("Diego Plama", "2022-01-01"), ElementsAre("Diego Palma:near_miss"));
  EXPECT_THAT(Candidates("Southladn", "2022-01-01"), ElementsAre("Southland:near_miss"));
}

TEST(ActorCommand, ReadsOfficesOnTheDay) {
  EXPECT_THAT(Candidates("Northlandic PRIME MINISTER", "2015-01-01"), ElementsAre("Olga Norberg:role"));
  EXPECT_THAT(Candidates("the prime minister of Northland", "2022-01-01"), ElementsAre("Lars Norberg:role"));
  EXPECT_THAT(Candidates("Northland's leader", "2022-01-01"), ElementsAre("Lars Norberg:role"));
  EXPECT_THAT(Candidates("top Southlandic diplomat", "2014-01-01"), ElementsAre("Inés Verde:role"));
  EXPECT_THAT(Candidates("former prime minister of Northland", "2022-01-01"), ElementsAre("Olga Norberg:role"));
  EXPECT_THAT(Candidates("Pact secretary-general", "2022-01-01"), ElementsAre("Olga Norberg:role"));
  EXPECT_THAT(Candidates("leaders of Northland and Southland", "2022-01-01"),
              ElementsAre("Lars Norberg:role", "Diego Palma:role"));
  EXPECT_THAT(Candidates("Southlandic presidnt", "2022-01-01"), ElementsAre("Diego Palma:near_miss"));
}

TEST(ActorCommand, WithoutADayTodayCounts) {
  const ProgramResult today =
      Shell("\"$READOUT\" actor Norberg --data '" + std::string(kGolden) + "data' --on $(date +%F) --format json");
  EXPECT_EQ(Actor({"Norberg", "--format", "json"}).out, today.out);
}

TEST(ActorCommand, SaysWhenNothingFitsAndWhatMayHaveBeenMeant) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"Zaphod"}, "nobody is called \"Zaphod\"\n"},
      {{"Nordland"}, "nobody is called \"Nordland\"; did you mean \"Northland\"?"},
      {{"Dieguito Palma"}, "nobody is called \"Dieguito Palma\"; did you mean \"Diego Palma\"?"},
      {{"Southlandic president", "--on", "1960-01-01"},
       "nobody is known as \"Southlandic president\" on 1960-01-01; without --on all that are known are listed"},
      {{"Northlandic president"}, "nobody is known as \"Northlandic president\" at any time"},
  };
  for (const auto& [arguments, message] : cases) {
    const ProgramResult result = Actor(arguments);
    EXPECT_EQ(result.exit_status, 1) << arguments.front() << result.out;
    EXPECT_THAT(result.err, HasSubstr(message));
    EXPECT_THAT(result.out, IsEmpty());
  }
}

TEST(ActorCommand, SaysThatASpellingWasGuessed) {
  const ProgramResult guessed = Actor({"Diego Plama"});
  EXPECT_EQ(guessed.exit_status, 0);
  EXPECT_THAT(guessed.err, HasSubstr("there is no \"Diego Plama\"; read as \"Diego palma\""));
  EXPECT_THAT(Actor({"Diego Plama", "--quiet"}).err, IsEmpty());
}

TEST(ActorCommand, AnswersFromTheProjectsOwnData) {
  for (const char* query : {"US president", "KING CHARLES", "Zelensky", "Kyiv", "the Kremlin", "wd:Q7747",
                            "Turkish foreign minister", "NATO secretary general", "top US diplomat"}) {
    const ProgramResult result = Readout({"actor", query, "--on", "2024-06-01", "--format", "ndjson"});
    EXPECT_EQ(result.exit_status, 0) << query << result.err;
    EXPECT_EQ(LinesOf(result.out).size(), 1U) << query << "\n" << result.out;
  }
  EXPECT_EQ(LinesOf(Readout({"actor", "leaders of the E3", "--on", "2024-06-01"}).out).size(), 3U);
}

// Own tables: a made-up minister of a real country.
class OwnTables : public testing::Test {
 protected:
  std::string Persons(const std::string& place) {
    return folder_.Write(place, "id\tname\tsurname\tcountry\np-jane-roe\tJane Roe\tRoe\tIRL\n");
  }
  std::string Offices(const std::string& place) {
    return folder_.Write(place, "person\tside\toffice\tstart\np-jane-roe\tIRL\tforeign_minister\t2031-01-15\n");
  }
  static ProgramOptions Configured(const std::string& folder) {
    return {.input = {}, .folder = {}, .environment = {{"XDG_CONFIG_HOME", folder}}};
  }
  const std::vector<std::string> question_ = {"actor", "Irish foreign minister", "--on", "2031-03-01"};

  TempDir folder_;
};

TEST_F(OwnTables, AreTakenFromTheCommandLine) {
  std::vector<std::string> arguments = question_;
  arguments.insert(arguments.end(), {"--actors", Offices("o.tsv"), "--actors", Persons("p, with a comma.tsv")});
  const ProgramResult result = Readout(arguments);
  EXPECT_EQ(result.exit_status, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr("Jane Roe"), HasSubstr("o.tsv:2")));
}

TEST_F(OwnTables, AreTakenFromTheConfigurationFolder) {
  Persons("readout/actors/persons.tsv");
  Offices("readout/actors/offices.tsv");
  folder_.Write("readout/actors/.hidden.tsv", "no table");
  folder_.Write("readout/actors/notes.txt", "no table");
  EXPECT_THAT(Readout(question_, Configured(folder_.path())).out, HasSubstr("Jane Roe"));
  ProgramOptions home;
  home.environment = {{"XDG_CONFIG_HOME", std::nullopt}, {"HOME", folder_.File("home")}};
  EXPECT_THAT(Readout(question_, home).out, Not(HasSubstr("Jane Roe")));
  Persons("home/.config/readout/actors/persons.tsv");
  Offices("home/.config/readout/actors/offices.tsv");
  EXPECT_THAT(Readout(question_, home).out, HasSubstr("Jane Roe"));
}

TEST_F(OwnTables, AreKnownToExtractAddAndHistory) {
  const std::string article = folder_.Write(
      "a.txt", "Irish Foreign Minister Roe spoke by phone with Turkish President Recep Tayyip Erdogan on Monday.\n");
  const std::string persons = Persons("p.tsv");
  const std::string offices = Offices("o.tsv");
  const std::vector<std::string> own = {"--published", "2031-03-05", "--actors", persons, "--actors", offices};
  std::vector<std::string> extract = {"extract", article};
  extract.insert(extract.end(), own.begin(), own.end());
  EXPECT_THAT(Readout(extract).out, HasSubstr("\"name\":\"Jane Roe\",\"kind\":\"person\",\"side\":\"IRL\""));

  const std::string graph = folder_.File("g.db");
  std::vector<std::string> add = {"add", "--graph", graph, article};
  add.insert(add.end(), own.begin(), own.end());
  ASSERT_EQ(Readout(add).exit_status, 0);
  const ProgramResult history = Readout({"history", "--graph", graph, "Irish foreign minister", "--actors", persons,
                                         "--actors", offices, "--format", "table"});
  EXPECT_EQ(history.exit_status, 0) << history.err;
  EXPECT_THAT(history.out, HasSubstr("Jane Roe (IRL)"));
  EXPECT_EQ(LinesOf(Readout({"export", "csv", "-q", "-o", "-", "--graph", graph, "--actor", "Irish foreign minister",
                             "--actors", persons, "--actors", offices})
                        .out)
                .size(),
            2U);
}

TEST_F(OwnTables, ThatCannotBeReadStopEveryCommand) {
  const std::string wrong = folder_.Write("wrong.tsv", "id\tname\tsex\nQ1\tA B\tmale\n");
  const std::string graph = GraphOfSomeClaims(folder_);
  const std::string article = folder_.Write("a.txt", "Nothing.\n");
  for (std::vector<std::string> command : {std::vector<std::string>{"actor", "Putin"},
                                           {"extract", article},
                                           {"add", "--graph", graph, article},
                                           {"history", "--graph", graph, "Putin"},
                                           {"export", "csv", "-o", "-", "--graph", graph}}) {
    command.insert(command.end(), {"--actors", wrong});
    const ProgramResult result = Readout(command);
    EXPECT_EQ(result.exit_status, 3) << command.front();
    EXPECT_THAT(result.err, HasSubstr(wrong + ":2: column 'sex': not M, F or empty: \"male\"")) << command.front();
    EXPECT_THAT(result.out, IsEmpty()) << command.front();
  }
  const ProgramResult missing = Readout({"actor", "Putin", "--actors", folder_.File("nowhere.tsv")});
  EXPECT_EQ(missing.exit_status, 3);
  EXPECT_THAT(missing.err, HasSubstr("nowhere.tsv"));
}

TEST(NamesOfQueries, AreResolvedAsReadoutActorDoes) {
  const TempDir folder;
  const std::string graph = GraphOfSomeClaims(folder);
  const auto ask = [&](const char* a, const char* b) { return Readout({"history", "--graph", graph, a, b}); };
  const std::string whole = ask("Putin", "Trump").out;
  EXPECT_EQ(ask("Trump Donald", "wd:Q7747").out, whole);
  EXPECT_EQ(ask("PRESIDENT PUTIN OF RUSSIA", "Q22686").out, whole);
  EXPECT_EQ(ask("the Kremlin", "American").out, whole);
  const ProgramResult unknown = ask("Vlad Putin", "Trump");
  EXPECT_EQ(unknown.exit_status, 1);
  EXPECT_THAT(unknown.err, HasSubstr("nobody is called \"Vlad Putin\""));
  EXPECT_THAT(unknown.err, HasSubstr("did you mean \"Vladimir Putin\"?"));
}

}  // namespace
}  // namespace readout
