// SPDX-License-Identifier: Apache-2.0
#pragma once
// Columns of the tables of schema.h <-> records of the model.

#include <optional>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/sqlite.h"
#include "model/article.h"
#include "model/claim.h"
#include "model/date.h"

namespace readout::graph {

// A day is ISO 8601 text or NULL; a date is three columns (start, end, precision).
void BindDay(sqlite::Statement* statement, int parameter, const std::optional<Day>& day);
void BindDate(sqlite::Statement* statement, int first_parameter, const DateRange& date);
std::optional<Day> DayAt(const sqlite::Statement& statement, int column);
DateRange DateAt(const sqlite::Statement& statement, int first_column);

// Eight columns: id, url, title, outlet, published, language, sketch, text.
inline constexpr std::string_view kArticleColumns = "id, url, title, outlet, published, language, sketch, text";
Article ArticleAt(const sqlite::Statement& statement, int first_column);

// Six columns: actor, name, kind, side, office, role.
inline constexpr std::string_view kParticipantColumns = "actor, name, kind, side, office, role";
void BindParticipant(sqlite::Statement* statement, int first_parameter, const Participant& participant);
Participant ParticipantAt(const sqlite::Statement& statement, int first_column);

// A claim from its stored JSON text. The id in the table is the id, whatever a later program would compute from the
// text. DataLoss, with the id named, when the text is no claim.
absl::StatusOr<Claim> ClaimFromRow(std::string_view id, std::string_view json);

}  // namespace readout::graph
