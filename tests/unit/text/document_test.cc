// SPDX-License-Identifier: Apache-2.0
#include "extract/text/document.h"

#include <string>
#include <utility>

#include "base/utf8.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rapidcheck/gtest.h"
#include "tests/unit/text/test_document.h"

namespace readout::extract {
namespace {

using ::testing::Eq;

bool OnBoundary(std::string_view text, size_t offset) { return Utf8Floor(text, offset) == offset; }

// What holds of every document, whatever the text.
void ExpectSound(const Document& document) {
  const std::string_view source = document.source;
  const bool valid = !FindInvalidUtf8(source).has_value();
  uint32_t end = 0;
  for (const Block& block : document.blocks) {
    ASSERT_LE(end, block.begin);
    ASSERT_LE(block.begin, block.story_begin);
    ASSERT_LE(block.story_begin, block.end);
    ASSERT_LT(block.begin, block.end);
    end = block.end;
    ASSERT_TRUE(block.end <= document.title_bytes || block.begin >= document.title_bytes);
    if (valid) {
      ASSERT_TRUE(OnBoundary(source, block.begin) && OnBoundary(source, block.story_begin) &&
                  OnBoundary(source, block.end));
    }
  }
  ASSERT_LE(end, source.size());
  uint32_t token = 0;
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    ASSERT_EQ(sentence.first, token);
    ASSERT_LT(sentence.first, sentence.last);
    ASSERT_LT(sentence.block, document.blocks.size());
    const Block& block = document.blocks[sentence.block];
    ASSERT_TRUE(IsRead(block.zone));
    for (; token < sentence.last; ++token) {
      const Token& at = document.tokens[token];
      ASSERT_EQ(at.sentence, s);
      ASSERT_LT(at.begin, at.end);
      ASSERT_GE(at.begin, block.story_begin);
      ASSERT_LE(at.end, block.end);
      if (token > 0) {
        ASSERT_LE(document.tokens[token - 1].end, at.begin);
      }
      if (valid) {
        ASSERT_TRUE(OnBoundary(source, at.begin) && OnBoundary(source, at.end));
      }
    }
  }
  ASSERT_EQ(token, document.tokens.size());
}

RC_GTEST_PROP(Document, SentencesTileTheTokensOfAnyBytes, (const std::string& text, const std::string& title)) {
  const TestDocument read(text, "2020-02-29", title);
  ExpectSound(*read);
}

// Text made of the pieces that the rules look at, in any order.
RC_GTEST_PROP(Document, SentencesTileTheTokensOfOddPages, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "\n", "\n\n", "\r\n", " ", "MOSCOW, March 10. /wire/. ", "Mr. ", "U.S. ", "Tokyo ", "said ", "“", "”", "\"",
      "'s ", "’", "n't ", "(AP Photo) ", "date 2026-03-09 ", "1. ", "- ", "— ", "...", "… ", ".", "? ", "09.03.2026 ",
      "21:02 GMT ", "é", "Łódź ", "北京", "\u00AD", "\u200B", "\xEF\xBB\xBF", "left, ", "shake hands ", "Most read",
      "(END)", "#tag ", "a@b.example", "½", "The ", "A.", "Subscribe ", "© ", "\xFF", "\xC3", "Updated: "));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  const TestDocument read(text, "", *rc::gen::element<std::string>("", "A title", "Title\nin two lines"));
  ExpectSound(*read);
}

TEST(Document, CitesInTheArticlesOwnOffsets) {
  const TestDocument read("Ruto met Museveni.", "2023-01-10", "Two presidents");
  const Token& ruto = read->tokens[2];
  ASSERT_EQ(ruto.word, "ruto");
  const Evidence text = read->Cite(ruto.begin, ruto.end, "participants");
  EXPECT_THAT(std::pair(text.start, text.end), Eq(std::pair<int64_t, int64_t>(0, 4)));
  EXPECT_FALSE(text.in_title);
  EXPECT_EQ(text.quote, "Ruto");
  EXPECT_EQ(text.field, "participants");
  const Evidence title = read->Cite(read->tokens[0].begin, read->tokens[1].end, "event");
  EXPECT_TRUE(title.in_title);
  EXPECT_EQ(title.quote, "Two presidents");
  EXPECT_THAT(std::pair(title.start, title.end), Eq(std::pair<int64_t, int64_t>(0, 14)));
}

TEST(Document, AnchorIsTheDatelinesDayThenThatOfPublication) {
  EXPECT_EQ(TestDocument("RIGA, May 3 -- The two presidents met by the river.", "2014-05-04")->anchor(),
            Day(2014, 5, 3));
  EXPECT_EQ(TestDocument("The two presidents met by the river.", "2014-05-04")->anchor(), Day(2014, 5, 4));
  EXPECT_EQ(TestDocument("The two presidents met by the river.")->anchor(), std::nullopt);
}

TEST(Document, WordsStayValidWhenTheDocumentIsMoved) {
  Article article;
  article.text = "Éric met a man of extraordinarily longwindedname in O.";
  Document first = ReadDocument(article, std::nullopt, TestTextKnowledge());
  const Document second = std::move(first);
  EXPECT_EQ(second.tokens[0].word, "eric");
  EXPECT_EQ(second.tokens[5].word, "extraordinarily");
}

TEST(Document, DatelineAndFurnitureHaveNoTokens) {
  const TestDocument read(
      "A headline\n\nRIGA (Wire) - They met.\n\nIt was a short meeting by the river.\n\nSubscribe\n");
  std::string words;
  for (const Token& token : read->tokens) words += std::string(token.word) + " ";
  EXPECT_EQ(words, "a headline they met . it was a short meeting by the river . ");
}

}  // namespace
}  // namespace readout::extract
