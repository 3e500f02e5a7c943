// SPDX-License-Identifier: Apache-2.0
// Attributions: a subject and a verb of saying with the content before them. The verb, its subject and what follows up
// to the next comma or end form a clause of their own.
#include <numeric>

#include "extract/syntax/clause_context.h"

namespace readout::extract {
namespace {

bool CommaOrQuote(ChunkKind kind) { return kind == ChunkKind::kComma || kind == ChunkKind::kQuote; }

// An attribution takes chunks [from, to).
struct Attribution {
  int subject = -1;
  int from = -1;
  int to = -1;
  bool inverted = false;  // "said the aide"
};

// The noun group before the verb at which its subject begins: "a spokesman for the ministry said", "the Saudi Press Agency
// (SPA) said"; -1: none.
int SubjectBefore(const ClauseContext& x, int verb) {
  int c = verb - 1;
  while (c >= x.begin && x.KindOf(c) == ChunkKind::kAdverb) --c;
  const auto bracket = [&](int at, std::string_view sign) {
    return at >= x.begin && x.KindOf(at) == ChunkKind::kBreak && x.Word(x.ChunkAt(at).first) == sign;
  };
  if (bracket(c, ")") && bracket(c - 2, "(")) c -= 3;
  for (; c >= x.begin && (x.IsNoun(c) || x.KindOf(c) == ChunkKind::kPrep); c -= 2) {
    if (c == x.begin || x.KindOf(c - 1) != ChunkKind::kPrep) return x.IsNoun(c) ? c : -1;
  }
  return -1;
}

// Finds the subject; false when the verb attributes nothing.
bool FindSubject(const ClauseContext& x, int verb, Attribution* found) {
  found->to = verb + 1;
  const int before = SubjectBefore(x, verb);
  if (before > x.begin && CommaOrQuote(x.KindOf(before - 1))) {
    found->subject = before;
    found->from = before - 1;
    return true;
  }
  if (!CommaOrQuote(x.KindOf(verb - 1)) || verb + 1 >= x.end) return false;
  if (!x.IsNoun(verb + 1) || x.ChunkAt(verb + 1).mention < 0) return false;
  *found = {.subject = verb + 1, .from = verb - 1, .to = verb + 2, .inverted = true};
  return true;
}

// Something with a verb, or a quotation, must stand before an attribution as its content.
bool ContentBefore(const ClauseContext& x, const Attribution& found) {
  if (x.KindOf(found.from) == ChunkKind::kQuote) return true;
  // "When the war began, Putin said" has no content before the verb.
  if (x.KindOf(x.begin) == ChunkKind::kSubord || x.SubordinatingPrep(x.begin)) return false;
  const bool headline = x.document.ZoneOf(x.document.sentences[x.sentence]) == Zone::kHeadline;
  for (int c = x.begin; c < found.from; ++c) {
    if (x.Finite(c)) return true;
    // "Putin-Trump call under way, White House says"
    if (headline && x.IsThing(c) && (x.NounClasses(c) & x.event_noun) != 0) return true;
  }
  return false;
}

// "The call, the Kremlin said, lasted an hour": it stands between a subject and its verb.
bool Interrupts(const ClauseContext& x, const Attribution& found) {
  if (!x.IsNoun(found.from - 1) || x.KindOf(found.from) != ChunkKind::kComma || found.to >= x.end ||
      x.KindOf(found.to) != ChunkKind::kComma)
    return false;
  int next = found.to + 1;
  while (next < x.end && x.KindOf(next) == ChunkKind::kAdverb) ++next;
  return next < x.end && x.Finite(next);
}

// What may stand right behind an attribution.
bool Closes(const ClauseContext& x, int chunk) {
  switch (x.KindOf(chunk)) {
    case ChunkKind::kComma:
    case ChunkKind::kEnd:
    case ChunkKind::kQuote:
    case ChunkKind::kBreak:
    case ChunkKind::kCoord:
    case ChunkKind::kSubord:
      return true;
    default:
      return x.IsVerb(chunk) && x.ChunkAt(chunk).participial;
  }
}

}  // namespace

std::vector<int> TakeAttributions(ClauseContext* context) {
  ClauseContext& x = *context;
  std::vector<int> chunks(static_cast<size_t>(x.end - x.begin));
  std::iota(chunks.begin(), chunks.end(), x.begin);
  std::vector<bool> taken(chunks.size(), false);
  auto at = [&](int chunk) { return static_cast<size_t>(chunk - x.begin); };
  for (int v = x.begin + 1; v < x.end; ++v) {
    // Verbs of contact and light verbs also speak ("call", "speak", "maintain"), but attribute nothing by themselves.
    if (!x.Finite(v) || (x.VerbClasses(v) & x.speech) == 0 || (x.VerbClasses(v) & x.contact) != 0) continue;
    Attribution found;
    if (!FindSubject(x, v, &found) || found.from <= x.begin) continue;
    if (!ContentBefore(x, found) && !Interrupts(x, found)) continue;
    // "Putin, who arrived on Monday, said that" is no attribution: what follows the verb is its content.
    if (!found.inverted && v + 1 < x.end && x.KindOf(v + 1) == ChunkKind::kThat) continue;
    while (found.to < x.end) {  // groups, prepositions and times behind the verb belong to it
      const ChunkKind kind = x.KindOf(found.to);
      if (kind != ChunkKind::kNoun && kind != ChunkKind::kPrep && kind != ChunkKind::kAdverb &&
          kind != ChunkKind::kAdjective) {
        break;
      }
      ++found.to;
    }
    if (found.to < x.end && !Closes(x, found.to)) continue;
    const int clause = x.NewClause(v, Relation::kAttribution);
    x.ClauseAt(clause).subject = found.subject;
    x.syntax.clause_of_chunk[static_cast<size_t>(found.subject)] = clause;
    x.AddSlots(clause, ChunkRun(chunks).subspan(at(v) + 1, static_cast<size_t>(found.to - v - 1)), false);
    const bool comma_behind = found.to < x.end && x.KindOf(found.to) == ChunkKind::kComma;
    for (int c = found.from; c < found.to + (comma_behind ? 1 : 0); ++c) taken[at(c)] = true;
    v = found.to - 1;
  }
  std::vector<int> rest;
  for (int c : chunks) {
    if (!taken[at(c)]) rest.push_back(c);
  }
  return rest;
}

}  // namespace readout::extract
