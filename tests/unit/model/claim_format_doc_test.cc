// SPDX-License-Identifier: Apache-2.0
// Holds docs/claim-format.md to what the program does.
#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "model/claim_json.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

std::string Document() { return ReadFileBytes(READOUT_SOURCE_DIR "/docs/claim-format.md"); }

std::vector<std::string> JsonBlocks(std::string_view text) {
  constexpr std::string_view kOpen = "```json\n";
  std::vector<std::string> blocks;
  for (size_t at = text.find(kOpen); at != std::string_view::npos; at = text.find(kOpen, at)) {
    at += kOpen.size();
    blocks.emplace_back(text.substr(at, text.find("```", at) - at));
  }
  return blocks;
}

TEST(ClaimFormatDocument, ShowsClaimsThatAreRead) {
  const std::vector<std::string> blocks = JsonBlocks(Document());
  EXPECT_THAT(blocks, SizeIs(2));
  for (const std::string& block : blocks) EXPECT_THAT(ClaimFromJson(block), IsOk()) << block;
}

TEST(ClaimFormatDocument, NamesEveryValueOfTheClosedLists) {
  const std::string document = Document();
  for (const auto& row : kEventTypeNames) {
    EXPECT_THAT(document, HasSubstr("| `" + std::string(row.name) + "` |"));
    for (const std::string_view mode : ModesOf(row.value)) EXPECT_THAT(document, HasSubstr(std::string(mode)));
  }
  for (const auto& row : kStatusNames) EXPECT_THAT(document, HasSubstr("`" + std::string(row.name) + "`"));
  for (const auto& row : kRoleNames) EXPECT_THAT(document, HasSubstr("`" + std::string(row.name) + "`"));
  for (const auto& row : kActorKindNames) EXPECT_THAT(document, HasSubstr("`" + std::string(row.name) + "`"));
  for (const auto& row : kOutcomeKindNames) EXPECT_THAT(document, HasSubstr("`" + std::string(row.name) + "`"));
  for (const auto& row : kDatePrecisionNames) EXPECT_THAT(document, HasSubstr("`" + std::string(row.name) + "`"));
}

}  // namespace
}  // namespace readout
