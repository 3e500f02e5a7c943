// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tells by content what a file holds.

#include <cstdint>
#include <string>
#include <string_view>

namespace readout::extract {

enum class InputForm : uint8_t {
  kEmpty,       // nothing but white space
  kPlainText,   // one article
  kJsonLines,   // one JSON object a line
  kJson,        // one JSON value over several lines: an article or an array of articles
  kUnreadable,  // everything else; see FormGuess::reason
};

struct FormGuess {
  InputForm form = InputForm::kPlainText;
  std::string reason;  // of kUnreadable and kEmpty, for people: "a PDF document is not read", "HTML is not read yet"
};

// `prefix` is the beginning of the decompressed file (all of it when `complete`). The name decides between the two JSON
// forms where the content leaves it open, and names that end in .json, .jsonl or .ndjson (also followed by .gz, .zst,
// .xz) are taken at their word, so that a broken file is reported as broken JSON rather than read as an article.
FormGuess GuessForm(std::string_view name, std::string_view prefix, bool complete);

// The first reason to take bytes for binary ("a NUL byte at byte 17"), or empty.
std::string WhyBinary(std::string_view bytes);

}  // namespace readout::extract
