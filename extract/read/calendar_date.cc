// SPDX-License-Identifier: Apache-2.0
#include "extract/read/calendar_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "re2/re2.h"

namespace readout::extract {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
#define READOUT_MONTH                                                                                          \
  "(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|" \
  "sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)"

// One alternative per form. Groups: 1-3 ISO; 4-6 day.month.year; 7-9 with slashes; 10-12 month day year; 13-15 day
// month year.
const RE2& Forms() {
  static const RE2* const forms = new RE2(
      "(?i)\\b(?:"
      "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\b|T)"
      "|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})\\b"
      "|(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b"
      "|" READOUT_MONTH
      "\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?\\b(?:(?:,\\s{0,3}|\\s{1,3})(\\d{4})(?:\\d{1,2}:\\d{2})?\\b)?"
      "|(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,3}|-)(?:of\\s{1,3})?" READOUT_MONTH
      "\\b\\.?(?:(?:,?\\s{1,3}|-)(\\d{4})(?:\\d{1,2}:\\d{2})?\\b)?"
      ")");
  return *forms;
}
#undef READOUT_MONTH

int Number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int MonthNumber(std::string_view name) {
  std::string prefix;
  for (const char c : name.substr(0, 3)) prefix += static_cast<char>(c | 0x20);
  return static_cast<int>(std::ranges::find(kMonths, prefix) - kMonths.begin()) + 1;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

constexpr uint32_t Letters(char a, char b, char c) {
  return static_cast<uint32_t>(static_cast<unsigned char>(a) << 16 | static_cast<unsigned char>(b) << 8 |
                               static_cast<unsigned char>(c));
}

// Whether a month's first three letters stand within `reach`.
bool NamesMonth(std::string_view reach) {
  static constexpr auto kBeginnings = [] {
    std::array<uint32_t, kMonths.size()> beginnings{};
    for (size_t m = 0; m < kMonths.size(); ++m) {
      beginnings[m] = Letters(kMonths[m][0], kMonths[m][1], kMonths[m][2]);
    }
    return beginnings;
  }();
  static constexpr auto kFirst = [] {
    std::array<bool, 256> first{};
    for (const std::string_view month : kMonths) {
      first[static_cast<unsigned char>(month[0])] = first[static_cast<unsigned char>(month[0] - 'a' + 'A')] = true;
    }
    return first;
  }();
  for (size_t i = 0; i + 3 <= reach.size(); ++i) {
    if (!kFirst[static_cast<unsigned char>(reach[i])]) continue;
    constexpr uint32_t kSmall = 0x202020;
    const uint32_t letters = Letters(reach[i], reach[i + 1], reach[i + 2]) | kSmall;
    if (std::ranges::find(kBeginnings, letters) != kBeginnings.end()) return true;
  }
  return false;
}

// A necessary condition of every form, for nearly all texts cheaper than the regular expression: digits that a mark and
// more digits follow, or that stand near the name of a month.
bool MayHoldDate(std::string_view text) {
  constexpr size_t kBefore = 14;  // "September" with three spaces
  constexpr size_t kAfter = 14;   // "st", three spaces, "of", three spaces, three letters
  for (size_t at = 0; at < text.size(); ++at) {
    if (!IsDigit(text[at])) continue;
    const size_t begin = at;
    while (at < text.size() && IsDigit(text[at])) ++at;
    const bool mark = at + 1 < text.size() && (text[at] == '-' || text[at] == '/' || text[at] == '.');
    if (mark && IsDigit(text[at + 1])) return true;
    const size_t before = std::min(begin, kBefore);
    if (NamesMonth(text.substr(begin - before, before)) || NamesMonth(text.substr(at, kAfter))) return true;
  }
  return false;
}

bool IsDayOf(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const int any_leap_year = 2000;
  const Day made(year == 0 ? any_leap_year : year, month, day);
  return made.month() == month && made.day() == day;
}

}  // namespace

std::optional<Day> CalendarDate::OnDay() const {
  if (year == 0 || ambiguous) return std::nullopt;
  return Day(year, month, day);
}

CalendarDate CalendarDate::Swapped() const {
  CalendarDate other = *this;
  std::swap(other.day, other.month);
  return other;
}

bool MayBeMonth(std::string_view word) { return NamesMonth(word.substr(0, 3)); }

bool MayHoldYear(std::string_view text) {
  constexpr size_t kYear = 4;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!IsDigit(text[at])) continue;
    const size_t begin = at;
    while (at < text.size() && IsDigit(text[at])) ++at;
    const bool of_two_digits = at + 1 < text.size() && text[at] == '.' && IsDigit(text[at + 1]);  // "9.3.26"
    if (at - begin >= kYear || of_two_digits) return true;
  }
  return false;
}

std::vector<CalendarDate> FindCalendarDates(std::string_view text) {
  std::vector<CalendarDate> dates;
  if (!MayHoldDate(text)) return dates;
  constexpr int kGroups = 16;
  std::array<re2::StringPiece, kGroups> group;
  const re2::StringPiece piece(text.data(), text.size());
  size_t from = 0;
  while (from < text.size() && Forms().Match(piece, from, text.size(), RE2::UNANCHORED, group.data(), kGroups)) {
    const auto view = [&](size_t i) { return std::string_view(group[i].data(), group[i].size()); };
    CalendarDate date;
    date.begin = static_cast<uint32_t>(group[0].data() - text.data());
    date.end = static_cast<uint32_t>(date.begin + group[0].size());
    from = date.end;
    if (!group[1].empty()) {
      date.year = Number(view(1));
      date.month = Number(view(2));
      date.day = Number(view(3));
    } else if (!group[4].empty()) {
      date.day = Number(view(4));
      date.month = Number(view(5));
      date.year = Number(view(6));
      if (group[6].size() == 2) date.year += date.year < 70 ? 2000 : 1900;
    } else if (!group[7].empty()) {
      // Day first in most of the world, month first in the United States.
      date.day = Number(view(7));
      date.month = Number(view(8));
      date.year = Number(view(9));
      date.ambiguous = date.day <= 12 && date.month <= 12 && date.day != date.month;
      if (date.month > 12) std::swap(date.day, date.month);
    } else if (!group[10].empty()) {
      date.month = MonthNumber(view(10));
      date.day = Number(view(11));
      date.year = Number(view(12));
    } else {
      date.day = Number(view(13));
      date.month = MonthNumber(view(14));
      date.year = Number(view(15));
    }
    if (date.year != 0 && (date.year < 1800 || date.year > 2200)) date.year = 0;
    if (IsDayOf(date.year, date.month, date.day)) dates.push_back(date);
  }
  return dates;
}

std::optional<Day> ResolveBefore(const CalendarDate& date, Day anchor, int slack) {
  if (date.year != 0) return date.OnDay();
  for (int year = static_cast<int>(anchor.year()) + 1; year >= anchor.year() - 8; --year) {
    if (!IsDayOf(year, date.month, date.day)) continue;  // February 29
    const Day day(year, date.month, date.day);
    if (day <= anchor + slack) return day;
  }
  return std::nullopt;
}

}  // namespace readout::extract
