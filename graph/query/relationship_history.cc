// SPDX-License-Identifier: Apache-2.0
#include "graph/query/relationship_history.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/status_macros.h"

namespace readout::graph {
namespace {

template <typename Key>
std::vector<std::pair<Key, int64_t>> Ranked(const std::map<Key, int64_t>& counts) {
  std::vector<std::pair<Key, int64_t>> ranked(counts.begin(), counts.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return ranked;
}

}  // namespace

bool HappenedBefore(const Event& a, const Event& b) {
  const DateRange& x = a.facts.date;
  const DateRange& y = b.facts.date;
  if (x.known() != y.known()) return x.known();
  if (x.known()) {
    if (x.start != y.start) return x.start < y.start;
    if (x.end != y.end) return x.end < y.end;
  }
  return a.id < b.id;
}

absl::StatusOr<RelationshipHistory> ReadHistory(const StoreReader& reader, const HistoryQuery& query) {
  EventFilter filter = query.filter;
  filter.actors.push_back(query.a);
  filter.actors.push_back(query.b);
  RelationshipHistory history;
  READOUT_RETURN_IF_ERROR(ForEachMatching(reader, filter, [&](const Event& event) -> absl::StatusOr<bool> {
    history.events.push_back(event);
    return true;
  }));
  std::sort(history.events.begin(), history.events.end(), HappenedBefore);

  std::map<EventType, int64_t> types;
  std::map<Status, int64_t> statuses;
  std::set<ArticleId> articles;
  for (const Event& event : history.events) {
    ++types[event.facts.type];
    ++statuses[event.facts.status];
    history.claims += static_cast<int64_t>(event.claims.size());
    articles.insert(event.article_ids.begin(), event.article_ids.end());
    const DateRange& date = event.facts.date;
    if (!date.known()) continue;
    if (!history.first_day.has_value() || date.start < *history.first_day) history.first_day = date.start;
    if (!history.last_day.has_value() || date.end > *history.last_day) history.last_day = date.end;
  }
  history.by_type = Ranked(types);
  history.by_status = Ranked(statuses);
  history.articles = static_cast<int64_t>(articles.size());
  return history;
}

}  // namespace readout::graph
