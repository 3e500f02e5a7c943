// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/conflict.h"

#include <utility>

#include "base/enum_names.h"
#include "graph/merge/confidence.h"
#include "graph/merge/mode_rules.h"
#include "graph/merge/value_rules.h"

namespace readout::graph {
namespace {

// A status that another one implies: whoever reports a call under way agrees with whoever reports that it was held, and
// what was scheduled had been proposed.
bool StatusIsVaguer(Status general, Status special) {
  return (general == Status::kOngoing && special == Status::kHeld) ||
         (general == Status::kProposed && special == Status::kScheduled);
}

bool IsAnnouncement(Status status) { return status == Status::kScheduled || status == Status::kProposed; }

int64_t StatusSpecificity(Status status) {
  switch (status) {
    case Status::kHeld:
      return 5;
    case Status::kOngoing:
      return 4;
    case Status::kCancelled:
      return 3;
    case Status::kScheduled:
      return 2;
    case Status::kProposed:
      return 1;
    case Status::kDenied:
      return 0;
  }
  return 0;
}

}  // namespace

FieldBallots CollectBallots(std::span<const Voter> voters) {
  FieldBallots ballots;
  for (const Voter& voter : voters) {
    const EventFacts& facts = voter.claim->facts;
    if (facts.date.known()) ballots.date.Add(facts.date, voter);
    if (facts.until.known()) ballots.until.Add(facts.until, voter);
    if (facts.initiator.has_value() && !facts.initiator->empty()) ballots.initiator.Add(*facts.initiator, voter);
    if (facts.duration.has_value()) ballots.duration.Add(*facts.duration, voter);
    if (facts.place.has_value()) ballots.place.Add(*facts.place, voter);
    if (!facts.mode.empty()) ballots.mode.Add(facts.mode, voter);
    ballots.status.Add(facts.status, voter);
    if (facts.said_by.has_value() && !facts.said_by->empty()) ballots.said_by.Add(*facts.said_by, voter);
  }
  return ballots;
}

std::optional<DateRange> ChooseDate(const Ballot<DateRange>& ballot) {
  return ballot.Choose(DateIsVaguer, DateSpecificity);
}

std::optional<ActorRef> ChooseActor(const Ballot<ActorRef>& ballot) {
  return ballot.Choose(ActorIsVaguer, ActorSpecificity);
}

std::optional<Duration> ChooseDuration(const Ballot<Duration>& ballot) {
  return ballot.Choose(DurationIsVaguer, DurationSpecificity);
}

std::optional<Place> ChoosePlace(const Ballot<Place>& ballot) { return ballot.Choose(PlaceIsVaguer, PlaceSpecificity); }

std::string ChooseMode(EventType type, const Ballot<std::string>& ballot) {
  const auto is_vaguer = [type](const std::string& general, const std::string& special) {
    return ModeIsVaguer(type, general, special);
  };
  // How many other modes it narrows down.
  const auto specificity = [type](const std::string& mode) {
    int64_t narrower_than = 0;
    for (std::string_view other : ModesOf(type)) narrower_than += ModeIsVaguer(type, other, mode) ? 1 : 0;
    return narrower_than;
  };
  return ballot.Choose(is_vaguer, specificity).value_or("");
}

Status ChooseStatus(const Ballot<Status>& ballot) {
  // Announcements are overtaken by what became of them; a denial alone does not overtake an announcement, it disputes
  // it.
  bool became_something = false;
  for (const auto& candidate : ballot.candidates()) {
    became_something = became_something || (!IsAnnouncement(candidate.value) && candidate.value != Status::kDenied);
  }
  Ballot<Status> eligible;
  for (const auto& candidate : ballot.candidates()) {
    if (became_something && IsAnnouncement(candidate.value)) continue;
    for (const Voter& voter : candidate.voters) eligible.Add(candidate.value, voter);
  }
  return eligible.Choose(StatusIsVaguer, StatusSpecificity).value_or(Status::kHeld);
}

std::vector<Conflict> FindConflicts(EventType type, const FieldBallots& ballots) {
  std::vector<Conflict> conflicts;
  const auto add = [&conflicts](std::string_view field, std::vector<Conflict::Value> values) {
    if (values.size() > 1) conflicts.push_back({std::string(field), std::move(values)});
  };
  add("date", ballots.date.Contradictions(DatesContradict, DateIsVaguer, FormatDateRange));
  add("until", ballots.until.Contradictions(DatesContradict, DateIsVaguer, FormatDateRange));
  add("initiator", ballots.initiator.Contradictions(ActorsContradict, ActorIsVaguer, FormatActorRef));
  add("duration", ballots.duration.Contradictions(DurationsContradict, DurationIsVaguer, FormatDuration));
  add("place", ballots.place.Contradictions(PlacesContradict, PlaceIsVaguer, FormatPlace));
  add("mode", ballots.mode.Contradictions(
                  [type](const std::string& a, const std::string& b) { return ModesContradict(type, a, b); },
                  [type](const std::string& general, const std::string& special) {
                    return ModeIsVaguer(type, general, special);
                  },
                  [](const std::string& mode) { return mode; }));
  add("status", ballots.status.Contradictions(StatusesContradict, StatusIsVaguer, [](Status status) {
    return std::string(EnumToName(kStatusNames, status));
  }));
  return conflicts;
}

}  // namespace readout::graph
