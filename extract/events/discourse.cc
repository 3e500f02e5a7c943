// SPDX-License-Identifier: Apache-2.0
// Puts each mention into the draft it fits best, or opens a new one: a score over parties, dates, status and focus.
#include "extract/events/discourse.h"

#include <algorithm>
#include <utility>

#include "base/absl_view.h"
#include "extract/events/discourse_focus.h"
#include "extract/events/draft_fit.h"
#include "extract/events/event_dates.h"

namespace readout::extract {
namespace {

// Sentences within which a text tells the exchange in which its headline was said.
constexpr uint32_t kAfterHeadline = 4;

class Builder {
 public:
  Builder(const Reading& reading, const FrameSet& frames, std::vector<EventMention>* mentions)
      : reading_(reading),
        document_(reading.document),
        mentions_(*mentions),
        dates_(reading, *mentions),
        fit_(reading, frames, *mentions) {}

  Discourse Run() {
    SplitSeparate();
    DropSpoken();
    // Those who ask and answer tell no story to which "the last call" would be an earlier one.
    for (EventMention& mention : mentions_) {
      if (document_.ExchangeOf(document_.sentences[mention.sentence]) > 0) mention.earlier = false;
    }
    result_.draft_of_mention.assign(mentions_.size(), -1);
    result_.date_of_mention.resize(mentions_.size());
    result_.focus_of_sentence.assign(document_.sentences.size(), -1);
    told_.assign(document_.sentences.size(), false);
    focus_day_ = document_.anchor();
    size_t next = 0;
    int focus = -1;
    int story_focus = -1;  // while a caption is read
    bool in_caption = false;
    uint32_t block = UINT32_MAX;
    uint32_t exchange = 0;
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Zone zone = document_.ZoneOf(document_.sentences[s]);
      if (!IsRead(zone)) continue;
      if (document_.sentences[s].block != block) {
        block = document_.sentences[s].block;
        // In a transcript each question with its answer is about something of its own.
        if (document_.blocks[block].exchange != exchange) {
          exchange = document_.blocks[block].exchange;
          focus = -1;
          focus_day_ = document_.anchor();
        }
        // A caption is a small article of its own; the story goes on after it where it stood.
        if (zone == Zone::kCaption) {
          if (!in_caption) story_focus = focus;
          focus = -1;
        } else {
          if (in_caption) focus = story_focus;
          if (focus < 0 && exchange == 0) focus = main_;
        }
        in_caption = zone == Zone::kCaption;
      }
      int spoken_of = -1;
      while (next < mentions_.size() && mentions_[next].sentence == s) {
        if (!mentions_[next].refused.empty()) {
          if (mentions_[next].first_since >= 0) NotSince(next, focus);
        } else {
          const int draft = Place(next, focus, zone);
          const bool aside = draft >= 0 && (ToldAside(mentions_[next]) || OneSided(draft) || OnlySaid(draft));
          if (draft >= 0 && !(focus >= 0 && draft != focus && aside)) {
            focus = draft;
            if (spoken_of < 0 || result_.drafts[static_cast<size_t>(spoken_of)].earlier) spoken_of = draft;
            const bool told_before = result_.drafts[static_cast<size_t>(draft)].earlier;
            const bool first = main_ < 0 || (OnlySaid(main_) && !OnlySaid(draft));
            if (first && zone != Zone::kCaption && !told_before) main_ = draft;
          }
        }
        ++next;
      }
      result_.focus_of_sentence[s] = spoken_of >= 0 ? spoken_of : zone == Zone::kCaption ? -1 : focus;
      told_[s] = spoken_of >= 0;
      // What is told in passing does not stay in focus: the next sentence without event words is about the story again.
      if (focus >= 0 && focus != main_ && main_ >= 0 && Passing(focus)) focus = exchange == 0 ? main_ : -1;
    }
    ShareParties();
    SettleFocus(reading_, mentions_, told_, main_, &result_);
    return std::move(result_);
  }

 private:
  const Entity& E(int e) const { return reading_.actors.entities[static_cast<size_t>(e)]; }

  bool Passing(int draft) const {
    const EventDraft& d = result_.drafts[static_cast<size_t>(draft)];
    const std::optional<Day> news = MainDay();
    return d.earlier || d.past_perfect || (d.date.known() && news && d.date.end < *news - 1);
  }

  // In a relative, adverbial or participial clause ("…, to whom he had spoken on Friday, …"), as what came of the
  // event, or in passing as one known already ("issues discussed at the Woodside Summit"): that leaves the story where
  // it is.
  bool ToldAside(const EventMention& mention) const {
    if (mention.clause < 0) return false;
    const Clause& clause = reading_.syntax.clauses[static_cast<size_t>(mention.clause)];
    const Relation relation = clause.relation;
    if (relation == Relation::kRelative || relation == Relation::kAdverbial || relation == Relation::kParticipial)
      return true;
    if (relation == Relation::kInfinitive && mention.status.future) return true;  // "and agreed to hold another round"
    return mention.noun_chunk >= 0 && mention.definite && !mention.carried && clause.verb >= 0 &&
           mention.noun_chunk > clause.verb;
  }

  // Told of one side only so far, which makes no claim: such a thing does not draw the story to itself.
  bool OneSided(int draft) const { return fit_.SidesOf(result_.drafts[static_cast<size_t>(draft)].parties).size() < 2; }

  // What was said in a call or meeting of the article is its content, unless it has a day of its own; and who demands,
  // offers or refuses an event tells of that event.
  void DropSpoken() {
    for (EventMention& said : mentions_) {
      if (!fit_.FrameOf(said).spoken || !said.refused.empty()) continue;
      const Sides own = fit_.SidesOf(said.args);
      const bool dropped = std::any_of(mentions_.begin(), mentions_.end(), [&](const EventMention& other) {
        if (!other.refused.empty() || fit_.FrameOf(other).spoken) return false;
        return IsSaidIn(said, own, other) || IsContentOf(other, said);
      });
      if (dropped) said.refused = "content of another event";
    }
    // "refused to lift the sanctions": nothing is offered or asked for.
    for (EventMention& event : mentions_) {
      const bool refused = std::any_of(mentions_.begin(), mentions_.end(), [&](const EventMention& said) {
        return said.mode == "reject" && said.refused.empty() && !MayBeAsked(event.type) && Governs(said, event);
      });
      if (refused && event.refused.empty() && event.status.future) event.refused = "refused by one side";
    }
  }

  bool IsSaidIn(const EventMention& said, const Sides& own, const EventMention& contact) const {
    if (!IsContact(contact.type)) return false;
    const Effect effect = contact.status.effect;
    if ((effect != Effect::kHeld && effect != Effect::kOngoing) || contact.earlier) return false;
    if (document_.ZoneOf(document_.sentences[contact.sentence]) == Zone::kCaption) return false;
    // The exchange is told first, or right after: what an article says long before it, or of a call that had been, is
    // news.
    const bool headline = document_.ZoneOf(document_.sentences[said.sentence]) == Zone::kHeadline;
    if (contact.sentence > said.sentence + (headline ? kAfterHeadline : 1)) return false;
    if (contact.status.past_perfect && contact.sentence != said.sentence) return false;
    if (OtherSpeaker(said, contact)) return false;
    const Sides present = fit_.SidesOf(contact.args);
    // "in the call he denounced the deployment of North Korean soldiers"
    if (contact.noun_chunk >= 0 && contact.definite && contact.clause == said.clause) return true;
    if (present.size() < 2) return false;
    // "phoned Rodriguez and blamed Japan"
    if (contact.sentence == said.sentence && contact.clause >= 0 &&
        reading_.syntax.clauses[static_cast<size_t>(contact.clause)].relation != Relation::kRelative) {
      const bool speaks = std::any_of(said.args.begin(), said.args.end(), [&](const EventArg& arg) {
        return arg.role == FrameRole::kSource && present.count(std::string(ActingSide(E(arg.entity)))) > 0;
      });
      if (speaks) return true;
    }
    for (const auto& [side, view] : own) {
      if (present.count(side) == 0) return false;
    }
    const DateRange day = dates_.Told(contact, document_.anchor(), std::nullopt);
    const DateRange date = dates_.Told(said, document_.anchor(), std::nullopt);
    if (date.known()) return day.known() ? date.Overlaps(day) : date.end >= document_.anchor().value_or(date.end) - 1;
    const bool fresh = day.precision == DatePrecision::kDay && day.end >= document_.anchor().value_or(day.end) - 1;
    return !day.known() || fresh;
  }

  // Contact that one side refuses is told as what the other proposed.
  static bool MayBeAsked(EventType type) {
    return IsContact(type) || type == EventType::kVisit || type == EventType::kNegotiation;
  }

  // Somebody else of the same side speaks than the one who took part.
  bool OtherSpeaker(const EventMention& said, const EventMention& contact) const {
    const Sides present = fit_.SidesOf(contact.args);
    return std::ranges::any_of(said.args, [&](const EventArg& arg) {
      const Entity& speaker = E(arg.entity);
      const auto side = present.find(std::string(SideOf(reading_, arg)));
      return arg.role == FrameRole::kSource && side != present.end() && !side->second.persons.empty() &&
             speaker.kind == ActorKind::kPerson && !speaker.name.empty() && !speaker.spokesperson &&
             side->second.persons.count(arg.entity) == 0;
    });
  }

  // "urged Putin to call Zelensky", "rejected an offer to meet": what is wanted is an event.
  bool IsContentOf(const EventMention& event, const EventMention& said) const {
    const bool contact_refused = said.mode == "reject" && MayBeAsked(event.type);
    if (!contact_refused && (!event.status.future || event.type == EventType::kStatement)) return false;
    if (fit_.SidesOf(event.args).size() < 2) return false;  // "urged Iran to begin a dialogue"
    return (said.mode != "reject" || MayBeAsked(event.type)) && Governs(said, event);
  }

  // The event's clause hangs on that of what is said.
  bool Governs(const EventMention& said, const EventMention& event) const {
    if (said.clause < 0 || event.clause < 0 || event.clause == said.clause) return false;
    for (int c = event.clause; c >= 0; c = reading_.syntax.clauses[static_cast<size_t>(c)].governor) {
      if (c == said.clause) return true;
    }
    return false;
  }

  // What somebody says of another does not draw the story to itself.
  bool OnlySaid(int draft) const {
    const EventDraft& d = result_.drafts[static_cast<size_t>(draft)];
    return !d.mentions.empty() && fit_.FrameOf(mentions_[static_cast<size_t>(d.mentions.front())]).spoken;
  }

  // "spoke separately with A, B and C": one mention for each counterpart.
  void SplitSeparate() {
    std::vector<EventMention> out;
    for (EventMention& mention : mentions_) {
      const bool plural_noun = mention.noun_chunk >= 0 && fit_.PluralCalls(mention);
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

  // The day of the article's own news: told, or that of publication.
  std::optional<Day> MainDay() const {
    if (main_ < 0) return std::nullopt;
    const EventDraft& main = result_.drafts[static_cast<size_t>(main_)];
    return main.date.known() ? main.date.start : document_.anchor();
  }

  // A side's own entity, else `fallback`.
  int StateOf(std::string_view side, int fallback) const {
    const auto& entities = reading_.actors.entities;
    const auto own = std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) {
      return entity.side == side && entity.name.empty() && entity.kind != ActorKind::kPerson;
    });
    return own == entities.end() ? fallback : static_cast<int>(own - entities.begin());
  }

  // "Tokyo pledged another million", "the two sides signed a pact", "ties were cut": who is left out is known from the
  // story: the other side of the two in focus, of one more act of a kind whom the one before was for.
  void Complete(size_t index, int focus) {
    EventMention& mention = mentions_[index];
    if (!fit_.FrameOf(mention).ellipsis || mention.noun_chunk >= 0 || mention.clause < 0) return;
    const Clause& clause = reading_.syntax.clauses[static_cast<size_t>(mention.clause)];
    const Chunk& verb = reading_.syntax.chunks[static_cast<size_t>(clause.verb)];
    const Sides own = fit_.SidesOf(mention.args);
    if (own.size() >= 2 || verb.participial ||
        (!own.empty() && DraftFit::IsDirected(mention) != IsDirectedFrame(mention)))
      return;
    const int model = Model(mention, own, focus);
    if (model < 0) return;
    const bool passive = verb.passive;
    const std::vector<EventArg> parties = result_.drafts[static_cast<size_t>(model)].parties;
    for (const EventArg& party : parties) {
      const std::string side(ActingSide(E(party.entity)));
      if (side.empty() || own.count(side) > 0 || party.role == FrameRole::kMediator) continue;
      EventArg added{StateOf(side, party.entity), Missing(mention, party), party.mention};
      // Who does it is told by an active verb, or is nobody who takes part.
      if (added.role == FrameRole::kNone || (added.role == FrameRole::kSource && !passive)) continue;
      const bool known = std::any_of(mention.args.begin(), mention.args.end(),
                                     [&](const EventArg& arg) { return arg.entity == added.entity; });
      if (!known) mention.args.push_back(added);
    }
    if (mention.args.size() >= 2) mention.unresolved_plural = false;
  }

  bool IsDirectedFrame(const EventMention& mention) const {
    const std::vector<FrameArg>& args = fit_.FrameOf(mention).args;
    return std::any_of(args.begin(), args.end(), [](const FrameArg& arg) { return arg.role == FrameRole::kTarget; });
  }

  // The role in which a party of the story would stand in the mention; kNone: in none that is open.
  FrameRole Missing(const EventMention& mention, const EventArg& party) const {
    if (!IsDirectedFrame(mention)) return FrameRole::kParty;
    auto has = [&](FrameRole role) {
      return std::any_of(mention.args.begin(), mention.args.end(),
                         [role](const EventArg& arg) { return arg.role == role; });
    };
    if (party.role == FrameRole::kSource || party.role == FrameRole::kTarget) {
      return has(party.role) ? FrameRole::kNone : party.role;
    }
    return !has(FrameRole::kTarget) && has(FrameRole::kSource)   ? FrameRole::kTarget
           : !has(FrameRole::kSource) && has(FrameRole::kTarget) ? FrameRole::kSource
                                                                 : FrameRole::kNone;
  }

  // The draft that tells whom a mention with a side too few is of: the last of its kind, else that in focus, of two
  // sides one of which is the mention's; -1 when there is none, or a group stands where the side would.
  int Model(const EventMention& mention, const Sides& own, int focus) const {
    const Clause& clause = reading_.syntax.clauses[static_cast<size_t>(mention.clause)];
    const Frame& frame = fit_.FrameOf(mention);
    const bool passive = clause.verb >= 0 && reading_.syntax.chunks[static_cast<size_t>(clause.verb)].passive;
    for (const Slot& slot : clause.slots) {
      const Chunk& group = reading_.syntax.chunks[static_cast<size_t>(slot.chunk)];
      const bool told = !slot.prep.empty() && !group.is_time && (slot.prep != "by" || passive) &&
                        (slot.prep == "by" || (slot.prep != "for" && frame.RoleOf(slot.prep) != FrameRole::kNone));
      if (told && group.mention < 0) return -1;  // "to farmers", "with a bank"
    }
    const bool mediated = std::any_of(mention.args.begin(), mention.args.end(),
                                      [](const EventArg& arg) { return arg.role == FrameRole::kMediator; });
    if (own.empty() && !mediated && !mention.unresolved_plural && !(passive && IsDirectedFrame(mention))) return -1;
    for (size_t d = result_.drafts.size(); d-- > 0;) {
      if (result_.drafts[d].type == mention.type && IsDirectedFrame(mention) && IsSettled(d))
        return static_cast<int>(d);
    }
    if (focus < 0) focus = main_;
    if (focus < 0 || (own.empty() && IsDirectedFrame(mention))) return -1;
    const Sides pair = fit_.SidesOf(result_.drafts[static_cast<size_t>(focus)].parties);
    const bool one_of_them = own.empty() || pair.count(own.begin()->first) > 0;
    if (mediated && (pair.count(std::string(ActingSide(E(mention.args.front().entity)))) > 0 ||
                     LastSentenceOf(focus) + 3 < mention.sentence)) {
      return -1;  // who brings together is neither of the two
    }
    return pair.size() == 2 && one_of_them ? focus : -1;
  }

  uint32_t LastSentenceOf(int draft) const {
    const std::vector<int>& told = result_.drafts[static_cast<size_t>(draft)].mentions;
    return told.empty() ? 0 : mentions_[static_cast<size_t>(told.back())].sentence;
  }

  bool IsSettled(size_t draft) const { return fit_.SidesOf(result_.drafts[draft].parties).size() >= 2; }

  int Place(size_t index, int focus, Zone zone) {
    Complete(index, focus);
    EventMention& mention = mentions_[index];
    if (fit_.FrameOf(mention).answers && !Answer(&mention)) return -1;
    if (fit_.FrameOf(mention).counterpart) AddCounterpart(&mention);
    if (DraftFit::IsDirected(mention)) LendSide(&mention);
    DateRange date = dates_.Told(mention, focus_day_, MainDay());
    if (!date.known()) date = Shared(index);
    result_.date_of_mention[index] = date;
    const Sides own = fit_.SidesOf(mention.args);
    int best = own.empty() ? Apposed(index) : -1;
    if (best >= 0) {
      Join(index, date, zone, best);
      return best;
    }
    double best_score = 0;
    for (size_t d = 0; d < result_.drafts.size(); ++d) {
      const double score = fit_.Score(mention, date, own, result_.drafts[d],
                                      {static_cast<int>(d) == focus, static_cast<int>(d) == main_}, zone);
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
      if (const int d = Further(index, date, focus, own); d >= 0) return d;
      if (const int d = OfTwoAtHand(index, date, own, zone); d >= 0) return d;
      // "the conversation of the two presidents on February 12" tells an event of its own; of states it is a figure of
      // speech: "Japan wants dialogue with China".
      const bool tells = own.size() >= 2 && (date.known() || mention.carried || mention.setting) &&
                         !mention.status.future && fit_.Principals(mention) && DraftFit::NamesSomebody(own);
      // "Medvedev and Merkel discussed Iran": of persons named, where nothing else is told of them.
      const bool joint = mention.noun_chunk < 0 && own.size() >= 2 && mention.status.effect == Effect::kHeld &&
                         NamedHere(mention) && fit_.Principals(mention);
      if (mention.strength == Strength::kAnaphor && !tells && !joint) return -1;
      if (mention.strength == Strength::kWeak && (own.size() < 2 || !fit_.Principals(mention))) return -1;
      // "the call" without parties or anything to hold on to speaks of something this article does not tell.
      if (own.empty() && !mention.unresolved_plural && (mention.definite || main_ >= 0)) return -1;
      // "a flurry of telephone calls" tells of several.
      if (own.empty() && mention.noun_chunk >= 0 && fit_.PluralCalls(mention)) return -1;
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

  // "called on Rahmon on 2 July and handed over a letter", "… in May: Ankara asked the envoy to leave": the day of what
  // the sentence has told in the clause before.
  DateRange Shared(size_t index) const {
    const EventMention& mention = mentions_[index];
    if (index == 0 || mention.clause < 0 || !DraftFit::IsDirected(mention) || !mention.times.empty()) return {};
    const Clause& clause = reading_.syntax.clauses[static_cast<size_t>(mention.clause)];
    if (clause.relation != Relation::kCoordinate && clause.connector != ":") return {};
    for (size_t m = index; m-- > 0 && mentions_[m].sentence == mention.sentence;) {
      const bool alike = mentions_[m].status.effect == mention.status.effect && mentions_[m].clause != mention.clause;
      if (alike && mentions_[m].refused.empty() && result_.date_of_mention[m].known())
        return result_.date_of_mention[m];
    }
    return {};
  }

  // Whose side somebody gets who is of the same.
  static int LenderOf(const EventArg& arg) { return arg.lender >= 0 ? arg.lender : arg.entity; }

  // "Dubbe accused Nairobi": somebody in office whose side is not told is of that with which the article has told of
  // the other.
  void LendSide(EventMention* mention) const {
    const auto known =
        std::ranges::find_if(mention->args, [&](const EventArg& a) { return !SideOf(reading_, a).empty(); });
    if (known == mention->args.end()) return;
    const EventArg other_end = *known;
    for (EventArg& arg : mention->args) {
      const Entity& entity = E(arg.entity);
      const bool somebody = entity.kind == ActorKind::kPerson && !entity.name.empty() && !entity.office.empty();
      if (arg.role == other_end.role || !SideOf(reading_, arg).empty() || !somebody) continue;
      const EventArg* lender = Counterpart(*mention, SideOf(reading_, other_end));
      if (lender != nullptr) arg.lender = LenderOf(*lender);
    }
  }

  // "Moscow responded in kind": does to another what that one did to it last. False when nothing was done to it.
  bool Answer(EventMention* mention) const {
    if (mention->args.empty()) return false;
    const std::string_view side = SideOf(reading_, mention->args.front());
    for (size_t d = result_.drafts.size(); d-- > 0;) {
      const EventDraft& before = result_.drafts[d];
      if (OnlySaid(static_cast<int>(d)) || before.status.future) continue;
      const auto actor =
          std::ranges::find_if(before.parties, [](const EventArg& p) { return p.role == FrameRole::kSource; });
      const bool done = std::ranges::any_of(before.parties, [&](const EventArg& p) {
        return p.role == FrameRole::kTarget && SideOf(reading_, p) == side;
      });
      if (!done || actor == before.parties.end()) continue;
      mention->type = before.type;
      mention->mode = before.mode;
      mention->args.push_back({actor->entity, FrameRole::kTarget, actor->mention, actor->lender, true});
      return true;
    }
    return false;
  }

  // "Moscow expelled the same number", "the ambassador, X, was expelled": the other end is the side with which the
  // article has told of this one last. An envoy who is sent away is no envoy of the side that does it: "sent its envoys
  // home" speaks of the other's.
  void AddCounterpart(EventMention* mention) const {
    const auto end = [&](FrameRole role) {
      const auto found = std::ranges::find_if(
          mention->args, [&](const EventArg& a) { return a.role == role && !SideOf(reading_, a).empty(); });
      return found == mention->args.end() ? std::string_view() : SideOf(reading_, *found);
    };
    const std::string_view source = end(FrameRole::kSource);
    std::erase_if(mention->args, [&](const EventArg& a) {
      return a.role == FrameRole::kTarget && !source.empty() && (SideOf(reading_, a) == source || SideGuessed(a));
    });
    const std::string_view target = end(FrameRole::kTarget);
    if (source.empty() == target.empty()) return;
    const EventArg* other = Counterpart(*mention, source.empty() ? target : source);
    if (other == nullptr) return;
    const FrameRole missing = source.empty() ? FrameRole::kSource : FrameRole::kTarget;
    for (EventArg& arg : mention->args) {
      if (arg.role != missing) continue;  // "expelled Ambassador Lucas Tumbo"
      arg.lender = LenderOf(*other);
      return;
    }
    mention->args.push_back({other->entity, missing, other->mention, other->lender, true});
  }

  // "twenty-three diplomats": of what side, only the context tells.
  bool SideGuessed(const EventArg& arg) const {
    const Mention& named = reading_.actors.mentions[static_cast<size_t>(arg.mention)];
    if (named.kind != MentionKind::kOfficial) return false;
    for (uint32_t i = named.first; i < named.last; ++i) {
      if (document_.tokens[i].Has(kCapitalised) && !document_.tokens[i].Has(kSentenceStart)) return false;
    }
    return true;
  }

  // Of whom the article has told last together with that side alone; else to whom others did the same; nullptr for
  // nobody.
  const EventArg* Counterpart(const EventMention& mention, std::string_view side) const {
    for (size_t d = result_.drafts.size(); d-- > 0;) {
      const std::vector<EventArg>& parties = result_.drafts[d].parties;
      const Sides sides = fit_.SidesOf(parties);
      if (sides.size() != 2 || sides.count(std::string(side)) == 0) continue;
      for (const EventArg& party : parties) {
        const std::string_view other = SideOf(reading_, party);
        if (!other.empty() && other != side && party.role != FrameRole::kMediator) return &party;
      }
    }
    for (size_t d = result_.drafts.size(); d-- > 0;) {
      if (result_.drafts[d].type != mention.type) continue;
      for (const EventArg& party : result_.drafts[d].parties) {
        const std::string_view other = SideOf(reading_, party);
        if (party.role == FrameRole::kTarget && !other.empty() && other != side) return &party;
      }
    }
    return nullptr;
  }

  // No party is only a pronoun: "they also discussed".
  bool NamedHere(const EventMention& mention) const {
    return std::none_of(mention.args.begin(), mention.args.end(), [&](const EventArg& arg) {
      const Mention& named = reading_.actors.mentions[static_cast<size_t>(arg.mention)];
      return named.kind == MentionKind::kPronoun || document_.tokens[named.first].word == "they";
    });
  }

  // The draft that the clause has told of before a comma: "spoke by phone on Monday, [a warm exchange]"; else -1.
  int Apposed(size_t index) const {
    const EventMention& mention = mentions_[index];
    const bool may = mention.strength == Strength::kAnaphor || mention.indefinite;
    if (!may || mention.noun_chunk < 1 || mention.earlier || mention.definite || mention.another) return -1;
    if (reading_.syntax.chunks[static_cast<size_t>(mention.noun_chunk) - 1].kind != ChunkKind::kComma) return -1;
    for (size_t m = index; m-- > 0 && mentions_[m].sentence == mention.sentence;) {
      const bool same = mentions_[m].clause == mention.clause && mentions_[m].noun_chunk < 0;
      if (same && (mention.strength == Strength::kAnaphor || mentions_[m].type == mention.type))
        return result_.draft_of_mention[m];
    }
    return -1;
  }

  // What the mention's clause tells is that it was: "there had been a call", "a call took place".
  bool IsTold(const EventMention& mention) const {
    if (mention.clause < 0) return false;
    const Clause& clause = reading_.syntax.clauses[static_cast<size_t>(mention.clause)];
    if (clause.verb < 0) return false;
    const bool is = reading_.syntax.chunks[static_cast<size_t>(clause.verb)].lemma == "be";
    return is ? clause.subject == mention.noun_chunk || clause.object == mention.noun_chunk
              : clause.subject == mention.noun_chunk && mention.carried;
  }

  // "Their longest chat, on October 16 last year": a noun that leads back, with a day before that of the event in
  // focus.
  bool DatedElsewhere(const EventMention& mention, const DateRange& date, int focus) const {
    const DateRange& known = result_.drafts[static_cast<size_t>(focus)].date;
    const std::optional<Day> day = known.known() ? std::optional<Day>(known.start) : document_.anchor();
    // "There had been a call on October 9" is of the same two, unless it names others.
    const bool leads_back =
        mention.definite || (IsTold(mention) && mention.type == result_.drafts[static_cast<size_t>(focus)].type);
    return mention.noun_chunk >= 0 && leads_back && mention.status.effect == Effect::kHeld && date.known() && day &&
           date.end < *day - 1;
  }

  // A draft for an earlier event of the same parties as draft `of`.
  int Previous(size_t index, const DateRange& date, int of, const Sides& own) {
    const EventMention& mention = mentions_[index];
    const Sides theirs = fit_.SidesOf(result_.drafts[static_cast<size_t>(of)].parties);
    if (theirs.size() < 2 || DraftFit::PartyFit(own, theirs) < 0) return -1;
    EventDraft draft;
    draft.type = mention.strength == Strength::kAnaphor ? result_.drafts[static_cast<size_t>(of)].type : mention.type;
    if (draft.type == result_.drafts[static_cast<size_t>(of)].type)
      draft.mode = result_.drafts[static_cast<size_t>(of)].mode;
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

  // "A separate call with Scholz followed", "a second call is planned for Friday": one more, of who began the one told
  // before, or of the same two; -1 when it is none.
  int Further(size_t index, const DateRange& date, int focus, const Sides& own) {
    const EventMention& mention = mentions_[index];
    const bool one = fit_.FrameOf(mention).one_of_several;
    if (focus < 0 || !IsContact(mention.type) || (!one && (!mention.another || own.size() > 1))) return -1;
    const EventDraft& told = result_.drafts[static_cast<size_t>(focus)];
    const Sides theirs = fit_.SidesOf(told.parties);
    if (!IsContact(told.type) || told.caption_only) return -1;
    if (one) return OneOfSeveral(index, date, focus, own);
    if (theirs.size() != 2) return -1;
    const bool open = mention.status.future || (date.known() && IsTold(mention));
    if (own.empty() && (!open || mention.unresolved_plural)) return -1;
    std::vector<EventArg> parties = told.parties;
    if (!own.empty()) {
      if (!fit_.Principals(mention) || theirs.count(own.begin()->first) > 0) return -1;
      parties = {Common(focus)};
    }
    return Like(index, date, focus, std::move(parties));
  }

  // "In the first, with Macron, he …", "with Scholz, he discussed …": one of those told together, of which the one in
  // focus is; who had them is told there, and perhaps here again.
  int OneOfSeveral(size_t index, const DateRange& date, int focus, const Sides& own) {
    const EventMention& mention = mentions_[index];
    const EventDraft& told = result_.drafts[static_cast<size_t>(focus)];
    if (told.parties.empty() || own.empty() || own.size() > 2 || !fit_.Principals(mention)) return -1;
    const Sides theirs = fit_.SidesOf(told.parties);
    const auto shared =
        std::count_if(own.begin(), own.end(), [&](const auto& side) { return theirs.count(side.first) > 0; });
    if (own.size() == 2) return shared == 1 ? Like(index, date, focus, {}) : -1;
    return shared == 0 ? Like(index, date, focus, {Common(focus)}) : -1;
  }

  // A draft for one more event like that of draft `focus`, of the mention's parties and these.
  int Like(size_t index, const DateRange& date, int focus, std::vector<EventArg> parties) {
    const EventMention& mention = mentions_[index];
    const EventDraft& told = result_.drafts[static_cast<size_t>(focus)];
    for (EventArg& party : parties) party.role = FrameRole::kParty;
    EventDraft draft;
    draft.type = mention.strength == Strength::kAnaphor ? told.type : mention.type;
    if (draft.type == told.type) draft.mode = told.mode;
    draft.status = mention.status;
    draft.parties = std::move(parties);
    const bool held = draft.status.effect == Effect::kHeld && told.status.effect == Effect::kHeld;
    if (held && !date.known()) draft.date = told.date;  // told in one breath, it was the same day
    result_.drafts.push_back(std::move(draft));
    const int d = static_cast<int>(result_.drafts.size()) - 1;
    Join(index, date, document_.ZoneOf(document_.sentences[mention.sentence]), d);
    return d;
  }

  // Of the parties of a draft the one who takes part in another one too, else the one named first.
  EventArg Common(int draft) const {
    const std::vector<EventArg>& parties = result_.drafts[static_cast<size_t>(draft)].parties;
    for (const EventArg& party : parties) {
      for (size_t d = 0; d < result_.drafts.size(); ++d) {
        const std::vector<EventArg>& others = result_.drafts[d].parties;
        const bool too = static_cast<int>(d) != draft && IsContact(result_.drafts[d].type) &&
                         std::any_of(others.begin(), others.end(),
                                     [&](const EventArg& other) { return other.entity == party.entity; });
        if (too) return party;
      }
    }
    return parties.front();
  }

  // "The telephone conversation was initiated by the Kazakh side", in a text that deals with two persons and no others:
  // theirs. The definite noun takes for granted that they spoke. -1 when it is not so.
  int OfTwoAtHand(size_t index, const DateRange& date, const Sides& own, Zone zone) {
    const EventMention& mention = mentions_[index];
    const Effect effect = mention.status.effect;
    const bool refers = mention.noun_chunk >= 0 ? TakenForGranted(mention.noun_chunk) : mention.unresolved_plural;
    if (mention.type != EventType::kCall || !refers || own.size() > 1) return -1;
    if (mention.noun_chunk < 0 && mention.strength != Strength::kStrong) return -1;
    if (mention.another || mention.earlier || (effect != Effect::kHeld && effect != Effect::kOngoing)) return -1;
    if (zone == Zone::kCaption || zone == Zone::kHeadline) return -1;
    if (document_.ExchangeOf(document_.sentences[mention.sentence]) > 0) return -1;
    const std::vector<EventArg> two = OnlyTwo();
    if (two.size() != 2) return -1;
    const bool among = std::all_of(mention.args.begin(), mention.args.end(), [&](const EventArg& arg) {
      return std::any_of(two.begin(), two.end(), [&](const EventArg& p) { return p.entity == arg.entity; });
    });
    if (!among) return -1;
    EventDraft draft;
    draft.type = mention.type;
    draft.status = mention.status;
    draft.parties = two;
    result_.drafts.push_back(std::move(draft));
    const int d = static_cast<int>(result_.drafts.size()) - 1;
    Join(index, date, zone, d);
    return d;
  }

  // "the conversation", "the telephone call"; not "the president's call to arms".
  bool TakenForGranted(int chunk) const {
    const Chunk& noun = reading_.syntax.chunks[static_cast<size_t>(chunk)];
    return noun.definite && noun.possessor < 0 && noun.modifiers.empty() &&
           fit_.HasCue("presupposed", document_.tokens[noun.head].word);
  }

  // The persons of different sides that the article names, spokespersons left out, when they are two.
  std::vector<EventArg> OnlyTwo() const {
    std::vector<EventArg> two;
    for (size_t m = 0; m < reading_.actors.mentions.size(); ++m) {
      const Mention& mention = reading_.actors.mentions[m];
      if (mention.entity < 0) continue;
      const Entity& entity = E(mention.entity);
      if (entity.kind != ActorKind::kPerson || entity.name.empty() || entity.spokesperson) continue;
      const Zone zone = document_.ZoneOf(document_.sentences[document_.tokens[mention.first].sentence]);
      if (!IsRead(zone) || zone == Zone::kCaption) continue;
      const bool known =
          std::any_of(two.begin(), two.end(), [&](const EventArg& p) { return p.entity == mention.entity; });
      if (known) continue;
      if (two.size() == 2 || entity.side.empty() || (entity.office.empty() && !entity.listed)) return {};
      if (two.size() == 1 && E(two.front().entity).side == entity.side) return {};
      two.push_back({mention.entity, FrameRole::kParty, static_cast<int>(m)});
    }
    return two;
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
    if (fit_.IsDirected(mention)) return;  // who did it to whom before is not told
    const std::vector<EventArg>& parties = d >= 0 ? result_.drafts[static_cast<size_t>(d)].parties : mention.args;
    const EventType type = d >= 0 ? result_.drafts[static_cast<size_t>(d)].type : mention.type;
    for (const EventDraft& known : result_.drafts) {
      if (known.type == type && known.date.Overlaps(date) &&
          DraftFit::PartyFit(fit_.SidesOf(known.parties), fit_.SidesOf(parties)) > 0)
        return;
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
    const Sides own = fit_.SidesOf(mention.args);
    for (size_t d = 0; d < result_.drafts.size(); ++d) {
      if (result_.drafts[d].type == mention.type &&
          DraftFit::PartyFit(own, fit_.SidesOf(result_.drafts[d].parties)) >= 1) {
        Since(mention, static_cast<int>(d));
        return;
      }
    }
    if (own.size() < 2 && focus >= 0) {
      if (mention.unresolved_plural ||
          DraftFit::PartyFit(own, fit_.SidesOf(result_.drafts[static_cast<size_t>(focus)].parties)) > 0)
        Since(mention, focus);
    } else if (own.size() == 2 && fit_.Principals(mention)) {
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

  void Join(size_t index, const DateRange& date, Zone zone, int d) {
    const EventMention& mention = mentions_[index];
    EventDraft& draft = result_.drafts[static_cast<size_t>(d)];
    if (fit_.Becomes(draft, mention)) {
      draft.type = mention.type;
      draft.mode = mention.mode;
    }
    draft.mentions.push_back(static_cast<int>(index));
    result_.draft_of_mention[index] = d;
    // "The presidents discussed the results of the session of May 5" tells of the call in which they did, and nothing
    // more.
    const bool retells = mention.strength == Strength::kAnaphor && mention.noun_chunk < 0 &&
                         draft.mentions.size() > 1 && fit_.SidesOf(draft.parties).size() >= 2;
    if (retells) return;
    draft.strength = std::min(draft.strength, mention.strength);
    draft.one_sided = draft.one_sided || fit_.FrameOf(mention).one_sided;
    if ((draft.mode.empty() || draft.mode_gives_way) && mention.type == draft.type && !mention.mode.empty()) {
      if (draft.mode.empty() || !fit_.FrameOf(mention).gives_way) draft.mode = mention.mode;
      draft.mode_gives_way = fit_.FrameOf(mention).gives_way && (draft.mentions.size() == 1 || draft.mode_gives_way);
    }
    const bool begins_earlier = draft.type == EventType::kVisit && date.known() && draft.date.known() &&
                                date.precision == draft.date.precision && date.start < draft.date.start;
    if (date.known() && (!draft.date.known() || date.precision < draft.date.precision || begins_earlier)) {
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
      if (known == draft.parties.end())
        draft.parties.push_back(arg);
      else if (known->role == FrameRole::kParty)
        known->role = arg.role;
    }
    if (!draft.date.known() && draft.assumed_time < 0) {
      // A day said in a sentence about it is better than the day of publication.
      const AssumedDate assumed = dates_.Assumed(mention, draft, zone, focus_day_);
      if (!draft.assumed.known() || assumed.time >= 0) {
        draft.assumed = assumed.date;
        draft.assumed_time = assumed.time;
      }
    }
    if (zone == Zone::kCaption || (OnlySaid(d) && result_.drafts.size() > 1)) return;
    if (draft.date.known())
      focus_day_ = draft.date.precision == DatePrecision::kDay ? std::optional<Day>(draft.date.start) : std::nullopt;
    else if (draft.assumed.known())
      focus_day_ = draft.assumed.start;
  }

  // Of the statuses of one draft the most telling one counts: cancelled over scheduled over proposed; held stays held.
  static void Strengthen(const StatusReading& from, StatusReading* to) {
    auto rank = [](Effect e) {
      switch (e) {
        case Effect::kCancelled:
          return 5;
        case Effect::kDenied:
          return 4;
        case Effect::kHeld:
          return 3;
        case Effect::kOngoing:
          return 2;
        case Effect::kScheduled:
          return 1;
        default:
          return 0;
      }
    };
    const bool both_open = (from.effect == Effect::kHeld) == (to->effect == Effect::kHeld) ||
                           (from.effect == Effect::kDenied && from.outright);
    if (both_open && rank(from.effect) > rank(to->effect)) *to = from;
  }

  const Reading& reading_;
  const Document& document_;
  std::vector<EventMention>& mentions_;
  EventDates dates_;
  DraftFit fit_;
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
