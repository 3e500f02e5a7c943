// SPDX-License-Identifier: Apache-2.0
#include "base/string_hash.h"

#include <gmock/gmock.h>

#include <set>
#include <string>

#include "base/absl_view.h"

namespace readout {
namespace {

TEST(HashString, DependsOnTheBytesAloneAndNotOnWhereTheyStand) {
  const std::string text = "xxa telephone conversationxx";
  for (size_t size = 0; size <= 24; ++size) {
    EXPECT_EQ(HashString(std::string_view(text).substr(2, size)), HashString(text.substr(2, size))) << size;
  }
}

// One byte more, less or changed gives another hash, at any length that has a way of its own.
TEST(HashString, TellsNeighboursApart) {
  std::set<uint64_t> hashes;
  size_t strings = 0;
  for (size_t size = 0; size <= 40; ++size) {
    hashes.insert(HashString(std::string(size, 'a')));
    ++strings;
    for (size_t i = 0; i < size; ++i) {
      std::string changed(size, 'a');
      changed[i] = 'b';
      hashes.insert(HashString(changed));
      ++strings;
    }
  }
  EXPECT_EQ(hashes.size(), strings);
}

TEST(FindHashed, FindsWhatTheMapHolds) {
  const StringMap<int> map = {{"call", 1}, {"meeting", 2}};
  ASSERT_NE(FindHashed(map, "call", HashString("call")), nullptr);
  EXPECT_EQ(*FindHashed(map, "call", HashString("call")), 1);
  EXPECT_EQ(FindHashed(map, "talks", HashString("talks")), nullptr);
}

}  // namespace
}  // namespace readout
