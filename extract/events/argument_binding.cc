// SPDX-License-Identifier: Apache-2.0
// Binding of arguments: which entities, times and places of a clause or noun group are the event's.
#include "extract/events/argument_binding.h"

#include <algorithm>

namespace readout::extract {
namespace {

constexpr int kStateReach = 10;  // chunks behind a group of people within which their state may stand

void Add(const std::vector<EventArg>& args, EventMention* mention) {
  for (const EventArg& arg : args) {
    if (arg.entity < 0) continue;
    auto known = std::find_if(mention->args.begin(), mention->args.end(), [&](const EventArg& present) {
      return present.entity == arg.entity && !present.as_side;
    });
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

namespace {

// "40 individuals responsible for repression in Belarus", "two companies from Iran": whose people a target is.
void AddStateOf(const MatchContext& context, int chunk, FrameRole role, EventMention* mention) {
  if (role != FrameRole::kTarget || !context.FrameAt(mention->frame).places) return;
  const WordInfo* head = context.lexicon.Find(context.Word(context.ChunkAt(chunk).head));
  if (head == nullptr || (head->noun_classes & context.people) == 0) return;
  const auto end = static_cast<int>(context.syntax.sentence_chunks[mention->sentence + 1]);
  for (int c = chunk + 1; c + 1 < end && c < chunk + kStateReach; ++c) {
    const Chunk& prep = context.ChunkAt(c);
    if (prep.kind == ChunkKind::kVerb || prep.kind == ChunkKind::kEnd || prep.kind == ChunkKind::kComma) return;
    if (prep.kind != ChunkKind::kPrep || !IsOneOf(context.Word(prep.first), {"in", "from", "of"})) continue;
    const int named = context.ChunkAt(c + 1).mention;
    if (named < 0 ||
        (context.MentionAt(named).kind != MentionKind::kState && context.MentionAt(named).kind != MentionKind::kPlace))
      continue;
    AddArgs(context, c + 1, role, mention);
    return;
  }
}

}  // namespace

void AddOwners(const MatchContext& context, int chunk, FrameRole role, EventMention* mention) {
  if (chunk < 0) return;
  const Chunk& group = context.ChunkAt(chunk);
  // "Maduro's capture" is nothing that Maduro did.
  if (context.frames.HasCue("undergone", context.Word(group.head))) return;
  if (context.frames.HasCue("opponent", context.Word(group.head))) return;  // "Israel's enemies"
  AddMentionArgs(context, group.possessor, role, mention);
  for (int m : group.possessor_conjuncts) AddMentionArgs(context, m, role, mention);
  if (group.possessor >= 0) return;
  const size_t before = mention->args.size();
  // "a plan drawn up by the United States"
  for (uint32_t i = context.syntax.sentence_clauses[mention->sentence];
       i < context.syntax.sentence_clauses[mention->sentence + 1]; ++i) {
    const Clause& clause = context.syntax.clauses[i];
    const bool made = clause.relation == Relation::kParticipial && clause.subject == chunk && clause.verb >= 0 &&
                      context.ChunkAt(clause.verb).passive;
    if (made) AddAgents(context, clause, role, mention);
  }
  for (int m : group.modifiers) {
    if (IsOwner(context, m)) AddMentionArgs(context, m, role, mention);
  }
  const auto next = static_cast<size_t>(chunk) + 1;
  if (mention->args.size() == before) AddStateOf(context, chunk, role, mention);
  if (next + 1 >= context.syntax.chunks.size() || context.syntax.chunks[next].kind != ChunkKind::kPrep) return;
  const std::string_view prep = context.Word(context.syntax.chunks[next].first);
  const bool agent = context.FrameAt(mention->frame).RoleOf("by") != FrameRole::kNone;
  if (prep != "of" && (prep != "by" || agent)) return;
  const auto behind = static_cast<int>(next) + 1;
  if (context.ChunkAt(behind).mention >= 0) {
    AddArgs(context, behind, role, mention);
  } else if (context.ChunkAt(behind).kind == ChunkKind::kNoun) {
    AddOwners(context, behind, role, mention);  // "the assets of three Russian banks"
  }
}

bool ObjectFits(const MatchContext& context, const Frame& frame, int chunk) {
  const int mention = context.ChunkAt(chunk).mention;
  if (mention < 0) return false;
  const MentionKind kind = context.MentionAt(mention).kind;
  return (frame.places || kind != MentionKind::kPlace) && kind != MentionKind::kAdjective;
}

namespace {

// The envoys of a group, unless it only says that there are some: "its ambassadors to Britain".
void AddPersons(const MatchContext& context, int chunk, FrameRole role, EventMention* mention) {
  const int named = context.ChunkAt(chunk).mention;
  const bool unknown =
      named >= 0 && context.MentionAt(named).kind == MentionKind::kPlural && context.MentionAt(named).members.empty();
  if (!unknown) AddArgs(context, chunk, role, mention);
}

// The side of an envoy, where nobody has its role yet.
void AddSideOf(const MatchContext& context, int chunk, FrameRole role, EventMention* mention) {
  const int named = context.ChunkAt(chunk).mention;
  const int entity = named < 0 ? -1 : context.MentionAt(named).entity;
  const bool known =
      std::any_of(mention->args.begin(), mention->args.end(), [&](const EventArg& arg) { return arg.role == role; });
  if (entity < 0 || known || role == FrameRole::kNone || context.EntityAt(entity).side.empty()) return;
  mention->args.push_back({entity, role, named, -1, true});
}

// Where the envoys of a group are accredited: "its ambassadors to Britain, France and Germany".
void AddPostings(const MatchContext& context, int chunk, FrameRole role, EventMention* mention) {
  const Chunk& group = context.ChunkAt(chunk);
  if (role == FrameRole::kNone || group.mention < 0) return;
  const int posting = context.MentionAt(group.mention).posting;
  if (posting < 0) return;
  mention->args.push_back({posting, role, group.mention});
  for (int m : group.conjuncts) {
    if (m != group.mention) AddMentionArgs(context, m, role, mention);
  }
}

}  // namespace

void AddTaken(const MatchContext& context, const Frame& frame, int chunk, EventMention* mention) {
  const FrameRole object = frame.RoleOf("object");
  if (object != FrameRole::kNone && ObjectFits(context, frame, chunk)) {
    // "The Turkish ambassador to Israel was recalled": by the side that he is of.
    if (object == FrameRole::kParty) AddSideOf(context, chunk, frame.RoleOf("owner"), mention);
    AddPersons(context, chunk, object, mention);
  }
  AddPostings(context, chunk, frame.RoleOf("posting"), mention);
  AddOwners(context, chunk, frame.RoleOf("owner"), mention);
  for (int m : context.ChunkAt(chunk).modifiers) {  // "extended its Russia sanctions"
    if (!IsOwner(context, m)) AddMentionArgs(context, m, frame.RoleOf("modifier"), mention);
  }
}

void AddAgents(const MatchContext& context, const Clause& clause, FrameRole role, EventMention* mention) {
  for (const Slot& slot : clause.slots) {
    if (slot.prep == "by" || slot.prep.ends_with(" by")) AddArgs(context, slot.chunk, role, mention);
  }
}

bool HangsOnMatter(const MatchContext& context, const Clause& clause, const Slot& slot) {
  if (slot.prep.empty() || slot.before_verb) return false;
  const auto next = static_cast<size_t>(slot.chunk);
  if (next < 2 || context.syntax.chunks[next - 1].kind != ChunkKind::kPrep) return false;
  const auto matter = static_cast<int>(next) - 2;
  const Chunk& thing = context.ChunkAt(matter);
  if (thing.kind != ChunkKind::kNoun || thing.mention >= 0 || thing.is_time) return false;
  return std::any_of(clause.slots.begin(), clause.slots.end(), [&](const Slot& before) {
    if (before.chunk != matter || before.before_verb || !context.frames.HasCue("matter", before.prep)) return false;
    return !context.CueSetIn("telephone", thing.first > 0 ? thing.first - 1 : 0, thing.last);
  });
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
  if (clause.verb >= 0 && !planned_only) {  // "has today imposed"
    for (uint32_t i = context.ChunkAt(clause.verb).first; i < context.ChunkAt(clause.verb).last; ++i) {
      if (context.syntax.time_of_token[i] >= 0) NoteTime(context, context.syntax.time_of_token[i], mention);
    }
  }
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

bool PersonsOnly(const MatchContext& context, const EventMention& mention) {
  const bool places = context.FrameAt(mention.frame).places;
  return std::all_of(mention.args.begin(), mention.args.end(), [&](const EventArg& arg) {
    if (places && arg.role == FrameRole::kHost) return true;  // "is in Geneva"
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
