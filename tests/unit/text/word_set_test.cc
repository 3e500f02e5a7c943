// SPDX-License-Identifier: Apache-2.0
#include "extract/text/word_set.h"

#include <gtest/gtest.h>

#include <string>

namespace readout::extract {
namespace {

constexpr WordSet kWords("a", "an", "'re", "something", "fifteen_letters");

TEST(WordSet, HoldsItsWordsAndNoOthers) {
  for (const char* word : {"a", "an", "'re", "something", "fifteen_letters"}) EXPECT_TRUE(kWords.Has(word)) << word;
  for (const char* word :
       {"", "as", "at", "are", "sometimes", "somethinx", "A", "fifteen_letterz", "sixteen_letters_"}) {
    EXPECT_FALSE(kWords.Has(word)) << word;
  }
  EXPECT_FALSE(kWords.Has(std::string(1000, 'a')));
}

TEST(WordSet, ComparesAllBytes) {
  EXPECT_FALSE(kWords.Has(std::string_view("a\0", 2)));
  EXPECT_FALSE(kWords.Has("\u00E1"));
}

}  // namespace
}  // namespace readout::extract
