// SPDX-License-Identifier: Apache-2.0
#include "extract/time/phrase_joiner.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/time/date_resolution.h"
#include "extract/time/length_resolution.h"

namespace readout::extract {
namespace {

// How far before an hour the verb that says "began" may stand.
constexpr size_t kBeginReach = 6;

using Phrases = std::vector<TimePhrase>;

bool Names(const TimePhrase& phrase, TimeForm form) { return phrase.form == form; }

std::optional<TimePhrase> Between(const TimePhrase& from, const TimePhrase& to, uint32_t first) {
  const std::optional<ClockReading> begin = ReadClock(from.slots);
  const std::optional<ClockReading> end = ReadClock(to.slots);
  if (!begin || !end) return std::nullopt;
  const std::optional<int> minutes = MinutesBetween(*begin, *end);
  if (!minutes) return std::nullopt;
  return LengthPhrase(first, to.last, *minutes, begin->rough || end->rough);
}

// "9 to 11 a.m.": one phrase of two hours, the second one's half of the day serving both.
std::optional<TimePhrase> SplitSpan(const TimePhrase& span) {
  TimePhrase from;
  from.slots.Set(TimeSlot::kHour, span.slots.Get(TimeSlot::kHour, 0));
  TimePhrase to;
  to.last = span.last;
  to.slots.Set(TimeSlot::kHour, span.slots.Get(TimeSlot::kToHour, 0));
  if (span.slots.Has(TimeSlot::kRough)) to.slots.Set(TimeSlot::kRough, 1);
  return Between(from, to, span.first);
}

bool IsPlainDate(const TimePhrase& phrase) {
  return phrase.form == TimeForm::kCalendar || phrase.form == TimeForm::kWeekday ||
         (phrase.form == TimeForm::kShift && !phrase.slots.Has(TimeSlot::kVague));
}
bool HasUntil(const TimePhrase& phrase) {
  return phrase.until != nullptr || phrase.slots.Has(TimeSlot::kToDay) || phrase.slots.Has(TimeSlot::kToWeekday) ||
         phrase.slots.Has(TimeSlot::kToMonth);
}

}  // namespace

PhraseJoiner::PhraseJoiner(const TimeLexicon& lexicon)
    : lexicon_(lexicon),
      upto_(lexicon.FindClass("UPTO")),
      begin_(lexicon.FindClass("BEGIN")),
      end_(lexicon.FindClass("END")),
      time_preposition_(lexicon.FindClass("TIMEPREP")) {}

bool PhraseJoiner::IsConnector(std::span<const Token> tokens, size_t first, size_t last) const {
  if (first >= last) return false;
  for (const TimeWord& word : lexicon_.StartingWith(tokens[first])) {
    if (word.word_class == upto_ && word.tokens.size() == last - first &&
        TimeLexicon::Matches(word, tokens, first, last)) {
      return true;
    }
  }
  return false;
}

bool PhraseJoiner::HasClass(std::span<const Token> tokens, size_t first, size_t last, int word_class) const {
  for (size_t at = first; at < last; ++at) {
    for (const TimeWord& word : lexicon_.StartingWith(tokens[at])) {
      if (word.word_class == word_class && TimeLexicon::Matches(word, tokens, at, last)) return true;
    }
  }
  return false;
}

void PhraseJoiner::JoinClocks(std::span<const Token> tokens, size_t begin, Phrases* phrases) const {
  for (TimePhrase& phrase : *phrases) {
    if (!Names(phrase, TimeForm::kClockSpan)) continue;
    if (std::optional<TimePhrase> length = SplitSpan(phrase)) {
      phrase = *std::move(length);
    } else {
      phrase.form = TimeForm::kNone;
    }
  }
  for (size_t i = 0; i < phrases->size(); ++i) {
    if (!Names((*phrases)[i], TimeForm::kClock)) continue;
    size_t j = i + 1;
    while (j < phrases->size() && !Names((*phrases)[j], TimeForm::kClock)) ++j;
    if (j == phrases->size()) break;
    TimePhrase& from = (*phrases)[i];
    TimePhrase& to = (*phrases)[j];
    const bool opened = from.first > begin && tokens[from.first - 1].Is("from");
    const bool dash = to.first == from.last + 1 && tokens[from.last].Is("-");
    const bool joined = IsConnector(tokens, from.last, to.first) && (opened || dash || !tokens[from.last].Is("to"));
    const size_t reach = from.first > begin + kBeginReach ? from.first - kBeginReach : begin;
    const bool told = HasClass(tokens, reach, from.first, begin_) && HasClass(tokens, from.last, to.first, end_);
    if (!joined && !told) continue;
    const bool neighbours = j == i + 1;
    std::optional<TimePhrase> length = Between(from, to, neighbours ? from.first : to.first);
    if (!length) continue;
    to = *std::move(length);
    if (neighbours) from.form = TimeForm::kNone;
    i = j;
  }
  for (TimePhrase& phrase : *phrases) {
    if (Names(phrase, TimeForm::kClock) && phrase.slots.Has(TimeSlot::kWeak)) phrase.form = TimeForm::kNone;
  }
}

void PhraseJoiner::JoinDates(std::span<const Token> tokens, size_t begin, Phrases* phrases) const {
  for (size_t i = 0; i + 1 < phrases->size(); ++i) {
    TimePhrase& first = (*phrases)[i];
    TimePhrase& second = (*phrases)[i + 1];
    const size_t gap = second.first - first.last;
    if (Names(first, TimeForm::kFocus) && IsPlainDate(second) &&
        (gap == 0 || (gap == 1 && tokens[first.last].Is("the")))) {
      const bool counts_from =
          tokens[first.last - 1].Is("after") || tokens[first.last - 1].Is("before") || tokens[first.last - 1].Is("of");
      if (counts_from) first.from = std::make_shared<const TimePhrase>(second);
      continue;
    }
    if (!IsPlainDate(first) || !IsPlainDate(second) || HasUntil(first) || HasUntil(second)) continue;
    const bool opened = first.first > begin && tokens[first.first - 1].Is("from");
    const bool between =
        first.first > begin && tokens[first.first - 1].Is("between") && gap == 1 && tokens[first.last].Is("and");
    const bool up_to = IsConnector(tokens, first.last, second.first);
    const bool alike = tokens[first.last].Is("-") && first.form == second.form;
    const bool until = !tokens[first.last].Is("to") && !tokens[first.last].Is("-");
    if (!between && !(up_to && (opened || alike || until))) continue;
    // "from March 30 to April 2, 2026": the year serves both.
    if (first.form == TimeForm::kCalendar && second.slots.Has(TimeSlot::kYear) && !first.slots.Has(TimeSlot::kYear) &&
        first.slots.Has(TimeSlot::kMonth)) {
      const bool year_turns = first.slots.Int(TimeSlot::kMonth, 1) > second.slots.Int(TimeSlot::kMonth, 12);
      first.slots.Set(TimeSlot::kYear, second.slots.Int(TimeSlot::kYear, 0) - (year_turns ? 1 : 0));
    }
    first.until = std::make_shared<const TimePhrase>(second);
    first.last = second.last;
    second.form = TimeForm::kNone;
    ++i;
  }
}

void PhraseJoiner::ShareMonthsAndYears(std::span<const Token> tokens, Phrases* phrases) const {
  // "In March it was Jeddah: on the 11th …": the month of the date before.
  const TimePhrase* month = nullptr;
  for (TimePhrase& phrase : *phrases) {
    if (!Names(phrase, TimeForm::kCalendar)) continue;
    if (phrase.slots.Has(TimeSlot::kMonth)) {
      month = &phrase;
    } else if (month != nullptr && phrase.slots.Has(TimeSlot::kDay) && !phrase.slots.Has(TimeSlot::kMonths)) {
      for (const TimeSlot slot : {TimeSlot::kMonth, TimeSlot::kYear, TimeSlot::kYears}) {
        if (month->slots.Has(slot)) phrase.slots.Set(slot, month->slots.Get(slot, 0));
      }
    }
  }
  // "in June and July 2019": the year of the date after.
  for (size_t i = phrases->size(); i-- > 1;) {
    TimePhrase& first = (*phrases)[i - 1];
    const TimePhrase& second = (*phrases)[i];
    const auto dated = [](const TimePhrase& phrase) {
      return Names(phrase, TimeForm::kCalendar) && phrase.slots.Has(TimeSlot::kMonth);
    };
    if (!dated(first) || !dated(second) || first.slots.Has(TimeSlot::kYear) || first.slots.Has(TimeSlot::kYears))
      continue;
    if (first.slots.Has(TimeSlot::kDay) != second.slots.Has(TimeSlot::kDay)) continue;
    if (first.slots.Int(TimeSlot::kMonth, 0) > second.slots.Int(TimeSlot::kMonth, 0)) continue;
    bool listed = second.first > first.last;
    for (size_t at = first.last; at < second.first; ++at) {
      const Token& token = tokens[at];
      listed = listed && (token.Is(",") || token.Is("and") || token.Is("or") || token.Is("&") || token.Is("on") ||
                          token.Is("in"));
    }
    if (!listed) continue;
    for (const TimeSlot slot : {TimeSlot::kYear, TimeSlot::kYears}) {
      if (second.slots.Has(slot)) first.slots.Set(slot, second.slots.Get(slot, 0));
    }
  }
}

void PhraseJoiner::ReleasePrepositions(std::span<const Token> tokens, size_t end, Phrases* phrases) const {
  for (TimePhrase& phrase : *phrases) {
    if (!Names(phrase, TimeForm::kFocus) || phrase.last >= end || phrase.last - phrase.first < 2) continue;
    const Token& last = tokens[phrase.last - 1];
    const Token& next = tokens[phrase.last];
    const bool preposition =
        last.Is("before") || last.Is("after") || last.Is("of") || last.Is("to") || last.Is("following");
    if (preposition && !next.Has(kPunct) && lexicon_.Single(time_preposition_, next) == nullptr) --phrase.last;
  }
}

void PhraseJoiner::Join(std::span<const Token> tokens, size_t begin, size_t end, Phrases* phrases) const {
  JoinClocks(tokens, begin, phrases);
  std::erase_if(*phrases, [](const TimePhrase& phrase) { return Names(phrase, TimeForm::kNone); });
  ShareMonthsAndYears(tokens, phrases);
  JoinDates(tokens, begin, phrases);
  std::erase_if(*phrases, [](const TimePhrase& phrase) { return Names(phrase, TimeForm::kNone); });
  // "since late December" opens a stretch of time; "since the March 9 call", "since Monday's call" name a day.
  for (TimePhrase& phrase : *phrases) {
    if (!IsDateForm(phrase.form) || phrase.first == begin || !tokens[phrase.first - 1].Is("since")) continue;
    const bool noun_follows =
        phrase.last < end &&
        (tokens[phrase.last].Is("'s") || (tokens[phrase.first].Is("the") && !tokens[phrase.last].Has(kPunct)));
    phrase.since = !noun_follows;
  }
  ReleasePrepositions(tokens, end, phrases);
}

}  // namespace readout::extract
