// SPDX-License-Identifier: Apache-2.0
#pragma once
// Drafts and attributes become claims: defaults for dates, roles, offices on the day, background, evidence, confidence.

#include <vector>

#include "extract/actors/actor_knowledge.h"
#include "extract/events/attributes.h"
#include "extract/events/confidence_model.h"
#include "extract/events/theme_table.h"
#include "model/claim.h"

namespace readout::extract {

struct FoundAttributes {
  std::vector<FoundInitiator> initiators;
  std::vector<FoundDuration> durations;
  std::vector<FoundTopic> topics;
  std::vector<FoundTone> tone;
  std::vector<FoundOutcome> outcomes;
};

struct BuiltClaim {
  Claim claim;
  std::vector<std::string_view> features;  // that its confidence is weighed from
};

// Claims of the drafts that have two sides, in order of first mention; the rest asserts nothing.
std::vector<BuiltClaim> BuildClaims(const AttributeContext& context, const FoundAttributes& found,
                                    const ActorKnowledge& actors, const ThemeTable& themes,
                                    const ConfidenceModel& confidence, const ArticleRef& article);

}  // namespace readout::extract
