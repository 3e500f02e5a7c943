// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_rows.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"

namespace readout::extract {
namespace {

void AddOnce(std::string_view word, std::vector<std::string>* words) {
  if (!word.empty() && std::find(words->begin(), words->end(), word) == words->end()) words->emplace_back(word);
}
void AddList(const TsvTable& table, size_t row, std::string_view column, std::vector<std::string>* words) {
  for (std::string_view word : table.List(row, column)) AddOnce(word, words);
}

}  // namespace

absl::StatusOr<ActorRows> ActorRows::Read(const std::string& folder, std::span<const std::string> extra_files) {
  ActorRows rows;
  StringMap<std::string> actor_by_key;
  const auto add = [&](TableKind kind, TsvTable read, bool own) {
    const TsvTable& table = *rows.tables_.emplace_back(std::make_unique<const TsvTable>(std::move(read)));
    for (size_t row = 0; row < table.size(); ++row) {
      const Row place{&table, row, own};
      if (kind == TableKind::kCountries || kind == TableKind::kOrganisations) {
        rows.sides_[std::string(table.Cell(row, "code"))].push_back(place);
        continue;
      }
      const bool person = kind == TableKind::kPersons;
      const std::string key(PersonKey(table.Cell(row, person ? "id" : "person")));
      const auto known = actor_by_key.find(key);
      std::string actor = key;  // a user's table may name a person by the actor's id
      if (known != actor_by_key.end()) {
        actor = known->second;
      } else if (person && !key.starts_with("ac-")) {
        actor = PersonActorId(key, table.Cell(row, "name"), table.Cell(row, "country")).str();
        actor_by_key.emplace(key, actor);
      }
      (person ? rows.persons_ : rows.offices_)[actor].push_back(place);
    }
  };
  const auto of_actors = [](TableKind kind) {
    return kind == TableKind::kCountries || kind == TableKind::kOrganisations || kind == TableKind::kPersons ||
           kind == TableKind::kOffices;
  };
  READOUT_ASSIGN_OR_RETURN(std::vector<FormedTable> extra, ReadFormedTables(extra_files));
  for (const TableForm& form : TableForms()) {
    if (!of_actors(form.kind)) continue;
    const std::string path = (std::filesystem::path(folder) / form.file).string();
    READOUT_ASSIGN_OR_RETURN(TsvTable table, TsvTable::Read(path, RequiredColumns(form)));
    add(form.kind, std::move(table), false);
  }
  for (FormedTable& formed : extra) {
    if (of_actors(formed.form->kind)) add(formed.form->kind, std::move(formed.table), true);
  }
  return rows;
}

SideWords ActorRows::WordsOf(std::string_view code) const {
  SideWords words;
  const auto it = sides_.find(code);
  if (it == sides_.end()) return words;
  for (const Row& place : it->second) {
    AddOnce(place.table->Cell(place.row, "name"), &words.names);
    AddOnce(place.table->Cell(place.row, "official"), &words.names);
    AddList(*place.table, place.row, "aliases", &words.names);
    AddList(*place.table, place.row, "adjectives", &words.adjectives);
    AddList(*place.table, place.row, "demonyms", &words.demonyms);
    AddList(*place.table, place.row, "metonyms", &words.metonyms);
    AddList(*place.table, place.row, "descriptions", &words.descriptions);
    AddOnce(SourceOf(place), &words.sources);
  }
  return words;
}

std::vector<std::string> ActorRows::SpellingsOf(const PersonRecord& person) const {
  std::vector<std::string> spellings = {std::string(person.name)};
  const auto it = persons_.find(std::string_view(person.actor));
  if (it == persons_.end()) return spellings;
  for (const Row& place : it->second) {
    AddOnce(place.table->Cell(place.row, "name"), &spellings);
    AddList(*place.table, place.row, "variants", &spellings);
  }
  return spellings;
}

std::string ActorRows::SourceOf(const PersonRecord& person, const Tenure& tenure) const {
  const auto it = offices_.find(std::string_view(person.actor));
  if (it == offices_.end()) return "";
  // The last row wins, as among tenures.
  for (auto place = it->second.rbegin(); place != it->second.rend(); ++place) {
    const auto cell = [&](std::string_view column) { return place->table->Cell(place->row, column); };
    const Day start = cell("start").empty() ? Day::min() : ParsePartialDay(cell("start"), false).value_or(Day::max());
    if (tenure.start == start && tenure.office == cell("office") && tenure.side == cell("side"))
      return SourceOf(*place);
  }
  return "";
}

std::string ActorRows::SourceOf(const Row& row) const {
  std::string source(row.table->Cell(row.row, "source"));
  if (!row.own) return source;
  const std::string place = absl::StrCat(row.table->path(), ":", row.table->line(row.row));
  return source.empty() ? place : absl::StrCat(source, " (", place, ")");
}

}  // namespace readout::extract
