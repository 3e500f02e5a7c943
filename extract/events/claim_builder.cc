// SPDX-License-Identifier: Apache-2.0
// One claim for each draft: participants, place, attributes and source as facts, each with the words that say so.
#include "extract/events/claim_builder.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/events/event_places.h"
#include "extract/events/topic_about.h"

namespace readout::extract {

namespace {

constexpr size_t kLongestQuote = 600;  // bytes; a longer sentence is cited by its event clause's neighbourhood only

class Builder {
 public:
  Builder(const AttributeContext& context, const FoundAttributes& found, const ActorKnowledge& actors,
          const ThemeTable& themes, const ConfidenceModel& confidence, const ArticleRef& article)
      : x_(context),
        found_(found),
        actors_(actors),
        themes_(themes),
        confidence_(confidence),
        article_(article),
        document_(context.reading.document),
        places_(context, actors) {}

  std::vector<BuiltClaim> Run() {
    FindMain();
    std::vector<BuiltClaim> all;
    for (size_t d = 0; d < x_.discourse.drafts.size(); ++d) {
      BuiltClaim built;
      if (Build(static_cast<int>(d), &built)) all.push_back(std::move(built));
    }
    std::vector<EventFacts*> facts;
    for (BuiltClaim& built : all) facts.push_back(&built.claim.facts);
    places_.Share(facts);
    std::vector<BuiltClaim> claims;
    for (BuiltClaim& built : all) {
      FinishClaim(&built.claim);
      // Two drafts that assert the same are one claim.
      const bool known =
          std::any_of(claims.begin(), claims.end(), [&](const BuiltClaim& c) { return c.claim.id == built.claim.id; });
      if (!known) claims.push_back(std::move(built));
    }
    return claims;
  }

 private:
  const EventDraft& D(int d) const { return x_.discourse.drafts[static_cast<size_t>(d)]; }
  const EventMention& M(int m) const { return x_.mentions[static_cast<size_t>(m)]; }
  const Entity& E(int e) const { return x_.reading.actors.entities[static_cast<size_t>(e)]; }

  // The article's own news: the first draft told outside captions, not as an earlier event.
  void FindMain() {
    for (size_t d = 0; d < x_.discourse.drafts.size(); ++d) {
      const EventDraft& draft = x_.discourse.drafts[d];
      if (draft.caption_only || draft.earlier || !TwoSides(static_cast<int>(d))) continue;
      main_ = static_cast<int>(d);
      return;
    }
  }

  bool TwoSides(int d) const {
    std::set<std::string> sides;
    for (const EventArg& arg : D(d).parties) {
      const std::string_view side = SideOf(x_.reading, arg);
      if (!side.empty() && arg.role != FrameRole::kMediator) sides.emplace(side);
    }
    return sides.size() >= 2;
  }

  ActorRef RefOf(int e) const {
    const Entity& entity = E(e);
    ActorRef ref;
    ref.side = entity.side;
    if (entity.kind == ActorKind::kPerson && !entity.name.empty()) {
      ref.name = entity.name;
      ref.actor = entity.actor;
    } else {
      ref.actor = SideActor(entity.side);
    }
    return ref;
  }

  ActorRef RefOf(const Speaker& speaker) const {
    if (speaker.entity >= 0) return RefOf(speaker.entity);
    return {.actor = SideActor(speaker.side), .name = "", .side = std::string(speaker.side)};
  }
  std::string_view SideOfSpeaker(const Speaker& speaker) const {
    return speaker.entity >= 0 ? std::string_view(E(speaker.entity).side) : speaker.side;
  }

  ActorId SideActor(std::string_view side) const {
    const SideRecord* record = actors_.FindSide(side);
    return record != nullptr ? record->id() : UnlistedActorId("", side);
  }

  void Cite(uint32_t begin, uint32_t end, std::string_view field, Claim* claim) const {
    if (begin >= end) return;
    claim->evidence.push_back(document_.Cite(begin, end, field));
  }

  void CiteTokens(uint32_t first, uint32_t last, std::string_view field, Claim* claim) const {
    if (first < last) Cite(document_.tokens[first].begin, document_.tokens[last - 1].end, field, claim);
  }

  void CiteTime(int t, Claim* claim) const {
    const TimeExpression& time = x_.reading.times[static_cast<size_t>(t)];
    CiteTokens(time.first, time.last, "date", claim);
  }

  bool Build(int d, BuiltClaim* built) {
    Claim* claim = &built->claim;
    const EventDraft& draft = D(d);
    EventFacts& facts = claim->facts;
    claim->article = article_;
    facts.type = draft.type;
    facts.mode = draft.mode;
    facts.status = draft.status.status();
    Dates(d, claim);
    Stay(d, &facts);
    if (!Participants(d, claim)) return false;
    Initiator(d, claim);
    PlaceOf(d, claim);
    Mode(d, claim);
    Attributes(d, claim);
    Source(d, claim);
    facts.background = Background(d, facts);
    EventEvidence(d, claim);
    built->features = ConfidenceFeatures(x_, d, facts, d == main_);
    const double trust = confidence_.Probability(built->features);
    facts.confidence = std::round(trust * 1000) / 1000;
    return true;
  }

  void Dates(int d, Claim* claim) const {
    const EventDraft& draft = D(d);
    EventFacts& facts = claim->facts;
    facts.until = draft.until;
    if (draft.date.known()) {
      facts.date = draft.date;
      for (int m : draft.mentions) {
        for (int t : M(m).times) CiteTime(t, claim);
      }
      return;
    }
    facts.date = draft.assumed;
    if (draft.assumed_time >= 0) CiteTime(draft.assumed_time, claim);
  }

  // "a four-day visit" that began on Wednesday lasts until Saturday, and on Friday it is going on.
  void Stay(int d, EventFacts* facts) const {
    if (facts->type != EventType::kVisit || facts->date.precision != DatePrecision::kDay) return;
    for (int m : D(d).mentions) {
      if (M(m).duration < 0 || facts->until.known()) continue;
      const int days = x_.reading.times[static_cast<size_t>(M(m).duration)].days;
      if (days > 0) facts->until = DateRange::OnDay(facts->date.start + (days - 1));
    }
    const std::optional<Day> today = document_.anchor();
    if (facts->status == Status::kHeld && facts->until.known() && today && facts->until.end > *today) {
      facts->status = Status::kOngoing;
    }
  }

  bool Participants(int d, Claim* claim) const {
    const EventDraft& draft = D(d);
    EventFacts& facts = claim->facts;
    std::set<std::pair<std::string, Role>> named_sides;
    std::set<std::string> principal_sides;
    // Who only speaks for a state does not impose, accuse, send: the state does.
    const auto acts_as_state = [&](const EventArg& arg) {
      if (arg.as_side) return true;
      return E(arg.entity).spokesperson && (arg.role == FrameRole::kSource || arg.role == FrameRole::kSender);
    };
    for (const EventArg& arg : draft.parties) {
      const Entity& entity = E(arg.entity);
      const std::string side(SideOf(x_.reading, arg));
      if (side.empty() || entity.kind != ActorKind::kPerson || entity.name.empty()) continue;
      if (acts_as_state(arg)) continue;
      named_sides.emplace(side, ParticipantRole(arg.role));
      if (!entity.spokesperson) principal_sides.insert(side);
    }
    const Day day = facts.date.known() ? facts.date.start : document_.anchor().value_or(Day());
    std::set<std::string> sides;
    for (const EventArg& arg : draft.parties) {
      const Entity& entity = E(arg.entity);
      const std::string side(SideOf(x_.reading, arg));
      if (side.empty()) continue;
      const bool person = entity.kind == ActorKind::kPerson && !entity.name.empty() && !acts_as_state(arg);
      // The state acts through the person named, unless he undergoes what it does: "recalled Ambassador X".
      const Role role = ParticipantRole(arg.role);
      const bool done_to_another = role != Role::kVisitor && (Acts(role) || IsActedUpon(role));
      const bool through = std::any_of(named_sides.begin(), named_sides.end(), [&](const auto& named) {
        return named.first == side && (named.second == role || !done_to_another);
      });
      if (!person && through) continue;
      if (person && entity.spokesperson && principal_sides.count(entity.side) > 0) continue;
      Participant p;
      p.side = side;
      p.role = role;
      if (person) {
        p.actor = entity.actor;
        p.name = entity.name;
        p.kind = ActorKind::kPerson;
        p.office = entity.office;
        const PersonRecord* record = actors_.FindPerson(entity.actor);
        const bool dated = facts.date.known() || document_.anchor();
        const Tenure* tenure = record != nullptr && dated ? actors_.OfficeOn(*record, day) : nullptr;
        if (tenure != nullptr) p.office = tenure->office;
      } else {
        p.actor = SideActor(side);
        const SideRecord* record = actors_.FindSide(side);
        p.kind = record != nullptr ? record->kind : ActorKind::kState;
      }
      const bool known = std::any_of(facts.participants.begin(), facts.participants.end(), [&](const Participant& q) {
        return q.actor == p.actor && q.name == p.name && q.side == p.side;
      });
      if (known) continue;
      if (p.role != Role::kMediator) sides.insert(p.side);
      facts.participants.push_back(std::move(p));
    }
    return draft.one_sided ? !sides.empty() : sides.size() >= 2 && BothEnds(facts);
  }

  // Who does it to whom: of an event that has one of the two both must be told, on different sides.
  static bool BothEnds(const EventFacts& facts) {
    bool gives = false;
    bool takes = false;
    bool apart = false;
    for (const Participant& p : facts.participants) {
      gives = gives || Acts(p.role);
      takes = takes || IsActedUpon(p.role) || (p.role == Role::kHost && facts.type == EventType::kVisit);
      for (const Participant& q : facts.participants) {
        const bool end = IsActedUpon(q.role) || q.role == Role::kHost;
        apart = apart || (Acts(p.role) && end && p.side != q.side);
      }
    }
    return gives == takes && (!gives || apart);
  }

  void Initiator(int d, Claim* claim) const {
    EventFacts& facts = claim->facts;
    const FoundInitiator* best = nullptr;
    for (const FoundInitiator& found : found_.initiators) {
      if (found.draft != d || E(found.entity).side.empty()) continue;
      const bool party_side = std::any_of(facts.participants.begin(), facts.participants.end(),
                                          [&](const Participant& p) { return p.side == E(found.entity).side; });
      if (!party_side) continue;  // somebody else arranged it
      if (best == nullptr || found.rank < best->rank) best = &found;
    }
    if (best == nullptr) return;
    ActorRef ref = RefOf(best->entity);
    if (ref.name.empty()) {
      // The article names the person who did it?
      for (const FoundInitiator& found : found_.initiators) {
        const Entity& entity = E(found.entity);
        if (found.draft == d && found.rank < 2 && entity.side == ref.side && !entity.name.empty()) {
          ref = RefOf(found.entity);
          break;
        }
      }
    }
    Cite(best->support.begin, best->support.end, "initiator", claim);
    for (Participant& p : facts.participants) {
      const bool began = p.side == ref.side && (ref.name.empty() || p.name == ref.name);
      if (began && p.role == Role::kParticipant) p.role = Role::kInitiator;
    }
    facts.initiator = std::move(ref);
  }

  void PlaceOf(int d, Claim* claim) const {
    EventFacts& facts = claim->facts;
    if (facts.type == EventType::kCall) return;
    const std::optional<FoundPlace> found = places_.Of(D(d), facts, d == main_);
    if (!found) return;
    facts.place = found->place;
    CiteTokens(found->first, found->last, "place", claim);
  }

  void Mode(int d, Claim* claim) const {
    EventFacts& facts = claim->facts;
    if (facts.type != EventType::kMeeting || !facts.mode.empty()) return;
    std::set<std::string> sides;
    for (const Participant& p : facts.participants) sides.insert(p.side);
    facts.mode = sides.size() > 2 ? "multilateral" : "bilateral";
    const CueSet* sidelines = x_.frames.FindCueSet("sidelines");
    if (sidelines == nullptr) return;
    for (int m : D(d).mentions) {
      const Sentence& sentence = document_.sentences[M(m).sentence];
      if (HasPhraseOf(document_, sentence.first, sentence.last, *sidelines)) facts.mode = sidelines->mode;
    }
  }

  void Attributes(int d, Claim* claim) const {
    EventFacts& facts = claim->facts;
    // The text is more exact than the headline ("for an hour").
    for (const bool headlines : {false, true}) {
      for (const FoundDuration& found : found_.durations) {
        if (found.draft != d || facts.duration || found.headline != headlines) continue;
        facts.duration = found.duration;
        Cite(found.support.begin, found.support.end, "duration", claim);
      }
    }
    // One of several figures for the same length may be hedged ("hour-long", "about an hour"): then the length is.
    for (const FoundDuration& found : found_.durations) {
      if (found.draft != d || !facts.duration || !found.duration.approximate) continue;
      const bool same = found.duration.min == facts.duration->min && found.duration.max == facts.duration->max;
      if (same) facts.duration->approximate = true;
    }
    for (const FoundTopic& found : found_.topics) {
      if (found.draft != d) continue;
      Topic topic = MakeTopic(x_, found, themes_, facts, actors_);
      if (found.clause && topic.about.empty()) continue;
      facts.topics.push_back(std::move(topic));
      Cite(found.support.begin, found.support.end, "topics", claim);
    }
    for (const FoundTone& found : found_.tone) {
      if (found.draft != d) continue;
      Tone tone{found.term, found.valence, {}};
      if (found.speaker.known()) tone.said_by = RefOf(found.speaker);
      const bool known = std::any_of(facts.tone.begin(), facts.tone.end(), [&](const Tone& t) {
        return t.term == tone.term && (t.said_by == tone.said_by || tone.said_by.empty());
      });
      if (!known) facts.tone.push_back(std::move(tone));
      Cite(found.support.begin, found.support.end, "tone", claim);
    }
    for (const FoundOutcome& found : found_.outcomes) {
      if (found.draft != d) continue;
      facts.outcomes.push_back({found.kind, std::string(document_.Text(found.support.begin, found.support.end))});
      Cite(found.support.begin, found.support.end, "outcomes", claim);
    }
  }

  // The source of the first telling outside headlines, else of a sentence about the event ("…, the aide added"), else
  // of a headline, else of the paragraph: whose account the event stands in.
  void Source(int d, Claim* claim) const {
    const Speaker* best = SourceOfTelling(d, false);
    for (uint32_t s = 0; s < x_.speakers.size() && best == nullptr; ++s) {
      if (x_.discourse.focus_of_sentence[s] == d && x_.speakers[s].known()) best = &x_.speakers[s];
    }
    if (best == nullptr) best = SourceOfTelling(d, true);
    if (best == nullptr) best = SourceOfParagraph(d, claim->facts);
    if (best == nullptr || SideOfSpeaker(*best).empty()) return;
    claim->facts.said_by = RefOf(*best);
    CiteTokens(best->first, best->last, "said_by", claim);
  }

  const Speaker* SourceOfTelling(int d, bool headlines) const {
    for (int m : D(d).mentions) {
      const uint32_t s = M(m).sentence;
      const bool headline = document_.ZoneOf(document_.sentences[s]) == Zone::kHeadline;
      if (headline == headlines && x_.speakers[s].known()) return &x_.speakers[s];
    }
    return nullptr;
  }

  // The nearest speaker before the telling, else after it, in its own paragraph, who speaks for one of the event's
  // sides.
  const Speaker* SourceOfParagraph(int d, const EventFacts& facts) const {
    if (D(d).mentions.empty()) return nullptr;  // one of several events of a shared telling
    const uint32_t told = M(D(d).mentions.front()).sentence;
    const uint32_t block = document_.sentences[told].block;
    const Speaker* best = nullptr;
    for (uint32_t s = 0; s < x_.speakers.size(); ++s) {
      const Speaker& speaker = x_.speakers[s];
      if (document_.sentences[s].block != block || !speaker.known()) continue;
      const std::string_view side = SideOfSpeaker(speaker);
      const bool party = std::any_of(facts.participants.begin(), facts.participants.end(),
                                     [&](const Participant& p) { return p.side == side; });
      if (party && (best == nullptr || s < told)) best = &speaker;
    }
    return best;
  }

  bool Background(int d, const EventFacts& facts) const {
    const EventDraft& draft = D(d);
    if (d == main_) return false;
    if (draft.caption_only || draft.earlier) return true;
    const std::optional<Day> anchor = document_.anchor();
    if (facts.date.known()) {
      const DateRange news = main_ < 0 ? DateRange{} : D(main_).date.known() ? D(main_).date : D(main_).assumed;
      if (news.known() && facts.date.end < news.start - 1) return true;
      if (anchor && facts.date.end < *anchor - 6) return true;
      return false;
    }
    return draft.past_perfect;
  }

  void EventEvidence(int d, Claim* claim) const {
    std::set<uint32_t> sentences;
    for (int m : D(d).mentions) sentences.insert(M(m).sentence);
    if (D(d).since_time >= 0) {
      sentences.insert(D(d).since_sentence);
      CiteTime(D(d).since_time, claim);
    }
    for (uint32_t s : sentences) {
      const Sentence& sentence = document_.sentences[s];
      uint32_t begin = document_.tokens[sentence.first].begin;
      uint32_t end = document_.tokens[sentence.last - 1].end;
      if (end - begin > kLongestQuote) {
        for (int m : D(d).mentions) {
          if (M(m).sentence != s) continue;
          const uint32_t from = M(m).first > sentence.first + 25 ? M(m).first - 25 : sentence.first;
          const uint32_t to = std::min(M(m).last + 25, sentence.last);
          begin = document_.tokens[from].begin;
          end = document_.tokens[to - 1].end;
          break;
        }
      }
      Cite(begin, end, "event", claim);
    }
  }

  const AttributeContext& x_;
  const FoundAttributes& found_;
  const ActorKnowledge& actors_;
  const ThemeTable& themes_;
  const ConfidenceModel& confidence_;
  const ArticleRef& article_;
  const Document& document_;
  EventPlaces places_;
  int main_ = -1;
};

}  // namespace

std::vector<BuiltClaim> BuildClaims(const AttributeContext& context, const FoundAttributes& found,
                                    const ActorKnowledge& actors, const ThemeTable& themes,
                                    const ConfidenceModel& confidence, const ArticleRef& article) {
  return Builder(context, found, actors, themes, confidence, article).Run();
}

}  // namespace readout::extract
