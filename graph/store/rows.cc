// SPDX-License-Identifier: Apache-2.0
#include "graph/store/rows.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/enum_names.h"
#include "model/claim_json.h"

namespace readout::graph {

void BindDay(sqlite::Statement* statement, int parameter, const std::optional<Day>& day) {
  if (day.has_value()) {
    statement->Bind(parameter, FormatDay(*day));
  } else {
    statement->BindNull(parameter);
  }
}

void BindDate(sqlite::Statement* statement, int first_parameter, const DateRange& date) {
  BindDay(statement, first_parameter, date.known() ? std::optional<Day>(date.start) : std::nullopt);
  BindDay(statement, first_parameter + 1, date.known() ? std::optional<Day>(date.end) : std::nullopt);
  statement->Bind(first_parameter + 2, EnumToName(kDatePrecisionNames, date.precision));
}

std::optional<Day> DayAt(const sqlite::Statement& statement, int column) { return ParseDay(statement.Text(column)); }

DateRange DateAt(const sqlite::Statement& statement, int first_column) {
  DateRange date;
  const std::optional<Day> start = DayAt(statement, first_column);
  const std::optional<Day> end = DayAt(statement, first_column + 1);
  if (!start.has_value() || !end.has_value()) return date;
  date.start = *start;
  date.end = *end;
  date.precision =
      EnumFromName(kDatePrecisionNames, statement.Text(first_column + 2)).value_or(DatePrecision::kUnknown);
  return date;
}

Article ArticleAt(const sqlite::Statement& statement, int first_column) {
  const auto text = [&](int offset) { return std::string(statement.Text(first_column + offset)); };
  Article article;
  article.id = ArticleId(text(0));
  article.url = text(1);
  article.title = text(2);
  article.outlet = text(3);
  article.published = DayAt(statement, first_column + 4);
  article.language = text(5);
  article.sketch = text(6);
  article.text = text(7);
  return article;
}

void BindParticipant(sqlite::Statement* statement, int first_parameter, const Participant& participant) {
  statement->Bind(first_parameter, participant.actor.str());
  statement->Bind(first_parameter + 1, participant.name);
  statement->Bind(first_parameter + 2, EnumToName(kActorKindNames, participant.kind));
  statement->Bind(first_parameter + 3, participant.side);
  statement->Bind(first_parameter + 4, participant.office);
  statement->Bind(first_parameter + 5, EnumToName(kRoleNames, participant.role));
}

Participant ParticipantAt(const sqlite::Statement& statement, int first_column) {
  Participant participant;
  participant.actor = ActorId(std::string(statement.Text(first_column)));
  participant.name = std::string(statement.Text(first_column + 1));
  participant.kind = EnumFromName(kActorKindNames, statement.Text(first_column + 2)).value_or(ActorKind::kPerson);
  participant.side = std::string(statement.Text(first_column + 3));
  participant.office = std::string(statement.Text(first_column + 4));
  participant.role = EnumFromName(kRoleNames, statement.Text(first_column + 5)).value_or(Role::kParticipant);
  return participant;
}

absl::StatusOr<Claim> ClaimFromRow(std::string_view id, std::string_view json) {
  absl::StatusOr<Claim> claim = ClaimFromJson(json);
  if (!claim.ok()) {
    return absl::DataLossError(absl::StrCat("claim ", ToAbsl(id), " is unreadable: ", claim.status().message()));
  }
  claim->id = ClaimId(std::string(id));
  return claim;
}

}  // namespace readout::graph
