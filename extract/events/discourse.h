// SPDX-License-Identifier: Apache-2.0
#pragma once
// The article's events: event mentions that speak of one happening become one draft, however often and in however many
// ways the article tells it. Left to right, like a reader: parties, dates, definiteness and what was told last decide.

#include <optional>
#include <string>
#include <vector>

#include "extract/events/event_mention.h"

namespace readout::extract {

struct EventDraft {
  EventType type = EventType::kCall;
  std::string mode;
  bool mode_gives_way = false;  // to that of another telling
  StatusReading status;
  Strength strength = Strength::kWeak;  // the strongest of its mentions
  DateRange date;
  DateRange until;
  DateRange assumed;  // where the text gives no date of its own: the day of saying or of publication; may be unknown
  int assumed_time = -1;   // the time expression that says so, where there is one
  bool dated = false;      // by an expression of the text, not by default
  bool one_sided = false;  // one side alone makes the event
  bool earlier = false;    // told as a previous one
  bool caption_only = true;
  bool headline_only = true;      // told by headlines so far
  bool past_perfect = true;       // every mention lies before the time of the story
  std::vector<int> mentions;      // indices of EventMention, in order
  std::vector<EventArg> parties;  // distinct entities, in order of mention
  int parties_of = -1;            // told only as "the first since …" of this draft: same parties
  uint32_t since_sentence = 0;    // where that stands
  int since_time = -1;
};

struct Discourse {
  std::vector<EventDraft> drafts;          // in order of first mention
  std::vector<int> draft_of_mention;       // -1: attached to nothing
  std::vector<int> focus_of_sentence;      // draft that a sentence speaks of, -1 when none
  std::vector<DateRange> date_of_mention;  // resolved; unknown where the text gives none
};

// Splits mentions of several events ("spoke separately with A and B") in *mentions first; the result's indices are
// those of *mentions afterwards.
Discourse BuildDiscourse(const Reading& reading, const FrameSet& frames, std::vector<EventMention>* mentions);

}  // namespace readout::extract
