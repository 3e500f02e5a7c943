// SPDX-License-Identifier: Apache-2.0
// Event verbs: the trigger with its particles, the clause's subject, object and prepositional groups as arguments.
#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/absl_view.h"
#include "extract/events/argument_binding.h"
#include "extract/events/matchers.h"

namespace readout::extract {
namespace {

// An object that takes part: somebody, no place and no adjective of origin.
bool ObjectFits(const MatchContext& context, int chunk) {
  const int mention = context.ChunkAt(chunk).mention;
  if (mention < 0) return false;
  const MentionKind kind = context.MentionAt(mention).kind;
  return kind != MentionKind::kPlace && kind != MentionKind::kAdjective;
}

// "called Trump a liar", "called him weak", "called him 'a liar'": more than an object follows the verb.
bool HasComplement(const MatchContext& context, const Clause& clause) {
  if (clause.object < 0) return false;
  const Syntax& syntax = context.syntax;
  const uint32_t next = context.ChunkAt(clause.object).last;
  if (next < syntax.tags.size() && context.document.tokens[next].sentence == clause.sentence) {
    const Tag tag = syntax.tags[next];
    if (tag == Tag::kDet || (tag == Tag::kAdj && syntax.mention_of_token[next] < 0) ||
        (tag == Tag::kQuote && context.document.tokens[next].Has(kSpaceBefore))) {
      return true;
    }
  }
  bool behind_object = false;
  for (const Slot& slot : clause.slots) {
    if (slot.before_verb || !slot.prep.empty()) continue;
    const Chunk& chunk = context.ChunkAt(slot.chunk);
    if (slot.chunk == clause.object) {
      behind_object = true;
    } else if (behind_object && !chunk.is_time && chunk.mention < 0 && chunk.first == next) {
      return true;
    }
  }
  return false;
}

// "called Putin out over Ukraine": a refused particle may stand behind the object, with nothing that it governs.
bool ParticleBehind(const MatchContext& context, const Frame& frame, uint32_t token) {
  if (!context.Refused(frame, token) || token + 1 >= context.syntax.tags.size()) return false;
  const Tag next = context.syntax.tags[token + 1];
  return next == Tag::kPrep || next == Tag::kEnd || next == Tag::kComma;
}

// Subject, object and agent by voice; false when the object refuses the frame.
bool BindCore(const MatchContext& context, const Frame& frame, const Clause& clause, EventMention* mention) {
  const FrameRole subject = frame.RoleOf("subject");
  const FrameRole object = frame.RoleOf("object");
  if (context.ChunkAt(clause.verb).passive) {
    AddArgs(context, clause.subject, object == FrameRole::kNone ? subject : object, mention);
    AddAgents(context, clause, subject, mention);
    return true;
  }
  AddArgs(context, clause.subject, subject, mention);
  if (object == FrameRole::kNone) return true;
  if (object != FrameRole::kContent && clause.object >= 0 && !ObjectFits(context, clause.object)) return false;
  if (frame.persons && HasComplement(context, clause)) return false;
  if (clause.object >= 0 && ParticleBehind(context, frame, context.ChunkAt(clause.object).last)) return false;
  AddArgs(context, clause.object, object, mention);
  return true;
}

// "spoke with the Emir at his place of refuge in Saudi Arabia": the place is another noun's.
bool OfAnotherNoun(const MatchContext& context, const Clause& clause, int place) {
  const Slot* before = nullptr;
  for (const Slot& slot : clause.slots) {
    if (context.ChunkAt(slot.chunk).mention == place) break;
    before = &slot;
  }
  return before != nullptr && before->prep == "of" && context.ChunkAt(before->chunk).mention < 0;
}

// "spoke with Modi during the G20 summit", "the conference, where she talked with Modi".
bool AtGathering(const MatchContext& context, const Clause& clause) {
  return clause.connector == "where" || std::any_of(clause.slots.begin(), clause.slots.end(), [&](const Slot& slot) {
           const std::string_view head = context.Word(context.ChunkAt(slot.chunk).head);
           return (slot.prep == "at" || slot.prep == "during") && context.frames.HasCue("gathering", head);
         });
}

// "called to congratulate Trump", "rang to discuss Syria with Merkel": the purpose tells with whom, and often the day.
void AddPurpose(const MatchContext& context, FrameRole role, EventMention* mention) {
  if (role == FrameRole::kNone) return;
  const Syntax& syntax = context.syntax;
  for (uint32_t i = syntax.sentence_clauses[mention->sentence]; i < syntax.sentence_clauses[mention->sentence + 1];
       ++i) {
    const Clause& purpose = syntax.clauses[i];
    if (purpose.relation != Relation::kInfinitive || purpose.governor != mention->clause || purpose.verb < 0) continue;
    const size_t before = mention->args.size();
    if (purpose.object >= 0 && ObjectFits(context, purpose.object)) AddArgs(context, purpose.object, role, mention);
    for (const Slot& slot : purpose.slots) {
      if (mention->args.size() == before && slot.prep == "with") AddArgs(context, slot.chunk, role, mention);
    }
    if (mention->args.size() > before) NoteClauseTimes(context, purpose, false, mention);
    return;
  }
}

// "spoke with Lavrov, and Kellogg with Sybiha": a second clause without its verb stands in the first one's slots, its
// subject as the last of a list. Takes its arguments out of *mention.
std::optional<EventMention> Gapped(const MatchContext& context, const Frame& frame, const Clause& clause,
                                   EventMention* mention) {
  for (size_t i = 0; i + 1 < clause.slots.size(); ++i) {
    const Slot& slot = clause.slots[i];
    const Slot& next = clause.slots[i + 1];
    const Chunk& list = context.ChunkAt(slot.chunk);
    const FrameRole role = frame.RoleOf(slot.prep);
    if (slot.prep.empty() || slot.prep != next.prep || role == FrameRole::kNone || list.conjuncts.size() < 2 ||
        context.ChunkAt(next.chunk).mention < 0 || next.chunk != slot.chunk + 2) {
      continue;
    }
    EventMention second = *mention;
    second.args.clear();
    second.separate = false;
    AddMentionArgs(context, list.conjuncts.back(), frame.RoleOf("subject"), &second);
    AddArgs(context, next.chunk, role, &second);
    if (second.args.size() < 2) return std::nullopt;
    std::erase_if(mention->args, [&](const EventArg& arg) {
      return std::any_of(second.args.begin(), second.args.end(),
                         [&](const EventArg& other) { return other.entity == arg.entity; });
    });
    return second;
  }
  return std::nullopt;
}

// Binds the arguments of a verb that has fired; false when they do not make an event.
bool Bind(const MatchContext& context, const Frame& frame, const Clause& clause, EventMention* mention) {
  const bool passive = context.ChunkAt(clause.verb).passive;
  if (!BindCore(context, frame, clause, mention)) return false;
  for (const Slot& slot : clause.slots) {
    if (slot.prep.empty() || context.ChunkAt(slot.chunk).is_time || (passive && slot.prep == "by")) continue;
    const FrameRole role = frame.RoleOf(slot.prep);
    if (slot.before_verb && role == FrameRole::kParty) continue;
    AddArgs(context, slot.chunk, role, mention);
  }
  if (clause.object < 0) AddPurpose(context, frame.RoleOf("purpose"), mention);
  NoteClauseTimes(context, clause, false, mention);
  NoteClausePlace(context, clause, mention);
  // "spoke with Modi in Laos": both in one place is a meeting.
  const bool bare_speaking = frame.strength == Strength::kWeak && frame.type == EventType::kCall && frame.needs.empty();
  const bool in_one_place =
      (mention->place >= 0 && !OfAnotherNoun(context, clause, mention->place)) || AtGathering(context, clause);
  if (bare_speaking && in_one_place) mention->type = EventType::kMeeting;
  // "telephoned A and B": who called first, then one for each.
  const int called = passive ? clause.subject : clause.object;
  if (frame.one_each && called >= 0 && context.ChunkAt(called).conjuncts.size() > 1) {
    std::stable_partition(mention->args.begin(), mention->args.end(),
                          [&](const EventArg& arg) { return arg.role == frame.RoleOf("subject"); });
    mention->separate = true;
  }
  if (mention->args.empty() && !mention->unresolved_plural) return false;
  if (frame.persons && !PersonsOnly(context, *mention)) return false;
  return !(frame.not_states && StatesOnly(context, *mention));
}

}  // namespace

std::vector<EventMention> MatchVerbs(const MatchContext& context, uint32_t sentence) {
  std::vector<EventMention> found;
  const Syntax& syntax = context.syntax;
  for (uint32_t i = syntax.sentence_clauses[sentence]; i < syntax.sentence_clauses[sentence + 1]; ++i) {
    const Clause& clause = syntax.clauses[i];
    if (clause.verb < 0) continue;
    const Chunk& verb = context.ChunkAt(clause.verb);
    const std::vector<int>* candidates = context.frames.ByVerb(verb.lemma);
    if (candidates == nullptr) continue;
    for (int f : *candidates) {
      const Frame& frame = context.FrameAt(f);
      if (frame.kind != FrameKind::kEvent) continue;
      const size_t words = frame.VerbLength(verb.lemma, context.document, verb.last);
      if (words == 0) continue;
      const uint32_t last = verb.last + static_cast<uint32_t>(words) - 1;
      auto refuse = [&](std::string why) {
        if (context.explain) {
          found.push_back(context.NotFired(f, sentence, static_cast<int>(i), verb.first, last, std::move(why)));
        }
      };
      if (context.Refused(frame, last)) {
        refuse(absl::StrCat("without \"", ToAbsl(context.Word(last)), "\""));
        continue;
      }
      std::string mode;
      if (!context.NeedsMet(frame, clause, &mode)) {
        refuse(absl::StrCat("needs \"", absl::StrJoin(frame.needs, "\" or \""), "\""));
        continue;
      }
      EventMention mention = context.Start(f, sentence, static_cast<int>(i), -1);
      mention.first = verb.first;
      mention.last = last;
      if (!mode.empty()) mention.mode = mode;
      if (!Bind(context, frame, clause, &mention)) {
        refuse(mention.args.empty() ? "nobody takes part" : "its arguments do not fit");
        continue;
      }
      std::optional<EventMention> second = Gapped(context, frame, clause, &mention);
      found.push_back(std::move(mention));
      if (second) found.push_back(std::move(*second));
      break;
    }
  }
  return found;
}

}  // namespace readout::extract
