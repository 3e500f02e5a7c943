// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_table_forms.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "base/absl_view.h"
#include "base/status_macros.h"

namespace readout::extract {
namespace {

using Names = std::vector<std::string_view>;

std::optional<int> ParseNumber(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool Holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string Listed(const Names& names) {
  return absl::StrJoin(names, ", ", [](std::string* out, std::string_view name) { out->append(name); });
}

Names AllColumns(const TableForm& form) {
  Names all = form.key;
  for (const Names* more : {&form.mark, &form.columns, &form.further}) {
    all.insert(all.end(), more->begin(), more->end());
  }
  return all;
}

const TableForm* FormOf(const TsvTable& table) {
  for (const TableForm& form : TableForms()) {
    const auto has = [&](std::string_view column) { return Holds(table.columns(), column); };
    if (!std::all_of(form.key.begin(), form.key.end(), has)) continue;
    if (form.mark.empty() || std::any_of(form.mark.begin(), form.mark.end(), has)) return &form;
  }
  return nullptr;
}

}  // namespace

std::span<const TableForm> TableForms() {
  static const std::vector<TableForm> forms = {
      {TableKind::kCountries,
       "countries.tsv",
       false,
       {"code"},
       {"official", "adjectives", "demonyms", "capitals", "metonyms", "iso2"},
       {"name", "aliases", "wikidata", "kind"},
       {"cow", "cown", "source"}},
      {TableKind::kOrganisations,
       "organisations.tsv",
       false,
       {"code"},
       {},
       {"name", "aliases", "kind", "parent", "members", "wikidata"},
       {"descriptions", "hq", "source"}},
      {TableKind::kTitles,
       "office_titles.tsv",
       false,
       {"office", "titles"},
       {},
       {"role", "rank", "side", "descriptions", "kind"},
       {"holders"}},
      {TableKind::kPersons,
       "persons.tsv",
       false,
       {"id"},
       {},
       {"name", "name_order", "surname", "variants", "sex", "country"},
       {"source"}},
      {TableKind::kOffices,
       "offices.tsv",
       false,
       {"person", "office"},
       {},
       {"side", "role", "start", "end", "acting", "as_of"},
       {"source"}},
      {TableKind::kHonorifics, "honorifics.tsv", false, {"word"}, {}, {"sex", "kind"}, {}},
      {TableKind::kWords, "mention_words.tsv", false, {"class", "words"}, {}, {"value"}, {}},
      {TableKind::kNotActors, "not_actors.tsv", false, {"phrase"}, {}, {"why"}, {}},
      {TableKind::kPlaces, "../places/places.tsv", true, {"name", "country"}, {}, {"aliases", "kind", "city"}, {"source"}}};
  return forms;
}

std::vector<std::string> RequiredColumns(const TableForm& form) {
  std::vector<std::string> required;
  for (const Names* names : {&form.key, &form.mark, &form.columns})
    required.insert(required.end(), names->begin(), names->end());
  return required;
}

absl::StatusOr<std::vector<FormedTable>> ReadFormedTables(std::span<const std::string> paths) {
  std::vector<FormedTable> tables;
  for (const std::string& path : paths) {
    READOUT_ASSIGN_OR_RETURN(TsvTable table, TsvTable::Read(path, {}));
    const TableForm* form = FormOf(table);
    if (form == nullptr) {
      return absl::InvalidArgumentError(
          absl::StrFormat("%s:%d: its columns (%s) are those of no file of data/actors (persons.tsv, offices.tsv, …)",
                          path, table.header_line(), Listed(table.columns())));
    }
    const Names known = AllColumns(*form);
    for (std::string_view column : table.columns()) {
      if (Holds(known, column)) continue;
      return absl::InvalidArgumentError(absl::StrFormat("%s:%d: column '%s': not in %s, whose columns are %s", path,
                                                        table.header_line(), column, form->file, Listed(known)));
    }
    tables.push_back({form, std::move(table)});
  }
  std::stable_sort(tables.begin(), tables.end(),
                   [](const FormedTable& a, const FormedTable& b) { return a.form->kind < b.form->kind; });
  return tables;
}

std::string_view PersonKey(std::string_view cell) { return cell.starts_with("wd:Q") ? cell.substr(3) : cell; }

ActorId PersonActorId(std::string_view key, std::string_view name, std::string_view country) {
  const bool wikidata = key.size() > 1 && key[0] == 'Q' && ParseNumber(key.substr(1)).has_value();
  return wikidata ? ActorId("wd:" + std::string(key)) : UnlistedActorId(name, country);
}

std::optional<Day> ParsePartialDay(std::string_view text, bool last) {
  if (text.size() == 10) return ParseDay(text);
  if (text.size() == 7 && text[4] == '-') {
    const std::optional<int> year = ParseNumber(text.substr(0, 4));
    const std::optional<int> month = ParseNumber(text.substr(5));
    if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
    const DateRange range = DateRange::InMonth(*year, *month);
    return last ? range.end : range.start;
  }
  if (text.size() == 4) {
    const std::optional<int> year = ParseNumber(text);
    if (!year) return std::nullopt;
    const DateRange range = DateRange::InYear(*year);
    return last ? range.end : range.start;
  }
  return std::nullopt;
}

}  // namespace readout::extract
