// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/united_participants.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "graph/merge/blocking_key.h"
#include "graph/merge/compared_facts.h"
#include "graph/merge/value_rules.h"

namespace readout::graph {
namespace {

struct Mention {
  const Participant* participant;
  Voter voter;
};

// A bare participant may turn out to be the host or the initiator.
bool RoleIsVaguer(Role general, Role special) { return general == Role::kParticipant && special != Role::kParticipant; }

const auto kNothingIsVaguer = [](const auto&, const auto&) { return false; };
const auto kEquallySpecific = [](const auto&) { return int64_t{0}; };

// Divides a side's named mentions into persons. Fuller names first, so that "Putin" meets "Vladimir Putin"; a short
// name that fits two persons goes to the one that comes first by name and id.
std::vector<std::vector<Mention>> DivideIntoPersons(std::vector<Mention> mentions) {
  const auto order = [](const Mention& mention) {
    const ComparedPerson person = PersonToCompare(mention.participant->actor, mention.participant->name);
    return std::tuple(-static_cast<int64_t>(person.words.size()), person.actor.rfind("wd:", 0) != 0, person.words,
                      person.actor);
  };
  std::stable_sort(mentions.begin(), mentions.end(),
                   [&](const Mention& a, const Mention& b) { return order(a) < order(b); });
  struct Person {
    ComparedPerson compared;
    std::vector<Mention> mentions;
  };
  std::vector<Person> persons;
  for (const Mention& mention : mentions) {
    ComparedPerson compared = PersonToCompare(mention.participant->actor, mention.participant->name);
    const auto known = std::find_if(persons.begin(), persons.end(),
                                    [&](const Person& person) { return IsSamePerson(person.compared, compared); });
    if (known != persons.end()) {
      known->mentions.push_back(mention);
    } else {
      persons.push_back({std::move(compared), {mention}});
    }
  }
  std::vector<std::vector<Mention>> divided;
  for (Person& person : persons) divided.push_back(std::move(person.mentions));
  return divided;
}

// Ids that Wikidata knows are worth more than ids made of a spelling of the name.
struct NameAndId {
  std::string name;
  ActorId actor;
  friend bool operator==(const NameAndId&, const NameAndId&) = default;
};

Participant UniteMentions(const std::vector<Mention>& mentions, const std::optional<ActorRef>& initiator) {
  Ballot<NameAndId> names;
  Ballot<std::string> offices;
  Ballot<Role> roles;
  bool called_initiator = false;
  for (const Mention& mention : mentions) {
    const Participant& participant = *mention.participant;
    names.Add({participant.name, participant.actor}, mention.voter);
    if (!participant.office.empty()) offices.Add(participant.office, mention.voter);
    called_initiator = called_initiator || participant.role == Role::kInitiator;
    roles.Add(participant.role == Role::kInitiator ? Role::kParticipant : participant.role, mention.voter);
  }
  const auto specificity = [](const NameAndId& name) {
    const ComparedPerson person = PersonToCompare(name.actor, name.name);
    return 2 * static_cast<int64_t>(person.words.size()) + (name.actor.str().rfind("wd:", 0) == 0 ? 1 : 0);
  };
  const auto is_vaguer = [&](const NameAndId& general, const NameAndId& special) {
    return specificity(general) < specificity(special);
  };
  Participant united = *mentions.front().participant;
  const NameAndId chosen = *names.Choose(is_vaguer, specificity);
  united.name = chosen.name;
  united.actor = chosen.actor;
  united.office = offices.Choose(kNothingIsVaguer, kEquallySpecific).value_or("");
  united.role = *roles.Choose(RoleIsVaguer, [](Role role) { return int64_t{role != Role::kParticipant}; });
  const ActorRef reference{united.actor, united.name, united.side};
  const bool meant =
      initiator.has_value() && initiator->side == united.side && !ActorsContradict(*initiator, reference);
  const bool named = meant && !initiator->name.empty() && united.role == Role::kParticipant;
  if ((called_initiator && (meant || !initiator.has_value())) || (named && !united.name.empty())) {
    united.role = Role::kInitiator;
  }
  return united;
}

}  // namespace

std::vector<Participant> UniteParticipants(EventType type, std::span<const Voter> voters,
                                           const std::optional<ActorRef>& initiator) {
  std::map<std::string, std::vector<Mention>> named;
  std::map<std::string, std::vector<Mention>> nameless;
  for (const Voter& voter : voters) {
    for (const Participant& participant : voter.claim->facts.participants) {
      (participant.name.empty() ? nameless : named)[SideKey(participant)].push_back({&participant, voter});
    }
  }
  const std::optional<ActorRef> relevant = IsContact(type) ? initiator : std::nullopt;
  std::vector<Participant> united;
  for (auto& [side, mentions] : named) {
    for (const std::vector<Mention>& person : DivideIntoPersons(std::move(mentions))) {
      united.push_back(UniteMentions(person, relevant));
    }
  }
  for (const auto& [side, mentions] : nameless) {
    if (!named.contains(side)) united.push_back(UniteMentions(mentions, relevant));
  }
  std::sort(united.begin(), united.end(), [](const Participant& a, const Participant& b) {
    return std::tie(a.side, a.name, a.role, a.actor) < std::tie(b.side, b.name, b.role, b.actor);
  });
  return united;
}

}  // namespace readout::graph
