// SPDX-License-Identifier: Apache-2.0
#pragma once
// Truecasing: gives sentences WRITTEN IN CAPITALS the letter case that they would have in running text, so that no
// later stage has to know of capitals. Only the shapes of tokens change; text, offsets and folded words stay what they
// are.
//
//   "MACRON RANG PRIME MINISTER MAY, WHO TOLD US REPORTERS SO ON MONDAY" is read like
//   "Macron rang Prime Minister May, who told US reporters so on Monday"
//
// What is a name is decided by, in this order (compare Lita et al., "tRuEcasIng", 2003, whose frequencies are here
// those of the article and whose lexicon is ours):
//   1. the longest phrase of several words that data/actors holds: "KIM JONG UN", "WHITE HOUSE", "UNITED STATES";
//   2. the same word elsewhere in the article, where that is in mixed case (case_evidence.h);
//   3. data/actors and the lexicon for single words: names that are no words, words that are no names;
//   4. for what is both ("MOON", "MAY", "RICE", "US", "POLISH"): a title or given name before it, a full name that
//      introduces it anywhere in the article, the words beside it;
//   5. for what is neither: a name, unless its ending is that of a derived word ("-LY", "-ING", "-TION").
// Abbreviations that data/actors wants in capitals ("US", "NATO", "PM") keep them, titles before a name begin with one.

#include "extract/actors/actor_knowledge.h"
#include "extract/syntax/lexicon.h"
#include "extract/text/document.h"

namespace readout::extract {

void RestoreCase(const ActorKnowledge& actors, const Lexicon& lexicon, Document* document);

}  // namespace readout::extract
