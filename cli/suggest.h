// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Did you mean …?"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readout::cli {

// Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other (optimal string
// alignment distance), in code points after folding.
int EditDistance(std::string_view a, std::string_view b);

// Those of `candidates` that `word` may be a slip of: at most a third of its letters wrong, or its beginning. Nearest
// first, at most `limit`.
std::vector<std::string> SimilarWords(std::string_view word, std::span<const std::string> candidates, size_t limit = 3);

// ""; "; did you mean "history"?"; "; did you mean "history" or "help"?".
std::string DidYouMean(std::string_view word, std::span<const std::string> candidates);
// The same words about suggestions that are there already.
std::string DidYouMean(std::span<const std::string> suggestions);

}  // namespace readout::cli
