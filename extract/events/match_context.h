// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the matchers: what they share, that is the article, the knowledge they ask, and the conditions under
// which a frame may fire at all.

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/events/event_mention.h"

namespace readout::extract {

// Holds references: all that it is made of must outlive it.
struct MatchContext {
  MatchContext(const Reading& reading, const Lexicon& lexicon, const FrameSet& frames, const StatusTable& status,
               bool explain);

  const Reading& reading;
  const Document& document;
  const Syntax& syntax;
  const Lexicon& lexicon;
  const FrameSet& frames;
  const StatusTable& status;
  const bool explain;  // frames whose trigger was found are told although they did not fire
  // Verb classes by what they do for an event noun in their clause.
  ClassSet light;       // carry it: "hold talks", "begin a call"
  ClassSet addressing;  // have an object that takes part: "tell X in a call"
  ClassSet wanting;     // want it: "seek a call", "request talks"
  ClassSet discussing;  // have it as a topic: "discuss a meeting"
  ClassSet speaking;    // say what an infinitive tells: "urge X to withdraw in a call"
  ClassSet moving;      // lead somebody to it: "came for a visit"
  ClassSet adjective;   // closed class
  ClassSet people;      // nouns of persons and of bodies: "officials", "companies"
  ClassSet content;     // nouns that speak of an event: "reports of a call"
  // Classes of prepositions by what the group behind them is to an event; see script/build_lexicon.py.
  ClassSet event_place, event_time, event_length, within_event, around_event;

  const Chunk& ChunkAt(int chunk) const { return syntax.chunks[static_cast<size_t>(chunk)]; }
  const Clause& ClauseAt(int clause) const { return syntax.clauses[static_cast<size_t>(clause)]; }
  const Mention& MentionAt(int mention) const { return reading.actors.mentions[static_cast<size_t>(mention)]; }
  const Entity& EntityAt(int entity) const { return reading.actors.entities[static_cast<size_t>(entity)]; }
  const Frame& FrameAt(int frame) const { return frames.frames()[static_cast<size_t>(frame)]; }
  // Empty behind the last token.
  std::string_view Word(uint32_t token) const {
    return token < document.tokens.size() ? document.tokens[token].word : std::string_view();
  }
  ClassSet VerbClasses(int chunk) const;
  // True for a time behind "since" that is that of the contact before; of "since June 5, when …" something else is
  // told.
  bool IsContactTime(int chunk) const;
  // True for a preposition, of several words too, that is in one of these classes.
  bool PrepIs(std::string_view prep, ClassSet classes) const;

  // A mention of frame `frame` with the frame's own values and no arguments yet.
  EventMention Start(int frame, uint32_t sentence, int clause, int noun_chunk) const;
  // A mention that says why frame `frame` does not fire on tokens [first, last).
  EventMention NotFired(int frame, uint32_t sentence, int clause, uint32_t first, uint32_t last, std::string why) const;
  // True when the words up to the group's head, whose key (NounKey) is `key`, are the phrase, hyphens between them
  // passed over. *first: where it begins.
  bool PhraseEnds(const std::vector<std::string>& phrase, const Chunk& chunk, std::string_view key,
                  uint32_t* first) const;
  // True when one of the frame's `without` phrases stands at token `after`, right behind the trigger. A preposition of
  // them in front of a time is none.
  bool Refused(const Frame& frame, uint32_t after) const;
  // True when the frame needs no cue set, or one that it needs stands in the clause; *mode is then that set's.
  bool NeedsMet(const Frame& frame, const Clause& clause, std::string* mode) const;
  // Likewise, in tokens [first, last).
  bool NeedsMet(const Frame& frame, uint32_t first, uint32_t last, std::string* mode) const;
  // True when one of the cue sets that the frame must do without stands in the clause.
  bool Excluded(const Frame& frame, const Clause& clause) const;
  // True when a phrase of the cue set stands in tokens [first, last).
  bool CueSetIn(std::string_view name, uint32_t first, uint32_t last) const;
};

}  // namespace readout::extract
