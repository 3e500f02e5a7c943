// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/syntax/test_reading.h"

namespace readout::extract {
namespace {

using ::testing::ElementsAreArray;

struct Case {
  std::string_view sentence;
  std::vector<std::string> chunks;
};

TEST(Chunks, GroupNounsVerbsAndPrepositions) {
  const std::vector<Case> kCases = {
      {"Donald Trump called Vladimir Putin on Monday.",
       {"NP(Donald Trump)", "VP(called)", "NP(Vladimir Putin)", "P(on)", "NP(Monday)"}},
      {"Putin's call to Trump lasted an hour.",
       {"NP(Putin's call)", "P(to)", "NP(Trump)", "VP(lasted)", "NP(an hour)"}},
      {"The calls on Monday were short.", {"NP(The calls)", "P(on)", "NP(Monday)", "VP(were)", "ADJ(short)"}},
      {"Sergey Lavrov did not meet the minister.", {"NP(Sergey Lavrov)", "VP(did not meet)", "NP(the minister)"}},
      {"The minister whom he met said that he will call.",
       {"NP(The minister)", "REL(whom)", "NP(he)", "VP(met)", "VP(said)", "THAT(that)", "NP(he)", "VP(will call)"}},
      {"The talks, held in Moscow, were useful; both sides want to continue.",
       {"NP(The talks)", "VP(held)", "P(in)", "NP(Moscow)", "VP(were)", "ADJ(useful)", "BREAK(;)", "NP(both sides)",
        "VP(want)", "VP(to continue)"}},
      {"The two presidents will hold an hour-long telephone conversation on Tuesday.",
       {"NP(The two presidents)", "VP(will hold)", "NP(an hour-long telephone conversation)", "P(on)", "NP(Tuesday)"}},
      {"The previous meeting between Vladimir Putin, Xi Jinping and Narendra Modi took place in Kazan.",
       {"NP(The previous meeting)", "P(between)", "NP(Vladimir Putin, Xi Jinping and Narendra Modi)", "VP(took)",
        "NP(place)", "P(in)", "NP(Kazan)"}},
      {"At the initiative of the Turkish side, the presidents spoke by telephone.",
       {"P(At the initiative of)", "NP(the Turkish side)", "NP(the presidents)", "VP(spoke)", "ADV(by)",
        "ADV(telephone)"}},
      {"No call was planned.", {"NP(No call)", "VP(was planned)"}},
      {"The last telephone conversation took place in May.",
       {"NP(The last telephone conversation)", "VP(took)", "NP(place)", "P(in)", "NP(May)"}},
      {"Macron telephoned Merkel, Xi Jinping and, last of all, Putin.",
       {"NP(Macron)", "VP(telephoned)", "NP(Merkel, Xi Jinping and, last of all, Putin)"}},
  };
  for (const Case& c : kCases) EXPECT_THAT(TestReading(c.sentence).Chunks(), ElementsAreArray(c.chunks)) << c.sentence;
}

// The chunk whose words are these.
const Chunk& ChunkOf(const TestReading& read, std::string_view words) {
  for (const Chunk& chunk : read->syntax.chunks) {
    if (read->document.TokenText(chunk.first, chunk.last) == words) return chunk;
  }
  ADD_FAILURE() << "no chunk " << words;
  return read->syntax.chunks.front();
}

TEST(Chunks, NounGroupsKnowTheirHeadDefinitenessAndPossessor) {
  const TestReading read("Putin's call with a minister and the talks of two presidents came after no meeting.");
  const Chunk& call = ChunkOf(read, "Putin's call");
  EXPECT_EQ(read->document.tokens[call.head].word, "call");
  EXPECT_GE(call.possessor, 0);
  EXPECT_TRUE(call.definite);
  EXPECT_TRUE(ChunkOf(read, "no meeting").negative);
}

TEST(Chunks, ListsOfNamesAreOneGroupOfConjuncts) {
  const TestReading read("Vladimir Putin, Xi Jinping and Narendra Modi met in Kazan.");
  EXPECT_EQ(ChunkOf(read, "Vladimir Putin, Xi Jinping and Narendra Modi").conjuncts.size(), 3U);
}

TEST(Chunks, NamesInFrontOfANounAreItsModifiers) {
  const TestReading read("The Putin-Trump call lasted an hour.");
  const Chunk& call = ChunkOf(read, "The Putin-Trump call");
  EXPECT_EQ(call.modifiers.size(), 2U);
  EXPECT_EQ(call.mention, -1);
}

TEST(Chunks, TimesAreGroupsOfTheirOwnOrModifiers) {
  const TestReading read("The hour-long call took place on Monday.");
  EXPECT_TRUE(ChunkOf(read, "Monday").is_time);
  const Chunk& call = ChunkOf(read, "The hour-long call");
  EXPECT_FALSE(call.is_time);
  EXPECT_GE(call.time, 0);
}

TEST(Chunks, OfASentenceFollowEachOtherWithoutOverlap) {
  const TestReading read(
      "In Geneva, Sergey Lavrov - who had met Antony Blinken - said (on Friday) that \"talks go on\".");
  uint32_t last = 0;
  for (const Chunk& chunk : read->syntax.chunks) {
    EXPECT_GE(chunk.first, last);
    EXPECT_GT(chunk.last, chunk.first);
    EXPECT_GE(chunk.head, chunk.first);
    EXPECT_LT(chunk.head, chunk.last);
    last = chunk.last;
  }
}

}  // namespace
}  // namespace readout::extract
