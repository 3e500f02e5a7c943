// SPDX-License-Identifier: Apache-2.0
// The tables of tests/unit/events/cases: sentences and headlines with the calls and meetings that a reader finds in
// them. A claim is "call MODE STATUS SIDES" or "meeting STATUS SIDES", "-" for a call that the text gives no mode, a
// star behind the side of who began what took place; " + " between claims.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_join.h"
#include "base/enum_names.h"
#include "base/tsv_table.h"
#include "gtest/gtest.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

std::string Describe(const EventFacts& facts) {
  std::string line(EnumToName(kEventTypeNames, facts.type));
  if (facts.type == EventType::kCall) line += " " + (facts.mode.empty() ? "-" : facts.mode);
  line += " " + std::string(EnumToName(kStatusNames, facts.status));
  const bool took_place = facts.status == Status::kHeld || facts.status == Status::kOngoing;
  std::vector<std::string> sides;
  for (const Participant& party : facts.participants) {
    const bool began = took_place && facts.initiator && facts.initiator->side == party.side;
    sides.push_back(party.side + (began ? "*" : ""));
  }
  std::sort(sides.begin(), sides.end());
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  return line + " " + absl::StrJoin(sides, " ");
}

std::string Found(bool headline, std::string_view text, std::string_view published) {
  Article article = ArticleOf(headline ? "Photo: archive" : text, published);
  if (headline) article.title = std::string(text);
  std::vector<std::string> claims;
  for (const Claim& claim : TestExtractor().Extract(std::move(article)).claims) {
    const bool contact = claim.facts.type == EventType::kCall || claim.facts.type == EventType::kMeeting;
    if (contact) claims.push_back(Describe(claim.facts));
  }
  std::sort(claims.begin(), claims.end());
  return claims.empty() ? "-" : absl::StrJoin(claims, " + ");
}

TsvTable Table(const std::string& name, const std::vector<std::string>& columns) {
  absl::StatusOr<TsvTable> table = TsvTable::Read(READOUT_SOURCE_DIR "/tests/unit/events/cases/" + name, columns);
  EXPECT_TRUE(table.ok()) << table.status();
  return *std::move(table);
}

void CheckTable(const std::string& name, const std::string& column) {
  const TsvTable table = Table(name, {"published", column, "expected"});
  ASSERT_GT(table.size(), 20U);
  for (size_t row = 0; row < table.size(); ++row) {
    EXPECT_EQ(Found(column == "title", table.Cell(row, column), table.Cell(row, "published")),
              table.Cell(row, "expected"))
        << table.path() << ":" << table.line(row) << ": " << table.Cell(row, column);
  }
}

TEST(ContactCases, ClausesOfAllKindsSayWhoTookPart) { CheckTable("clauses.tsv", "text"); }
TEST(ContactCases, HeadlinesAreReadWithoutTheVerbsTheyLeaveOut) { CheckTable("headlines.tsv", "title"); }
TEST(ContactCases, StatusIsComposedOfAllHeads) { CheckTable("status.tsv", "text"); }
TEST(ContactCases, LookAlikesAssertNothing) { CheckTable("lookalikes.tsv", "text"); }
TEST(ContactCases, TheMeansGiveTheMode) { CheckTable("means.tsv", "text"); }

TEST(ContactCases, WhatIsNotReadRightYetIsListedAsSuch) {
  const TsvTable table = Table("not_yet.tsv", {"zone", "published", "text", "expected"});
  for (size_t row = 0; row < table.size(); ++row) {
    EXPECT_NE(Found(table.Cell(row, "zone") == "title", table.Cell(row, "text"), table.Cell(row, "published")),
              table.Cell(row, "expected"))
        << table.path() << ":" << table.line(row) << ": is right by now, its place is another table";
  }
}

}  // namespace
}  // namespace readout::extract
