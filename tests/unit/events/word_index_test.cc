// SPDX-License-Identifier: Apache-2.0
#include "extract/events/word_index.h"

#include <gmock/gmock.h>

namespace readout::extract {
namespace {

using testing::ElementsAre;

TEST(WordIndex, KeepsAListForEachWord) {
  WordIndex index;
  index["call"].push_back(1);
  index["talks"].push_back(2);
  index["call"].push_back(3);
  index["in person"].push_back(4);
  ASSERT_NE(index.Find("call"), nullptr);
  EXPECT_THAT(*index.Find("call"), ElementsAre(1, 3));
  ASSERT_NE(index.Find("in person"), nullptr);
  EXPECT_THAT(*index.Find("in person"), ElementsAre(4));
}

TEST(WordIndex, HasNoListForOtherWordsHoweverAlike) {
  WordIndex index;
  index["call"].push_back(1);
  for (const char* word : {"", "cell", "calls", "CALL", "c", "chill", "call "}) EXPECT_EQ(index.Find(word), nullptr);
}

TEST(WordIndex, IsEmptyOnceCleared) {
  WordIndex index;
  index["call"].push_back(1);
  index.clear();
  EXPECT_EQ(index.Find("call"), nullptr);
}

}  // namespace
}  // namespace readout::extract
