// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/event_builder.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/merge/blocking_key.h"
#include "graph/merge/confidence.h"
#include "graph/merge/conflict.h"
#include "graph/merge/independent_sources.h"
#include "graph/merge/united_lists.h"
#include "graph/merge/united_participants.h"
#include "graph/merge/value_policy.h"

namespace readout::graph {
namespace {

std::vector<Voter> VotersOf(std::span<const Claim* const> claims, const SourceGroups& sources) {
  std::vector<Voter> voters;
  for (size_t i = 0; i < claims.size(); ++i) {
    const std::optional<ActorRef>& said_by = claims[i]->facts.said_by;
    bool own = false;
    if (said_by.has_value() && !said_by->side.empty()) {
      const std::vector<std::string> sides = PartySides(claims[i]->facts);
      own = std::binary_search(sides.begin(), sides.end(), said_by->side);
    }
    voters.push_back({claims[i], sources.group_of[i], own});
  }
  return voters;
}

// What is chosen for the event is chosen the same way for one side's account.
std::optional<DateRange> ChooseUntil(const Ballot<DateRange>& ballot, const DateRange& date) {
  Ballot<DateRange> possible;
  for (const auto& candidate : ballot.candidates()) {
    if (date.known() && candidate.value.end < date.start) continue;
    for (const Voter& voter : candidate.voters) possible.Add(candidate.value, voter);
  }
  return ChooseDate(possible);
}

std::vector<StatusStep> HistoryOf(std::span<const Voter> voters) {
  std::map<Status, StatusStep> steps;
  for (const Voter& voter : voters) {
    StatusStep& step = steps[voter.claim->facts.status];
    step.status = voter.claim->facts.status;
    step.claims.push_back(voter.claim->id);
    const std::optional<Day>& published = voter.claim->article.published;
    if (!published.has_value()) continue;
    step.reported = step.has_day ? std::min(step.reported, *published) : *published;
    step.has_day = true;
  }
  // Of stages first reported on one day, the earlier stage comes first.
  constexpr Status kStages[] = {Status::kProposed,  Status::kScheduled, Status::kDenied,
                                Status::kCancelled, Status::kOngoing,   Status::kHeld};
  std::vector<StatusStep> history;
  for (Status stage : kStages) {
    if (const auto found = steps.find(stage); found != steps.end()) history.push_back(std::move(found->second));
  }
  std::stable_sort(history.begin(), history.end(), [](const StatusStep& a, const StatusStep& b) {
    if (a.has_day != b.has_day) return a.has_day;
    return a.has_day && a.reported < b.reported;
  });
  return history;
}

Account AccountOf(const std::string& side, std::span<const Voter> voters) {
  Account account;
  account.side = side;
  for (const Voter& voter : voters) {
    account.claims.push_back(voter.claim->id);
    account.said_by.push_back(*voter.claim->facts.said_by);
  }
  std::sort(account.said_by.begin(), account.said_by.end());
  account.said_by.erase(std::unique(account.said_by.begin(), account.said_by.end()), account.said_by.end());
  const FieldBallots ballots = CollectBallots(voters);
  account.date = ChooseDate(ballots.date);
  account.initiator = ChooseActor(ballots.initiator);
  account.duration = ChooseDuration(ballots.duration);
  account.topics = UniteTopics(voters);
  account.tone = UniteTone(voters);
  account.outcomes = UniteOutcomes(voters);
  return account;
}

std::vector<Account> AccountsOf(std::span<const Voter> voters, const std::vector<Participant>& participants) {
  std::set<std::string> sides;
  for (const Participant& participant : participants) sides.insert(participant.side);
  std::map<std::string, std::vector<Voter>> by_side;
  for (const Voter& voter : voters) {
    const std::optional<ActorRef>& said_by = voter.claim->facts.said_by;
    if (said_by.has_value() && !said_by->side.empty() && sides.contains(said_by->side)) {
      by_side[said_by->side].push_back(voter);
    }
  }
  std::vector<Account> accounts;
  for (const auto& [side, its_voters] : by_side) accounts.push_back(AccountOf(side, its_voters));
  return accounts;
}

}  // namespace

Event BuildEvent(std::span<const Claim* const> claims) {
  const SourceGroups sources = GroupBySource(claims);
  const std::vector<Voter> voters = VotersOf(claims, sources);
  const FieldBallots ballots = CollectBallots(voters);

  Event event;
  event.id = EventIdOf(claims.front()->id);
  event.independent_sources = sources.count;
  bool all_background = true;
  for (const Claim* claim : claims) {
    event.claims.push_back(claim->id);
    event.article_ids.push_back(claim->article.id);
    all_background = all_background && claim->facts.background;
    for (const Evidence& evidence : claim->evidence) event.evidence.push_back({claim->id, claim->article.id, evidence});
    const std::optional<Day>& published = claim->article.published;
    if (!published.has_value()) continue;
    event.first_reported = event.first_reported.has_value() ? std::min(*event.first_reported, *published) : *published;
    event.last_reported = event.last_reported.has_value() ? std::max(*event.last_reported, *published) : *published;
  }
  std::sort(event.article_ids.begin(), event.article_ids.end());
  event.article_ids.erase(std::unique(event.article_ids.begin(), event.article_ids.end()), event.article_ids.end());

  EventFacts& facts = event.facts;
  facts.type = claims.front()->facts.type;
  facts.mode = ChooseMode(facts.type, ballots.mode);
  facts.status = ChooseStatus(ballots.status);
  facts.date = ChooseDate(ballots.date).value_or(DateRange{});
  facts.until = ChooseUntil(ballots.until, facts.date).value_or(DateRange{});
  facts.initiator = ChooseActor(ballots.initiator);
  facts.participants = UniteParticipants(facts.type, voters, facts.initiator);
  facts.duration = ChooseDuration(ballots.duration);
  facts.place = ChoosePlace(ballots.place);
  facts.topics = UniteTopics(voters);
  facts.tone = UniteTone(voters);
  facts.outcomes = UniteOutcomes(voters);
  facts.said_by = ChooseActor(ballots.said_by);
  facts.background = all_background;
  facts.confidence = CombineConfidence(voters, facts.status);
  facts.codes = CodesOf(facts);

  event.status_history = HistoryOf(voters);
  event.accounts = AccountsOf(voters, facts.participants);
  event.conflicts = FindConflicts(facts.type, ballots);
  return event;
}

}  // namespace readout::graph
