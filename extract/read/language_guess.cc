// SPDX-License-Identifier: Apache-2.0
#include "extract/read/language_guess.h"

#include <cstdio>
using std::FILE;  // the header of CLD2 names it without including <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace readout::extract {
namespace {

// Words of one to four ASCII letters as numbers.
constexpr uint32_t Packed(std::string_view word) {
  uint32_t packed = 0;
  for (const char c : word) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

// The commonest words of English that other languages written in Latin letters hardly share.
bool IsEnglishWord(uint32_t packed) {
  switch (packed) {
    case Packed("the"):
    case Packed("and"):
    case Packed("of"):
    case Packed("to"):
    case Packed("that"):
    case Packed("with"):
    case Packed("for"):
    case Packed("has"):
    case Packed("have"):
    case Packed("had"):
    case Packed("this"):
    case Packed("from"):
    case Packed("by"):
    case Packed("on"):
    case Packed("said"):
    case Packed("will"):
    case Packed("are"):
    case Packed("is"):
    case Packed("was"):
    case Packed("it"):
    case Packed("at"):
    case Packed("as"):
    case Packed("its"):
    case Packed("his"):
      return true;
    default:
      return false;
  }
}

// English tells itself by its commonest words: a third of any of its texts. Whoever has this many of them needs no
// closer look, whatever else the text holds; that spares nearly all texts the statistics of letter sequences.
bool IsPlainlyEnglish(std::string_view text) {
  constexpr size_t kOneIn = 5;      // words is one of the list
  constexpr size_t kTheOneIn = 40;  // words is "the"
  size_t words = 0;
  size_t common = 0;
  size_t articles = 0;
  uint32_t packed = 0;
  size_t length = 0;   // of the word so far, in bytes
  size_t foreign = 0;  // of these not ASCII
  const auto close = [&] {
    if (length == 0) return;
    // Some scripts set no spaces between words.
    constexpr size_t kForeignWord = 6;
    words += 1 + foreign / kForeignWord;
    if (length <= 4 && IsEnglishWord(packed)) ++common;
    if (length == 3 && packed == Packed("the")) ++articles;
    packed = 0;
    length = foreign = 0;
  };
  for (const char c : text) {
    const auto small = static_cast<unsigned char>(c | 0x20);
    if ((small >= 'a' && small <= 'z') || small >= 0x80) {
      packed = packed << 8 | small;
      ++length;
      foreign += small >> 7;
    } else {
      close();
    }
  }
  close();
  return common * kOneIn >= words && articles * kTheOneIn >= words && words > 0;
}

}  // namespace

std::optional<std::string> ClearlyNotEnglish(std::string_view text) {
  constexpr size_t kShortest = 240;       // bytes
  constexpr size_t kLongest = 64 * 1024;  // as much as is looked at
  constexpr int kMostEnglish = 25;        // per cent of the text
  if (text.size() < kShortest) return std::nullopt;
  text = text.substr(0, Utf8Floor(text, std::min(text.size(), kLongest)));
  if (IsPlainlyEnglish(text)) return std::nullopt;

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
