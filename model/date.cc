// SPDX-License-Identifier: Apache-2.0
#include "model/date.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "absl/strings/str_format.h"

namespace readout {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// `text` as a number when it is made of digits only.
std::optional<int> Number(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (!IsDigit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// CivilDay carries 30 February over into March; here that is no day.
std::optional<Day> CheckedDay(int year, int month, int day) {
  if (year < 1 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const Day made(year, month, day);
  if (made.month() != month || made.day() != day) return std::nullopt;
  return made;
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// The next word of `*text`, which it is cut from.
std::string_view TakeWord(std::string_view* text) {
  *text = Trim(*text);
  const size_t end = std::min(text->find_first_of(" \t-"), text->size());
  const std::string_view word = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  return word;
}

// "Mon, 09 Mar 2026 21:02:00 GMT", "9 Mar 26 21:02 +0300", "09-Mar-2026": RFC 822, 1123 and 850.
std::optional<Day> ParseRfc822Day(std::string_view text) {
  if (const size_t comma = text.find(','); comma != std::string_view::npos) {
    const std::string_view weekday = text.substr(0, comma);
    if (weekday.size() < 3 || weekday.size() > 9 ||
        !std::all_of(weekday.begin(), weekday.end(), [](char c) { return Lower(c) >= 'a' && Lower(c) <= 'z'; })) {
      return std::nullopt;
    }
    text.remove_prefix(comma + 1);
  }
  const std::optional<int> day = Number(TakeWord(&text));
  std::string name(TakeWord(&text).substr(0, 3));
  std::transform(name.begin(), name.end(), name.begin(), Lower);
  const std::string_view year_text = TakeWord(&text);
  std::optional<int> year = Number(year_text);
  const auto month = std::find(kMonths.begin(), kMonths.end(), std::string_view(name));
  if (!day || !year || month == kMonths.end()) return std::nullopt;
  // Two digits as RFC 2822 reads them.
  if (year_text.size() == 2) *year += *year < 50 ? 2000 : 1900;
  if (year_text.size() != 2 && year_text.size() != 4) return std::nullopt;
  return CheckedDay(*year, static_cast<int>(month - kMonths.begin()) + 1, *day);
}

}  // namespace

DateRange DateRange::OnDay(Day day) { return {day, day, DatePrecision::kDay}; }

DateRange DateRange::InMonth(int year, int month) {
  const absl::CivilMonth first(year, month);
  return {Day(first), Day(first + 1) - 1, DatePrecision::kMonth};
}

DateRange DateRange::InYear(int year) { return {Day(year, 1, 1), Day(year, 12, 31), DatePrecision::kYear}; }

DateRange DateRange::Between(Day first, Day last) {
  if (last < first) std::swap(first, last);
  return {first, last, first == last ? DatePrecision::kDay : DatePrecision::kRange};
}

bool DateRange::Overlaps(const DateRange& other) const {
  return known() && other.known() && start <= other.end && other.start <= end;
}

bool operator==(const DateRange& a, const DateRange& b) {
  if (a.precision != b.precision) return false;
  return !a.known() || (a.start == b.start && a.end == b.end);
}

std::string FormatDay(Day day) { return absl::StrFormat("%04d-%02d-%02d", day.year(), day.month(), day.day()); }

std::optional<Day> ParseDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::optional<int> year = Number(text.substr(0, 4));
  const std::optional<int> month = Number(text.substr(5, 2));
  const std::optional<int> day = Number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return CheckedDay(*year, *month, *day);
}

std::optional<Day> ParseTimestampDay(std::string_view text) {
  text = Trim(text);
  if (const std::optional<Day> day = ParseDay(text.substr(0, 10))) {
    if (text.size() == 10) return day;
    // A time of day must follow, at least hours and minutes.
    std::string_view time = text.substr(10);
    if (time.front() != 'T' && time.front() != 't' && time.front() != ' ') return std::nullopt;
    time = Trim(time.substr(1));
    const bool clock = time.size() >= 5 && IsDigit(time[0]) && IsDigit(time[1]) && time[2] == ':' && IsDigit(time[3]) &&
                       IsDigit(time[4]);
    return clock ? day : std::nullopt;
  }
  return ParseRfc822Day(text);
}

std::string FormatDateRange(const DateRange& range) {
  switch (range.precision) {
    case DatePrecision::kDay:
      return FormatDay(range.start);
    case DatePrecision::kRange:
      return FormatDay(range.start) + ".." + FormatDay(range.end);
    case DatePrecision::kMonth:
      return absl::StrFormat("%04d-%02d", range.start.year(), range.start.month());
    case DatePrecision::kYear:
      return absl::StrFormat("%04d", range.start.year());
    case DatePrecision::kUnknown:
      break;
  }
  return "";
}

}  // namespace readout
