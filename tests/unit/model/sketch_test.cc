// SPDX-License-Identifier: Apache-2.0
#include "model/sketch.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace readout {
namespace {

using testing::MatchesRegex;

// A made-up report of `count` sentences, each different.
std::string Report(int count, int seed) {
  const std::vector<std::string> who = {"the minister", "her counterpart", "an envoy", "the delegation", "both sides"};
  const std::vector<std::string> did = {"welcomed", "discussed", "set out", "put off", "returned to", "signed"};
  const std::vector<std::string> what = {"the grain corridor", "a prisoner exchange", "new flights", "the border post",
                                         "joint exercises",    "visa rules",          "the pipeline"};
  std::string text;
  for (int i = 0; i < count; ++i) {
    const size_t n = static_cast<size_t>(i * 7 + seed * 13);
    text += "On day " + std::to_string(n) + " " + who[n % who.size()] + " " + did[(n / 3) % did.size()] + " " +
            what[(n / 2) % what.size()] + ". ";
  }
  return text;
}

TEST(Sketch, IsSixteenHexadecimalDigits) {
  EXPECT_THAT(SketchOf("The ministers met in Oslo."), MatchesRegex("[0-9a-f]{16}"));
}

TEST(Sketch, IsEmptyForFewerThanThreeWords) {
  EXPECT_EQ(SketchOf(""), "");
  EXPECT_EQ(SketchOf("Ministers -- met!"), "");
}

TEST(Sketch, IgnoresCaseAccentsPunctuationAndLayout) {
  EXPECT_EQ(SketchOf("Erdo\u011Fan met\n\nthe \u201Cenvoy\u201D."), SketchOf("ERDOGAN met the envoy"));
}

TEST(Sketch, OfACopyWithAnotherBylineIsWithinTheWireDistance) {
  const std::string report = Report(40, 1);
  EXPECT_LE(SketchDistance(SketchOf(report), SketchOf("OSLO (Wire) - " + report + " Reporting by A. Writer.")),
            kWireCopyDistance);
}

TEST(Sketch, OfDifferentReportsIsBeyondTheWireDistance) {
  EXPECT_GT(SketchDistance(SketchOf(Report(40, 1)), SketchOf(Report(40, 5))), kWireCopyDistance);
}

// Sketches are stored in graphs and claims: a changed function would part copies that belong together. The value was
// computed with a second implementation, in Python, from docs/claim-format.md.
TEST(Sketch, NeverChanges) { EXPECT_EQ(SketchOf("The two presidents spoke by phone on Monday."), "a62b078836950e80"); }

TEST(SketchDistance, CountsDifferingBits) {
  EXPECT_EQ(SketchDistance("0000000000000000", "000000000000000f"), 4);
  EXPECT_EQ(SketchDistance("ffffffffffffffff", "0000000000000000"), 64);
  EXPECT_EQ(SketchDistance("0123456789abcdef", "0123456789abcdef"), 0);
}

TEST(SketchDistance, IsFarthestForWhatIsNoSketch) {
  EXPECT_EQ(SketchDistance("", ""), 64);
  EXPECT_EQ(SketchDistance("0000000000000000", "000000000000000G"), 64);
  EXPECT_EQ(SketchDistance("0000000000000000", "0"), 64);
}

}  // namespace
}  // namespace readout
