// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the matchers: puts parties and times of clauses and noun groups into an event mention.

#include <string_view>

#include "extract/events/match_context.h"

namespace readout::extract {

// Adds the entities that noun group `chunk` names; an entity that takes part already keeps its place and takes the more
// telling role. Nothing for chunk < 0 and for kNone.
void AddArgs(const MatchContext& context, int chunk, FrameRole role, EventMention* mention);
// Likewise for the entities of one actor mention.
void AddMentionArgs(const MatchContext& context, int actor_mention, FrameRole role, EventMention* mention);
// A name in front of a noun tells whose it is: "the Russian raid", "the US raid"; "the Venezuela raid" tells where.
bool IsOwner(const MatchContext& context, int modifier);
// Whose the noun group's thing is: its possessor, the names in front of its head, single adjectives of a state too, and
// the group behind "of" or "by": "India's claims", "the US proposal", "a decision of the Council".
void AddOwners(const MatchContext& context, int chunk, FrameRole role, EventMention* mention);
// An object that takes part: somebody, no place and no adjective of origin.
bool ObjectFits(const MatchContext& context, const Frame& frame, int chunk);
// What the group that the frame asks for gives: who it is, whose, and where an envoy is accredited.
void AddTaken(const MatchContext& context, const Frame& frame, int chunk, EventMention* mention);
// The agents of a passive: "by X".
void AddAgents(const MatchContext& context, const Clause& clause, FrameRole role, EventMention* mention);

// True when the slot's group hangs on what is spoken of right before it: "spoke about the visit to Ukraine", "briefed
// Abe on his talks with Kim".
bool HangsOnMatter(const MatchContext& context, const Clause& clause, const Slot& slot);

// Adds a date or the length, whichever the expression is. Habitual ones ("every Monday") date nothing.
void NoteTime(const MatchContext& context, int time, EventMention* mention);
// Times of the clause that are the event's. `planned_only`: the verb is about the event, not its happening ("cancelled
// on Thursday the summit planned for June"): only "for" leads to the event's own time.
void NoteClauseTimes(const MatchContext& context, const Clause& clause, bool planned_only, EventMention* mention);
// True when every party is named as a person: no states, offices ("an official") or bodies; the host need not be one where
// the frame takes places.
bool PersonsOnly(const MatchContext& context, const EventMention& mention);
// True when every person among the parties holds an office or is a known one: no singers, no players.
bool OfficeHoldersOnly(const MatchContext& context, const EventMention& mention);
// True when there are parties and all of them are states by name.
bool StatesOnly(const MatchContext& context, const EventMention& mention);

}  // namespace readout::extract
