// SPDX-License-Identifier: Apache-2.0
#include "model/ids.h"

#include <gmock/gmock.h>

#include "base/stable_id.h"

namespace readout {
namespace {

using testing::Eq;
using testing::Optional;

constexpr char kUuid[] = "35baaeea-6a6e-5f4a-be63-070800b3e8b9";

TEST(EventIds, LeadFromClaimToEventAndBack) {
  const ClaimId claim(std::string("cl-") + kUuid);
  EXPECT_EQ(EventIdOf(claim).str(), std::string("ev-") + kUuid);
  EXPECT_THAT(ClaimIdOf(EventIdOf(claim)), Optional(claim));
}

TEST(EventIds, RefuseOtherForms) {
  for (const std::string& text : {std::string("cl-") + kUuid, std::string("ev-"), std::string("ev-") + kUuid + "0",
                                  std::string("ev-35BAAEEA-6a6e-5f4a-be63-070800b3e8b9"),
                                  std::string("ev-35baaeea+6a6e-5f4a-be63-070800b3e8b9"), std::string()}) {
    EXPECT_THAT(ClaimIdOf(EventId(text)), Eq(std::nullopt)) << text;
  }
}

TEST(UnlistedActorId, IgnoresAccentsAndCaseButNotTheSide) {
  EXPECT_EQ(UnlistedActorId("J\u00F8rgen \u00D8", "NOR"), UnlistedActorId("jorgen o", "NOR"));
  EXPECT_NE(UnlistedActorId("Jorgen", "NOR"), UnlistedActorId("Jorgen", "DNK"));
  EXPECT_NE(UnlistedActorId("", "NOR"), UnlistedActorId("NOR", ""));
}

TEST(UnlistedActorId, IsWhatTheDocumentSays) {
  EXPECT_EQ(UnlistedActorId("Jane Doe", "GBR").str(), "ac-" + StableUuid("actor", "jane doe\nGBR"));
}

}  // namespace
}  // namespace readout
