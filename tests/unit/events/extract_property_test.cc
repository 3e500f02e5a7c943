// SPDX-License-Identifier: Apache-2.0
// What holds of every article, checked on the sample articles and the pages of tests/fixtures: evidence reads what stands there,
// wherever the text breaks off; the same article gives the same claims. tests/property/robustness_test.cc has what may be done to
// an article without changing what it tells.
#include <algorithm>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "model/claim_json.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

std::vector<NamedText> Pages() { return TextsBelow(READOUT_SOURCE_DIR "/tests/fixtures/pages"); }

std::vector<NamedText> AllTexts() {
  std::vector<NamedText> texts = TextsBelow(READOUT_DATA_DIR "/sample");
  for (NamedText& page : Pages()) texts.push_back(std::move(page));
  return texts;
}

void ExpectEvidenceReads(const ExtractedArticle& read, const std::string& what) {
  for (const Claim& claim : read.claims) {
    for (const Evidence& evidence : claim.evidence) {
      const std::string& source = evidence.in_title ? read.article.title : read.article.text;
      ASSERT_GE(evidence.start, 0) << what;
      ASSERT_LT(evidence.start, evidence.end) << what;
      ASSERT_LE(static_cast<size_t>(evidence.end), source.size()) << what;
      EXPECT_EQ(source.substr(static_cast<size_t>(evidence.start), static_cast<size_t>(evidence.end - evidence.start)), evidence.quote) << what;
    }
    EXPECT_GE(claim.facts.confidence, 0) << what;
    EXPECT_LE(claim.facts.confidence, 1) << what;
    EXPECT_GE(claim.facts.participants.size(), 2U) << what;
  }
}

std::string AllLines(const std::vector<Claim>& claims) {
  std::string lines;
  for (const Claim& claim : claims) lines += ClaimToJson(claim) + "\n";
  return lines;
}

TEST(ExtractProperty, EvidenceReadsWhatStandsThereWhereverTheTextIsCutOff) {
  std::mt19937 random(8);  // NOLINT: the same cuts every time
  for (const NamedText& text : AllTexts()) {
    for (int round = 0; round < 4; ++round) {
      const size_t length = random() % (text.text.size() + 1);
      ExpectEvidenceReads(TestExtractor().Extract(ArticleOf(text.text.substr(0, length), "")), text.name);
    }
  }
}

TEST(ExtractProperty, AHeadlineKeptApartIsCitedAsTheTitle) {
  Article article = ArticleOf("The presidents discussed Ukraine for an hour.", "2025-03-18");
  article.title = "Donald Trump telephones Vladimir Putin";
  const ExtractedArticle read = TestExtractor().Extract(article);
  ASSERT_EQ(read.claims.size(), 1U);
  EXPECT_TRUE(std::any_of(read.claims[0].evidence.begin(), read.claims[0].evidence.end(), [](const Evidence& e) { return e.in_title; }));
  ExpectEvidenceReads(read, "headline");
}

TEST(ExtractProperty, TheSameArticleGivesTheSameClaims) {
  for (const NamedText& text : AllTexts()) {
    const Article article = ArticleOf(text.text, "");
    EXPECT_EQ(AllLines(TestExtractor().Extract(article).claims), AllLines(TestExtractor().Extract(article).claims)) << text.name;
  }
}

TEST(ExtractProperty, TwoThreadsGiveTheClaimsThatOneGives) {
  const std::vector<NamedText> texts = AllTexts();
  auto run = [&texts](std::vector<std::string>* out) {
    for (const NamedText& text : texts) out->push_back(AllLines(TestExtractor().Extract(ArticleOf(text.text, "")).claims));
  };
  std::vector<std::string> alone;
  run(&alone);
  std::vector<std::string> first;
  std::vector<std::string> second;
  std::thread other(run, &second);
  run(&first);
  other.join();
  EXPECT_EQ(first, alone);
  EXPECT_EQ(second, alone);
}

}  // namespace
}  // namespace readout::extract
