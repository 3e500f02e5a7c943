// SPDX-License-Identifier: Apache-2.0
// The tables types.tsv, type_headlines.tsv and acts.tsv (what one side says or does to another) of
// tests/unit/events/cases, and what of them fails still in types_not_yet.tsv and acts_not_yet.tsv: sentences and
// headlines with the events of all types that a reader finds in them. A claim is "type MODE STATUS SIDES", "-" for an
// event without mode, "SIDE:role" for who is more than a participant; " + " between claims.
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
  line += " " + (facts.mode.empty() ? "-" : facts.mode) + " " + std::string(EnumToName(kStatusNames, facts.status));
  std::vector<std::string> sides;
  for (const Participant& party : facts.participants) {
    const bool plain = party.role == Role::kParticipant;
    sides.push_back(party.side + (plain ? "" : ":" + std::string(EnumToName(kRoleNames, party.role))));
  }
  std::sort(sides.begin(), sides.end());
  return line + " " + absl::StrJoin(sides, " ");
}

std::string Found(std::string_view text, std::string_view published, bool headline = false) {
  Article article = ArticleOf(headline ? "Photo: archive" : text, published);
  if (headline) article.title = std::string(text);
  std::vector<std::string> claims;
  for (const Claim& claim : TestExtractor().Extract(std::move(article)).claims) claims.push_back(Describe(claim.facts));
  std::sort(claims.begin(), claims.end());
  return claims.empty() ? "-" : absl::StrJoin(claims, " + ");
}

TsvTable Table(const std::string& name, const std::string& column = "text") {
  absl::StatusOr<TsvTable> table =
      TsvTable::Read(READOUT_SOURCE_DIR "/tests/unit/events/cases/" + name, {"published", column, "expected"});
  EXPECT_TRUE(table.ok()) << table.status();
  return *std::move(table);
}

void ExpectRead(const std::string& name) {
  const TsvTable table = Table(name);
  for (size_t row = 0; row < table.size(); ++row) {
    EXPECT_EQ(Found(table.Cell(row, "text"), table.Cell(row, "published")), table.Cell(row, "expected"))
        << table.path() << ":" << table.line(row) << ": " << table.Cell(row, "text");
  }
}

TEST(TypeCases, HeadlinesGiveTheirEventsWithModeStatusAndRoles) {
  const TsvTable table = Table("type_headlines.tsv", "title");
  ASSERT_GT(table.size(), 14U);
  for (size_t row = 0; row < table.size(); ++row) {
    EXPECT_EQ(Found(table.Cell(row, "title"), table.Cell(row, "published"), /*headline=*/true),
              table.Cell(row, "expected"))
        << table.path() << ":" << table.line(row) << ": " << table.Cell(row, "title");
  }
}

void ExpectNotYetRead(const std::string& name) {
  const TsvTable table = Table(name);
  for (size_t row = 0; row < table.size(); ++row) {
    EXPECT_NE(Found(table.Cell(row, "text"), table.Cell(row, "published")), table.Cell(row, "expected"))
        << table.path() << ":" << table.line(row) << ": is right by now, its place is among those that are read";
  }
}

TEST(TypeCases, SentencesGiveTheirEventsWithModeStatusAndRoles) { ExpectRead("types.tsv"); }

TEST(TypeCases, WhatOneSideSaysOrDoesToAnotherHasItsDirection) { ExpectRead("acts.tsv"); }

TEST(TypeCases, WhatIsNotReadRightYetIsListedAsSuch) {
  ExpectNotYetRead("types_not_yet.tsv");
  ExpectNotYetRead("acts_not_yet.tsv");
}

}  // namespace
}  // namespace readout::extract
