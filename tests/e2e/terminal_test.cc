// SPDX-License-Identifier: Apache-2.0
// Terminals, pipes that close, other colours of silence.
#include <gmock/gmock.h>

#include "tests/e2e/readout_program.h"

namespace readout {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Runs `command` on a pseudo-terminal of 100 columns (script, of Debian's bsdutils, which every system has).
ProgramResult OnTerminal(const std::string& command,
                         const std::map<std::string, std::optional<std::string>>& environment = {}) {
  return Shell("script -qec 'stty cols 100; " + command + "' /dev/null < /dev/null",
               {.input = {}, .folder = {}, .environment = environment});
}

TEST(Terminal, GetsATableInColour) {
  const TempDir folder;
  const std::string graph = GraphOfSomeClaims(folder);
  const ProgramResult result = OnTerminal("\"$READOUT\" history Putin -g " + graph, {{"TERM", "xterm"}});
  EXPECT_EQ(result.exit_status, 0) << result.out;
  EXPECT_THAT(result.out, AllOf(HasSubstr("DATE"), HasSubstr("\x1b[")));
}

TEST(Terminal, HasNoColourWithNoColor) {
  const TempDir folder;
  const std::string graph = GraphOfSomeClaims(folder);
  const ProgramResult result =
      OnTerminal("\"$READOUT\" history Putin -g " + graph, {{"TERM", "xterm"}, {"NO_COLOR", "1"}});
  EXPECT_THAT(result.out, AllOf(HasSubstr("DATE"), Not(HasSubstr("\x1b["))));
}

TEST(Terminal, SeesProgressThatGoesAwayAgain) {
  const TempDir folder;
  const ProgramResult result =
      OnTerminal("\"$READOUT\" add -g " + folder.File("g.db") + " " + kSampleFolder, {{"TERM", "xterm"}});
  EXPECT_EQ(result.exit_status, 0) << result.out;
  EXPECT_THAT(result.out, AllOf(HasSubstr("\r\x1b[K10 articles"), HasSubstr("36 articles, ")));
}

TEST(Terminal, SeesNoProgressWhenQuietOrRedirected) {
  const TempDir folder;
  EXPECT_THAT(OnTerminal("\"$READOUT\" add -q -g " + folder.File("g.db") + " " + kSampleFolder).out, IsEmpty());
  EXPECT_THAT(Readout({"add", "-g", folder.File("h.db"), kSampleFolder}).err, Not(HasSubstr("\r")));
}

TEST(Pipe, ThatClosesEarlyIsNoFailure) {
  const TempDir folder;
  const std::string graph = folder.File("g.db");
  Readout({"add", "-q", "-g", graph, kSampleFolder});
  for (const std::string& command : {"export jsonld -q -o - -g " + graph, "export ndjson -q -o - -g " + graph,
                                     "extract " + std::string(kSampleFolder), std::string("help")}) {
    const ProgramResult result = Shell("$READOUT " + command + " | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}");
    EXPECT_EQ(result.out, "0\n") << command;
    EXPECT_THAT(result.err, IsEmpty()) << command;
  }
}

TEST(Pipe, CarriesDataOnStandardOutputAndMessagesOnStandardError) {
  const TempDir folder;
  const ProgramResult added = Readout({"add", "-g", folder.File("g.db"), kSampleFolder});
  EXPECT_THAT(added.out, IsEmpty());
  EXPECT_THAT(added.err, HasSubstr("36 articles"));
  const ProgramResult exported = Readout({"export", "csv", "-g", folder.File("g.db"), "-o", folder.File("g.csv")});
  EXPECT_THAT(exported.out, IsEmpty());
  EXPECT_THAT(exported.err, HasSubstr("g.csv"));
}

}  // namespace
}  // namespace readout
