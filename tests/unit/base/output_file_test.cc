// SPDX-License-Identifier: Apache-2.0
#include "base/output_file.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>

#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

using absl::StatusCode;
using testing::HasSubstr;

TEST(OutputFile, AppearsOnlyWhenClosed) {
  TempDir dir;
  absl::StatusOr<OutputFile> file = OutputFile::Create(dir.File("out.txt"), false);
  ASSERT_THAT(file, IsOk());
  EXPECT_THAT(file->Write("one "), IsOk());
  EXPECT_FALSE(std::filesystem::exists(dir.File("out.txt")));
  EXPECT_THAT(file->Write("two"), IsOk());
  EXPECT_THAT(file->Close(), IsOk());
  EXPECT_EQ(dir.Read("out.txt"), "one two");
  EXPECT_EQ(dir.List(), "out.txt");
}

TEST(OutputFile, LeavesNothingBehindWhenNotClosed) {
  TempDir dir;
  {
    absl::StatusOr<OutputFile> file = OutputFile::Create(dir.File("out.txt"), false);
    ASSERT_THAT(file, IsOk());
    EXPECT_THAT(file->Write(std::string(1000000, 'x')), IsOk());
  }
  EXPECT_EQ(dir.List(), "");
}

TEST(OutputFile, RefusesAnExistingFileUnlessToldToOverwrite) {
  TempDir dir;
  const std::string path = dir.Write("out.txt", "old");
  EXPECT_THAT(OutputFile::Create(path, false), StatusIs(StatusCode::kAlreadyExists, HasSubstr("out.txt")));
  absl::StatusOr<OutputFile> file = OutputFile::Create(path, true);
  ASSERT_THAT(file, IsOk());
  EXPECT_THAT(file->Write("new"), IsOk());
  EXPECT_EQ(dir.Read("out.txt"), "old");
  EXPECT_THAT(file->Close(), IsOk());
  EXPECT_EQ(dir.Read("out.txt"), "new");
  EXPECT_EQ(dir.List(), "out.txt");
}

TEST(OutputFile, DoesNotReplaceAFileThatAppearedMeanwhile) {
  TempDir dir;
  absl::StatusOr<OutputFile> file = OutputFile::Create(dir.File("out.txt"), false);
  ASSERT_THAT(file, IsOk());
  dir.Write("out.txt", "somebody else's");
  EXPECT_THAT(file->Close(), StatusIs(StatusCode::kAlreadyExists));
  EXPECT_EQ(dir.Read("out.txt"), "somebody else's");
}

TEST(OutputFile, StepsOverWhatAnInterruptedRunLeft) {
  TempDir dir;
  dir.Write(".out.txt.part0", "half");
  absl::StatusOr<OutputFile> file = OutputFile::Create(dir.File("out.txt"), false);
  ASSERT_THAT(file, IsOk());
  EXPECT_THAT(file->Write("whole"), IsOk());
  EXPECT_THAT(file->Close(), IsOk());
  EXPECT_EQ(dir.Read("out.txt"), "whole");
  EXPECT_EQ(dir.Read(".out.txt.part0"), "half");
}

TEST(OutputFile, WritesThroughASymbolicLink) {
  TempDir dir;
  dir.Write("real.txt", "old");
  std::filesystem::create_symlink(dir.File("real.txt"), dir.File("link.txt"));
  absl::StatusOr<OutputFile> file = OutputFile::Create(dir.File("link.txt"), true);
  ASSERT_THAT(file, IsOk());
  EXPECT_THAT(file->Write("new"), IsOk());
  EXPECT_THAT(file->Close(), IsOk());
  EXPECT_TRUE(std::filesystem::is_symlink(dir.File("link.txt")));
  EXPECT_EQ(dir.Read("real.txt"), "new");
}

TEST(OutputFile, WritesToADeviceWithoutReplacingIt) {
  absl::StatusOr<OutputFile> file = OutputFile::Create("/dev/null", true);
  ASSERT_THAT(file, IsOk());
  EXPECT_THAT(file->Write("gone"), IsOk());
  EXPECT_THAT(file->Close(), IsOk());
  struct stat info = {};
  ASSERT_EQ(stat("/dev/null", &info), 0);
  EXPECT_TRUE(S_ISCHR(info.st_mode));
}

TEST(OutputFile, NamesWhatCannotBeWritten) {
  TempDir dir;
  EXPECT_THAT(OutputFile::Create(dir.File("no/such/out.txt"), false),
              StatusIs(StatusCode::kNotFound, HasSubstr("no/such/out.txt")));
  EXPECT_THAT(OutputFile::Create(dir.path(), true), StatusIs(StatusCode::kFailedPrecondition));
}

TEST(OutputFile, RemembersTheFirstError) {
  // Every write to /dev/full fails with "no space left on device".
  absl::StatusOr<OutputFile> file = OutputFile::Create("/dev/full", true);
  ASSERT_THAT(file, IsOk());
  absl::Status status;
  for (int i = 0; i < 10 && status.ok(); ++i) status = file->Write(std::string(100000, 'x'));
  EXPECT_THAT(status, StatusIs(StatusCode::kResourceExhausted, HasSubstr("/dev/full")));
  EXPECT_THAT(file->Write("more"), StatusIs(StatusCode::kResourceExhausted));
  EXPECT_THAT(file->Close(), StatusIs(StatusCode::kResourceExhausted));
}

TEST(OutputFile, ReportsAtCloseWhatBufferingHid) {
  absl::StatusOr<OutputFile> file = OutputFile::Create("/dev/full", true);
  ASSERT_THAT(file, IsOk());
  EXPECT_THAT(file->Write("small"), IsOk());
  EXPECT_THAT(file->Close(), StatusIs(StatusCode::kResourceExhausted));
}

TEST(OutputFile, WritesNothingAfterClose) {
  TempDir dir;
  absl::StatusOr<OutputFile> file = OutputFile::Create(dir.File("out.txt"), false);
  ASSERT_THAT(file, IsOk());
  EXPECT_THAT(file->Close(), IsOk());
  EXPECT_THAT(file->Write("late"), StatusIs(StatusCode::kFailedPrecondition));
  EXPECT_THAT(file->Close(), IsOk());
  EXPECT_EQ(dir.Read("out.txt"), "");
}

}  // namespace
}  // namespace readout
