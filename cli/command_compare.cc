// SPDX-License-Identifier: Apache-2.0
#include "cli/command_compare.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "base/status_macros.h"
#include "cli/event_text.h"
#include "cli/table.h"
#include "export/table_exporters.h"
#include "graph/query/event_lookup.h"
#include "model/facts_json.h"

namespace readout::cli {
namespace {

// What stands in the last column: nothing where the accounts agree.
std::string Verdict(const graph::ComparisonRow& row, const std::vector<std::string>& sides) {
  switch (row.agreement) {
    case graph::Agreement::kAgree:
      return "";
    case graph::Agreement::kDiffer:
      return "they differ";
    case graph::Agreement::kOnlyOne:
      break;
  }
  const auto only =
      std::find_if(row.values.begin(), row.values.end(), [](const std::string& value) { return !value.empty(); });
  return only == row.values.end() ? "" : absl::StrCat("only ", sides[static_cast<size_t>(only - row.values.begin())]);
}

}  // namespace

std::string ComparisonText(const Event& event, const graph::AccountComparison& comparison, int width,
                           const Style& style) {
  std::string out =
      absl::StrCat(style.Bold(TypeAndStatusText(event.facts)), ", ", DateText(event.facts.date, event.facts.until),
                   "  ", PartiesText(event.facts), "  ", ShortId(event.id.str()), "\n");
  for (const Account& account : event.accounts) {
    std::string by;
    for (const ActorRef& source : account.said_by) {
      if (!source.name.empty()) absl::StrAppend(&by, by.empty() ? " by " : ", ", source.name);
    }
    absl::StrAppend(&out, account.side, ": ", account.claims.size(), account.claims.size() == 1 ? " claim" : " claims",
                    by, "\n");
  }
  std::vector<Table::Column> columns = {{"FIELD"}};
  for (const std::string& side : comparison.sides) columns.push_back({side, 16});
  columns.push_back({"SAID BY"});
  Table table(std::move(columns));
  for (const graph::ComparisonRow& row : comparison.rows) {
    std::vector<std::string> cells = {row.field};
    for (const std::string& value : row.values) cells.push_back(value.empty() ? "–" : value);
    cells.push_back(row.agreement == graph::Agreement::kAgree ? "they agree" : Verdict(row, comparison.sides));
    table.AddRow(std::move(cells), row.agreement == graph::Agreement::kDiffer    ? Table::Emphasis::kRed
                                   : row.agreement == graph::Agreement::kOnlyOne ? Table::Emphasis::kYellow
                                                                                 : Table::Emphasis::kPlain);
  }
  return absl::StrCat(out, "\n", table.Render(width, style));
}

std::string ComparisonJson(const Event& event, const graph::AccountComparison& comparison, bool lines) {
  std::string out;
  const auto write_row = [&](const graph::ComparisonRow& row, JsonWriter* json) {
    json->BeginObject();
    json->Key("event");
    json->String(event.id.str());
    json->Key("field");
    json->String(row.field);
    json->Key("agreement");
    json->String(EnumToName(graph::kAgreementNames, row.agreement));
    json->Key("accounts");
    json->BeginObject();
    for (size_t i = 0; i < comparison.sides.size(); ++i) {
      json->Key(comparison.sides[i]);
      WriteStringOrNull(row.values[i], json);
    }
    json->EndObject();
    json->EndObject();
  };
  if (lines) {
    for (const graph::ComparisonRow& row : comparison.rows) {
      JsonWriter json(&out);
      write_row(row, &json);
      out += '\n';
    }
    return out;
  }
  JsonWriter json(&out, 2);
  json.BeginArray();
  for (const graph::ComparisonRow& row : comparison.rows) write_row(row, &json);
  json.EndArray();
  return out + "\n";
}

std::string ComparisonCsv(const graph::AccountComparison& comparison) {
  std::string out;
  std::vector<std::string> header = {"field", "agreement"};
  header.insert(header.end(), comparison.sides.begin(), comparison.sides.end());
  AppendCsvRow(header, &out);
  for (const graph::ComparisonRow& row : comparison.rows) {
    std::vector<std::string> cells = {row.field, std::string(EnumToName(graph::kAgreementNames, row.agreement))};
    for (const std::string& value : row.values) cells.push_back(exporting::SpreadsheetText(value));
    AppendCsvRow(cells, &out);
  }
  return out;
}

std::string_view CompareCommand::details() const {
  return R"(
An account is what the claims say that name that side as their source. Left out is what nobody says.

  readout compare ev-1a2b3c4d)";
}

std::vector<OptionSpec> CompareCommand::Options() {
  std::vector<OptionSpec> specs = {{.names = "EVENT",
                                    .target = &event_,
                                    .help = "id of an event or claim, or its beginning",
                                    .value = "",
                                    .required = true}};
  specs.push_back(answer_.Spec());
  specs.push_back(graph_.Spec());
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> CompareCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  READOUT_ASSIGN_OR_RETURN(graph::Store store, graph::Store::OpenForReading(graph_.graph));
  READOUT_ASSIGN_OR_RETURN(const graph::StoreReader reader, graph::StoreReader::Begin(&store));
  const absl::StatusOr<EventId> id = graph::FindEvent(reader, event_);
  if (!id.ok()) {
    const std::string words(id.status().message().data(), id.status().message().size());
    if (absl::IsInvalidArgument(id.status())) return UsageError(words);
    if (!absl::IsNotFound(id.status())) return id.status();
    console->Say(words);
    return ExitCode::kFoundNothing;
  }
  READOUT_ASSIGN_OR_RETURN(const Event event, reader.ReadEvent(*id));
  const graph::AccountComparison comparison = graph::CompareAccounts(event);
  if (comparison.rows.empty()) {
    console->Say(absl::StrCat(event.id.str(), ": no claim names a side as its source, so there is nothing to compare"));
    return ExitCode::kFoundNothing;
  }
  if (comparison.sides.size() == 1) {
    console->Note(absl::StrCat("only ", comparison.sides.front(), " gives an account of this event"));
  }
  switch (answer_.Format(*console)) {
    case AnswerFormat::kTable:
      READOUT_RETURN_IF_ERROR(
          console->Write(ComparisonText(event, comparison, console->width(), Style(console->colour()))));
      break;
    case AnswerFormat::kJson:
      READOUT_RETURN_IF_ERROR(console->Write(ComparisonJson(event, comparison, false)));
      break;
    case AnswerFormat::kNdjson:
      READOUT_RETURN_IF_ERROR(console->Write(ComparisonJson(event, comparison, true)));
      break;
    case AnswerFormat::kCsv:
      READOUT_RETURN_IF_ERROR(console->Write(ComparisonCsv(comparison)));
      break;
  }
  return ExitCode::kDone;
}

}  // namespace readout::cli
