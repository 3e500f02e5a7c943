// SPDX-License-Identifier: Apache-2.0
#include "graph/store/store_reader.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/enum_names.h"
#include "base/status_macros.h"
#include "graph/merge/block_merger.h"
#include "graph/store/rows.h"

namespace readout::graph {
namespace {

constexpr std::string_view kSummaryColumns =
    "id, type, status, date_start, date_end, date_precision, until_start, until_end, until_precision, confidence, "
    "background, claims, articles, independent_sources";

// Steps through `statement`, calling visit(statement) -> StatusOr<bool> for each row until it says no.
template <typename Visit>
absl::Status ForEachRow(sqlite::Statement* statement, const Visit& visit) {
  while (true) {
    READOUT_ASSIGN_OR_RETURN(const bool more, statement->Step());
    if (!more) return absl::OkStatus();
    READOUT_ASSIGN_OR_RETURN(const bool go_on, visit(*statement));
    if (!go_on) return absl::OkStatus();
  }
}

EventSummary SummaryAt(const sqlite::Statement& row) {
  EventSummary summary;
  summary.id = EventId(std::string(row.Text(0)));
  summary.type = EnumFromName(kEventTypeNames, row.Text(1)).value_or(EventType::kCall);
  summary.status = EnumFromName(kStatusNames, row.Text(2)).value_or(Status::kHeld);
  summary.date = DateAt(row, 3);
  summary.until = DateAt(row, 6);
  summary.confidence = row.Double(9);
  summary.background = row.Int(10) != 0;
  summary.claims = row.Int(11);
  summary.articles = row.Int(12);
  summary.independent_sources = row.Int(13);
  return summary;
}

absl::Status Missing(const std::string& path, std::string_view what, const std::string& id) {
  return absl::NotFoundError(absl::StrCat(path, ": no ", ToAbsl(what), " ", id));
}

}  // namespace

absl::StatusOr<StoreReader> StoreReader::Begin(Store* store) {
  READOUT_RETURN_IF_ERROR(NameFile(store->path(), store->connection()->Execute("BEGIN")));
  StoreReader reader(store);
  // SQLite fixes the moment at the first look into the file, not at BEGIN.
  READOUT_RETURN_IF_ERROR(NameFile(store->path(), store->connection()->Execute("SELECT count(*) FROM sqlite_schema")));
  return reader;
}

StoreReader::StoreReader(StoreReader&& other) noexcept : store_(std::exchange(other.store_, nullptr)) {}

StoreReader::~StoreReader() {
  if (store_ != nullptr) store_->connection()->Execute("COMMIT").IgnoreError();
}

absl::StatusOr<StoreCounts> StoreReader::Counts() const {
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement row,
      store_->connection()->Prepare(
          "SELECT (SELECT count(DISTINCT id) FROM articles), (SELECT count(*) FROM claims WHERE event IS NOT NULL), "
          "(SELECT count(*) FROM claims WHERE active = 0), (SELECT count(*) FROM events), "
          "(SELECT min(date_start) FROM events), (SELECT max(date_end) FROM events)"));
  READOUT_RETURN_IF_ERROR(NameFile(path(), row.Step().status()));
  return StoreCounts{row.Int(0), row.Int(1), row.Int(2), row.Int(3), DayAt(row, 4), DayAt(row, 5)};
}

absl::Status StoreReader::ForEachEvent(const EventVisitor& visit) const {
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement rows,
                           store_->connection()->Prepare("SELECT event, id, claim FROM claims WHERE event IS NOT NULL "
                                                         "ORDER BY event, id"));
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement wholes,
                           store_->connection()->Prepare("SELECT whole FROM part_of WHERE event = ? ORDER BY whole"));
  std::string id;
  std::vector<Claim> claims;
  const auto deliver = [&]() -> absl::StatusOr<bool> {
    if (claims.empty()) return true;
    Event event = BuildEvent(DistinctClaims(claims));
    wholes.Bind(1, id);
    READOUT_RETURN_IF_ERROR(ForEachRow(&wholes, [&](const sqlite::Statement& row) -> absl::StatusOr<bool> {
      event.part_of.emplace_back(std::string(row.Text(0)));
      return true;
    }));
    wholes.Reset();
    claims.clear();
    return visit(event);
  };
  bool stopped = false;
  const absl::Status status = ForEachRow(&rows, [&](const sqlite::Statement& row) -> absl::StatusOr<bool> {
    if (row.Text(0) != id) {
      READOUT_ASSIGN_OR_RETURN(const bool go_on, deliver());
      stopped = !go_on;
      if (stopped) return false;
      id = std::string(row.Text(0));
    }
    READOUT_ASSIGN_OR_RETURN(claims.emplace_back(), ClaimFromRow(row.Text(1), row.Text(2)));
    return true;
  });
  if (!status.ok()) return NameFile(path(), status);
  if (stopped) return absl::OkStatus();
  return deliver().status();
}

absl::Status StoreReader::ForEachSummary(const SummaryVisitor& visit) const {
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement rows,
      store_->connection()->Prepare(absl::StrCat("SELECT ", ToAbsl(kSummaryColumns), " FROM events ORDER BY id")));
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement participants,
                           store_->connection()->Prepare(absl::StrCat("SELECT event, ", ToAbsl(kParticipantColumns),
                                                                      " FROM participants ORDER BY event, position")));
  // Both come in order of event: one pass over each.
  READOUT_ASSIGN_OR_RETURN(bool pending, participants.Step());
  return NameFile(path(), ForEachRow(&rows, [&](const sqlite::Statement& row) -> absl::StatusOr<bool> {
                    EventSummary summary = SummaryAt(row);
                    while (pending && participants.Text(0) < std::string_view(summary.id.str())) {
                      READOUT_ASSIGN_OR_RETURN(pending, participants.Step());
                    }
                    while (pending && participants.Text(0) == summary.id.str()) {
                      summary.participants.push_back(ParticipantAt(participants, 1));
                      READOUT_ASSIGN_OR_RETURN(pending, participants.Step());
                    }
                    return visit(summary);
                  }));
}

absl::Status StoreReader::ForEachClaim(const ClaimVisitor& visit) const {
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement rows,
      store_->connection()->Prepare("SELECT id, claim FROM claims WHERE event IS NOT NULL ORDER BY id, version"));
  return NameFile(path(), ForEachRow(&rows, [&](const sqlite::Statement& row) -> absl::StatusOr<bool> {
                    READOUT_ASSIGN_OR_RETURN(const Claim claim, ClaimFromRow(row.Text(0), row.Text(1)));
                    return visit(claim);
                  }));
}

absl::Status StoreReader::ForEachArticle(const ArticleVisitor& visit) const {
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement rows,
                           store_->connection()->Prepare(absl::StrCat("SELECT ", ToAbsl(kArticleColumns),
                                                                      " FROM articles WHERE current ORDER BY id")));
  return NameFile(path(), ForEachRow(&rows, [&](const sqlite::Statement& row) -> absl::StatusOr<bool> {
                    return visit(ArticleAt(row, 0));
                  }));
}

namespace {

absl::StatusOr<std::vector<Claim>> ReadClaims(const StoreReader& reader, sqlite::Connection* connection,
                                              std::string_view where, std::string_view parameter) {
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement rows,
                           connection->Prepare(absl::StrCat("SELECT id, claim FROM claims WHERE ", ToAbsl(where),
                                                            " AND event IS NOT NULL ORDER BY id, version")));
  rows.Bind(1, parameter);
  std::vector<Claim> claims;
  READOUT_RETURN_IF_ERROR(
      NameFile(reader.path(), ForEachRow(&rows, [&](const sqlite::Statement& row) -> absl::StatusOr<bool> {
                 READOUT_ASSIGN_OR_RETURN(claims.emplace_back(), ClaimFromRow(row.Text(0), row.Text(1)));
                 return true;
               })));
  return claims;
}

template <typename Id>
absl::StatusOr<std::vector<Id>> ReadIds(const StoreReader& reader, sqlite::Statement rows) {
  std::vector<Id> ids;
  READOUT_RETURN_IF_ERROR(
      NameFile(reader.path(), ForEachRow(&rows, [&](const sqlite::Statement& row) -> absl::StatusOr<bool> {
                 ids.emplace_back(std::string(row.Text(0)));
                 return true;
               })));
  return ids;
}

// Ids are ASCII: the first text after all that begin with `prefix`.
std::string AfterPrefix(std::string_view prefix) { return std::string(prefix) + "\x7f"; }

}  // namespace

absl::StatusOr<Event> StoreReader::ReadEvent(const EventId& id) const {
  READOUT_ASSIGN_OR_RETURN(const std::vector<Claim> claims, ClaimsOfEvent(id));
  if (claims.empty()) return Missing(path(), "event", id.str());
  Event event = BuildEvent(DistinctClaims(claims));
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement wholes,
                           store_->connection()->Prepare("SELECT whole FROM part_of WHERE event = ? ORDER BY whole"));
  wholes.Bind(1, id.str());
  READOUT_ASSIGN_OR_RETURN(event.part_of, ReadIds<EventId>(*this, std::move(wholes)));
  return event;
}

absl::StatusOr<EventSummary> StoreReader::ReadSummary(const EventId& id) const {
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement row,
      store_->connection()->Prepare(absl::StrCat("SELECT ", ToAbsl(kSummaryColumns), " FROM events WHERE id = ?")));
  row.Bind(1, id.str());
  const absl::StatusOr<bool> found = row.Step();
  if (!found.ok()) return NameFile(path(), found.status());
  if (!*found) return Missing(path(), "event", id.str());
  EventSummary summary = SummaryAt(row);
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement participants,
      store_->connection()->Prepare(absl::StrCat("SELECT ", ToAbsl(kParticipantColumns),
                                                 " FROM participants WHERE event = ? ORDER BY position")));
  participants.Bind(1, id.str());
  READOUT_RETURN_IF_ERROR(
      NameFile(path(), ForEachRow(&participants, [&](const sqlite::Statement& participant) -> absl::StatusOr<bool> {
                 summary.participants.push_back(ParticipantAt(participant, 0));
                 return true;
               })));
  return summary;
}

absl::StatusOr<Claim> StoreReader::ReadClaim(const ClaimId& id) const {
  READOUT_ASSIGN_OR_RETURN(std::vector<Claim> claims, ReadClaims(*this, store_->connection(), "id = ?", id.str()));
  if (claims.empty()) return Missing(path(), "claim", id.str());
  return std::move(claims.front());
}

absl::StatusOr<Article> StoreReader::ReadArticle(const ArticleId& id) const {
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement row,
                           store_->connection()->Prepare(absl::StrCat("SELECT ", ToAbsl(kArticleColumns),
                                                                      " FROM articles WHERE id = ? AND current")));
  row.Bind(1, id.str());
  const absl::StatusOr<bool> found = row.Step();
  if (!found.ok()) return NameFile(path(), found.status());
  if (!*found) return Missing(path(), "article", id.str());
  return ArticleAt(row, 0);
}

absl::StatusOr<std::vector<Claim>> StoreReader::ClaimsOfEvent(const EventId& id) const {
  return ReadClaims(*this, store_->connection(), "event = ?", id.str());
}

absl::StatusOr<std::vector<Claim>> StoreReader::ClaimsOfArticle(const ArticleId& id) const {
  return ReadClaims(*this, store_->connection(), "article = ?", id.str());
}

absl::StatusOr<std::vector<Claim>> StoreReader::ClaimsOfBlock(const EventId& id) const {
  return ReadClaims(*this, store_->connection(), "block = (SELECT block FROM events WHERE events.id = ?)", id.str());
}

absl::StatusOr<EventId> StoreReader::EventOfClaim(const ClaimId& id) const {
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement row, store_->connection()->Prepare(
                                                      "SELECT event FROM claims WHERE id = ? AND event IS NOT NULL"));
  row.Bind(1, id.str());
  const absl::StatusOr<bool> found = row.Step();
  if (!found.ok()) return NameFile(path(), found.status());
  if (!*found) return Missing(path(), "claim", id.str());
  return EventId(std::string(row.Text(0)));
}

absl::StatusOr<std::vector<EventId>> StoreReader::EventsOfActor(const ActorId& actor) const {
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement rows,
      store_->connection()->Prepare("SELECT DISTINCT event FROM participants WHERE actor = ? ORDER BY event"));
  rows.Bind(1, actor.str());
  return ReadIds<EventId>(*this, std::move(rows));
}

absl::StatusOr<std::vector<EventId>> StoreReader::EventsOfSide(std::string_view side) const {
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement rows,
      store_->connection()->Prepare("SELECT DISTINCT event FROM participants WHERE side = ? ORDER BY event"));
  rows.Bind(1, side);
  return ReadIds<EventId>(*this, std::move(rows));
}

absl::StatusOr<std::vector<Participant>> StoreReader::Actors() const {
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement rows,
      store_->connection()->Prepare(
          "SELECT DISTINCT actor, name, kind, side, '', '' FROM participants ORDER BY side, name, actor, kind"));
  std::vector<Participant> actors;
  READOUT_RETURN_IF_ERROR(NameFile(path(), ForEachRow(&rows, [&](const sqlite::Statement& row) -> absl::StatusOr<bool> {
                                     actors.push_back(ParticipantAt(row, 0));
                                     return true;
                                   })));
  return actors;
}

absl::StatusOr<std::vector<ClaimId>> StoreReader::ClaimsWithPrefix(std::string_view prefix, size_t limit) const {
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement rows,
      store_->connection()->Prepare("SELECT DISTINCT id FROM claims WHERE id >= ? AND id < ? AND event IS NOT NULL "
                                    "ORDER BY id LIMIT ?"));
  rows.Bind(1, prefix).Bind(2, AfterPrefix(prefix)).Bind(3, static_cast<int64_t>(limit));
  return ReadIds<ClaimId>(*this, std::move(rows));
}

absl::StatusOr<std::vector<ArticleId>> StoreReader::ArticlesWithPrefix(std::string_view prefix, size_t limit) const {
  READOUT_ASSIGN_OR_RETURN(
      sqlite::Statement rows,
      store_->connection()->Prepare("SELECT DISTINCT id FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"));
  rows.Bind(1, prefix).Bind(2, AfterPrefix(prefix)).Bind(3, static_cast<int64_t>(limit));
  return ReadIds<ArticleId>(*this, std::move(rows));
}

}  // namespace readout::graph
