// SPDX-License-Identifier: Apache-2.0
#pragma once
// Figures in text: cardinals, ordinals, days, years and hours, in digits and in words. The built-in symbols of the
// grammar.

#include <cstdint>
#include <optional>
#include <span>

#include "base/enum_names.h"
#include "extract/text/document.h"
#include "extract/time/time_lexicon.h"

namespace readout::extract {

enum class Figure : uint8_t {
  kNumber,      // "90", "1,000", "2.5", "twenty-five", "a hundred", "one and a half", "two dozen"
  kCount,       // kNumber, "a", "an"
  kOrdinal,     // "9th", "ninth", "twenty-first"
  kOrdinalNum,  // "9th"
  kDayNum,      // 1..31 in digits, with or without an ordinal ending
  kDayWord,     // an ordinal in words up to 31
  kMonthNum,    // 1..12 in digits
  kOver12,      // 13..31 in digits: a day that cannot be a month
  kYear,        // 1000..2199
  kNearYear,    // 1900..2099
  kYearTail,    // "22" of "2021-22"
  kDecade,      // "1990s"
  kDecadeTail,  // "90s" as 1990
  kDmy,         // "09.03.2026" as 20260309
  kTime,        // "5:35", "21:02:30" in minutes
  kTimeDot,     // "5.35"
  kHour,        // 0..24 in digits, or kHourWord
  kHourWord,    // "one" to "twelve"
  kWord,        // a word
  kCapital,     // a capitalised word
  kPunct,       // a punctuation mark
};
inline constexpr EnumName<Figure> kFigureNames[] = {
    {Figure::kNumber, "NUMBER"},
    {Figure::kCount, "COUNT"},
    {Figure::kOrdinal, "ORDINAL"},
    {Figure::kOrdinalNum, "ORDINALNUM"},
    {Figure::kDayNum, "DAYNUM"},
    {Figure::kDayWord, "DAYWORD"},
    {Figure::kMonthNum, "MONTHNUM"},
    {Figure::kOver12, "OVER12"},
    {Figure::kYear, "YEAR"},
    {Figure::kNearYear, "NEARYEAR"},
    {Figure::kYearTail, "YEARTAIL"},
    {Figure::kDecade, "DECADE"},
    {Figure::kDecadeTail, "DECADETAIL"},
    {Figure::kDmy, "DMY"},
    {Figure::kTime, "TIME"},
    {Figure::kTimeDot, "TIMEDOT"},
    {Figure::kHour, "HOUR"},
    {Figure::kHourWord, "HOURWORD"},
    {Figure::kWord, "WORD"},
    {Figure::kCapital, "CAP"},
    {Figure::kPunct, "PUNCT"},
};

struct FigureValue {
  double value = 0;
  size_t end = 0;  // one after its last token
};

class FigureReader {
 public:
  // The lexicon must outlive the reader.
  explicit FigureReader(const TimeLexicon& lexicon) : lexicon_(lexicon) {}
  // Looks up the classes of numbers.tsv; call once the lexicon is complete, before the first Read.
  void Bind();

  // Reads the longest such figure that begins at tokens[at] and ends before `end`.
  std::optional<FigureValue> Read(Figure figure, std::span<const Token> tokens, size_t at, size_t end) const;

 private:
  using Tokens = std::span<const Token>;
  std::optional<FigureValue> Number(Tokens tokens, size_t at, size_t end) const;
  std::optional<FigureValue> Whole(Tokens tokens, size_t at, size_t end) const;
  std::optional<FigureValue> BelowHundred(Tokens tokens, size_t at, size_t end) const;
  std::optional<FigureValue> Ordinal(Tokens tokens, size_t at, size_t end) const;
  std::optional<FigureValue> OrdinalNum(Tokens tokens, size_t at, size_t end) const;
  std::optional<FigureValue> Fraction(Tokens tokens, size_t at, size_t end) const;
  std::optional<double> Value(int word_class, const Token& token) const;

  const TimeLexicon& lexicon_;
  int ones_ = -1;
  int tens_ = -1;
  int hundred_ = -1;
  int dozen_ = -1;
  int ordinal_ones_ = -1;
  int ordinal_tens_ = -1;
  int ordinal_suffix_ = -1;
  int and_fraction_ = -1;
};

}  // namespace readout::extract
