// SPDX-License-Identifier: Apache-2.0
// What docs/pattern-language.md shows works as it says.
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/events/frame.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// The fenced blocks of the manual, without their fences.
std::vector<std::string> Blocks() {
  std::vector<std::string> blocks;
  const std::string text = FileText(READOUT_SOURCE_DIR "/docs/pattern-language.md");
  constexpr std::string_view kFence = "```\n";
  for (size_t at = text.find(kFence); at != std::string::npos; at = text.find(kFence, at)) {
    const size_t begin = at + kFence.size();
    const size_t end = text.find(kFence, begin);
    if (end == std::string::npos) break;
    blocks.push_back(text.substr(begin, end - begin));
    at = end + kFence.size();
  }
  return blocks;
}

std::string BlockWith(std::string_view words) {
  for (const std::string& block : Blocks()) {
    if (block.find(words) != std::string::npos) return block;
  }
  ADD_FAILURE() << "the manual has no block with " << words;
  return "";
}

// A copy of data/ with one file more.
absl::StatusOr<Extractor> ExtractorWith(const TempDir& dir, const std::string& file, const std::string& text) {
  const std::filesystem::path data = std::filesystem::path(dir.path()) / "data";
  std::filesystem::copy(READOUT_DATA_DIR, data, std::filesystem::copy_options::recursive);
  std::ofstream(data / "frames" / file) << text;
  return Extractor::Load(data.string(), {});
}

TEST(PatternLanguageManual, ItsFramesAndCueSetsAreReadAsTheyStand) {
  FrameSet set;
  EXPECT_TRUE(FrameSet::Parse(BlockWith("frame call.shout"), "manual", &set).ok());
  EXPECT_TRUE(FrameSet::Parse(BlockWith("cue-set wires"), "manual", &set).ok());
  EXPECT_TRUE(FrameSet::Parse(BlockWith("frame message.letter"), "manual", &set).ok());
  EXPECT_THAT(set.frames(), SizeIs(2));
  EXPECT_THAT(set.cue_sets(), SizeIs(2));
}

TEST(PatternLanguageManual, ItsNewFrameReadsLettersWithoutRecompiling) {
  const TempDir dir;
  const absl::StatusOr<Extractor> extractor = ExtractorWith(dir, "message.frame", BlockWith("frame message.letter"));
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  const std::vector<Claim> claims =
      extractor->Extract(ArticleOf("Vladimir Putin sent a letter to Narendra Modi on Friday.", "2025-03-18")).claims;
  ASSERT_THAT(claims, SizeIs(1));
  EXPECT_EQ(claims[0].facts.type, EventType::kMessage);
  ASSERT_THAT(claims[0].facts.participants, SizeIs(2));
  EXPECT_EQ(claims[0].facts.participants[0].role, Role::kRecipient);
  EXPECT_EQ(claims[0].facts.participants[1].role, Role::kSender);
  EXPECT_THAT(extractor->Extract(ArticleOf("An open letter to Vladimir Putin appeared in a newspaper.", "2025-03-18")).claims, IsEmpty());
  const std::string explained = extractor->Explain(ArticleOf("Vladimir Putin sent a letter to Narendra Modi on Friday.", "2025-03-18"));
  EXPECT_THAT(explained, HasSubstr("fired message.letter on \"letter\": sender=Vladimir Putin/RUS/president "
                                   "recipient=Narendra Modi/IND/prime_minister; status held; date 2025-03-14; event 0\n"));
}

TEST(PatternLanguageManual, AMistakeIsNamedWithFileLineAndColumn) {
  const TempDir dir;
  std::string text = BlockWith("frame message.letter");
  text.replace(text.find("noun letter"), 4, "nuon");
  const absl::StatusOr<Extractor> extractor = ExtractorWith(dir, "message.frame", text);
  ASSERT_FALSE(extractor.ok());
  EXPECT_THAT(std::string(extractor.status().message()), HasSubstr("frames/message.frame:5:3: unknown key \"nuon\""));
}

}  // namespace
}  // namespace readout::extract
