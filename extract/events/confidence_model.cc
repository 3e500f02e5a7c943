// SPDX-License-Identifier: Apache-2.0
// The logistic model of a claim's confidence and the features that it weighs.
#include "extract/events/confidence_model.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "base/tsv_table.h"

namespace readout::extract {
namespace {

constexpr double kCertainMention = 0.5;  // score below which who is meant is a guess

}  // namespace

absl::StatusOr<ConfidenceModel> ConfidenceModel::Load(const std::string& data_folder) {
  READOUT_ASSIGN_OR_RETURN(TsvTable table, TsvTable::Read(data_folder + "/frames/confidence.tsv", {"feature", "weight"}));
  ConfidenceModel model;
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view value = table.Cell(row, "weight");
    double weight = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), weight);
    if (error != std::errc() || end != value.data() + value.size()) {
      return table.Error(row, "weight", absl::StrCat("not a number: \"", ToAbsl(value), "\""));
    }
    model.weights_[std::string(table.Cell(row, "feature"))] = weight;
  }
  return model;
}

double ConfidenceModel::Probability(const std::vector<std::string_view>& features) const {
  double sum = 0;
  auto add = [&](std::string_view name) {
    if (auto it = weights_.find(name); it != weights_.end()) sum += it->second;
  };
  add("bias");
  for (std::string_view feature : features) add(feature);
  return 1.0 / (1.0 + std::exp(-sum));
}

std::vector<std::string_view> ConfidenceFeatures(const Reading& reading, const EventDraft& draft, const EventFacts& facts,
                                                 bool main) {
  std::vector<std::string_view> features;
  if (draft.strength == Strength::kStrong) features.push_back("strong");
  if (draft.mentions.size() >= 2) features.push_back("told_again");
  if (draft.dated) features.push_back("dated");
  const auto persons = std::count_if(facts.participants.begin(), facts.participants.end(),
                                     [](const Participant& p) { return !p.name.empty(); });
  if (persons >= 2) features.push_back("two_persons");
  if (persons == 0) features.push_back("no_person");
  if (facts.participants.size() > 3) features.push_back("many_parties");
  if (draft.caption_only) features.push_back("caption");
  if (facts.status != Status::kHeld) features.push_back("not_held");
  if (facts.background) features.push_back("background");
  if (facts.said_by) features.push_back("sourced");
  if (main) features.push_back("main");
  const bool guessed = std::any_of(draft.parties.begin(), draft.parties.end(), [&](const EventArg& arg) {
    return arg.mention >= 0 && reading.actors.mentions[static_cast<size_t>(arg.mention)].score < kCertainMention;
  });
  if (guessed) features.push_back("guessed_party");
  return features;
}

}  // namespace readout::extract
