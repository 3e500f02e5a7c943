// SPDX-License-Identifier: Apache-2.0
#include "cli/bounded_queue.h"

#include <gtest/gtest.h>

#include <thread>

namespace readout::cli {
namespace {

TEST(BoundedQueue, KeepsTheOrderAcrossThreads) {
  BoundedQueue<int> queue(3);
  std::thread writer([&queue] {
    for (int i = 0; i < 1000; ++i) queue.Push(i);
    queue.Close();
  });
  int expected = 0;
  while (const std::optional<int> value = queue.Pop()) EXPECT_EQ(*value, expected++);
  writer.join();
  EXPECT_EQ(expected, 1000);
}

TEST(BoundedQueue, HandsOutWhatIsInsideWhenClosedAndTakesNothingMore) {
  BoundedQueue<int> queue(3);
  EXPECT_TRUE(queue.Push(1));
  queue.Close();
  EXPECT_FALSE(queue.Push(2));
  EXPECT_EQ(queue.Pop(), 1);
  EXPECT_EQ(queue.Pop(), std::nullopt);
}

TEST(BoundedQueue, WakesAWriterThatWaitsForRoomWhenClosed) {
  BoundedQueue<int> queue(1);
  queue.Push(1);
  bool taken = true;
  std::thread writer([&] { taken = queue.Push(2); });
  queue.Close();
  writer.join();
  EXPECT_FALSE(taken);
}

}  // namespace
}  // namespace readout::cli
