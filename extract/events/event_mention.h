// SPDX-License-Identifier: Apache-2.0
#pragma once
// Event mentions: each place of an article where a frame fired, with the arguments its clause gives. Several mentions
// make one claim (discourse.h).

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/events/frame.h"
#include "extract/events/status.h"
#include "extract/syntax/syntax.h"

namespace readout::extract {

struct EventArg {
  int entity = -1;
  FrameRole role = FrameRole::kParty;
  int mention = -1;
  int lender = -1;  // an entity of the side that it is of, where its own is not told: "the ambassador, X, was expelled"
  bool as_side = false;  // the side takes part, whoever the entity is
};

struct EventMention {
  int frame = -1;
  EventType type = EventType::kCall;
  std::string mode;
  Strength strength = Strength::kStrong;
  uint32_t sentence = 0;
  int clause = -1;
  int noun_chunk = -1;  // trigger noun group; -1 for verbs and cues
  uint32_t first = 0;   // trigger tokens
  uint32_t last = 0;
  std::vector<EventArg> args;
  bool unresolved_plural = false;  // "the two leaders" of whom the article has not told who they are
  StatusReading status;
  std::vector<int> times;            // kDate expressions of its own clause and noun group
  int duration = -1;                 // kDuration expression
  int place = -1;                    // kPlace or kState mention
  std::string place_prep;            // "in", "at"
  int place_in_front = -1;           // kPlace, kState or kAdjective: "the Singapore meeting", but also "the Iran meeting"
  bool here = false;                 // "met here": in the town of the dateline
  bool definite = false;             // "the call": speaks of one already told, or of the only one
  bool indefinite = false;           // "a call", "another call"
  bool earlier = false;              // "previous", "last", "earlier", "past": not the one the story is about
  bool another = false;              // "another", "second", "separate": not the one just told
  int first_since = -1;              // "first conversation since December": time expression of the one before
  bool adjunct_of_governor = false;  // "urged him to … in a call": hangs on the governing clause
  bool carried =
      false;  // object of a light verb, subject of one of happening: "had a conversation", "talks took place"
  bool setting = false;   // where two did something: "during the conversation A told B …"
  bool sequel = false;    // "afterwards", "later": the day of what was told before
  bool separate = false;  // "separately with A and B", "calls with A and B": one event for each counterpart
  std::string refused;    // for explaining: why it came to nothing; empty when it stands
  bool fired = true;      // for explaining: false where the trigger was found and the frame did not fire

  // Something says where it was, if not always rightly.
  bool Placed() const { return place >= 0 || place_in_front >= 0; }
};

// The side for which an argument takes part.
inline std::string_view SideOf(const Reading& reading, const EventArg& arg) {
  const std::string_view own = ActingSide(reading.actors.entities[static_cast<size_t>(arg.entity)]);
  if (!own.empty() || arg.lender < 0) return own;
  return ActingSide(reading.actors.entities[static_cast<size_t>(arg.lender)]);
}

// Fires the frames of kind kEvent over all sentences that are read. Mentions without claim status are kept with
// `refused` set when `explain`, else left out. Ordered by trigger.
std::vector<EventMention> FindEventMentions(const Reading& reading, const Lexicon& lexicon, const FrameSet& frames,
                                            const StatusTable& status, bool explain);

// Entities that an actor mention names: one, or the members of a plural; none for a place, unless `places`, and for
// mention < 0. *unresolved is set for a plural without members, else left alone.
std::vector<EventArg> EntitiesOfMention(const Reading& reading, int mention, FrameRole role, bool* unresolved,
                                        bool places = false);
// Likewise for a noun group, with all its conjuncts.
std::vector<EventArg> EntitiesOf(const Reading& reading, int chunk, FrameRole role, bool* unresolved,
                                 bool places = false);

// The key of a noun in the frames: its singular, by the lexicon or by its form. The view may point into *storage.
std::string_view NounKey(const Lexicon& lexicon, std::string_view word, std::string* storage);

// Tokens of a clause's own chunks, adverbs between them included: [first, last).
std::pair<uint32_t, uint32_t> ClauseTokens(const Syntax& syntax, const Clause& clause);

// True when `phrase` stands in tokens [first, last), its words at most one word apart; *at (may be null) is its first
// token.
bool HasPhrase(const Document& document, uint32_t first, uint32_t last, const std::vector<std::string>& phrase,
               uint32_t* at);
// True when one of the cue set's phrases does.
bool HasPhraseOf(const Document& document, uint32_t first, uint32_t last, const CueSet& set);

}  // namespace readout::extract
