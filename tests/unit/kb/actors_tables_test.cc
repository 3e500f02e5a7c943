// SPDX-License-Identifier: Apache-2.0
// Forms and cross-references of the tables of actors.

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/numbers.h"
#include "base/absl_view.h"
#include "base/text_fold.h"
#include "base/tsv_table.h"
#include "gtest/gtest.h"
#include "tests/unit/kb/kb_tables.h"

namespace readout {
namespace {

bool Contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class TableTest : public testing::TestWithParam<TableForm> {};

TEST_P(TableTest, IsSortedAndHoldsNoKeyTwice) {
  const TsvTable table = LoadTable(GetParam().file);
  ASSERT_GT(table.size(), 0u);
  std::vector<std::string_view> previous;
  std::set<std::vector<std::string_view>> keys;
  for (size_t row = 0; row < table.size(); ++row) {
    std::vector<std::string_view> cells;
    for (const std::string& column : GetParam().columns) cells.push_back(table.Cell(row, column));
    if (row > 0) {
      EXPECT_LT(previous, cells) << Where(table, row) << "not sorted or there twice";
    }
    previous = cells;
    cells.resize(GetParam().key_columns);
    EXPECT_TRUE(keys.insert(cells).second) << Where(table, row) << "same key as an earlier row: " << cells.front();
    EXPECT_FALSE(cells.front().empty()) << Where(table, row) << "first column empty";
  }
}

TEST_P(TableTest, IsComposedUtf8WithoutStraySpaces) {
  const TsvTable table = LoadTable(GetParam().file);
  for (size_t row = 0; row < table.size(); ++row) {
    for (const std::string& column : GetParam().columns) {
      const std::string_view cell = table.Cell(row, column);
      EXPECT_EQ(NormalizeNfc(cell), cell) << Where(table, row) << column;
      EXPECT_EQ(cell.find("  "), std::string_view::npos)
          << Where(table, row) << column << ": two spaces in \"" << cell << '"';
      EXPECT_EQ(cell.find(";;"), std::string_view::npos) << Where(table, row) << column << ": empty list item";
      if (column == "reason" || column == "why") continue;  // prose
      EXPECT_EQ(cell.find("; "), std::string_view::npos) << Where(table, row) << column << ": space after ;";
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Data, TableTest, testing::ValuesIn(AllTableForms()), [](const auto& parameter) {
  std::string name = parameter.param.file;
  const auto is_other = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; };
  std::replace_if(name.begin(), name.end(), is_other, '_');
  return name;
});

// Reports every word of `columns` that names two rows of a table.
void ExpectWordsNameOneRow(const TsvTable& table, const std::vector<std::string>& columns) {
  std::map<std::string, size_t> owner;
  for (size_t row = 0; row < table.size(); ++row) {
    for (const std::string& column : columns) {
      for (std::string_view word : table.List(row, column)) {
        const auto [it, inserted] = owner.emplace(std::string(word), row);
        EXPECT_TRUE(inserted || it->second == row)
            << Where(table, row) << column << ": \"" << word << "\" also names " << table.Cell(it->second, "code");
      }
    }
  }
}

TEST(Countries, CodesAndKindsAreOfTheAgreedForm) {
  const TsvTable table = LoadTable("actors/countries.tsv");
  const std::set<std::string_view> kinds = {"state", "territory", "de_facto", "region", "former"};
  std::set<std::string_view> iso2;
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view code = table.Cell(row, "code");
    EXPECT_TRUE(code.size() == 3 || code[1] == '-' || code[3] == '-') << Where(table, row) << code;
    EXPECT_TRUE(kinds.contains(table.Cell(row, "kind"))) << Where(table, row) << table.Cell(row, "kind");
    EXPECT_FALSE(table.Cell(row, "name").empty()) << Where(table, row);
    const std::string_view two = table.Cell(row, "iso2");
    if (!two.empty() && table.Cell(row, "kind") != "former") {
      EXPECT_TRUE(iso2.insert(two).second) << Where(table, row) << "iso2 twice: " << two;
    }
    if (table.Cell(row, "kind") == "state") {
      EXPECT_FALSE(table.Cell(row, "adjectives").empty()) << Where(table, row) << "no adjective";
      EXPECT_FALSE(table.Cell(row, "capitals").empty()) << Where(table, row) << "no capital";
      EXPECT_EQ(table.Cell(row, "wikidata").substr(0, 1), "Q") << Where(table, row) << "no Wikidata id";
    }
  }
}

TEST(Countries, NoNameOrMetonymNamesTwoCountries) {
  const TsvTable table = LoadTable("actors/countries.tsv");
  ExpectWordsNameOneRow(table, {"name", "aliases"});
  // East Berlin, Donetsk and the capitals of former states aside, a seat of power means one government.
  std::map<std::string, size_t> owner;
  for (size_t row = 0; row < table.size(); ++row) {
    if (table.Cell(row, "kind") == "former") continue;
    for (std::string_view word : table.List(row, "metonyms")) {
      const auto [it, inserted] = owner.emplace(std::string(word), row);
      EXPECT_TRUE(inserted) << Where(table, row) << '"' << word << "\" also means " << table.Cell(it->second, "code");
    }
  }
}

TEST(Countries, MetonymsAreNoGenericWords) {
  const TsvTable table = LoadTable("actors/countries.tsv");
  const std::set<std::string_view> generic = {
      "Government House", "Presidential Palace", "Presidential Office", "State House", "Royal Palace", "Arg",
      "National Palace",  "Parliament House",    "Foreign Ministry",    "Wall Street", "Langley",      "Gorki"};
  for (size_t row = 0; row < table.size(); ++row) {
    for (std::string_view word : table.List(row, "metonyms")) {
      EXPECT_FALSE(generic.contains(word)) << Where(table, row) << word;
    }
  }
}

TEST(Organisations, ParentsAndMembersAreKnownSides) {
  const TsvTable table = LoadTable("actors/organisations.tsv");
  const std::set<std::string> codes = SideCodes();
  const std::set<std::string> countries = Values(LoadTable("actors/countries.tsv"), "code");
  const std::set<std::string_view> kinds = {"organisation", "group", "format"};
  for (size_t row = 0; row < table.size(); ++row) {
    EXPECT_TRUE(kinds.contains(table.Cell(row, "kind"))) << Where(table, row) << table.Cell(row, "kind");
    EXPECT_FALSE(countries.contains(std::string(table.Cell(row, "code"))))
        << Where(table, row) << "a country has this code: " << table.Cell(row, "code");
    const std::string parent(table.Cell(row, "parent"));
    EXPECT_TRUE(parent.empty() || codes.contains(parent)) << Where(table, row) << "parent " << parent;
    EXPECT_NE(parent, table.Cell(row, "code")) << Where(table, row) << "its own parent";
    for (std::string_view member : table.List(row, "members")) {
      EXPECT_TRUE(codes.contains(std::string(member))) << Where(table, row) << "member " << member;
    }
  }
}

TEST(Organisations, AliasesNameOneOrganisationAndAreNoSecondMentions) {
  const TsvTable table = LoadTable("actors/organisations.tsv");
  ExpectWordsNameOneRow(table, {"name", "aliases"});
  for (size_t row = 0; row < table.size(); ++row) {
    for (std::string_view alias : table.List(row, "aliases")) {
      EXPECT_FALSE(alias == "the alliance" || alias == "the bloc" || alias == "Brussels" || alias == "the Commission")
          << Where(table, row) << alias;
      for (std::string_view description : table.List(row, "descriptions")) {
        EXPECT_NE(alias, description) << Where(table, row) << "alias and description at once";
      }
    }
  }
}

TEST(OfficeTitles, RolesRanksAndKindsAreOfTheAgreedForm) {
  const TsvTable table = LoadTable("actors/office_titles.tsv");
  const std::set<std::string> codes = SideCodes();
  const std::set<std::string_view> kinds = {"principal", "speaker", "domestic"};
  for (size_t row = 0; row < table.size(); ++row) {
    int rank = 0;
    EXPECT_TRUE(absl::SimpleAtoi(ToAbsl(table.Cell(row, "rank")), &rank) && rank >= 1 && rank <= 99)
        << Where(table, row) << "rank " << table.Cell(row, "rank");
    EXPECT_TRUE(kinds.contains(table.Cell(row, "kind"))) << Where(table, row) << table.Cell(row, "kind");
    EXPECT_TRUE(table.Cell(row, "holders") == "one" || table.Cell(row, "holders") == "many") << Where(table, row);
    EXPECT_FALSE(table.List(row, "titles").empty()) << Where(table, row) << "no title";
    EXPECT_FALSE(table.Cell(row, "role").empty()) << Where(table, row) << "no role";
    for (std::string_view side : table.List(row, "side")) {
      EXPECT_TRUE(codes.contains(std::string(side))) << Where(table, row) << "side " << side;
    }
    std::set<std::string_view> seen;
    for (std::string_view title : table.List(row, "titles")) {
      EXPECT_TRUE(seen.insert(title).second) << Where(table, row) << "title twice: " << title;
    }
  }
}

TEST(Persons, EveryPersonHoldsAnOfficeAndComesFromAKnownCountry) {
  const TsvTable persons = LoadTable("actors/persons.tsv");
  const std::set<std::string> holders = Values(LoadTable("actors/offices.tsv"), "person");
  const std::set<std::string> countries = Values(LoadTable("actors/countries.tsv"), "code");
  const std::set<std::string_view> orders = {"western", "family_first", "arabic", "single"};
  const std::set<std::string_view> sexes = {"M", "F", "?"};
  for (size_t row = 0; row < persons.size(); ++row) {
    EXPECT_TRUE(holders.contains(std::string(persons.Cell(row, "id")))) << Where(persons, row) << "holds no office";
    EXPECT_TRUE(countries.contains(std::string(persons.Cell(row, "country"))))
        << Where(persons, row) << "country \"" << persons.Cell(row, "country") << '"';
    EXPECT_TRUE(orders.contains(persons.Cell(row, "name_order")))
        << Where(persons, row) << persons.Cell(row, "name_order");
    EXPECT_TRUE(sexes.contains(persons.Cell(row, "sex"))) << Where(persons, row) << persons.Cell(row, "sex");
  }
}

TEST(Persons, SurnamesAreWordsOfTheNameAndNoTitles) {
  const TsvTable persons = LoadTable("actors/persons.tsv");
  // "King" is a title in "King Hussein" and a surname in "Stephenson King".
  const std::set<std::string_view> titles = {"Prince",       "King",     "Queen", "Sheikh", "Sir",
                                             "Crown Prince", "Princess", "Jr.",   "Jr"};
  for (size_t row = 0; row < persons.size(); ++row) {
    const std::string_view surname = persons.Cell(row, "surname");
    const bool may_be_title =
        persons.Cell(row, "name_order") != "family_first" && persons.Cell(row, "name").starts_with(surname);
    EXPECT_FALSE(surname.empty() || (may_be_title && titles.contains(surname)))
        << Where(persons, row) << "surname \"" << surname << '"';
    bool found = Contains(Fold(persons.Cell(row, "name")), Fold(surname));
    for (std::string_view variant : persons.List(row, "variants")) {
      found = found || Contains(Fold(variant), Fold(surname));
    }
    EXPECT_TRUE(found) << Where(persons, row) << "surname \"" << surname << "\" is not in \""
                       << persons.Cell(row, "name") << '"';
  }
}

// A full name as two rows may share it: folded, hyphens as spaces; empty for single words, which are no proof.
std::string FullNameKey(std::string_view name) {
  if (name.find(' ') == std::string_view::npos) return "";
  std::string key = Fold(name);
  std::replace(key.begin(), key.end(), '-', ' ');
  return key;
}

// One name on one side is one person, unless somebody looked and found two.
TEST(Persons, NobodyIsThereTwice) {
  const TsvTable persons = LoadTable("actors/persons.tsv");
  const TsvTable namesakes = LoadTable("actors/namesakes.tsv");
  std::map<std::string, std::set<std::string>> sides;
  const TsvTable offices = LoadTable("actors/offices.tsv");
  for (size_t row = 0; row < offices.size(); ++row) {
    sides[std::string(offices.Cell(row, "person"))].emplace(offices.Cell(row, "side"));
  }
  std::map<std::string, std::set<size_t>> bearers;
  for (size_t row = 0; row < persons.size(); ++row) {
    sides[std::string(persons.Cell(row, "id"))].emplace(persons.Cell(row, "country"));
    bearers[FullNameKey(persons.Cell(row, "name"))].insert(row);
    for (std::string_view variant : persons.List(row, "variants")) bearers[FullNameKey(variant)].insert(row);
  }
  bearers.erase("");
  std::map<std::string, std::set<std::string_view>> reviewed;
  for (size_t row = 0; row < namesakes.size(); ++row) {
    std::set<std::string_view>& ids = reviewed[std::string(namesakes.Cell(row, "form"))];
    for (std::string_view id : namesakes.List(row, "persons")) ids.insert(id);
    EXPECT_FALSE(namesakes.Cell(row, "reason").empty()) << Where(namesakes, row) << "no reason";
    for (size_t bearer : bearers[std::string(namesakes.Cell(row, "form"))]) ids.erase(persons.Cell(bearer, "id"));
    EXPECT_TRUE(ids.empty()) << Where(namesakes, row) << *ids.begin() << " does not bear this name";
    for (std::string_view id : namesakes.List(row, "persons")) ids.insert(id);
  }
  for (const auto& [name, rows] : bearers) {
    for (auto later = rows.begin(); later != rows.end(); ++later) {
      for (auto earlier = rows.begin(); earlier != later; ++earlier) {
        const std::set<std::string>& a = sides[std::string(persons.Cell(*earlier, "id"))];
        const std::set<std::string>& b = sides[std::string(persons.Cell(*later, "id"))];
        const bool same_side =
            std::any_of(a.begin(), a.end(), [&](const std::string& side) { return b.contains(side); });
        if (!same_side) continue;
        const std::set<std::string_view>& known = reviewed[name];
        EXPECT_TRUE(known.contains(persons.Cell(*earlier, "id")) && known.contains(persons.Cell(*later, "id")))
            << Where(persons, *later) << '"' << name << "\" is also " << persons.Cell(*earlier, "id") << " in line "
            << persons.line(*earlier) << "; two persons belong into namesakes.tsv, one person into one row";
      }
    }
  }
}

// Ids come from Wikidata exports, which name them; nobody makes one up.
TEST(WikidataIds, AreWellFormedAndNameOneActorEach) {
  const auto well_formed = [](std::string_view id) {
    return id.size() > 1 && id[0] == 'Q' && id[1] != '0' && std::all_of(id.begin() + 1, id.end(), [](char c) {
             return std::isdigit(static_cast<unsigned char>(c)) != 0;
           });
  };
  std::map<std::string, std::string> owner;
  for (const char* file : {"actors/countries.tsv", "actors/organisations.tsv", "actors/persons.tsv"}) {
    const TsvTable table = LoadTable(file);
    const bool persons = std::string_view(file) == "actors/persons.tsv";
    for (size_t row = 0; row < table.size(); ++row) {
      const std::string id(table.Cell(row, persons ? "id" : "wikidata"));
      if (persons) {
        EXPECT_TRUE(well_formed(id) || id.starts_with("p-")) << Where(table, row) << id;
        EXPECT_EQ(table.Cell(row, "source") == "wikidata", well_formed(id)) << Where(table, row) << "source of " << id;
      } else {
        EXPECT_TRUE(id.empty() || well_formed(id)) << Where(table, row) << id;
      }
      if (id.empty()) continue;
      const auto [it, inserted] = owner.emplace(id, Where(table, row));
      EXPECT_TRUE(inserted) << Where(table, row) << id << " stands at " << it->second << " too";
    }
  }
}

TEST(Persons, VariantsAreFurtherFormsOfTheName) {
  const TsvTable persons = LoadTable("actors/persons.tsv");
  for (size_t row = 0; row < persons.size(); ++row) {
    std::set<std::string> seen = {Fold(persons.Cell(row, "name"))};
    for (std::string_view variant : persons.List(row, "variants")) {
      EXPECT_TRUE(seen.insert(Fold(variant)).second) << Where(persons, row) << "twice: " << variant;
      EXPECT_FALSE(variant.starts_with("Mr ")) << Where(persons, row) << variant;
    }
  }
}

TEST(Honorifics, SexAndKindAreOfTheAgreedForm) {
  const TsvTable table = LoadTable("actors/honorifics.tsv");
  const std::set<std::string_view> kinds = {"civil",    "academic",  "religious", "royal",
                                            "military", "political", "order"};
  for (size_t row = 0; row < table.size(); ++row) {
    EXPECT_TRUE(kinds.contains(table.Cell(row, "kind"))) << Where(table, row) << table.Cell(row, "kind");
    EXPECT_TRUE(table.Cell(row, "sex") == "M" || table.Cell(row, "sex") == "F" || table.Cell(row, "sex") == "?")
        << Where(table, row);
    EXPECT_NE(Fold(table.Cell(row, "word")), "he") << Where(table, row) << "would hide a pronoun";
  }
}

TEST(NotActors, HidesNoActorOfTheOtherTables) {
  std::set<std::string> names = Values(LoadTable("actors/countries.tsv"), "name");
  names.merge(Values(LoadTable("actors/organisations.tsv"), "name"));
  names.merge(Values(LoadTable("actors/persons.tsv"), "name"));
  const TsvTable organisations = LoadTable("actors/organisations.tsv");
  for (size_t row = 0; row < organisations.size(); ++row) {
    for (std::string_view alias : organisations.List(row, "aliases")) names.emplace(alias);
  }
  const TsvTable table = LoadTable("actors/not_actors.tsv");
  for (size_t row = 0; row < table.size(); ++row) {
    EXPECT_FALSE(names.contains(std::string(table.Cell(row, "phrase"))))
        << Where(table, row) << table.Cell(row, "phrase") << " is an actor";
    EXPECT_FALSE(table.Cell(row, "why").empty()) << Where(table, row);
  }
}

TEST(StateMedia, SpeakForASideOfTheTablesAndAreNamedOnce) {
  const std::set<std::string> sides = SideCodes();
  const TsvTable table = LoadTable("actors/state_media.tsv");
  std::set<std::string> names;
  for (size_t row = 0; row < table.size(); ++row) {
    EXPECT_TRUE(sides.contains(std::string(table.Cell(row, "side")))) << Where(table, row);
    std::vector<std::string_view> all = table.List(row, "aliases");
    all.push_back(table.Cell(row, "name"));
    for (std::string_view name : all) EXPECT_TRUE(names.emplace(name).second) << Where(table, row) << name;
  }
}

}  // namespace
}  // namespace readout
