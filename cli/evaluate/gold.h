// SPDX-License-Identifier: Apache-2.0
#pragma once
// Articles with hand-made answers, one JSON object a line (docs/evaluation.md describes the form).

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "model/date.h"

namespace readout::cli {

struct GoldActor {
  std::string name;  // empty when only a side is given
  std::string side;
};

struct GoldParticipant {
  std::string name;
  std::string side;
  std::string role;
};

// First and last day as ISO 8601 text; the last day of a month is written "-31" whatever the month.
struct GoldSpan {
  std::string start;
  std::string end;
  friend bool operator==(const GoldSpan&, const GoldSpan&) = default;
};

struct GoldEvent {
  std::string type;
  std::string mode;  // empty: not stated, not scored
  std::string status;
  std::optional<GoldSpan> date;
  std::optional<GoldSpan> until;
  std::vector<GoldParticipant> participants;
  std::optional<GoldActor> initiator;
  std::optional<double> duration;  // minutes; of a range the lower figure
  std::optional<std::string> place;
  std::set<std::string> tone;   // plain words
  std::set<std::string> about;  // sides that any topic concerns
  std::optional<GoldActor> said_by;
  std::string salience;  // "main", "secondary", "background"
  std::string key;       // equal for one event of several articles; empty: not given
};

struct GoldArticle {
  std::string id;
  std::optional<Day> published;
  std::string text;
  std::vector<GoldEvent> events;
  std::vector<std::string>
      not_events;  // traps; with "optional" in it, what may be found without being counted as wrong
};

// InvalidArgument with what is wrong about the line.
absl::StatusOr<GoldArticle> ParseGoldLine(std::string_view line);

}  // namespace readout::cli
