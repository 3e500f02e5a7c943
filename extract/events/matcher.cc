// SPDX-License-Identifier: Apache-2.0
// Fires the event frames over all sentences that are read, and settles each mention: its status, and whether it stands.
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/events/argument_binding.h"
#include "extract/events/matchers.h"
#include "extract/events/place_binding.h"

namespace readout::extract {
namespace {

constexpr int kPastDays = 7;  // a day that lies so far back dates what a picture or headline tells in the present

// "have not spoken since May": the time expression; -1 when there is none.
int SinceTime(const MatchContext& context, const Clause& clause) {
  for (const Slot& slot : clause.slots) {
    if (slot.prep == "since" && context.IsContactTime(slot.chunk)) return context.ChunkAt(slot.chunk).time;
  }
  return -1;
}

// An act of one side towards another.
bool OfOneSide(const EventMention& mention) {
  return std::any_of(mention.args.begin(), mention.args.end(), [](const EventArg& arg) {
    return arg.role == FrameRole::kSource || arg.role == FrameRole::kTarget;
  });
}

// One side says something to another or does it at a stroke: "accuses Iran", "expels a diplomat". Help may be a habit.
bool TellsInPresent(const Frame& frame) {
  const Role actor = ParticipantRole(frame.RoleOf("subject"));
  return frame.spoken || (frame.type != EventType::kAid && (actor == Role::kSource || actor == Role::kSender));
}

// What the mention's times leave open of its status.
EventTimes TimesOf(const MatchContext& context, const EventMention& mention) {
  const std::optional<Day> anchor = context.document.anchor();
  EventTimes times;
  times.act = OfOneSide(mention);
  times.telling = TellsInPresent(context.FrameAt(mention.frame)) && mention.noun_chunk < 0;
  for (int t : mention.times) {
    const TimeExpression& time = context.reading.times[static_cast<size_t>(t)];
    times.dated = true;
    const bool planned = time.first > 0 && context.Word(time.first - 1) == "for" && time.kind == TimeKind::kDate;
    if (planned) times.planned = true;
    if (time.future_only) times.ahead = true;
    if (!anchor) continue;
    if (time.base == TimeBase::kAbsolute && time.past.known() && time.past.start > *anchor) times.ahead = true;
    if (time.past.precision != DatePrecision::kDay || !time.past.known()) continue;
    if (time.past.end <= *anchor && time.past.start >= *anchor - kPastDays) times.past_day = true;
    if (time.past.end == *anchor) times.today = true;
    if (time.past.end != *anchor && time.future.known() && time.future.start > *anchor) times.other_day = true;
  }
  return times;
}

// A source that speaks for itself: ", Peskov said".
bool Attributed(const Syntax& syntax, const Clause& clause) {
  const auto begin = syntax.clauses.begin() + syntax.sentence_clauses[clause.sentence];
  const auto end = syntax.clauses.begin() + syntax.sentence_clauses[clause.sentence + 1];
  return clause.relation == Relation::kComplement ||
         std::any_of(begin, end, [](const Clause& c) { return c.relation == Relation::kAttribution; });
}

// "Peskov said no call with Trump was planned", "the Kremlin said the call with Macron was useful": of an event with
// one party named by "with", the one who speaks of it is the other. Of what took place others speak too: there it must
// be a government.
void AddSpeaker(const MatchContext& context, EventMention* mention) {
  if (!mention->status.claim() || mention->noun_chunk < 0 || mention->args.size() != 1 || mention->clause < 0) return;
  const bool told = mention->status.effect == Effect::kHeld || mention->status.effect == Effect::kOngoing;
  const uint32_t named = context.MentionAt(mention->args[0].mention).first;
  if (named == 0 || context.Word(named - 1) != "with" || named < mention->last) return;
  const Syntax& syntax = context.syntax;
  const Clause& clause = context.ClauseAt(mention->clause);
  int speaker = -1;
  if (clause.relation == Relation::kComplement && clause.governor >= 0 && context.ClauseAt(clause.governor).verb >= 0 &&
      (context.VerbClasses(context.ClauseAt(clause.governor).verb) & context.speaking) != 0) {
    speaker = context.ClauseAt(clause.governor).subject;
  }
  for (uint32_t i = syntax.sentence_clauses[mention->sentence]; i < syntax.sentence_clauses[mention->sentence + 1];
       ++i) {
    if (speaker < 0 && syntax.clauses[i].relation == Relation::kAttribution) speaker = syntax.clauses[i].subject;
  }
  // "Kremlin: no call with Trump planned"
  const uint32_t first = syntax.sentence_chunks[mention->sentence];
  if (speaker < 0 && first + 1 < syntax.chunks.size() && syntax.chunks[first].kind == ChunkKind::kNoun &&
      context.Word(syntax.chunks[first + 1].first) == ":") {
    speaker = static_cast<int>(first);
  }
  if (speaker < 0) return;
  const int named_by = context.ChunkAt(speaker).mention;
  const bool government = named_by >= 0 && (context.MentionAt(named_by).kind == MentionKind::kState ||
                                            context.MentionAt(named_by).kind == MentionKind::kBody);
  if (!told || (government && mention->definite)) AddArgs(context, speaker, FrameRole::kParty, mention);
}

// "We have had conversations with them": those who are spoken with are one side, whoever else they are.
bool WithBoth(const MatchContext& context, const EventMention& mention) {
  if (mention.args.size() < 2) return false;
  const int only = mention.args.front().mention;
  const bool one =
      std::all_of(mention.args.begin(), mention.args.end(), [&](const EventArg& a) { return a.mention == only; });
  const Mention& named = context.MentionAt(only);
  if (!one || named.first == 0 || context.Word(named.first) != "them") return false;
  return IsOneOf(context.Word(named.first - 1), {"with", "to"});
}

// "Chad offered to mediate": the mention's clause is what a verb of offering, not negated, leads to.
bool IsOffered(const MatchContext& context, const EventMention& mention) {
  if (mention.clause < 0) return false;
  const Clause& clause = context.ClauseAt(mention.clause);
  if (clause.relation != Relation::kInfinitive || clause.governor < 0 || clause.governor_noun >= 0) return false;
  const int verb = context.ClauseAt(clause.governor).verb;
  if (verb < 0 || context.ChunkAt(verb).negated) return false;
  return IsOneOf(context.ChunkAt(verb).lemma, {"offer", "propose"});
}

// "feel threatened by": a state, nothing that was said.
bool InState(const MatchContext& context, const EventMention& mention) {
  if (mention.clause < 0 || mention.noun_chunk >= 0) return false;
  const Clause& clause = context.ClauseAt(mention.clause);
  if (clause.relation != Relation::kParticipial || clause.governor < 0 || !context.ChunkAt(clause.verb).passive)
    return false;
  const Clause& governor = context.ClauseAt(clause.governor);
  const ClassSet copula = context.lexicon.VerbClassBit("copula");
  return governor.verb >= 0 && governor.subject == clause.subject &&
         ((context.VerbClasses(governor.verb) & copula) != 0 || context.ChunkAt(governor.verb).lemma == "feel");
}

// Status, and all that the sentence says of a mention whose arguments are bound; sets `refused` where it does not
// stand.
void Settle(const MatchContext& context, EventMention* mention) {
  const Document& document = context.document;
  const Sentence& sentence = document.sentences[mention->sentence];
  if (mention->type == EventType::kMeeting || mention->type == EventType::kNegotiation)
    NoteSurroundings(context, mention);
  const int noun_chunk = mention->adjunct_of_governor ? -1 : mention->noun_chunk;
  mention->status = ComposeStatus(context.reading, context.lexicon, context.status, mention->clause, noun_chunk,
                                  TimesOf(context, *mention));
  // "pledged aid": that it was pledged is what was held.
  const Frame& frame = context.FrameAt(mention->frame);
  if (mention->status.effect == Effect::kHeld && !frame.status.empty()) {
    mention->status.effect = *EnumFromName(kEffectNames, frame.status);
  }
  // "offered to mediate": that it was offered is what was held.
  if (mention->status.effect == Effect::kProposed && !frame.offered.empty() && IsOffered(context, *mention)) {
    mention->status.effect = Effect::kHeld;
    mention->status.future = false;
    mention->mode = frame.offered;
  }
  // "is willing to provide": that it may come is what is offered.
  if (mention->status.effect == Effect::kProposed && frame.spoken && frame.mode == "propose") {
    mention->status.effect = Effect::kHeld;
  }
  AddSpeaker(context, mention);
  if (frame.anchored && mention->times.empty() && mention->place < 0 &&
      !context.CueSetIn("sidelines", sentence.first, sentence.last)) {
    mention->refused = "neither day nor place";
    return;
  }
  const bool question = sentence.last > sentence.first && context.Word(sentence.last - 1) == "?";
  if (question && (frame.spoken || document.ZoneOf(sentence) != Zone::kHeadline)) {
    mention->refused = "in a question";
  } else if ((frame.spoken || frame.type == EventType::kStatement) &&
             (mention->status.effect == Effect::kDenied || mention->status.effect == Effect::kProposed)) {
    mention->refused = "not said";
  } else if (frame.spoken && InState(context, *mention)) {
    mention->refused = "how somebody feels";
  } else if (WithBoth(context, *mention)) {
    mention->refused = "with both, by a third";
  } else if (!mention->status.claim()) {
    mention->refused = absl::StrCat("no claim: ", mention->status.why);
  }
  if (mention->clause >= 0) {
    const auto [first, last] = ClauseTokens(context.syntax, context.ClauseAt(mention->clause));
    const uint32_t end = std::min<uint32_t>(last + 6, sentence.last);
    mention->separate = mention->separate || context.CueSetIn("separate", first, end);
    mention->sequel = context.CueSetIn("sequel", sentence.first, std::min(mention->last + 2, sentence.last));
    if (OfOneSide(*mention) && context.CueSetIn("likewise", first, end)) mention->sequel = true;
    // "have not spoken since May" denies nothing of today, unless somebody says so.
    if (mention->status.effect == Effect::kDenied && context.CueSetIn("until-now", first, end) &&
        !Attributed(context.syntax, context.ClauseAt(mention->clause))) {
      mention->refused = "negated only up to now";
      mention->first_since = SinceTime(context, context.ClauseAt(mention->clause));
    }
  }
  // Without a day or a telephone, "will talk" and "ready to talk" promise contact, not an event.
  if (mention->strength == Strength::kWeak && mention->noun_chunk < 0 && mention->status.future &&
      mention->times.empty() && mention->type == EventType::kCall) {
    mention->refused = "a weak trigger, not held and without a date";
  }
}

// "The call was moved to Sunday": one was called off, and one is planned, which this is.
EventMention PutOff(EventMention* mention) {
  const int day = mention->status.moved_to;
  std::erase(mention->times, day);
  EventMention later = *mention;
  later.times = {day};
  later.another = true;
  later.status.effect = Effect::kScheduled;
  later.status.future = true;
  return later;
}

// "They last talked in December": an article that tells of calls by telephone, and of no others, means such calls
// throughout.
void ShareMode(std::vector<EventMention>* mentions) {
  std::string mode;
  for (const EventMention& mention : *mentions) {
    if (mention.type != EventType::kCall || mention.mode.empty() || !mention.refused.empty()) continue;
    if (!mode.empty() && mode != mention.mode) return;
    mode = mention.mode;
  }
  for (EventMention& mention : *mentions) {
    if (mention.type == EventType::kCall && mention.mode.empty()) mention.mode = mode;
  }
}

}  // namespace

std::vector<EventMention> FindEventMentions(const Reading& reading, const Lexicon& lexicon, const FrameSet& frames,
                                            const StatusTable& status, bool explain) {
  const MatchContext context(reading, lexicon, frames, status, explain);
  std::vector<EventMention> all;
  for (uint32_t s = 0; s < reading.document.sentences.size(); ++s) {
    if (!IsRead(reading.document.ZoneOf(reading.document.sentences[s]))) continue;
    std::vector<EventMention> found;
    auto keep = [&](std::vector<EventMention> mentions) {
      for (EventMention& mention : mentions) {
        if (mention.fired) Settle(context, &mention);
        if (mention.status.moved_to >= 0 && mention.status.effect == Effect::kCancelled && mention.refused.empty()) {
          EventMention later = PutOff(&mention);
          found.push_back(std::move(mention));
          found.push_back(std::move(later));
          continue;
        }
        if (mention.refused.empty() || mention.first_since >= 0 || explain) found.push_back(std::move(mention));
      }
    };
    keep(MatchNouns(context, s));
    keep(MatchVerbs(context, s));
    keep(MatchCues(context, s, found));
    if (std::optional<EventMention> pictured = MatchCaption(context, s, found)) found.push_back(std::move(*pictured));
    if (std::optional<EventMention> abroad = MatchAbroad(context, s, found)) found.push_back(std::move(*abroad));
    std::stable_sort(found.begin(), found.end(),
                     [](const EventMention& a, const EventMention& b) { return a.first < b.first; });
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  ShareMode(&all);
  return all;
}

}  // namespace readout::extract
