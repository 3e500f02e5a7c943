// SPDX-License-Identifier: Apache-2.0
#pragma once
// Topics, tone and outcomes of several claims put together: nothing is chosen away, only repetitions are dropped.

#include <span>
#include <vector>

#include "graph/merge/value_policy.h"
#include "model/claim.h"

namespace readout::graph {

// Topics whose texts fold to the same are one, with the themes and sides of all. Those that most independent sources
// name come first, then by text.
std::vector<Topic> UniteTopics(std::span<const Voter> voters);

// One entry for each term and speaker; where a term has a named speaker, the mention without one is dropped. Of
// differing valences the one of most sources counts. Ordered by term, then speaker.
std::vector<Tone> UniteTone(std::span<const Voter> voters);

// Ordered by sources, then kind and text.
std::vector<Outcome> UniteOutcomes(std::span<const Voter> voters);

}  // namespace readout::graph
