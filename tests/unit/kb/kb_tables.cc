// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/kb/kb_tables.h"

#include <optional>
#include <utility>

#include "absl/status/statusor.h"
#include "gtest/gtest.h"

namespace readout {
namespace {

std::string DataPath(const std::string& file) { return std::string(READOUT_DATA_DIR) + "/" + file; }

}  // namespace

const std::vector<TableForm>& AllTableForms() {
  static const auto* const kForms = new std::vector<TableForm>{
      {"actors/countries.tsv",
       {"code", "name", "official", "adjectives", "demonyms", "capitals", "aliases", "metonyms", "wikidata", "kind",
        "cow", "cown", "iso2", "source"},
       1},
      {"actors/organisations.tsv",
       {"code", "name", "aliases", "descriptions", "kind", "parent", "members", "hq", "wikidata", "source"},
       1},
      {"actors/persons.tsv", {"id", "name", "name_order", "surname", "variants", "sex", "country", "source"}, 1},
      {"actors/offices.tsv", {"person", "side", "office", "role", "start", "end", "acting", "as_of", "source"}, 5},
      {"actors/office_titles.tsv", {"office", "role", "rank", "titles", "side", "descriptions", "kind", "holders"}, 1},
      {"actors/honorifics.tsv", {"word", "sex", "kind"}, 1},
      {"actors/not_actors.tsv", {"phrase", "why"}, 1},
      {"actors/state_media.tsv", {"name", "aliases", "side"}, 1},
      {"actors/namesakes.tsv", {"form", "persons", "reason"}, 1},
      {"actors/known_gaps.tsv", {"side", "role", "start", "end", "kind", "reason"}, 4},
      {"places/places.tsv", {"name", "country", "aliases", "kind", "city", "source"}, 2},
  };
  return *kForms;
}

TsvTable LoadTable(const std::string& file) {
  for (const TableForm& form : AllTableForms()) {
    if (form.file != file) continue;
    absl::StatusOr<TsvTable> table = TsvTable::Read(DataPath(file), form.columns);
    if (table.ok()) return *std::move(table);
    ADD_FAILURE() << table.status();
    return TsvTable();
  }
  ADD_FAILURE() << file << " is not in AllTableForms()";
  return TsvTable();
}

std::string Where(const TsvTable& table, size_t row) {
  return table.path() + ":" + std::to_string(table.line(row)) + ": ";
}

std::set<std::string> Values(const TsvTable& table, std::string_view column) {
  std::set<std::string> values;
  for (size_t row = 0; row < table.size(); ++row) values.emplace(table.Cell(row, column));
  return values;
}

std::set<std::string> SideCodes() {
  std::set<std::string> codes = Values(LoadTable("actors/countries.tsv"), "code");
  codes.merge(Values(LoadTable("actors/organisations.tsv"), "code"));
  return codes;
}

std::vector<TenureRow> LoadTenures(const TsvTable& offices) {
  std::vector<TenureRow> tenures;
  for (size_t row = 0; row < offices.size(); ++row) {
    TenureRow tenure;
    tenure.row = row;
    tenure.person = offices.Cell(row, "person");
    tenure.side = offices.Cell(row, "side");
    tenure.office = offices.Cell(row, "office");
    tenure.role = offices.Cell(row, "role");
    tenure.acting = offices.Cell(row, "acting") == "1";
    const std::optional<Day> start = ParseDay(offices.Cell(row, "start"));
    const std::string_view end_cell = offices.Cell(row, "end");
    const std::optional<Day> end = ParseDay(end_cell);
    tenure.open = end_cell.empty();
    tenure.valid = start.has_value() && (tenure.open || end.has_value());
    if (start) tenure.start = *start;
    if (end) tenure.end = *end;
    tenures.push_back(std::move(tenure));
  }
  return tenures;
}

bool HasReason(const TsvTable& known_gaps, std::string_view side, std::string_view role, std::string_view kind,
               Day first, Day last) {
  for (size_t row = 0; row < known_gaps.size(); ++row) {
    if (known_gaps.Cell(row, "side") != side || known_gaps.Cell(row, "role") != role ||
        known_gaps.Cell(row, "kind") != kind) {
      continue;
    }
    const std::optional<Day> start = ParseDay(known_gaps.Cell(row, "start"));
    const std::optional<Day> end = ParseDay(known_gaps.Cell(row, "end"));
    if (start && end && *start <= first && last <= *end) return true;
  }
  return false;
}

}  // namespace readout
