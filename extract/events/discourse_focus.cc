// SPDX-License-Identifier: Apache-2.0
#include "extract/events/discourse_focus.h"

#include <algorithm>
#include <map>

namespace readout::extract {
namespace {

class FocusSettler {
 public:
  FocusSettler(const Reading& reading, const std::vector<EventMention>& mentions, const std::vector<bool>& told,
               int main, Discourse* discourse)
      : reading_(reading),
        document_(reading.document),
        mentions_(mentions),
        told_(told),
        main_(main),
        discourse_(*discourse) {}

  void Run() {
    FollowSubjects();
    LeadIn();
    CompleteTitles();
  }

 private:
  const Entity& E(int e) const { return reading_.actors.entities[static_cast<size_t>(e)]; }

  // After "spoke with Abe, Merkel and Putin", a sentence whose subject is Merkel, that begins "With Merkel" or tells
  // what was done to her is about the call with her: a sentence without event words goes to the one draft of which she
  // is a party, when the draft in focus has no such party.
  void FollowSubjects() {
    for (uint32_t s = 0; s < told_.size(); ++s) {
      int& focus = discourse_.focus_of_sentence[s];
      if (told_[s] || focus < 0) continue;
      for (uint32_t c = reading_.syntax.sentence_clauses[s]; c < reading_.syntax.sentence_clauses[s + 1]; ++c) {
        const Clause& clause = reading_.syntax.clauses[c];
        if (clause.relation != Relation::kMain && clause.relation != Relation::kComplement) continue;
        const int subject = EntityOf(clause.subject);
        if (subject < 0) continue;
        int other = OnlyDraftOf(subject, focus);
        for (const Slot& slot : clause.slots) {
          const bool with = slot.before_verb && slot.prep == "with";
          const int named = with || slot.chunk == clause.object ? EntityOf(slot.chunk) : -1;
          if (other < 0 && named >= 0 && E(named).kind == ActorKind::kPerson) other = OnlyDraftOf(named, focus);
        }
        if (other >= 0) focus = other;
        break;
      }
    }
  }

  int EntityOf(int chunk) const {
    const int m = chunk < 0 ? -1 : reading_.syntax.chunks[static_cast<size_t>(chunk)].mention;
    return m < 0 ? -1 : reading_.actors.mentions[static_cast<size_t>(m)].entity;
  }

  // What stands before the first word about the event tells what came of it: "A and B agreed to …. They spoke by
  // phone".
  void LeadIn() {
    for (uint32_t s = 0; s < told_.size() && main_ >= 0; ++s) {
      const Zone zone = document_.ZoneOf(document_.sentences[s]);
      if (zone == Zone::kHeadline || zone == Zone::kCaption || !IsRead(zone)) continue;
      if (told_[s] || document_.ExchangeOf(document_.sentences[s]) > 0) return;
      if (discourse_.focus_of_sentence[s] < 0) discourse_.focus_of_sentence[s] = main_;
    }
  }

  // A readout's title names one party, "Telephone conversation with Islam Karimov"; the other is who acts with him in
  // the text: "Dmitry Medvedev and Islam Karimov exchanged views", "Mr Karimov congratulated Mr Medvedev".
  void CompleteTitles() {
    for (size_t d = 0; d < discourse_.drafts.size(); ++d) {
      EventDraft& draft = discourse_.drafts[d];
      if (!draft.headline_only || draft.parties.size() != 1 || !IsTitle(draft)) continue;
      for (uint32_t s = 0; s < told_.size() && draft.parties.size() == 1; ++s) {
        const Zone zone = document_.ZoneOf(document_.sentences[s]);
        if (discourse_.focus_of_sentence[s] == static_cast<int>(d) && zone != Zone::kHeadline && zone != Zone::kCaption)
          CompleteFrom(s, &draft);
      }
    }
  }

  // The event noun is the headline: no verb, nobody's name in front.
  bool IsTitle(const EventDraft& draft) const {
    if (draft.mentions.size() != 1) return false;
    const EventMention& mention = mentions_[static_cast<size_t>(draft.mentions.front())];
    return mention.noun_chunk >= 0 && mention.clause >= 0 &&
           reading_.syntax.clauses[static_cast<size_t>(mention.clause)].verb < 0;
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
      std::map<int, EventArg> others;
      for (const EventArg& arg : acting) {
        const Entity& entity = E(arg.entity);
        if (arg.entity != party && entity.kind == ActorKind::kPerson && !entity.spokesperson && !entity.side.empty() &&
            entity.side != E(party).side)
          others.emplace(arg.entity, arg);
      }
      const bool present =
          std::any_of(acting.begin(), acting.end(), [&](const EventArg& arg) { return arg.entity == party; });
      if (!present || others.size() != 1) continue;
      draft->parties.push_back(others.begin()->second);
      return;
    }
  }

  // -1 when `entity`, or for a state or body somebody of its side, is a party of draft `focus`, of no other call or
  // meeting, or of several.
  int OnlyDraftOf(int entity, int focus) const {
    const std::vector<EventArg>& in_focus = discourse_.drafts[static_cast<size_t>(focus)].parties;
    const bool represented = std::any_of(in_focus.begin(), in_focus.end(), [&](const EventArg& p) {
      return !E(entity).side.empty() && E(p.entity).side == E(entity).side;
    });
    if (represented && E(entity).kind != ActorKind::kPerson) return -1;
    int only = -1;
    for (size_t d = 0; d < discourse_.drafts.size(); ++d) {
      const EventDraft& draft = discourse_.drafts[d];
      const bool party = std::any_of(draft.parties.begin(), draft.parties.end(),
                                     [&](const EventArg& p) { return p.entity == entity; });
      if (!party) continue;
      if (static_cast<int>(d) == focus) return -1;
      if (draft.caption_only || draft.earlier) continue;
      if (!IsContact(draft.type)) continue;
      if (only >= 0) return -1;
      only = static_cast<int>(d);
    }
    return only;
  }

  const Reading& reading_;
  const Document& document_;
  const std::vector<EventMention>& mentions_;
  const std::vector<bool>& told_;
  const int main_;
  Discourse& discourse_;
};

}  // namespace

void SettleFocus(const Reading& reading, const std::vector<EventMention>& mentions, const std::vector<bool>& told,
                 int main, Discourse* discourse) {
  FocusSettler(reading, mentions, told, main, discourse).Run();
}

}  // namespace readout::extract
