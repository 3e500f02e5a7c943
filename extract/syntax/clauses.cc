// SPDX-License-Identifier: Apache-2.0
// Clauses: which chunks belong to which verb, what its subject and object are, and what it depends on. One pass over
// the chunks of a sentence; passives are left as they are (chunk.passive), frames turn them round.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/syntax/clause_context.h"

namespace readout::extract {
namespace {

// The chunks after a verb. A particle that makes a verb with it ("call off the summit") is no preposition of its
// object.
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

// How many chunks at the head of the sentence wait for a later verb, because what follows them is a clause of its own
// that has the first verb, at `at` in the run: "On Monday X, who …", "reports that …", "plans to …", "the call he made
// …". `goes_on`: a finite verb follows that may take them up.
size_t InterruptedHead(const ClauseContext& x, ChunkRun run, size_t at, int connector, bool goes_on) {
  const ChunkKind joint = connector >= 0 ? x.KindOf(connector) : ChunkKind::kEnd;
  size_t before = 0;
  while (before < at && run[before] != connector) ++before;
  if (joint == ChunkKind::kRel) return before;
  if (!goes_on) return 0;
  if (joint == ChunkKind::kThat) return before > 0 && x.IsThing(run[before - 1]) ? before : 0;
  if (connector >= 0 || at == 0) return 0;
  if (x.ChunkAt(run[at]).infinitive)
    return x.IsThing(run[at - 1]) && (at == 1 || x.KindOf(run[at - 2]) != ChunkKind::kPrep) ? at : 0;
  const bool contact = at == 2 && x.IsThing(run[0]) && x.ChunkAt(run[0]).definite && x.IsNoun(run[1]) &&
                       !x.ChunkAt(run[1]).is_time && x.Finite(run[at]);
  return contact ? 1 : 0;
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
  FindParticiples(context, run);
  std::vector<int> pending;  // the interrupted head of the sentence, see Relate
  int previous = -1;
  for (size_t k = 0; k < verbs.size(); ++k) {
    const size_t at = verbs[k];
    size_t split = 0;  // where this clause's left side begins
    int connector = -1;
    if (k > 0) {
      split = SplitPoint(*context, run, verbs[k - 1], at, &connector);
      if (connector < 0 && !pending.empty() && context->Finite(run[at])) split = at;
      AddRight(context, previous, run.subspan(verbs[k - 1] + 1, split - verbs[k - 1] - 1));
    } else {
      connector = FirstConnector(*context, run, at);
      const bool goes_on =
          std::any_of(verbs.begin() + 1, verbs.end(), [&](size_t v) { return context->Finite(run[v]); });
      const size_t interrupted = InterruptedHead(*context, run, at, connector, goes_on);
      pending.assign(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(interrupted));
      split = interrupted;
      if (connector >= 0 && split < at && run[split] == connector) ++split;
    }
    const ChunkRun left = run.subspan(split, at - split);
    const int clause = context->NewClause(run[at], Relation::kMain);
    context->AddSlots(clause, left, true);
    const size_t from = k == 0 && connector < 0 ? 0 : split;  // the head that waits is looked at all the same
    Relate(context, clause, {.previous = previous, .connector = connector, .left = run.subspan(from, at - from)},
           &pending);
    previous = clause;
  }
  AddRight(context, previous, run.subspan(verbs.back() + 1));
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
    ShareSubjects(&context);
    FillGaps(&context);
  }
  syntax->sentence_clauses.push_back(static_cast<uint32_t>(syntax->clauses.size()));
}

}  // namespace readout::extract
