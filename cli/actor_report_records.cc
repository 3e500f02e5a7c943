// SPDX-License-Identifier: Apache-2.0
// Actor reports for other programs.
#include <cmath>

#include "absl/strings/str_format.h"
#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "cli/actor_report.h"
#include "export/table_exporters.h"
#include "model/facts_json.h"

namespace readout::cli {
namespace {

using extract::ActorKnowledge;

std::optional<Day> Known(Day day) {
  return day == Day::min() || day == Day::max() ? std::nullopt : std::optional<Day>(day);
}
std::string DayCell(Day day) { return Known(day).has_value() ? FormatDay(day) : ""; }

std::string WikidataLink(const ActorId& actor) {
  return actor.str().starts_with("wd:") ? "https://www.wikidata.org/wiki/" + actor.str().substr(3) : "";
}

void WriteList(std::string_view key, const std::vector<std::string>& values, JsonWriter* json) {
  json->Key(key);
  json->BeginArray();
  for (const std::string& value : values) json->String(value);
  json->EndArray();
}

void WriteTerm(const TermReport& term, bool with_holder, JsonWriter* json) {
  json->BeginObject();
  if (with_holder) {
    json->Key("actor");
    json->String(term.holder.actor.str());
    json->Key("name");
    json->String(term.holder.name);
  }
  json->Key("side");
  json->String(term.tenure->side);
  json->Key("office");
  json->String(term.tenure->office);
  json->Key("class");
  WriteStringOrNull(term.tenure->role, json);
  json->Key("from");
  WriteDayOrNull(Known(term.tenure->start), json);
  json->Key("to");
  WriteDayOrNull(Known(term.tenure->end), json);
  json->Key("known_until");
  WriteDayOrNull(Known(term.tenure->as_of), json);
  json->Key("acting");
  json->Bool(term.tenure->acting);
  json->Key("source");
  WriteStringOrNull(term.source, json);
  json->EndObject();
}

void WritePerson(const CandidateReport& candidate, JsonWriter* json) {
  WriteList("spellings", candidate.spellings, json);
  json->Key("office_on_date");
  if (candidate.on_date.has_value()) {
    WriteTerm(*candidate.on_date, false, json);
  } else {
    json->Null();
  }
  json->Key("offices");
  json->BeginArray();
  for (const TermReport& term : candidate.terms) WriteTerm(term, false, json);
  json->EndArray();
}

void WriteSide(const CandidateReport& candidate, JsonWriter* json) {
  json->Key("acts_for");
  WriteStringOrNull(candidate.parent, json);
  WriteList("names", candidate.words.names, json);
  WriteList("adjectives", candidate.words.adjectives, json);
  WriteList("people", candidate.words.demonyms, json);
  WriteList("capitals", candidate.capitals, json);
  WriteList("metonyms", candidate.words.metonyms, json);
  WriteList("descriptions", candidate.words.descriptions, json);
  json->Key("leaders_on_date");
  json->BeginArray();
  for (const auto& [post, term] : candidate.leaders) WriteTerm(term, true, json);
  json->EndArray();
  WriteList("members", candidate.members, json);
  WriteList("member_of", candidate.member_of, json);
  WriteList("sources", candidate.words.sources, json);
}

void WriteCandidate(const CandidateReport& candidate, JsonWriter* json) {
  const ActorKnowledge::Answer& answer = candidate.answer;
  json->BeginObject();
  json->Key("actor");
  json->String(answer.ref.actor.str());
  json->Key("name");
  json->String(candidate.name);
  json->Key("kind");
  json->String(EnumToName(kActorKindNames, answer.kind));
  json->Key("side");
  json->String(answer.ref.side);
  json->Key("score");
  json->Double(std::round(answer.score * 1000) / 1000);
  json->Key("reason");
  json->String(EnumToName(extract::kReasonNames, answer.reason));
  json->Key("read_as");
  WriteStringOrNull(answer.matched, json);
  json->Key("wikidata");
  WriteStringOrNull(WikidataLink(answer.ref.actor), json);
  if (answer.kind == ActorKind::kPerson) {
    WritePerson(candidate, json);
  } else {
    WriteSide(candidate, json);
  }
  json->EndObject();
}

}  // namespace

std::string ActorReportJson(const ActorReport& report) {
  std::string text;
  JsonWriter json(&text, 2);
  json.BeginObject();
  json.Key("query");
  json.String(report.query);
  json.Key("on");
  json.String(FormatDay(report.on));
  json.Key("title");
  WriteStringOrNull(report.title, &json);
  json.Key("candidates");
  json.BeginArray();
  for (const CandidateReport& candidate : report.candidates) WriteCandidate(candidate, &json);
  json.EndArray();
  json.Key("holders");
  json.BeginArray();
  for (const TermReport& term : report.holders) WriteTerm(term, true, &json);
  json.EndArray();
  json.EndObject();
  return text + "\n";
}

std::string ActorReportLines(const ActorReport& report) {
  std::string text;
  for (const TermReport& term : report.holders) {
    JsonWriter json(&text);
    WriteTerm(term, true, &json);
    text += '\n';
  }
  if (!text.empty()) return text;
  for (const CandidateReport& candidate : report.candidates) {
    JsonWriter json(&text);
    WriteCandidate(candidate, &json);
    text += '\n';
  }
  return text;
}

std::string ActorReportCsv(const ActorReport& report) {
  std::string text;
  AppendCsvRow(std::vector<std::string>{"actor", "name", "kind", "side", "score", "reason", "read_as", "office",
                                        "office_side", "from", "to", "acting", "source"},
               &text);
  const auto term_cells = [](const TermReport& term, std::vector<std::string>* cells) {
    cells->insert(cells->end(), {std::string(term.tenure->office), std::string(term.tenure->side),
                                 DayCell(term.tenure->start), DayCell(term.tenure->end),
                                 term.tenure->acting ? "1" : "0", exporting::SpreadsheetText(term.source)});
  };
  for (const TermReport& term : report.holders) {
    std::vector<std::string> cells = {term.holder.actor.str(),
                                      exporting::SpreadsheetText(term.holder.name),
                                      "person",
                                      term.holder.side,
                                      "",
                                      "role",
                                      ""};
    term_cells(term, &cells);
    AppendCsvRow(cells, &text);
  }
  if (!report.holders.empty()) return text;
  for (const CandidateReport& candidate : report.candidates) {
    const ActorKnowledge::Answer& answer = candidate.answer;
    std::vector<std::string> cells = {answer.ref.actor.str(),
                                      exporting::SpreadsheetText(candidate.name),
                                      std::string(EnumToName(kActorKindNames, answer.kind)),
                                      answer.ref.side,
                                      absl::StrFormat("%.2f", answer.score),
                                      std::string(EnumToName(extract::kReasonNames, answer.reason)),
                                      exporting::SpreadsheetText(answer.matched)};
    if (candidate.on_date.has_value()) {
      term_cells(*candidate.on_date, &cells);
    } else {
      cells.insert(cells.end(), 6, "");
    }
    AppendCsvRow(cells, &text);
  }
  return text;
}

}  // namespace readout::cli
