// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/text/test_document.h"

namespace readout::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::vector<std::string> Sentences(std::string_view text) {
  const TestDocument read(text);
  std::vector<std::string> sentences;
  for (const Sentence& sentence : read->sentences)
    sentences.emplace_back(read->TokenText(sentence.first, sentence.last));
  return sentences;
}

TEST(SentenceSplitter, SplitsAtEndMarksBeforeCapitals) {
  EXPECT_THAT(Sentences("Lula met Petro. Did they agree? Yes! They did."),
              ElementsAre("Lula met Petro.", "Did they agree?", "Yes!", "They did."));
}

TEST(SentenceSplitter, KeepsAbbreviationsInsideTheSentence) {
  EXPECT_THAT(Sentences("Gen. Mark Milley met Lt. Gen. Li in St. Petersburg on Jan. 4 at 5 p.m. Moscow time."),
              SizeIs(1));
  EXPECT_THAT(Sentences("U.S. Secretary of State Antony J. Blinken called Sen. Coons at 9 a.m. Tuesday."), SizeIs(1));
  EXPECT_THAT(Sentences("The No. 2 official, Dr. Cho, cited Art. 5 of the treaty."), SizeIs(1));
}

TEST(SentenceSplitter, EndsASentenceAtAnAbbreviationBeforeAStarter) {
  EXPECT_THAT(Sentences("He flew to the U.S. The visit lasts a week."),
              ElementsAre("He flew to the U.S.", "The visit lasts a week."));
  EXPECT_THAT(Sentences("They spoke at 6 p.m. Macron rang off first."), SizeIs(2));
  EXPECT_THAT(Sentences("It met in Washington, D.C. In May it met again."), SizeIs(2));
}

TEST(SentenceSplitter, EndsASentenceAtASmallAbbreviationBeforeACapital) {
  EXPECT_THAT(Sentences("It took thirty sec. Then they rang off."), SizeIs(2));
  EXPECT_THAT(Sentences("Sec. Kerry flew on."), SizeIs(1));
}

TEST(SentenceSplitter, ClosingQuotesBelongToTheSentence) {
  EXPECT_THAT(Sentences("\"It was a good call.\" The two agreed."),
              ElementsAre("\"It was a good call.\"", "The two agreed."));
  EXPECT_THAT(Sentences("He asked: \"Why now?\" Nobody knew. \"We wait,\" he said. \"We hope.\""),
              ElementsAre("He asked: \"Why now?\"", "Nobody knew.", "\"We wait,\" he said.", "\"We hope.\""));
  EXPECT_THAT(Sentences("“Talks go on.” “When?” one asked."), ElementsAre("“Talks go on.”", "“When?” one asked."));
}

TEST(SentenceSplitter, DoesNotSplitBeforeASmallLetter) {
  EXPECT_THAT(Sentences("\"Will you come?\" he asked."), SizeIs(1));
  EXPECT_THAT(Sentences("\"Enough!\" said the minister ... and left."), SizeIs(1));
}

TEST(SentenceSplitter, ColonsAndSemicolonsDoNotSplit) {
  EXPECT_THAT(Sentences("Two things count: Peace comes first; Trade comes second."), SizeIs(1));
}

TEST(SentenceSplitter, BracketsAfterTheEndMarkBelongToTheSentence) {
  EXPECT_THAT(Sentences("They met in Oslo (it rained.) Then they left."), SizeIs(2));
}

TEST(SentenceSplitter, ListMarkersDoNotMakeSentences) {
  EXPECT_THAT(Sentences("1. Who called? Oslo did."), ElementsAre("1. Who called?", "Oslo did."));
}

TEST(SentenceSplitter, SentencesNeverCrossParagraphs) {
  EXPECT_THAT(
      Sentences(
          "One paragraph without an end mark that is long enough to be taken for the text of a story, which it is, "
          "so that nobody would think of a headline here at all\n\nAnother one. With two."),
      SizeIs(3));
}

}  // namespace
}  // namespace readout::extract
