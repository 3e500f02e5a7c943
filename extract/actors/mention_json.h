// SPDX-License-Identifier: Apache-2.0
#pragma once
// Mentions as lines of JSON, for people and programs that want to see how an article was read, or to measure it.

#include <string>

#include "extract/actors/mention.h"

namespace readout::extract {

// One object a line, in the order of the text:
//   {"article":"ar-…","url":"https://…","in":"text","start":12,"end":40,"text":"…","kind":"person",
//    "actor":"wd:Q7747","name":"Vladimir Putin","side":"RUS","office":"president","listed":true,"score":0.95,
//    "former":false,"possessive":false,"may_be_place":false,
//    "candidates":[{"actor":…,"name":…,"side":…,"score":0.98},…],"members":[{"actor":…,"name":…,"side":…},…]}
// `start` and `end` are bytes of the article's text or, where `in` says so, of its title. `actor` is null where nobody
// could be told, and for places, whose name and country stand in `name` and `side`. `candidates` are all readings that
// were weighed, the chosen one first, with shares that add up to 1; `members` those of a plural.
std::string MentionsToJson(const Document& document, const ActorAnalysis& analysis, const ActorKnowledge& knowledge);

}  // namespace readout::extract
