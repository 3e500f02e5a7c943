// SPDX-License-Identifier: Apache-2.0
// Small articles and the claims they make, all of them: one event however often it is told, different ones kept apart,
// earlier ones in the background, attributes with the event they belong to. The lines are those of ClaimLine
// (test_extractor.h).
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// ---- one event, told again
// ---------------------------------------------------------------------------------------------

TEST(Discourse, ACallToldThreeTimesIsOneClaim) {
  EXPECT_THAT(ClaimLines("Donald Trump telephoned Vladimir Putin on Monday. The two presidents talked for about an "
                         "hour. Yury Ushakov, a "
                         "Kremlin aide, told reporters that the conversation had been businesslike.",
                         "2025-03-18"),
              ElementsAre("call phone held 2025-03-17 | Vladimir Putin/RUS, Donald Trump/USA* | initiator Donald "
                          "Trump/USA | lasted ~60 | "
                          "tone businesslike | said by Yury Ushakov/RUS"));
}

TEST(Discourse, TheHeadlineAndTheLeadTellOneCall) {
  EXPECT_THAT(
      ClaimLines(
          "Trump calls Putin\n\nDonald Trump called Vladimir Putin on Monday.\n\nThe presidents discussed Ukraine.",
          "2025-03-18"),
      ElementsAre("call phone held 2025-03-17 | Vladimir Putin/RUS, Donald Trump/USA* | initiator Donald Trump/USA | "
                  "about UKR"));
}

TEST(Discourse, PronounsAndPluralsLeadBackToTheTwoWhoSpoke) {
  EXPECT_THAT(
      ClaimLines("Marco Rubio and Sergey Lavrov had a phone call on Saturday. The ministers agreed to stay in "
                 "contact. The tone was "
                 "constructive.",
                 "2025-03-18"),
      ElementsAre(
          "call phone held 2025-03-15 | Sergei Lavrov/RUS, Marco Rubio/USA | tone constructive | about RUS USA"));
}

TEST(Discourse, TheTalksOfAMeetingAreTheMeeting) {
  EXPECT_THAT(ClaimLines("Donald Trump met Vladimir Putin in Helsinki on Monday. The talks lasted more than two hours. "
                         "Both presidents "
                         "called the meeting productive.",
                         "2018-07-17"),
              ElementsAre("meeting bilateral held 2018-07-16 | Vladimir Putin/RUS, Donald Trump/USA | lasted ~120-? | "
                          "tone productive"));
}

// ---- transcripts
// -------------------------------------------------------------------------------------------------------

constexpr std::string_view kBriefing =
    "MR. KIRBY: Good afternoon. President Biden spoke by phone with Prime Minister Trudeau this morning.\n\n"
    "Q Did Vladimir Putin answer the letter?\n\n"
    "MR. KIRBY: I have nothing on that. The President spoke with Prime Minister Sunak on Sunday.\n\n"
    "Q Is the border bill dead? The President spoke of it.\n\n"
    "MR. KIRBY: The conversation is going on. We have had conversations with them, and the talks were constructive.\n\n"
    "Q Has he called Prime Minister Kishida?\n\n"
    "MR. KIRBY: As you know, the President spoke with Prime Minister Kishida.";

TEST(Transcripts, ThePresidentIsThatOfThoseWhoAnswerAndEachExchangeIsAboutItsOwn) {
  EXPECT_THAT(
      ClaimLines(kBriefing, "2024-03-12"),
      ElementsAre("call phone held 2024-03-12 | Justin Trudeau/CAN, Joe Biden/USA | said by John Kirby/USA",
                  "call phone held 2024-03-10 | Rishi Sunak/GBR, Joe Biden/USA | said by John Kirby/USA | background",
                  "call phone held | Fumio Kishida/JPN, Joe Biden/USA | said by John Kirby/USA"));
}

// ---- different events
// --------------------------------------------------------------------------------------------------

TEST(Discourse, CallsToTwoLeadersOnTwoDaysAreTwoClaims) {
  EXPECT_THAT(
      ClaimLines("Donald Trump telephoned Vladimir Putin on Monday. On Tuesday he called Volodymyr Zelensky.",
                 "2025-03-18"),
      ElementsAre(
          "call phone held 2025-03-17 | Vladimir Putin/RUS, Donald Trump/USA* | initiator Donald Trump/USA",
          "call phone held 2025-03-18 | Volodymyr Zelenskyy/UKR, Donald Trump/USA* | initiator Donald Trump/USA"));
}

TEST(Discourse, ACallAfterAnotherIsOfTheSameDay) {
  EXPECT_THAT(
      ClaimLines("George W. Bush telephoned Atal Bihari Vajpayee on Tuesday. He then called Pervez Musharraf.",
                 "2003-06-05"),
      ElementsAre(
          "call phone held 2003-06-03 | Atal Bihari Vajpayee/IND, George W. Bush/USA* | initiator George W. Bush/USA",
          "call phone held 2003-06-03 | Pervez Musharraf/PAK, George W. Bush/USA* | initiator George W. Bush/USA"));
}

TEST(Discourse, SeparateCallsWithTwoLeadersAreOneForEach) {
  EXPECT_THAT(
      ClaimLines("Lee Myung-bak spoke separately by phone with Taro Aso and Barack Obama on Monday.", "2009-05-26"),
      ElementsAre("call phone held 2009-05-25 | Taro Aso/JPN, Lee Myung-bak/KOR",
                  "call phone held 2009-05-25 | Lee Myung-bak/KOR, Barack Obama/USA"));
}

TEST(Discourse, ARelativeClauseMayTellAMeetingOfItsOwn) {
  EXPECT_THAT(
      ClaimLines("Keir Starmer, who met Emmanuel Macron in Paris on Monday, telephoned Volodymyr Zelensky on Tuesday.",
                 "2025-03-18"),
      ElementsAre(
          "meeting bilateral held 2025-03-17 | Emmanuel Macron/FRA, Keir Starmer/GBR",
          "call phone held 2025-03-18 | Keir Starmer/GBR*, Volodymyr Zelenskyy/UKR | initiator Keir Starmer/GBR"));
}

TEST(Discourse, TheMeetingToComeIsNotTheCallThatWas) {
  EXPECT_THAT(ClaimLines("Ursula von der Leyen and Boris Johnson spoke by phone on Monday for 90 minutes. They will "
                         "meet in Brussels on "
                         "Wednesday.",
                         "2020-12-08"),
              ElementsAre("call phone held 2020-12-07 | Ursula von der Leyen/EU, Boris Johnson/GBR | lasted 90",
                          "meeting bilateral scheduled 2020-12-09 | Ursula von der Leyen/EU, Boris Johnson/GBR"));
}

// ---- earlier events
// ----------------------------------------------------------------------------------------------------

TEST(Discourse, ThePreviousCallIsBackground) {
  EXPECT_THAT(ClaimLines("Donald Trump spoke by telephone with Vladimir Putin on Monday. The previous call between the "
                         "two presidents took "
                         "place on February 12.",
                         "2025-03-18"),
              ElementsAre("call phone held 2025-03-17 | Vladimir Putin/RUS, Donald Trump/USA",
                          "call phone held 2025-02-12 | Vladimir Putin/RUS, Donald Trump/USA | background"));
}

TEST(Discourse, TheFirstCallSinceADayTellsOneOnThatDay) {
  EXPECT_THAT(
      ClaimLines(
          "Donald Trump spoke by telephone with Vladimir Putin on Monday. It was their first call since February 12.",
          "2025-03-18"),
      ElementsAre("call phone held 2025-03-17 | Vladimir Putin/RUS, Donald Trump/USA",
                  "call phone held 2025-02-12 | Vladimir Putin/RUS, Donald Trump/USA | background"));
}

TEST(Discourse, LastSpokeIsEarlierAndHasAModeOfItsOwn) {
  EXPECT_THAT(ClaimLines("Joe Biden and Vladimir Putin spoke by phone on Thursday. The presidents last spoke on "
                         "December 7 by video link.",
                         "2021-12-31"),
              ElementsAre("call phone held 2021-12-30 | Vladimir Putin/RUS, Joe Biden/USA",
                          "call video held 2021-12-07 | Vladimir Putin/RUS, Joe Biden/USA | background"));
}

TEST(Discourse, ACaptionOfAnOlderMeetingIsNotTheStory) {
  EXPECT_THAT(
      ClaimLines("Trump calls Putin\n\nDonald Trump called Vladimir Putin on Monday.\n\nVladimir Putin and Donald "
                 "Trump during their "
                 "meeting in Helsinki, July 16, 2018. Photo: Agency\n\nThe presidents discussed Ukraine.",
                 "2025-03-18"),
      ElementsAre(
          "call phone held 2025-03-17 | Vladimir Putin/RUS, Donald Trump/USA* | initiator Donald Trump/USA | about UKR",
          "meeting bilateral held 2018-07-16 | Vladimir Putin/RUS, Donald Trump/USA | background"));
}

// ---- attributes
// --------------------------------------------------------------------------------------------------------

TEST(Attributes, TheCallerIsTheInitiator) {
  EXPECT_THAT(
      ClaimLines("Sergey Lavrov received a telephone call from Marco Rubio on Saturday.", "2025-03-18"),
      ElementsAre("call phone held 2025-03-15 | Sergei Lavrov/RUS, Marco Rubio/USA* | initiator Marco Rubio/USA"));
}

TEST(Attributes, ASideThatTookTheInitiativeIsTheInitiatorAsASide) {
  EXPECT_THAT(ClaimLines("Vladimir Putin had a telephone conversation with Donald Trump on Monday at the initiative of "
                         "the American side.",
                         "2025-03-18"),
              ElementsAre("call phone held 2025-03-17 | Vladimir Putin/RUS, Donald Trump/USA* | initiator /USA"));
}

TEST(Attributes, ACapitalThatInitiatedTheCallIsTheInitiator) {
  EXPECT_THAT(
      ClaimLines("Volodymyr Zelensky and Vladimir Putin held their first telephone conversation on Thursday. The call "
                 "was initiated "
                 "by Kyiv. They discussed the release of prisoners.",
                 "2019-07-12"),
      ElementsAre("call phone held 2019-07-11 | Vladimir Putin/RUS, Volodymyr Zelenskyy/UKR* | initiator /UKR"));
}

TEST(Attributes, ParticiplesNameTheInitiatorToo) {
  EXPECT_THAT(
      ClaimLines("Joe Biden and Vladimir Putin spoke by phone on Thursday. The call, requested by the Kremlin, lasted "
                 "50 minutes. Biden "
                 "urged Putin to de-escalate tensions with Ukraine.",
                 "2021-12-31"),
      ElementsAre(
          "call phone held 2021-12-30 | Vladimir Putin/RUS*, Joe Biden/USA | initiator /RUS | lasted 50 | about UKR"));
}

TEST(Attributes, LengthsMayStandBeforeTheNounAndInASentenceOfTheirOwn) {
  EXPECT_THAT(
      ClaimLines("Vladimir Putin telephoned Recep Tayyip Erdogan on Wednesday. The conversation lasted 40 minutes.",
                 "2016-06-30"),
      ElementsAre("call phone held 2016-06-29 | Vladimir Putin/RUS*, Recep Tayyip Erdogan/TUR | initiator Vladimir "
                  "Putin/RUS | lasted 40"));
  EXPECT_THAT(
      ClaimLines("Barack Obama called Hassan Rouhani on Friday. The 15-minute call was in English.", "2013-09-28"),
      ElementsAre("call phone held 2013-09-27 | Hassan Rouhani/IRN, Barack Obama/USA* | initiator Barack Obama/USA | "
                  "lasted 15"));
}

TEST(Attributes, MoreThanIsALengthWithoutUpperEnd) {
  EXPECT_THAT(
      ClaimLines("Vladimir Putin had a telephone conversation with Donald Trump on Monday. The call was initiated by "
                 "the American "
                 "side. The presidents discussed Ukraine and Iran. The conversation lasted more than two hours.",
                 "2025-03-18"),
      ElementsAre("call phone held 2025-03-17 | Vladimir Putin/RUS, Donald Trump/USA* | initiator /USA | lasted ~120-? "
                  "| about IRN UKR"));
}

TEST(Attributes, ThePartyThatPraisesTheCallIsTheSourceOfItsTone) {
  EXPECT_THAT(ClaimLines("Xi Jinping spoke by phone with Volodymyr Zelensky on Wednesday. \"The call was long and "
                         "meaningful,\" Zelensky said.",
                         "2023-04-27"),
              ElementsAre("call phone held 2023-04-26 | Xi Jinping/CHN, Volodymyr Zelenskyy/UKR | tone meaningful | "
                          "said by Volodymyr Zelenskyy/UKR"));
  EXPECT_THAT(
      ClaimLines("Claudia Sheinbaum called Donald Trump on Monday. Trump said the conversation was very friendly.",
                 "2025-02-04"),
      ElementsAre("call phone held 2025-02-03 | Claudia Sheinbaum/MEX*, Donald Trump/USA | initiator Claudia "
                  "Sheinbaum/MEX | tone friendly | "
                  "said by Donald Trump/USA"));
}

TEST(Attributes, AMinistryMayBeTheSource) {
  EXPECT_THAT(
      ClaimLines("Hakan Fidan spoke by telephone with Sergey Lavrov on Monday, the Turkish foreign ministry said.",
                 "2025-03-18"),
      ElementsAre("call phone held 2025-03-17 | Sergei Lavrov/RUS, Hakan Fidan/TUR | said by /TUR"));
  EXPECT_THAT(
      ClaimLines("Vladimir Putin and Recep Tayyip Erdogan held a telephone conversation on Sunday. The Turkish leader "
                 "called for a "
                 "ceasefire. The conversation lasted an hour, the Turkish presidency said.",
                 "2022-03-07"),
      ElementsAre(
          "call phone held 2022-03-06 | Vladimir Putin/RUS, Recep Tayyip Erdogan/TUR | lasted 60 | said by /TUR"));
}

TEST(Attributes, TopicsSayWhichSidesTheyConcern) {
  EXPECT_THAT(
      ClaimLines(
          "Cyril Ramaphosa spoke to Paul Kagame by telephone on Monday. They discussed the fighting in the east of the "
          "Democratic Republic of Congo.",
          "2025-01-28"),
      ElementsAre("call phone held 2025-01-27 | Paul Kagame/RWA, Cyril Ramaphosa/ZAF | about COD"));
}

TEST(Attributes, AMeetingOnTheSidelinesHasThatMode) {
  EXPECT_THAT(
      ClaimLines("Recep Tayyip Erdogan met Vladimir Putin in Astana on Wednesday on the sidelines of a summit. They "
                 "discussed Syria and "
                 "trade.",
                 "2024-07-04"),
      ElementsAre(
          "meeting sidelines held 2024-07-03 | Vladimir Putin/RUS, Recep Tayyip Erdogan/TUR | about RUS SYR TUR"));
}

// ---- nothing
// -----------------------------------------------------------------------------------------------------------

TEST(Discourse, TextsWithoutAnEventMakeNoClaim) {
  EXPECT_THAT(ClaimLines("", "2025-03-18"), IsEmpty());
  EXPECT_THAT(ClaimLines("Calls for a ceasefire grew louder. The meeting of the board was short.", "2025-03-18"),
              IsEmpty());
  EXPECT_THAT(ClaimLines("Vladimir Putin spoke in Moscow. Donald Trump played golf.", "2025-03-18"), IsEmpty());
  EXPECT_THAT(ClaimLines("The conversation was useful.", "2025-03-18"), IsEmpty());
}

}  // namespace
}  // namespace readout::extract
