// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables of data/actors and data/places as the checks of this folder read them. Every message of a check starts
// with Where(): file and line of the row it is about.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/tsv_table.h"
#include "model/date.h"

namespace readout {

// One table of the data folder with its columns in file order.
struct TableForm {
  std::string file;  // "actors/offices.tsv"
  std::vector<std::string> columns;
  size_t key_columns;  // the first columns, which no two rows share
};

const std::vector<TableForm>& AllTableForms();

// The table; the test fails and an empty table comes back when the file cannot be read.
TsvTable LoadTable(const std::string& file);

// "data/actors/offices.tsv:118: ".
std::string Where(const TsvTable& table, size_t row);

// All values of a column.
std::set<std::string> Values(const TsvTable& table, std::string_view column);

// Codes of countries and organisations.
std::set<std::string> SideCodes();

// One tenure of offices.tsv with its days; `valid` is false when a date is malformed.
struct TenureRow {
  size_t row = 0;
  std::string person, side, office, role;
  Day start = Day::min();
  Day end = Day::max();
  bool open = false;
  bool acting = false;
  bool valid = true;
};
std::vector<TenureRow> LoadTenures(const TsvTable& offices);

// Whether known_gaps.tsv gives a reason for a gap or overlap (`kind`) of `role` within [first, last].
bool HasReason(const TsvTable& known_gaps, std::string_view side, std::string_view role, std::string_view kind,
               Day first, Day last);

}  // namespace readout
