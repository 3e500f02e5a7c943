// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keeps the derived tables (events, participants, part_of) equal to what MergeClaims makes of all active claims, by
// merging only the blocks that changed. Works inside the caller's transaction.

#include <cstdint>
#include <set>
#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/sqlite.h"
#include "graph/merge/merger.h"
#include "model/event.h"

namespace readout::graph {

class EventDeriver {
 public:
  static absl::StatusOr<EventDeriver> Prepare(sqlite::Connection* connection);

  // `block` has lost a claim, or is to be merged anew for another reason.
  void Touch(int64_t block) { touched_.insert(block); }
  // This claim of `block` is new or its text was replaced: its event is written anew even if it keeps its claims.
  void TouchClaim(int64_t block, const std::string& claim) {
    touched_.insert(block);
    rewritten_claims_.insert(claim);
  }

  absl::Status Derive();

  int64_t events_written() const { return events_written_; }
  int64_t events_removed() const { return events_removed_; }

 private:
  explicit EventDeriver(sqlite::Connection* connection) : connection_(connection) {}

  absl::Status MergeBlock(int64_t block);
  absl::Status WriteEvent(int64_t block, const Event& event);
  absl::Status RemoveEvent(const std::string& id);
  absl::Status LinkParts(const std::string& sides);

  sqlite::Connection* connection_;
  MergeOptions options_;
  std::set<int64_t> touched_;
  absl::flat_hash_set<std::string> rewritten_claims_;
  absl::flat_hash_set<std::string> written_;  // events counted in events_written_
  int64_t events_written_ = 0;
  int64_t events_removed_ = 0;

  sqlite::Statement select_claims_;
  sqlite::Statement select_events_;
  sqlite::Statement set_event_;
  sqlite::Statement clear_event_;
  sqlite::Statement insert_event_;
  sqlite::Statement insert_participant_;
  sqlite::Statement delete_event_;
  sqlite::Statement delete_participants_;
  sqlite::Statement delete_parts_;
  sqlite::Statement select_sides_;
  sqlite::Statement select_timed_;
  sqlite::Statement select_parts_;
  sqlite::Statement insert_part_;
  sqlite::Statement delete_part_;
};

}  // namespace readout::graph
