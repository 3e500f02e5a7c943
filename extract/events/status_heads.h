// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the status stage: what single heads say, a verb group by its tense and mood, a verb, a predicate or a
// noun by the table. How heads are composed is in status.cc.

#include <string>
#include <string_view>

#include "extract/events/status.h"

namespace readout::extract {

// Holds references: all that it is made of must outlive it.
struct StatusHeads {
  const Reading& reading;
  const Lexicon& lexicon;
  const StatusTable& table;
  const EventTimes& times;

  const Chunk& ChunkAt(int chunk) const { return reading.syntax.chunks[static_cast<size_t>(chunk)]; }
  const Clause& ClauseAt(int clause) const { return reading.syntax.clauses[static_cast<size_t>(clause)]; }
  std::string_view Word(uint32_t token) const { return reading.document.tokens[token].word; }
  Zone ZoneOf(const Clause& clause) const {
    return reading.document.ZoneOf(reading.document.sentences[clause.sentence]);
  }
  ClassSet VerbClasses(int verb) const;
  // A noun that a that-clause may spell out: "reports".
  bool Content(int chunk) const;

  // What tense, mood and negation of the clause's verb group say of the verb's own event.
  Effect OfTense(const Clause& clause) const;
  // "had spoken"; in the speech of the past that is a plain past.
  bool PastPerfect(const Clause& clause) const;
  // What the table says of a verb, with its particle; *lemma is that verb.
  Effect OfVerb(int verb, bool* known, std::string* lemma) const {
    return VerbEffect(reading, lexicon, table, ChunkAt(verb), known, lemma);
  }
  // What stands behind a verb of being: "ready", "on the agenda". Known words only.
  Effect OfPredicate(const Clause& clause, bool* known, std::string* words) const;
  // "plans", "possibilities"; denied under "no".
  Effect OfNoun(int chunk, bool* known) const;

 private:
  Effect OfPresent(const Clause& clause, const Chunk& verb) const;
  Effect OfHeadlineInfinitive(const Clause& clause, const Chunk& verb) const;
  // "said he would call": will, told in the past.
  bool Backshifted(const Clause& clause) const;
};

}  // namespace readout::extract
