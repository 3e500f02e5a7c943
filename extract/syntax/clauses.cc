// SPDX-License-Identifier: Apache-2.0
// Clauses: which chunks belong to which verb, what its subject and object are, and what it depends on. One pass over the
// chunks of a sentence; passives are left as they are (chunk.passive), frames turn them round.
#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/syntax/clause_context.h"

namespace readout::extract {
namespace {

// The chunks after a verb. A particle that makes a verb with it ("call off the summit") is no preposition of its object.
void AddRight(ClauseContext* context, int clause, ChunkRun run) {
  if (!run.empty() && context->KindOf(run.front()) == ChunkKind::kPrep) {
    const Chunk& verb = context->ChunkAt(context->ClauseAt(clause).verb);
    const uint32_t next = context->ChunkAt(run.front()).first;
    const WordInfo* joined = context->lexicon.Find(absl::StrCat(ToAbsl(verb.lemma), " ", ToAbsl(context->Word(next))));
    const bool known = joined != nullptr && (joined->verb_classes & context->particle) != 0;
    if (known && next == verb.last) run = run.subspan(1);
  }
  context->AddSlots(clause, run, false);
}

void FindVerbClauses(ClauseContext* context, ChunkRun run) {
  std::vector<size_t> verbs;
  for (size_t i = 0; i < run.size(); ++i) {
    if (context->IsVerb(run[i])) verbs.push_back(i);
  }
  if (verbs.empty()) {
    context->AddSlots(context->NewClause(-1, Relation::kMain), run, true);
    return;
  }
  std::vector<int> pending;  // chunks before a relative pronoun at the head of the sentence
  int previous = -1;
  for (size_t k = 0; k < verbs.size(); ++k) {
    const size_t at = verbs[k];
    size_t split = 0;  // where this clause's left side begins
    int connector = -1;
    if (k > 0) {
      split = SplitPoint(*context, run, verbs[k - 1], at, &connector);
      AddRight(context, previous, run.subspan(verbs[k - 1] + 1, split - verbs[k - 1] - 1));
    } else {
      connector = FirstConnector(*context, run, at);
      if (connector >= 0 && context->KindOf(connector) == ChunkKind::kRel) {
        // "On Monday X, who …, spoke": what stands before the pronoun waits for the verb that takes it up again.
        while (run[split] != connector) pending.push_back(run[split++]);
        ++split;
      }
    }
    const ChunkRun left = run.subspan(split, at - split);
    const int clause = context->NewClause(run[at], Relation::kMain);
    context->AddSlots(clause, left, true);
    Relate(context, clause, {.previous = previous, .connector = connector, .left = left}, &pending);
    previous = clause;
  }
  AddRight(context, previous, run.subspan(verbs.back() + 1));
}

// "The call made on Monday lasted": two finite verbs without connector, the second without a subject of its own: the first
// is a participle.
void ReduceRelatives(ClauseContext* context) {
  std::vector<Clause>& clauses = context->syntax.clauses;
  for (size_t i = static_cast<size_t>(context->first_clause); i + 1 < clauses.size(); ++i) {
    Clause& first = clauses[i];
    const Clause& second = clauses[i + 1];
    if (first.verb < 0 || second.verb < 0) continue;
    if (first.relation == Relation::kAttribution || second.relation != Relation::kMain) continue;
    if (!context->Finite(first.verb) || !context->Finite(second.verb)) continue;
    if (!second.connector.empty() || second.subject != first.subject || first.object >= 0) continue;
    Chunk& verb = context->syntax.chunks[static_cast<size_t>(first.verb)];
    const WordInfo* info = context->lexicon.Find(context->Word(verb.head));
    const bool may_be_participle = verb.last - verb.first == 1 && verb.tense == Tense::kPast && info != nullptr &&
                                   (info->verb_forms & kFormParticiple) != 0;
    if (!may_be_participle) continue;
    verb.participial = true;
    verb.passive = true;
    verb.tense = Tense::kNone;
    first.relation = Relation::kParticipial;
    first.governor = static_cast<int>(i) + 1;
  }
}

}  // namespace

void FindClauses(const Lexicon& lexicon, const Reading& reading, Syntax* syntax, const SentenceSet* only) {
  syntax->clauses.clear();
  syntax->sentence_clauses.clear();
  syntax->clause_of_chunk.assign(syntax->chunks.size(), -1);
  ClauseContext context(lexicon, reading.document, syntax);
  for (uint32_t s = 0; s < reading.document.sentences.size(); ++s) {
    syntax->sentence_clauses.push_back(static_cast<uint32_t>(syntax->clauses.size()));
    if (only != nullptr && !(*only)[s]) continue;
    context.Enter(s);
    const std::vector<int> chunks = TakeAttributions(&context);
    FindVerbClauses(&context, chunks);
    ReduceRelatives(&context);
  }
  syntax->sentence_clauses.push_back(static_cast<uint32_t>(syntax->clauses.size()));
}

}  // namespace readout::extract
