// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/names.h"

#include <gmock/gmock.h>

namespace readout::cli {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PlainWords, DropsAccentsAndSplitsAtEverythingElse) {
  EXPECT_THAT(PlainWords("Recep Tayyip ERDOĞAN"), ElementsAre("recep", "tayyip", "erdogan"));
  EXPECT_THAT(PlainWords("Kim Jong-un's"), ElementsAre("kim", "jong", "un", "s"));
  EXPECT_THAT(PlainWords("Løkke"), ElementsAre("l", "kke"));  // ø has no decomposition
  EXPECT_THAT(PlainWords("习近平"), IsEmpty());
}

// Figures of Python's difflib.SequenceMatcher(None, a, b).ratio().
TEST(GestaltSimilarity, CountsBlocksFromTheLongestOutwards) {
  EXPECT_DOUBLE_EQ(GestaltSimilarity("putin", "putin"), 1);
  EXPECT_DOUBLE_EQ(GestaltSimilarity("zelensky", "zelenskyy"), 16.0 / 17);
  EXPECT_DOUBLE_EQ(GestaltSimilarity("abcd", "bcde"), 0.75);
  EXPECT_DOUBLE_EQ(GestaltSimilarity("lavrov", "macron"), 0.5);
  EXPECT_DOUBLE_EQ(GestaltSimilarity("tide", "diet"), 0.25);  // and the other way round it is another figure
  EXPECT_DOUBLE_EQ(GestaltSimilarity("diet", "tide"), 0.5);
  EXPECT_DOUBLE_EQ(GestaltSimilarity("", ""), 1);
}

TEST(SamePersonByName, TakesSurnamesSpellingsAndInitials) {
  EXPECT_TRUE(SamePersonByName("Vladimir Putin", "Putin"));
  EXPECT_TRUE(SamePersonByName("Volodymyr Zelensky", "Volodymyr Zelenskyy"));
  EXPECT_TRUE(SamePersonByName("Mohammed bin Salman", "Mohammad Salman"));
  EXPECT_TRUE(SamePersonByName("Yuri Ushakov", "Yury Ushakov"));
  EXPECT_TRUE(SamePersonByName("J. Biden", "Joe Biden"));
  EXPECT_FALSE(SamePersonByName("Donald Trump", "Ivanka Trump"));
  EXPECT_FALSE(SamePersonByName("Vladimir Putin", "Dmitry Peskov"));
}

TEST(SamePersonByName, ComparesNamesWithoutWordsAsTheyAre) {
  EXPECT_TRUE(SamePersonByName("习近平", " 习近平 "));
  EXPECT_FALSE(SamePersonByName("习近平", "Xi Jinping"));
}

}  // namespace
}  // namespace readout::cli
