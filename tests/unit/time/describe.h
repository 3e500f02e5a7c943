// SPDX-License-Identifier: Apache-2.0
#pragma once
// Time expressions as short text, for tables of cases:
//   "Monday = 2026-03-09|2026-03-16"       past and future reading (one value when they agree)
//   "March 3-5 = 2026-03-03 until 2026-03-05", "July 16, 2018 = abs 2018-07-16", "tomorrow = 2026-03-10 future-only"
//   "the day before = focus-1", "weeks earlier = focus-14~", "every week = habitual", "since May = … since"
//   "noon = clock 12:00", "about an hour = 60 min ~", "more than an hour = 60+ min ~", "up to an hour = ..60 min ~",
//   "40 to 50 minutes = 40..50 min", "90-minute = 90 min modifier", "three-day = 3 days modifier"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/text/document.h"
#include "extract/text/text_knowledge.h"
#include "extract/time/time_expression.h"

namespace readout::extract {

std::string Describe(const TimeExpression& expression);

// All expressions of `text` published on `anchor`, each "words = description", joined with " ; "; "-" when there are
// none.
std::string DescribeAll(std::string_view text, std::optional<Day> anchor);

// The knowledge of the project's folder data, loaded once.
const TimeKnowledge& Times();
const TextKnowledge& Texts();

// A document of `text` alone.
struct Read {
  std::unique_ptr<Article> article;
  Document document;
};
Read ReadText(std::string_view text, std::optional<Day> anchor);

}  // namespace readout::extract
