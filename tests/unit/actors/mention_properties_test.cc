// SPDX-License-Identifier: Apache-2.0
// What holds for every text, sensible or not.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>

#include "tests/unit/actors/actors_fixture.h"

namespace readout::extract {
namespace {

// Texts in which the phrases of news meet in any order.
std::string AnyNews() {
  static const char* const kPieces[] = {
      "Russian",    "President",  "Vladimir",    "Putin",   "the",      "two",         "leaders",  "of",   "and",
      ",",          ".",          "'s",          "his",     "her",      "counterpart", "he",       "they", "their",
      "US",         "NATO",       "Turkey",      "foreign", "minister", "ministry",    "said",     "in",   "Moscow",
      "Helsinki",   "Finland",    "former",      "deputy",  "-",        "\"",          "\n\n",     "Mr",   "Trump",
      "Jan",        "Kowalczyk",  "al",          "Erdoğan", "both",     "sides",       "official", "a",    "Presidents",
      "spokesman",  "the latter", "Kim Jong-un", "I",       "U.S.",     "2003",        "’s",       "Jr.",  "Bush",
      "ambassador", "to",         "for",         "office",  "(",        ")",           "WHO",      "King", "Georgia"};
  const auto picks = *rc::gen::container<std::vector<size_t>>(rc::gen::inRange<size_t>(0, std::size(kPieces)));
  std::string text;
  for (size_t pick : picks) {
    if (!text.empty() && *rc::gen::weightedElement<bool>({{9, true}, {1, false}})) text += ' ';
    text += kPieces[pick];
  }
  return text;
}

RC_GTEST_PROP(AnalyseActors, MentionsAreInOrderAndDoNotOverlap, ()) {
  ReadActors read;
  Read("2015-05-05", "", AnyNews(), &read);
  uint32_t last = 0;
  for (const Mention& mention : read.analysis.mentions) {
    RC_ASSERT(mention.first >= last);
    RC_ASSERT(mention.first < mention.last);
    RC_ASSERT(mention.last <= read.document.tokens.size());
    RC_ASSERT(read.document.tokens[mention.first].sentence == read.document.tokens[mention.last - 1].sentence);
    last = mention.last;
  }
}

RC_GTEST_PROP(AnalyseActors, EveryEntityIsMentionedAndEveryIndexIsValid, ()) {
  ReadActors read;
  Read("2015-05-05", "", AnyNews(), &read);
  std::set<int> seen;
  const int count = static_cast<int>(read.analysis.entities.size());
  for (const Mention& mention : read.analysis.mentions) {
    RC_ASSERT(mention.entity >= -1 && mention.entity < count);
    if (mention.entity >= 0) seen.insert(mention.entity);
    for (int member : mention.members) {
      RC_ASSERT(member >= 0 && member < count);
      seen.insert(member);
    }
    RC_ASSERT(mention.score >= 0 && mention.score <= 1);
  }
  RC_ASSERT(static_cast<int>(seen.size()) == count);
}

RC_GTEST_PROP(AnalyseActors, SameTextGivesSameAnalysis, ()) {
  const std::string text = AnyNews();
  ReadActors once;
  ReadActors twice;
  Read("2015-05-05", "", text, &once);
  Read("2015-05-05", "", text, &twice);
  RC_ASSERT(once.analysis.mentions.size() == twice.analysis.mentions.size());
  for (size_t i = 0; i < once.analysis.mentions.size(); ++i) {
    RC_ASSERT(Describe(once, once.analysis.mentions[i]) == Describe(twice, twice.analysis.mentions[i]));
  }
}

TEST(AnalyseActors, TextWithoutDateStillHasItsActors) {
  ReadActors read;
  Read("", "", "Vladimir Putin met the Turkish president.", &read);
  ASSERT_EQ(read.analysis.mentions.size(), 2u);
  EXPECT_EQ(read.analysis.entities[0].name, "Vladimir Putin");
  EXPECT_EQ(read.analysis.entities[0].side, "RUS");
  EXPECT_EQ(read.analysis.entities[1].side, "TUR");
}

TEST(AnalyseActors, EmptyTextHasNoActors) {
  ReadActors read;
  Read("2015-05-05", "", "", &read);
  EXPECT_TRUE(read.analysis.mentions.empty());
  EXPECT_TRUE(read.analysis.entities.empty());
}

TEST(AnalyseActors, UnlistedPersonsHaveTheSameIdInEveryArticle) {
  ReadActors one;
  ReadActors other;
  Read("2011-04-04", "", "Polish deputy foreign minister Jan Kowalczyk flew to Minsk.", &one);
  Read("2012-05-05", "", "Jan Kowalczyk, Poland's deputy foreign minister, was in Paris.", &other);
  ASSERT_FALSE(one.analysis.entities.empty());
  ASSERT_FALSE(other.analysis.entities.empty());
  EXPECT_EQ(one.analysis.entities[0].actor, UnlistedActorId("Jan Kowalczyk", "POL"));
  EXPECT_EQ(other.analysis.entities[0].actor, one.analysis.entities[0].actor);
}

}  // namespace
}  // namespace readout::extract
