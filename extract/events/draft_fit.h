// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the discourse stage: how well a mention fits a draft. Parties of different persons, dates apart and words
// like "another" rule a draft out; shared parties, dates and focus speak for it.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/events/discourse.h"

namespace readout::extract {

struct SideView {
  std::set<int> persons;  // entities
  bool state = false;     // the side itself, or somebody without a name
};
using Sides = std::map<std::string, SideView>;

// Holds references: all that it is made of must outlive it.
class DraftFit {
 public:
  DraftFit(const Reading& reading, const FrameSet& frames, const std::vector<EventMention>& mentions)
      : reading_(reading), document_(reading.document), frames_(frames), mentions_(mentions) {}

  // The sides that take part; mediators do not.
  Sides SidesOf(const std::vector<EventArg>& args) const;
  // A person is told by name, on one side at least.
  static bool NamesSomebody(const Sides& sides);
  // -1: cannot be the same parties; else how much speaks for it.
  static double PartyFit(const Sides& a, const Sides& b);
  // The draft is told so far in words that may mean an event of the mention's type as well, "talks", "speak", and
  // nowhere in particular; the mention tells which it is.
  bool Becomes(const EventDraft& draft, const EventMention& mention) const;
  // Somebody does it to somebody.
  static bool IsDirected(const EventMention& mention);
  // Who does it to whom is told the other way round: "in response, Moscow expelled two Poles".
  bool Reversed(const std::vector<EventArg>& a, const std::vector<EventArg>& b) const;
  // Every party is somebody who acts for a side himself.
  bool Principals(const EventMention& mention) const;
  const Frame& FrameOf(const EventMention& mention) const {
    return frames_.frames()[static_cast<size_t>(mention.frame)];
  }
  bool HasCue(std::string_view set, std::string_view word) const { return frames_.HasCue(set, word); }
  // "calls with A and B": each counterpart had one.
  bool PluralCalls(const EventMention& mention) const;

  // Where a draft stands when a mention is weighed against it.
  struct Standing {
    bool in_focus = false;
    bool main = false;  // the article's own news
  };
  // 0 when the mention cannot be of this draft; the higher, the better. `date`: the mention's; `own`: its sides.
  double Score(const EventMention& mention, const DateRange& date, const Sides& own, const EventDraft& draft,
               Standing standing, Zone zone) const;

 private:
  const Entity& E(int e) const { return reading_.actors.entities[static_cast<size_t>(e)]; }
  // What the mention's frame speaks of may be an event of that type.
  bool MayMean(const EventMention& mention, EventType type) const;
  bool TypesFit(const EventMention& mention, const EventDraft& draft) const;
  bool StatusesFit(const EventMention& mention, const EventDraft& draft, double parties, bool in_focus, bool dated,
                   double* penalty) const;
  // Arrival and departure, one town and the next: told of days of one visit.
  bool OneJourney(const EventMention& mention, const DateRange& date, const EventDraft& draft) const;
  // The subject of the mention's clause is a party of the draft: "Araghchi described the conversation as …".
  bool SubjectTakesPart(const EventMention& mention, const EventDraft& draft) const;
  // True outside transcripts, and where the draft was told last in the same question and answer.
  bool SameExchange(const EventMention& mention, const EventDraft& draft) const;
  uint32_t LastSentence(const EventDraft& draft) const;

  const Reading& reading_;
  const Document& document_;
  const FrameSet& frames_;
  const std::vector<EventMention>& mentions_;
};

}  // namespace readout::extract
