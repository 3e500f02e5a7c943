// SPDX-License-Identifier: Apache-2.0
// Event verbs: the trigger with its particles, the clause's subject, object and prepositional groups as arguments.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/absl_view.h"
#include "extract/events/argument_binding.h"
#include "extract/events/matchers.h"
#include "extract/events/place_binding.h"
#include "extract/events/taken.h"

namespace readout::extract {
namespace {

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

// "met with Putin, the host, on Tuesday", "to meet with Biden and Congress": what follows a prepositional group behind
// a comma or "and" is no object but stands beside it.
bool BehindGroup(const MatchContext& context, const Clause& clause, int chunk) {
  const Slot* before = nullptr;
  for (const Slot& slot : clause.slots) {
    if (slot.chunk == chunk) break;
    if (!slot.before_verb) before = &slot;
  }
  if (before == nullptr || before->prep.empty()) return false;
  const std::string_view joint = context.Word(context.ChunkAt(before->chunk).last);
  return joint == "," || joint == "and";
}

// "met in the Kazakh capital Astana": what follows a prepositional group with nothing between is that group's name.
bool NamesGroup(const MatchContext& context, const Clause& clause, int chunk) {
  return std::any_of(clause.slots.begin(), clause.slots.end(), [&](const Slot& slot) {
    return !slot.prep.empty() && !slot.before_verb && context.ChunkAt(slot.chunk).mention < 0 &&
           !context.ChunkAt(slot.chunk).is_time && context.ChunkAt(slot.chunk).last == context.ChunkAt(chunk).first;
  });
}

// "called Putin out over Ukraine": a refused particle may stand behind the object, with nothing that it governs.
bool ParticleBehind(const MatchContext& context, const Frame& frame, uint32_t token) {
  if (!context.Refused(frame, token) || token + 1 >= context.syntax.tags.size()) return false;
  const Tag next = context.syntax.tags[token + 1];
  return next == Tag::kPrep || next == Tag::kEnd || next == Tag::kComma;
}

// The role of a noun group: its own where it names somebody, else that of whose it is: "rejected the US proposal".
void AddActorOrOwner(const MatchContext& context, const Frame& frame, int chunk, FrameRole role,
                     EventMention* mention) {
  if (chunk < 0) return;
  // "three current and former officials": the first adjective has no noun of its own.
  const auto next = static_cast<size_t>(chunk) + 2;
  if (context.ChunkAt(chunk).mention < 0 && next < context.syntax.chunks.size() &&
      context.syntax.chunks[next - 1].kind == ChunkKind::kCoord && context.syntax.chunks[next].mention >= 0) {
    const WordInfo* word = context.lexicon.Find(context.Word(context.ChunkAt(chunk).head));
    if (word != nullptr && (word->closed & context.adjective) != 0) chunk = static_cast<int>(next);
  }
  if (context.ChunkAt(chunk).mention >= 0) {
    AddArgs(context, chunk, role, mention);
  } else if (const FrameRole owner = frame.RoleOf("owner"); owner != FrameRole::kNone) {
    AddOwners(context, chunk, role == FrameRole::kNone ? owner : role, mention);
  }
}

// The clause's subject; of "Iran said it rejected the offer" the one who says so, where the pronoun tells nobody else.
int SubjectOf(const MatchContext& context, const Clause& clause) {
  if (clause.subject < 0 || clause.relation != Relation::kComplement || clause.governor < 0) return clause.subject;
  const Chunk& subject = context.ChunkAt(clause.subject);
  const std::string_view word = context.Word(subject.head);
  const bool unknown = subject.mention < 0 && subject.first + 1 == subject.last && (word == "it" || word == "they");
  const int speaker = context.ClauseAt(clause.governor).subject;
  return unknown && speaker >= 0 ? speaker : clause.subject;
}

// Subject, object and agent where the frame asks for a certain object.
bool BindTaking(const MatchContext& context, const Frame& frame, const Clause& clause, EventMention* mention) {
  const Taken found = TakenOfVerb(context, frame, clause, mention->last);
  const int taken = found.chunk;
  if (taken < 0) return false;
  if (!found.mode.empty()) mention->mode = std::string(found.mode);
  if (context.ChunkAt(clause.verb).passive) {
    AddAgents(context, clause, frame.RoleOf("subject"), mention);
  } else {
    const int subject = SubjectOf(context, clause);
    AddArgs(context, subject, frame.RoleOf("subject"), mention);
    // "Japan's aid agency gave": what a body does is its owner's.
    const WordInfo* head = subject < 0 || context.ChunkAt(subject).mention >= 0
                               ? nullptr
                               : context.lexicon.Find(context.Word(context.ChunkAt(subject).head));
    const bool body = head != nullptr && (head->noun_classes & context.lexicon.NounClassBit("body")) != 0;
    if (body) AddMentionArgs(context, context.ChunkAt(subject).possessor, frame.RoleOf("subject"), mention);
    // "The Israeli raid drew condemnation from Jordan"
    const bool of_owner =
        frame.RoleOf("owner") == frame.RoleOf("subject") && IsActedUpon(ParticipantRole(frame.RoleOf("subject")));
    if (of_owner && subject >= 0 && context.ChunkAt(subject).mention < 0)
      AddOwners(context, subject, frame.RoleOf("owner"), mention);
  }
  const bool of_subject = !context.ChunkAt(clause.verb).passive && frame.RoleOf("subject") == FrameRole::kNone;
  if (of_subject && taken != clause.object) {
    // "food aid reached Mali", "Iraqi and Syrian negotiators met"
    if (clause.object >= 0 && ObjectFits(context, frame, clause.object)) {
      AddArgs(context, clause.object, frame.RoleOf("object"), mention);
    }
    if (ObjectFits(context, frame, taken)) AddArgs(context, taken, frame.RoleOf("owner"), mention);
    AddOwners(context, taken, frame.RoleOf("owner"), mention);
  } else {
    AddTaken(context, frame, taken, mention);
  }
  // "sent the president a telegram", "asked the president for tanks"
  if (found.beside >= 0) AddArgs(context, found.beside, frame.RoleOf("to"), mention);
  if (context.ChunkAt(taken).time >= 0) NoteTime(context, context.ChunkAt(taken).time, mention);
  return true;
}

// Whose deed an infinitive tells that spells out a noun: "condemned Israel's decision to recognise Somaliland"; -1 when
// nobody's.
int DeedOf(const MatchContext& context, const Clause& clause) {
  const bool of_noun = clause.relation == Relation::kInfinitive && clause.governor_noun >= 0;
  return of_noun ? context.ChunkAt(clause.governor_noun).possessor : -1;
}

// Subject, object and agent by voice; false when the object refuses the frame.
bool BindCore(const MatchContext& context, const Frame& frame, const Clause& clause, EventMention* mention) {
  if (frame.TakesObject()) return BindTaking(context, frame, clause, mention);
  const FrameRole subject = frame.RoleOf("subject");
  const FrameRole object = frame.RoleOf("object");
  if (const int owner = DeedOf(context, clause); owner >= 0 && subject != FrameRole::kParty) {
    AddMentionArgs(context, owner, subject, mention);
    AddActorOrOwner(context, frame, clause.object, object, mention);
    return true;
  }
  if (context.ChunkAt(clause.verb).passive) {
    AddActorOrOwner(context, frame, clause.subject, object == FrameRole::kNone ? subject : object, mention);
    AddAgents(context, clause, subject, mention);
    return true;
  }
  AddArgs(context, SubjectOf(context, clause), subject, mention);
  // "they" of whom the article has named more, or fewer, than two
  if (clause.subject >= 0 && context.ChunkAt(clause.subject).mention < 0 && subject == FrameRole::kParty &&
      context.Word(context.ChunkAt(clause.subject).head) == "they") {
    mention->unresolved_plural = true;
  }
  const bool of_owner = frame.RoleOf("owner") != FrameRole::kNone;
  if (object == FrameRole::kNone && !of_owner) return true;
  if (object != FrameRole::kContent && !of_owner && clause.object >= 0 && !ObjectFits(context, frame, clause.object)) {
    return BehindGroup(context, clause, clause.object);
  }
  if (clause.object >= 0 && NamesGroup(context, clause, clause.object)) return true;
  const bool one_word = mention->last == context.ChunkAt(clause.verb).last;  // not "hung up on Putin half an hour in"
  if (frame.persons && one_word && HasComplement(context, clause)) return false;
  if (clause.object >= 0 && ParticleBehind(context, frame, context.ChunkAt(clause.object).last)) return false;
  AddActorOrOwner(context, frame, clause.object, object, mention);
  return true;
}

// The first clause from clause `from` of the same sentence on that hangs on clause `governor` in this way; nullptr:
// none.
const Clause* ClauseUnder(const MatchContext& context, uint32_t governor, uint32_t from, Relation relation) {
  const uint32_t sentence = context.syntax.clauses[governor].sentence;
  for (uint32_t i = from; i < context.syntax.sentence_clauses[sentence + 1]; ++i) {
    const Clause& clause = context.syntax.clauses[i];
    if (clause.relation == relation && clause.governor == static_cast<int>(governor) && clause.verb >= 0)
      return &clause;
  }
  return nullptr;
}

// Who is to act by what the verb says: "demanded that Israel withdraw".
void AddSubjectsOfContent(const MatchContext& context, FrameRole role, EventMention* mention) {
  if (role == FrameRole::kNone) return;
  const auto own = static_cast<uint32_t>(mention->clause);
  const Clause* content = ClauseUnder(context, own, own + 1, Relation::kComplement);
  if (content != nullptr) AddActorOrOwner(context, context.FrameAt(mention->frame), content->subject, role, mention);
}

// To whom something is to be done: "threatened to punish Israel".
void AddObjectsOfInfinitive(const MatchContext& context, const Frame& frame, FrameRole role, EventMention* mention) {
  if (role == FrameRole::kNone) return;
  const auto own = static_cast<uint32_t>(mention->clause);
  const Clause* deed = ClauseUnder(context, own, own + 1, Relation::kInfinitive);
  if (deed == nullptr) deed = ClauseUnder(context, own, own + 1, Relation::kParticipial);  // "ruled out paying"
  if (deed == nullptr || context.ChunkAt(deed->verb).passive) return;
  const size_t before = mention->args.size();
  AddActorOrOwner(context, frame, deed->object, role, mention);
  if (frame.persons && deed->object >= 0) return;  // "tried to reach an agreement with Putin"
  for (const Slot& slot : deed->slots) {
    if (mention->args.size() > before) return;
    const bool towards =
        IsOneOf(slot.prep, {"to", "for", "from", "with"}) || frame.RoleOf(slot.prep) != FrameRole::kNone;
    if (towards && !slot.before_verb) AddArgs(context, slot.chunk, role, mention);
  }
}

// "travelled to Pyongyang in June to meet Kim": of what says nothing of the event's status itself, the day is its own.
void NoteJourneyTimes(const MatchContext& context, const Clause& clause, EventMention* mention) {
  if (clause.relation != Relation::kInfinitive || clause.governor < 0) return;
  const Clause& governor = context.ClauseAt(clause.governor);
  if (governor.verb < 0) return;
  bool known = false;
  std::string lemma;
  const Effect effect =
      VerbEffect(context.reading, context.lexicon, context.status, context.ChunkAt(governor.verb), &known, &lemma);
  if (known && effect == Effect::kTransparent) NoteClauseTimes(context, governor, false, mention);
}

// "spoke with the Emir at his place of refuge in Saudi Arabia", "spoke about the situation in Yemen": the place is
// another noun's.
bool OfAnotherNoun(const MatchContext& context, const Clause& clause, int place) {
  const Slot* before = nullptr;
  for (const Slot& slot : clause.slots) {
    if (context.ChunkAt(slot.chunk).mention == place) break;
    before = &slot;
  }
  if (before == nullptr || context.ChunkAt(before->chunk).mention >= 0 || context.ChunkAt(before->chunk).is_time)
    return false;
  return before->prep == "of" || (!before->before_verb && context.frames.HasCue("matter", before->prep));
}

// "spoke with Modi during the G20 summit", "the conference, where she talked with Modi".
bool AtGathering(const MatchContext& context, const Clause& clause) {
  return clause.connector == "where" || std::any_of(clause.slots.begin(), clause.slots.end(), [&](const Slot& slot) {
           const std::string_view head = context.Word(context.ChunkAt(slot.chunk).head);
           return (slot.prep == "at" || slot.prep == "during") && context.frames.HasCue("gathering", head);
         });
}

// "called to congratulate Trump", "rang to discuss Syria with Merkel": the purpose tells with whom, and often the day.
void AddPurpose(const MatchContext& context, const Frame& frame, FrameRole role, EventMention* mention) {
  if (role == FrameRole::kNone) return;
  const uint32_t first = context.syntax.sentence_clauses[mention->sentence];
  const Clause* purpose = ClauseUnder(context, static_cast<uint32_t>(mention->clause), first, Relation::kInfinitive);
  if (purpose == nullptr) return;
  const size_t before = mention->args.size();
  if (purpose->object >= 0 && ObjectFits(context, frame, purpose->object)) {
    AddArgs(context, purpose->object, role, mention);
  }
  for (const Slot& slot : purpose->slots) {
    if (mention->args.size() == before && slot.prep == "with") AddArgs(context, slot.chunk, role, mention);
  }
  if (mention->args.size() > before) NoteClauseTimes(context, *purpose, false, mention);
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

// "A and B", "both leaders", "the presidents of X and Y".
bool NamesSeveral(const MatchContext& context, int chunk) {
  const Chunk& group = context.ChunkAt(chunk);
  if (group.conjuncts.size() > 1) return true;
  return group.mention >= 0 && context.MentionAt(group.mention).members.size() > 1;
}

bool ToThePress(const MatchContext& context, const Clause& clause) {
  return std::any_of(clause.slots.begin(), clause.slots.end(), [&](const Slot& slot) {
    return !slot.prep.empty() && context.frames.HasCue("press", context.Word(context.ChunkAt(slot.chunk).head));
  });
}

// "Relations between Chad and Iran were severed": what is between two and done by neither alone is done by both.
bool Mutual(const Clause& clause, const EventMention& mention) {
  const bool one_way =
      mention.args.size() >= 2 && std::all_of(mention.args.begin(), mention.args.end(),
                                              [](const EventArg& arg) { return arg.role == FrameRole::kTarget; });
  return one_way &&
         std::any_of(clause.slots.begin(), clause.slots.end(), [](const Slot& slot) { return slot.prep == "between"; });
}

// "The Turkish ambassador was called to the ministry in Stockholm": a party behind `known` that is of the side of one
// that has another role is none.
void DropOwnSide(const MatchContext& context, size_t known, EventMention* mention) {
  const auto first = mention->args.begin() + static_cast<std::ptrdiff_t>(known);
  const auto own = [&](const EventArg& arg) {
    return std::any_of(mention->args.begin(), first, [&](const EventArg& other) {
      return other.role != arg.role && !SideOf(context.reading, arg).empty() &&
             SideOf(context.reading, other) == SideOf(context.reading, arg);
    });
  };
  mention->args.erase(std::remove_if(first, mention->args.end(), own), mention->args.end());
}

// Binds the arguments of a verb that has fired; false when they do not make an event.
bool Bind(const MatchContext& context, const Frame& frame, const Clause& clause, EventMention* mention) {
  const bool passive = context.ChunkAt(clause.verb).passive;
  if (!BindCore(context, frame, clause, mention)) return false;
  const bool core_known = !mention->args.empty() || mention->unresolved_plural;
  int lists = 0;                 // prepositional groups that name parties
  std::vector<FrameRole> bound;  // by prepositions
  for (const Slot& slot : clause.slots) {
    if (slot.prep.empty() || context.ChunkAt(slot.chunk).is_time || (passive && slot.prep == "by")) continue;
    FrameRole role = frame.RoleOf(slot.prep);
    // "called on Iran", "lashed out at Iran": what the trigger itself leads to is its object.
    const bool led_to = !slot.before_verb && context.ChunkAt(slot.chunk).first == mention->last;
    if (led_to && role == FrameRole::kNone) role = frame.RoleOf("object");
    if (role == FrameRole::kNone) continue;
    if (slot.before_verb != frame.one_of_several && role == FrameRole::kParty && !frame.TakesObject()) continue;
    if (role == FrameRole::kParty && IsContact(frame.type) && HangsOnMatter(context, clause, slot)) continue;
    // Of several groups with one preposition the first that names somebody: "sanctions on Iran over attacks on Israel".
    const size_t before = mention->args.size();
    const bool once = role != FrameRole::kParty;
    if (once && std::find(bound.begin(), bound.end(), role) != bound.end()) continue;
    AddActorOrOwner(context, frame, slot.chunk, role, mention);
    if (frame.counterpart) DropOwnSide(context, before, mention);
    if (mention->args.size() <= before) continue;
    // "spoke to both leaders", "talked with each of the two": not with all of them at once.
    const std::string_view all = context.Word(context.ChunkAt(slot.chunk).first);
    if (core_known && (all == "both" || all == "each") && frame.type == EventType::kCall) mention->separate = true;
    if (once) {
      bound.push_back(role);
    } else {
      ++lists;
    }
  }
  if (Mutual(clause, *mention)) {
    for (EventArg& arg : mention->args) arg.role = FrameRole::kParty;
  }
  // "The Secretary spoke with A and B": A and B did not speak with each other, and who did is not known.
  if (!core_known && lists == 1 && mention->args.size() > 1 && !frame.TakesObject()) return false;
  if (clause.object < 0) AddPurpose(context, frame, frame.RoleOf("purpose"), mention);
  AddObjectsOfInfinitive(context, frame, frame.RoleOf("infinitive"), mention);
  AddSubjectsOfContent(context, frame.RoleOf("clause"), mention);
  NoteClauseTimes(context, clause, false, mention);
  if (mention->times.empty()) NoteJourneyTimes(context, clause, mention);
  NoteClausePlace(context, clause, mention);
  // "spoke with Modi in Laos": both in one place is a meeting.
  const bool bare_speaking = frame.strength == Strength::kWeak && frame.type == EventType::kCall && frame.needs.empty();
  const bool in_one_place =
      (mention->place >= 0 && !OfAnotherNoun(context, clause, mention->place)) || AtGathering(context, clause);
  if (bare_speaking && in_one_place) mention->type = EventType::kMeeting;
  // "the ministers spoke of progress in a joint statement": not with each other.
  if (bare_speaking && ToThePress(context, clause)) return false;
  // "telephoned A and B": who called first, then one for each.
  const int called = passive ? clause.subject : clause.object;
  const auto recipients =
      std::ranges::count_if(mention->args, [](const EventArg& arg) { return arg.role == FrameRole::kRecipient; });
  if (frame.one_each && recipients > 1 && mention->args.front().role == FrameRole::kSender) mention->separate = true;
  if (frame.one_each && called >= 0 && NamesSeveral(context, called)) {
    std::stable_partition(mention->args.begin(), mention->args.end(),
                          [&](const EventArg& arg) { return arg.role == frame.RoleOf("subject"); });
    mention->separate = true;
  }
  // "Another million was promised": the story tells who did it for whom.
  if (mention->args.empty() && !mention->unresolved_plural && !(frame.ellipsis && passive)) return false;
  if (frame.one_of_several) {
    if (lists != 1 || mention->args.size() < 2) return false;
    mention->times.clear();  // of what was discussed
  }
  if (frame.persons && !PersonsOnly(context, *mention)) return false;
  if (frame.office_holders && !OfficeHoldersOnly(context, *mention)) return false;
  return !(frame.not_states && StatesOnly(context, *mention));
}

// "threw three diplomats out": the particle of the frame's verb stands behind the object.
bool ParticleApart(const MatchContext& context, const Frame& frame, const Clause& clause) {
  if (clause.object < 0 || context.ChunkAt(clause.verb).passive) return false;
  const Chunk& object = context.ChunkAt(clause.object);
  const Chunk& verb = context.ChunkAt(clause.verb);
  if (object.first != verb.last) return false;
  uint32_t last = object.last;
  const auto next = static_cast<size_t>(clause.object) + 2;
  if (next < context.syntax.chunks.size() && context.Word(last) == "of") last = context.syntax.chunks[next].last;
  return frame.ParticleVerbLength(verb.lemma, context.document, object.last) > 0 ||
         frame.ParticleVerbLength(verb.lemma, context.document, last) > 0;
}

// "ordered sixty Russians to leave": so many people.
bool Counted(const MatchContext& context, const Clause& clause) {
  const int object = context.ChunkAt(clause.verb).passive ? clause.subject : clause.object;
  if (object < 0) return false;
  const uint32_t first = context.ChunkAt(object).first;
  return context.syntax.tags[first] == Tag::kNum || context.document.tokens[first].Has(kDigits) ||
         (first > 0 && context.syntax.tags[first - 1] == Tag::kNum);
}

// What a frame needs stands in the clause, or in what the clause says: "said Russia must withdraw".
bool NeedsMet(const MatchContext& context, const Frame& frame, uint32_t clause, std::string* mode) {
  const Clause& own = context.syntax.clauses[clause];
  const bool of_content = frame.RoleOf("clause") != FrameRole::kNone;
  if (!of_content || frame.needs.empty()) return context.NeedsMet(frame, own, mode);
  for (uint32_t i = clause + 1; i < context.syntax.sentence_clauses[own.sentence + 1]; ++i) {
    const Clause& content = context.syntax.clauses[i];
    if (content.relation != Relation::kComplement || content.governor != static_cast<int>(clause)) continue;
    // "said Trump should be taken seriously": others are to do it.
    if (content.verb >= 0 && context.ChunkAt(content.verb).passive) return false;
    return context.NeedsMet(frame, content, mode);
  }
  return false;
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
      if (words == 0 && !ParticleApart(context, frame, clause)) continue;
      const uint32_t last = verb.last + static_cast<uint32_t>(std::max<size_t>(words, 1)) - 1;
      if (frame.TakesObject() && TakenOfVerb(context, frame, clause, last).chunk < 0) continue;  // another verb phrase
      auto refuse = [&](std::string why) {
        if (context.explain) {
          found.push_back(context.NotFired(f, sentence, static_cast<int>(i), verb.first, last, std::move(why)));
        }
      };
      if (context.Refused(frame, last)) {
        refuse(absl::StrCat("without \"", ToAbsl(context.Word(last)), "\""));
        continue;
      }
      if (frame.counted && !Counted(context, clause)) {
        refuse("no number");
        continue;
      }
      // "asked Iran to withdraw": something is to be done by the object
      if (frame.infinitive && ClauseUnder(context, i, i + 1, Relation::kInfinitive) == nullptr) {
        refuse("no infinitive");
        continue;
      }
      std::string mode;
      if (!NeedsMet(context, frame, i, &mode)) {
        refuse(absl::StrCat("needs \"", absl::StrJoin(frame.needs, "\" or \""), "\""));
        continue;
      }
      if (context.Excluded(frame, clause)) {
        refuse(absl::StrCat("unless \"", absl::StrJoin(frame.unless, "\" or \""), "\""));
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
