// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/score_report.h"

#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "cli/table.h"

namespace readout::cli {
namespace {

std::string Three(double value) { return absl::StrFormat("%.3f", value); }
double Rounded(double value) { return std::strtod(Three(value).c_str(), nullptr); }

// One field: how it is measured, how good it is, on how many events (accuracy) or values (F1).
struct FieldScore {
  std::string name;
  const char* measure;
  double value;
  int64_t number;
};

// Accuracies in the order of their names, then F1s.
std::vector<FieldScore> FieldsOf(const Scores& scores) {
  std::vector<FieldScore> fields;
  for (const auto& [name, tally] : scores.accuracy) {
    fields.push_back({name, "accuracy", tally.share(), tally.right + tally.wrong});
  }
  for (const auto& [name, counts] : scores.fields) {
    fields.push_back({name, "F1", counts.f1(), counts.right + counts.missing});
  }
  return fields;
}

}  // namespace

std::string ScoreTable(const Scores& scores, int width, const Style& style) {
  const Counts all = scores.events();
  std::string out = absl::StrFormat("articles %d  gold events %d  P %.3f  R %.3f  F1 %.3f\n\n", scores.articles,
                                    all.right + all.missing, all.precision(), all.recall(), all.f1());
  Table types({{"TYPE"}, {"P", 0, true}, {"R", 0, true}, {"F1", 0, true}, {"GOLD", 0, true}});
  for (const auto& [name, counts] : scores.types) {
    types.AddRow({name, Three(counts.precision()), Three(counts.recall()), Three(counts.f1()),
                  absl::StrCat(counts.right + counts.missing)});
  }
  if (!types.empty()) absl::StrAppend(&out, types.Render(width, style), "\n");
  std::string recall;
  for (const auto& [name, tally] : scores.found_by_salience) {
    absl::StrAppend(&recall, recall.empty() ? "" : ", ", name, " ", Three(tally.share()));
  }
  if (!recall.empty()) absl::StrAppend(&out, "recall by salience: ", recall, "\n\n");
  Table fields({{"FIELD"}, {"MEASURE"}, {"VALUE", 0, true}, {"N", 0, true}});
  for (const FieldScore& field : FieldsOf(scores)) {
    fields.AddRow({field.name, field.measure, Three(field.value), absl::StrCat(field.number)});
  }
  return fields.empty() ? out : absl::StrCat(out, fields.Render(width, style));
}

std::string ScoreJson(const Scores& scores, int indent) {
  std::string out;
  JsonWriter json(&out, indent);
  const Counts all = scores.events();
  json.BeginObject();
  json.Key("articles");
  json.Int(scores.articles);
  json.Key("n_gold");
  json.Int(all.right + all.missing);
  json.Key("events");
  json.BeginObject();
  for (const auto& [name, value] :
       {std::pair("p", all.precision()), std::pair("r", all.recall()), std::pair("f1", all.f1())}) {
    json.Key(name);
    json.Double(value);
  }
  json.EndObject();
  json.Key("types");
  json.BeginObject();
  for (const auto& [name, counts] : scores.types) {
    json.Key(name);
    json.BeginArray();
    for (double value : {counts.precision(), counts.recall(), counts.f1()}) json.Double(Rounded(value));
    json.Int(counts.right + counts.missing);
    json.EndArray();
  }
  json.EndObject();
  json.Key("recall_by_salience");
  json.BeginObject();
  for (const auto& [name, tally] : scores.found_by_salience) {
    json.Key(name);
    json.Double(Rounded(tally.share()));
  }
  json.EndObject();
  json.Key("fields");
  json.BeginObject();
  for (const FieldScore& field : FieldsOf(scores)) {
    json.Key(field.name);
    json.BeginArray();
    json.Double(Rounded(field.value));
    json.Int(field.number);
    json.EndArray();
  }
  json.EndObject();
  json.EndObject();
  return out + "\n";
}

std::string ScoreCsv(const Scores& scores) {
  std::string out;
  const auto add = [&out](std::vector<std::string> cells) { AppendCsvRow(cells, &out); };
  add({"kind", "name", "precision", "recall", "f1", "accuracy", "n"});
  const auto add_counts = [&](const char* kind, const std::string& name, const Counts& counts) {
    add({kind, name, Three(counts.precision()), Three(counts.recall()), Three(counts.f1()), "",
         absl::StrCat(counts.right + counts.missing)});
  };
  add_counts("events", "all", scores.events());
  for (const auto& [name, counts] : scores.types) add_counts("type", name, counts);
  for (const auto& [name, tally] : scores.found_by_salience) {
    add({"salience", name, "", Three(tally.share()), "", "", absl::StrCat(tally.right + tally.wrong)});
  }
  for (const auto& [name, tally] : scores.accuracy) {
    add({"field", name, "", "", "", Three(tally.share()), absl::StrCat(tally.right + tally.wrong)});
  }
  for (const auto& [name, counts] : scores.fields) add_counts("field", name, counts);
  return out;
}

}  // namespace readout::cli
