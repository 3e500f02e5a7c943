// SPDX-License-Identifier: Apache-2.0
#pragma once
// Changes to an article that leave its news what it is: furniture of pages, repetitions, spellings, capitals.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/property/article_set.h"

namespace readout::extract {

// Where pages put something: at the end of a block of the article as it was read.
enum class Spot { kAfterHeadline, kAfterLead, kInTheMiddle, kAtTheEnd };
inline constexpr Spot kSpots[] = {Spot::kAfterHeadline, Spot::kAfterLead, Spot::kInTheMiddle, Spot::kAtTheEnd};
std::string_view NameOf(Spot spot);

// The article with a block of its own put in; nullopt where it has no such place.
std::optional<Article> WithBlock(const Article& article, Spot spot, std::string_view block);
// Its first paragraph twice, as scrapers and previews leave it.
std::optional<Article> WithDoubledLead(const Article& article);
// Headlines in capitals, and whole texts as wires once sent them. `whole`: everything.
Article InCapitals(const Article& article, bool whole);
// Headlines With Every Word Capitalised.
Article InTitleCase(const Article& article);

// American words as the British spell them, and back, by tests/property/spellings.tsv; whole words only, their capitals
// are kept.
enum class Spelling { kBritish, kAmerican };
std::string Respelt(std::string_view text, Spelling to);
Article Respelt(const Article& article, Spelling to);

// Without the sentences whose number is in `missing` (counted as they were read).
Article WithoutSentences(const Article& article, const Document& parts, const std::vector<bool>& missing);

}  // namespace readout::extract
