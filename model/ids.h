// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ids of the model. All but ActorId are "<prefix>-" + an RFC 4122 version 5 UUID of content: never of order, time
// or machine.

#include <optional>
#include <string>
#include <string_view>

#include "base/typed_id.h"

namespace readout {

using ArticleId = TypedId<struct ArticleTag>;  // "ar-…"
using ClaimId = TypedId<struct ClaimTag>;      // "cl-…"
using EventId = TypedId<struct EventTag>;      // "ev-…"
using ActorId = TypedId<struct ActorTag>;      // "wd:Q7747", or "ac-…" made of name and side

// The event id that a claim gives its event: the claim's UUID behind "ev-". An event is named by the id of its smallest
// claim, but each of its claims' ids leads to it, so an id once exported keeps working whatever was added since.
EventId EventIdOf(const ClaimId& claim);
// The claim that an event id was derived from; nullopt when `id` does not have the form "ev-<uuid>".
std::optional<ClaimId> ClaimIdOf(const EventId& id);

// Id of an actor that Wikidata does not know: a function of its folded name and its side. A state is named by its side
// alone (empty name).
ActorId UnlistedActorId(std::string_view name, std::string_view side);

}  // namespace readout
