// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/syntax/test_reading.h"

namespace readout::extract {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::EndsWith;

struct Case {
  std::string_view sentence;
  std::vector<std::string> tags;  // some of the sentence's, "word/tag"
};

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const std::vector<std::string> tags = TestReading(c.sentence).Tags();
    for (const std::string& tag : c.tags) EXPECT_THAT(tags, Contains(tag)) << c.sentence;
  }
}

TEST(Tags, WordsThatAreNounAndVerbAreToldApart) {
  Check({
      {"Putin's call to Trump lasted an hour.", {"call/noun", "lasted/finite"}},
      {"The calls on Monday were short.", {"calls/noun", "were/be"}},
      {"Donald Trump called Vladimir Putin on Monday.", {"called/finite"}},
      {"Emmanuel Macron will call Vladimir Putin.", {"will/modal", "call/base"}},
      {"Emmanuel Macron wants to meet Vladimir Putin.", {"wants/finite", "to/to", "meet/base"}},
      {"No call was planned.", {"No/det", "call/noun", "was/be", "planned/participle"}},
      {"The talks, held in Moscow, were useful; both sides want to continue.",
       {"talks/noun", "held/participle", "useful/adj", ";/break", "want/finite", "continue/base"}},
  });
}

TEST(Tags, ClosedWordsHaveTheirOwn) {
  Check({
      {"Sergey Lavrov did not meet the delegation.", {"did/do", "not/neg", "meet/base"}},
      {"The minister whom he met said that he will call.", {"whom/rel", "he/pron", "met/finite", "that/that", "will/modal"}},
      {"Putin's call to Trump lasted an hour.", {"'s/possessive"}},
      {"The previous meeting between Vladimir Putin and Narendra Modi took place in Kazan.", {"previous/adj", "between/prep", "took/finite"}},
  });
}

TEST(Tags, NamesAndTimesKeepTheirsWhateverTheirWordsAre) {
  Check({
      {"Donald Trump called Vladimir Putin on Monday.", {"Donald/name", "Trump/name", "Vladimir/name", "Monday/time"}},
      {"The two presidents will hold an hour-long telephone conversation on Tuesday.", {"hour/time", "telephone/noun", "Tuesday/time"}},
      {"Theresa May met Donald Trump in May 2018.", {"Theresa/name", "2018/time"}},
  });
}

TEST(Tags, EveryTokenHasOneAndNothingIsReadIntoPunctuation) {
  EXPECT_THAT(TestReading("...").Tags(), Each(EndsWith("/end")));
  const TestReading read("Hm, \xE2\x80\x9Cwell\xE2\x80\x9D \xE2\x80\x94 no!");
  EXPECT_EQ(read->syntax.tags.size(), read->document.tokens.size());
}

}  // namespace
}  // namespace readout::extract
