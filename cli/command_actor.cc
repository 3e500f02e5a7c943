// SPDX-License-Identifier: Apache-2.0
#include "cli/command_actor.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "base/status_macros.h"
#include "cli/actor_query.h"
#include "cli/actor_report.h"
#include "cli/data_folder.h"
#include "cli/suggest.h"

namespace readout::cli {
namespace {

// Why nobody is found: a known office that nobody is known to have held on the day, or nothing known at all.
std::string WhyNobody(const ActorReport& report, const ActorQuery& actors) {
  const extract::ActorKnowledge::RoleAsked role = actors.knowledge()->ReadRole(report.query);
  if (role.title.empty()) {
    return absl::StrCat("nobody is called \"", report.query, "\"", DidYouMean(actors.Similar(report.query, {})));
  }
  const bool ever = std::any_of(role.sides.begin(), role.sides.end(), [&](const std::string& side) {
    return !actors.knowledge()->TenuresIn(role.title, side).empty();
  });
  return absl::StrCat(
      "nobody is known as \"", report.query, "\" ",
      ever ? absl::StrCat("on ", FormatDay(report.on), "; without --on all that are known are listed") : "at any time");
}

}  // namespace

std::string_view ActorCommand::details() const {
  return R"(
NAME is a person, country, organisation or office as one would type it: case and accents do not matter, ids of claims
(wd:Q7747, ac-…) do, too. Shown are the candidates, likeliest first, with a score and the reason; then the first of them
with all that is known: spellings and offices of a person; names, leaders and members of a state or organisation. An
office is that of the day; without --on everybody known to have held it is listed as well.

  readout actor Zelensky
  readout actor "the Kremlin" --on 2009-07-06
  readout actor "NATO secretary general"
  readout actor "leaders of the E3" --on 2025-06-20
  readout actor --actors my-delegation.tsv "Jane Roe")";
}

std::vector<OptionSpec> ActorCommand::Options() {
  std::vector<OptionSpec> specs = {{.names = "NAME",
                                    .target = &query_,
                                    .help = "a person, country, organisation or office",
                                    .value = "",
                                    .required = true},
                                   {.names = "--on",
                                    .target = &on_,
                                    .help = "the day on which offices are asked for (YYYY-MM-DD; default: today)",
                                    .value = "DATE",
                                    .check = ValueCheck::kDay}};
  specs.push_back(answer_.Spec());
  specs.push_back(actor_files_.Spec());
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> ActorCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  const std::vector<std::string> own = actor_files_.All();
  READOUT_ASSIGN_OR_RETURN(const std::string data, FindDataFolder(common_.data));
  READOUT_ASSIGN_OR_RETURN(const ActorQuery actors, ActorQuery::Load(common_.data, own));
  READOUT_RETURN_IF_ERROR(actors.load_status());
  READOUT_ASSIGN_OR_RETURN(const extract::ActorRows rows, extract::ActorRows::Read(data + "/actors", own));
  const Day today = absl::ToCivilDay(absl::Now(), absl::LocalTimeZone());
  const ActorReport report = MakeActorReport(*actors.knowledge(), rows, query_, ParseDay(on_), today);
  if (report.candidates.empty() && report.holders.empty()) {
    console->Say(WhyNobody(report, actors));
    return ExitCode::kFoundNothing;
  }
  if (!report.candidates.empty() && !report.candidates.front().answer.matched.empty()) {
    console->Note(
        absl::StrCat("there is no \"", query_, "\"; read as \"", report.candidates.front().answer.matched, "\""));
  }
  switch (answer_.Format(*console)) {
    case AnswerFormat::kTable:
      READOUT_RETURN_IF_ERROR(console->Write(ActorReportText(report, console->width(), Style(console->colour()))));
      break;
    case AnswerFormat::kJson:
      READOUT_RETURN_IF_ERROR(console->Write(ActorReportJson(report)));
      break;
    case AnswerFormat::kNdjson:
      READOUT_RETURN_IF_ERROR(console->Write(ActorReportLines(report)));
      break;
    case AnswerFormat::kCsv:
      READOUT_RETURN_IF_ERROR(console->Write(ActorReportCsv(report)));
      break;
  }
  return ExitCode::kDone;
}

}  // namespace readout::cli
