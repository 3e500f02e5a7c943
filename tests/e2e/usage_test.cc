// SPDX-License-Identifier: Apache-2.0
// Wrong usage ends with 2, says what is wrong on standard error and prints nothing on standard output.
#include <gmock/gmock.h>

#include "tests/e2e/readout_program.h"

namespace readout {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

struct WrongUsage {
  std::vector<std::string> arguments;
  std::string message;
};

TEST(Usage, WhatIsWrongIsSaidAndEndsWithTwo) {
  const std::vector<WrongUsage> cases = {
      {{}, "which command?"},
      {{"hstory"}, "there is no command \"hstory\"; did you mean \"history\"?"},
      {{"frobnicate"}, "there is no command \"frobnicate\""},
      {{"--graph", "x.db", "history"}, "the command comes first"},
      {{"extract"}, "PATH"},
      {{"extract", "--publishd", "2026-01-01", "x.txt"},
       "there is no option --publishd; did you mean \"--published\"?"},
      {{"extract", "--published", "2026-13-01", "x.txt"}, "not a day (YYYY-MM-DD): 2026-13-01"},
      {{"extract", "--published", "2026", "x.txt"}, "not a day"},
      {{"extract", "--threads", "0", "x.txt"}, "not a whole number from 1 on: 0"},
      {{"history"}, "whose history?"},
      {{"history", "--busiest", "Putin"}, "--busiest"},
      {{"history", "A", "B", "C"}, "one argument too many: \"C\""},
      {{"history", "Putin", "--type", "cal"}, "did you mean \"call\"?"},
      {{"history", "Putin", "--status", "hold"}, "did you mean \"held\"?"},
      {{"history", "Putin", "--since", "someday"}, "not a date (YYYY-MM-DD, YYYY-MM or YYYY): someday"},
      {{"history", "Putin", "--since", "2025", "--until", "2024"}, "lies after"},
      {{"history", "Putin", "--min-confidence", "2"}, "not a number from 0 to 1: 2"},
      {{"history", "Putin", "--format", "xml"}, "is none of table, json, ndjson, csv"},
      {{"show"}, "either EVENT or --article"},
      {{"show", "ev-1", "--text"}, "--text goes with --article"},
      {{"compare"}, "EVENT"},
      {{"export", "graphml"}, "-o"},
      {{"export", "graphlm", "-o", "x"}, "there is no format \"graphlm\""},
      {{"evaluate"}, "GOLD"},
      {{"actor"}, "NAME"},
      {{"actor", "Putin", "--on", "2024"}, "not a day (YYYY-MM-DD): 2024"},
      {{"actor", "Putin", "--actor", "x.tsv"}, "there is no option --actor; did you mean \"--actors\"?"},
  };
  const TempDir folder;
  for (const WrongUsage& wrong : cases) {
    const ProgramResult result = Readout(wrong.arguments, {.input = {}, .folder = folder.path(), .environment = {}});
    std::string command = "readout";
    for (const std::string& word : wrong.arguments) command += " " + word;
    EXPECT_EQ(result.exit_status, 2) << command << "\n" << result.err;
    EXPECT_THAT(result.err, AllOf(StartsWith("readout: "), HasSubstr(wrong.message))) << command;
    EXPECT_THAT(result.out, IsEmpty()) << command;
  }
  EXPECT_EQ(folder.List(), "") << "wrong usage must leave nothing behind";
}

TEST(Usage, HelpGoesToStandardOutput) {
  for (const char* command : {"extract", "add", "history", "show", "compare", "export", "evaluate", "actor"}) {
    const ProgramResult help = Readout({command, "--help"});
    EXPECT_EQ(help.exit_status, 0);
    EXPECT_THAT(help.out, AllOf(HasSubstr(std::string("readout ") + command), HasSubstr("--quiet"))) << command;
    EXPECT_THAT(help.err, IsEmpty()) << command;
    EXPECT_EQ(Readout({"help", command}).out, help.out);
  }
  const ProgramResult general = Readout({"help"});
  EXPECT_EQ(general.exit_status, 0);
  EXPECT_THAT(general.out, AllOf(HasSubstr("history"), HasSubstr("Exit status")));
  EXPECT_EQ(Readout({"--help"}).out, general.out);
}

TEST(Usage, VersionIsOneLine) {
  const ProgramResult version = Readout({"--version"});
  EXPECT_EQ(version.exit_status, 0);
  EXPECT_THAT(version.out, StartsWith("readout 0."));
  EXPECT_EQ(LinesOf(version.out).size(), 1U);
}

TEST(Usage, AFormatThatIsNotWrittenYetIsAFailureThatSaysSo) {
  const TempDir folder;
  for (const char* format : {"gexf", "neo4j"}) {
    const ProgramResult result = Readout({"export", format, "-o", folder.File("x")});
    EXPECT_EQ(result.exit_status, 3);
    EXPECT_THAT(result.err, HasSubstr("not written yet"));
  }
}

TEST(Usage, DataThatAreNotThereAreNamed) {
  const ProgramResult result =
      Readout({"extract", "--data", "/nonexistent/knowledge", "-"}, {.input = "text", .folder = {}, .environment = {}});
  EXPECT_EQ(result.exit_status, 3);
  EXPECT_THAT(result.err, HasSubstr("/nonexistent/knowledge"));
}

}  // namespace
}  // namespace readout
