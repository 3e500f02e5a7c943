// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/independent_sources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "model/sketch.h"
#include "tests/support/model_builders.h"

namespace readout::graph {
namespace {

Claim WithSketch(int article, std::string_view sketch) {
  return ClaimBuilder()
      .Call("USA", "", "RUS", "")
      .From("https://a.example/" + std::to_string(article))
      .Sketch(sketch)
      .Build();
}

SourceGroups Group(const std::vector<Claim>& claims) {
  std::vector<const Claim*> pointers;
  for (const Claim& claim : claims) pointers.push_back(&claim);
  return GroupBySource(pointers);
}

TEST(IndependentSources, CountsAnArticleOnce) {
  EXPECT_EQ(Group({WithSketch(1, ""), WithSketch(1, "")}).count, 1);
  EXPECT_EQ(Group({WithSketch(1, ""), WithSketch(2, "")}).count, 2);
}

TEST(IndependentSources, TakesSketchesUpToSixBitsApartAsCopies) {
  EXPECT_EQ(Group({WithSketch(1, "0000000000000000"), WithSketch(2, "000000000000003f")}).count, 1);
  EXPECT_EQ(Group({WithSketch(1, "0000000000000000"), WithSketch(2, "000000000000007f")}).count, 2);
}

TEST(IndependentSources, LinksCopiesOfCopies) {
  EXPECT_EQ(
      Group({WithSketch(1, "0000000000000000"), WithSketch(2, "0000000000000fff"), WithSketch(3, "000000000000003f")})
          .count,
      1);
}

TEST(IndependentSources, TakesAMalformedSketchAsNone) {
  EXPECT_EQ(Group({WithSketch(1, "zz"), WithSketch(2, "zz"), WithSketch(3, "000000000000000g")}).count, 3);
}

TEST(IndependentSources, FindsTheSameAsComparingAllPairs) {
  std::mt19937_64 random(7);
  std::vector<Claim> claims;
  for (int article = 0; article < 200; ++article) {
    uint64_t bits = random() % 5 * 0x0123456789abcdefULL;
    for (int flip = 0; flip < static_cast<int>(random() % 8); ++flip) bits ^= uint64_t{1} << (random() % 64);
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(bits));
    claims.push_back(WithSketch(article, text));
  }
  std::vector<int> expected(claims.size());
  for (size_t i = 0; i < claims.size(); ++i) expected[i] = static_cast<int>(i);
  for (size_t i = 0; i < claims.size(); ++i) {
    for (size_t j = 0; j < claims.size(); ++j) {
      if (SketchDistance(claims[i].article.sketch, claims[j].article.sketch) > kWireCopyDistance) continue;
      const int from = expected[i];
      const int to = expected[j];
      for (int& group : expected) group = group == from ? to : group;
    }
  }
  const SourceGroups groups = Group(claims);
  for (size_t i = 0; i < claims.size(); ++i) {
    for (size_t j = 0; j < claims.size(); ++j) {
      ASSERT_EQ(groups.group_of[i] == groups.group_of[j], expected[i] == expected[j]) << i << " " << j;
    }
  }
}

}  // namespace
}  // namespace readout::graph
