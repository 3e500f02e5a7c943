// SPDX-License-Identifier: Apache-2.0
#include "extract/truecase/truecaser.h"

#include <gtest/gtest.h>

#include <cctype>
#include <memory>
#include <optional>
#include <string>

#include "extract/text/text_knowledge.h"
#include "tests/support/loaded.h"

namespace readout::extract {
namespace {

// The first sentence as it would be written: small words in small letters, words with a capital with one.
std::string Restored(const std::string& text) {
  static const auto* const knowledge = new TextKnowledge(Loaded(TextKnowledge::Load(READOUT_DATA_DIR)));
  static const auto* const actors =
      new std::shared_ptr<const ActorKnowledge>(Loaded(ActorKnowledge::Load(READOUT_DATA_DIR "/actors")));
  static const auto* const lexicon = new Lexicon(Loaded(Lexicon::Load(READOUT_DATA_DIR)));
  Article article;
  article.text = text;
  Document document = ReadDocument(article, std::nullopt, *knowledge);
  RestoreCase(**actors, *lexicon, &document);
  std::string restored;
  const Sentence& sentence = document.sentences.front();
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = document.tokens[i];
    if (i > sentence.first && token.Has(kSpaceBefore)) restored += ' ';
    const std::string word(document.Text(token.begin, token.end));
    for (size_t at = 0; at < word.size(); ++at) {
      const bool capital = token.Has(kAllCaps) || (token.Has(kCapitalised) && at == 0);
      const auto c = static_cast<unsigned char>(word[at]);
      restored += static_cast<char>(capital ? std::toupper(c) : std::tolower(c));
    }
  }
  return restored;
}

TEST(Truecaser, VerbsBehindNamesAreNoNames) {
  EXPECT_EQ(Restored("MACRON RANG ANGELA MERKEL ON MONDAY"), "Macron rang Angela Merkel on Monday");
  EXPECT_EQ(Restored("THE RUSSIAN PRESIDENT OFFERED CONDOLENCES"), "The Russian president offered condolences");
  EXPECT_EQ(Restored("PRESIDENT SAID TALKS WOULD RESUME"), "President said talks would resume");
}

TEST(Truecaser, NamesThatNobodyKnowsAreNames) {
  EXPECT_EQ(Restored("FOREIGN MINISTER ZORBLATT MET ENVOYS IN PARIS"), "Foreign Minister Zorblatt met envoys in Paris");
}

TEST(Truecaser, DerivedWordsThatNobodyKnowsAreWords) {
  EXPECT_EQ(Restored("PUTIN BEGRUDGINGLY PHONED XI JINPING"), "Putin begrudgingly phoned Xi Jinping");
}

TEST(Truecaser, NamesOfSeveralWordsAreWhole) {
  EXPECT_EQ(Restored("MOON JAE-IN CALLED KIM JONG UN FROM THE WHITE HOUSE"),
            "Moon Jae-in called Kim Jong Un from the White House");
}

TEST(Truecaser, AbbreviationsKeepTheirCapitals) {
  EXPECT_EQ(Restored("NATO CHIEF MEETS US PRESIDENT"), "Nato chief meets US president");
  EXPECT_EQ(Restored("THE UN AND THE EU WELCOME TALKS"), "The UN and the EU welcome talks");
}

TEST(Truecaser, WordsThatSpellAbbreviationsAreToldByTheirNeighbours) {
  EXPECT_EQ(Restored("HE TOLD US THAT THE MINISTER, WHO LEFT, AGREED"),
            "He told us that the minister, who left, agreed");
  EXPECT_EQ(Restored("THE WHO HAD ASKED BEIJING FOR HELP"), "The WHO had asked Beijing for help");
}

TEST(Truecaser, SurnamesThatAreWordsNeedAnIntroduction) {
  EXPECT_EQ(Restored("MOON BRIEFS ABE\n\nPRESIDENT MOON JAE-IN RANG SHINZO ABE ON SUNDAY TO TELL HIM OF IT."),
            "Moon briefs Abe");
  EXPECT_EQ(Restored("RUSSIA AND CHINA PLAN BASE ON THE MOON"), "Russia and China plan base on the moon");
}

TEST(Truecaser, ModalVerbsAreNamesOnlyWhereNoVerbFollows) {
  const std::string story = "\n\nTHERESA MAY SPOKE WITH THE PRESIDENT BY TELEPHONE ON TUESDAY EVENING.";
  EXPECT_EQ(Restored("MAY SPOKE WITH TRUMP ABOUT SYRIA" + story), "May spoke with Trump about Syria");
  EXPECT_EQ(Restored("TRUMP MAY VISIT LONDON SOON" + story), "Trump may visit London soon");
}

TEST(Truecaser, MonthsAreToldFromVerbs) {
  EXPECT_EQ(Restored("LEADERS MAY MEET ON MAY 9 OR IN MARCH"), "Leaders may meet on May 9 or in March");
}

TEST(Truecaser, TheTextBelowSaysHowAWordIsWritten) {
  EXPECT_EQ(Restored("GROSS MEETS RASKOLNIK IN OSLO\n\nOn Monday the envoy met Raskolnik in Oslo, and Raskolnik "
                     "thanked Gross for his gross patience."),
            "Gross meets Raskolnik in Oslo");
}

TEST(Truecaser, LeavesMixedCaseAlone) {
  EXPECT_EQ(Restored("Putin and Erdogan discussed NATO by phone."), "Putin and Erdogan discussed NATO by phone.");
}

}  // namespace
}  // namespace readout::extract
