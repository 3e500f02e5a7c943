// SPDX-License-Identifier: Apache-2.0
#include "graph/query/event_filter.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/status_macros.h"
#include "base/text_fold.h"

namespace readout::graph {
namespace {

bool InTime(const EventFilter& filter, const DateRange& date, const DateRange& until) {
  if (!filter.since.has_value() && !filter.until.has_value()) return true;
  if (!date.known()) return false;
  const Day last = until.known() ? std::max(until.end, date.end) : date.end;
  return (!filter.since.has_value() || last >= *filter.since) &&
         (!filter.until.has_value() || date.start <= *filter.until);
}

template <typename T>
bool IsOneOf(const std::vector<T>& allowed, T value) {
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

// Whether the selectors from `index` on can each be given a participant of its own.
bool Assign(const std::vector<ActorSelector>& selectors, size_t index, const std::vector<Participant>& participants,
            std::vector<bool>* taken) {
  if (index == selectors.size()) return true;
  for (size_t i = 0; i < participants.size(); ++i) {
    if ((*taken)[i] || !selectors[index].Matches(participants[i])) continue;
    (*taken)[i] = true;
    if (Assign(selectors, index + 1, participants, taken)) return true;
    (*taken)[i] = false;
  }
  return false;
}

bool ActorsMatch(const std::vector<ActorSelector>& selectors, const std::vector<Participant>& participants) {
  std::vector<ActorSelector> needed;
  for (const ActorSelector& selector : selectors) {
    if (!selector.empty()) needed.push_back(selector);
  }
  std::vector<bool> taken(participants.size(), false);
  return Assign(needed, 0, participants, &taken);
}

bool TopicMatches(const std::string& wanted, const std::vector<Topic>& topics) {
  if (wanted.empty()) return true;
  const std::string folded = Fold(wanted);
  const auto equals = [&](const std::string& key) { return Fold(key) == folded; };
  return std::any_of(topics.begin(), topics.end(), [&](const Topic& topic) {
    return Fold(topic.text).find(folded) != std::string::npos ||
           std::any_of(topic.themes.begin(), topic.themes.end(), equals) ||
           std::any_of(topic.about.begin(), topic.about.end(), equals);
  });
}

// Events that a participant meant by `selector` takes part in, by index. Ascending.
absl::StatusOr<std::vector<EventId>> EventsOf(const StoreReader& reader, const ActorSelector& selector) {
  std::vector<EventId> events;
  const auto add = [&events](std::vector<EventId> more) {
    events.insert(events.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  std::vector<ActorId> actors = selector.actors;
  if (!selector.names.empty()) {
    READOUT_ASSIGN_OR_RETURN(const std::vector<Participant> all, reader.Actors());
    const ActorSelector by_name{{}, {}, selector.names};
    for (const Participant& actor : all) {
      if (by_name.Matches(actor)) actors.push_back(actor.actor);
    }
  }
  std::sort(actors.begin(), actors.end());
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  for (const ActorId& actor : actors) {
    READOUT_ASSIGN_OR_RETURN(std::vector<EventId> its_events, reader.EventsOfActor(actor));
    add(std::move(its_events));
  }
  for (const std::string& side : selector.sides) {
    READOUT_ASSIGN_OR_RETURN(std::vector<EventId> its_events, reader.EventsOfSide(side));
    add(std::move(its_events));
  }
  std::sort(events.begin(), events.end());
  events.erase(std::unique(events.begin(), events.end()), events.end());
  return events;
}

}  // namespace

bool EventFilter::Matches(const Event& event) const {
  const EventFacts& facts = event.facts;
  return InTime(*this, facts.date, facts.until) && IsOneOf(types, facts.type) && IsOneOf(statuses, facts.status) &&
         facts.confidence >= minimum_confidence && TopicMatches(topic, facts.topics) &&
         ActorsMatch(actors, facts.participants);
}

bool EventFilter::MayMatch(const EventSummary& summary) const {
  return InTime(*this, summary.date, summary.until) && IsOneOf(types, summary.type) &&
         IsOneOf(statuses, summary.status) && summary.confidence >= minimum_confidence &&
         ActorsMatch(actors, summary.participants);
}

absl::Status ForEachMatching(const StoreReader& reader, const EventFilter& filter,
                             const StoreReader::EventVisitor& visit) {
  const auto consider = [&](const EventSummary& summary) -> absl::StatusOr<bool> {
    if (!filter.MayMatch(summary)) return true;
    READOUT_ASSIGN_OR_RETURN(const Event event, reader.ReadEvent(summary.id));
    return filter.Matches(event) ? visit(event) : true;
  };
  std::vector<EventId> candidates;
  bool narrowed = false;
  for (const ActorSelector& selector : filter.actors) {
    if (selector.empty()) continue;
    READOUT_ASSIGN_OR_RETURN(std::vector<EventId> events, EventsOf(reader, selector));
    if (narrowed) {
      std::vector<EventId> both;
      std::set_intersection(candidates.begin(), candidates.end(), events.begin(), events.end(),
                            std::back_inserter(both));
      events = std::move(both);
    }
    candidates = std::move(events);
    narrowed = true;
  }
  if (!narrowed) return reader.ForEachSummary(consider);
  for (const EventId& id : candidates) {
    READOUT_ASSIGN_OR_RETURN(const EventSummary summary, reader.ReadSummary(id));
    READOUT_ASSIGN_OR_RETURN(const bool go_on, consider(summary));
    if (!go_on) break;
  }
  return absl::OkStatus();
}

}  // namespace readout::graph
