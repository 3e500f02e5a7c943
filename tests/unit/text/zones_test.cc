// SPDX-License-Identifier: Apache-2.0
// Pages of many shapes: what each line is taken for, and which day and place the page gives.
#include "extract/text/zones.h"

#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/text/test_document.h"

namespace readout::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "headline", "lead", "body again" (repeats), one for each block.
std::vector<std::string> Zones(const TestDocument& read) {
  std::vector<std::string> zones;
  for (const Block& block : read->blocks) {
    zones.emplace_back(EnumToName(kZoneNames, block.zone));
    if (block.repeats) zones.back() += " again";
  }
  return zones;
}

// The words of block i after its dateline.
std::string Story(const TestDocument& read, size_t i) {
  const Block& block = read->blocks[i];
  return std::string(read->Text(block.story_begin, block.end));
}

std::string Published(const TestDocument& read) { return read->published ? FormatDay(*read->published) : "none"; }
std::string Dateline(const TestDocument& read) {
  return read->dateline_place + (read->dateline_day ? " " + FormatDay(*read->dateline_day) : "");
}

TEST(Zones, ScrapedPageWithDoubledLeadKeywordsStampAndOldPicture) {
  const TestDocument read(
      " date 2024-02-17 World\n"
      "Stoltenberg, Orban Talk by Phone Ahead of Summit - Alliance\n"
      "NATO Secretary General Jens Stoltenberg and Hungarian Prime Minister Viktor Orban have spoken by phone about "
      "the accession "
      "of Sweden, the alliance said on Saturday.\n"
      "\"The two discussed the remaining steps,\" a spokeswoman told journalists. The conversation lasted half an "
      "hour.\n"
      "stoltenberg orban, sweden accession, nato summit\n"
      "18:40 GMT 17.02.2024 (Updated: 06:15 GMT 18.02.2024)\n"
      "Jens Stoltenberg, right, and Viktor Orban shake hands before talks at the Carmelite Monastery in Budapest, "
      "Hungary, "
      "October 1, 2021.\n"
      "BRUSSELS (Wire) - NATO Secretary General Jens Stoltenberg and Hungarian Prime Minister Viktor Orban have spoken "
      "by phone "
      "about the accession of Sweden, the alliance said on Saturday.\n"
      "\"The two discussed the remaining steps,\" a spokeswoman told journalists.\n"
      "The conversation lasted half an hour.\n"
      "Budapest had put the vote off several times.\n");
  EXPECT_THAT(Zones(read), ElementsAre("header", "headline", "lead", "body", "keywords", "timestamp", "caption",
                                       "lead again", "body again", "body again", "body"));
  EXPECT_EQ(Published(read), "2024-02-17");
  EXPECT_EQ(Dateline(read), "BRUSSELS");
  EXPECT_THAT(Story(read, 7), testing::StartsWith("NATO Secretary General"));
}

TEST(Zones, HeaderGluedToTheHeadlineIsCutOff) {
  const TestDocument read(
      "date 2011-06-03 Politics Chavez and Santos agree to meet again\n"
      "The presidents of Venezuela and Colombia agreed by telephone to meet before the end of the month.\n");
  EXPECT_THAT(Zones(read), ElementsAre("header", "headline", "lead"));
  EXPECT_EQ(Published(read), "2011-06-03");
  EXPECT_EQ(Story(read, 1), "Chavez and Santos agree to meet again");
}

TEST(Zones, AgencyDatelineWithDateAndSlashes) {
  const TestDocument read(
      "Nazarbayev receives Japan's foreign minister\n\n"
      "ASTANA, May 5. /Wire/. Nursultan Nazarbayev received Japanese Foreign Minister Katsuya Okada on Wednesday.\n\n"
      "They spoke about uranium.\n",
      "2010-05-06");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "body"));
  EXPECT_EQ(Dateline(read), "ASTANA 2010-05-05");
  EXPECT_EQ(Story(read, 1), "Nursultan Nazarbayev received Japanese Foreign Minister Katsuya Okada on Wednesday.");
}

TEST(Zones, DatelineDayIsResolvedBackOverTheTurnOfTheYear) {
  const TestDocument read("LISBON, Dec. 30 -- Antonio Costa telephoned Pedro Sanchez about the grid on Thursday.\n",
                          "2022-01-02");
  EXPECT_EQ(Dateline(read), "LISBON 2021-12-30");
}

TEST(Zones, DatelineWithFullDateGivesTheDayOfAnUndatedText) {
  const TestDocument read("NAIROBI (March 4, 2019) — Uhuru Kenyatta hosted Abiy Ahmed for talks on the port of Lamu.\n",
                          "", "", Day(2026, 1, 1));
  EXPECT_EQ(Published(read), "2019-03-04");
  EXPECT_EQ(Dateline(read), "NAIROBI 2019-03-04");
}

TEST(Zones, DatelineOfTwoPlacesInSmallLetters) {
  const TestDocument read(
      "Why Seoul rang Tokyo\nSeoul/Tokyo: The two foreign ministers spoke for ten minutes on Friday about the "
      "launch.\n",
      "2016-02-08");
  EXPECT_EQ(Dateline(read), "Seoul/Tokyo");
  EXPECT_THAT(Story(read, 1), testing::StartsWith("The two foreign ministers"));
}

TEST(Zones, DatelineOfACountrySideIsKnownByItsForm) {
  const TestDocument read("MARRAKECH, Morocco (AFP) — King Mohammed VI received the president of Senegal on Sunday.\n",
                          "2008-03-17");
  EXPECT_EQ(Dateline(read), "MARRAKECH");
  const TestDocument colon("NEW DELHI, April 2: Manmohan Singh spoke to Gordon Brown for a quarter of an hour today.\n",
                           "2009-04-03");
  EXPECT_EQ(Dateline(colon), "NEW DELHI 2009-04-02");
}

TEST(Zones, DatelinesOfManyAgencies) {
  const auto dateline = [](std::string_view opening) {
    const TestDocument read(std::string(opening) + "The prime ministers spoke by phone about the river on Tuesday.\n",
                            "2023-11-02");
    EXPECT_THAT(Story(read, 0), testing::StartsWith("The prime ministers")) << opening;
    return Dateline(read);
  };
  EXPECT_EQ(dateline("MOSCOW. Nov 1 (Wire) - "), "MOSCOW 2023-11-01");
  EXPECT_EQ(dateline("New Delhi, Oct 31 (Wire) "), "New Delhi 2023-10-31");
  EXPECT_EQ(dateline("New Delhi [India], October 31 (ANI): "), "New Delhi 2023-10-31");
  EXPECT_EQ(dateline("BAKU, Azerbaijan, November 1. "), "BAKU 2023-11-01");
  EXPECT_EQ(dateline("PYONGYANG, Wednesday, Nov. 1 (KCNA) -- "), "PYONGYANG 2023-11-01");
  EXPECT_EQ(dateline("WASHINGTON/BEIJING, Nov 1 (Reuters) - "), "WASHINGTON/BEIJING 2023-11-01");
  EXPECT_EQ(dateline("ABOARD AIR FORCE ONE (AP) — "), "ABOARD AIR FORCE ONE");
  EXPECT_EQ(dateline("ABUJA, Nigeria—"), "ABUJA");
  EXPECT_EQ(dateline("Washington, DC, United States: "), "Washington");
  EXPECT_EQ(dateline("Rio de Janeiro, 1 November 2023 – "), "Rio de Janeiro 2023-11-01");
  EXPECT_EQ(dateline("(CNN) — "), "");
}

TEST(Zones, DatelineOnALineOfItsOwn) {
  const TestDocument read(
      "Aliyev hears from Macron\nBaku, March 10, AZERTAC\nThe president of France telephoned Ilham Aliyev on Monday.\n",
      "2014-03-11");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "header", "lead"));
  EXPECT_EQ(Dateline(read), "Baku 2014-03-10");
}

TEST(Zones, SpeakersLabelsAndSurnamesAreNoDatelines) {
  EXPECT_EQ(
      Dateline(TestDocument("LULA: Thank you all for coming to this meeting of our two countries.\n", "2023-04-14")),
      "");
  EXPECT_EQ(Dateline(TestDocument("EXCLUSIVE - The two presidents are to meet in secret next week, aides said.\n",
                                  "2023-04-14")),
            "");
  EXPECT_EQ(Dateline(TestDocument("Peskov: There are no plans for a conversation with the chancellor at present.\n",
                                  "2023-04-14")),
            "");
  EXPECT_EQ(Dateline(TestDocument("US-Chinese talks went on into the night in Geneva, officials said on Sunday.\n",
                                  "2025-05-11")),
            "");
  EXPECT_EQ(Dateline(TestDocument("DAVID Cameron is said to have rung off in anger after a quarter of an hour.\n",
                                  "2015-05-11")),
            "");
}

TEST(Zones, TextThatBeginsWithItsStoryHasNoHeadline) {
  const TestDocument dateline(
      "OSLO - Norway's foreign minister met his Iranian colleague on Monday.\n\nThey spoke for an hour.\n");
  EXPECT_THAT(Zones(dateline), ElementsAre("lead", "body"));
  const TestDocument plain(
      "Jacinda Ardern spoke to Scott Morrison by phone on Tuesday.\n\nBoth called the talk useful.\n");
  EXPECT_THAT(Zones(plain), ElementsAre("lead", "body"));
}

TEST(Zones, OneLineIsTheStoryEvenWithoutAnEnd) {
  EXPECT_THAT(Zones(TestDocument("Merkel and Tsipras speak by phone, again")), ElementsAre("lead"));
}

TEST(Zones, HeadlineMayEndInAnAbbreviationOrAQuestionMark) {
  const TestDocument abbreviation(
      "Iran says it is ready for direct talks with the U.S.\n\nTehran made the offer on Sunday.\n");
  EXPECT_THAT(Zones(abbreviation), ElementsAre("headline", "lead"));
  const TestDocument question(
      "Will Biden call bin Salman?\n\nThe White House would not say on Monday whether a call was planned.\n");
  EXPECT_THAT(Zones(question), ElementsAre("headline", "lead"));
}

TEST(Zones, LabelOfAHeadlineIsNoPartOfIt) {
  const TestDocument read(
      "Title: Fico flies to Baku\nDate: 2025-05-06\nSource: Wire\nRobert Fico met Ilham Aliyev in Baku on Tuesday.\n");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "header", "header", "lead"));
  EXPECT_EQ(Story(read, 0), "Fico flies to Baku");
  EXPECT_EQ(Published(read), "2025-05-06");
}

TEST(Zones, ReadoutWithItsTitleKeptApart) {
  const TestDocument read("The President spoke today with President Duda of Poland. They discussed energy.",
                          "2022-03-04", "Readout of a call with the President of Poland");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "lead"));
  EXPECT_GT(read->title_bytes, 0U);
}

TEST(Zones, TitleKeptApartAndSaidAgainInTheText) {
  const TestDocument read(
      "Kuwait's emir sends message to Iran's president\nThe emir of Kuwait sent a letter to Hassan Rouhani on "
      "Tuesday.\n",
      "2017-01-25", "Kuwait's emir sends message to Iran's president");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "headline again", "lead"));
}

TEST(Zones, PortalWithDeskLineAndQuestions) {
  const TestDocument read(
      "Modi rings Wickremesinghe: what we know\n\n"
      "News Desk | Updated: July 22, 2022 08:10 IST\n\n"
      "Colombo: Prime Minister Narendra Modi spoke to Sri Lanka's new president on Thursday night.\n\n"
      "1. Who called? Delhi did, according to the president's office.\n\n"
      "2. For how long? Ten minutes.\n\n"
      "Also read | Rupee falls again\n");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "header", "lead", "body", "body", "boilerplate"));
  EXPECT_EQ(Published(read), "2022-07-22");
  EXPECT_EQ(Dateline(read), "Colombo");
}

TEST(Zones, FirstPublicationCountsNotTheUpdate) {
  const TestDocument read(
      "Tusk calls Orban\n"
      "Last updated: 5 March 2024, 18:00\n"
      "Published: 3 March 2024, 09:30\n"
      "The prime ministers of Poland and Hungary spoke by phone about grain on Sunday.\n");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "timestamp", "timestamp", "lead"));
  EXPECT_EQ(Published(read), "2024-03-03");
}

TEST(Zones, AnUpdateIsBetterThanNothing) {
  const TestDocument read(
      "Tusk calls Orban\nUpdated 5 March 2024\nThe prime ministers spoke by phone about grain on Sunday.\n");
  EXPECT_EQ(Published(read), "2024-03-05");
}

TEST(Zones, LabelAndDateOnTwoLines) {
  const TestDocument read(
      "Rutte visits Jakarta\nUpdated:\n8 October 2019\nPublished:\n7 October 2019\n"
      "Mark Rutte met Joko Widodo at the palace in Bogor on Monday.\n");
  EXPECT_EQ(Published(read), "2019-10-07");
}

TEST(Zones, DatesOfManyForms) {
  const auto published = [](std::string_view stamp) {
    return Published(TestDocument("Leaders talk\n" + std::string(stamp) +
                                  "\nThe two leaders talked by phone on that day, aides said.\n"));
  };
  EXPECT_EQ(published("2nd Feb 2017 11:47 AM"), "2017-02-02");
  EXPECT_EQ(published("September 21, 2004"), "2004-09-21");
  EXPECT_EQ(published("Sept. 21, 2004, 6:30 p.m. ET"), "2004-09-21");
  EXPECT_EQ(published("Wednesday, 15 June 2016 | 14:05 GMT"), "2016-06-15");
  EXPECT_EQ(published("2018-11-30T21:15:00+01:00"), "2018-11-30");
  EXPECT_EQ(published("30.11.2018 / 21:15 (Kyiv)"), "2018-11-30");
  EXPECT_EQ(published("1/13/2020 4:30 PM"), "2020-01-13");
  EXPECT_EQ(published("7-Aug-2013"), "2013-08-07");
  EXPECT_EQ(published("Date: 2001/09/12"), "2001-09-12");
  EXPECT_EQ(published("3/9/2026"), "none");  // March or September
  EXPECT_EQ(published("31.02.2018 10:00"), "none");
  EXPECT_EQ(published("Issued on: 09/03/2026 - 22:10 Modified: 10/03/2026 - 08:00"), "2026-03-09");
  EXPECT_EQ(published("April 2, 20243:15 PM UTC Updated an hour ago"), "2024-04-02");
}

TEST(Zones, SlashesAreReadByWhatElseIsKnownOfTheTime) {
  const std::string_view text =
      "Leaders talk\n3/9/2026 10:15\nThe two leaders talked by phone on that day, aides said.\n";
  EXPECT_EQ(Published(TestDocument(text, "", "", Day(2026, 3, 10))), "2026-03-09");
  EXPECT_EQ(Published(TestDocument(text, "", "", Day(2026, 9, 1))), "2026-09-03");
}

TEST(Zones, ArticlesOwnDateWinsAndTheFallbackComesLast) {
  EXPECT_EQ(
      Published(TestDocument(" date 2020-01-02 News\nA headline\nThe two spoke by phone on Thursday.\n", "2020-01-03")),
      "2020-01-03");
  EXPECT_EQ(Published(TestDocument("The two spoke by phone on Thursday.\n", "", "", Day(2020, 1, 4))), "2020-01-04");
  EXPECT_EQ(Published(TestDocument("The two spoke by phone on Thursday.\n")), "none");
}

TEST(Zones, DatesInsideTheStoryAndItsPicturesAreNotItsOwn) {
  const TestDocument read(
      "Sisi receives Abbas\n"
      "Abdel Fattah el-Sisi and Mahmoud Abbas at the presidential palace in Cairo, November 9, 2015. Photo: MENA\n"
      "The presidents met on Sunday, five months after their talks of May 4, 2018.\n");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "caption", "lead"));
  EXPECT_EQ(Published(read), "none");
}

TEST(Zones, CaptionsOfAgencies) {
  const std::string_view captions[] = {
      "President Park Geun-hye (L) and President Xi Jinping review an honor guard in Beijing on June 27, 2013, in this "
      "file photo. (Yonhap)",
      "FILE PHOTO: Britain's Tony Blair and France's Jacques Chirac at an EU summit in Brussels. REUTERS/Jane Roe",
      "Prime Minister Justin Trudeau greets Chancellor Angela Merkel in Ottawa, Aug. 12, 2017. (AP Photo/John Doe)",
      "Evo Morales, second left, and Michelle Bachelet pose with their ministers at the palace in La Paz.",
      "[Photo] Boris Yeltsin and Jiang Zemin during the signing ceremony in the Kremlin, September 3, 1994. © Press "
      "office",
      "Ilir Meta (right) with Aleksandar Vucic in Tirana",
      "Foreign ministers of the region at the conference table in Doha, 12 May 2015 / archive",
      "Image caption, Jimmy Carter met Kim Il-sung in 1994 to talk about the reactor",
      "US President Bill Clinton looks on as Yitzhak Rabin and Yasser Arafat shake hands on the lawn of the White "
      "House on September 13, 1993.",
      "Sheikh Tamim receives Emmanuel Macron at the airport. Photo by Karim Example",
      "Zoran Zaev and Alexis Tsipras at lake Prespa, 17 June 2018.",
      "WASHINGTON, DC - MAY 3: Mahmoud Abbas (R) speaks with reporters in the Roosevelt Room on May 3, 2017. (Photo by "
      "Jane Roe/Getty Images)",
  };
  for (const std::string_view caption : captions) {
    const TestDocument read(
        "A headline about two leaders\n\nThe two leaders spoke by phone on Monday, their offices said.\n\n" +
        std::string(caption) + "\n\nIt was their second conversation this year.\n");
    EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "caption", "body")) << caption;
  }
}

TEST(Zones, ParagraphsThatLookALittleLikeCaptions) {
  const std::string_view paragraphs[] = {
      "The two presidents last met in Samarkand on September 16, 2022.",
      "Before leaving, Mr Hollande shook hands with the crowd in Bamako.",
      "The Polish prime minister is to attend the ceremony at the monument on Friday.",
      "\"We meet as friends,\" said Museveni, who walks with a stick after his fall.",
      "The agreement, signed during the visit to Ankara on May 4, 2013, has never been ratified.",
      "On the left, the party of Mr Boric wants the ambassador recalled.",
      "They also exchanged views on the situation in Libya ahead of the conference in Palermo on November 12, 2018.",
      "Both sides hold the talks at the level of ministers and will meet again in June.",
  };
  for (const std::string_view paragraph : paragraphs) {
    const TestDocument read(
        "A headline about two leaders\n\nThe two leaders spoke by phone on Monday, their offices said.\n\n" +
        std::string(paragraph) + "\n\nIt was their second conversation this year.\n");
    EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "body", "body")) << paragraph;
  }
}

TEST(Zones, HeadlinesInThePresentTenseAreNoCaptions) {
  for (const std::string_view headline :
       {"Modi meets Xi on the sidelines of the summit", "Macron, Scholz shake hands after row over tanks",
        "Lavrov greets Araghchi in Moscow - Reuters"}) {
    const TestDocument read(std::string(headline) +
                            "\n\nThe two met on Monday, their offices said.\n\nThey will meet again.\n");
    EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "body")) << headline;
  }
}

TEST(Zones, WhatAPageSaysToItsReader) {
  const std::string_view lines[] = {
      "Share this article: Facebook | X | WhatsApp",
      "Subscribe to our newsletter",
      "Follow us on Telegram",
      "Sign up for our daily briefing",
      "Advertisement",
      "Copyright © 2014 Example Media. All rights reserved",
      "Reporting by Jane Roe; Editing by John Doe",
      "(Additional reporting by John Doe in Quito)",
      "The Associated Press contributed to this report.",
      "Click here to get the app",
      "If you spot an error, select it and press Ctrl+Enter",
      "Views: 18 422   Print   Telegram",
      "Read more: Oil falls for a third day",
      "READ ALSO  >  Dollar up  >  Gold down",
      "news@example.com",
      "https://example.com/politics",
      "* * *",
      "© Example / Go to the mediabank",
      "2,134 shares",
  };
  for (const std::string_view line : lines) {
    const TestDocument read(
        "A headline about two leaders\n\nThe two leaders spoke by phone on Monday, their offices said.\n\n" +
        std::string(line) + "\n\nIt was their second conversation this year.\n");
    EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "boilerplate", "body")) << line;
  }
}

TEST(Zones, LinkListsLastToTheNextParagraph) {
  const TestDocument read(
      "Tokayev flies to Ankara\n"
      "Kassym-Jomart Tokayev left for Ankara on Tuesday at the invitation of his Turkish colleague.\n"
      "Most read\n"
      "1. Rouble firms against the euro\n"
      "2. Berdimuhamedov to visit Baku\n"
      "- Storm warning for the weekend\n"
      "The visit, his second in a year, will last two days and end with the signing of a dozen documents.\n");
  EXPECT_THAT(Zones(read),
              ElementsAre("headline", "lead", "boilerplate", "boilerplate", "boilerplate", "boilerplate", "body"));
}

TEST(Zones, NothingIsReadAfterTheEndMark) {
  const TestDocument read(
      "Park, Abe to hold first talks\n"
      "SEOUL, Oct. 28 (Yonhap) -- President Park Geun-hye will hold her first talks with Japan's prime minister on "
      "Monday.\n"
      "jdoe@example.co.kr\n"
      "(END)\n"
      "Won falls against dollar for a third day running, dealers said.\n"
      "Keyword: #Park-Abe #summit\n",
      "2015-10-28");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "boilerplate", "boilerplate", "boilerplate", "keywords"));
}

TEST(Zones, BylinesAndNotesToEditors) {
  const TestDocument read(
      "(2nd LD) Kim, Putin exchange letters\n"
      "(ATTN: RECASTS lead; ADDS byline)\n"
      "By Jane Roe and John Doe\n"
      "The leaders of the two countries exchanged letters on the day of liberation, state media said on Tuesday.\n",
      "2023-08-15");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "header", "header", "lead"));
  EXPECT_EQ(Story(read, 0), "Kim, Putin exchange letters");
}

TEST(Zones, MinistryReleaseWithLabelDateAndContacts) {
  const TestDocument read(
      "Media release\n"
      "14 March 2013\n"
      "Foreign minister to visit Suva\n"
      "The foreign minister will travel to Fiji on Friday for talks on fisheries with her colleague.\n"
      "Media contacts\n"
      "Minister's office: (04) 000 0000\n");
  EXPECT_THAT(Zones(read), ElementsAre("header", "timestamp", "headline", "lead", "boilerplate", "boilerplate"));
  EXPECT_EQ(Published(read), "2013-03-14");
}

TEST(Zones, SubHeadlinesHeadTheirParagraphs) {
  const TestDocument read(
      "What Ramaphosa and Tshisekedi agreed\n\n"
      "South Africa and Congo will reopen their embassies, the presidents said after a day of talks.\n\n"
      "The soldiers\n\n"
      "Troops will leave by June.\n\n"
      "What next?\n\n"
      "Ministers are to meet in Lubumbashi.\n");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "headline", "body", "headline", "body"));
}

TEST(Zones, ScrapsBehindTheLastParagraphAreNotRead) {
  const TestDocument read(
      "Prayut hosts Hun Sen\n"
      "The prime ministers of Thailand and Cambodia met in Bangkok on Friday and opened a bridge.\n"
      "News\n"
      "en_EN\n"
      "+0 000 000000\n"
      "Putin to visit Hanoi\n");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "boilerplate", "boilerplate", "boilerplate", "boilerplate"));
}

TEST(Zones, ListThatClosesAStatementIsRead) {
  const TestDocument read(
      "Joint statement on the border\n"
      "The foreign ministers of Eritrea and Ethiopia met in Asmara on Sunday. They agreed:\n"
      "- to reopen the embassies in both capitals;\n"
      "- to restore the telephone lines without delay\n");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "body", "body"));
}

TEST(Zones, KeywordsOfManyForms) {
  for (const std::string_view line :
       {"erdogan aliyev, karabakh, phone call", "Tags: Lukashenko, Minsk talks, OSCE", "#Lukashenko #OSCE #talks",
        "Donald Tusk, European Council, Brexit", "More about: Cyprus, UN talks, Anastasiades"}) {
    const TestDocument read(
        "A headline about two leaders\n\nThe two leaders spoke by phone on Monday, their offices said.\n\n" +
        std::string(line) + "\n\nIt was their second conversation this year.\n");
    EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "keywords", "body")) << line;
  }
  EXPECT_THAT(Zones(TestDocument(
                  "Tonga: the ships arrive, and so do pledges\n\nTwo ships came into the harbour on Wednesday.\n")),
              ElementsAre("headline", "lead"));
}

TEST(Zones, HardWrappedLinesAreOneParagraph) {
  const TestDocument read(
      "Havel meets Walesa at the border\n"
      "\n"
      "PRAGUE, March 17 -- President Vaclav Havel met the Polish leader Lech\n"
      "Walesa on Saturday near the mountain border crossing, where the two had\n"
      "met in secret before.\n"
      "\n"
      "They spoke for three hours about their Soviet neighbor and agreed that\n"
      "their ministers should meet again.\n",
      "1990-03-18");
  ASSERT_THAT(Zones(read), ElementsAre("headline", "lead", "body"));
  EXPECT_EQ(read->sentences.size(), 3U);
  EXPECT_EQ(Dateline(read), "PRAGUE 1990-03-17");
}

TEST(Zones, WrappedParagraphsWithoutBlankLinesEndWithAShortLine) {
  const TestDocument read(
      "The Danish prime minister rang her colleague in Stockholm on Thursday\n"
      "to speak about the pipeline and about what each of them had been told\n"
      "by Berlin.\n"
      "Neither office would say who had found the leak or whether the matter\n"
      "will come before the council.\n");
  EXPECT_THAT(Zones(read), ElementsAre("lead", "body"));
}

TEST(Zones, LineBrokenInTheMiddleOfASentenceGoesOn) {
  const TestDocument read(
      "The president of Ghana spoke by telephone with the\n"
      "chairman of the commission on Monday, his office said.\n"
      "They agreed to talk again.\n");
  EXPECT_THAT(Zones(read), ElementsAre("lead", "body"));
}

TEST(Zones, WindowsLineEndsAndNoBreakSpaces) {
  const TestDocument read(
      "\xEF\xBB\xBF\u00A0date 2012-12-21 World\r\nA headline of few words\r\n\r\nThe two spoke on Friday.\r\n");
  EXPECT_THAT(Zones(read), ElementsAre("header", "headline", "lead"));
  EXPECT_EQ(Published(read), "2012-12-21");
}

TEST(Zones, NearlyTheSameParagraphRepeatsAndAnAnswerToItDoesNot) {
  const TestDocument read(
      "Rome and Paris make up\n\n"
      "Italy's president Sergio Mattarella invited Emmanuel Macron to Rome in a long telephone conversation on Tuesday "
      "evening.\n\n"
      "ROME - Italy's president, Sergio Mattarella, invited Emmanuel Macron to Rome in a long telephone conversation "
      "on Tuesday.\n\n"
      "Emmanuel Macron accepted the invitation and praised Sergio Mattarella, with whom he had last spoken in "
      "November.\n",
      "2019-02-13");
  EXPECT_THAT(Zones(read), ElementsAre("headline", "lead", "lead again", "body"));
}

// The exchange of each block, "-" for none.
std::string Exchanges(const TestDocument& read) {
  std::string line;
  for (const Block& block : read->blocks) line += block.exchange > 0 ? std::to_string(block.exchange) : "-";
  return line;
}

TEST(Transcripts, AQuestionAndItsAnswerAreOneExchange) {
  const TestDocument read(
      "Press room, noon\n\n"
      "MS. GREY: Good afternoon. The minister is in Vienna today and comes home tomorrow.\n\n"
      "He took two trains to get there, as all of you have seen.\n\n"
      "Q Did he speak with the chancellor?\n\n"
      "MS. GREY: He did.\n\n"
      "Q What about the treaty that they were to sign?\n\n"
      "Q And the bridge?\n\n"
      "MS. GREY: Both will be signed, the bridge and the treaty.\n\n"
      "Q — this week, I mean?\n\n"
      "MS. GREY: I would not count on this week, it is Thursday.");
  EXPECT_EQ(Exchanges(read), "-112233333");
  EXPECT_EQ(Story(read, 3), "Did he speak with the chancellor?");
  EXPECT_EQ(Story(read, 4), "MS. GREY: He did.");
  EXPECT_EQ(Zones(read)[4], "body");
}

TEST(Transcripts, TwoLabelsOrNamesInSmallLettersMakeNone) {
  EXPECT_EQ(Exchanges(TestDocument(
                "Q What is it?\n\nMS. GREY: A train that came late and left early.\n\nIt was late again.")),
            "---");
  EXPECT_EQ(Exchanges(TestDocument("Vienna: a train was late.\n\nRome: a ship was late.\n\nParis: a bus was late.\n\n"
                                   "Bonn: nothing was late today.")),
            "----");
}

TEST(Zones, NothingAtAllIsNoBlock) {
  EXPECT_THAT(Zones(TestDocument("")), IsEmpty());
  EXPECT_THAT(Zones(TestDocument(" \n\t\r\n\u00A0\n")), IsEmpty());
}

}  // namespace
}  // namespace readout::extract
