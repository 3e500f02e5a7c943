// SPDX-License-Identifier: Apache-2.0
#include "extract/read/language_guess.h"

#include <cstdio>
using std::FILE;  // the header of CLD2 names it without including <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
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

// The same of a word in any letters.
uint32_t PackedSmall(std::string_view word) {
  uint32_t packed = 0;
  for (const char c : word) packed = packed << 8 | static_cast<unsigned char>(c | 0x20);
  return packed;
}

// What a byte is to words.
enum class WordPart : uint8_t { kNone, kLetter, kForeign };
constexpr std::array<WordPart, 256> kWordParts = [] {
  std::array<WordPart, 256> parts{};
  for (size_t c = 0; c < parts.size(); ++c) {
    const size_t small = c | 0x20;
    parts[c] = c >= 0x80 ? WordPart::kForeign : small >= 'a' && small <= 'z' ? WordPart::kLetter : WordPart::kNone;
  }
  return parts;
}();

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
  const auto part_at = [&](size_t at) { return kWordParts[static_cast<unsigned char>(text[at])]; };
  for (size_t at = 0; at < text.size();) {
    if (part_at(at) == WordPart::kNone) {
      ++at;
      continue;
    }
    const size_t begin = at;
    bool plain = true;
    for (; at < text.size() && part_at(at) != WordPart::kNone; ++at) plain = plain && part_at(at) == WordPart::kLetter;
    const std::string_view word = text.substr(begin, at - begin);
    ++words;
    if (!plain) {
      // Some scripts set no spaces between words.
      constexpr size_t kForeignWord = 6;
      const auto foreign = std::ranges::count_if(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
      words += static_cast<size_t>(foreign) / kForeignWord;
    } else if (word.size() <= 4) {
      const uint32_t packed = PackedSmall(word);
      common += IsEnglishWord(packed) ? 1 : 0;
      articles += packed == Packed("the") ? 1 : 0;
    }
  }
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
