// SPDX-License-Identifier: Apache-2.0
#include "extract/text/token_words.h"

#include <utility>

#include "base/text_fold.h"

namespace readout::extract {

std::vector<std::string> TokenWords(std::string_view phrase) {
  std::vector<std::string> words;
  std::string word;
  auto flush = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (char c : Fold(phrase)) {
    if (c == ' ') {
      flush();
    } else if (c == '-') {
      flush();
      words.emplace_back("-");
    } else {
      word += c;
    }
  }
  flush();
  return words;
}

}  // namespace readout::extract
