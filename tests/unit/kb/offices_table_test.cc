// SPDX-License-Identifier: Apache-2.0
// Who held which office when: references, dates, single holders, gaps in heads of government.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_split.h"
#include "base/tsv_table.h"
#include "gtest/gtest.h"
#include "model/date.h"
#include "tests/unit/kb/kb_tables.h"

namespace readout {
namespace {

// Heads of government of these sides are complete for this time.
constexpr Day kWindowStart(2000, 1, 1);
constexpr Day kWindowEnd(2026, 6, 30);
constexpr std::string_view kGaplessSides[] = {
    // G20
    "ARG", "AUS", "BRA", "CAN", "CHN", "DEU", "FRA", "GBR", "IDN", "IND", "ITA", "JPN", "KOR", "MEX", "RUS", "SAU",
    "TUR", "USA", "ZAF",
    // and those most in the news
    "AFG", "ARE", "ARM", "AUT", "AZE", "BEL", "BGD", "BGR", "BLR", "CHE", "CHL", "COL", "CUB", "CZE", "DNK", "EGY",
    "ESP", "ETH", "FIN", "GEO", "GRC", "HUN", "IRL", "IRN", "IRQ", "ISR", "JOR", "KAZ", "KEN", "KWT", "LBN", "MYS",
    "NGA", "NLD", "NOR", "NZL", "OMN", "PAK", "PER", "PHL", "POL", "PRK", "PRT", "QAT", "ROU", "SGP", "SRB", "SVK",
    "SWE", "SYR", "THA", "TWN", "UKR", "UZB", "VAT", "VEN", "VNM"};
constexpr int kAllowedGapDays = 10;
constexpr int kAllowedOverlapDays = 31;

class OfficesTable : public testing::Test {
 protected:
  const TsvTable offices_ = LoadTable("actors/offices.tsv");
  const TsvTable known_gaps_ = LoadTable("actors/known_gaps.tsv");
  const std::vector<TenureRow> tenures_ = LoadTenures(offices_);
};

bool HasRole(const TenureRow& tenure, std::string_view role) {
  for (const std::string& part : std::vector<std::string>(absl::StrSplit(tenure.role, ';'))) {
    if (part == role) return true;
  }
  return false;
}

TEST_F(OfficesTable, PersonsSidesAndOfficesExist) {
  const std::set<std::string> persons = Values(LoadTable("actors/persons.tsv"), "id");
  const std::set<std::string> sides = SideCodes();
  const std::set<std::string> titles = Values(LoadTable("actors/office_titles.tsv"), "office");
  for (const TenureRow& tenure : tenures_) {
    EXPECT_TRUE(persons.contains(tenure.person)) << Where(offices_, tenure.row) << "person " << tenure.person;
    EXPECT_TRUE(sides.contains(tenure.side)) << Where(offices_, tenure.row) << "side " << tenure.side;
    EXPECT_TRUE(titles.contains(tenure.office)) << Where(offices_, tenure.row) << "no title row for " << tenure.office;
  }
}

TEST_F(OfficesTable, DatesAreDaysInOrder) {
  for (const TenureRow& tenure : tenures_) {
    ASSERT_TRUE(tenure.valid) << Where(offices_, tenure.row) << offices_.Cell(tenure.row, "start") << ".."
                              << offices_.Cell(tenure.row, "end");
    EXPECT_LE(tenure.start, tenure.end) << Where(offices_, tenure.row) << "ends before it starts";
    const std::string_view as_of = offices_.Cell(tenure.row, "as_of");
    EXPECT_EQ(as_of.empty(), !tenure.open) << Where(offices_, tenure.row) << "as_of belongs to rows without an end";
    if (tenure.open) {
      const std::optional<Day> day = ParseDay(as_of);
      ASSERT_TRUE(day.has_value()) << Where(offices_, tenure.row) << as_of;
      EXPECT_LE(tenure.start, *day) << Where(offices_, tenure.row) << "known until a day before it starts";
    }
    const std::string_view acting = offices_.Cell(tenure.row, "acting");
    EXPECT_TRUE(acting.empty() || acting == "1") << Where(offices_, tenure.row) << acting;
  }
}

TEST_F(OfficesTable, RestsOnNoSourceOfUnclearLicence) {
  const std::set<std::string> known = {"EP", "EPF", "FB", "WL21", "WL21W", "knowledge"};
  for (const TenureRow& tenure : tenures_) {
    const std::string source(offices_.Cell(tenure.row, "source"));
    for (const std::string& part : std::vector<std::string>(absl::StrSplit(source, '+'))) {
      EXPECT_TRUE(known.contains(part)) << Where(offices_, tenure.row) << "source " << part;
    }
  }
}

// Offices of one holder: who held them on the same day twice needs a reason.
TEST_F(OfficesTable, OfficesOfOneHolderHaveOneHolder) {
  const TsvTable titles = LoadTable("actors/office_titles.tsv");
  std::set<std::string> single;
  for (size_t row = 0; row < titles.size(); ++row) {
    if (titles.Cell(row, "holders") == "one") single.emplace(titles.Cell(row, "office"));
  }
  std::map<std::pair<std::string, std::string>, std::vector<const TenureRow*>> chains;
  for (const TenureRow& tenure : tenures_) {
    if (single.contains(tenure.office)) chains[{tenure.side, tenure.office}].push_back(&tenure);
  }
  for (auto& [key, chain] : chains) {
    std::sort(chain.begin(), chain.end(), [](const TenureRow* a, const TenureRow* b) { return a->start < b->start; });
    for (size_t i = 0; i < chain.size(); ++i) {
      for (size_t j = i + 1; j < chain.size(); ++j) {
        const TenureRow& earlier = *chain[i];
        const TenureRow& later = *chain[j];
        EXPECT_FALSE(earlier.open && later.open) << Where(offices_, later.row) << "two open holders of " << key.second
                                                 << ": see line " << offices_.line(earlier.row);
        const Day last = std::min(earlier.end, later.end);
        if (last - later.start <= kAllowedOverlapDays) continue;
        // Known to the month or year only: last possible day of one, first possible day of the next.
        if (!earlier.open && later.start.day() == 1 && (earlier.end + 1).day() == 1) continue;
        EXPECT_TRUE(HasReason(known_gaps_, key.first, key.second, "overlap", later.start, last))
            << Where(offices_, later.row) << key.second << " overlaps with line " << offices_.line(earlier.row)
            << " by " << last - later.start << " days and known_gaps.tsv gives no reason";
      }
    }
  }
}

TEST_F(OfficesTable, HeadsOfGovernmentHaveNoUnexplainedGap) {
  for (std::string_view side : kGaplessSides) {
    std::vector<const TenureRow*> chain;
    for (const TenureRow& tenure : tenures_) {
      if (tenure.side == side && HasRole(tenure, "HOG")) chain.push_back(&tenure);
    }
    std::sort(chain.begin(), chain.end(), [](const TenureRow* a, const TenureRow* b) { return a->start < b->start; });
    ASSERT_FALSE(chain.empty()) << side << " has no head of government";
    Day covered = kWindowStart;
    for (const TenureRow* tenure : chain) {
      if (tenure->start > covered && covered < kWindowEnd && tenure->start - covered > kAllowedGapDays) {
        EXPECT_TRUE(HasReason(known_gaps_, side, "HOG", "gap", covered, std::min(tenure->start, kWindowEnd)))
            << Where(offices_, tenure->row) << side << " has no head of government from " << FormatDay(covered)
            << " to " << FormatDay(tenure->start);
      }
      covered = std::max(covered, tenure->end);
    }
    EXPECT_TRUE(covered >= kWindowEnd || kWindowEnd - covered <= kAllowedGapDays)
        << side << " has no head of government after " << FormatDay(covered);
  }
}

TEST_F(OfficesTable, EveryListedGapIsThere) {
  for (size_t row = 0; row < known_gaps_.size(); ++row) {
    const std::optional<Day> start = ParseDay(known_gaps_.Cell(row, "start"));
    const std::optional<Day> end = ParseDay(known_gaps_.Cell(row, "end"));
    ASSERT_TRUE(start && end) << Where(known_gaps_, row) << "not a day";
    ASSERT_LT(*start, *end) << Where(known_gaps_, row);
    const std::string_view kind = known_gaps_.Cell(row, "kind");
    ASSERT_TRUE(kind == "gap" || kind == "overlap") << Where(known_gaps_, row) << kind;
    EXPECT_FALSE(known_gaps_.Cell(row, "reason").empty()) << Where(known_gaps_, row) << "no reason";
    const Day middle = *start + (*end - *start) / 2;
    int holders = 0;
    for (const TenureRow& tenure : tenures_) {
      if (tenure.side != known_gaps_.Cell(row, "side")) continue;
      const std::string_view role = known_gaps_.Cell(row, "role");
      if (tenure.office != role && !HasRole(tenure, role)) continue;
      if (tenure.start <= middle && middle <= tenure.end) ++holders;
    }
    EXPECT_TRUE(kind == "gap" ? holders == 0 : holders > 1)
        << Where(known_gaps_, row) << holders << " holders on " << FormatDay(middle);
  }
}

struct Holder {
  std::string_view side, office, day, person;
};

// Written down by hand, independently of the table.
TEST_F(OfficesTable, KnowsWhoHeldOfficeOnWellKnownDays) {
  const TsvTable persons = LoadTable("actors/persons.tsv");
  std::map<std::string, std::string> names;
  for (size_t row = 0; row < persons.size(); ++row) {
    names.emplace(persons.Cell(row, "id"), persons.Cell(row, "name"));
  }
  const Holder kHolders[] = {
      {"USA", "president", "1991-01-17", "George H. W. Bush"},
      {"USA", "secretary_of_state", "2003-02-05", "Colin Powell"},
      {"USA", "national_security_adviser", "2022-02-24", "Jake Sullivan"},
      {"SUN", "president", "1991-08-19", "Mikhail Gorbachev"},
      {"RUS", "president", "1998-08-17", "Boris Yeltsin"},
      {"RUS", "foreign_minister", "2014-03-18", "Sergei Lavrov"},
      {"RUS", "presidential_spokesperson", "2022-02-24", "Dmitry Peskov"},
      {"CHN", "foreign_minister", "2023-04-01", "Qin Gang"},
      {"DEU", "chancellor", "2003-03-20", "Gerhard Schroeder"},
      {"FRA", "president", "1995-12-14", "Jacques Chirac"},
      {"GBR", "prime_minister", "1990-01-01", "Margaret Thatcher"},
      {"GBR", "foreign_secretary", "2003-03-20", "Jack Straw"},
      {"UKR", "president", "2015-02-12", "Petro Poroshenko"},
      {"UKR", "head_of_presidential_office", "2022-02-24", "Andriy Yermak"},
      {"ISR", "prime_minister", "1993-09-13", "Yitzhak Rabin"},
      {"IRN", "foreign_minister", "2015-07-14", "Mohammad Javad Zarif"},
      {"PAK", "prime_minister", "1994-01-01", "Benazir Bhutto"},
      {"TUR", "prime_minister", "2010-05-31", "Recep Tayyip Erdogan"},
      {"KOR", "president", "2018-06-12", "Moon Jae-in"},
      {"PRK", "supreme_leader", "2018-06-12", "Kim Jong Un"},
      {"IND", "external_affairs_minister", "2022-02-24", "S. Jaishankar"},
      {"UN", "secretary_general", "1999-03-24", "Kofi Annan"},
      {"EU", "high_representative", "2015-07-14", "Federica Mogherini"},
      {"NATO", "secretary_general", "1999-03-24", "Javier Solana"},
      {"POL", "prime_minister", "1992-07-20", "Hanna Suchocka"},
      {"CSK", "president", "1991-06-01", "Vaclav Havel"},
  };
  for (const Holder& expected : kHolders) {
    const std::optional<Day> day = ParseDay(expected.day);
    ASSERT_TRUE(day.has_value());
    std::vector<std::string> found;
    for (const TenureRow& tenure : tenures_) {
      const bool that_day = tenure.start <= *day && *day <= tenure.end;
      if (tenure.side == expected.side && tenure.office == expected.office && that_day) {
        found.push_back(names[tenure.person]);
      }
    }
    EXPECT_EQ(found, std::vector<std::string>{std::string(expected.person)})
        << expected.side << ' ' << expected.office << ' ' << expected.day;
  }
}

}  // namespace
}  // namespace readout
