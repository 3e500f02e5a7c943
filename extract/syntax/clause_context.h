// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the clause stage: one sentence's chunks, the clauses made of them so far, and what its steps ask of both.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/syntax/syntax.h"

namespace readout::extract {

// A run of chunks, by index; the chunks that belong to attributions are left out of it.
using ChunkRun = std::span<const int>;

// Holds references: all that it is made of must outlive it.
struct ClauseContext {
  ClauseContext(const Lexicon& lexicon, const Document& document, Syntax* syntax);

  // Turns to the sentence whose clauses come next.
  void Enter(uint32_t sentence);

  const Lexicon& lexicon;
  const Document& document;
  Syntax& syntax;
  // Verb classes, and classes of closed words.
  ClassSet speech, addressed, think, request, contact, light;
  ClassSet subject_control;  // "promised him to call": the subject will
  ClassSet of_event;         // verbs that have events as objects: "hold", "plan", "cancel"
  ClassSet particle;         // verbs of which a particle makes another one: "call off", "rule out"
  ClassSet preposition, subordinator, object_control;
  ClassSet event_noun, actor_noun, time_noun;

  uint32_t sentence = 0;
  int begin = 0;  // chunks [begin, end) of the sentence
  int end = 0;
  int first_clause = 0;

  const Chunk& ChunkAt(int chunk) const { return syntax.chunks[static_cast<size_t>(chunk)]; }
  ChunkKind KindOf(int chunk) const { return ChunkAt(chunk).kind; }
  Clause& ClauseAt(int clause) const { return syntax.clauses[static_cast<size_t>(clause)]; }
  std::string_view Word(uint32_t token) const { return document.tokens[token].word; }
  // nullptr for a word that the lexicon does not hold.
  const WordInfo* InfoOf(uint32_t token) const { return lexicon.Find(syntax.words[token]); }

  bool IsVerb(int chunk) const { return KindOf(chunk) == ChunkKind::kVerb; }
  bool IsNoun(int chunk) const { return KindOf(chunk) == ChunkKind::kNoun; }
  bool Finite(int chunk) const { return IsVerb(chunk) && !ChunkAt(chunk).infinitive && !ChunkAt(chunk).participial; }
  ClassSet VerbClasses(int chunk) const;
  bool Speaks(int chunk) const { return IsVerb(chunk) && (VerbClasses(chunk) & (speech | addressed)) != 0; }
  ClassSet ClosedClasses(std::string_view word) const;
  ClassSet NounClasses(int chunk) const;
  // A group that names nobody, no time and no person: "the call", "plans".
  bool IsThing(int chunk) const;
  // Prepositions that also open a clause: "after Putin called Trump".
  bool Subordinates(std::string_view word) const;
  bool SubordinatingPrep(int chunk) const;

  // The words of a connector or preposition; those of several words are kept by the syntax.
  std::string_view Phrase(int chunk) const;

  // Index of a new clause without slots; invalidates references to clauses.
  int NewClause(int verb, Relation relation);
  // Gives the clause the noun groups of the run and their prepositions; the first bare one behind the verb is its
  // object.
  void AddSlots(int clause, ChunkRun run, bool before_verb);
  // The last bare noun group of a run that is no time expression; -1 when there is none.
  int LastBare(ChunkRun run) const;
  // The comma that closes the apposition which the one at `comma` opens; `comma` itself when it opens none.
  size_t AppositionEnd(ChunkRun run, size_t comma) const;
};

// Tells participles from the past forms they look like, by the verbs around them: "cancelled the meeting planned for
// Friday".
void FindParticiples(ClauseContext* context, ChunkRun run);

// Makes clauses of the attributions: ", Ushakov said", "\" Ushakov told reporters on Monday", ", said the aide".
// Returns the chunks that are left for the other clauses.
std::vector<int> TakeAttributions(ClauseContext* context);

// The chunk that opens the clause of the sentence's first verb, at `at` in the run; -1: none does.
int FirstConnector(const ClauseContext& context, ChunkRun run, size_t at);
// Where in the run the chunks between two verbs stop belonging to the first. *connector: the chunk that joins, left
// alone when there is none.
size_t SplitPoint(const ClauseContext& context, ChunkRun run, size_t left, size_t right, int* connector);

// How a clause was found: what stands before its verb, and before that.
struct ClauseOpening {
  int previous = -1;   // clause before it
  int connector = -1;  // chunk that joins the two
  ChunkRun left;       // chunks between the connector and the verb
};
// Sets the clause's relation, governor and subject. *pending: the head of the sentence, a noun group that a clause
// interrupts
// ("On Monday X, who …, spoke", "reports that …", "plans to …"), which goes to the clause that takes it up again.
void Relate(ClauseContext* context, int clause, const ClauseOpening& opening, std::vector<int>* pending);
// "The call made on Monday lasted": of two finite verbs without connector, the second without a subject of its own, the
// first is a participle.
void ReduceRelatives(ClauseContext* context);
// Gives participles in front of their sentence's clause its subject: "Speaking by phone, Modi called for …".
void ShareSubjects(ClauseContext* context);
// "called A on Monday and B on Tuesday": adds the clause that leaves its verb out.
void FillGaps(ClauseContext* context);

}  // namespace readout::extract
