// SPDX-License-Identifier: Apache-2.0
// Dates of event mentions: told by the text, counted from what was told before, or assumed.
#include "extract/events/event_dates.h"

#include <algorithm>

#include "extract/text/word_set.h"

namespace readout::extract {
namespace {

constexpr int kFarBack = 30;          // days
constexpr uint32_t kEventReach = 4;   // tokens: "two days before [the scheduled telephone] call"
constexpr uint32_t kClauseReach = 9;  // tokens: "a week after [South Korean President Lee Jae Myung] met"

constexpr WordSet kDays("day", "days", "week", "weeks", "month", "months", "year", "years", "fortnight");

}  // namespace

DateRange EventDates::Told(const EventMention& mention, std::optional<Day> focus_day,
                           std::optional<Day> main_day) const {
  DateRange best;
  // "The summit of June 12 is off; two days before, Trump had received Moon": what was held counts from no day to come.
  const std::optional<Day> today = document_.anchor();
  if (focus_day && today && *focus_day > *today && mention.status.effect == Effect::kHeld) focus_day = today;
  for (int t : mention.times) {
    const TimeExpression& time = reading_.times[static_cast<size_t>(t)];
    if (time.habitual || time.since || CountsFrom(time, mention)) continue;
    // What was called off may have been to come: "the summit of June 12", with no year, is the nearer one.
    const bool off = mention.status.effect == Effect::kCancelled && document_.anchor() && time.past.known() &&
                     time.future.known() && *document_.anchor() - time.past.end > kFarBack &&
                     time.future.start - *document_.anchor() < *document_.anchor() - time.past.end;
    const bool ahead = mention.status.future || time.future_only || off;
    const DateRange date = time.base == TimeBase::kFocus ? FromFocus(time, focus_day, main_day)
                           : ahead                       ? time.future
                                                         : time.past;
    if (date.known() && (!best.known() || date.precision < best.precision)) best = date;
  }
  return best;
}

DateRange EventDates::FromFocus(const TimeExpression& time, std::optional<Day> focus_day,
                                std::optional<Day> main_day) const {
  // "The quarrel began on Saturday. A day later he warned": from the day that the paragraph has named last.
  for (const TimeExpression& named : reading_.times) {
    if (named.first >= time.first) break;
    const uint32_t sentence = document_.tokens[named.first].sentence;
    const bool same_block =
        document_.sentences[sentence].block == document_.sentences[document_.tokens[time.first].sentence].block;
    const bool earlier = sentence < document_.tokens[time.first].sentence;
    if (!same_block || !earlier || named.kind != TimeKind::kDate || named.habitual || named.since || named.future_only)
      continue;
    if (named.base != TimeBase::kFocus && named.past.precision == DatePrecision::kDay && named.past.known())
      focus_day = named.past.start;
  }
  if (!focus_day || (!time.offset_exact && time.offset_days != 0)) return {};
  const uint32_t from = CountedFrom(time);
  // "The evening before, they had talked": before what was told last.
  const bool alone = from < document_.tokens.size() && document_.tokens[from].Has(kPunct);
  if (from == 0 || alone) return DateRange::OnDay(*focus_day + time.offset_days);
  // "two days before the Trump call" counts from the article's news; "two days after the launch" from something else.
  if (!EventFollows(from) || !main_day) return {};
  return DateRange::OnDay(*main_day + time.offset_days);
}

bool EventDates::CountsFrom(const TimeExpression& time, const EventMention& mention) const {
  const uint32_t from = CountedFrom(time);
  return time.base == TimeBase::kFocus && from > 0 && mention.noun_chunk >= 0 && mention.first >= from &&
         mention.first <= from + kEventReach;
}

uint32_t EventDates::CountedFrom(const TimeExpression& time) const {
  for (const uint32_t at : {time.last - 1, time.last}) {
    if (at < document_.tokens.size() && (document_.tokens[at].Is("after") || document_.tokens[at].Is("before")))
      return at + 1;
  }
  return 0;
}

bool EventDates::LiesDaysAway(const EventMention& mention) const {
  const uint32_t begin = document_.sentences[mention.sentence].first;
  for (uint32_t i = mention.first; i > begin + 1 && i + kClauseReach > mention.first; --i) {
    const Token& token = document_.tokens[i - 1];
    if (token.Has(kPunct)) return false;
    if (token.Is("after") || token.Is("before") || token.Is("since")) return kDays.Has(document_.tokens[i - 2].word);
  }
  return false;
}

bool EventDates::EventFollows(uint32_t token) const {
  return std::any_of(mentions_.begin(), mentions_.end(), [&](const EventMention& m) {
    return m.noun_chunk >= 0 && m.first >= token && m.first <= token + kEventReach;
  });
}

DateRange EventDates::Until(const EventMention& mention) const {
  for (int t : mention.times) {
    const TimeExpression& time = reading_.times[static_cast<size_t>(t)];
    const DateRange& until = mention.status.future ? time.until_future : time.until;
    if (until.known()) return until;
  }
  return {};
}

AssumedDate EventDates::Assumed(const EventMention& mention, const EventDraft& draft, Zone zone,
                                std::optional<Day> focus_day) const {
  const Status status = draft.status.status();
  if (status != Status::kHeld && status != Status::kOngoing) return {};
  const bool caption = zone == Zone::kCaption;
  if (mention.sequel && focus_day && zone != Zone::kHeadline && !caption) return {DateRange::OnDay(*focus_day)};
  if (draft.earlier || (draft.past_perfect && zone != Zone::kHeadline) || LiesDaysAway(mention)) return {};
  const Sentence& sentence = document_.sentences[mention.sentence];
  const std::optional<Day> anchor = document_.anchor();
  for (size_t t = 0; t < reading_.times.size(); ++t) {
    const TimeExpression& time = reading_.times[t];
    if (time.first < sentence.first || time.last > sentence.last) continue;
    if (time.kind != TimeKind::kDate || time.habitual || time.since || time.future_only) continue;
    if (time.base == TimeBase::kFocus || !time.past.known() || Claimed(static_cast<int>(t))) continue;
    const bool stale = anchor && time.past.start < *anchor - kFreshDays;
    if (!caption && (time.past.precision != DatePrecision::kDay || stale)) continue;
    return {time.past, static_cast<int>(t)};
  }
  // Of what is asked and answered without a day, any may be meant.
  if (caption || !anchor || document_.ExchangeOf(sentence) > 1) return {};
  return {DateRange::OnDay(*anchor)};
}

bool EventDates::Claimed(int time) const {
  return std::any_of(mentions_.begin(), mentions_.end(), [&](const EventMention& m) {
    return std::find(m.times.begin(), m.times.end(), time) != m.times.end();
  });
}

}  // namespace readout::extract
