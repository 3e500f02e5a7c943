// SPDX-License-Identifier: Apache-2.0
// Binding of arguments: which entities, times and places of a clause or noun group are the event's.
#include "extract/events/argument_binding.h"

#include <algorithm>

namespace readout::extract {
namespace {

void Add(const std::vector<EventArg>& args, EventMention* mention) {
  for (const EventArg& arg : args) {
    if (arg.entity < 0) continue;
    auto known = std::find_if(mention->args.begin(), mention->args.end(),
                              [&](const EventArg& present) { return present.entity == arg.entity; });
    if (known == mention->args.end()) {
      mention->args.push_back(arg);
    } else if (known->role == FrameRole::kParty) {
      known->role = arg.role;  // the telling role wins over the plain one
    }
  }
}

}  // namespace

void AddArgs(const MatchContext& context, int chunk, FrameRole role, EventMention* mention) {
  if (role == FrameRole::kNone) return;
  const bool places = context.FrameAt(mention->frame).places;
  Add(EntitiesOf(context.reading, chunk, role, &mention->unresolved_plural, places), mention);
}

void AddMentionArgs(const MatchContext& context, int actor_mention, FrameRole role, EventMention* mention) {
  if (role == FrameRole::kNone) return;
  const bool places = context.FrameAt(mention->frame).places;
  Add(EntitiesOfMention(context.reading, actor_mention, role, &mention->unresolved_plural, places), mention);
}

bool IsOwner(const MatchContext& context, int modifier) {
  const Mention& named = context.MentionAt(modifier);
  return named.kind != MentionKind::kState || context.document.tokens[named.first].Has(kAllCaps);
}

void AddOwners(const MatchContext& context, int chunk, FrameRole role, EventMention* mention) {
  if (chunk < 0) return;
  const Chunk& group = context.ChunkAt(chunk);
  // "Maduro's capture" is nothing that Maduro did.
  if (context.frames.HasCue("undergone", context.Word(group.head))) return;
  AddMentionArgs(context, group.possessor, role, mention);
  for (int m : group.possessor_conjuncts) AddMentionArgs(context, m, role, mention);
  if (group.possessor >= 0) return;
  for (int m : group.modifiers) {
    if (IsOwner(context, m)) AddMentionArgs(context, m, role, mention);
  }
  const auto next = static_cast<size_t>(chunk) + 1;
  if (next + 1 >= context.syntax.chunks.size() || context.syntax.chunks[next].kind != ChunkKind::kPrep) return;
  const std::string_view prep = context.Word(context.syntax.chunks[next].first);
  if (prep != "of" && prep != "by") return;
  const auto behind = static_cast<int>(next) + 1;
  if (context.ChunkAt(behind).mention >= 0) {
    AddArgs(context, behind, role, mention);
  } else if (context.ChunkAt(behind).kind == ChunkKind::kNoun) {
    AddOwners(context, behind, role, mention);  // "the assets of three Russian banks"
  }
}

void AddAgents(const MatchContext& context, const Clause& clause, FrameRole role, EventMention* mention) {
  for (const Slot& slot : clause.slots) {
    if (slot.prep == "by") AddArgs(context, slot.chunk, role, mention);
  }
}

void NoteTime(const MatchContext& context, int time, EventMention* mention) {
  const TimeExpression& expression = context.reading.times[static_cast<size_t>(time)];
  if (expression.habitual) return;
  if (expression.kind == TimeKind::kDuration) {
    if (mention->duration < 0) mention->duration = time;
  } else if (expression.kind == TimeKind::kDate) {
    const bool known = std::find(mention->times.begin(), mention->times.end(), time) != mention->times.end();
    if (!known) mention->times.push_back(time);
  }
}

void NoteClauseTimes(const MatchContext& context, const Clause& clause, bool planned_only, EventMention* mention) {
  for (const Slot& slot : clause.slots) {
    const Slot* before = &slot == clause.slots.data() ? nullptr : &slot - 1;
    const Chunk& chunk = context.ChunkAt(slot.chunk);
    const bool own_noun = slot.chunk == mention->noun_chunk;
    // "on the evening of September 8", "early in the afternoon of Sunday"
    const bool hours = before != nullptr &&
                       (context.ChunkAt(before->chunk).is_time ||
                        (context.PrepIs(before->prep, context.event_time) &&
                         context.frames.HasCue("part-of-time", context.Word(context.ChunkAt(before->chunk).head))));
    const bool part = hours && slot.prep == "of" && chunk.is_time;
    if (part && !planned_only) {
      NoteTime(context, chunk.time, mention);
      continue;
    }
    if (chunk.time < 0 || (planned_only && slot.prep != "for" && !own_noun)) continue;
    // The time of another noun ("the decision of last week") is that noun's.
    if (!chunk.is_time && !own_noun) continue;
    const bool bare = slot.prep.empty();
    // "since the rupture in June"
    const bool of_other =
        !bare && before != nullptr && before->prep == "since" && context.ChunkAt(before->chunk).last + 1 == chunk.first;
    if (of_other) continue;
    if (!bare && !own_noun && !context.PrepIs(slot.prep, context.event_time)) continue;
    // Lengths: "for an hour", "lasted an hour"; "after an hour", "within two hours" are no length of the event.
    const bool length = context.reading.times[static_cast<size_t>(chunk.time)].kind == TimeKind::kDuration;
    if (length && !bare && !context.PrepIs(slot.prep, context.event_length)) continue;
    NoteTime(context, chunk.time, mention);
  }
}

void NotePlace(const MatchContext& context, std::string_view prep, int chunk, EventMention* mention) {
  if (!context.PrepIs(prep, context.event_place)) return;
  // "at the Presidential Palace in Helsinki": the town says more than the house.
  if (mention->place >= 0 && !(mention->place_prep == "at" && prep == "in")) return;
  const int named = context.ChunkAt(chunk).mention;
  if (named < 0) return;
  const Mention& where = context.MentionAt(named);
  const bool house = where.kind == MentionKind::kBody && prep == "at";  // "at the White House"
  if (where.kind == MentionKind::kPlace || house || (where.kind == MentionKind::kState && where.may_be_place)) {
    mention->place = named;
    mention->place_prep = std::string(prep);
  }
}

void NoteClausePlace(const MatchContext& context, const Clause& clause, EventMention* mention) {
  for (const Slot& slot : clause.slots) NotePlace(context, slot.prep, slot.chunk, mention);
}

bool PersonsOnly(const MatchContext& context, const EventMention& mention) {
  return std::all_of(mention.args.begin(), mention.args.end(), [&](const EventArg& arg) {
    const MentionKind kind = context.MentionAt(arg.mention).kind;
    return context.EntityAt(arg.entity).kind == ActorKind::kPerson && kind != MentionKind::kOfficial &&
           kind != MentionKind::kBody;
  });
}

bool OfficeHoldersOnly(const MatchContext& context, const EventMention& mention) {
  return std::all_of(mention.args.begin(), mention.args.end(), [&](const EventArg& arg) {
    const Entity& entity = context.EntityAt(arg.entity);
    return entity.kind != ActorKind::kPerson || entity.name.empty() || entity.listed || !entity.office.empty();
  });
}

bool StatesOnly(const MatchContext& context, const EventMention& mention) {
  return !mention.args.empty() && std::all_of(mention.args.begin(), mention.args.end(), [&](const EventArg& arg) {
    return context.EntityAt(arg.entity).kind == ActorKind::kState &&
           context.MentionAt(arg.mention).kind == MentionKind::kState;
  });
}

}  // namespace readout::extract
