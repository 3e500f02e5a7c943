// SPDX-License-Identifier: Apache-2.0
#pragma once
// The place of a claim: a city, a venue with its city, a region or a country.

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/actors/actor_knowledge.h"
#include "extract/events/attributes.h"
#include "model/claim.h"

namespace readout::extract {

struct FoundPlace {
  Place place;
  bool exact = false;  // a city or venue, not a country or region
  uint32_t first = 0;  // tokens that say so; none where the dateline does
  uint32_t last = 0;
};

class EventPlaces {
 public:
  // Holds references: all that it is made of must outlive it.
  EventPlaces(const AttributeContext& context, const ActorKnowledge& actors) : x_(context), actors_(actors) {}

  // The most exact place that the draft's mentions name, of a visit where its host is; else, where the text says "here"
  // or the host, of the article's own news (`main`) anybody, is at home there on the day of the article, the town of
  // the dateline.
  std::optional<FoundPlace> Of(const EventDraft& draft, const EventFacts& facts, bool main) const;

  // A meeting of the visitor with his host during a visit is where the visit is, and the other way round: sets the
  // places of those claims that have none, or of a visit only the country.
  void Share(const std::vector<EventFacts*>& facts) const;

 private:
  std::optional<FoundPlace> Read(int mention, bool in_front) const;
  std::optional<FoundPlace> OfDateline(const EventDraft& draft, const EventFacts& facts, bool main) const;
  bool IsExact(const Place& place) const;

  const AttributeContext& x_;
  const ActorKnowledge& actors_;
};

}  // namespace readout::extract
