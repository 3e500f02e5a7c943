// SPDX-License-Identifier: Apache-2.0
#pragma once
// Options that several commands have, each defined once.

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/console.h"
#include "cli/option_spec.h"
#include "graph/query/event_filter.h"
#include "model/date.h"

namespace readout::cli {

// Appends `more` to `specs`.
void Append(std::vector<OptionSpec> more, std::vector<OptionSpec>* specs);

// --data, --quiet
struct CommonOptions {
  std::string data;
  bool quiet = false;
  std::vector<OptionSpec> Specs();
};

// --actors
struct ActorFilesOption {
  std::vector<std::string> files;
  OptionSpec Spec();
  // Those of the user's configuration ($XDG_CONFIG_HOME/readout/actors/*.tsv, else ~/.config/readout/actors/*.tsv, by
  // name), then those given: later ones win.
  std::vector<std::string> All() const;
};

// --graph
struct GraphOption {
  std::string graph = "readout.db";
  OptionSpec Spec();
};

// PATH…, --published, --threads
struct InputOptions {
  std::vector<std::string> paths;
  std::string published;
  int threads = 0;  // 0: as many as the machine has processors
  std::vector<OptionSpec> Specs();
  std::optional<Day> PublishedDay() const { return ParseDay(published); }
};
OptionSpec ThreadsSpec(int* threads);

// --since, --until, --type, --status, --topic, --min-confidence
struct FilterOptions {
  std::string since;
  std::string until;
  std::vector<std::string> types;
  std::vector<std::string> statuses;
  std::string topic;
  double minimum_confidence = 0;
  std::vector<OptionSpec> Specs();
  // Usage error when `since` lies after `until`.
  absl::StatusOr<graph::EventFilter> Filter() const;
  bool any() const;
};

// --format
enum class AnswerFormat { kTable, kJson, kNdjson, kCsv };
struct AnswerOption {
  std::string format;
  OptionSpec Spec();
  // A table on a terminal, NDJSON otherwise, unless the user chose.
  AnswerFormat Format(const Console& console) const;
};

// First and last day of "2026-03-09", "2026-03" or "2026"; unknown when the text is no date.
DateRange ParseDateText(std::string_view text);

}  // namespace readout::cli
