// SPDX-License-Identifier: Apache-2.0
#pragma once
// When two spellings of a name are the same person. Words are compared by the similarity of Ratcliff and Obershelp
// (J. W. Ratcliff and D. Metzener, "Pattern Matching: the Gestalt Approach", Dr. Dobb's Journal, July 1988).

#include <string>
#include <string_view>
#include <vector>

namespace readout::cli {

// Lower-case ASCII words: accents dropped, everything else between letters and digits is a gap. Letters that Unicode
// does not decompose (ø, ł, ß …) are gaps as well.
std::vector<std::string> PlainWords(std::string_view text);

// 2 · matches / (|a| + |b|), matches found from the longest common block outwards. Not symmetric in rare cases.
double GestaltSimilarity(std::string_view a, std::string_view b);

// All words of the shorter name are, give or take a letter, among those of the longer one; or surname and first initial
// agree. Particles ("al", "bin", "von", "Jr") do not count. Of names without any other word the spelling must be equal.
bool SamePersonByName(std::string_view a, std::string_view b);

}  // namespace readout::cli
