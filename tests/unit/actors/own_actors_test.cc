// SPDX-License-Identifier: Apache-2.0
// A user's own tables beside those of data/actors: what they add, what they correct, and what is wrong with them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/status_matchers.h"
#include "tests/unit/actors/small_tables.h"

namespace readout::extract {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class OwnActors : public TablesTest {
 protected:
  // Writes a file and puts it on the list of those to be loaded.
  void Own(std::string_view name, std::string_view bytes) { files_.push_back(folder_.Write(name, bytes)); }
  void LoadOwn() {
    const auto loaded = Load(files_);
    ASSERT_THAT(loaded, IsOk());
    knowledge_ = *loaded;
  }
  std::string FirstNamed(std::string_view query) const {
    const std::vector<ActorKnowledge::Answer> answers = knowledge_->Resolve(query, std::nullopt);
    if (answers.empty()) return "";
    return answers.front().ref.name.empty() ? answers.front().ref.side : answers.front().ref.name;
  }
  std::vector<std::string> HoldersOn(std::string_view office, Day day) const {
    std::vector<std::string> names;
    for (const Tenure* tenure : knowledge_->HoldersOf("AAA", office, day)) {
      names.emplace_back(knowledge_->persons()[static_cast<size_t>(tenure->person)].name);
    }
    return names;
  }
  void ExpectError(std::string_view bytes, const std::string& words) {
    const std::vector<std::string> file = {folder_.Write("own.tsv", bytes)};
    EXPECT_THAT(Load(file), StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr(words)));
  }

  std::vector<std::string> files_;
  std::shared_ptr<const ActorKnowledge> knowledge_;
};

TEST_F(OwnActors, AddPersonsAndTenuresInWhateverOrderTheFilesCome) {
  Own("a_offices.tsv", "person\tside\toffice\tstart\tend\np-baker\tAAA\tpresident\t2006\t2010\n");
  Own("b_persons.tsv", "id\tname\tsurname\tcountry\np-baker\tBert Baker\tBaker\tAAA\n");
  LoadOwn();
  EXPECT_THAT(HoldersOn("president", Day(2007, 1, 1)), ElementsAre("Bert Baker"));
  EXPECT_THAT(HoldersOn("HOG", Day(2007, 1, 1)), ElementsAre("Bert Baker")) << "the class comes with the office";
  EXPECT_EQ(FirstNamed("baker"), "Bert Baker");
}

TEST_F(OwnActors, NeedNoSurnameWhereTheNameSaysIt) {
  Own("own.tsv",
      "id\tname\tname_order\tcountry\np-1\tBert Charles Baker\t\tAAA\np-2\tCho Dae Ee\tfamily_first\tAAA\n"
      "p-3\tMother Fee\tsingle\tAAA\n");
  LoadOwn();
  EXPECT_EQ(FirstNamed("Baker"), "Bert Charles Baker");
  EXPECT_EQ(FirstNamed("Bert Baker"), "Bert Charles Baker");
  EXPECT_EQ(FirstNamed("Cho"), "Cho Dae Ee");
  EXPECT_EQ(FirstNamed("Fee"), "");
}

TEST_F(OwnActors, CorrectAPersonsNameAndAddSpellingsWithoutLosingTheOldOnes) {
  Own("names.tsv", "id\tname\tvariants\nwd:Q2\tAnn Able\tAnnie Able;Ablé-Smith\n");
  LoadOwn();
  EXPECT_EQ(knowledge_->persons().size(), 1u);
  EXPECT_EQ(FirstNamed("Anna Able"), "Ann Able");
  EXPECT_EQ(FirstNamed("annie able"), "Ann Able");
  EXPECT_EQ(FirstNamed("Able-Smith"), "Ann Able");
  EXPECT_EQ(knowledge_->persons()[0].actor, "wd:Q2");
  EXPECT_EQ(knowledge_->persons()[0].side, "AAA");
  EXPECT_EQ(knowledge_->persons()[0].sex, 'F');
}

TEST_F(OwnActors, KeepTheIdOfAnUnlistedPersonWhoseNameTheyCorrect) {
  Own("first.tsv", "id\tname\tcountry\np-baker\tBert Baker\tAAA\n");
  Own("second.tsv", "id\tname\np-baker\tBertram Baker\n");
  LoadOwn();
  const PersonRecord* person = knowledge_->FindPerson(UnlistedActorId("Bert Baker", "AAA"));
  ASSERT_NE(person, nullptr);
  EXPECT_EQ(person->name, "Bertram Baker");
}

TEST_F(OwnActors, TakeThePersonOfATenureByTheIdThatClaimsPrint) {
  Own("own.tsv", "person\tside\toffice\tstart\nwd:Q2\tAAA\tenvoy\t2011-02-03\n");
  LoadOwn();
  EXPECT_THAT(HoldersOn("envoy", Day(2011, 2, 3)), ElementsAre("Anna Able"));
}

TEST_F(OwnActors, ATenureReplacesWhatItContradicts) {
  Own("own.tsv", "person\tside\toffice\tstart\tend\nQ2\tAAA\tpresident\t2002-03-04\t2004-05-06\n");
  LoadOwn();
  EXPECT_THAT(HoldersOn("president", Day(2001, 6, 1)), IsEmpty());
  EXPECT_THAT(HoldersOn("president", Day(2003, 1, 1)), ElementsAre("Anna Able"));
  EXPECT_THAT(HoldersOn("president", Day(2005, 1, 1)), IsEmpty());
}

TEST_F(OwnActors, ALaterTermOfTheSamePersonStandsBesideTheFirst) {
  Own("own.tsv", "person\tside\toffice\tstart\tend\nQ2\tAAA\tpresident\t2009\t2012\n");
  LoadOwn();
  EXPECT_THAT(HoldersOn("president", Day(2003, 1, 1)), ElementsAre("Anna Able"));
  EXPECT_THAT(HoldersOn("president", Day(2010, 1, 1)), ElementsAre("Anna Able"));
}

TEST_F(OwnActors, ANewHolderEndsTheOpenTenureOfTheLastOne) {
  Write("offices.tsv",
        "person\tside\toffice\trole\tstart\tend\tacting\tas_of\nQ2\tAAA\tpresident\tHOS;HOG\t2001\t\t\t2005-01-01\n"
        "Q2\tAAA\tenvoy\tENVOY\t2001\t\t\t2005-01-01\n");
  Own("persons.tsv", "id\tname\tcountry\np-baker\tBert Baker\tAAA\n");
  Own("offices.tsv",
      "person\tside\toffice\tstart\np-baker\tAAA\tpresident\t2004-05-06\np-baker\tAAA\tenvoy\t2004-05-06\n");
  LoadOwn();
  EXPECT_THAT(HoldersOn("president", Day(2004, 5, 5)), ElementsAre("Anna Able"));
  EXPECT_THAT(HoldersOn("president", Day(2004, 5, 6)), ElementsAre("Bert Baker"));
  EXPECT_THAT(HoldersOn("envoy", Day(2004, 5, 6)), ElementsAre("Bert Baker", "Anna Able")) << "an office of many";
}

TEST_F(OwnActors, LaterFilesWin) {
  Own("b.tsv", "id\tname\nQ2\tB\n");
  Own("a.tsv", "id\tname\nQ2\tA\n");
  LoadOwn();
  EXPECT_EQ(knowledge_->persons()[0].name, "A");
}

TEST_F(OwnActors, AddAndCorrectSidesAndOffices) {
  Own("org.tsv", "code\tname\taliases\tkind\tmembers\nLEAGUE\tLeague of Rivers\tRiver League\torganisation\tAAA\n");
  Own("alias.tsv", "code\taliases\nAAA\tThe Isles\nORG\tOrganisation of All\n");
  Own("country.tsv", "code\tcapitals\tmetonyms\nAA\tBtown\tBhouse\n");
  Own("titles.tsv", "office\ttitles\nenvoy\trover\n");
  Own("offices.tsv", "person\tside\toffice\tstart\nQ2\tAAA\tenvoy\t2011\n");
  LoadOwn();
  EXPECT_EQ(FirstNamed("River League"), "LEAGUE");
  EXPECT_EQ(FirstNamed("the isles"), "AAA");
  EXPECT_EQ(FirstNamed("Organisation of All"), "ORG");
  EXPECT_EQ(FirstNamed("Btown"), "AAA");
  EXPECT_EQ(FirstNamed("Bhouse"), "AAA");
  EXPECT_EQ(FirstNamed("Alandic rover"), "Anna Able");
  EXPECT_EQ(knowledge_->FindSide("AAA")->name, "Aland");
  EXPECT_THAT(knowledge_->FindSide("AAA")->capitals, ElementsAre("Btown"));
  EXPECT_EQ(knowledge_->sides().size(), 3u);
}

TEST_F(OwnActors, ErrorsNameFileLineColumnAndWords) {
  ExpectError("colour\tshape\nred\tround\n", "own.tsv:1: its columns (colour, shape) are those of no file");
  ExpectError("# mine\nid\tname\tvarients\nQ3\tB\tC\n", "own.tsv:2: column 'varients': not in persons.tsv");
  ExpectError("id\tname\nQ3\tB\nQ3\tC\n", "own.tsv:3: column 'id': \"Q3\" stands in an earlier row");
  ExpectError("id\tvariants\nQ3\tB\n", "own.tsv:2: column 'name': empty");
  ExpectError("person\tside\toffice\nQ3\tAAA\tpresident\n", "own.tsv:2: column 'person': \"Q3\" is not in persons.tsv");
  ExpectError("person\tside\toffice\nQ2\tBBB\tpresident\n", "own.tsv:2: column 'side': \"BBB\" is no code of a side");
  ExpectError("person\tside\toffice\nQ2\tAAA\tpresidnt\n",
              "own.tsv:2: column 'office': \"presidnt\" is not in office_titles.tsv");
  ExpectError("person\tside\toffice\tstart\nQ2\tAAA\tpresident\tMay 2001\n",
              "own.tsv:2: column 'start': not a date: \"May 2001\"");
  ExpectError("person\tside\toffice\tacting\nQ2\tAAA\tpresident\tyes\n",
              "own.tsv:2: column 'acting': not 1, 0 or empty: \"yes\"");
  ExpectError("code\tname\taliases\nNEW\tNew\tNewer\n", "own.tsv:2: column 'kind': not a kind of organisation: \"\"");
  ExpectError("office\ttitles\nmayor\tmayor\n", "own.tsv:2: column 'rank': not a number from 1 on: \"\"");
  ExpectError("id\tname\nQ3\n", "own.tsv:2: 1 cells, but the header names 2 columns");
}

}  // namespace
}  // namespace readout::extract
