// SPDX-License-Identifier: Apache-2.0
// What holds of every article, checked on the sample articles and the pages of tests/fixtures: evidence reads what stands there,
// whatever is cut out; page furniture changes nothing of what a page tells; the same article gives the same claims.
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

// Pieces that end in a full stop or a line break, as a reader with scissors would cut.
std::vector<std::string> Pieces(const std::string& text) {
  std::vector<std::string> pieces;
  std::string piece;
  for (char c : text) {
    piece += c;
    if (c == '\n' || c == '.') {
      pieces.push_back(piece);
      piece.clear();
    }
  }
  if (!piece.empty()) pieces.push_back(std::move(piece));
  return pieces;
}

std::string AllLines(const std::vector<Claim>& claims) {
  std::string lines;
  for (const Claim& claim : claims) lines += ClaimToJson(claim) + "\n";
  return lines;
}

TEST(ExtractProperty, EvidenceReadsWhatStandsThereWhateverSentencesAreMissing) {
  std::mt19937 random(20261124);  // NOLINT: the same cuts every time
  for (const NamedText& text : AllTexts()) {
    const std::vector<std::string> pieces = Pieces(text.text);
    for (int round = 0; round < 6; ++round) {
      std::string cut;
      for (const std::string& piece : pieces) {
        if (round == 0 || random() % 6 >= static_cast<unsigned>(round)) cut += piece;
      }
      ExpectEvidenceReads(TestExtractor().Extract(ArticleOf(cut, round % 2 == 0 ? "2020-05-05" : "")), text.name);
    }
  }
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

// The claims that are not background, as lines.
std::vector<std::string> Foreground(const std::string& text) {
  std::vector<std::string> lines;
  for (const Claim& claim : ClaimsOf(text, "")) {
    if (!claim.facts.background) lines.push_back(ClaimLine(claim));
  }
  return lines;
}

struct Addition {
  std::string name;
  std::string text;
};

TEST(ExtractProperty, FurnitureAtTheEndChangesNothingOfWhatAPageTells) {
  const Addition kAdditions[] = {
      {"share buttons", "\n\nShare\nFacebook\nTwitter\nTelegram\nWhatsApp\nCopy link\n"},
      {"keywords", "\n\nTags: diplomacy, telephone call, presidents, meeting\n"},
      {"rights", "\n\n© 2024 Example Agency. All rights reserved.\n"},
      {"newsletter", "\n\nSubscribe to our newsletter\nRead more\nMost read\n"},
  };
  for (const NamedText& page : Pages()) {
    const std::vector<std::string> plain = Foreground(page.text);
    for (const Addition& addition : kAdditions) {
      EXPECT_EQ(Foreground(page.text + addition.text), plain) << page.name << " with " << addition.name;
    }
  }
}

// The end of the first long paragraph, where pages put a picture.
size_t EndOfLead(const std::string& text) {
  size_t at = 0;
  while (at < text.size()) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (end - at > 120) return end;
    at = end + 1;
  }
  return text.size();
}

TEST(ExtractProperty, PagesTellSomethingThatFurnitureCouldChange) {
  size_t telling = 0;
  const std::vector<NamedText> pages = Pages();
  for (const NamedText& page : pages) telling += Foreground(page.text).empty() ? 0 : 1;
  EXPECT_GT(telling * 4, pages.size() * 3);
}

TEST(ExtractProperty, ACaptionOfAnOlderMeetingIsNoNews) {
  size_t read_as_background = 0;
  for (const NamedText& page : Pages()) {
    const std::vector<Claim> claims = ClaimsOf(page.text, "");
    const auto main = std::find_if(claims.begin(), claims.end(), [](const Claim& claim) {
      return !claim.facts.background && claim.facts.date.known() && claim.facts.participants.size() == 2 &&
             !claim.facts.participants[0].name.empty() && !claim.facts.participants[1].name.empty();
    });
    if (main == claims.end()) continue;
    const Day day = main->facts.date.start - 200;
    const std::string caption = "\n\n" + main->facts.participants[0].name + " and " + main->facts.participants[1].name +
                                " during their meeting in Vienna, " + FormatDay(day) + ". File photo: Example Agency\n\n";
    const size_t at = EndOfLead(page.text);
    const std::string with_picture = page.text.substr(0, at) + caption + page.text.substr(at);
    EXPECT_EQ(Foreground(with_picture), Foreground(page.text)) << page.name;
    read_as_background += ClaimsOf(with_picture, "").size() > claims.size() ? 1 : 0;
  }
  EXPECT_GT(read_as_background, 0U);
}

// A scraper's slip: the first long paragraph stands twice.
std::string WithDoubledLead(const std::string& text) {
  const size_t end = EndOfLead(text);
  const size_t before = end == 0 ? std::string::npos : text.rfind('\n', end - 1);
  const size_t at = before == std::string::npos ? 0 : before + 1;
  return text.substr(0, end) + "\n\n" + text.substr(at, end - at) + text.substr(end);
}

TEST(ExtractProperty, ADoubledLeadChangesNothingOfWhatAPageTells) {
  for (const NamedText& page : Pages()) EXPECT_EQ(Foreground(WithDoubledLead(page.text)), Foreground(page.text)) << page.name;
}

}  // namespace
}  // namespace readout::extract
