// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/value_rules.h"

#include <algorithm>
#include <limits>

#include "base/text_fold.h"
#include "graph/merge/compared_facts.h"

namespace readout::graph {
namespace {

constexpr int kHedgeMinutes = 5;
constexpr int kHedgeDivisor = 10;

struct Minutes {
  int64_t low;
  int64_t high;
};

Minutes BoundsOf(const Duration& duration) {
  Minutes bounds{duration.min.value_or(0), duration.max.value_or(std::numeric_limits<int>::max())};
  if (duration.approximate) {
    if (duration.min.has_value()) bounds.low -= std::max<int64_t>(kHedgeMinutes, bounds.low / kHedgeDivisor);
    if (duration.max.has_value()) bounds.high += std::max<int64_t>(kHedgeMinutes, bounds.high / kHedgeDivisor);
  }
  return bounds;
}

bool SameOrOneNameless(const ActorRef& a, const ActorRef& b) {
  if (a.name.empty() || b.name.empty()) return true;
  return IsSamePerson(PersonToCompare(a.actor, a.name), PersonToCompare(b.actor, b.name));
}

bool WordsWithin(const std::string& part, const std::string& whole) {
  const std::vector<std::string> part_words = PersonToCompare({}, part).words;
  const std::vector<std::string> whole_words = PersonToCompare({}, whole).words;
  return std::includes(whole_words.begin(), whole_words.end(), part_words.begin(), part_words.end());
}

}  // namespace

bool DateIsVaguer(const DateRange& general, const DateRange& special) {
  if (!general.known() || !special.known() || general == special) return false;
  return general.start <= special.start && special.end <= general.end &&
         DateSpecificity(general) < DateSpecificity(special);
}

bool DatesContradict(const DateRange& a, const DateRange& b) { return a.known() && b.known() && !a.Overlaps(b); }

int64_t DateSpecificity(const DateRange& date) { return date.known() ? date.start - date.end : -1000000; }

bool ActorIsVaguer(const ActorRef& general, const ActorRef& special) {
  if (general.side != special.side && !general.side.empty()) return false;
  return SameOrOneNameless(general, special) && ActorSpecificity(general) < ActorSpecificity(special);
}

bool ActorsContradict(const ActorRef& a, const ActorRef& b) {
  if (!a.side.empty() && !b.side.empty() && a.side != b.side) return true;
  return !SameOrOneNameless(a, b);
}

int64_t ActorSpecificity(const ActorRef& actor) {
  return (actor.side.empty() ? 0 : 1) + 2 * static_cast<int64_t>(PersonToCompare({}, actor.name).words.size());
}

std::string FormatActorRef(const ActorRef& actor) {
  if (actor.side.empty()) return actor.name;
  return actor.name.empty() ? actor.side : actor.side + " " + actor.name;
}

bool DurationIsVaguer(const Duration& general, const Duration& special) {
  if (DurationSpecificity(general) >= DurationSpecificity(special)) return false;
  return !DurationsContradict(general, special);
}

bool DurationsContradict(const Duration& a, const Duration& b) {
  const Minutes x = BoundsOf(a);
  const Minutes y = BoundsOf(b);
  return x.low > y.high || y.low > x.high;
}

// An exact figure, then a hedged one, then a span, then an open end.
int64_t DurationSpecificity(const Duration& duration) {
  if (!duration.min.has_value() || !duration.max.has_value()) return 0;
  return (*duration.min == *duration.max ? 2 : 1) + (duration.approximate ? 0 : 2);
}

std::string FormatDuration(const Duration& duration) {
  std::string text;
  if (duration.min.has_value() && duration.max.has_value()) {
    if (duration.approximate) text = "about ";
    text += std::to_string(*duration.min);
    if (*duration.min != *duration.max) text += "-" + std::to_string(*duration.max);
  } else if (duration.min.has_value()) {
    text = "over " + std::to_string(*duration.min);
  } else if (duration.max.has_value()) {
    text = "under " + std::to_string(*duration.max);
  }
  return text;
}

bool PlaceIsVaguer(const Place& general, const Place& special) {
  if (!general.country.empty() && general.country != special.country) return false;
  if (PlaceSpecificity(general) >= PlaceSpecificity(special)) return false;
  return general.name.empty() || WordsWithin(general.name, special.name);
}

bool PlacesContradict(const Place& a, const Place& b) {
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return true;
  if (a.name.empty() || b.name.empty()) return false;
  return !WordsWithin(a.name, b.name) && !WordsWithin(b.name, a.name);
}

int64_t PlaceSpecificity(const Place& place) {
  return (place.country.empty() ? 0 : 1) + 2 * static_cast<int64_t>(PersonToCompare({}, place.name).words.size());
}

std::string FormatPlace(const Place& place) {
  if (place.name.empty()) return place.country;
  return place.country.empty() ? place.name : place.name + " (" + place.country + ")";
}

}  // namespace readout::graph
