// SPDX-License-Identifier: Apache-2.0
#include "extract/time/number_reader.h"

#include <charconv>
#include <string>

namespace readout::extract {
namespace {

// Figures above this are no number of units, and sums of them would leave the calendar.
constexpr double kMaxNumber = 999999;

bool IsDigitChar(char c) { return c >= '0' && c <= '9'; }

// The value of a token of digits only, of `least` to `most` digits.
std::optional<int> Digits(const Token& token, size_t least, size_t most) {
  const std::string_view word = token.word;
  if (word.size() < least || word.size() > most) return std::nullopt;
  int value = 0;
  for (const char c : word) {
    if (!IsDigitChar(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<double> InRange(std::optional<int> value, int low, int high) {
  if (!value || *value < low || *value > high) return std::nullopt;
  return static_cast<double>(*value);
}

// Digits with thousands separators and a decimal point.
std::optional<double> Decimal(std::string_view word) {
  std::string plain;
  size_t group = 0;  // digits since the last comma
  bool comma = false;
  bool point = false;
  for (const char c : word) {
    if (c == ',') {
      if (point || (comma && group != 3) || (!comma && (group == 0 || group > 3))) return std::nullopt;
      comma = true;
      group = 0;
    } else if (c == '.') {
      if (point || (comma && group != 3)) return std::nullopt;
      point = true;
      plain += c;
    } else if (IsDigitChar(c)) {
      if (!point) ++group;
      plain += c;
    } else {
      return std::nullopt;
    }
  }
  if (plain.empty() || plain.size() > 8 || (comma && group != 3)) return std::nullopt;
  double value = 0;
  const auto parsed = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (parsed.ec != std::errc() || value > kMaxNumber) return std::nullopt;
  return value;
}

std::optional<FigureValue> One(std::optional<double> value, size_t at) {
  if (!value) return std::nullopt;
  return FigureValue{*value, at + 1};
}

// "5:35", "21:02:30"; with '.' "5.35".
std::optional<double> ClockTime(std::string_view word, char separator) {
  const size_t mark = word.find(separator);
  if (mark == 0 || mark > 2 || mark == std::string_view::npos || word.size() < mark + 3) return std::nullopt;
  const std::string_view rest = word.substr(mark + 1);
  if (rest.size() != 2 && !(rest.size() == 5 && separator == ':' && rest[2] == ':')) return std::nullopt;
  int hour = 0;
  for (const char c : word.substr(0, mark)) {
    if (!IsDigitChar(c)) return std::nullopt;
    hour = hour * 10 + (c - '0');
  }
  if (!IsDigitChar(rest[0]) || !IsDigitChar(rest[1])) return std::nullopt;
  const int minute = (rest[0] - '0') * 10 + (rest[1] - '0');
  if (hour > 24 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

// "09.03.2026" as 20260309: day, month, year, as it is written wherever points stand between.
std::optional<double> PointDate(std::string_view word) {
  int parts[3] = {0, 0, 0};
  size_t digits[3] = {0, 0, 0};
  size_t part = 0;
  for (const char c : word) {
    if (c == '.') {
      if (++part > 2) return std::nullopt;
    } else if (IsDigitChar(c) && digits[part] < 4) {
      parts[part] = parts[part] * 10 + (c - '0');
      ++digits[part];
    } else {
      return std::nullopt;
    }
  }
  if (part != 2 || digits[0] == 0 || digits[0] > 2 || digits[1] == 0 || digits[1] > 2 || digits[2] != 4)
    return std::nullopt;
  if (parts[0] < 1 || parts[0] > 31 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1000 || parts[2] > 2199)
    return std::nullopt;
  return parts[2] * 10000.0 + parts[1] * 100.0 + parts[0];
}

bool Glued(std::span<const Token> tokens, size_t at, size_t end) { return at < end && !tokens[at].Has(kSpaceBefore); }

}  // namespace

void FigureReader::Bind() {
  ones_ = lexicon_.FindClass("ONES");
  tens_ = lexicon_.FindClass("TENS");
  hundred_ = lexicon_.FindClass("HUNDRED");
  dozen_ = lexicon_.FindClass("DOZEN");
  ordinal_ones_ = lexicon_.FindClass("ORDINAL_ONES");
  ordinal_tens_ = lexicon_.FindClass("ORDINAL_TENS");
  ordinal_suffix_ = lexicon_.FindClass("ORDINAL_SUFFIX");
  and_fraction_ = lexicon_.FindClass("ANDHALF");
}

std::optional<double> FigureReader::Value(int word_class, const Token& token) const {
  const TimeWord* const word = lexicon_.Single(word_class, token);
  if (word == nullptr) return std::nullopt;
  return word->value;
}

std::optional<FigureValue> FigureReader::BelowHundred(Tokens tokens, size_t at, size_t end) const {
  if (at >= end) return std::nullopt;
  if (const auto ones = Value(ones_, tokens[at])) return FigureValue{*ones, at + 1};
  const auto tens = Value(tens_, tokens[at]);
  if (!tens) return std::nullopt;
  size_t next = at + 1;
  if (Glued(tokens, next, end) && tokens[next].Is("-")) ++next;
  if (next < end) {
    if (const auto ones = Value(ones_, tokens[next]); ones && *ones < 10) return FigureValue{*tens + *ones, next + 1};
  }
  return FigureValue{*tens, at + 1};
}

std::optional<FigureValue> FigureReader::Whole(Tokens tokens, size_t at, size_t end) const {
  if (tokens[at].Has(kDigits)) {
    if (tokens[at].Is("1/2")) return FigureValue{0.5, at + 1};
    if (tokens[at].Is("1/4")) return FigureValue{0.25, at + 1};
    if (tokens[at].Is("3/4")) return FigureValue{0.75, at + 1};
    return One(Decimal(tokens[at].word), at);
  }
  std::optional<FigureValue> number = BelowHundred(tokens, at, end);
  const bool article = !number && (tokens[at].Is("a") || tokens[at].Is("half"));
  const size_t next = number ? number->end : at + 1;
  if (!number && !article) return std::nullopt;
  size_t word = next;  // "half a dozen"
  if (article && tokens[at].Is("half") && word < end && tokens[word].Is("a")) ++word;
  if (word < end) {
    double times = number ? number->value : 1;
    if (tokens[at].Is("half")) times = 0.5;
    if (const auto dozen = Value(dozen_, tokens[word])) return FigureValue{times * *dozen, word + 1};
    if (const auto hundred = Value(hundred_, tokens[word]); hundred && times >= 1 && times < 20) {
      FigureValue result{times * *hundred, word + 1};
      size_t rest = result.end;
      if (rest < end && tokens[rest].Is("and")) ++rest;
      if (const auto more = BelowHundred(tokens, rest, end)) {
        result.value += more->value;
        result.end = more->end;
      }
      return result;
    }
  }
  return number;
}

std::optional<FigureValue> FigureReader::Fraction(Tokens tokens, size_t at, size_t end) const {
  if (at >= end) return std::nullopt;
  for (const TimeWord& word : lexicon_.StartingWith(tokens[at])) {
    if (word.word_class == and_fraction_ && TimeLexicon::Matches(word, tokens, at, end)) {
      return FigureValue{word.value, at + word.tokens.size()};
    }
  }
  return std::nullopt;
}

std::optional<FigureValue> FigureReader::Number(Tokens tokens, size_t at, size_t end) const {
  std::optional<FigureValue> number = Whole(tokens, at, end);
  if (!number) return std::nullopt;
  size_t next = number->end;
  if (Glued(tokens, next, end) && (tokens[next].Is("1/2") || tokens[next].Is("1/4") || tokens[next].Is("3/4"))) {
    number->value += tokens[next].Is("1/2") ? 0.5 : tokens[next].Is("1/4") ? 0.25 : 0.75;  // 2½
    number->end = next + 1;
    return number;
  }
  if (Glued(tokens, next, end) && tokens[next].Is("-")) ++next;  // two-and-a-half-hour
  if (const auto fraction = Fraction(tokens, next, end)) {
    number->value += fraction->value;
    number->end = fraction->end;
  }
  return number;
}

std::optional<FigureValue> FigureReader::OrdinalNum(Tokens tokens, size_t at, size_t end) const {
  const auto value = Digits(tokens[at], 1, 3);
  if (!value || !Glued(tokens, at + 1, end) || !Value(ordinal_suffix_, tokens[at + 1])) return std::nullopt;
  return FigureValue{static_cast<double>(*value), at + 2};
}

std::optional<FigureValue> FigureReader::Ordinal(Tokens tokens, size_t at, size_t end) const {
  if (tokens[at].Has(kDigits)) return OrdinalNum(tokens, at, end);
  if (const auto ones = Value(ordinal_ones_, tokens[at])) return FigureValue{*ones, at + 1};
  if (const auto tens = Value(ordinal_tens_, tokens[at])) return FigureValue{*tens, at + 1};
  const auto tens = Value(tens_, tokens[at]);
  size_t next = at + 1;
  if (Glued(tokens, next, end) && tokens[next].Is("-")) ++next;
  if (!tens || next >= end) return std::nullopt;
  const auto ones = Value(ordinal_ones_, tokens[next]);
  if (!ones || *ones > 9) return std::nullopt;
  return FigureValue{*tens + *ones, next + 1};
}

std::optional<FigureValue> FigureReader::Read(Figure figure, Tokens tokens, size_t at, size_t end) const {
  if (at >= end) return std::nullopt;
  const Token& token = tokens[at];
  switch (figure) {
    case Figure::kNumber:
      return Number(tokens, at, end);
    case Figure::kCount:
      if (const auto number = Number(tokens, at, end)) return number;
      return token.Is("a") || token.Is("an") ? One(1.0, at) : std::nullopt;
    case Figure::kOrdinal:
      return Ordinal(tokens, at, end);
    case Figure::kOrdinalNum: {
      const auto ordinal = OrdinalNum(tokens, at, end);
      return ordinal && ordinal->value >= 1 && ordinal->value <= 31 ? ordinal : std::nullopt;
    }
    case Figure::kDayNum: {
      const auto day = InRange(Digits(token, 1, 2), 1, 31);
      if (!day) return std::nullopt;
      const auto ordinal = OrdinalNum(tokens, at, end);
      // Letters glued to the figure make it something else: "March 9am", "7m".
      if (!ordinal && Glued(tokens, at + 1, end) && !tokens[at + 1].Has(kPunct) &&
          !tokens[at + 1].word.starts_with('\'')) {
        return std::nullopt;
      }
      return FigureValue{*day, ordinal ? ordinal->end : at + 1};
    }
    case Figure::kDayWord: {
      if (token.Has(kDigits)) return std::nullopt;
      const auto ordinal = Ordinal(tokens, at, end);
      return ordinal && ordinal->value <= 31 ? ordinal : std::nullopt;
    }
    case Figure::kMonthNum:
      return One(InRange(Digits(token, 1, 2), 1, 12), at);
    case Figure::kOver12:
      return One(InRange(Digits(token, 2, 2), 13, 31), at);
    case Figure::kYear:
      return One(InRange(Digits(token, 4, 4), 1000, 2199), at);
    case Figure::kNearYear: {
      if (Glued(tokens, at + 1, end) && tokens[at + 1].Is("s")) return std::nullopt;
      return One(InRange(Digits(token, 4, 4), 1900, 2099), at);
    }
    case Figure::kYearTail:
      return One(InRange(Digits(token, 2, 2), 0, 99), at);
    case Figure::kDecade: {
      const auto year = InRange(Digits(token, 4, 4), 1000, 2190);
      if (!year || token.word.back() != '0' || !Glued(tokens, at + 1, end)) return std::nullopt;
      return tokens[at + 1].Is("s") || tokens[at + 1].Is("'s") ? std::optional(FigureValue{*year, at + 2})
                                                               : std::nullopt;
    }
    case Figure::kDecadeTail: {
      const auto tail = InRange(Digits(token, 2, 2), 20, 90);
      if (!tail || token.word.back() != '0' || !Glued(tokens, at + 1, end) || !tokens[at + 1].Is("s"))
        return std::nullopt;
      return FigureValue{1900 + *tail, at + 2};
    }
    case Figure::kDmy:
      return One(PointDate(token.word), at);
    case Figure::kTime:
      return One(ClockTime(token.word, ':'), at);
    case Figure::kTimeDot:
      return One(ClockTime(token.word, '.'), at);
    case Figure::kHour:
      if (const auto hour = InRange(Digits(token, 1, 2), 0, 24)) return One(hour, at);
      [[fallthrough]];
    case Figure::kHourWord:
      if (const auto ones = Value(ones_, token); ones && *ones <= 12) return One(ones, at);
      return std::nullopt;
    case Figure::kWord:
      return token.Has(kPunct) || token.Has(kDigits) ? std::nullopt : One(0.0, at);
    case Figure::kCapital:
      return token.Has(kCapitalised) ? One(0.0, at) : std::nullopt;
    case Figure::kPunct:
      return token.Has(kPunct) ? One(0.0, at) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace readout::extract
