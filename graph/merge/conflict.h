// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ballots over the fields of one event, and what they leave open: contradictions are kept with their claims, never
// averaged away.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/merge/value_policy.h"
#include "model/event.h"

namespace readout::graph {

// All that was claimed of the fields for which one value is shown.
struct FieldBallots {
  Ballot<DateRange> date;
  Ballot<DateRange> until;
  Ballot<ActorRef> initiator;
  Ballot<Duration> duration;
  Ballot<Place> place;
  Ballot<std::string> mode;
  Ballot<Status> status;
  Ballot<ActorRef> said_by;
};

FieldBallots CollectBallots(std::span<const Voter> voters);

std::optional<DateRange> ChooseDate(const Ballot<DateRange>& ballot);
std::optional<ActorRef> ChooseActor(const Ballot<ActorRef>& ballot);
std::optional<Duration> ChooseDuration(const Ballot<Duration>& ballot);
std::optional<Place> ChoosePlace(const Ballot<Place>& ballot);
std::string ChooseMode(EventType type, const Ballot<std::string>& ballot);
// The stage an event has reached: what happened or fell through before what was announced; among contradicting stages
// the ballot decides.
Status ChooseStatus(const Ballot<Status>& ballot);

// In the order date, until, initiator, duration, place, mode, status; only fields on which claims contradict each
// other.
std::vector<Conflict> FindConflicts(EventType type, const FieldBallots& ballots);

}  // namespace readout::graph
