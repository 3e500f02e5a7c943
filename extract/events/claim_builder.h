// SPDX-License-Identifier: Apache-2.0
#pragma once
// Drafts and attributes become claims: defaults for dates, roles, offices on the day, background, evidence, confidence.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/events/attributes.h"
#include "extract/events/theme_table.h"
#include "model/claim.h"

namespace readout::extract {

// Weights of the features that make a claim's confidence: a logistic model, data/frames/confidence.tsv. How they were set is
// in docs/evaluation.md.
class ConfidenceModel {
 public:
  static absl::StatusOr<ConfidenceModel> Load(const std::string& data_folder);
  // The probability for the sum of the weights of the named features ("bias" always counts); unknown names weigh nothing.
  double Probability(const std::vector<std::string_view>& features) const;

 private:
  StringMap<double> weights_;
};

struct FoundAttributes {
  std::vector<FoundInitiator> initiators;
  std::vector<FoundDuration> durations;
  std::vector<FoundTopic> topics;
  std::vector<FoundTone> tone;
  std::vector<FoundOutcome> outcomes;
};

// Claims of the drafts that have two sides, in order of first mention; the rest asserts nothing.
std::vector<Claim> BuildClaims(const AttributeContext& context, const FoundAttributes& found, const ActorKnowledge& actors,
                               const ThemeTable& themes, const ConfidenceModel& confidence, const ArticleRef& article);

}  // namespace readout::extract
