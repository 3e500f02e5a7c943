// SPDX-License-Identifier: Apache-2.0
#pragma once
// Is this text in English? Asks CLD2 (Compact Language Detector 2, naive Bayes over letter sequences).

#include <optional>
#include <string>
#include <string_view>

namespace readout::extract {

// The ISO 639-1 code of the language (or CLD2's own where there is none, "zh-Hant") when `text` is long enough to tell
// and clearly not English; nullopt for English, for doubt and for short texts.
std::optional<std::string> ClearlyNotEnglish(std::string_view text);

// "en" for "en-US", "EN", "eng", "English"; "de" for "de_DE"; other values in lower case up to the first '-' or '_'.
std::string NormalLanguage(std::string_view name);

}  // namespace readout::extract
