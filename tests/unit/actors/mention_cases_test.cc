// SPDX-License-Identifier: Apache-2.0
// Sentences with the mentions they hold, one by one: testdata/*.cases. A case is a line "date | text" (or "date |
// headline | text"; the date may have an address behind it, "2023-05-15 https://www.gov.uk/news"), followed by one
// indented line for each mention, in the form of Describe(). READOUT_UPDATE_GOLDEN=1 rewrites the files from what the
// program finds: read the difference before it is committed.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/actors/actors_fixture.h"

namespace readout::extract {
namespace {

std::vector<std::string> Split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  size_t begin = 0;
  while (true) {
    const size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string::npos) return parts;
    begin = end + separator.size();
  }
}

class MentionCases : public testing::TestWithParam<const char*> {};

TEST_P(MentionCases, FindsWhatIsNamedAndWhoIsMeant) {
  const std::string path = std::string(READOUT_SOURCE_DIR "/tests/unit/actors/testdata/") + GetParam() + ".cases";
  std::string actual;
  int cases = 0;
  for (const std::string& line : Split(ReadFileBytes(path), "\n")) {
    if (line.starts_with("  ")) continue;
    actual += line + "\n";
    const std::vector<std::string> parts = Split(line, " | ");
    if (parts.size() < 2 || line.starts_with("#")) continue;
    ++cases;
    const std::vector<std::string> day_and_url = Split(parts[0], " ");
    ReadActors read;
    Read(day_and_url[0], parts.size() == 3 ? parts[1] : "", parts.back(), &read,
         day_and_url.size() == 2 ? day_and_url[1] : "");
    for (const Mention& mention : read.analysis.mentions) actual += "  " + Describe(read, mention) + "\n";
  }
  if (actual.ends_with("\n\n")) actual.pop_back();
  EXPECT_GT(cases, 5);
  EXPECT_TRUE(MatchesGolden(actual, path));
}

INSTANTIATE_TEST_SUITE_P(All, MentionCases,
                         testing::Values("names", "titles", "roles", "own_side", "pronouns", "plurals", "states",
                                         "officials", "traps", "articles"),
                         [](const auto& file) { return std::string(file.param); });

}  // namespace
}  // namespace readout::extract
