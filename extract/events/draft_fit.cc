// SPDX-License-Identifier: Apache-2.0
#include "extract/events/draft_fit.h"

#include <algorithm>

#include "base/absl_view.h"
#include "extract/events/event_dates.h"

namespace readout::extract {
namespace {

bool Gives(FrameRole role) { return Acts(ParticipantRole(role)); }
bool Takes(FrameRole role) { return role == FrameRole::kHost || IsActedUpon(ParticipantRole(role)); }

constexpr double kSamePersons = 1.5;  // party fit of two sides, a person at least on one of them told alike
constexpr int kLongestStay = 6;       // days between arrival and departure, or between the towns of one visit
constexpr uint32_t kCompletes = 3;    // sentences within which the parties of a telling without any must follow

bool SameKind(Status a, Status b) {
  auto open = [](Status s) { return s == Status::kScheduled || s == Status::kProposed || s == Status::kCancelled; };
  auto told = [](Status s) { return s == Status::kHeld || s == Status::kOngoing; };
  return a == b || (open(a) && open(b)) || (told(a) && told(b));
}

}  // namespace

bool DraftFit::PluralCalls(const EventMention& mention) const {
  const Chunk& chunk = reading_.syntax.chunks[static_cast<size_t>(mention.noun_chunk)];
  return frames_.HasCue("one-each", document_.tokens[chunk.head].word);
}

Sides DraftFit::SidesOf(const std::vector<EventArg>& args) const {
  Sides sides;
  for (const EventArg& arg : args) {
    const Entity& entity = E(arg.entity);
    const std::string_view side = SideOf(reading_, arg);
    if (side.empty() || arg.role == FrameRole::kMediator) continue;
    SideView& view = sides[std::string(side)];
    if (entity.kind == ActorKind::kPerson && !entity.name.empty() && !arg.as_side)
      view.persons.insert(arg.entity);
    else
      view.state = true;
  }
  return sides;
}

bool DraftFit::NamesSomebody(const Sides& sides) {
  return std::any_of(sides.begin(), sides.end(), [](const auto& side) { return !side.second.persons.empty(); });
}

double DraftFit::PartyFit(const Sides& a, const Sides& b) {
  double fit = 0;
  int shared = 0;
  for (const auto& [side, view] : a) {
    auto it = b.find(side);
    if (it == b.end()) continue;
    ++shared;
    if (!view.persons.empty() && !it->second.persons.empty()) {
      const bool same =
          std::any_of(view.persons.begin(), view.persons.end(), [&](int p) { return it->second.persons.count(p) > 0; });
      if (!same) return -1;
      fit += 1;
    } else {
      fit += 0.5;
    }
  }
  if (a.empty() || b.empty()) return 0;
  if (shared == 0) return a.size() + b.size() <= 2 ? 0.1 : -1;  // one side each: may complete each other
  const size_t smaller = std::min(a.size(), b.size());
  if (static_cast<size_t>(shared) < smaller) return -1;  // each has a side the other lacks
  if (a.size() != b.size() && smaller >= 2) return fit - 0.5;
  return fit;
}

bool DraftFit::MayMean(const EventMention& mention, EventType type) const {
  const std::vector<std::string>& aspects = FrameOf(mention).aspects;
  return std::find(aspects.begin(), aspects.end(), EnumToName(kEventTypeNames, type)) != aspects.end();
}

bool DraftFit::Becomes(const EventDraft& draft, const EventMention& mention) const {
  const EventType type = mention.type;
  const bool tells = mention.strength == Strength::kStrong ||
                     (mention.noun_chunk < 0 && mention.strength != Strength::kAnaphor && draft.headline_only);
  return tells && draft.strength != Strength::kStrong && !draft.mentions.empty() &&
         std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](int m) {
           const EventMention& told = mentions_[static_cast<size_t>(m)];
           // "Putin speaks with Xi" is loose in a headline only; a text tells with "spoke" that they did not meet.
           const bool loose = told.noun_chunk >= 0 || draft.headline_only || told.strength == Strength::kAnaphor;
           return loose && !told.Placed() && told.type != type && MayMean(told, type);
         });
}

bool DraftFit::TypesFit(const EventMention& mention, const EventDraft& draft) const {
  if (mention.type == draft.type) {
    return mention.mode.empty() || draft.mode.empty() || mention.mode == draft.mode ||
           mention.strength == Strength::kAnaphor || draft.mode_gives_way || FrameOf(mention).gives_way;
  }
  // "Putin and Trump hold talks", says a headline; by telephone, tells the text.
  if (Becomes(draft, mention)) return true;
  const bool speaks = MayMean(mention, draft.type);
  // "the talks" after a call: the same contact, unless they name other parties (PartyFit looks) or a place.
  return speaks && (mention.definite || mention.strength != Strength::kStrong) && !mention.Placed();
}

bool DraftFit::IsDirected(const EventMention& mention) {
  return std::any_of(mention.args.begin(), mention.args.end(),
                     [](const EventArg& arg) { return Gives(arg.role) || IsActedUpon(ParticipantRole(arg.role)); });
}

bool DraftFit::Reversed(const std::vector<EventArg>& a, const std::vector<EventArg>& b) const {
  return std::any_of(a.begin(), a.end(), [&](const EventArg& one) {
    return std::any_of(b.begin(), b.end(), [&](const EventArg& other) {
      const bool reversed = (Gives(one.role) && Takes(other.role)) || (Takes(one.role) && Gives(other.role));
      return reversed && SideOf(reading_, one) == SideOf(reading_, other);
    });
  });
}

bool DraftFit::Principals(const EventMention& mention) const {
  return std::all_of(mention.args.begin(), mention.args.end(), [&](const EventArg& arg) {
    const Entity& entity = E(arg.entity);
    return (!entity.spokesperson || Gives(arg.role)) &&
           (entity.kind != ActorKind::kPerson || !entity.name.empty() || !entity.office.empty());
  });
}

double DraftFit::Score(const EventMention& mention, const DateRange& date, const Sides& own, const EventDraft& draft,
                       Standing standing, Zone zone) const {
  if (!TypesFit(mention, draft) || Reversed(mention.args, draft.parties)) return 0;
  if ((zone == Zone::kCaption) != draft.caption_only && !(date.known() && draft.date.known() && date == draft.date))
    return 0;
  const Sides theirs = SidesOf(draft.parties);
  if ((own.size() < 2 || theirs.size() < 2 || !NamesSomebody(own)) && !SameExchange(mention, draft)) return 0;
  const double parties = PartyFit(own, theirs);
  if (parties < 0) return 0;
  // A telling without parties is completed by what follows it at once, not by whatever comes later.
  if (theirs.empty() && !own.empty() && mention.sentence > LastSentence(draft) + kCompletes) return 0;
  double score = 0.4 + parties;
  const bool bare = own.empty();
  // Another kind of event is the same one only between the same persons, or where a headline has told it in loose
  // words.
  if (mention.type != draft.type) {
    const bool becomes = Becomes(draft, mention);
    const bool retold = bare && draft.headline_only && mention.definite && standing.in_focus;
    const bool verb = mention.noun_chunk < 0 && mention.strength != Strength::kAnaphor;
    if ((becomes || verb) && parties < kSamePersons && !retold) return 0;
    if (becomes && !SameKind(mention.status.status(), draft.status.status())) return 0;
  }
  if (bare) {
    // Without parties only definite phrases and plurals ("the two leaders spoke") lead back, and only to what is in
    // focus.
    if (!standing.in_focus) score -= standing.main ? 0.15 : 0.3;
    if (SubjectTakesPart(mention, draft)) score += 0.1;  // "Araghchi described the conversation as …"
    // What a headline has told is news to the text below: "in a telephone conversation".
    const bool retold = draft.headline_only && zone != Zone::kHeadline;
    if (mention.indefinite && !mention.unresolved_plural && !retold) return 0;
  }
  if (date.known() && draft.date.known()) {
    if (!date.Overlaps(draft.date) && !OneJourney(mention, date, draft)) return 0;
    score += date == draft.date ? 0.6 : 0.3;
  } else if (date.known() != draft.date.known()) {
    if (mention.earlier != draft.earlier) return 0;
    // News without a date is of these days: "the talks held in May" are others.
    const bool fresh = date.known() && !draft.earlier && !draft.past_perfect && !draft.caption_only &&
                       draft.status.effect == Effect::kHeld;
    if (fresh && document_.anchor()) {
      const Day today = *document_.anchor();
      if (!date.Overlaps(DateRange::Between(today - kFreshDays, today + 1))) return 0;
    }
  }
  if (mention.earlier && !draft.earlier) return 0;
  if (draft.earlier && !mention.earlier && !date.known() && !standing.in_focus) return 0;
  if (mention.another && !(date.known() && draft.date.known() && date == draft.date)) return 0;
  double penalty = 0;
  if (!StatusesFit(mention, draft, parties, standing.in_focus, date.known(), &penalty)) return 0;
  score -= penalty;
  // An indefinite noun or a past perfect with a date of its own tells something new.
  if (mention.indefinite && !bare && parties < 1 && zone != Zone::kHeadline) score -= 0.2;
  if (mention.status.past_perfect && !draft.past_perfect && !date.known() && parties < 1.5) score -= 0.2;
  if (standing.in_focus) score += 0.2;
  return score;
}

bool DraftFit::OneJourney(const EventMention& mention, const DateRange& date, const EventDraft& draft) const {
  if (mention.type != EventType::kVisit || draft.type != EventType::kVisit || mention.earlier || mention.another)
    return false;
  return date.start <= draft.date.end + kLongestStay && draft.date.start <= date.end + kLongestStay;
}

bool DraftFit::SubjectTakesPart(const EventMention& mention, const EventDraft& draft) const {
  if (mention.clause < 0) return false;
  const int chunk = reading_.syntax.clauses[static_cast<size_t>(mention.clause)].subject;
  const int m = chunk < 0 ? -1 : reading_.syntax.chunks[static_cast<size_t>(chunk)].mention;
  const int entity = m < 0 ? -1 : reading_.actors.mentions[static_cast<size_t>(m)].entity;
  return entity >= 0 &&
         std::any_of(draft.parties.begin(), draft.parties.end(), [&](const EventArg& p) { return p.entity == entity; });
}

bool DraftFit::SameExchange(const EventMention& mention, const EventDraft& draft) const {
  const uint32_t exchange = document_.ExchangeOf(document_.sentences[mention.sentence]);
  return exchange == 0 || exchange == document_.ExchangeOf(document_.sentences[LastSentence(draft)]);
}

uint32_t DraftFit::LastSentence(const EventDraft& draft) const {
  return draft.mentions.empty() ? 0 : mentions_[static_cast<size_t>(draft.mentions.back())].sentence;
}

bool DraftFit::StatusesFit(const EventMention& mention, const EventDraft& draft, double parties, bool in_focus,
                           bool dated, double* penalty) const {
  if (SameKind(mention.status.status(), draft.status.status())) return true;
  // "is in Beijing and goes on to Harbin on Friday": what is to come of a visit is of the visit.
  const bool visit = mention.type == EventType::kVisit && draft.type == EventType::kVisit;
  const bool goes_on = mention.status.status() == Status::kScheduled && draft.date.known() &&
                       (draft.status.effect == Effect::kHeld || draft.status.effect == Effect::kOngoing);
  if (visit && goes_on && dated && parties >= 1) return true;
  // "The call", "asked for the conversation", "the call had been arranged": what is in focus is spoken of, not
  // announced again.
  const Effect effect = mention.status.effect;
  const bool bare = mention.args.empty() || SidesOf(mention.args).empty();
  const bool arranged = effect == Effect::kProposed || (effect == Effect::kScheduled && mention.status.past_perfect);
  const bool attributive = bare && mention.definite && (effect == Effect::kHeld || (in_focus && arranged));
  *penalty = attributive && effect == Effect::kHeld ? 0.35 : 0.2;  // what is still to come has no past yet
  if (attributive) return true;
  const bool denial = effect == Effect::kDenied || draft.status.effect == Effect::kDenied;
  const bool of_this = parties >= 1 || (bare && in_focus && mention.status.outright);
  return denial && !dated && of_this;
}

}  // namespace readout::extract
