// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the discourse stage: what sentences without event words speak of, once all drafts are known.

#include <vector>

#include "extract/events/discourse.h"

namespace readout::extract {

// Sets discourse->focus_of_sentence where a sentence has no event words of its own (told[s] is false), and completes
// the parties of a readout's title from the text. `main`: the article's own news, -1 when there is none.
void SettleFocus(const Reading& reading, const std::vector<EventMention>& mentions, const std::vector<bool>& told,
                 int main, Discourse* discourse);

}  // namespace readout::extract
