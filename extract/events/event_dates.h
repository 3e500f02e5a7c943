// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the discourse stage: the dates of event mentions, as the text gives them, and the day that is assumed
// where it gives none.

#include <optional>
#include <vector>

#include "extract/events/discourse.h"

namespace readout::extract {

constexpr int kFreshDays = 7;  // how long an event may lie back that is told as news without a date

struct AssumedDate {
  DateRange date;  // unknown: nothing can be assumed
  int time = -1;   // the time expression that says so, where there is one
};

// Holds references: the reading and the mentions must outlive it.
class EventDates {
 public:
  EventDates(const Reading& reading, const std::vector<EventMention>& mentions)
      : reading_(reading), document_(reading.document), mentions_(mentions) {}

  // The most precise date among the mention's own expressions. `focus_day`: the day of what was told last, from which
  // "the next day" counts; `main_day`: that of the article's own news.
  DateRange Told(const EventMention& mention, std::optional<Day> focus_day, std::optional<Day> main_day) const;
  // The end, where an expression gives one: "until Friday".
  DateRange Until(const EventMention& mention) const;
  // The day of saying ("have spoken, X said on Monday"), of what was told before ("afterwards"), else of publication.
  // Only news of these days is dated so.
  AssumedDate Assumed(const EventMention& mention, const EventDraft& draft, Zone zone,
                      std::optional<Day> focus_day) const;

 private:
  // The day that an expression counts from something told before: "two days later", "two days before the Trump call".
  DateRange FromFocus(const TimeExpression& time, std::optional<Day> focus_day, std::optional<Day> main_day) const;
  // "two days before the call" is no date of that call.
  bool CountsFrom(const TimeExpression& time, const EventMention& mention) const;
  // "a week after they met", "days before the talks": on another day than what is told of it.
  bool LiesDaysAway(const EventMention& mention) const;
  // "a day after [the strike]": the token where that begins which the expression counts from; 0 where nothing is named.
  uint32_t CountedFrom(const TimeExpression& time) const;
  // An event noun stands within the next few tokens.
  bool EventFollows(uint32_t token) const;
  // An event mention has taken the time expression for its own.
  bool Claimed(int time) const;

  const Reading& reading_;
  const Document& document_;
  const std::vector<EventMention>& mentions_;
};

}  // namespace readout::extract
