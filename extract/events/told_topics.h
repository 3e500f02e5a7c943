// SPDX-License-Identifier: Apache-2.0
#pragma once
// Topics of what the parties tell each other: "Biden stressed that Taiwan …", "Japan's part in it, Xi replied, …", "On
// Iraq he repeated that …", and what goes on in the next sentences without a word of saying ("China will always support
// Cuba").

#include <vector>

#include "extract/events/attributes.h"

namespace readout::extract {

// Clauses from after the verb of saying to a following clause with a verb of its own, in sentences that speak of an
// exchange, outside headlines; not what a party tells the press. Free indirect speech is a sentence in the present, the
// future or with a modal verb, without a date, in the paragraph of such a clause, which is told in the past.
std::vector<FoundTopic> FindToldTopics(const AttributeContext& context);

}  // namespace readout::extract
