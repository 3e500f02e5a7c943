// SPDX-License-Identifier: Apache-2.0
#include "graph/store/event_deriver.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "base/enum_names.h"
#include "base/status_macros.h"
#include "graph/merge/block_merger.h"
#include "graph/merge/part_of.h"
#include "graph/store/rows.h"

namespace readout::graph {

absl::StatusOr<EventDeriver> EventDeriver::Prepare(sqlite::Connection* connection) {
  EventDeriver deriver(connection);
  const std::pair<sqlite::Statement*, std::string_view> statements[] = {
      {&deriver.select_claims_,
       "SELECT rowid, id, event, claim FROM claims WHERE block = ? AND active = 1 ORDER BY id"},
      {&deriver.select_events_, "SELECT id, claims FROM events WHERE block = ?"},
      {&deriver.set_event_, "UPDATE claims SET event = ? WHERE rowid = ?"},
      {&deriver.clear_event_, "UPDATE claims SET event = NULL WHERE rowid = ?"},
      {&deriver.insert_event_, "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
      {&deriver.insert_participant_, "INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?, ?, ?)"},
      {&deriver.delete_event_, "DELETE FROM events WHERE id = ?"},
      {&deriver.delete_participants_, "DELETE FROM participants WHERE event = ?"},
      {&deriver.delete_parts_, "DELETE FROM part_of WHERE event = ?"},
      {&deriver.select_sides_, "SELECT sides FROM blocks WHERE block = ?"},
      {&deriver.select_timed_,
       "SELECT events.id, events.type, status, date_start, date_end, date_precision, until_start, until_end, "
       "until_precision FROM blocks JOIN events ON events.block = blocks.block WHERE sides = ?"},
      {&deriver.select_parts_,
       "SELECT event, whole FROM blocks JOIN events ON events.block = blocks.block JOIN part_of ON part_of.event = "
       "events.id WHERE sides = ?"},
      {&deriver.insert_part_, "INSERT INTO part_of VALUES (?, ?)"},
      {&deriver.delete_part_, "DELETE FROM part_of WHERE event = ? AND whole = ?"},
  };
  for (const auto& [statement, sql] : statements) {
    READOUT_ASSIGN_OR_RETURN(*statement, connection->Prepare(sql));
  }
  return deriver;
}

absl::Status EventDeriver::Derive() {
  std::set<std::string> sides;
  for (int64_t block : touched_) {
    READOUT_RETURN_IF_ERROR(MergeBlock(block));
    select_sides_.Bind(1, block);
    READOUT_ASSIGN_OR_RETURN(const bool row, select_sides_.Step());
    if (row) sides.insert(std::string(select_sides_.Text(0)));
    select_sides_.Reset();
  }
  for (const std::string& key : sides) READOUT_RETURN_IF_ERROR(LinkParts(key));
  return absl::OkStatus();
}

absl::Status EventDeriver::MergeBlock(int64_t block) {
  struct Row {
    int64_t rowid;
    std::string event;  // empty: in none yet
  };
  std::vector<Row> rows;
  std::vector<Claim> claims;
  select_claims_.Bind(1, block);
  while (true) {
    READOUT_ASSIGN_OR_RETURN(const bool more, select_claims_.Step());
    if (!more) break;
    rows.push_back({select_claims_.Int(0), std::string(select_claims_.Text(2))});
    READOUT_ASSIGN_OR_RETURN(claims.emplace_back(), ClaimFromRow(select_claims_.Text(1), select_claims_.Text(3)));
  }
  select_claims_.Reset();

  absl::flat_hash_map<std::string, int64_t> old_events;  // with their number of claims
  select_events_.Bind(1, block);
  while (true) {
    READOUT_ASSIGN_OR_RETURN(const bool more, select_events_.Step());
    if (!more) break;
    old_events.emplace(std::string(select_events_.Text(0)), select_events_.Int(1));
  }
  select_events_.Reset();

  std::vector<bool> is_member(claims.size(), false);
  const auto row_of = [&](const Claim* claim) { return static_cast<size_t>(claim - claims.data()); };
  for (const Cluster& cluster : ClusterBlock(DistinctClaims(claims), options_)) {
    const std::string id = EventIdOf(cluster.claims.front()->id).str();
    const auto old = old_events.find(id);
    bool unchanged = old != old_events.end() && old->second == static_cast<int64_t>(cluster.claims.size());
    for (const Claim* claim : cluster.claims) {
      is_member[row_of(claim)] = true;
      unchanged = unchanged && rows[row_of(claim)].event == id && !rewritten_claims_.contains(claim->id.str());
    }
    if (old != old_events.end()) old_events.erase(old);
    if (unchanged) continue;
    for (const Claim* claim : cluster.claims) {
      if (rows[row_of(claim)].event == id) continue;
      READOUT_RETURN_IF_ERROR(set_event_.Bind(1, id).Bind(2, rows[row_of(claim)].rowid).Run());
    }
    READOUT_RETURN_IF_ERROR(WriteEvent(block, BuildEvent(cluster.claims)));
  }
  // Of two versions of one claim only the preferred one stands for it.
  for (size_t i = 0; i < rows.size(); ++i) {
    if (is_member[i] || rows[i].event.empty()) continue;
    READOUT_RETURN_IF_ERROR(clear_event_.Bind(1, rows[i].rowid).Run());
  }
  for (const auto& [id, count] : old_events) {
    READOUT_RETURN_IF_ERROR(RemoveEvent(id));
    ++events_removed_;
  }
  return absl::OkStatus();
}

absl::Status EventDeriver::WriteEvent(int64_t block, const Event& event) {
  const std::string& id = event.id.str();
  READOUT_RETURN_IF_ERROR(delete_event_.Bind(1, id).Run());
  READOUT_RETURN_IF_ERROR(delete_participants_.Bind(1, id).Run());
  const EventFacts& facts = event.facts;
  insert_event_.Bind(1, id).Bind(2, block).Bind(3, EnumToName(kEventTypeNames, facts.type));
  insert_event_.Bind(4, EnumToName(kStatusNames, facts.status));
  BindDate(&insert_event_, 5, facts.date);
  BindDate(&insert_event_, 8, facts.until);
  insert_event_.Bind(11, facts.confidence).Bind(12, int64_t{facts.background});
  insert_event_.Bind(13, static_cast<int64_t>(event.claims.size()));
  insert_event_.Bind(14, static_cast<int64_t>(event.article_ids.size()));
  insert_event_.Bind(15, int64_t{event.independent_sources});
  READOUT_RETURN_IF_ERROR(insert_event_.Run());
  for (size_t i = 0; i < facts.participants.size(); ++i) {
    insert_participant_.Bind(1, id).Bind(2, static_cast<int64_t>(i));
    BindParticipant(&insert_participant_, 3, facts.participants[i]);
    READOUT_RETURN_IF_ERROR(insert_participant_.Run());
  }
  if (written_.insert(id).second) ++events_written_;
  return absl::OkStatus();
}

absl::Status EventDeriver::RemoveEvent(const std::string& id) {
  READOUT_RETURN_IF_ERROR(delete_event_.Bind(1, id).Run());
  READOUT_RETURN_IF_ERROR(delete_participants_.Bind(1, id).Run());
  // Links to it as a whole are taken out by LinkParts, which sees them as links that should not be.
  return delete_parts_.Bind(1, id).Run();
}

absl::Status EventDeriver::LinkParts(const std::string& sides) {
  std::vector<TimedEvent> events;
  select_timed_.Bind(1, sides);
  while (true) {
    READOUT_ASSIGN_OR_RETURN(const bool more, select_timed_.Step());
    if (!more) break;
    TimedEvent& event = events.emplace_back();
    event.id = EventId(std::string(select_timed_.Text(0)));
    event.type = EnumFromName(kEventTypeNames, select_timed_.Text(1)).value_or(EventType::kCall);
    event.status = EnumFromName(kStatusNames, select_timed_.Text(2)).value_or(Status::kHeld);
    event.date = DateAt(select_timed_, 3);
    event.until = DateAt(select_timed_, 6);
  }
  select_timed_.Reset();

  std::vector<PartOf> old_links;
  select_parts_.Bind(1, sides);
  while (true) {
    READOUT_ASSIGN_OR_RETURN(const bool more, select_parts_.Step());
    if (!more) break;
    old_links.push_back({EventId(std::string(select_parts_.Text(0))), EventId(std::string(select_parts_.Text(1)))});
  }
  select_parts_.Reset();
  std::sort(old_links.begin(), old_links.end());

  const std::vector<PartOf> links = FindParts(events, options_);
  std::vector<PartOf> changed;
  std::set_difference(old_links.begin(), old_links.end(), links.begin(), links.end(), std::back_inserter(changed));
  for (const PartOf& link : changed) {
    READOUT_RETURN_IF_ERROR(delete_part_.Bind(1, link.part.str()).Bind(2, link.whole.str()).Run());
    if (written_.insert(link.part.str()).second) ++events_written_;
  }
  changed.clear();
  std::set_difference(links.begin(), links.end(), old_links.begin(), old_links.end(), std::back_inserter(changed));
  for (const PartOf& link : changed) {
    READOUT_RETURN_IF_ERROR(insert_part_.Bind(1, link.part.str()).Bind(2, link.whole.str()).Run());
    if (written_.insert(link.part.str()).second) ++events_written_;
  }
  return absl::OkStatus();
}

}  // namespace readout::graph
