// SPDX-License-Identifier: Apache-2.0
#pragma once
// For each kind of value: when one says less than another and is true of it as well, when two cannot both be right,
// which is more specific, and how it is written in conflicts and comparisons.

#include <cstdint>
#include <string>

#include "model/claim.h"

namespace readout::graph {

// Dates: a month is vaguer than a day in it.
bool DateIsVaguer(const DateRange& general, const DateRange& special);
bool DatesContradict(const DateRange& a, const DateRange& b);
int64_t DateSpecificity(const DateRange& date);  // fewer possible days are more

// Actors in passing: "the USA" is vaguer than "Donald Trump (USA)", "Trump" than "Donald Trump".
bool ActorIsVaguer(const ActorRef& general, const ActorRef& special);
bool ActorsContradict(const ActorRef& a, const ActorRef& b);
int64_t ActorSpecificity(const ActorRef& actor);
std::string FormatActorRef(const ActorRef& actor);  // "USA Donald Trump", "USA"

// Lengths: hedged figures within a tenth (at least five minutes) of each other agree; an open end agrees with anything
// longer.
bool DurationIsVaguer(const Duration& general, const Duration& special);
bool DurationsContradict(const Duration& a, const Duration& b);
int64_t DurationSpecificity(const Duration& duration);
std::string FormatDuration(const Duration& duration);  // minutes: "60", "about 60", "over 60", "60-90"

// Places: a country is vaguer than a town in it.
bool PlaceIsVaguer(const Place& general, const Place& special);
bool PlacesContradict(const Place& a, const Place& b);
int64_t PlaceSpecificity(const Place& place);
std::string FormatPlace(const Place& place);  // "Helsinki (FIN)", "FIN"

}  // namespace readout::graph
