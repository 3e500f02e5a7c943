// SPDX-License-Identifier: Apache-2.0
#include "extract/read/language_guess.h"

#include <cstdio>
using std::FILE;  // the header of CLD2 names it without including <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>

#include "base/utf8.h"

namespace readout::extract {

std::optional<std::string> ClearlyNotEnglish(std::string_view text) {
  constexpr size_t kShortest = 240;       // bytes
  constexpr size_t kLongest = 64 * 1024;  // as much as is looked at
  constexpr int kMostEnglish = 25;        // per cent of the text
  if (text.size() < kShortest) return std::nullopt;
  text = text.substr(0, Utf8Floor(text, std::min(text.size(), kLongest)));

  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int bytes = 0;
  bool reliable = false;
  int valid_prefix = 0;
  const CLD2::Language summary =
      CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(text.size()), true, &hints, 0, languages,
                                              percents, scores, nullptr, &bytes, &reliable, &valid_prefix);
  if (!reliable || summary == CLD2::ENGLISH || summary == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;
  for (int i = 0; i < 3; ++i) {
    if (languages[i] == CLD2::ENGLISH && percents[i] >= kMostEnglish) return std::nullopt;
  }
  if (percents[0] < 60) return std::nullopt;
  return std::string(CLD2::LanguageCode(summary));
}

std::string NormalLanguage(std::string_view name) {
  std::string code;
  for (const char c : name.substr(0, name.find_first_of("-_"))) {
    if (c != ' ') code += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return code == "eng" || code == "english" ? "en" : code;
}

}  // namespace readout::extract
