// SPDX-License-Identifier: Apache-2.0
#include "cli/suggest.h"

#include <gmock/gmock.h>

namespace readout::cli {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> kCommands = {"extract", "add",    "history",  "show",
                                            "compare", "export", "evaluate", "help"};

TEST(EditDistance, CountsSlipsOfTheHand) {
  EXPECT_EQ(EditDistance("history", "history"), 0);
  EXPECT_EQ(EditDistance("hisotry", "history"), 1);  // neighbours swapped
  EXPECT_EQ(EditDistance("histry", "history"), 1);
  EXPECT_EQ(EditDistance("", "add"), 3);
}

TEST(EditDistance, LooksAtLettersWithoutAccentsAndCase) { EXPECT_EQ(EditDistance("ERDOĞAN", "erdogan"), 0); }

TEST(SimilarWords, FindsWhatASlipMeant) { EXPECT_THAT(SimilarWords("hstory", kCommands), ElementsAre("history")); }

TEST(SimilarWords, TakesABeginningForTheWhole) {
  EXPECT_THAT(SimilarWords("eval", kCommands), ElementsAre("evaluate"));
}

TEST(SimilarWords, SuggestsNothingFarAway) {
  EXPECT_THAT(SimilarWords("delete", kCommands), IsEmpty());
  EXPECT_THAT(SimilarWords("", kCommands), IsEmpty());
}

TEST(DidYouMean, NamesTheNearestFirst) {
  EXPECT_EQ(DidYouMean("exprt", kCommands), "; did you mean \"export\"?");
  EXPECT_EQ(DidYouMean("xyzzy", kCommands), "");
}

}  // namespace
}  // namespace readout::cli
