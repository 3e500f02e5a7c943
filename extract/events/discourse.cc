// SPDX-License-Identifier: Apache-2.0
// Puts each mention into the draft it fits best, or opens a new one: a score over parties, dates, status and focus.
#include "extract/events/discourse.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/absl_view.h"
#include "extract/events/event_dates.h"

namespace readout::extract {
namespace {

constexpr uint32_t kCompletes = 3;  // sentences within which the parties of a telling without any must follow

struct SideView {
  std::set<int> persons;
  bool state = false;
};
using Sides = std::map<std::string, SideView>;

class Builder {
 public:
  Builder(const Reading& reading, const FrameSet& frames, std::vector<EventMention>* mentions)
      : reading_(reading),
        document_(reading.document),
        frames_(frames),
        mentions_(*mentions),
        dates_(reading, *mentions) {}

  Discourse Run() {
    SplitSeparate();
    result_.draft_of_mention.assign(mentions_.size(), -1);
    result_.date_of_mention.resize(mentions_.size());
    result_.focus_of_sentence.assign(document_.sentences.size(), -1);
    told_.assign(document_.sentences.size(), false);
    focus_day_ = document_.anchor();
    size_t next = 0;
    int focus = -1;
    uint32_t block = UINT32_MAX;
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Zone zone = document_.ZoneOf(document_.sentences[s]);
      if (!IsRead(zone)) continue;
      if (document_.sentences[s].block != block) {
        block = document_.sentences[s].block;
        // A caption is a small article of its own; the story goes on after it where it stood.
        if (zone == Zone::kCaption) focus = -1;
        else if (focus < 0) focus = main_;
      }
      int spoken_of = -1;
      while (next < mentions_.size() && mentions_[next].sentence == s) {
        if (!mentions_[next].refused.empty()) {
          if (mentions_[next].first_since >= 0) NotSince(next, focus);
        } else {
          const int draft = Place(next, focus, zone);
          if (draft >= 0 && !(focus >= 0 && draft != focus && (ToldAside(mentions_[next]) || OneSided(draft)))) {
            focus = draft;
            if (spoken_of < 0 || result_.drafts[static_cast<size_t>(spoken_of)].earlier) spoken_of = draft;
            const bool told_before = result_.drafts[static_cast<size_t>(draft)].earlier;
            if (main_ < 0 && zone != Zone::kCaption && !told_before) main_ = draft;
          }
        }
        ++next;
      }
      result_.focus_of_sentence[s] = spoken_of >= 0 ? spoken_of : zone == Zone::kCaption ? -1 : focus;
      told_[s] = spoken_of >= 0;
      // What is told in passing does not stay in focus: the next sentence without event words is about the story again.
      if (focus >= 0 && focus != main_ && main_ >= 0 && Passing(focus)) focus = main_;
    }
    ShareParties();
    FollowSubjects();
    LeadIn();
    CompleteTitles();
    return std::move(result_);
  }

 private:
  const Entity& E(int e) const { return reading_.actors.entities[static_cast<size_t>(e)]; }

  bool Passing(int draft) const {
    const EventDraft& d = result_.drafts[static_cast<size_t>(draft)];
    const std::optional<Day> news = MainDay();
    return d.earlier || d.past_perfect || (d.date.known() && news && d.date.end < *news - 1);
  }

  // In a relative, adverbial or participial clause ("…, to whom he had spoken on Friday, …"), or in passing as one known
  // already ("issues discussed at the Woodside Summit"): that leaves the story where it is.
  bool ToldAside(const EventMention& mention) const {
    if (mention.clause < 0) return false;
    const Clause& clause = reading_.syntax.clauses[static_cast<size_t>(mention.clause)];
    const Relation relation = clause.relation;
    if (relation == Relation::kRelative || relation == Relation::kAdverbial || relation == Relation::kParticipial) return true;
    return mention.noun_chunk >= 0 && mention.definite && !mention.carried && clause.verb >= 0 && mention.noun_chunk > clause.verb;
  }

  // Told of one side only so far, which makes no claim: such a thing does not draw the story to itself.
  bool OneSided(int draft) const { return SidesOf(result_.drafts[static_cast<size_t>(draft)].parties).size() < 2; }

  // After "spoke with Abe, Merkel and Putin", a sentence whose subject is Merkel is about the call with her: a sentence without
  // event words goes to the one draft of which its subject is a party, when the draft in focus has no such party.
  void FollowSubjects() {
    for (uint32_t s = 0; s < told_.size(); ++s) {
      int& focus = result_.focus_of_sentence[s];
      if (told_[s] || focus < 0) continue;
      for (uint32_t c = reading_.syntax.sentence_clauses[s]; c < reading_.syntax.sentence_clauses[s + 1]; ++c) {
        const Clause& clause = reading_.syntax.clauses[c];
        if (clause.relation != Relation::kMain && clause.relation != Relation::kComplement) continue;
        const int m = clause.subject < 0 ? -1 : reading_.syntax.chunks[static_cast<size_t>(clause.subject)].mention;
        const int entity = m < 0 ? -1 : reading_.actors.mentions[static_cast<size_t>(m)].entity;
        if (entity < 0) continue;
        if (const int other = OnlyDraftOf(entity, focus); other >= 0) focus = other;
        break;
      }
    }
  }

  // What stands before the first word about the event tells what came of it: "A and B agreed to …. They spoke by phone".
  void LeadIn() {
    for (uint32_t s = 0; s < told_.size() && main_ >= 0; ++s) {
      const Zone zone = document_.ZoneOf(document_.sentences[s]);
      if (zone == Zone::kHeadline || zone == Zone::kCaption || !IsRead(zone)) continue;
      if (told_[s]) return;
      if (result_.focus_of_sentence[s] < 0) result_.focus_of_sentence[s] = main_;
    }
  }

  // A readout's title names one party, "Telephone conversation with Islam Karimov"; the other is who acts with him in the
  // text: "Dmitry Medvedev and Islam Karimov exchanged views", "Mr Karimov congratulated Mr Medvedev".
  void CompleteTitles() {
    for (size_t d = 0; d < result_.drafts.size(); ++d) {
      EventDraft& draft = result_.drafts[d];
      if (!draft.headline_only || draft.parties.size() != 1 || !IsTitle(draft)) continue;
      for (uint32_t s = 0; s < told_.size() && draft.parties.size() == 1; ++s) {
        const Zone zone = document_.ZoneOf(document_.sentences[s]);
        if (result_.focus_of_sentence[s] == static_cast<int>(d) && zone != Zone::kHeadline && zone != Zone::kCaption) CompleteFrom(s, &draft);
      }
    }
  }

  // The event noun is the headline: no verb, nobody's name in front.
  bool IsTitle(const EventDraft& draft) const {
    return draft.mentions.size() == 1 && std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](int m) {
             const EventMention& mention = mentions_[static_cast<size_t>(m)];
             return mention.noun_chunk >= 0 && mention.clause >= 0 && reading_.syntax.clauses[static_cast<size_t>(mention.clause)].verb < 0;
           });
  }

  // Adds the one principal of another side who is subject or object beside the draft's party.
  void CompleteFrom(uint32_t s, EventDraft* draft) const {
    for (uint32_t c = reading_.syntax.sentence_clauses[s]; c < reading_.syntax.sentence_clauses[s + 1]; ++c) {
      const Clause& clause = reading_.syntax.clauses[c];
      std::vector<EventArg> acting;
      for (int chunk : {clause.subject, clause.object}) {
        bool unresolved = false;
        for (const EventArg& arg : EntitiesOf(reading_, chunk, FrameRole::kParty, &unresolved)) acting.push_back(arg);
      }
      const int party = draft->parties.front().entity;
      std::set<int> others;
      for (const EventArg& arg : acting) {
        const Entity& entity = E(arg.entity);
        if (arg.entity != party && entity.kind == ActorKind::kPerson && !entity.spokesperson && !entity.side.empty() && entity.side != E(party).side) others.insert(arg.entity);
      }
      const bool present = std::any_of(acting.begin(), acting.end(), [&](const EventArg& arg) { return arg.entity == party; });
      if (!present || others.size() != 1) continue;
      for (const EventArg& arg : acting) {
        if (arg.entity == *others.begin()) {
          draft->parties.push_back(arg);
          return;
        }
      }
    }
  }

  // -1 when `entity` is a party of draft `focus`, of no other, or of several.
  int OnlyDraftOf(int entity, int focus) const {
    int only = -1;
    for (size_t d = 0; d < result_.drafts.size(); ++d) {
      const EventDraft& draft = result_.drafts[d];
      const bool party = std::any_of(draft.parties.begin(), draft.parties.end(), [&](const EventArg& p) { return p.entity == entity; });
      if (!party) continue;
      if (static_cast<int>(d) == focus) return -1;
      if (draft.caption_only || draft.earlier) continue;
      if (only >= 0) return -1;
      only = static_cast<int>(d);
    }
    return only;
  }

  // "spoke separately with A, B and C": one mention for each counterpart.
  void SplitSeparate() {
    std::vector<EventMention> out;
    for (EventMention& mention : mentions_) {
      const bool plural_noun = mention.noun_chunk >= 0 && PluralCalls(mention);
      if ((mention.separate || plural_noun) && mention.args.size() >= 3) {
        const EventArg first = mention.args[0];
        for (size_t i = 1; i < mention.args.size(); ++i) {
          if (E(mention.args[i].entity).side == E(first.entity).side) continue;
          EventMention one = mention;
          one.args = {first, mention.args[i]};
          out.push_back(std::move(one));
        }
      } else {
        out.push_back(std::move(mention));
      }
    }
    mentions_ = std::move(out);
  }

  bool PluralCalls(const EventMention& mention) const {
    const Chunk& chunk = reading_.syntax.chunks[static_cast<size_t>(mention.noun_chunk)];
    return frames_.HasCue("one-each", document_.tokens[chunk.head].word);
  }

  // The day of the article's own news: told, or that of publication.
  std::optional<Day> MainDay() const {
    if (main_ < 0) return std::nullopt;
    const EventDraft& main = result_.drafts[static_cast<size_t>(main_)];
    return main.date.known() ? main.date.start : document_.anchor();
  }

  Sides SidesOf(const std::vector<EventArg>& args) const {
    Sides sides;
    for (const EventArg& arg : args) {
      const Entity& entity = E(arg.entity);
      if (entity.side.empty() || arg.role == FrameRole::kMediator) continue;
      SideView& view = sides[entity.side];
      if (entity.kind == ActorKind::kPerson && !entity.name.empty()) view.persons.insert(arg.entity);
      else view.state = true;
    }
    return sides;
  }

  // -1: cannot be the same parties; else how much speaks for it.
  static double PartyFit(const Sides& a, const Sides& b) {
    double fit = 0;
    int shared = 0;
    for (const auto& [side, view] : a) {
      auto it = b.find(side);
      if (it == b.end()) continue;
      ++shared;
      if (!view.persons.empty() && !it->second.persons.empty()) {
        const bool same = std::any_of(view.persons.begin(), view.persons.end(),
                                      [&](int p) { return it->second.persons.count(p) > 0; });
        if (!same) return -1;
        fit += 1;
      } else {
        fit += 0.5;
      }
    }
    if (a.empty() || b.empty()) return 0;
    if (shared == 0) return a.size() + b.size() <= 2 ? 0.1 : -1;  // one side each: may complete each other
    const size_t smaller = std::min(a.size(), b.size());
    if (static_cast<size_t>(shared) < smaller) return -1;          // each has a side the other lacks
    if (a.size() != b.size() && smaller >= 2) return fit - 0.5;
    return fit;
  }

  static bool SameKind(Status a, Status b) {
    auto open = [](Status s) { return s == Status::kScheduled || s == Status::kProposed || s == Status::kCancelled; };
    auto told = [](Status s) { return s == Status::kHeld || s == Status::kOngoing; };
    return a == b || (open(a) && open(b)) || (told(a) && told(b));
  }

  bool TypesFit(const EventMention& mention, const EventDraft& draft) const {
    if (mention.type == draft.type) {
      return mention.mode.empty() || draft.mode.empty() || mention.mode == draft.mode || mention.strength != Strength::kStrong;
    }
    const Frame& frame = frames_.frames()[static_cast<size_t>(mention.frame)];
    const std::string_view type = EnumToName(kEventTypeNames, draft.type);
    const bool speaks = std::find(frame.aspects.begin(), frame.aspects.end(), type) != frame.aspects.end();
    // "the talks" after a call: the same contact, unless they name other parties (PartyFit looks) or a place.
    return speaks && (mention.definite || mention.strength != Strength::kStrong) && mention.place < 0;
  }

  int Place(size_t index, int focus, Zone zone) {
    EventMention& mention = mentions_[index];
    const DateRange date = dates_.Told(mention, focus_day_, MainDay());
    result_.date_of_mention[index] = date;
    const Sides own = SidesOf(mention.args);
    int best = -1;
    double best_score = 0;
    for (size_t d = 0; d < result_.drafts.size(); ++d) {
      const double score = Fit(mention, date, own, result_.drafts[d], static_cast<int>(d) == focus, zone);
      if (score > best_score) {
        best_score = score;
        best = static_cast<int>(d);
      }
    }
    if (best < 0) {
      if (focus >= 0 && own.size() < 2 && (mention.earlier || DatedElsewhere(mention, date, focus))) {
        // "the previous one", "their longest chat, on October 16": another contact of the same two.
        if (const int d = Previous(index, date, focus, own); d >= 0) return d;
      }
      // "the conversation of the two presidents on February 12" tells an event of its own.
      const bool tells = own.size() >= 2 && (date.known() || mention.carried) && !mention.status.future &&
                         Principals(mention);
      if (mention.strength == Strength::kAnaphor && !tells) return -1;
      if (mention.strength == Strength::kWeak && (own.size() < 2 || !Principals(mention))) return -1;
      // "the call" without parties or anything to hold on to speaks of something this article does not tell.
      if (own.empty() && !mention.unresolved_plural && (mention.definite || main_ >= 0)) return -1;
      // "a flurry of telephone calls" tells of several.
      if (own.empty() && mention.noun_chunk >= 0 && PluralCalls(mention)) return -1;
      result_.drafts.emplace_back();
      best = static_cast<int>(result_.drafts.size()) - 1;
      EventDraft& draft = result_.drafts.back();
      draft.type = mention.type;
      draft.status = mention.status;
      draft.earlier = mention.earlier;
    }
    Join(index, date, zone, best);
    if (mention.first_since >= 0) Since(mention, best);
    const bool told = mention.status.effect == Effect::kHeld && zone != Zone::kCaption;
    if (mention.sequel && told && date.known() && main_ >= 0 && best != main_) Precede(date, main_);
    return best;
  }

  // "Their longest chat, on October 16 last year": a noun that leads back, with a day before that of the event in focus.
  bool DatedElsewhere(const EventMention& mention, const DateRange& date, int focus) const {
    const DateRange& known = result_.drafts[static_cast<size_t>(focus)].date;
    const std::optional<Day> day = known.known() ? std::optional<Day>(known.start) : document_.anchor();
    return mention.noun_chunk >= 0 && mention.definite && mention.status.effect == Effect::kHeld && date.known() && day &&
           date.end < *day - 1;
  }

  // A draft for an earlier event of the same parties as draft `of`.
  int Previous(size_t index, const DateRange& date, int of, const Sides& own) {
    const EventMention& mention = mentions_[index];
    const Sides theirs = SidesOf(result_.drafts[static_cast<size_t>(of)].parties);
    if (theirs.size() < 2 || PartyFit(own, theirs) < 0) return -1;
    EventDraft draft;
    draft.type = mention.strength == Strength::kAnaphor ? result_.drafts[static_cast<size_t>(of)].type : mention.type;
    if (draft.type == result_.drafts[static_cast<size_t>(of)].type) draft.mode = result_.drafts[static_cast<size_t>(of)].mode;
    draft.status = mention.status;
    draft.status.effect = Effect::kHeld;
    draft.earlier = true;
    draft.parties = result_.drafts[static_cast<size_t>(of)].parties;
    for (EventArg& party : draft.parties) party.role = FrameRole::kParty;
    result_.drafts.push_back(std::move(draft));
    const int d = static_cast<int>(result_.drafts.size()) - 1;
    Join(index, date, document_.ZoneOf(document_.sentences[mention.sentence]), d);
    return d;
  }

  // "Afterwards, on Friday, he phoned …": what it came after, if undated, was that day.
  void Precede(const DateRange& date, int d) {
    EventDraft& draft = result_.drafts[static_cast<size_t>(d)];
    if (!draft.date.known() && draft.assumed_time < 0 && draft.status.effect == Effect::kHeld) draft.assumed = date;
  }

  // "the first call since December": one of the same parties took place then.
  void Since(const EventMention& mention, int d) {
    const DateRange date = reading_.times[static_cast<size_t>(mention.first_since)].past;
    if (!date.known()) return;
    const std::vector<EventArg>& parties = d >= 0 ? result_.drafts[static_cast<size_t>(d)].parties : mention.args;
    const EventType type = d >= 0 ? result_.drafts[static_cast<size_t>(d)].type : mention.type;
    for (const EventDraft& known : result_.drafts) {
      if (known.type == type && known.date.Overlaps(date) && PartyFit(SidesOf(known.parties), SidesOf(parties)) > 0) return;
    }
    EventDraft draft;
    draft.type = type;
    draft.mode = d >= 0 ? result_.drafts[static_cast<size_t>(d)].mode : mention.mode;
    draft.earlier = true;
    draft.caption_only = false;
    draft.headline_only = false;
    draft.past_perfect = true;
    draft.date = date;
    draft.dated = true;
    draft.parties = parties;
    draft.parties_of = d;
    draft.since_sentence = mention.sentence;
    draft.since_time = mention.first_since;
    result_.drafts.push_back(std::move(draft));
  }

  // "The two have not spoken since July": they did then. Parties are its own, else those of the event in focus.
  void NotSince(size_t index, int focus) {
    const EventMention& mention = mentions_[index];
    const Sides own = SidesOf(mention.args);
    for (size_t d = 0; d < result_.drafts.size(); ++d) {
      if (result_.drafts[d].type == mention.type && PartyFit(own, SidesOf(result_.drafts[d].parties)) >= 1) {
        Since(mention, static_cast<int>(d));
        return;
      }
    }
    if (own.size() < 2 && focus >= 0) {
      if (mention.unresolved_plural || PartyFit(own, SidesOf(result_.drafts[static_cast<size_t>(focus)].parties)) > 0) Since(mention, focus);
    } else if (own.size() == 2 && Principals(mention)) {
      Since(mention, -1);
    }
  }

  // Parties of events that were told only as "since …" are those of the event they preceded, all told by now.
  void ShareParties() {
    for (EventDraft& draft : result_.drafts) {
      if (draft.parties_of < 0) continue;
      draft.parties = result_.drafts[static_cast<size_t>(draft.parties_of)].parties;
      for (EventArg& party : draft.parties) party.role = FrameRole::kParty;
    }
  }

  bool Principals(const EventMention& mention) const {
    return std::all_of(mention.args.begin(), mention.args.end(), [&](const EventArg& arg) {
      const Entity& entity = E(arg.entity);
      return !entity.spokesperson && (entity.kind != ActorKind::kPerson || !entity.name.empty() || !entity.office.empty());
    });
  }

  double Fit(const EventMention& mention, const DateRange& date, const Sides& own, const EventDraft& draft, bool in_focus,
             Zone zone) const {
    if (!TypesFit(mention, draft)) return 0;
    if ((zone == Zone::kCaption) != draft.caption_only && !(date.known() && draft.date.known() && date == draft.date)) return 0;
    const Sides theirs = SidesOf(draft.parties);
    const double parties = PartyFit(own, theirs);
    if (parties < 0) return 0;
    // A telling without parties is completed by what follows it at once, not by whatever comes later.
    if (theirs.empty() && !own.empty() && mention.sentence > LastSentence(draft) + kCompletes) return 0;
    double score = 0.4 + parties;
    const bool bare = own.empty();
    if (bare) {
      // Without parties only definite phrases and plurals ("the two leaders spoke") lead back, and only to what is in focus.
      if (!in_focus) score -= &draft - result_.drafts.data() == main_ ? 0.15 : 0.3;
      if (SubjectTakesPart(mention, draft)) score += 0.1;  // "Araghchi described the conversation as …"
      // What a headline has told is news to the text below: "in a telephone conversation".
      const bool retold = draft.headline_only && zone != Zone::kHeadline;
      if (mention.indefinite && !mention.unresolved_plural && !retold) return 0;
    }
    if (date.known() && draft.date.known()) {
      if (!date.Overlaps(draft.date)) return 0;
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
    if (draft.earlier && !mention.earlier && !date.known() && !in_focus) return 0;
    if (mention.another && !(date.known() && draft.date.known() && date == draft.date)) return 0;
    if (!SameKind(mention.status.status(), draft.status.status())) {
      // "The call", "asked for the conversation", "the call had been arranged": what is in focus is spoken of, not announced again.
      const Effect effect = mention.status.effect;
      const bool arranged = effect == Effect::kProposed || (effect == Effect::kScheduled && mention.status.past_perfect);
      const bool of_focus = effect == Effect::kHeld || (in_focus && arranged);
      const bool attributive = bare && mention.definite && of_focus;
      const bool denial = mention.status.effect == Effect::kDenied || draft.status.effect == Effect::kDenied;
      const bool of_this = parties >= 1 || (bare && in_focus && mention.status.outright);
      if (!attributive && !(denial && !date.known() && of_this)) return 0;
      score -= attributive && effect == Effect::kHeld ? 0.35 : 0.2;  // what is still to come has no past yet
    }
    // An indefinite noun or a past perfect with a date of its own tells something new.
    if (mention.indefinite && !bare && parties < 1 && zone != Zone::kHeadline) score -= 0.2;
    if (mention.status.past_perfect && !draft.past_perfect && !date.known() && parties < 1.5) score -= 0.2;
    if (in_focus) score += 0.2;
    return score;
  }

  bool SubjectTakesPart(const EventMention& mention, const EventDraft& draft) const {
    if (mention.clause < 0) return false;
    const int chunk = reading_.syntax.clauses[static_cast<size_t>(mention.clause)].subject;
    const int m = chunk < 0 ? -1 : reading_.syntax.chunks[static_cast<size_t>(chunk)].mention;
    const int entity = m < 0 ? -1 : reading_.actors.mentions[static_cast<size_t>(m)].entity;
    return entity >= 0 && std::any_of(draft.parties.begin(), draft.parties.end(), [&](const EventArg& p) { return p.entity == entity; });
  }

  uint32_t LastSentence(const EventDraft& draft) const {
    return draft.mentions.empty() ? 0 : mentions_[static_cast<size_t>(draft.mentions.back())].sentence;
  }

  void Join(size_t index, const DateRange& date, Zone zone, int d) {
    const EventMention& mention = mentions_[index];
    EventDraft& draft = result_.drafts[static_cast<size_t>(d)];
    draft.mentions.push_back(static_cast<int>(index));
    result_.draft_of_mention[index] = d;
    draft.strength = std::min(draft.strength, mention.strength);
    if (draft.mode.empty() && mention.type == draft.type) draft.mode = mention.mode;
    if (date.known() && (!draft.date.known() || date.precision < draft.date.precision)) {
      draft.date = date;
      draft.dated = true;
    }
    if (const DateRange until = dates_.Until(mention); until.known()) draft.until = until;
    draft.caption_only = draft.caption_only && zone == Zone::kCaption;
    draft.headline_only = draft.headline_only && zone == Zone::kHeadline;
    draft.past_perfect = draft.past_perfect && mention.status.past_perfect;
    if (mention.type == draft.type || mention.strength == Strength::kAnaphor) Strengthen(mention.status, &draft.status);
    for (const EventArg& arg : mention.args) {
      auto known = std::find_if(draft.parties.begin(), draft.parties.end(),
                                [&](const EventArg& p) { return p.entity == arg.entity; });
      if (known == draft.parties.end()) draft.parties.push_back(arg);
      else if (known->role == FrameRole::kParty) known->role = arg.role;
    }
    if (!draft.date.known() && draft.assumed_time < 0) {
      // A day said in a sentence about it is better than the day of publication.
      const AssumedDate assumed = dates_.Assumed(mention, draft, zone, focus_day_);
      if (!draft.assumed.known() || assumed.time >= 0) {
        draft.assumed = assumed.date;
        draft.assumed_time = assumed.time;
      }
    }
    if (draft.date.known()) focus_day_ = draft.date.start;
    else if (draft.assumed.known()) focus_day_ = draft.assumed.start;
  }

  // Of the statuses of one draft the most telling one counts: cancelled over scheduled over proposed; held stays held.
  static void Strengthen(const StatusReading& from, StatusReading* to) {
    auto rank = [](Effect e) {
      switch (e) {
        case Effect::kCancelled: return 5;
        case Effect::kDenied: return 4;
        case Effect::kHeld: return 3;
        case Effect::kOngoing: return 2;
        case Effect::kScheduled: return 1;
        default: return 0;
      }
    };
    const bool both_open = (from.effect == Effect::kHeld) == (to->effect == Effect::kHeld) ||
                           (from.effect == Effect::kDenied && from.outright);
    if (both_open && rank(from.effect) > rank(to->effect)) *to = from;
  }

  const Reading& reading_;
  const Document& document_;
  const FrameSet& frames_;
  std::vector<EventMention>& mentions_;
  EventDates dates_;
  Discourse result_;
  std::vector<bool> told_;  // by sentence: it speaks of a draft in words of its own
  std::optional<Day> focus_day_;
  int main_ = -1;
};

}  // namespace

Discourse BuildDiscourse(const Reading& reading, const FrameSet& frames, std::vector<EventMention>* mentions) {
  return Builder(reading, frames, mentions).Run();
}

}  // namespace readout::extract
