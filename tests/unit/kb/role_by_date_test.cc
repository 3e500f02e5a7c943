// SPDX-License-Identifier: Apache-2.0
// Roles by date, asked through the public interface: testdata/role_by_date.tsv against ActorKnowledge::Resolve.

#include <cstdio>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "base/tsv_table.h"
#include "extract/actors/actor_knowledge.h"
#include "gtest/gtest.h"
#include "model/date.h"
#include "tests/unit/kb/kb_tables.h"

namespace readout {
namespace {

constexpr double kDemandedShare = 0.98;
constexpr size_t kFewestQuestions = 300;
constexpr size_t kFewestStates = 60;
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2026;

class RoleByDate : public testing::Test {
 protected:
  void SetUp() override {
    absl::StatusOr<TsvTable> table =
        TsvTable::Read(std::string(READOUT_SOURCE_DIR) + "/tests/unit/kb/testdata/role_by_date.tsv",
                       {"side", "question", "date", "person"});
    ASSERT_TRUE(table.ok()) << table.status();
    questions_ = *std::move(table);
  }
  TsvTable questions_;
};

TEST_F(RoleByDate, AsksAboutManyStatesAndEveryYear) {
  EXPECT_GE(questions_.size(), kFewestQuestions);
  const std::set<std::string> countries = Values(LoadTable("actors/countries.tsv"), "code");
  const std::set<std::string> sides = SideCodes();
  std::set<std::string> states;
  std::set<int> years;
  for (size_t row = 0; row < questions_.size(); ++row) {
    const std::string side(questions_.Cell(row, "side"));
    EXPECT_TRUE(sides.contains(side)) << Where(questions_, row) << side;
    if (countries.contains(side)) states.insert(side);
    const std::optional<Day> day = ParseDay(questions_.Cell(row, "date"));
    ASSERT_TRUE(day.has_value()) << Where(questions_, row) << questions_.Cell(row, "date");
    years.insert(static_cast<int>(day->year()));
  }
  EXPECT_GE(states.size(), kFewestStates);
  for (int year = kFirstYear; year <= kLastYear; ++year) EXPECT_TRUE(years.contains(year)) << year;
}

TEST_F(RoleByDate, IsKnownForAlmostEveryQuestion) {
  const auto loaded = extract::ActorKnowledge::Load(std::string(READOUT_DATA_DIR) + "/actors");
  ASSERT_TRUE(loaded.ok()) << loaded.status();
  const extract::ActorKnowledge& knowledge = **loaded;
  size_t right = 0;
  for (size_t row = 0; row < questions_.size(); ++row) {
    const std::optional<Day> day = ParseDay(questions_.Cell(row, "date"));
    const std::vector<extract::ActorKnowledge::Answer> found = knowledge.Resolve(questions_.Cell(row, "question"), day);
    const std::vector<extract::ActorKnowledge::Answer> expected =
        knowledge.Resolve(questions_.Cell(row, "person"), day);
    if (!found.empty() && !expected.empty() && found.front().ref.actor == expected.front().ref.actor) {
      ++right;
      continue;
    }
    std::printf("%s%s on %s: %s, not %s%s\n", Where(questions_, row).c_str(),
                std::string(questions_.Cell(row, "question")).c_str(),
                std::string(questions_.Cell(row, "date")).c_str(), std::string(questions_.Cell(row, "person")).c_str(),
                found.empty() ? "known" : found.front().ref.name.c_str(),
                expected.empty() ? " (the name is unknown)" : "");
  }
  const double share = static_cast<double>(right) / static_cast<double>(questions_.size());
  std::printf("%zu of %zu questions are answered rightly\n", right, questions_.size());
  EXPECT_GE(share, kDemandedShare);
}

// Forms of names against the name the tables give.
TEST(NameForms, MeanTheirPersonOnThatDay) {
  const absl::StatusOr<TsvTable> forms = TsvTable::Read(
      std::string(READOUT_SOURCE_DIR) + "/tests/unit/kb/testdata/name_forms.tsv", {"form", "date", "person"});
  ASSERT_TRUE(forms.ok()) << forms.status();
  const auto loaded = extract::ActorKnowledge::Load(std::string(READOUT_DATA_DIR) + "/actors");
  ASSERT_TRUE(loaded.ok()) << loaded.status();
  for (size_t row = 0; row < forms->size(); ++row) {
    const std::vector<extract::ActorKnowledge::Answer> found =
        (*loaded)->Resolve(forms->Cell(row, "form"), ParseDay(forms->Cell(row, "date")));
    EXPECT_EQ(found.empty() ? "" : found.front().ref.name, forms->Cell(row, "person"))
        << Where(*forms, row) << forms->Cell(row, "form");
  }
}

}  // namespace
}  // namespace readout
