// SPDX-License-Identifier: Apache-2.0
#include "extract/events/trigger_words.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/events/event_mention.h"
#include "extract/text/text_knowledge.h"
#include "extract/time/time_knowledge.h"
#include "gtest/gtest.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

const std::string kData = READOUT_DATA_DIR;

struct Known {
  TextKnowledge text = *TextKnowledge::Load(kData);
  TimeKnowledge time = *TimeKnowledge::Load(kData);
  std::shared_ptr<const ActorKnowledge> actors = *ActorKnowledge::Load(kData + "/actors");
  Lexicon lexicon = *Lexicon::Load(kData);
  FrameSet frames = *FrameSet::Load(kData + "/frames");
  StatusTable status = *StatusTable::Load(kData, lexicon);
  TriggerWords triggers{frames, lexicon};
};
const Known& TheKnown() {
  static const auto* const known = new Known;
  return *known;
}

// Whether the one sentence of `text` may tell an event.
bool MayTell(std::string_view text) {
  const Article article = ArticleOf(text, "2025-03-18");
  const Document document = ReadDocument(article, std::nullopt, TheKnown().text);
  const SentenceSet set = TheKnown().triggers.In(document).sentences;
  EXPECT_EQ(set.size(), 1u) << text;
  return set.at(0);
}

TEST(TriggerWords, AreFoundInAllTheirForms) {
  EXPECT_TRUE(MayTell("Trump was telephoned by Putin on Monday."));
  EXPECT_TRUE(MayTell("The two leaders spoke on Monday."));
  EXPECT_TRUE(MayTell("Merkel is meeting Macron in Berlin."));
  EXPECT_TRUE(MayTell("There were two CALLS on Monday."));
}

TEST(TriggerWords, NeedAllWordsOfOnePhrase) {
  EXPECT_TRUE(MayTell("They used a video link on Monday."));
  EXPECT_FALSE(MayTell("They used a rail link on Monday."));
}

TEST(TriggerWords, OfAFrameThatNeedsACueNeedOneOfThem) {
  EXPECT_TRUE(MayTell("Putin was on the phone with Trump."));
  EXPECT_FALSE(MayTell("Putin was on the island."));
}

TEST(TriggerWords, AreNotInNewsOfOtherThings) {
  EXPECT_FALSE(MayTell("Shares in the region closed higher after a quiet session."));
  EXPECT_FALSE(MayTell("Rain is expected to spread from the west during the afternoon."));
}

// What is skipped must not have told anything: every place of the project's own articles where a frame fires, refused
// or not, lies in a sentence that has its trigger words.
TEST(TriggerWords, StandInEverySentenceInWhichAFrameFires) {
  const Known& known = TheKnown();
  int fired = 0;
  for (const char* folder : {"/data/sample", "/tests/fixtures/pages"}) {
    for (const NamedText& page : TextsBelow(std::string(READOUT_SOURCE_DIR) + folder)) {
      const Article article = ArticleOf(page.text, "2025-03-18");
      Reading reading;
      reading.document = ReadDocument(article, std::nullopt, known.text);
      reading.quotations = FindQuotations(reading.document);
      reading.times = FindTimeExpressions(reading.document, known.time);
      reading.actors = AnalyseActors(reading.document, reading.times, *known.actors);
      AnalyseSyntax(known.lexicon, &reading);
      const SentenceSet set = known.triggers.In(reading.document).sentences;
      for (const EventMention& mention :
           FindEventMentions(reading, known.lexicon, known.frames, known.status, /*explain=*/true)) {
        if (!mention.fired) continue;  // a frame that needs more than its trigger
        ++fired;
        EXPECT_TRUE(set.at(mention.sentence))
            << page.name << ": " << known.frames.frames()[static_cast<size_t>(mention.frame)].name;
      }
    }
  }
  EXPECT_GT(fired, 50);
}

}  // namespace
}  // namespace readout::extract
