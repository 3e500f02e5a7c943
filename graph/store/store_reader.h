// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reading a graph file: one moment of it, however long the reading takes.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/store.h"
#include "model/article.h"
#include "model/claim.h"
#include "model/event.h"

namespace readout::graph {

// What the index of a graph file knows of an event without reading its claims.
struct EventSummary {
  EventId id;
  EventType type = EventType::kCall;
  Status status = Status::kHeld;
  DateRange date;
  DateRange until;
  double confidence = 0;
  bool background = false;
  int64_t claims = 0;
  int64_t articles = 0;
  int64_t independent_sources = 0;
  std::vector<Participant> participants;
};

struct StoreCounts {
  int64_t articles = 0;
  int64_t claims = 0;
  int64_t superseded_claims = 0;  // of older versions of articles: kept, but in no event
  int64_t events = 0;
  std::optional<Day> first_day;  // of dated events
  std::optional<Day> last_day;
};

class StoreReader {
 public:
  // Sees the file as it is now until the reader is destroyed; a writer waits meanwhile.
  static absl::StatusOr<StoreReader> Begin(Store* store);
  StoreReader(StoreReader&& other) noexcept;
  StoreReader& operator=(StoreReader&&) = delete;
  ~StoreReader();

  absl::StatusOr<StoreCounts> Counts() const;

  // In order of id. `visit` returns whether to go on; an error it returns ends the reading and is returned. Memory does
  // not grow with the file.
  using EventVisitor = std::function<absl::StatusOr<bool>(const Event& event)>;
  using SummaryVisitor = std::function<absl::StatusOr<bool>(const EventSummary& summary)>;
  using ClaimVisitor = std::function<absl::StatusOr<bool>(const Claim& claim)>;
  using ArticleVisitor = std::function<absl::StatusOr<bool>(const Article& article)>;
  absl::Status ForEachEvent(const EventVisitor& visit) const;
  absl::Status ForEachSummary(const SummaryVisitor& visit) const;
  absl::Status ForEachClaim(const ClaimVisitor& visit) const;  // those in events; not the superseded ones
  absl::Status ForEachArticle(const ArticleVisitor& visit) const;

  // NotFound when the graph has nothing of that id. ReadEvent takes an event's own id only; ids derived from any of its
  // claims are resolved by query/event_lookup.h.
  absl::StatusOr<Event> ReadEvent(const EventId& id) const;
  absl::StatusOr<Claim> ReadClaim(const ClaimId& id) const;
  absl::StatusOr<Article> ReadArticle(const ArticleId& id) const;  // its newest version

  absl::StatusOr<std::vector<Claim>> ClaimsOfEvent(const EventId& id) const;      // ascending by id
  absl::StatusOr<std::vector<Claim>> ClaimsOfArticle(const ArticleId& id) const;  // ascending by id
  absl::StatusOr<EventId> EventOfClaim(const ClaimId& id) const;

  absl::StatusOr<EventSummary> ReadSummary(const EventId& id) const;

  // All claims that were compared with those of the event: of its type, between its sides. Ascending by id.
  absl::StatusOr<std::vector<Claim>> ClaimsOfBlock(const EventId& id) const;

  // By index: the events in which an actor, or anybody of a side, takes part. Ascending.
  absl::StatusOr<std::vector<EventId>> EventsOfActor(const ActorId& actor) const;
  absl::StatusOr<std::vector<EventId>> EventsOfSide(std::string_view side) const;
  // The distinct actors of all events (id, name, kind, side), ascending by side, name and id.
  absl::StatusOr<std::vector<Participant>> Actors() const;

  // Ids that begin with `prefix`, ascending, at most `limit`.
  absl::StatusOr<std::vector<ClaimId>> ClaimsWithPrefix(std::string_view prefix, size_t limit) const;
  absl::StatusOr<std::vector<ArticleId>> ArticlesWithPrefix(std::string_view prefix, size_t limit) const;

  const std::string& path() const { return store_->path(); }

 private:
  explicit StoreReader(Store* store) : store_(store) {}
  Store* store_;
};

}  // namespace readout::graph
