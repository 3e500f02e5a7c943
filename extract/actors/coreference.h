// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who is meant: raw mentions resolved into the entities of the article, left to right, as a reader does.
//
//   - names: the bearer whose office, side and presence in the article fit best on the article's date;
//   - roles ("the US president"): the person of the article who has that side and office, else the holder on the date
//   of
//     the sentence;
//   - pronouns and descriptions: the nearest compatible person, subjects of clauses before others (compare Hobbs 1978,
//     Lappin and Leass 1994);
//   - plurals: the most salient principals of different sides.
// What a headline says before it is introduced is resolved in a second pass.

#include <vector>

#include "extract/actors/article_scan.h"
#include "extract/actors/mention.h"
#include "extract/actors/mention_finder.h"

namespace readout::extract {

ActorAnalysis ResolveMentions(const ArticleScan& scan, const std::vector<TimeExpression>& times,
                              const ActorKnowledge& knowledge, std::vector<RawMention> mentions);

}  // namespace readout::extract
