// SPDX-License-Identifier: Apache-2.0
#include "cli/event_text.h"

#include <gtest/gtest.h>

#include "tests/support/model_builders.h"

namespace readout::cli {
namespace {

TEST(DateText, IsAsExactAsTheDateAndNoMore) {
  EXPECT_EQ(DateText(DateRange::OnDay(Day(2026, 3, 9))), "Mon 2026-03-09");
  EXPECT_EQ(DateText(DateRange::Between(Day(2026, 3, 1), Day(2026, 3, 7))), "2026-03-01 to 2026-03-07");
  EXPECT_EQ(DateText(DateRange::InMonth(2026, 3)), "March 2026");
  EXPECT_EQ(DateText(DateRange::InYear(2026)), "2026");
  EXPECT_EQ(DateText(DateRange()), "no date");
}

TEST(DateText, GivesTheLastDayOfAVisit) {
  EXPECT_EQ(DateText(DateRange::OnDay(Day(2026, 3, 9)), DateRange::OnDay(Day(2026, 3, 11))),
            "Mon 2026-03-09 to Wed 2026-03-11");
}

TEST(DurationText, KeepsHedgesAndOpenEnds) {
  EXPECT_EQ(DurationText(Duration{60, 60, true}), "~60 min");
  EXPECT_EQ(DurationText(Duration{60, 60, false}), "60 min");
  EXPECT_EQ(DurationText(Duration{90, 120, false}), "90–120 min");
  EXPECT_EQ(DurationText(Duration{60, std::nullopt, true}), "over 60 min");
  EXPECT_EQ(DurationText(Duration{std::nullopt, 30, true}), "up to 30 min");
  EXPECT_EQ(DurationText(std::nullopt), "");
}

TEST(PartiesText, PointsFromTheInitiator) {
  const Claim claim =
      ClaimBuilder().Call("RUS", "Vladimir Putin", "USA", "Donald Trump").InitiatedBy("USA", "Donald Trump").Build();
  EXPECT_EQ(PartiesText(claim.facts), "Donald Trump (USA) → Vladimir Putin (RUS)");
}

TEST(PartiesText, PointsFromAnInitiatingSide) {
  const Claim claim = ClaimBuilder().Call("RUS", "Vladimir Putin", "USA", "Donald Trump").InitiatedBy("RUS").Build();
  EXPECT_EQ(PartiesText(claim.facts), "Vladimir Putin (RUS) → Donald Trump (USA)");
}

TEST(PartiesText, PointsNowhereWhenNobodyIsSaidToHaveBegun) {
  const Claim claim = ClaimBuilder().Call("RUS", "Vladimir Putin", "USA", "Donald Trump").Build();
  EXPECT_EQ(PartiesText(claim.facts), "Vladimir Putin (RUS) – Donald Trump (USA)");
}

TEST(PartiesText, PointsFromVisitorToHost) {
  const Claim claim = ClaimBuilder().Visit("TUR", "Hakan Fidan", "IRQ", "").Build();
  EXPECT_EQ(PartiesText(claim.facts), "Hakan Fidan (TUR) → IRQ");
}

TEST(PartiesText, NamesAnInitiatorWhoTakesNoPart) {
  const Claim claim = ClaimBuilder()
                          .Call("RUS", "Vladimir Putin", "UKR", "Volodymyr Zelensky")
                          .InitiatedBy("FRA", "Emmanuel Macron")
                          .Build();
  EXPECT_EQ(PartiesText(claim.facts),
            "Vladimir Putin (RUS) – Volodymyr Zelensky (UKR), initiated by Emmanuel Macron (FRA)");
}

TEST(PartiesText, GroupsASideAndCutsALongList) {
  ClaimBuilder builder;
  builder.Type(EventType::kMeeting);
  for (const char* side : {"AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST"}) builder.Party(side, "");
  EXPECT_EQ(PartiesText(builder.Build().facts), "AUT – BEL – BGR – CYP – CZE – DEU and 3 more");
  const Claim two = ClaimBuilder()
                        .Type(EventType::kMeeting)
                        .Party("TUR", "Hakan Fidan")
                        .Party("USA", "Antony Blinken")
                        .Party("USA", "Jake Sullivan")
                        .Build();
  EXPECT_EQ(PartiesText(two.facts), "Hakan Fidan (TUR) – Antony Blinken, Jake Sullivan (USA)");
}

TEST(TypeAndStatusText, SaysTheStatusUnlessHeld) {
  EXPECT_EQ(TypeAndStatusText(ClaimBuilder().Call("RUS", "", "USA", "").Build().facts), "call (phone)");
  EXPECT_EQ(TypeAndStatusText(ClaimBuilder().Call("RUS", "", "USA", "").With(Status::kCancelled).Build().facts),
            "call (phone), cancelled");
}

}  // namespace
}  // namespace readout::cli
