// SPDX-License-Identifier: Apache-2.0
#pragma once
// The forms of the tables of data/actors and data/places: which file has which columns. A user's file has the form of
// one of them, under any name, and needs only the columns that it uses: its columns say which form it is.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/tsv_table.h"
#include "model/date.h"
#include "model/ids.h"

namespace readout::extract {

// In the order in which tables are read: each may name rows of those before it.
enum class TableKind {
  kCountries,
  kOrganisations,
  kTitles,
  kPersons,
  kOffices,
  kHonorifics,
  kWords,
  kNotActors,
  kPlaces
};

struct TableForm {
  TableKind kind;
  std::string_view file;                  // beside the folder's others
  bool optional;                          // the folder may lack it
  std::vector<std::string_view> key;      // a file that has all of these …
  std::vector<std::string_view> mark;     // … and, unless empty, one of these has this form
  std::vector<std::string_view> columns;  // the project's file has these, and the key's and mark's
  std::vector<std::string_view> further;  // columns that any file may lack
};
std::span<const TableForm> TableForms();

// What the project's own file of that form must have.
std::vector<std::string> RequiredColumns(const TableForm& form);

struct FormedTable {
  const TableForm* form;
  TsvTable table;
};
// A user's files in the order in which they are to be read: by form, among those of one form as given. Errors name
// file, line and column: no form has such columns, or the form has no such column.
absl::StatusOr<std::vector<FormedTable>> ReadFormedTables(std::span<const std::string> paths);

// The id of a person as cells write it: "Q7747"; also as claims do: "wd:Q7747", without the prefix then.
std::string_view PersonKey(std::string_view cell);
// The id of the actor: Wikidata's for keys like "Q7747", else made of name and country.
ActorId PersonActorId(std::string_view key, std::string_view name, std::string_view country);

// "2014-05-12", "2014-05" or "2014": the first (or last) day it may mean.
std::optional<Day> ParsePartialDay(std::string_view text, bool last);

}  // namespace readout::extract
