// SPDX-License-Identifier: Apache-2.0
#include "extract/events/place_binding.h"

#include <algorithm>
#include <string>

#include "extract/events/argument_binding.h"

namespace readout::extract {
namespace {

bool IsWhere(const MatchContext& context, std::string_view prep, int mention) {
  if (mention < 0) return false;
  const Mention& where = context.MentionAt(mention);
  const bool house = where.kind == MentionKind::kBody && (prep == "at" || prep == "to" || prep == "in");
  return where.kind == MentionKind::kPlace || house || (where.kind == MentionKind::kState && where.may_be_place);
}

// "resort", "capital", "outskirts": what the name behind it is.
bool IsLocality(const MatchContext& context, const Chunk& chunk) {
  std::string storage;
  return chunk.kind == ChunkKind::kNoun && chunk.mention < 0 &&
         context.frames.HasCue("locality", NounKey(context.lexicon, context.Word(chunk.head), &storage));
}

void TakePlace(int named, std::string_view prep, EventMention* mention) {
  mention->place = named;
  mention->place_prep = std::string(prep);
}

// The clause takes somebody somewhere, or has him there: "flew to", "was in".
bool Leads(const MatchContext& context, const Clause& clause) {
  if (clause.verb < 0) return false;
  return context.ChunkAt(clause.verb).lemma == "be" || (context.VerbClasses(clause.verb) & context.moving) != 0;
}

void NoteDestination(const MatchContext& context, const Clause& clause, EventMention* mention) {
  for (const Slot& slot : clause.slots) {
    if (mention->place >= 0) return;
    const bool bound = slot.prep == "to" || slot.prep == "into" || context.PrepIs(slot.prep, context.event_place);
    if (!bound) continue;
    const int named = PlaceNamed(context, slot.prep, slot.chunk);
    if (named >= 0) TakePlace(named, slot.prep, mention);
  }
}

void NoteStay(const MatchContext& context, const Clause& clause, EventMention* mention) {
  NoteDestination(context, clause, mention);
  if (mention->times.empty()) NoteClauseTimes(context, clause, false, mention);
}

}  // namespace

int PlaceNamed(const MatchContext& context, std::string_view prep, int chunk) {
  const Chunk& group = context.ChunkAt(chunk);
  if (IsWhere(context, prep, group.mention)) return group.mention;
  if (!IsLocality(context, group)) return -1;
  // "the Kazakh capital Astana", "the Swiss resort of Davos"
  const auto end = static_cast<int>(context.syntax.sentence_chunks[context.document.tokens[group.first].sentence + 1]);
  int next = chunk + 1;
  if (next + 1 < end &&
      (context.ChunkAt(next).kind == ChunkKind::kComma ||
       (context.ChunkAt(next).kind == ChunkKind::kPrep && context.Word(context.ChunkAt(next).first) == "of"))) {
    ++next;
  }
  if (next < end && context.ChunkAt(next).kind == ChunkKind::kNoun) {
    const int named = context.ChunkAt(next).mention;
    const bool place = named >= 0 && (context.MentionAt(named).kind == MentionKind::kPlace ||
                                      context.MentionAt(named).kind == MentionKind::kState);
    if (place) return named;
  }
  for (int m : group.modifiers) {  // "the Davos resort"
    if (context.MentionAt(m).kind == MentionKind::kPlace) return m;
  }
  return -1;
}

void NotePlace(const MatchContext& context, std::string_view prep, int chunk, EventMention* mention) {
  const bool there = context.PrepIs(prep, context.event_place);
  if (!there && !(prep == "on" && IsLocality(context, context.ChunkAt(chunk)))) return;
  // "at the Presidential Palace in Helsinki": the town says more than the house.
  if (mention->place >= 0 && !(mention->place_prep == "at" && prep == "in")) return;
  const int named = PlaceNamed(context, prep, chunk);
  if (named >= 0) TakePlace(named, prep, mention);
}

void NoteClausePlace(const MatchContext& context, const Clause& clause, EventMention* mention) {
  for (const Slot& slot : clause.slots) NotePlace(context, slot.prep, slot.chunk, mention);
}

void NotePicturedPlace(const MatchContext& context, EventMention* mention) {
  const Sentence& sentence = context.document.sentences[mention->sentence];
  for (size_t m = 0; m < context.reading.actors.mentions.size() && mention->place < 0; ++m) {
    const Mention& named = context.reading.actors.mentions[m];
    if (named.first < sentence.first || named.first >= sentence.last || named.possessive) continue;
    const std::string_view before = named.first > sentence.first ? context.Word(named.first - 1) : std::string_view();
    const bool house = named.kind == MentionKind::kBody && before == "at";
    const bool town = named.kind == MentionKind::kState && (before == "," || before == "in" || before == "(");
    if (named.kind == MentionKind::kPlace || house || town) TakePlace(static_cast<int>(m), before, mention);
  }
}

void NoteSurroundings(const MatchContext& context, EventMention* mention) {
  if (mention->clause < 0) return;
  const Clause& clause = context.ClauseAt(mention->clause);
  const auto [first, last] = ClauseTokens(context.syntax, clause);
  for (uint32_t i = first; i < last + 1; ++i) mention->here = mention->here || context.Word(i) == "here";
  if (context.document.ZoneOf(context.document.sentences[mention->sentence]) == Zone::kCaption) {
    NotePicturedPlace(context, mention);
  }
  if (mention->place >= 0) return;
  // "was in Dublin for talks", "In Paris on Monday, he held talks with …"
  if (mention->noun_chunk >= 0 && clause.verb >= 0 && (context.VerbClasses(clause.verb) & context.speaking) == 0) {
    if (Leads(context, clause)) {
      NoteDestination(context, clause, mention);
    } else if (mention->carried || mention->setting || clause.subject == mention->noun_chunk) {
      NoteClausePlace(context, clause, mention);
    }
  }
  // "welcomed Draghi to the White House"
  const bool hosted = std::any_of(mention->args.begin(), mention->args.end(),
                                  [](const EventArg& arg) { return arg.role == FrameRole::kHost; });
  if (mention->noun_chunk < 0 && hosted) NoteDestination(context, clause, mention);
  if (clause.governor < 0 || mention->place >= 0) return;
  const Clause& governor = context.ClauseAt(clause.governor);
  if (clause.connector == "where") {
    const int named = clause.antecedent >= 0 ? PlaceNamed(context, "in", clause.antecedent) : -1;
    if (named >= 0) TakePlace(named, "in", mention);
    NoteStay(context, governor, mention);
  } else if (clause.relation == Relation::kInfinitive && Leads(context, governor)) {
    NoteStay(context, governor, mention);
  }
}

}  // namespace readout::extract
