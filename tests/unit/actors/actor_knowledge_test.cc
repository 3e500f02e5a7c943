// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_knowledge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/status_matchers.h"
#include "tests/unit/actors/actors_fixture.h"
#include "tests/unit/actors/small_tables.h"

namespace readout::extract {
namespace {

using testing::HasSubstr;

std::string NameOn(std::string_view side, std::string_view office, Day day) {
  const std::vector<const Tenure*> holders = Knowledge().HoldersOf(side, office, day);
  return holders.empty()
             ? std::string()
             : std::string(std::string_view(Knowledge().persons()[static_cast<size_t>(holders.front()->person)].name));
}

TEST(ActorKnowledge, HoldersOfAnOfficeChangeWithTheDay) {
  EXPECT_EQ(NameOn("USA", "president", Day(1991, 2, 11)), "George H. W. Bush");
  EXPECT_EQ(NameOn("USA", "president", Day(2003, 11, 11)), "George W. Bush");
  EXPECT_EQ(NameOn("USA", "president", Day(2016, 11, 11)), "Barack Obama");
  EXPECT_EQ(NameOn("USA", "president", Day(2026, 3, 9)), "Donald Trump");
  EXPECT_EQ(NameOn("RUS", "president", Day(2010, 5, 5)), "Dmitry Medvedev");
  EXPECT_EQ(NameOn("RUS", "prime_minister", Day(2010, 5, 5)), "Vladimir Putin");
  EXPECT_EQ(NameOn("DEU", "HOG", Day(1998, 5, 5)), "Helmut Kohl");
  EXPECT_EQ(NameOn("GBR", "HOG", Day(2017, 5, 5)), "Theresa May");
}

TEST(ActorKnowledge, OfficeClassesFindOfficesOfOtherNames) {
  EXPECT_EQ(NameOn("USA", "FM", Day(2015, 5, 5)), "John Kerry");
  EXPECT_EQ(NameOn("IND", "FM", Day(2018, 5, 5)), "Sushma Swaraj");
  EXPECT_EQ(NameOn("EU", "FM", Day(2023, 5, 5)), "Josep Borrell");
}

TEST(ActorKnowledge, OnTheDayOfAChangeTheNewHolderComesFirst) {
  EXPECT_EQ(NameOn("USA", "president", Day(2025, 1, 20)), "Donald Trump");
  EXPECT_EQ(NameOn("USA", "president", Day(2025, 1, 19)), "Joe Biden");
}

TEST(ActorKnowledge, OfficeOnIsTheMostSeniorOfTheDay) {
  const PersonRecord* putin = Knowledge().FindPerson(ActorId("wd:Q7747"));
  ASSERT_NE(putin, nullptr);
  ASSERT_NE(Knowledge().OfficeOn(*putin, Day(2010, 5, 5)), nullptr);
  EXPECT_EQ(Knowledge().OfficeOn(*putin, Day(2010, 5, 5))->office, "prime_minister");
  EXPECT_EQ(Knowledge().OfficeOn(*putin, Day(2020, 5, 5))->office, "president");
  EXPECT_EQ(Knowledge().OfficeOn(*putin, Day(1985, 5, 5)), nullptr);
}

TEST(ActorKnowledge, BodiesActForTheirParents) {
  EXPECT_EQ(Knowledge().ActingSide("EU-COM"), "EU");
  EXPECT_EQ(Knowledge().ActingSide("UNICEF"), "UN");
  EXPECT_EQ(Knowledge().ActingSide("FRA"), "FRA");
  EXPECT_EQ(Knowledge().ActingSide("no such code"), "no such code");
}

TEST(ActorKnowledge, AKingOfSeveralRealmsIsOfHisOwn) {
  const std::vector<ActorKnowledge::Answer> answers = Knowledge().Resolve("King Charles", Day(2023, 5, 5));
  ASSERT_FALSE(answers.empty());
  EXPECT_EQ(answers[0].ref.side, "GBR");
}

TEST(Resolve, ReadsNamesCodesAndOffices) {
  const auto first = [](std::string_view query, std::optional<Day> day) {
    const std::vector<ActorKnowledge::Answer> answers = Knowledge().Resolve(query, day);
    return answers.empty() ? "" : answers[0].ref.name + "/" + answers[0].ref.side;
  };
  EXPECT_EQ(first("Vladimir Putin", std::nullopt), "Vladimir Putin/RUS");
  EXPECT_EQ(first("putin", std::nullopt), "Vladimir Putin/RUS");
  EXPECT_EQ(first("RUS", std::nullopt), "/RUS");
  EXPECT_EQ(first("RU", std::nullopt), "/RUS");
  EXPECT_EQ(first("Russia", std::nullopt), "/RUS");
  EXPECT_EQ(first("the United States", std::nullopt), "/USA");
  EXPECT_EQ(first("Erdoğan", Day(2020, 1, 1)), "Recep Tayyip Erdogan/TUR");
  EXPECT_EQ(first("Bush", Day(1990, 6, 1)), "George H. W. Bush/USA");
  EXPECT_EQ(first("Bush", Day(2004, 6, 1)), "George W. Bush/USA");
  EXPECT_EQ(first("US president", Day(2012, 6, 1)), "Barack Obama/USA");
  EXPECT_EQ(first("president of Russia", Day(2009, 6, 1)), "Dmitry Medvedev/RUS");
  EXPECT_EQ(first("Russia's foreign minister", Day(2020, 6, 1)), "Sergei Lavrov/RUS");
  EXPECT_EQ(first("President Macron", std::nullopt), "Emmanuel Macron/FRA");
  EXPECT_EQ(first("EU", std::nullopt), "/EU");
}

TEST(Resolve, KnowsWhatAMisspelledNameWasMeantToBe) {
  const std::vector<ActorKnowledge::Answer> person = Knowledge().Resolve("Macrom", Day(2020, 1, 1));
  ASSERT_FALSE(person.empty());
  EXPECT_EQ(person[0].ref.name, "Emmanuel Macron");
  EXPECT_LT(person[0].score, 0.9);
  const std::vector<ActorKnowledge::Answer> state = Knowledge().Resolve("Germeny", std::nullopt);
  ASSERT_FALSE(state.empty());
  EXPECT_EQ(state[0].ref.side, "DEU");
}

TEST(Resolve, GivesAllBearersOfASharedName) { EXPECT_GT(Knowledge().Resolve("Kim", Day(2018, 5, 5)).size(), 1u); }

TEST(Resolve, NothingForNonsense) {
  EXPECT_TRUE(Knowledge().Resolve("qqqqzzzz", std::nullopt).empty());
  EXPECT_TRUE(Knowledge().Resolve("", std::nullopt).empty());
}

TEST_F(TablesTest, PartialDatesCoverAllTheyMayMean) {
  const auto knowledge = Load();
  ASSERT_THAT(knowledge, IsOk());
  ASSERT_EQ((*knowledge)->persons().size(), 1u);
  const std::span<const Tenure> tenures = (*knowledge)->TenuresOf((*knowledge)->persons()[0]);
  ASSERT_EQ(tenures.size(), 1u);
  EXPECT_EQ(tenures[0].start, Day(2001, 1, 1));
  EXPECT_EQ(tenures[0].end, Day(2005, 6, 30));
  EXPECT_EQ((*knowledge)->HoldersOf("AAA", "HOG", Day(2005, 6, 30)).size(), 1u);
  EXPECT_TRUE((*knowledge)->HoldersOf("AAA", "HOG", Day(2005, 7, 1)).empty());
}

TEST_F(TablesTest, AnOpenTenureIsNotBelievedForEver) {
  Write("offices.tsv",
        "person\tside\toffice\trole\tstart\tend\tacting\tas_of\nQ2\tAAA\tpresident\tHOS\t2001-01-01\t\t\t2005-01-01\n");
  const auto knowledge = Load();
  ASSERT_THAT(knowledge, IsOk());
  EXPECT_EQ((*knowledge)->HoldersOf("AAA", "president", Day(2006, 1, 1)).size(), 1u);
  EXPECT_TRUE((*knowledge)->HoldersOf("AAA", "president", Day(2020, 1, 1)).empty());
}

TEST_F(TablesTest, ErrorsNameFileLineAndColumn) {
  Write("offices.tsv",
        "person\tside\toffice\trole\tstart\tend\tacting\tas_of\nQ2\tAAA\tpresident\tHOS\t2019-13-01\t\t\t\n");
  EXPECT_THAT(Load(), StatusIs(absl::StatusCode::kInvalidArgument,
                               HasSubstr("offices.tsv:2: column 'start': not a date: \"2019-13-01\"")));
  Write("offices.tsv", "person\tside\toffice\trole\tstart\tend\tacting\tas_of\nQ9\tAAA\tpresident\tHOS\t2019\t\t\t\n");
  EXPECT_THAT(Load(), StatusIs(absl::StatusCode::kInvalidArgument,
                               HasSubstr("offices.tsv:2: column 'person': \"Q9\" is not in persons.tsv")));
  Write("offices.tsv",
        "person\tside\toffice\trole\tstart\tend\tacting\tas_of\nQ2\tAAA\tpresident\tHOS\t2019\t2018\t\t\n");
  EXPECT_THAT(Load(),
              StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("offices.tsv:2: column 'end': before start")));
}

TEST_F(TablesTest, UnknownKindsSexesRanksAndClassesAreErrors) {
  Write("organisations.tsv", "code\tname\taliases\tkind\tparent\tmembers\twikidata\nORG\tThe Org\t\tclub\t\t\t\n");
  EXPECT_THAT(Load(), StatusIs(absl::StatusCode::kInvalidArgument,
                               HasSubstr("organisations.tsv:2: column 'kind': not a kind of organisation: \"club\"")));
  Write("organisations.tsv", "code\tname\taliases\tkind\tparent\tmembers\twikidata\n");
  Write("persons.tsv",
        "id\tname\tname_order\tsurname\tvariants\tsex\tcountry\nQ2\tAnna Able\twestern\tAble\t\tX\tAAA\n");
  EXPECT_THAT(Load(), StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("persons.tsv:2: column 'sex'")));
  Write("persons.tsv",
        "id\tname\tname_order\tsurname\tvariants\tsex\tcountry\nQ2\tAnna Able\twestern\tAble\t\tF\tAAA\n"
        "Q2\tAnna Able\twestern\tAble\t\tF\tAAA\n");
  EXPECT_THAT(Load(), StatusIs(absl::StatusCode::kInvalidArgument,
                               HasSubstr("persons.tsv:3: column 'id': \"Q2\" stands in an earlier row")));
  Write("persons.tsv",
        "id\tname\tname_order\tsurname\tvariants\tsex\tcountry\nQ2\tAnna Able\twestern\tAble\t\tF\tAAA\n");
  Write("office_titles.tsv",
        "office\trole\trank\ttitles\tside\tdescriptions\tkind\npresident\tHOS\tfirst\tpresident\t\t\tprincipal\n");
  EXPECT_THAT(Load(), StatusIs(absl::StatusCode::kInvalidArgument,
                               HasSubstr("office_titles.tsv:2: column 'rank': not a number from 1 on: \"first\"")));
  Write("office_titles.tsv",
        "office\trole\trank\ttitles\tside\tdescriptions\tkind\npresident\tHOS\t1\tpresident\t\t\tprincipal\n");
  Write("mention_words.tsv", "class\twords\tvalue\nnoun\tin\t\n");
  EXPECT_THAT(Load(), StatusIs(absl::StatusCode::kInvalidArgument,
                               HasSubstr("mention_words.tsv:2: column 'class': not a class: \"noun\"")));
}

TEST_F(TablesTest, AMissingFileOrColumnIsNamed) {
  Write("countries.tsv", "code\tname\n");
  EXPECT_THAT(Load(), StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("countries.tsv:1: no column 'official'")));
  EXPECT_THAT(ActorKnowledge::Load(folder_.File("nowhere")),
              StatusIs(absl::StatusCode::kNotFound, HasSubstr("nowhere/countries.tsv")));
}

}  // namespace
}  // namespace readout::extract
