// SPDX-License-Identifier: Apache-2.0
// The model of confidence: what its file may hold, and what every table of weights has in common.
#include "extract/events/confidence_model.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/loaded.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

const ConfidenceModel& Shipped() {
  static const auto* const model = new ConfidenceModel(Loaded(ConfidenceModel::Load(READOUT_DATA_DIR)));
  return *model;
}

std::string LoadError(const std::string& rows) {
  const TempDir dir;
  std::filesystem::create_directory(dir.path() + "/frames");
  dir.Write("frames/confidence.tsv", "# weights\nfeature\tweight\n" + rows);
  const absl::Status status = ConfidenceModel::Load(dir.path()).status();
  return status.ok() ? "" : std::string(status.message());
}

// The confidence of the only claim.
double ConfidenceOf(std::string_view text) {
  const std::vector<Claim> claims = ClaimsOf(text, "2025-03-18");
  EXPECT_EQ(claims.size(), 1U) << text;
  return claims.empty() ? -1 : claims.front().facts.confidence;
}

std::vector<std::string_view> FeaturesOf(std::string_view text) {
  const ExtractedArticle read = TestExtractor().Extract(ArticleOf(text, "2025-03-18"));
  EXPECT_EQ(read.features.size(), read.claims.size());
  return read.features.empty() ? std::vector<std::string_view>() : read.features.front();
}

TEST(ConfidenceModel, ErrorsOfItsFileNameLineAndColumn) {
  EXPECT_EQ(LoadError("bias\t0.5\nmain\t1\n"), "");
  EXPECT_THAT(LoadError("bias\t0.5\nmain\tmuch\n"),
              HasSubstr("frames/confidence.tsv:4: column 'weight': not a number: \"much\""));
  EXPECT_THAT(LoadError("bias\t0.5\nmoon\t1\n"), HasSubstr(":4: column 'feature': unknown feature \"moon\""));
  EXPECT_THAT(LoadError("bias\t0.5\nbias\t1\n"), HasSubstr(":4: column 'feature': a second time: \"bias\""));
  EXPECT_THAT(LoadError("guessed_party\t0.1\n"),
              HasSubstr(":3: column 'weight': above 0 for what is unclear: \"0.1\""));
}

TEST(ConfidenceModel, WhateverIsUnclearLowersIt) {
  const std::vector<std::string_view> told = {"strong", "main", "dated"};
  const double plain = Shipped().Probability(told);
  EXPECT_GT(plain, 0);
  EXPECT_LT(plain, 1);
  for (const std::string_view unclear :
       {"no_person", "state_party", "many_parties", "guessed_party", "unsure_party", "ambiguous_party", "pronoun_party",
        "unlisted_party", "mixed", "first_person"}) {
    std::vector<std::string_view> features = told;
    features.push_back(unclear);
    EXPECT_LT(Shipped().Probability(features), plain) << unclear;
  }
}

TEST(Confidence, StatesAloneAreLessSureThanTheirLeaders) {
  EXPECT_LT(ConfidenceOf("Turkish and Russian officials spoke by phone on Monday."),
            ConfidenceOf("Recep Tayyip Erdogan and Vladimir Putin spoke by phone on Monday."));
}

TEST(Confidence, SomebodyNobodyKnowsLowersIt) {
  EXPECT_LT(ConfidenceOf("Donald Trump telephoned Russian Foreign Minister Omer Yalnizkaya on Monday."),
            ConfidenceOf("Donald Trump telephoned Russian Foreign Minister Sergey Lavrov on Monday."));
}

TEST(Confidence, IsWeighedFromWhatTheArticleShows) {
  const std::vector<std::string_view> told = FeaturesOf("Donald Trump telephoned Vladimir Putin on Monday.");
  EXPECT_THAT(told, Contains("dated"));
  EXPECT_THAT(told, Contains("two_persons"));
  EXPECT_THAT(told, Contains("main"));
  EXPECT_THAT(told, Not(Contains("pronoun_party")));
  EXPECT_THAT(FeaturesOf("Donald Trump will telephone Vladimir Putin."), Contains("not_held"));
  EXPECT_THAT(FeaturesOf("Vladimir Putin spoke. He telephoned Donald Trump."), Contains("pronoun_party"));
}

}  // namespace
}  // namespace readout::extract
