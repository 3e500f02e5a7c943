// SPDX-License-Identifier: Apache-2.0
#pragma once
// From phrases to days. The conventions are those of time_expression.h.

#include <optional>
#include <span>

#include "extract/time/holiday.h"
#include "extract/time/time_expression.h"
#include "extract/time/time_phrase.h"
#include "model/date.h"

namespace readout::extract {

// Fills the date fields of `*expression` from a phrase of a date form (calendar, weekday, shift, period, span, focus,
// habitual, vague). Without an anchor what counts from it stays unknown. False when the calendar has no such day.
bool ResolveDate(const TimePhrase& phrase, std::optional<Day> anchor, std::span<const Holiday> holidays,
                 TimeExpression* expression);

bool IsDateForm(TimeForm form);

}  // namespace readout::extract
