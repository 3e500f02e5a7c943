// SPDX-License-Identifier: Apache-2.0
// Tables with mistakes: whoever keeps a table of their own is told the file, the line and the column.

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/actor_knowledge.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace readout {
namespace {

struct BrokenTable {
  std::string_view what;
  std::string_view text;
  std::vector<std::string_view> told;  // parts of the message, besides the file
};

const BrokenTable kBrokenTables[] = {
    {"a cell too few",
     "code\tname\taliases\tdescriptions\tkind\tparent\tmembers\thq\twikidata\tsource\nX-CLUB\tClub\n",
     {":2", "2"}},
    {"no such kind",
     "# comment\ncode\tname\taliases\tdescriptions\tkind\tparent\tmembers\thq\twikidata\tsource\n"
     "X-CLUB\tClub\t\t\tclub\t\t\t\t\tknowledge\n",
     {":3", "kind", "\"club\""}},
    {"a day that is none",
     "person\tside\toffice\trole\tstart\tend\tacting\tas_of\tsource\n"
     "Q7747\tRUS\tpresident\tHOS\t2012-05-07\t2012-02-30\t\t\tknowledge\n",
     {":2", "end", "2012-02-30"}},
    {"an end before the start",
     "person\tside\toffice\trole\tstart\tend\tacting\tas_of\tsource\n\n"
     "Q7747\tRUS\tpresident\tHOS\t2012-05-07\t2011-05-07\t\t\tknowledge\n",
     {":3", "end", "2011-05-07"}},
    {"a person nobody knows",
     "person\tside\toffice\trole\tstart\tend\tacting\tas_of\tsource\n"
     "p-nobody\tRUS\tpresident\tHOS\t2012-05-07\t\t\t2012-05-08\tknowledge\n",
     {":2", "person", "p-nobody"}},
    {"a person who stands there twice",
     "id\tname\tname_order\tsurname\tvariants\tsex\tcountry\tsource\n"
     "Q7747\tVladimir Putin\twestern\tPutin\t\tM\tRUS\tknowledge\n"
     "Q7747\tVladimir Putin\twestern\tPutin\t\tM\tRUS\tknowledge\n",
     {":3", "id", "Q7747"}},
    {"a sex that is none",
     "id\tname\tname_order\tsurname\tvariants\tsex\tcountry\tsource\n"
     "p-somebody\tSome Body\twestern\tBody\t\tmale\tRUS\tknowledge\n",
     {":2", "sex", "male"}},
    {"a country without a name",
     "code\tname\tofficial\tadjectives\tdemonyms\tcapitals\taliases\tmetonyms\twikidata\tkind\tcow\tcown\tiso2\t"
     "source\nX-NEW\t\t\t\t\t\t\t\t\tstate\t\t\t\tknowledge\n",
     {":2", "name", "empty"}},
    {"a rank that is no number",
     "office\trole\trank\ttitles\tside\tdescriptions\tkind\tholders\n"
     "grand_vizier\tHOG\tsecond\tgrand vizier\t\t\tprincipal\tone\n",
     {":2", "rank", "second"}},
    {"columns of no table", "one\ttwo\n1\t2\n", {}},
};

TEST(BrokenTables, AreRefusedWithFileLineAndColumn) {
  const std::string path = testing::TempDir() + "broken_actors.tsv";
  for (const BrokenTable& broken : kBrokenTables) {
    SCOPED_TRACE(broken.what);
    std::ofstream(path, std::ios::binary) << broken.text;
    const auto loaded = extract::ActorKnowledge::Load(std::string(READOUT_DATA_DIR) + "/actors", {{path}});
    ASSERT_FALSE(loaded.ok()) << "was read";
    const std::string message(loaded.status().message());
    EXPECT_THAT(message, testing::HasSubstr("broken_actors.tsv"));
    for (std::string_view part : broken.told) EXPECT_THAT(message, testing::HasSubstr(std::string(part)));
  }
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace readout
