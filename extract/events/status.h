// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether an event is told as held, planned, proposed, called off or denied. Composed along the chain of governing
// heads from the trigger upwards (Saurí and Pustejovsky, "FactBank", 2009, and PETRARCH2's verb composition are the
// models): each verb group, noun and connector on the way has an effect from data/frames/status.tsv.

#include <string>

#include "extract/events/status_table.h"
#include "extract/syntax/syntax.h"
#include "model/event_type.h"

namespace readout::extract {

struct StatusReading {
  Effect effect = Effect::kHeld;
  bool past_perfect = false;  // "had spoken": before the time of the story
  bool outright =
      false;  // kDenied by "no call", "denied that": a denial of the event, not a verb that happens to be negated
  bool future = false;  // dates are read forwards
  int moved_to = -1;    // time expression: the day to which a cancelled event was put off
  std::string why;      // for explaining: "noun no; verb plan passive"

  bool claim() const { return effect != Effect::kNoClaim; }
  Status status() const;
};

// What the time expressions bound to an event leave open.
struct EventTimes {
  bool act = false;        // one side does it to another: that it is announced tells that it is done
  bool telling = false;    // the simple present of the event's verb tells that it happened: "accuses Iran"
  bool dated = false;      // there is one
  bool planned = false;    // one is what the event is "for": "a call for Tuesday"
  bool ahead = false;      // one can only lie ahead: "tomorrow"
  bool past_day = false;   // one names a day of the last week: "talks by phone on Thursday", of a picture
  bool today = false;      // one names the day of the article
  bool other_day = false;  // one names a day that may lie ahead and is not that of the article
};

// What the verb of a group says of the event that is its object or subject, with its particle where that makes a verb
// of the lexicon ("call off", "rule out"); *lemma is that verb.
Effect VerbEffect(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, const Chunk& verb,
                  bool* known, std::string* lemma);

// The event stands at `clause` as its verb (noun_chunk < 0) or in its noun group `noun_chunk`.
StatusReading ComposeStatus(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, int clause,
                            int noun_chunk, const EventTimes& times);

}  // namespace readout::extract
