// SPDX-License-Identifier: Apache-2.0
#pragma once
// Colours of a terminal (ECMA-48 "select graphic rendition"), or none.

#include <string>
#include <string_view>

namespace readout::cli {

class Style {
 public:
  explicit Style(bool colour) : colour_(colour) {}

  std::string Bold(std::string_view text) const { return Wrap("1", text); }
  std::string Dim(std::string_view text) const { return Wrap("2", text); }
  std::string Red(std::string_view text) const { return Wrap("31", text); }
  std::string Yellow(std::string_view text) const { return Wrap("33", text); }
  std::string Mark(std::string_view text) const { return Wrap("1;4", text); }  // bold and underlined

  bool colour() const { return colour_; }

 private:
  std::string Wrap(std::string_view code, std::string_view text) const {
    std::string out;
    if (!colour_ || text.empty()) return std::string(text);
    out.append("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
    return out;
  }

  bool colour_;
};

}  // namespace readout::cli
