// SPDX-License-Identifier: Apache-2.0
// The status of an event through the whole Extractor, one sentence a line: day of publication, sentence, status of its
// one claim, or "none" when it must assert nothing.
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "base/absl_view.h"
#include "base/enum_names.h"
#include "gtest/gtest.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

void Check(std::string_view lines) {
  for (absl::string_view line : absl::StrSplit(ToAbsl(lines), '\n', absl::SkipWhitespace())) {
    const std::vector<std::string> cells = absl::StrSplit(line, absl::ByString(" | "));
    ASSERT_EQ(cells.size(), 3U) << line;
    std::vector<std::string> statuses;
    for (const Claim& claim : ClaimsOf(cells[1], ToStd(absl::StripAsciiWhitespace(cells[0])))) {
      statuses.emplace_back(EnumToName(kStatusNames, claim.facts.status));
    }
    EXPECT_EQ(statuses.empty() ? "none" : absl::StrJoin(statuses, " "), cells[2]) << line;
  }
}

TEST(Status, TellsWhatWasHeld) {
  Check(R"(
    2025-03-18 | Donald Trump telephoned Vladimir Putin on Monday. | held
    2018-07-17 | Donald Trump met Vladimir Putin in Helsinki on Monday. | held
    2013-09-28 | Barack Obama telephoned Hassan Rouhani on Friday. | held
    2013-09-28 | Barack Obama and Hassan Rouhani spoke by telephone on Friday. | held
    2016-06-30 | Vladimir Putin telephoned Recep Tayyip Erdogan on Wednesday. | held
    2008-08-25 | Nicolas Sarkozy telephoned Dmitry Medvedev on Sunday. | held
    2003-03-19 | Hu Jintao and George W. Bush spoke by telephone on Tuesday. | held
    2005-01-12 | Ariel Sharon telephoned Mahmoud Abbas on Tuesday. | held
    2021-12-31 | Joe Biden and Vladimir Putin spoke by phone on Thursday. | held
    2023-04-26 | Xi Jinping had a long telephone conversation with Volodymyr Zelensky on Wednesday. | held
    2009-05-25 | Lee Myung-bak and Taro Aso talked over the phone on Monday. | held
    2015-06-17 | Narendra Modi called Nawaz Sharif on Tuesday. | held
    2015-12-26 | Narendra Modi met Nawaz Sharif in Lahore on Friday. | held
    2018-04-30 | Moon Jae-in telephoned Shinzo Abe on Sunday. | held
    1999-04-26 | Boris Yeltsin telephoned Bill Clinton on Sunday. | held
    2019-07-12 | Vladimir Putin and Volodymyr Zelensky discussed Donbas by phone on Thursday. | held
    2024-11-16 | Olaf Scholz telephoned Vladimir Putin on Friday. | held
    2026-04-14 | Dmitry Peskov confirmed that Vladimir Putin had telephoned Donald Trump on Monday. | held
  )");
}

TEST(Status, TellsWhatIsGoingOn) {
  Check(R"(
    2025-03-18 | Vladimir Putin and Donald Trump are talking by telephone right now, Dmitry Peskov said. | ongoing
  )");
}

TEST(Status, TellsWhatIsPlanned) {
  Check(R"(
    2025-03-18 | Donald Trump will call Vladimir Putin on Thursday. | scheduled
    2025-03-18 | Donald Trump is to call Vladimir Putin on Thursday. | scheduled
    2025-03-18 | Donald Trump is expected to telephone Vladimir Putin on Thursday. | scheduled
    2025-03-18 | Donald Trump plans to speak to Vladimir Putin by phone on Wednesday. | scheduled
    2025-03-18 | A telephone call between Donald Trump and Vladimir Putin is scheduled for Thursday. | scheduled
    2025-03-18 | A phone call between Donald Trump and Vladimir Putin has been planned for Thursday. | scheduled
    2025-03-18 | Donald Trump said he would speak to Vladimir Putin by phone on Tuesday. | scheduled
    2025-03-18 | Vladimir Putin and Donald Trump agreed to hold a telephone conversation next week. | scheduled
    2016-06-28 | Vladimir Putin will telephone Recep Tayyip Erdogan on Wednesday, the Kremlin said. | scheduled
    2016-08-08 | Recep Tayyip Erdogan will meet Vladimir Putin in St Petersburg on Tuesday. | scheduled
    2008-08-25 | Nicolas Sarkozy and Dmitry Medvedev are to meet in Moscow on September 8. | scheduled
    2003-03-19 | Tony Blair plans to meet Jacques Chirac in Brussels on Thursday. | scheduled
    2005-01-12 | Ariel Sharon and Mahmoud Abbas agreed to meet next month. | scheduled
    2021-12-28 | Joe Biden and Vladimir Putin are scheduled to speak by phone on Thursday. | scheduled
    2020-12-07 | Ursula von der Leyen and Boris Johnson will speak again by phone on Monday evening. | scheduled
    2018-04-27 | Moon Jae-in and Shinzo Abe plan to talk by phone on Sunday. | scheduled
    2022-07-24 | Emmanuel Macron said he would telephone Ebrahim Raisi again next week. | scheduled
    2025-03-18 | Donald Trump expects to speak with Vladimir Putin on Thursday. | scheduled
    2025-03-18 | The Kremlin confirmed a phone call between Vladimir Putin and Donald Trump on Thursday. | scheduled
    2025-03-18 | Trump to call Putin on Thursday | scheduled
  )");
}

TEST(Status, TellsWhatOneSideProposesOrTheOtherRefuses) {
  Check(R"(
    2025-03-18 | The Kremlin did not rule out a phone call between Vladimir Putin and Donald Trump this week. | proposed
    2025-03-18 | Donald Trump offered to meet Vladimir Putin in Riyadh. | proposed
    2025-03-18 | Volodymyr Zelensky proposed a meeting with Vladimir Putin. | proposed
    2025-03-18 | Volodymyr Zelensky asked for a telephone call with Donald Trump. | proposed
    2025-03-18 | Vladimir Putin refused to meet Volodymyr Zelensky in Istanbul. | proposed
    2025-03-18 | Vladimir Putin declined to speak to Volodymyr Zelensky by phone. | proposed
    2025-03-18 | Vladimir Putin is ready to meet Donald Trump. | proposed
    2025-03-18 | A meeting between Vladimir Putin and Donald Trump is possible. | proposed
    2025-03-18 | Donald Trump may telephone Vladimir Putin this week. | proposed
    2019-09-24 | Hassan Rouhani refused to meet Donald Trump in New York. | proposed
    2015-11-28 | Vladimir Putin refused to speak to Recep Tayyip Erdogan by phone. | proposed
    2015-11-28 | Recep Tayyip Erdogan asked for a meeting with Vladimir Putin in Paris. | proposed
    2015-11-28 | Recep Tayyip Erdogan hopes to meet Vladimir Putin in Paris on Monday. | proposed
    2003-03-19 | Jacques Chirac suggested a meeting with Gerhard Schroeder in Paris. | proposed
    2023-11-14 | Joe Biden could meet Xi Jinping in San Francisco. | proposed
    2017-09-09 | Donald Trump urged Tamim bin Hamad Al Thani to call Mohammed bin Salman. | proposed
    2019-07-12 | Vladimir Putin and Volodymyr Zelensky might meet in Paris. | proposed
    2024-09-14 | Olaf Scholz wants to telephone Vladimir Putin. | proposed
    2025-03-18 | Donald Trump turned down a meeting with Vladimir Putin. | proposed
  )");
}

TEST(Status, TellsWhatWasCalledOff) {
  Check(R"(
    2025-03-18 | Donald Trump cancelled a phone call with Vladimir Putin. | cancelled
    2025-03-18 | A phone call between Donald Trump and Vladimir Putin has been postponed. | cancelled
    2025-03-18 | The planned meeting between Donald Trump and Vladimir Putin was called off on Monday. | cancelled
    2018-05-25 | Donald Trump called off the summit with Kim Jong Un planned for June 12. | cancelled
    2013-08-08 | Barack Obama cancelled a meeting with Vladimir Putin in Moscow. | cancelled
    2013-09-17 | Dilma Rousseff postponed a meeting with Barack Obama. | cancelled
    2005-01-14 | Ariel Sharon suspended talks with Mahmoud Abbas. | cancelled
    2022-02-22 | Antony Blinken cancelled a meeting with Sergey Lavrov in Geneva. | cancelled
    2022-02-22 | Antony Blinken was to meet Sergey Lavrov in Geneva on Thursday but called the meeting off. | cancelled
    2014-08-19 | India cancelled talks with Pakistan. | cancelled
    2014-08-19 | India called off talks between the foreign secretaries of India and Pakistan. | cancelled
    1999-03-24 | Yevgeny Primakov called off a meeting with Al Gore in Washington. | cancelled
    2025-03-18 | The meeting between Vladimir Putin and Donald Trump fell through. | cancelled
    2025-03-18 | Vladimir Putin and Donald Trump were to speak by phone on Monday, but the call was cancelled. | cancelled
    2025-03-18 | Trump cancels call with Putin | cancelled
  )");
}

TEST(Status, TellsWhatIsDenied) {
  Check(R"(
    2025-03-18 | No telephone call between Vladimir Putin and Donald Trump is planned. | denied
    2025-03-18 | Dmitry Peskov denied that Vladimir Putin had telephoned Donald Trump. | denied
    2025-03-18 | Dmitry Peskov denied reports of a phone call between Vladimir Putin and Donald Trump. | denied
    2025-03-18 | Vladimir Putin did not telephone Donald Trump on Monday. | denied
    2025-03-18 | There was no phone call between Vladimir Putin and Donald Trump on Monday. | denied
    2025-03-18 | The Kremlin ruled out a phone call between Vladimir Putin and Donald Trump this week. | denied
    2019-09-24 | Hassan Rouhani ruled out a meeting with Donald Trump in New York. | denied
    2019-09-24 | Donald Trump and Hassan Rouhani will not meet in New York. | denied
    2008-08-25 | George W. Bush did not call Dmitry Medvedev on Sunday. | denied
    2015-06-17 | Narendra Modi has no plans to meet Nawaz Sharif in New York. | denied
    2026-04-14 | A call between Vladimir Putin and Donald Trump is not planned, Dmitry Peskov said. | denied
    2025-03-18 | Vladimir Putin is not going to meet Volodymyr Zelensky, Dmitry Peskov said. | denied
    2025-03-18 | There are no plans for a phone call between Vladimir Putin and Donald Trump. | denied
    2025-03-18 | The phone call between Vladimir Putin and Donald Trump never took place. | denied
    2025-03-18 | Kremlin denies Putin called Trump | denied
    2025-03-18 | No Putin-Trump call planned, Kremlin says | denied
  )");
}

TEST(Status, AssertsNothingOfWhatIsHypotheticalHabitualOrAsked) {
  Check(R"(
    2025-03-18 | Did Donald Trump telephone Vladimir Putin on Monday? | none
    2025-03-18 | Donald Trump could have telephoned Vladimir Putin. | none
    2025-03-18 | Vladimir Putin often telephones Donald Trump. | none
    2025-03-18 | Unless Vladimir Putin meets Donald Trump, nothing will change. | none
    2023-04-20 | Xi Jinping has not yet spoken to Volodymyr Zelensky by phone. | none
    2024-11-16 | Why did Olaf Scholz telephone Vladimir Putin? | none
    2024-11-16 | Emmanuel Macron should not telephone Vladimir Putin, Donald Tusk said. | none
    2025-03-18 | Donald Trump and Vladimir Putin usually speak by phone. | none
  )");
}

}  // namespace
}  // namespace readout::extract
