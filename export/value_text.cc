// SPDX-License-Identifier: Apache-2.0
#include "export/value_text.h"

#include <array>
#include <charconv>

#include "base/json_writer.h"

namespace readout::exporting {

void AppendInteger(int64_t value, std::string* out) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out->append(digits.data(), end);
}

void AppendReal(double value, std::string* out) {
  std::array<char, 400> digits;  // the longest double without an exponent has 309 digits before the point
  const double plain = value == 0 ? 0 : value;  // no "-0"
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), plain, std::chars_format::fixed).ptr;
  out->append(digits.data(), end);
}

std::string JsonList(const std::vector<std::string>& list) {
  std::string text;
  JsonWriter writer(&text);
  writer.BeginArray();
  for (const std::string& item : list) writer.String(item);
  writer.EndArray();
  return text;
}

}  // namespace readout::exporting
