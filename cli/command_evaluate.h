// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout evaluate: what is extracted, against articles with hand-made answers.

#include "cli/command.h"
#include "cli/evaluate/gold.h"
#include "cli/shared_options.h"
#include "model/claim.h"

namespace readout::cli {

class EvaluateCommand : public Command {
 public:
  std::string_view name() const override { return "evaluate"; }
  std::string_view summary() const override {
    return "precision, recall and F1 against articles with hand-made answers";
  }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  absl::Status PrintClusters(const std::vector<GoldArticle>& articles, const std::vector<std::vector<Claim>>& claims,
                             Console* console) const;

  std::vector<std::string> paths_;
  std::string type_;
  int show_ = 0;
  bool clusters_ = false;
  int threads_ = 0;
  AnswerOption answer_;
  CommonOptions common_;
};

}  // namespace readout::cli
