// SPDX-License-Identifier: Apache-2.0
// Places: known countries, every state with its capital.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/text_fold.h"
#include "base/tsv_table.h"
#include "gtest/gtest.h"
#include "tests/unit/kb/kb_tables.h"

namespace readout {
namespace {

TEST(Places, LieInKnownCountries) {
  const TsvTable places = LoadTable("places/places.tsv");
  const std::set<std::string> countries = Values(LoadTable("actors/countries.tsv"), "code");
  const std::set<std::string_view> kinds = {"city", "venue", "region"};
  for (size_t row = 0; row < places.size(); ++row) {
    // Regions and seas of several states have no country.
    const bool of_several = places.Cell(row, "country").empty() && places.Cell(row, "kind") == "region";
    EXPECT_TRUE(of_several || countries.contains(std::string(places.Cell(row, "country"))))
        << Where(places, row) << places.Cell(row, "country");
    EXPECT_TRUE(kinds.contains(places.Cell(row, "kind"))) << Where(places, row) << places.Cell(row, "kind");
  }
}

TEST(Places, IncludeTheCapitalOfEveryState) {
  const TsvTable places = LoadTable("places/places.tsv");
  std::map<std::string, std::set<std::string>> names;
  for (size_t row = 0; row < places.size(); ++row) {
    std::set<std::string>& of_country = names[std::string(places.Cell(row, "country"))];
    of_country.insert(Fold(places.Cell(row, "name")));
    for (std::string_view alias : places.List(row, "aliases")) of_country.insert(Fold(alias));
  }
  const TsvTable countries = LoadTable("actors/countries.tsv");
  for (size_t row = 0; row < countries.size(); ++row) {
    if (countries.Cell(row, "kind") != "state") continue;
    for (std::string_view capital : countries.List(row, "capitals")) {
      EXPECT_TRUE(names[std::string(countries.Cell(row, "code"))].contains(Fold(capital)))
          << Where(countries, row) << capital << " is not in places.tsv";
    }
  }
}

TEST(Places, VenuesStandInKnownCities) {
  const TsvTable places = LoadTable("places/places.tsv");
  std::set<std::pair<std::string, std::string>> cities;
  for (size_t row = 0; row < places.size(); ++row) {
    if (places.Cell(row, "kind") == "city") {
      cities.emplace(places.Cell(row, "country"), places.Cell(row, "name"));
    }
  }
  size_t venues = 0;
  for (size_t row = 0; row < places.size(); ++row) {
    const std::string city(places.Cell(row, "city"));
    if (city.empty()) continue;
    ++venues;
    EXPECT_EQ(places.Cell(row, "kind"), "venue") << Where(places, row);
    EXPECT_TRUE(cities.contains({std::string(places.Cell(row, "country")), city})) << Where(places, row) << city;
  }
  EXPECT_GE(venues, 150u);
}

// A word that names places of two countries is left to the reader of the article only where both are well known.
TEST(Places, FewNamesAreAmbiguous) {
  const TsvTable places = LoadTable("places/places.tsv");
  std::map<std::string, std::set<std::string>> countries_of;
  for (size_t row = 0; row < places.size(); ++row) {
    const std::string country(places.Cell(row, "country"));
    countries_of[std::string(places.Cell(row, "name"))].insert(country);
    for (std::string_view alias : places.List(row, "aliases")) countries_of[std::string(alias)].insert(country);
  }
  int ambiguous = 0;
  for (const auto& [name, countries] : countries_of) {
    if (countries.size() > 1) ++ambiguous;
  }
  EXPECT_LE(ambiguous, 10);
}

}  // namespace
}  // namespace readout
