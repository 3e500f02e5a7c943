// SPDX-License-Identifier: Apache-2.0
#include "tests/reference/slow_merger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "graph/merge/merger.h"
#include "model/claim_json.h"
#include "tests/reference/claim_spec.h"
#include "tests/support/model_builders.h"

namespace readout::graph {
namespace {

std::string Json(const std::vector<Event>& events) {
  std::string text;
  for (const Event& event : events) text += EventToJson(event) + "\n";
  return text;
}

// Two pairs of sides, calls and meetings, three days, held and cancelled: 24 things that an article can say.
Claim SmallClaim(int kind, int article) {
  const bool other_pair = kind % 2 == 1;
  const bool meeting = kind / 2 % 2 == 1;
  const int day = kind / 4 % 3;
  const bool cancelled = kind / 12 == 1;
  ClaimBuilder builder;
  const std::string_view a = other_pair ? "CHN" : "USA";
  if (meeting) {
    builder.Meeting(a, "", "RUS", "Vladimir Putin");
  } else {
    builder.Call(a, "", "RUS", "Vladimir Putin");
  }
  return builder.On("2026-03-0" + std::to_string(7 + day))
      .With(cancelled ? Status::kCancelled : Status::kHeld)
      .From("https://paper" + std::to_string(article) + ".example/", "2026-03-10")
      .Build();
}

void ExpectAgreement(const std::vector<Claim>& claims) {
  const std::string fast = Json(MergeClaims(claims));
  const std::string slow = Json(SlowMerge(claims));
  if (fast == slow) return;
  ADD_FAILURE() << "claims:\n" << Describe(claims) << "fast:\n" << fast << "slow:\n" << slow;
}

TEST(SlowMerger, AgreesOnAllWorldsOfThreeClaims) {
  // Articles are numbered by first use, so that no world is tried twice under other numbers.
  constexpr int kArticles[][3] = {{0, 1, 2}, {0, 0, 1}, {0, 1, 0}, {0, 1, 1}, {0, 0, 0}};
  Claim world[24][3];
  for (int kind = 0; kind < 24; ++kind) {
    for (int article = 0; article < 3; ++article) world[kind][article] = SmallClaim(kind, article);
  }
  for (int a = 0; a < 24 && !HasFailure(); ++a) {
    for (int b = a; b < 24; ++b) {
      for (int c = b; c < 24; ++c) {
        for (const auto& article : kArticles) {
          ExpectAgreement({world[a][article[0]], world[b][article[1]], world[c][article[2]]});
        }
      }
    }
  }
}

TEST(SlowMerger, AgreesOnAllWorldsOfFourArticles) {
  // Four claims of one block, over three days and two statuses; the last one of an article of its own or of the first
  // one's.
  for (int a = 0; a < 6 && !HasFailure(); ++a) {
    for (int b = 0; b < 6; ++b) {
      for (int c = 0; c < 6; ++c) {
        for (int d = 0; d < 6; ++d) {
          for (int last_article : {0, 3}) {
            ExpectAgreement(
                {SmallClaim(4 * a, 0), SmallClaim(4 * b, 1), SmallClaim(4 * c, 2), SmallClaim(4 * d, last_article)});
          }
        }
      }
    }
  }
}

TEST(SlowMerger, AgreesOnTwoThousandRandomWorlds) {
  std::mt19937 random(20261124);
  for (int world = 0; world < 2000 && !HasFailure(); ++world) {
    std::vector<Claim> claims;
    const size_t size = 2 + random() % 9;
    // Half of the worlds keep to one block, where claims meet; the others roam.
    const ClaimSpec first = RandomSpec(&random);
    while (claims.size() < size) {
      ClaimSpec spec = RandomSpec(&random);
      if (world % 2 == 0) {
        spec.pair = first.pair;
        spec.type = first.type;
        spec.place = 0;
        if (world % 4 == 0) spec.names = spec.names % 2 * 4;
      }
      claims.push_back(ClaimOf(spec));
    }
    ExpectAgreement(claims);
  }
}

}  // namespace
}  // namespace readout::graph
