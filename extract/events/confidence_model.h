// SPDX-License-Identifier: Apache-2.0
#pragma once
// How far a claim can be trusted: a logistic model over what the article shows of its event. The weights are in
// data/frames/confidence.tsv; script/train_confidence.py learns them, docs/evaluation.md says how good they are.

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/absl_view.h"
#include "extract/events/attributes.h"
#include "model/claim.h"

namespace readout::extract {

class ConfidenceModel {
 public:
  // Errors name file, line and column: a feature that there is not, or twice, a weight that is no number, or one above
  // 0 for a feature that tells of ambiguity.
  static absl::StatusOr<ConfidenceModel> Load(const std::string& data_folder);
  // The probability for the sum of the weights of the named features ("bias" always counts); features that the file
  // does not have weigh nothing.
  double Probability(const std::vector<std::string_view>& features) const;

 private:
  StringMap<double> weights_;
};

// The features of draft `draft` and of the facts made of it, by their names in confidence.tsv. `main`: it is the
// article's own news.
//   how it is told   meeting, strong, told_again (twice), told_often (four times), headline, headline_only, caption,
//                    main, background, transcript, sourced
//   what is told     dated (by the text), undated (not even by the day of publication), not_held, two_persons
//   what is unclear  no_person, state_party (a side without a person beside one with), many_parties (more than two
//                    sides), guessed_party, unsure_party, ambiguous_party (the actors' scores and who else could be
//                    meant), pronoun_party (a side that only pronouns and plurals name), unlisted_party, mixed (the
//                    mentions do not agree on the status), first_person. These never raise the probability.
std::vector<std::string_view> ConfidenceFeatures(const AttributeContext& context, int draft, const EventFacts& facts,
                                                 bool main);

}  // namespace readout::extract
