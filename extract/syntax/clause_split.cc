// SPDX-License-Identifier: Apache-2.0
// Where one clause ends and the next begins: the connectors between two verbs, and what each keeps where there is none.
#include <algorithm>

#include "extract/syntax/clause_context.h"

namespace readout::extract {
namespace {

// Adverbs and times, or nothing.
bool OnlyAdverbs(const ClauseContext& x, ChunkRun run) {
  return std::all_of(run.begin(), run.end(),
                     [&](int c) { return x.KindOf(c) == ChunkKind::kAdverb || (x.IsNoun(c) && x.ChunkAt(c).is_time); });
}

// True when the chunk at i, between two verbs, joins the clause of the verb at `right` to what stands before it.
bool Joins(const ClauseContext& x, ChunkRun run, size_t i, size_t right) {
  const ChunkRun rest = run.subspan(i + 1, right - i - 1);
  const bool finite = x.Finite(run[right]);
  switch (x.KindOf(run[i])) {
    case ChunkKind::kSubord:
    case ChunkKind::kThat:
    case ChunkKind::kRel:
    case ChunkKind::kBreak:
    case ChunkKind::kQuote:
      return true;
    case ChunkKind::kPrep:
      if (finite) return x.SubordinatingPrep(run[i]) && rest.size() == 1 && x.IsNoun(rest[0]);
      return x.ChunkAt(run[right]).participial && rest.empty();  // "after speaking to", "by calling"
    case ChunkKind::kCoord:
      return OnlyAdverbs(x, rest) || (finite && x.LastBare(rest) >= 0);
    case ChunkKind::kComma:
      return finite && x.LastBare(rest) >= 0;
    default:
      return false;
  }
}

// The comma that opens the subject whose last comma stands at i: earlier ones may belong to appositions of it.
size_t OpeningComma(const ClauseContext& x, ChunkRun run, size_t left, size_t i) {
  while (i >= left + 3 && x.IsNoun(run[i - 1]) && x.KindOf(run[i - 2]) == ChunkKind::kComma) i -= 2;
  return i;
}

// The split between two finite verbs that nothing joins: "said Putin called", "told reporters Putin called".
size_t SplitUnjoined(const ClauseContext& x, ChunkRun run, size_t left, size_t right) {
  const ClassSet classes = x.VerbClasses(run[left]);
  if ((classes & (x.speech | x.think)) != 0 && (classes & (x.addressed | x.contact | x.light)) == 0) return left + 1;
  const ChunkRun between = run.subspan(left + 1, right - left - 1);
  // "thanked him for the call they had"
  if (between.size() > 2 && between.back() == x.LastBare(between)) {
    const int antecedent = between[between.size() - 2];
    if (x.IsThing(antecedent) && (x.NounClasses(antecedent) & x.event_noun) != 0) return right - 1;
  }
  if ((classes & x.addressed) != 0 && !x.ChunkAt(run[left]).passive) {
    // Of two groups the first is spoken to.
    auto is_noun = [&](int c) { return x.IsNoun(c); };
    if (std::count_if(between.begin(), between.end(), is_noun) < 2) return left + 1;
    const auto addressee = std::find_if(between.begin(), between.end(), is_noun);
    return left + 2 + static_cast<size_t>(addressee - between.begin());
  }
  // The last bare noun group is this verb's subject when the first verb keeps something of its own.
  const int bare = x.LastBare(between);
  if (bare < 0) return right;
  return left + 1 + static_cast<size_t>(std::find(between.begin(), between.end(), bare) - between.begin());
}

}  // namespace

int FirstConnector(const ClauseContext& context, ChunkRun run, size_t at) {
  for (size_t i = at; i-- > 0;) {
    const ChunkKind kind = context.KindOf(run[i]);
    if (kind == ChunkKind::kSubord || kind == ChunkKind::kThat || kind == ChunkKind::kRel) return run[i];
    // "After he called" against "After a call, he", "Before Monday he": a comma or a time makes a preposition of it.
    const bool time = i + 1 < at && context.IsNoun(run[i + 1]) && context.ChunkAt(run[i + 1]).is_time;
    const bool comma = time || std::any_of(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(at),
                                           [&](int c) { return context.KindOf(c) == ChunkKind::kComma; });
    if (i == 0 && !comma && context.SubordinatingPrep(run[i])) return run[i];
  }
  return -1;
}

size_t SplitPoint(const ClauseContext& context, ChunkRun run, size_t left, size_t right, int* connector) {
  for (size_t i = right; i-- > left + 1;) {
    if (!Joins(context, run, i, right)) continue;
    const bool comma = context.KindOf(run[i]) == ChunkKind::kComma;
    const size_t opening = comma ? OpeningComma(context, run, left, i) : i;
    *connector = run[opening];
    return opening + 1;
  }
  if (!context.Finite(run[right])) return right;
  // "X, who …, also spoke": a comma right before the verb.
  size_t edge = right;
  while (edge > left + 1 && context.KindOf(run[edge - 1]) == ChunkKind::kAdverb) --edge;
  if (edge > left + 1 && context.KindOf(run[edge - 1]) == ChunkKind::kComma) {
    *connector = run[edge - 1];
    return edge;
  }
  return SplitUnjoined(context, run, left, right);
}

}  // namespace readout::extract
