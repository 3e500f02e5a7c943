// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shallow syntax: tags, chunks, clauses. A cascade of finite-state stages (Abney, "Partial parsing via finite-state
// cascades", 1996; FASTUS, Hobbs et al. 1997): each stage is linear in the sentence and its result can be printed.
//
//   tokens + mentions + times -> tags      readings of words by their neighbours (tagger.cc)
//   tags   -> chunks                        noun groups, verb groups, prepositions, connectors (chunker.cc)
//   chunks -> clauses                       verb group, subject, object, prepositional slots (clauses.cc)
//
// It knows no event types. What it cannot attach it leaves unattached; later stages take what is there.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/mention.h"
#include "extract/syntax/lexicon.h"
#include "extract/text/document.h"
#include "extract/text/quotation.h"
#include "extract/time/time_expression.h"

namespace readout::extract {

enum class Tag : uint8_t {
  kNoun,
  kName,  // kName: token of an actor or place mention
  kTime,  // token of a time expression
  kDet,
  kAdj,
  kNum,
  kPossessive /* 's */,
  kPossPron /* his */,
  kPron,
  kPrep,
  kCoord,
  kSubord,
  kThat,
  kRel,
  kTo,
  kModal,
  kBe,
  kHave,
  kDo,
  kNeg,
  kAdv,
  kFinite,  // past or third person form as the head of a clause, or a bare present
  kBase,    // after to, a modal or do
  kParticiple,
  kGerund,
  kComma,
  kQuote,
  kBreak /* ; : - ( ) */,
  kEnd /* . ? ! */,
  kOther,
};

enum class ChunkKind : uint8_t {
  kNoun,
  kVerb,
  kPrep,
  kCoord,
  kSubord,
  kThat,
  kRel,
  kComma,
  kQuote,
  kBreak,
  kEnd,
  kAdverb,
  kAdjective
};

enum class Tense : uint8_t { kNone, kPast, kPresent, kFuture };

// A noun group, a verb group or a connector. Tokens [first, last).
struct Chunk {
  ChunkKind kind = ChunkKind::kNoun;
  uint32_t first = 0;
  uint32_t last = 0;
  uint32_t head = 0;  // head noun; main verb; the (first) word otherwise

  // kNoun
  int mention = -1;                      // the actor or place this group names as its head
  std::vector<int> conjuncts;            // "A, B and C": their mentions, this group's own first; empty for a single one
  int possessor = -1;                    // mention in front of 's, or of "his"
  std::vector<int> possessor_conjuncts;  // "Putin and Trump's call"
  std::vector<int> modifiers;            // mentions in front of the head: "US", "Putin - Trump"
  int time = -1;            // the time expression this group is, or carries as modifier ("hour-long", "Monday's")
  bool is_time = false;     // the group is that time expression and nothing else: "Monday", "about an hour"
  bool definite = false;    // the, this, a possessor
  bool indefinite = false;  // a, an, another, some
  bool negative = false;    // no, neither, any under negation

  // kVerb
  std::string_view lemma;      // of the main verb
  Tense tense = Tense::kNone;  // kNone for infinitives and participles without auxiliary
  bool perfect = false;
  bool progressive = false;
  bool passive = false;
  bool negated = false;
  bool infinitive = false;     // "to hold"
  bool participial = false;    // a participle or gerund alone: "called by Trump", "speaking to reporters"
  bool be_to = false;          // "is to hold"
  std::string_view modal;      // "could", "will" …
  std::string_view predicate;  // adjective after be: "ready", "due", "likely"
};

enum class Relation : uint8_t {
  kMain,
  kComplement,  // that-clause, or clause after a verb of saying without that
  kInfinitive,  // to-infinitive that depends on a verb or noun
  kRelative,
  kAdverbial,  // after, before, when, if …
  kParticipial,
  kCoordinate,   // shares the governor of the clause before it
  kAttribution,  // ", Ushakov said": its content is the sentence around it
};

// A chunk in a clause, with the preposition before it (empty for a bare noun group).
struct Slot {
  std::string_view prep;
  int chunk = -1;
  bool before_verb = false;
};

struct Clause {
  uint32_t sentence = 0;
  int verb = -1;            // chunk of the verb group; -1: a sentence or headline without verb
  std::vector<Slot> slots;  // in text order
  int subject = -1;         // chunk; may stand in another clause (shared or controlled subjects)
  int object = -1;          // first bare noun group after the verb
  int antecedent = -1;      // kRelative: chunk that the pronoun stands for
  int governor = -1;        // clause this one depends on, -1 for the main clause
  int governor_noun = -1;   // chunk: "plans to hold", "readiness to continue"
  Relation relation = Relation::kMain;
  std::string_view connector;  // "if", "after", "when" …
};

struct Syntax {
  std::vector<uint32_t> words;             // of each token: its number in the lexicon's vocabulary
  std::vector<Tag> tags;                   // one for each token
  std::vector<Chunk> chunks;               // of all sentences, in order
  std::vector<Clause> clauses;             // of all sentences, in order
  std::vector<uint32_t> sentence_chunks;   // chunks of sentence i: [sentence_chunks[i], sentence_chunks[i + 1])
  std::vector<uint32_t> sentence_clauses;  // likewise
  std::vector<int> clause_of_chunk;        // -1 for connectors outside any clause
  std::deque<std::string> phrases;         // storage of prepositions of several words
  std::vector<int> mention_of_token;       // -1 where no mention stands
  std::vector<int> time_of_token;
};

// What the stages before give to syntax and to everything after it.
struct Reading {
  Document document;
  std::vector<Quotation> quotations;
  std::vector<TimeExpression> times;
  ActorAnalysis actors;
  Syntax syntax;
};

// Fills reading->syntax from the other members. Sentences are read one by one: with `only` some of them, the others
// have neither chunks nor clauses then.
void AnalyseSyntax(const Lexicon& lexicon, Reading* reading, const SentenceSet* only = nullptr);

// The stages, for tests and for explaining.
void TagTokens(const Lexicon& lexicon, const Reading& reading, Syntax* syntax, const SentenceSet* only = nullptr);
void FindChunks(const Lexicon& lexicon, const Reading& reading, Syntax* syntax, const SentenceSet* only = nullptr);
void FindClauses(const Lexicon& lexicon, const Reading& reading, Syntax* syntax, const SentenceSet* only = nullptr);

// The sentence's clauses for people, a line each:
//   clause 2 main: verb "lasted" (last past) subject "the call" object "-" [the call] [an hour]
std::string PrintSyntax(const Reading& reading, uint32_t sentence);

}  // namespace readout::extract
