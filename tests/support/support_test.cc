// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <filesystem>
#include <string>

#include "tests/support/golden.h"
#include "tests/support/model_builders.h"
#include "tests/support/run_program.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(StatusMatchers, TellOkFromNotOk) {
  EXPECT_THAT(absl::OkStatus(), IsOk());
  EXPECT_THAT(absl::NotFoundError("x"), Not(IsOk()));
  EXPECT_THAT(absl::StatusOr<int>(3), IsOkAndHolds(3));
  EXPECT_THAT(absl::StatusOr<int>(4), Not(IsOkAndHolds(3)));
  EXPECT_THAT(absl::StatusOr<int>(absl::NotFoundError("x")), Not(IsOkAndHolds(3)));
  EXPECT_THAT(absl::StatusOr<int>(absl::NotFoundError("no x")), StatusIs(absl::StatusCode::kNotFound, HasSubstr("no")));
  EXPECT_THAT(absl::NotFoundError("no x"), Not(StatusIs(absl::StatusCode::kNotFound, "other")));
  EXPECT_THAT(absl::NotFoundError("no x"), Not(StatusIs(absl::StatusCode::kInternal)));
}

TEST(TempDir, VanishesWithItsContents) {
  std::string path;
  {
    TempDir dir;
    path = dir.path();
    dir.Write("a/b.txt", "bytes");
    EXPECT_EQ(dir.Read("a/b.txt"), "bytes");
    EXPECT_EQ(dir.List(), "a");
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Golden, NamesTheFirstLineThatDiffers) {
  TempDir dir;
  const std::string path = dir.Write("expected.txt", "one\ntwo\n");
  EXPECT_TRUE(MatchesGolden("one\ntwo\n", path));
  EXPECT_THAT(MatchesGolden("one\n2\n", path).message(), HasSubstr("expected.txt:2 differs"));
  EXPECT_THAT(MatchesGolden("one\n", path).message(), HasSubstr("(end of output)"));
  EXPECT_THAT(MatchesGolden("one\ntwo\n\n", path).message(), HasSubstr("(end of file)"));
  EXPECT_FALSE(MatchesGolden("one\ntwo", path));
  EXPECT_THAT(MatchesGolden("x", dir.File("none.txt")).message(), HasSubstr("not there"));
}

TEST(RunProgram, PassesInputAndCollectsBothOutputs) {
  const ProgramResult result = RunProgram({"sh", "-c", "cat; echo oops >&2; exit 3"}, {.input = "hello"});
  EXPECT_EQ(result.exit_status, 3);
  EXPECT_EQ(result.out, "hello");
  EXPECT_EQ(result.err, "oops\n");
}

TEST(RunProgram, DoesNotBlockOnLongStreams) {
  const std::string input(3000000, 'x');
  EXPECT_EQ(RunProgram({"cat"}, {.input = input}).out, input);
  EXPECT_EQ(RunProgram({"true"}, {.input = input}).exit_status, 0);
}

TEST(RunProgram, SetsAndRemovesVariablesAndTheFolder) {
  TempDir dir;
  ProgramOptions options;
  options.folder = dir.path();
  options.environment = {{"READOUT_TEST_A", "1"}, {"HOME", std::nullopt}};
  EXPECT_EQ(RunProgram({"sh", "-c", "echo $READOUT_TEST_A-${HOME-none}; pwd -P"}, options).out,
            "1-none\n" + std::filesystem::canonical(dir.path()).string() + "\n");
}

TEST(RunProgram, TellsSignalsAndProgramsThatAreNotThere) {
  EXPECT_EQ(RunProgram({"sh", "-c", "kill -9 $$"}).exit_status, 128 + 9);
  EXPECT_EQ(RunProgram({"no-such-program-anywhere"}).exit_status, 127);
}

TEST(ClaimBuilder, MakesFinishedClaims) {
  const Claim claim = ClaimBuilder()
                          .Visit("FRA", "Emmanuel Macron", "DEU", "")
                          .On("2026-05-04")
                          .Known("Emmanuel Macron", "wd:Q3052772")
                          .Build();
  ASSERT_EQ(claim.facts.participants.size(), 2u);
  EXPECT_EQ(claim.facts.participants[0].kind, ActorKind::kState);
  EXPECT_EQ(claim.facts.participants[0].role, Role::kHost);
  EXPECT_EQ(claim.facts.participants[1].actor.str(), "wd:Q3052772");
  EXPECT_EQ(claim.facts.codes.cameo, "042");
  EXPECT_FALSE(claim.id.empty());
}

}  // namespace
}  // namespace readout
