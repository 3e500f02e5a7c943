// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who took part, out of what several claims say: names fill in where a side was mentioned without one.

#include <optional>
#include <span>
#include <vector>

#include "graph/merge/value_policy.h"
#include "model/claim.h"

namespace readout::graph {

// One participant for each person, and for each side of which nobody is named anywhere one without a name. Name, id,
// office and role of a person are each chosen by the policy of values. The role `initiator` is kept only by whom
// `initiator` (the event's, already chosen) means. Ordered by side, name, role.
std::vector<Participant> UniteParticipants(EventType type, std::span<const Voter> voters,
                                           const std::optional<ActorRef>& initiator);

}  // namespace readout::graph
