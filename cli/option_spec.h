// SPDX-License-Identifier: Apache-2.0
#pragma once
// An option or positional argument, said once: where its value goes, how it is checked, what help says of it.
// cli/command_line.cc turns these into a parser.

#include <string>
#include <variant>
#include <vector>

namespace readout::cli {

enum class ValueCheck {
  kAny,
  kDay,     // ISO 8601 day
  kDate,    // day, month or year: "2026-03-09", "2026-03", "2026"
  kCount,   // whole number from 1 on
  kShare,   // number in [0, 1]
  kChoice,  // one of `choices`
};

using OptionTarget = std::variant<bool*, int*, double*, std::string*, std::vector<std::string>*>;

struct OptionSpec {
  std::string names;    // "-o,--output"; without a dash it is positional: "PATH"
  OptionTarget target;  // must outlive the parsing; keeps its value when the option is not given
  std::string help;
  std::string value = "TEXT";  // what the value is called in help; nothing for a bool
  bool required = false;
  ValueCheck check = ValueCheck::kAny;
  std::vector<std::string> choices = {};  // a list option takes them with commas between, too
  std::string environment = {};           // variable that stands in when the option is not given
};

}  // namespace readout::cli
