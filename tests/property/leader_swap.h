// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two leaders of an article put in each other's place, with their titles and countries: what one did to the other, the
// other did to the one.

#include <optional>
#include <string>

#include "tests/property/article_set.h"

namespace readout::extract {

struct Swap {
  Article article;
  ActorRef a;
  ActorRef b;
};

// Swaps the two named parties of the article's first claim that is no background. Names, countries, adjectives,
// capitals and seats of power change places; so do titles where the two bear different ones. nullopt where words cannot
// do it: there are no such two; they differ in sex (pronouns) or hold offices that are not just a title; one of them is
// named with words that the other has no equal of.
std::optional<Swap> WithLeadersSwapped(const NamedArticle& article);

// Who is meant when `actor` is named after the swap.
ActorRef Swapped(const ActorRef& actor, const Swap& swap);

}  // namespace readout::extract
