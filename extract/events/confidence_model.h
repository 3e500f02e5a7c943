// SPDX-License-Identifier: Apache-2.0
#pragma once
// How far a claim can be trusted: a logistic model over what the article shows of its event. The weights are in
// data/frames/confidence.tsv; how they were set is in docs/evaluation.md.

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/absl_view.h"
#include "extract/events/discourse.h"
#include "model/claim.h"

namespace readout::extract {

class ConfidenceModel {
 public:
  // Errors name file, line and column.
  static absl::StatusOr<ConfidenceModel> Load(const std::string& data_folder);
  // The probability for the sum of the weights of the named features ("bias" always counts); unknown names weigh nothing.
  double Probability(const std::vector<std::string_view>& features) const;

 private:
  StringMap<double> weights_;
};

// The features of a draft and of the facts made of it, by their names in confidence.tsv. `main`: it is the article's own news.
std::vector<std::string_view> ConfidenceFeatures(const Reading& reading, const EventDraft& draft, const EventFacts& facts,
                                                 bool main);

}  // namespace readout::extract
