// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/readout_program.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <sstream>

#include "model/claim_json.h"
#include "tests/support/model_builders.h"

namespace readout {
namespace {

void ClearEnvironment(ProgramOptions* options) {
  for (const char* name : {"READOUT_GRAPH", "READOUT_DATA", "NO_COLOR"})
    options->environment.try_emplace(name, std::nullopt);
  options->environment.try_emplace("XDG_CONFIG_HOME", "/nonexistent");
  options->environment["READOUT"] = READOUT_BINARY;
}

std::vector<std::string> Unshare() {
  // Outside of root a user name space makes the caller root of the new one.
  return geteuid() == 0 ? std::vector<std::string>{"unshare", "--mount", "--"}
                        : std::vector<std::string>{"unshare", "--map-root-user", "--mount", "--"};
}

}  // namespace

ProgramResult Readout(std::vector<std::string> arguments, ProgramOptions options) {
  ClearEnvironment(&options);
  arguments.insert(arguments.begin(), READOUT_BINARY);
  return RunProgram(arguments, options);
}

ProgramResult Shell(const std::string& script, ProgramOptions options) {
  ClearEnvironment(&options);
  return RunProgram({"bash", "-c", script}, options);
}

bool CanMount() {
  static const bool can = [] {
    const TempDir folder;
    return ShellWithMounts("mount -t tmpfs -o size=1m none '" + folder.path() + "'").exit_status == 0;
  }();
  return can;
}

ProgramResult ShellWithMounts(const std::string& script) {
  ProgramOptions options;
  ClearEnvironment(&options);
  std::vector<std::string> command = Unshare();
  command.insert(command.end(), {"bash", "-c", script});
  return RunProgram(command, options);
}

std::string ClaimLines(const std::vector<Claim>& claims) {
  std::string lines;
  for (const Claim& claim : claims) lines += ClaimToJson(claim) + "\n";
  return lines;
}

std::vector<Claim> SomeClaims() {
  const auto call = [](const char* day) {
    ClaimBuilder builder;
    builder.Call("RUS", "Vladimir Putin", "USA", "Donald Trump")
        .Known("Vladimir Putin", "wd:Q7747")
        .Known("Donald Trump", "wd:Q22686");
    builder.On(day);
    return builder;
  };
  return {
      call("2026-03-09")
          .InitiatedBy("USA", "Donald Trump")
          .Lasting(60, 60, true)
          .About("the conflict in Iran", {"armed_conflict"}, {"IRN"})
          .Tone("businesslike", 0.3, "RUS", "Yury Ushakov")
          .SaidBy("RUS", "Yury Ushakov")
          .From("https://wire.example/1", "2026-03-09", "Wire")
          .Titled("Putin and Trump talk")
          .Evidence("event", "Putin and Trump spoke by phone", 0)
          .Build(),
      call("2026-03-09")
          .InitiatedBy("RUS", "Vladimir Putin")
          .Lasting(90)
          .About("the war in Ukraine", {"armed_conflict"}, {"UKR"})
          .SaidBy("USA")
          .From("https://paper.example/2", "2026-03-10", "Paper")
          .Evidence("event", "the two presidents spoke", 10)
          .Build(),
      call("2025-02-12").From("https://wire.example/3", "2025-02-13", "Wire").Build(),  // without evidence
      ClaimBuilder()
          .Meeting("RUS", "Vladimir Putin", "USA", "Donald Trump")
          .Known("Vladimir Putin", "wd:Q7747")
          .Known("Donald Trump", "wd:Q22686")
          .On("2018-07-16")
          .At("Helsinki", "FIN")
          .From("https://wire.example/4", "2018-07-17", "Wire")
          .Evidence("event", "met in Helsinki", 3)
          .Build(),
      ClaimBuilder()
          .Call("RUS", "Vladimir Putin", "FRA", "Emmanuel Macron")
          .Known("Vladimir Putin", "wd:Q7747")
          .Known("Emmanuel Macron", "wd:Q3052772")
          .InMonth(2022, 2)
          .From("https://wire.example/5", "2022-03-01", "Wire")
          .Evidence("event", "talked in February", 3)
          .Build(),
      ClaimBuilder()
          .Meeting("CHN", "Xi Jinping", "RUS", "Vladimir Putin")
          .Known("Vladimir Putin", "wd:Q7747")
          .Known("Xi Jinping", "wd:Q15031")
          .On("2026-05-20")
          .With(Status::kCancelled)
          .From("https://wire.example/6", "2026-05-18", "Wire")
          .Evidence("status", "called off", 3)
          .Build(),
  };
}

std::string GraphOfSomeClaims(const TempDir& folder) {
  const std::string graph = folder.File("some.db");
  const ProgramResult added = Readout({"add", "--claims", "--graph", graph, "-"},
                                      {.input = ClaimLines(SomeClaims()), .folder = {}, .environment = {}});
  EXPECT_EQ(added.exit_status, 0) << added.err;
  return graph;
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string EventsOf(const std::string& graph) {
  const ProgramResult exported = Readout({"export", "ndjson", "--graph", graph, "-q", "-o", "-"});
  EXPECT_EQ(exported.exit_status, 0) << exported.err;
  return exported.out;
}

}  // namespace readout
