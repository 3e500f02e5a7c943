// SPDX-License-Identifier: Apache-2.0
#pragma once
// readout compare: the sides' own accounts of one event next to each other.

#include "cli/command.h"
#include "cli/shared_options.h"
#include "cli/style.h"
#include "graph/query/account_comparison.h"

namespace readout::cli {

class CompareCommand : public Command {
 public:
  std::string_view name() const override { return "compare"; }
  std::string_view summary() const override { return "the sides' accounts of one event next to each other"; }
  std::string_view details() const override;
  std::vector<OptionSpec> Options() override;
  absl::StatusOr<ExitCode> Run(Console* console) override;

 private:
  std::string event_;
  GraphOption graph_;
  AnswerOption answer_;
  CommonOptions common_;
};

// For people: one row for each thing said, a column for each side.
std::string ComparisonText(const Event& event, const graph::AccountComparison& comparison, int width,
                           const Style& style);
// A row as {"event":…,"field":…,"agreement":…,"accounts":{"RUS":…,"USA":…}}: one a line, or all in one array.
std::string ComparisonJson(const Event& event, const graph::AccountComparison& comparison, bool lines);
std::string ComparisonCsv(const graph::AccountComparison& comparison);

}  // namespace readout::cli
