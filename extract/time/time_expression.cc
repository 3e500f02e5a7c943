// SPDX-License-Identifier: Apache-2.0
#include "extract/time/time_expression.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "extract/time/date_resolution.h"
#include "extract/time/length_resolution.h"
#include "extract/time/phrase_joiner.h"
#include "extract/time/time_knowledge_impl.h"

namespace readout::extract {
namespace {

// `input` is working space.
std::vector<TimePhrase> PhrasesOf(const Document& document, const Sentence& sentence,
                                  const TimeKnowledge::Impl& knowledge, TimeGrammar::Input* input) {
  knowledge.grammar.Prepare(document.tokens, sentence.first, sentence.last, input);
  std::vector<TimePhrase> phrases;
  for (size_t at = sentence.first; at < sentence.last;) {
    std::optional<TimePhrase> phrase = knowledge.grammar.MatchAt(*input, at);
    if (!phrase) {
      ++at;
      continue;
    }
    at = phrase->last;
    phrases.push_back(*std::move(phrase));
  }
  return phrases;
}

std::optional<TimeExpression> Resolve(const TimePhrase& phrase, std::optional<Day> anchor,
                                      std::span<const Holiday> holidays) {
  TimeExpression expression;
  expression.first = phrase.first;
  expression.last = phrase.last;
  expression.since = phrase.since;
  if (IsDateForm(phrase.form)) {
    if (!ResolveDate(phrase, anchor, holidays, &expression)) return std::nullopt;
  } else if (phrase.form == TimeForm::kClock) {
    const std::optional<ClockReading> clock = ReadClock(phrase.slots);
    if (!clock) return std::nullopt;
    expression.kind = TimeKind::kClock;
    expression.clock_minute = clock->minute % (24 * 60);
  } else if (phrase.form != TimeForm::kLength || !ResolveLength(phrase, &expression)) {
    return std::nullopt;
  }
  return expression;
}

// The day a caption gives for its photo: its first date known to the day.
std::optional<Day> OwnDay(std::span<const TimePhrase> phrases, std::optional<Day> anchor,
                          std::span<const Holiday> holidays) {
  for (const TimePhrase& phrase : phrases) {
    if (phrase.form != TimeForm::kCalendar) continue;
    TimeExpression expression;
    if (!ResolveDate(phrase, anchor, holidays, &expression)) continue;
    if (expression.past.precision == DatePrecision::kDay) return expression.past.start;
  }
  return std::nullopt;
}

}  // namespace

std::vector<TimeExpression> FindTimeExpressions(const Document& document, const TimeKnowledge& knowledge) {
  const TimeKnowledge::Impl& impl = knowledge.impl();
  const PhraseJoiner joiner(impl.lexicon);
  TimeGrammar::Input input;
  std::vector<TimeExpression> expressions;
  std::optional<double> year;  // of the latest date that has one
  // Sentences of one block stand together; a caption's day serves all of them.
  for (size_t s = 0; s < document.sentences.size();) {
    const uint32_t block = document.sentences[s].block;
    std::vector<TimePhrase> phrases;
    for (; s < document.sentences.size() && document.sentences[s].block == block; ++s) {
      const Sentence& sentence = document.sentences[s];
      std::vector<TimePhrase> found = PhrasesOf(document, sentence, impl, &input);
      if (found.empty()) continue;
      joiner.Join(document.tokens, sentence.first, sentence.last, &found);
      phrases.insert(phrases.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    std::optional<Day> anchor = document.anchor();
    if (document.blocks[block].zone == Zone::kCaption) {
      if (const std::optional<Day> own = OwnDay(phrases, anchor, impl.holidays)) anchor = own;
    }
    for (TimePhrase& phrase : phrases) {
      if (phrase.slots.Has(TimeSlot::kYear)) year = phrase.slots.Get(TimeSlot::kYear, 0);
      if (phrase.slots.Has(TimeSlot::kYears) && anchor) {
        year = static_cast<double>(anchor->year()) + phrase.slots.Get(TimeSlot::kYears, 0);
      }
      if (phrase.slots.Has(TimeSlot::kPriorYear) && year) phrase.slots.Set(TimeSlot::kYear, *year);
      if (std::optional<TimeExpression> expression = Resolve(phrase, anchor, impl.holidays)) {
        expressions.push_back(*std::move(expression));
      }
    }
  }
  return expressions;
}

}  // namespace readout::extract
