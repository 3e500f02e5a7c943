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
    focus_day_ = document_.anchor();
    size_t next = 0;
    int focus = -1;
    int story_focus = -1;  // while a caption is read
    bool in_caption = false;
    uint32_t block = UINT32_MAX;
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Zone zone = document_.ZoneOf(document_.sentences[s]);
      if (!IsRead(zone)) continue;
      if (document_.sentences[s].block != block) {
        block = document_.sentences[s].block;
        // A caption is a small article of its own; the story goes on after it where it stood.
        if (zone == Zone::kCaption) {
          if (!in_caption) story_focus = focus;
          focus = -1;
        } else {
          if (in_caption) focus = story_focus;
          if (focus < 0) focus = main_;
        }
        in_caption = zone == Zone::kCaption;
      }
      int spoken_of = -1;
      while (next < mentions_.size() && mentions_[next].sentence == s) {
        if (mentions_[next].refused.empty()) {
          const int draft = Place(next, focus, zone);
          if (draft >= 0) {
            focus = draft;
            if (spoken_of < 0 || result_.drafts[static_cast<size_t>(spoken_of)].earlier) spoken_of = draft;
            const bool told_before = result_.drafts[static_cast<size_t>(draft)].earlier;
            if (main_ < 0 && zone != Zone::kCaption && !told_before) main_ = draft;
          }
        }
        ++next;
      }
      result_.focus_of_sentence[s] = spoken_of >= 0 ? spoken_of : zone == Zone::kCaption ? -1 : focus;
      // What is told in passing does not stay in focus: the next sentence without event words is about the story again.
      if (focus >= 0 && focus != main_ && main_ >= 0 && Passing(focus)) focus = main_;
    }
    ShareParties();
    return std::move(result_);
  }

 private:
  const Entity& E(int e) const { return reading_.actors.entities[static_cast<size_t>(e)]; }

  bool Passing(int draft) const {
    const EventDraft& d = result_.drafts[static_cast<size_t>(draft)];
    return d.earlier || d.past_perfect || (d.date.known() && document_.anchor() && d.date.end < *document_.anchor() - 6);
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
      if (mention.earlier && focus >= 0 && (own.size() < 2)) {
        // "the previous one", "their last call": another contact of the same two.
        if (const int d = Previous(index, date, focus, own); d >= 0) return d;
      }
      // "the conversation of the two presidents on February 12" tells an event of its own.
      const bool tells = own.size() >= 2 && (date.known() || mention.carried) && !mention.status.future &&
                         Principals(mention);
      if (mention.strength == Strength::kAnaphor && !tells) return -1;
      if (mention.strength == Strength::kWeak && (own.size() < 2 || !Principals(mention))) return -1;
      // "the call" without parties or anything to hold on to speaks of something this article does not tell.
      if (own.empty() && !mention.unresolved_plural && (mention.definite || main_ >= 0)) return -1;
      result_.drafts.emplace_back();
      best = static_cast<int>(result_.drafts.size()) - 1;
      EventDraft& draft = result_.drafts.back();
      draft.type = mention.type;
      draft.status = mention.status;
      draft.earlier = mention.earlier;
    }
    Join(index, date, zone, best);
    if (mention.first_since >= 0) Since(mention, best);
    return best;
  }

  // A draft for an earlier event of the same parties as draft `of`.
  int Previous(size_t index, const DateRange& date, int of, const Sides& own) {
    const EventMention& mention = mentions_[index];
    const Sides theirs = SidesOf(result_.drafts[static_cast<size_t>(of)].parties);
    if (theirs.size() < 2 || PartyFit(own, theirs) < 0) return -1;
    EventDraft draft;
    draft.type = mention.strength == Strength::kAnaphor ? result_.drafts[static_cast<size_t>(of)].type : mention.type;
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

  // "the first call since December": one of the same parties took place then.
  void Since(const EventMention& mention, int d) {
    const DateRange date = reading_.times[static_cast<size_t>(mention.first_since)].past;
    if (!date.known()) return;
    for (const EventDraft& known : result_.drafts) {
      if (known.type == result_.drafts[static_cast<size_t>(d)].type && known.date.Overlaps(date) &&
          PartyFit(SidesOf(known.parties), SidesOf(result_.drafts[static_cast<size_t>(d)].parties)) > 0) {
        return;
      }
    }
    EventDraft draft;
    draft.type = result_.drafts[static_cast<size_t>(d)].type;
    draft.earlier = true;
    draft.caption_only = false;
    draft.past_perfect = true;
    draft.date = date;
    draft.dated = true;
    draft.parties_of = d;
    draft.since_sentence = mention.sentence;
    draft.since_time = mention.first_since;
    result_.drafts.push_back(std::move(draft));
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
    double score = 0.4 + parties;
    const bool bare = own.empty();
    if (bare) {
      // Without parties only definite phrases and plurals ("the two leaders spoke") lead back, and only to what is in focus.
      if (!in_focus) score -= 0.3;
      if (mention.indefinite && !mention.unresolved_plural) return 0;
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
      const bool attributive = bare && mention.definite && mention.status.effect == Effect::kHeld;
      const bool denial = mention.status.effect == Effect::kDenied || draft.status.effect == Effect::kDenied;
      const bool of_this = parties >= 1 || (bare && in_focus && mention.status.outright);
      if (!attributive && !(denial && !date.known() && of_this)) return 0;
      score -= 0.2;
    }
    // An indefinite noun or a past perfect with a date of its own tells something new.
    if (mention.indefinite && !bare && parties < 1 && zone != Zone::kHeadline) score -= 0.2;
    if (mention.status.past_perfect && !draft.past_perfect && !date.known() && parties < 1.5) score -= 0.2;
    if (in_focus) score += 0.2;
    return score;
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
    if (zone == Zone::kCaption) return;
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
  std::optional<Day> focus_day_;
  int main_ = -1;
};

}  // namespace

Discourse BuildDiscourse(const Reading& reading, const FrameSet& frames, std::vector<EventMention>* mentions) {
  return Builder(reading, frames, mentions).Run();
}

}  // namespace readout::extract
