// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/phrase_tokens.h"

#include <algorithm>
#include <cstddef>

#include "base/text_fold.h"

namespace readout::extract {
namespace {

bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

void AppendFoldedToken(std::string_view written, std::string* out) {
  const size_t begin = out->size();
  FoldTo(written, out);
  const auto first = out->begin() + static_cast<std::ptrdiff_t>(begin);
  if (out->size() > begin && out->back() == '.' && std::count(first, out->end(), '.') == 1) out->pop_back();
}

std::vector<std::string_view> PhraseTokens(std::string_view phrase) {
  std::vector<std::string_view> tokens;
  tokens.reserve(8);
  size_t i = 0;
  while (i < phrase.size()) {
    // U+2019 and U+2018 are apostrophes, U+2010 … U+2015 dashes.
    if (!IsWordByte(phrase[i]) || phrase.compare(i, 2, "\xE2\x80") == 0) {
      if (phrase[i] == '\'' || phrase.compare(i, 3, "\xE2\x80\x99") == 0) {
        const size_t mark = phrase[i] == '\'' ? 1 : 3;
        const bool clitic = i + mark < phrase.size() && phrase[i + mark] == 's' &&
                            (i + mark + 1 == phrase.size() || !IsWordByte(phrase[i + mark + 1]));
        if (clitic) {
          tokens.emplace_back("'s");
          i += mark + 1;
          continue;
        }
        if (i > 0 && phrase[i - 1] != ' ') tokens.emplace_back("'");
        i += mark;
        continue;
      }
      if (phrase.compare(i, 2, "\xE2\x80") == 0) {
        i += 3;
        continue;
      }
      const char c = phrase[i];
      if (c == ',' || c == '&' || c == '/' || c == '+') tokens.push_back(phrase.substr(i, 1));
      ++i;
      continue;
    }
    size_t end = i;
    while (end < phrase.size()) {
      if (phrase.compare(end, 2, "\xE2\x80") == 0) {
        // An apostrophe inside a name cuts nothing ("O’Brien"), before a lone s it does.
        const bool inner = phrase.compare(end, 3, "\xE2\x80\x99") == 0 && end + 3 < phrase.size() &&
                           IsWordByte(phrase[end + 3]) &&
                           !(phrase[end + 3] == 's' && (end + 4 == phrase.size() || !IsWordByte(phrase[end + 4])));
        if (!inner) break;
        end += 3;
      } else if (phrase[end] == '\'') {
        const bool inner = end + 1 < phrase.size() && IsWordByte(phrase[end + 1]) &&
                           !(phrase[end + 1] == 's' && (end + 2 == phrase.size() || !IsWordByte(phrase[end + 2])));
        if (!inner) break;
        ++end;
      } else if (phrase[end] == '.') {
        ++end;
        if (end < phrase.size() && !IsWordByte(phrase[end])) break;
      } else if (IsWordByte(phrase[end])) {
        ++end;
      } else {
        break;
      }
    }
    tokens.emplace_back(phrase.substr(i, end - i));
    i = end;
  }
  return tokens;
}

std::string PhraseKey(const std::vector<std::string_view>& tokens) {
  std::string key;
  for (std::string_view token : tokens) {
    if (!key.empty()) key += ' ';
    AppendFoldedToken(token, &key);
  }
  return key;
}

}  // namespace readout::extract
