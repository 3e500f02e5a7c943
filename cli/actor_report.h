// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a name or an office resolves to, with all that the data know of it.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/style.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/actors/actor_rows.h"

namespace readout::cli {

// A term in an office.
struct TermReport {
  ActorRef holder;
  const extract::Tenure* tenure;  // of the knowledge that was asked
  std::string source;
};

struct CandidateReport {
  extract::ActorKnowledge::Answer answer;
  std::string name;  // "Vladimir Putin", "Russia"

  // A person:
  std::vector<std::string> spellings;
  std::vector<TermReport> terms;      // by start
  std::optional<TermReport> on_date;  // the office held on the date

  // A state, organisation or group:
  extract::SideWords words;
  std::vector<std::string> capitals;
  std::string parent;
  std::vector<std::pair<std::string, TermReport>> leaders;  // "head of state" and who that was on the date
  std::vector<std::string> members;
  std::vector<std::string> member_of;
};

struct ActorReport {
  std::string query;
  Day on;
  std::vector<CandidateReport> candidates;  // likeliest first

  // Where the words name an office and no date was given: everybody who held it, by start.
  std::string title;
  std::vector<TermReport> holders;
  bool each = false;  // one holder of each of several sides was asked for
};

// `rows`: of the same data as `knowledge`. No candidates and no holders: nothing fits. `day`: without one today counts,
// and of an office all holders are wanted.
ActorReport MakeActorReport(const extract::ActorKnowledge& knowledge, const extract::ActorRows& rows,
                            const std::string& query, std::optional<Day> day, Day today);

std::string ActorReportText(const ActorReport& report, int width, const Style& style);
// One object for all.
std::string ActorReportJson(const ActorReport& report);
// One object or row for each candidate; where holders are listed, for each of these.
std::string ActorReportLines(const ActorReport& report);
std::string ActorReportCsv(const ActorReport& report);

}  // namespace readout::cli
