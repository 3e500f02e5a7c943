// SPDX-License-Identifier: Apache-2.0
#pragma once
// One event out of the claims that were found to speak of it: the policy of values in docs/merging.md.

#include <span>

#include "model/claim.h"
#include "model/event.h"

namespace readout::graph {

// `claims`: distinct, at least one, ascending by id. part_of stays empty: it is about other events.
Event BuildEvent(std::span<const Claim* const> claims);

}  // namespace readout::graph
