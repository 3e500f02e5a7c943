// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout show: one event with everything that is known of it, or one article as it was read.

#include "cli/command.h"
#include "cli/shared_options.h"
#include "graph/store/store_reader.h"

namespace readout::cli {

class ShowCommand : public Command {
 public:
  std::string_view name() const override { return "show"; }
  std::string_view summary() const override {
    return "one event: merged values, every claim, every quote, every conflict";
  }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  absl::StatusOr<ExitCode> ShowEvent(const graph::StoreReader& reader, Console* console) const;
  absl::StatusOr<ExitCode> ShowArticle(const graph::StoreReader& reader, Console* console) const;

  std::string event_;
  std::string article_;
  bool text_ = false;
  bool why_ = false;
  GraphOption graph_;
  AnswerOption answer_;
  CommonOptions common_;
};

}  // namespace readout::cli
