// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names and titles of the tables cut into tokens by the same rules as articles are (extract/text/document.h).

#include <string>
#include <string_view>
#include <vector>

namespace readout::extract {

// A phrase cut into tokens as document.h says: written forms, hyphens dropped. Views into `phrase` or static strings.
std::vector<std::string_view> PhraseTokens(std::string_view phrase);
// The folded tokens with a space between them: equal for phrases that the gazetteer cannot tell apart.
std::string PhraseKey(const std::vector<std::string_view>& tokens);

// Appends the folded form of a written token. An abbreviation loses its period unless there are inner ones: "jr",
// "u.s.".
void AppendFoldedToken(std::string_view written, std::string* out);

}  // namespace readout::extract
