// SPDX-License-Identifier: Apache-2.0
#pragma once
// Claims as lines that can be compared where ids, offsets, articles and confidence differ.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/claim.h"

namespace readout::extract {

// How much of a claim has to stay.
enum class Extent {
  kFacts,  // everything the claim says
  kEvent,  // type, status, date and parties, the sides of those that have no name
};

// `words` is applied to the words that the claim takes over from the article (topics, outcomes, tones).
using WordChange = std::function<std::string(std::string_view)>;
std::string ClaimWords(const Claim& claim, Extent extent, const WordChange& words = {});

// The lines that only one of two lists has, each behind "lost: " or "new: "; empty when both hold the same.
std::string Difference(std::vector<std::string> before, std::vector<std::string> after);

}  // namespace readout::extract
