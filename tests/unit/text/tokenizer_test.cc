// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/text/test_document.h"

namespace readout::extract {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Words(std::string_view text) {
  const TestDocument read(text);
  std::vector<std::string> words;
  for (const Token& token : read->tokens) words.emplace_back(token.word);
  return words;
}

TEST(Tokenizer, CutsHyphenatedWordsIntoTheirParts) {
  EXPECT_THAT(Words("An hour-long chat with Jong-un."),
              ElementsAre("an", "hour", "-", "long", "chat", "with", "jong", "-", "un", "."));
}

TEST(Tokenizer, KeepsTheLettersThatSayWhoseDollarItIs) {
  EXPECT_THAT(Words("A$2 million, US$ 30mn and $5"),
              ElementsAre("a$", "2", "million", ",", "us$", "30", "mn", "and", "$", "5"));
}

TEST(Tokenizer, CutsThePossessiveOffTheName) {
  EXPECT_THAT(Words("Lula's aides met the leaders' envoys."),
              ElementsAre("lula", "'s", "aides", "met", "the", "leaders", "'", "envoys", "."));
  EXPECT_THAT(Words("Macron’s MERKEL'S U.S.'s"), ElementsAre("macron", "'s", "merkel", "'s", "u.s.", "'s"));
}

TEST(Tokenizer, CutsContractionsIntoVerbAndNot) {
  EXPECT_THAT(Words("They don't, can't, won't and cannot."),
              ElementsAre("they", "do", "n't", ",", "can", "n't", ",", "will", "n't", "and", "can", "not", "."));
  EXPECT_THAT(Words("We'll see; he'd, I'm, they've"),
              ElementsAre("we", "'ll", "see", ";", "he", "'d", ",", "i", "'m", ",", "they", "'ve"));
}

TEST(Tokenizer, KeepsApostrophesInsideNames) {
  EXPECT_THAT(Words("O'Neill flew from Sana'a to Côte d'Ivoire."),
              ElementsAre("o'neill", "flew", "from", "sana'a", "to", "cote", "d'ivoire", "."));
}

TEST(Tokenizer, KeepsThePeriodOfAbbreviationsAndFoldsItAway) {
  EXPECT_THAT(
      Words("Mr. Modi left the U.S. on Sept. 3 at 6 a.m. local time."),
      ElementsAre("mr", "modi", "left", "the", "u.s.", "on", "sept", "3", "at", "6", "a.m.", "local", "time", "."));
  EXPECT_THAT(Words("U.S-led talks"), ElementsAre("u.s.", "-", "led", "talks"));
  EXPECT_THAT(Words("Resolution No. 1701 of the Council"),
              ElementsAre("resolution", "no", "1701", "of", "the", "council"));
  EXPECT_THAT(Words("He said no. She agreed."), ElementsAre("he", "said", "no", ".", "she", "agreed", "."));
}

TEST(Tokenizer, ReadsInitialsBeforeNamesOnly) {
  EXPECT_THAT(Words("George H.W. Bush and Harry S. Truman in N.Korea."),
              ElementsAre("george", "h.w.", "bush", "and", "harry", "s", "truman", "in", "n", "korea", "."));
  EXPECT_THAT(Words("There is no plan B. The end."),
              ElementsAre("there", "is", "no", "plan", "b", ".", "the", "end", "."));
}

TEST(Tokenizer, KeepsNumbersWholeAndCutsWhatFollowsThem) {
  EXPECT_THAT(Words("He said on 09.03.2026 at 5:35 the 21st call took 1,000.5 s; 10am, $3bn, 1990s, G7."),
              ElementsAre("he", "said", "on", "09.03.2026", "at", "5:35", "the", "21", "st", "call", "took", "1,000.5",
                          "s", ";", "10", "am", ",", "$", "3", "bn", ",", "1990", "s", ",", "g7", "."));
  EXPECT_THAT(Words("It took 2½ hours, not a 45-minute break."),
              ElementsAre("it", "took", "2", "1/2", "hours", ",", "not", "a", "45", "-", "minute", "break", "."));
}

TEST(Tokenizer, FoldsEveryStyleOfQuotationMarkAndDash) {
  EXPECT_THAT(Words("“A” «b» „c“ ''d'' ‘e’ — – −"), ElementsAre("\"", "a", "\"", "\"", "b", "\"", "\"", "c", "\"", "\"",
                                                                "d", "\"", "'", "e", "'", "-", "-", "-"));
  EXPECT_THAT(Words("well -- yes... or no…"), ElementsAre("well", "-", "yes", "...", "or", "no", "..."));
}

TEST(Tokenizer, IgnoresInvisibleCharacters) {
  EXPECT_THAT(Words("Er\u00ADdo\u200Bğan\uFEFF spoke"), ElementsAre("erdogan", "spoke"));
}

TEST(Tokenizer, ReadsReferencesThatAPageLeftBehind) {
  EXPECT_THAT(Words("Lula&#39;s&nbsp;aide said &quot;yes&quot; &amp; left AT&T"),
              ElementsAre("lula", "'s", "aide", "said", "\"", "yes", "\"", "&", "left", "at", "&", "t"));
}

TEST(Tokenizer, SplitsAPeriodThatAScraperGluedToTheNextSentence) {
  EXPECT_THAT(
      Words("They met in war.The talks ended. See mfa.gov.example now"),
      ElementsAre("they", "met", "in", "war", ".", "the", "talks", "ended", ".", "see", "mfa.gov.example", "now"));
}

TEST(Tokenizer, TellsTheShapeOfWords) {
  const TestDocument read("Élysée aides told NATO and the U.S. about “Kyiv” on 3 May.");
  const auto shape = [&](std::string_view word, TokenShape bit) {
    for (const Token& token : read->tokens) {
      if (token.Is(word)) return token.Has(bit);
    }
    ADD_FAILURE() << word;
    return false;
  };
  EXPECT_TRUE(shape("elysee", kCapitalised));
  EXPECT_TRUE(shape("elysee", kSentenceStart));
  EXPECT_FALSE(shape("aides", kCapitalised));
  EXPECT_TRUE(shape("nato", kAllCaps));
  EXPECT_TRUE(shape("u.s.", kAllCaps));
  EXPECT_FALSE(shape("kyiv", kAllCaps));
  EXPECT_FALSE(shape("kyiv", kSpaceBefore));
  EXPECT_TRUE(shape("3", kDigits));
  EXPECT_TRUE(shape(".", kPunct));
}

}  // namespace
}  // namespace readout::extract
