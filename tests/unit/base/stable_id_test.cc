// SPDX-License-Identifier: Apache-2.0
#include "base/stable_id.h"

#include <gmock/gmock.h>

namespace readout {
namespace {

// The expected values were computed with Python: uuid.uuid5(uuid.uuid5(root, kind), name), where root is
// uuid.uuid5(uuid.NAMESPACE_URL, "https://readout.example/ns/1").
TEST(StableUuid, EqualsPythonsUuid5) {
  EXPECT_EQ(StableUuid("article", "https://news.example/1"), "35baaeea-6a6e-5f4a-be63-070800b3e8b9");
  EXPECT_EQ(StableUuid("claim", ""), "4194c71c-3888-5934-9458-2553fb1233c1");
  EXPECT_EQ(StableUuid("actor", "\u0142\u00F3d\u017A\nPOL"), "2fe49af2-8ae4-5431-a1ed-5b099c0386cd");
}

TEST(StableUuid, KeepsKindsApart) { EXPECT_NE(StableUuid("article", "x"), StableUuid("claim", "x")); }

}  // namespace
}  // namespace readout
