// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many sides an article may speak of, told by its names alone, before anybody knows what they mean in it. An event
// takes two, so most news is done with here.

#include <cstddef>
#include <vector>

#include "extract/actors/article_scan.h"
#include "extract/actors/mention.h"
#include "extract/actors/mention_finder.h"

namespace readout::extract {

// Both stop at `enough`.
//
// Every side counts that a phrase names or a bearer of a name has ever acted for, the members of a group, the side of
// the publisher and of the dateline; of a surname alone, which means leaders of well-known sides or those whose side is
// named (person_choice.h), no others. So it is never less than what ResolveMentions() makes of the mentions: of persons
// who had other offices on the day of a sentence, those of the article's day are meant.
size_t CountSides(const ArticleScan& scan, const std::vector<RawMention>& mentions, size_t enough);

// Those that act in what was found.
size_t CountSides(const ActorAnalysis& actors, size_t enough);

}  // namespace readout::extract
