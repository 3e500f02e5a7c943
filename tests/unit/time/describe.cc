// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/time/describe.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/absl_view.h"

namespace readout::extract {
namespace {

std::string Value(const DateRange& range) { return range.known() ? FormatDateRange(range) : "unknown"; }

std::string Pair(const DateRange& past, const DateRange& future) {
  return past == future ? Value(past) : absl::StrCat(Value(past), "|", Value(future));
}

std::string DescribeDate(const TimeExpression& expression) {
  std::string text;
  if (expression.habitual) return "habitual";
  if (expression.base == TimeBase::kFocus) {
    text = absl::StrCat("focus", expression.offset_days >= 0 ? "+" : "", expression.offset_days,
                        expression.offset_exact ? "" : "~");
  } else {
    text = absl::StrCat(expression.base == TimeBase::kAbsolute ? "abs " : "", Pair(expression.past, expression.future));
  }
  if (expression.until.known() || expression.until_future.known()) {
    absl::StrAppend(&text, " until ", Pair(expression.until, expression.until_future));
  }
  if (expression.future_only) absl::StrAppend(&text, " future-only");
  if (expression.since) absl::StrAppend(&text, " since");
  return text;
}

std::string DescribeLength(const TimeExpression& expression) {
  std::string text;
  const Duration& duration = expression.duration;
  if (expression.days > 0) {
    text = absl::StrCat(expression.days, " days");
  } else if (!duration.max) {
    text = absl::StrCat(duration.min.value_or(0), "+ min");
  } else if (!duration.min) {
    text = absl::StrCat("..", *duration.max, " min");
  } else if (*duration.min == *duration.max) {
    text = absl::StrCat(*duration.min, " min");
  } else {
    text = absl::StrCat(*duration.min, "..", *duration.max, " min");
  }
  if (duration.approximate) absl::StrAppend(&text, " ~");
  if (expression.modifier) absl::StrAppend(&text, " modifier");
  return text;
}

template <typename T>
const T& LoadOnce() {
  static const std::unique_ptr<const T> loaded = [] {
    absl::StatusOr<T> knowledge = T::Load(READOUT_DATA_DIR);
    if (!knowledge.ok()) absl::FPrintF(stderr, "%s\n", knowledge.status().ToString());
    return std::make_unique<const T>(*std::move(knowledge));
  }();
  return *loaded;
}

}  // namespace

const TimeKnowledge& Times() { return LoadOnce<TimeKnowledge>(); }
const TextKnowledge& Texts() { return LoadOnce<TextKnowledge>(); }

std::string Describe(const TimeExpression& expression) {
  switch (expression.kind) {
    case TimeKind::kDate:
      return DescribeDate(expression);
    case TimeKind::kClock:
      return absl::StrFormat("clock %d:%02d", expression.clock_minute / 60, expression.clock_minute % 60);
    case TimeKind::kDuration:
      return DescribeLength(expression);
  }
  return "";
}

Read ReadText(std::string_view text, std::optional<Day> anchor) {
  Read read;
  read.article = std::make_unique<Article>();
  read.article->text = std::string(text);
  read.article->published = anchor;
  read.document = ReadDocument(*read.article, std::nullopt, Texts());
  return read;
}

std::string DescribeAll(std::string_view text, std::optional<Day> anchor) {
  const Read read = ReadText(text, anchor);
  std::string all;
  for (const TimeExpression& expression : FindTimeExpressions(read.document, Times())) {
    absl::StrAppend(&all, all.empty() ? "" : " ; ", ToAbsl(read.document.TokenText(expression.first, expression.last)),
                    " = ", Describe(expression));
  }
  return all.empty() ? "-" : all;
}

}  // namespace readout::extract
