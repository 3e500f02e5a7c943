// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the status stage: the walk from an event's own words up to the top of its sentence. Its noun group and
// clause are in status.cc, the clauses above in status_climb.cc.

#include <string_view>

#include "extract/events/status_heads.h"

namespace readout::extract {

class StatusComposer {
 public:
  StatusComposer(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, const EventTimes& times)
      : heads_{reading, lexicon, table, times},
        document_(reading.document),
        syntax_(reading.syntax),
        lexicon_(lexicon),
        table_(table),
        times_(times),
        carrying_(lexicon.VerbClassBit("light") | lexicon.VerbClassBit("aspect")) {}

  StatusReading Run(int clause, int noun_chunk);

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  const Clause& Cl(int c) const { return syntax_.clauses[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const { return document_.tokens[i].word; }
  void Why(std::string_view text);
  void Set(Effect effect, std::string_view kind, std::string_view word);
  void Noun(int noun_chunk);
  // "the meeting planned for Friday", "talks that were called off": what a passive behind the noun says.
  void Participles(int noun_chunk);
  // "plans for a call", "reports of a request for talks": climbs to the outermost noun.
  void GoverningNouns(int noun_chunk);
  // False for a noun that is not in the table.
  bool ApplyNoun(int chunk);
  // "No call took place", "no call is planned" are denials; "no call was cancelled", "no call was discussed" say
  // nothing.
  void NegatedNoun(int noun_chunk);
  Effect OfTense(int clause);
  void AtClause(int clause_index, int noun_chunk);
  // Words that somebody quotes say nothing of an event outside them: "said 'more could be done' in a call". `head` and
  // `event` are tokens of one sentence.
  bool Quoted(uint32_t head, uint32_t event) const;
  // "Trump-Putin call under way", "no meeting on the agenda": a headline that leaves the verb of being out.
  bool WithoutVerb(const Clause& clause, int noun_chunk);
  // What a predicate says of the event: "the call is due", "he is ready for a call". False when there is none.
  bool Predicated(const Clause& clause, int noun_chunk, std::string_view prep);
  // The verb of the clause, where the event is its subject, its object or in one of its slots.
  void OfVerb(int clause_index, int noun_chunk, std::string_view prep);
  // "was put off until Sunday", "has been moved to Sunday": the time; -1 where none is given.
  int MovedTo(const Clause& clause) const;
  // Of a verb that says nothing itself, its tense and mood.
  void Tensed(Effect own, bool direct, bool known, std::string_view lemma, const Chunk& v);
  // A verb that plans, proposes, calls off or denies the event.
  void Governed(Effect effect, std::string_view lemma, const Clause& clause, int noun_chunk, std::string_view prep);
  // "cannot confirm the call": neither asserted nor denied.
  bool Unconfirmed(const Clause& clause);
  // A bare plural: "calls between them".
  bool Generic(int noun_chunk) const;
  // "often telephoned": of no certain event.
  void Adverbs(int clause_index, int noun_chunk);
  void Climb(int clause_index);
  // The governor's predicate is open for what follows "to": sets the status then.
  bool OpenTo(const Clause& governor);
  // Its verb is one of saying or believing.
  bool Reports(int clause_index) const;
  // "had a chance to speak": what could happen, did.
  bool HadIts(const Clause& clause) const;
  // Conditions and indirect questions. True when nothing above counts any more.
  bool Connector(const Clause& clause);
  // "discussed whether to meet", "it is unclear whether they will meet": what may come is spoken of, not only asked
  // after.
  bool Weighed(const Clause& clause) const;
  // "considering calling", "ruled out meeting", "spoke of meeting"
  bool GerundObject(const Clause& clause, const Clause& governor) const;
  // The effect of a verb, or of its predicate, on the infinitive below it.
  void UnderVerb(int governor_index);
  // The effect of what says, denies or hopes a that-clause: a verb, a predicate ("it is not true that"), a noun
  // ("reports that").
  void UnderContent(const Clause& clause, const Clause& governor);
  // "was due to call on Monday but cancelled": what was planned in the past came to nothing.
  void WhatFollows(int clause_index);

  const StatusHeads heads_;
  const Document& document_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  const StatusTable& table_;
  const EventTimes& times_;
  const ClassSet carrying_;  // verbs that carry an event: "hold", "take place"
  StatusReading result_;
  uint32_t event_ = 0;        // the token where the event stands
  int top_ = -1;              // the noun that stands for the event in its clause: "plans" of "plans for a call"
  bool governed_ = false;     // there is such a noun
  bool beside_ = false;       // the event belongs to a noun that says nothing of it: "the results of the call"
  bool adjunct_ = false;      // the event is where or when its clause is
  bool by_itself_ = false;    // it stands in time by itself: "urged him to stay, ahead of his trip"
  bool presupposed_ = false;  // a definite noun that its clause only speaks of
};

bool Open(Effect effect);    // scheduled or proposed
bool Silent(Effect effect);  // held or transparent
// The effect of a head under negation: "did not rule out".
Effect Negated(Effect effect);

}  // namespace readout::extract
