// SPDX-License-Identifier: Apache-2.0
// What docs/pattern-language.md shows works as it says.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_split.h"
#include "base/absl_view.h"
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
  EXPECT_TRUE(FrameSet::Parse(BlockWith("frame message.fax"), "manual", &set).ok());
  EXPECT_THAT(set.frames(), SizeIs(2));
  EXPECT_THAT(set.cue_sets(), SizeIs(2));
}

TEST(PatternLanguageManual, ItsNewFrameReadsFaxesWithoutRecompiling) {
  const TempDir dir;
  const absl::StatusOr<Extractor> extractor = ExtractorWith(dir, "fax.frame", BlockWith("frame message.fax"));
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  const std::vector<Claim> claims =
      extractor->Extract(ArticleOf("Vladimir Putin sent a fax to Narendra Modi on Friday.", "2025-03-18")).claims;
  ASSERT_THAT(claims, SizeIs(1));
  EXPECT_EQ(claims[0].facts.type, EventType::kMessage);
  ASSERT_THAT(claims[0].facts.participants, SizeIs(2));
  EXPECT_EQ(claims[0].facts.participants[0].role, Role::kRecipient);
  EXPECT_EQ(claims[0].facts.participants[1].role, Role::kSender);
  EXPECT_THAT(
      extractor->Extract(ArticleOf("A junk fax to Vladimir Putin appeared in a newspaper.", "2025-03-18")).claims,
      IsEmpty());
  const std::string explained =
      extractor->Explain(ArticleOf("Vladimir Putin sent a fax to Narendra Modi on Friday.", "2025-03-18"));
  EXPECT_THAT(explained,
              HasSubstr("fired message.fax on \"fax\": sender=Vladimir Putin/RUS/president "
                        "recipient=Narendra Modi/IND/prime_minister; status held; date 2025-03-14; event 0\n"));
}

TEST(PatternLanguageManual, SaysWhyAFrameDidNotFire) {
  const std::string block = BlockWith("  tried call.verb");
  const std::string explained = TestExtractor().Explain(
      ArticleOf("Donald Trump called for talks. Donald Trump spoke with Vladimir Putin on Monday.", "2025-03-18"));
  for (absl::string_view line : absl::StrSplit(ToAbsl(block), '\n', absl::SkipEmpty())) {
    EXPECT_THAT(explained, HasSubstr(std::string(line) + "\n"));
  }
}

// What stands behind a possessor belongs to the event, what stands in front to the possessor.
TEST(PatternLanguageManual, AWordInFrontRefusesBehindThePossessorOnly) {
  const auto meetings = [](std::string_view text) { return ClaimsOf(text, "2025-03-18").size(); };
  EXPECT_EQ(meetings("The cabinet's meeting with Vladimir Putin and Donald Trump lasted an hour."), 1U);
  EXPECT_EQ(meetings("The emergency cabinet meeting with Vladimir Putin and Donald Trump lasted an hour."), 0U);
}

TEST(PatternLanguageManual, ExplainingChangesNoReading) {
  const std::string text =
      "Donald Trump had called for talks and discussed Ukraine with Vladimir Putin by phone on Monday.";
  EXPECT_EQ(ClaimsOf(text, "2025-03-18").size(), 1U);
  EXPECT_THAT(TestExtractor().Explain(ArticleOf(text, "2025-03-18")), HasSubstr("fired call.discuss-telephone"));
}

TEST(PatternLanguageManual, AMistakeInTheStatusTableIsNamedWithItsColumn) {
  const TempDir dir;
  const std::filesystem::path data = std::filesystem::path(dir.path()) / "data";
  std::filesystem::copy(READOUT_DATA_DIR, data, std::filesystem::copy_options::recursive);
  const struct {
    std::string row;
    std::string message;
  } kCases[] = {
      {"verbs\tcall\theld", "column 'kind': unknown kind \"verbs\""},
      {"verb\tcall\thappened", "column 'effect': unknown effect \"happened\""},
      {"verb\tplan\theld", "column 'word': \"plan\" is in the table twice as verb"},
      {"predicate\ton the very long agenda\tscheduled",
       "column 'word': \"on the very long agenda\" has more than 4 words"},
  };
  const std::string table = FileText(READOUT_DATA_DIR "/frames/status.tsv");
  const size_t line = static_cast<size_t>(std::count(table.begin(), table.end(), '\n')) + 1;
  for (const auto& c : kCases) {
    std::ofstream(data / "frames" / "status.tsv") << table << c.row << "\n";
    const absl::StatusOr<Extractor> extractor = Extractor::Load(data.string(), {});
    ASSERT_FALSE(extractor.ok()) << c.row;
    EXPECT_THAT(std::string(extractor.status().message()),
                HasSubstr("frames/status.tsv:" + std::to_string(line) + ": " + c.message));
  }
}

TEST(PatternLanguageManual, AMistakeIsNamedWithFileLineAndColumn) {
  const TempDir dir;
  std::string text = BlockWith("frame message.fax");
  text.replace(text.find("noun fax"), 4, "nuon");
  const absl::StatusOr<Extractor> extractor = ExtractorWith(dir, "fax.frame", text);
  ASSERT_FALSE(extractor.ok());
  EXPECT_THAT(std::string(extractor.status().message()), HasSubstr("frames/fax.frame:6:3: unknown key \"nuon\""));
}

}  // namespace
}  // namespace readout::extract
