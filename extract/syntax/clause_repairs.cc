// SPDX-License-Identifier: Apache-2.0
// What only the verbs of a sentence together tell: past forms that are participles, subjects that follow later, verbs
// that are left out.
#include <algorithm>
#include <utility>

#include "extract/syntax/clause_context.h"

namespace readout::extract {
namespace {

// A past form alone that the participle looks like: "held", "planned", not "spoke".
bool MayBeParticiple(const ClauseContext& x, int verb) {
  const Chunk& chunk = x.ChunkAt(verb);
  const WordInfo* info = x.InfoOf(chunk.head);
  const bool auxiliary = chunk.lemma == "be" || chunk.lemma == "have" || chunk.lemma == "do";
  return x.Finite(verb) && !auxiliary && chunk.last - chunk.first == 1 && chunk.tense == Tense::kPast &&
         info != nullptr && (info->verb_forms & kFormParticiple) != 0;
}

void MakeParticiple(Chunk* verb) {
  verb->participial = true;
  verb->passive = true;
  verb->tense = Tense::kNone;
}

// What may follow a participle that closes a noun group: its own adjuncts, no object.
bool AdjunctOrEnd(const ClauseContext& x, ChunkRun run, size_t i) {
  if (i >= run.size()) return true;
  switch (x.KindOf(run[i])) {
    case ChunkKind::kPrep:
    case ChunkKind::kComma:
    case ChunkKind::kEnd:
    case ChunkKind::kCoord:
      return true;
    default:
      return x.IsNoun(run[i]) && x.ChunkAt(run[i]).is_time;
  }
}

}  // namespace

void FindParticiples(ClauseContext* context, ChunkRun run) {
  const ClauseContext& x = *context;
  int finite = -1;  // the last finite verb, -1 behind what may join a clause
  for (size_t i = 0; i < run.size(); ++i) {
    switch (x.KindOf(run[i])) {
      case ChunkKind::kNoun:
      case ChunkKind::kPrep:
      case ChunkKind::kAdverb:
      case ChunkKind::kAdjective:
        continue;
      case ChunkKind::kVerb:
        break;
      default:
        finite = -1;
        continue;
    }
    const bool tells = finite >= 0 && (x.VerbClasses(finite) & (x.speech | x.addressed | x.think)) != 0;
    if (finite >= 0 && !tells && MayBeParticiple(x, run[i]) && x.IsNoun(run[i - 1]) && !x.ChunkAt(run[i - 1]).is_time &&
        AdjunctOrEnd(x, run, i + 1)) {
      MakeParticiple(&context->syntax.chunks[static_cast<size_t>(run[i])]);
    }
    if (x.Finite(run[i])) finite = run[i];
  }
}

void ReduceRelatives(ClauseContext* context) {
  std::vector<Clause>& clauses = context->syntax.clauses;
  for (size_t i = static_cast<size_t>(context->first_clause); i + 1 < clauses.size(); ++i) {
    Clause& first = clauses[i];
    const Clause& second = clauses[i + 1];
    if (first.verb < 0 || second.verb < 0) continue;
    if (first.relation == Relation::kAttribution || second.relation != Relation::kMain) continue;
    Chunk& verb = context->syntax.chunks[static_cast<size_t>(first.verb)];
    // "The summit, proposed by Macron, is off": one that is a participle as it stands.
    const bool set_off = verb.participial && verb.passive && first.relation == Relation::kMain;
    if ((!set_off && !context->Finite(first.verb)) || !context->Finite(second.verb)) continue;
    // "Following talks held in Moscow on Monday, Putin said"
    const bool fronted = first.subject < 0 && !first.slots.empty() && first.slots.front().before_verb &&
                         !first.slots.front().prep.empty() && second.subject >= 0 && second.connector == ",";
    if (!second.connector.empty() && !(set_off && second.connector == ",") && !fronted) continue;
    if ((second.subject != first.subject && !fronted) || first.object >= 0) continue;
    if (!set_off && !MayBeParticiple(*context, first.verb)) continue;
    MakeParticiple(&verb);
    // The noun that both are said of, and what belongs to it, stand in the clause of the second.
    for (const Slot& slot : first.slots) {
      if (slot.before_verb) context->syntax.clause_of_chunk[static_cast<size_t>(slot.chunk)] = static_cast<int>(i) + 1;
    }
    const auto own = std::stable_partition(first.slots.begin(), first.slots.end(),
                                           [](const Slot& slot) { return slot.before_verb; });
    if (fronted) first.subject = (own - 1)->chunk;
    clauses[i + 1].slots.insert(clauses[i + 1].slots.begin(), first.slots.begin(), own);
    first.slots.erase(first.slots.begin(), own);
    first.relation = Relation::kParticipial;
    first.governor = static_cast<int>(i) + 1;
  }
}

void ShareSubjects(ClauseContext* context) {
  std::vector<Clause>& clauses = context->syntax.clauses;
  for (size_t i = static_cast<size_t>(context->first_clause); i < clauses.size(); ++i) {
    Clause& clause = clauses[i];
    if (clause.relation != Relation::kParticipial || clause.subject >= 0) continue;
    const auto main =
        std::find_if(clauses.begin() + static_cast<std::ptrdiff_t>(i) + 1, clauses.end(),
                     [](const Clause& later) { return later.relation == Relation::kMain && later.subject >= 0; });
    if (main == clauses.end()) continue;
    clause.subject = main->subject;
    clause.governor = static_cast<int>(main - clauses.begin());
  }
}

void FillGaps(ClauseContext* context) {
  const ClauseContext& x = *context;
  auto actor = [&](const Slot& slot) { return !slot.before_verb && x.ChunkAt(slot.chunk).mention >= 0; };
  auto time = [&](const Slot& slot) { return !slot.before_verb && x.ChunkAt(slot.chunk).is_time; };
  auto between = [&](const Slot& left, const Slot& right, ChunkKind kind) {
    for (int c = left.chunk + 1; c < right.chunk; ++c) {
      if (x.KindOf(c) == kind) return true;
    }
    return false;
  };
  // Where the second part begins: behind the conjunction or, with an adverb, the comma between the two; `s` where they
  // are not kept apart by a time on either side, a time before the second, or an adverb before it ("with A and later
  // with B", "first with A, then with B").
  auto cut = [&](const std::vector<Slot>& slots, size_t s, size_t other) {
    size_t at = other;
    while (at > s + 1 && time(slots[at - 1]) && !between(slots[at - 1], slots[at], ChunkKind::kCoord)) --at;
    const bool adverb = !slots[s].prep.empty() && between(slots[at - 1], slots[at], ChunkKind::kAdverb);
    if (!between(slots[at - 1], slots[at], ChunkKind::kCoord)) {
      return adverb && at == s + 1 && between(slots[s], slots[at], ChunkKind::kComma) ? at : s;
    }
    const bool timed = at == s + 2 && time(slots[s + 1]) && other + 1 < slots.size() && time(slots[other + 1]);
    const bool later = at < other;
    return timed || later || adverb ? at : s;
  };
  for (size_t i = static_cast<size_t>(context->first_clause); i < context->syntax.clauses.size(); ++i) {
    const std::vector<Slot>& slots = context->syntax.clauses[i].slots;
    for (size_t s = 0; s + 1 < slots.size(); ++s) {
      if (!actor(slots[s])) continue;
      size_t other = s + 1;
      while (other < slots.size() && !(actor(slots[other]) && slots[other].prep == slots[s].prep)) ++other;
      const size_t second = other < slots.size() ? cut(slots, s, other) : s;
      if (second == s) continue;
      Clause gapped = context->syntax.clauses[i];
      gapped.relation = Relation::kCoordinate;
      gapped.connector = "and";
      gapped.governor = static_cast<int>(i);
      const auto at = static_cast<std::ptrdiff_t>(s);
      gapped.slots.erase(gapped.slots.begin() + at, gapped.slots.begin() + static_cast<std::ptrdiff_t>(second));
      if (gapped.object == slots[s].chunk) gapped.object = slots[other].chunk;
      for (size_t moved = second; moved < slots.size(); ++moved) {
        context->syntax.clause_of_chunk[static_cast<size_t>(slots[moved].chunk)] =
            static_cast<int>(context->syntax.clauses.size());
      }
      context->syntax.clauses[i].slots.resize(second);
      context->syntax.clauses.push_back(std::move(gapped));
      break;  // a third one is the gap of the second
    }
  }
}

}  // namespace readout::extract
