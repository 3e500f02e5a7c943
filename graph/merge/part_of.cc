// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/part_of.h"

#include <algorithm>

#include "graph/merge/compared_facts.h"

namespace readout::graph {
namespace {

bool TakesPlace(Status status) { return status != Status::kCancelled && status != Status::kDenied; }

bool CanBePart(EventType type) {
  return type == EventType::kCall || type == EventType::kMeeting || type == EventType::kNegotiation ||
         type == EventType::kAgreement;
}

}  // namespace

TimedEvent TimedEventOf(const Event& event) {
  return {event.id, event.facts.type, event.facts.status, event.facts.date, event.facts.until};
}

std::vector<PartOf> FindParts(std::span<const TimedEvent> events, const MergeOptions& options) {
  struct Part {
    DayNumber day;
    const EventId* id;
  };
  std::vector<Part> parts;
  for (const TimedEvent& event : events) {
    if (CanBePart(event.type) && TakesPlace(event.status) && event.date.precision == DatePrecision::kDay) {
      parts.push_back({DayNumberOf(event.date.start), &event.id});
    }
  }
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.day < b.day; });

  std::vector<PartOf> links;
  for (const TimedEvent& event : events) {
    if (event.type != EventType::kVisit || !TakesPlace(event.status) || !event.date.known()) continue;
    const DayNumber first = DayNumberOf(event.date.start);
    const DayNumber last =
        DayNumberOf(event.until.known() ? std::max(event.until.end, event.date.end) : event.date.end);
    if (last - first >= options.longest_visit_days) continue;
    const auto begin = std::lower_bound(parts.begin(), parts.end(), first,
                                        [](const Part& part, DayNumber day) { return part.day < day; });
    for (auto part = begin; part != parts.end() && part->day <= last; ++part) links.push_back({*part->id, event.id});
  }
  std::sort(links.begin(), links.end());
  return links;
}

}  // namespace readout::graph
