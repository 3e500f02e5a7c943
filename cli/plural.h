// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout::cli {

// "1 article", "3 articles": for nouns that take an s.
inline std::string Plural(int64_t number, std::string_view noun) {
  std::string text = std::to_string(number);
  text += ' ';
  text += noun;
  if (number != 1) text += 's';
  return text;
}

}  // namespace readout::cli
