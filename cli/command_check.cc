// SPDX-License-Identifier: Apache-2.0
#include "cli/command_check.h"

#include "absl/strings/str_cat.h"
#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "base/status_macros.h"
#include "cli/plural.h"
#include "graph/store/integrity_check.h"

namespace readout::cli {
namespace {

std::string ReportText(const graph::IntegrityReport& report, const std::string& path) {
  std::string out;
  for (const std::string& problem : report.problems) absl::StrAppend(&out, problem, "\n");
  absl::StrAppend(&out, path, ": ", Plural(report.articles, "article"), ", ", Plural(report.claims, "claim"), ", ",
                  Plural(report.events, "event"), report.problems.empty() ? ": all well\n" : "\n");
  return out;
}

std::string ReportJson(const graph::IntegrityReport& report, int indent) {
  std::string out;
  JsonWriter json(&out, indent);
  json.BeginObject();
  for (const auto& [name, value] : {std::pair("articles", report.articles), std::pair("claims", report.claims),
                                    std::pair("events", report.events)}) {
    json.Key(name);
    json.Int(value);
  }
  json.Key("problems");
  json.BeginArray();
  for (const std::string& problem : report.problems) json.String(problem);
  json.EndArray();
  json.EndObject();
  return out + "\n";
}

std::string ReportCsv(const graph::IntegrityReport& report) {
  std::string out;
  const auto add = [&out](std::vector<std::string> cells) { AppendCsvRow(cells, &out); };
  add({"problem"});
  for (const std::string& problem : report.problems) add({problem});
  return out;
}

}  // namespace

std::string_view CheckCommand::details() const {
  return R"(
Reads the whole file and changes nothing: the database itself, every claim in exactly one event, every event what its
claims give, every quote equal to its bytes in the article, every article's id that of its content. Problems are printed,
one a line, and the exit status is 3; events that do not follow from the claims are put right by readout rebuild.

  readout check --graph talks.db)";
}

std::vector<OptionSpec> CheckCommand::Options() {
  std::vector<OptionSpec> specs = {answer_.Spec(), graph_.Spec()};
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> CheckCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  READOUT_ASSIGN_OR_RETURN(graph::Store store, graph::Store::OpenForReading(graph_.graph));
  READOUT_ASSIGN_OR_RETURN(const graph::IntegrityReport report, graph::CheckIntegrity(&store));
  switch (answer_.Format(*console)) {
    case AnswerFormat::kTable:
      READOUT_RETURN_IF_ERROR(console->Write(ReportText(report, graph_.graph)));
      break;
    case AnswerFormat::kJson:
      READOUT_RETURN_IF_ERROR(console->Write(ReportJson(report, 2)));
      break;
    case AnswerFormat::kNdjson:
      READOUT_RETURN_IF_ERROR(console->Write(ReportJson(report, 0)));
      break;
    case AnswerFormat::kCsv:
      READOUT_RETURN_IF_ERROR(console->Write(ReportCsv(report)));
      break;
  }
  return report.problems.empty() ? ExitCode::kDone : ExitCode::kFailed;
}

}  // namespace readout::cli
