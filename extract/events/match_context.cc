// SPDX-License-Identifier: Apache-2.0
// The conditions under which a frame may fire, alike for nouns, verbs and cues.
#include "extract/events/match_context.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"

namespace readout::extract {

MatchContext::MatchContext(const Reading& the_reading, const Lexicon& the_lexicon, const FrameSet& the_frames,
                           const StatusTable& the_status, bool the_explain)
    : reading(the_reading),
      document(the_reading.document),
      syntax(the_reading.syntax),
      lexicon(the_lexicon),
      frames(the_frames),
      status(the_status),
      explain(the_explain),
      light(the_lexicon.VerbClassBit("light") | the_lexicon.VerbClassBit("aspect")),
      addressing(the_lexicon.VerbClassBit("speech_to") | the_lexicon.VerbClassBit("contact")),
      wanting(the_lexicon.VerbClassBit("request") | the_lexicon.VerbClassBit("intend") |
              the_lexicon.VerbClassBit("offer")),
      discussing(the_lexicon.VerbClassBit("discuss")),
      speaking(the_lexicon.VerbClassBit("speech") | the_lexicon.VerbClassBit("speech_to") |
               the_lexicon.VerbClassBit("request")),
      moving(the_lexicon.VerbClassBit("motion")),
      adjective(the_lexicon.ClassBit("adjective")),
      people(the_lexicon.NounClassBit("person") | the_lexicon.NounClassBit("body")),
      content(the_lexicon.NounClassBit("content")),
      event_place(the_lexicon.ClassBit("event_place")),
      event_time(the_lexicon.ClassBit("event_time")),
      event_length(the_lexicon.ClassBit("event_length")),
      within_event(the_lexicon.ClassBit("within_event")),
      around_event(the_lexicon.ClassBit("around_event")) {}

ClassSet MatchContext::VerbClasses(int chunk) const {
  const Chunk& verb = ChunkAt(chunk);
  const WordInfo* info = lexicon.Find(Word(verb.head));
  if (info == nullptr) return 0;
  // "carried out a swap"
  const WordInfo* joined = verb.lemma.empty() || Word(verb.last).empty()
                               ? nullptr
                               : lexicon.Find(absl::StrCat(ToAbsl(verb.lemma), " ", ToAbsl(Word(verb.last))));
  return info->verb_classes | (joined != nullptr ? joined->verb_classes & light : 0);
}

bool MatchContext::IsContactTime(int chunk) const {
  if (!ChunkAt(chunk).is_time) return false;
  const uint32_t next = ChunkAt(chunk).last;
  return Word(next) != "when" && (Word(next) != "," || Word(next + 1) != "when");
}

bool MatchContext::PrepIs(std::string_view prep, ClassSet classes) const {
  const WordInfo* info = lexicon.Find(prep);
  return info != nullptr && (info->closed & classes) != 0;
}

EventMention MatchContext::Start(int frame, uint32_t sentence, int clause, int noun_chunk) const {
  const Frame& fired = FrameAt(frame);
  EventMention mention;
  mention.frame = frame;
  mention.type = fired.type;
  mention.mode = fired.mode;
  mention.strength = fired.strength;
  mention.sentence = sentence;
  mention.clause = clause;
  mention.noun_chunk = noun_chunk;
  return mention;
}

EventMention MatchContext::NotFired(int frame, uint32_t sentence, int clause, uint32_t first, uint32_t last,
                                    std::string why) const {
  EventMention mention = Start(frame, sentence, clause, -1);
  mention.first = first;
  mention.last = last;
  mention.refused = std::move(why);
  mention.fired = false;
  return mention;
}

bool MatchContext::PhraseEnds(const std::vector<std::string>& phrase, const Chunk& chunk, std::string_view key,
                              uint32_t* first) const {
  if (key != phrase.back()) return false;
  uint32_t i = chunk.head;
  for (size_t k = phrase.size() - 1; k-- > 0;) {
    if (i == 0) return false;
    --i;
    if (Word(i) == "-" && i > 0) --i;
    if (Word(i) != phrase[k]) return false;
  }
  *first = i;
  return true;
}

bool MatchContext::Refused(const Frame& frame, uint32_t after) const {
  for (const std::vector<std::string>& phrase : frame.without) {
    bool all = true;
    for (size_t k = 0; k < phrase.size() && all; ++k) all = Word(after + static_cast<uint32_t>(k)) == phrase[k];
    if (!all) continue;
    // "called on Monday by Trump", "a call for Tuesday": the preposition leads to a day.
    const uint32_t next = after + static_cast<uint32_t>(phrase.size());
    const bool day = phrase.size() == 1 && PrepIs(phrase[0], event_time) && next < syntax.time_of_token.size() &&
                     syntax.time_of_token[next] >= 0 &&
                     document.tokens[next].sentence == document.tokens[after].sentence;
    if (!day) return true;
  }
  return false;
}

bool MatchContext::NeedsMet(const Frame& frame, const Clause& clause, std::string* mode) const {
  if (frame.needs.empty()) return true;
  auto [first, last] = ClauseTokens(syntax, clause);
  // A cue behind the last noun group is in no slot: adverbs such as "by phone".
  last = std::min<uint32_t>(last + 3, document.sentences[clause.sentence].last);
  return NeedsMet(frame, first, last, mode);
}

bool MatchContext::NeedsMet(const Frame& frame, uint32_t first, uint32_t last, std::string* mode) const {
  for (const CueSet& set : frames.cue_sets()) {
    if (std::find(frame.needs.begin(), frame.needs.end(), set.name) == frame.needs.end()) continue;
    if (!HasPhraseOf(document, first, last, set)) continue;
    *mode = set.mode;
    return true;
  }
  return false;
}

bool MatchContext::Excluded(const Frame& frame, const Clause& clause) const {
  const Sentence& sentence = document.sentences[clause.sentence];
  const bool beside = std::any_of(frame.unless_sentence.begin(), frame.unless_sentence.end(),
                                  [&](const std::string& set) { return CueSetIn(set, sentence.first, sentence.last); });
  if (beside || frame.unless.empty()) return beside;
  auto [first, last] = ClauseTokens(syntax, clause);
  last = std::min<uint32_t>(last + 3, document.sentences[clause.sentence].last);
  return std::any_of(frame.unless.begin(), frame.unless.end(),
                     [&](const std::string& set) { return CueSetIn(set, first, last); });
}

bool MatchContext::CueSetIn(std::string_view name, uint32_t first, uint32_t last) const {
  return std::any_of(frames.cue_sets().begin(), frames.cue_sets().end(),
                     [&](const CueSet& set) { return set.name == name && HasPhraseOf(document, first, last, set); });
}

}  // namespace readout::extract
