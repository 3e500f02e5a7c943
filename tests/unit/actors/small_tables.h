// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder of tables of actors small enough to break and to correct one by one.

#include <gtest/gtest.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/actors/actor_knowledge.h"
#include "tests/support/temp_dir.h"

namespace readout::extract {

class TablesTest : public testing::Test {
 protected:
  TablesTest() {
    Write("countries.tsv",
          "# a comment\n"
          "code\tname\tofficial\tadjectives\tdemonyms\tcapitals\taliases\tmetonyms\twikidata\tkind\tiso2\n"
          "AAA\tAland\tRepublic of Aland\tAlandic\tAlandics\tAtown\t\tAhouse\tQ1\tstate\tAA\n");
    Write("organisations.tsv",
          "code\tname\taliases\tkind\tparent\tmembers\twikidata\nORG\tThe Org\tORG\torganisation\t\tAAA\t\n");
    Write("persons.tsv",
          "id\tname\tname_order\tsurname\tvariants\tsex\tcountry\nQ2\tAnna Able\twestern\tAble\tA. Able\tF\tAAA\n");
    Write("offices.tsv",
          "person\tside\toffice\trole\tstart\tend\tacting\tas_of\nQ2\tAAA\tpresident\tHOS;HOG\t2001\t2005-06\t\t\n");
    Write("office_titles.tsv",
          "office\trole\trank\ttitles\tside\tdescriptions\tkind\tholders\n"
          "president\tHOS;HOG\t1\tpresident\t\tleader\tprincipal\tone\n"
          "envoy\tENVOY\t9\tenvoy\t\t\tprincipal\tmany\n");
    Write("honorifics.tsv", "word\tsex\tkind\nMr\tM\tcivil\n");
    Write("mention_words.tsv", "class\twords\tvalue\npreposition\tin;of\t\n");
    Write("not_actors.tsv", "phrase\twhy\nAland Post\tnewspaper\n");
  }
  void Write(std::string_view name, std::string_view bytes) { folder_.Write("actors/" + std::string(name), bytes); }
  absl::StatusOr<std::shared_ptr<const ActorKnowledge>> Load(std::span<const std::string> extra = {}) {
    return ActorKnowledge::Load(folder_.File("actors"), extra);
  }

  TempDir folder_;
};

}  // namespace readout::extract
