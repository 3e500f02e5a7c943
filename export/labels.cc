// SPDX-License-Identifier: Apache-2.0
#include "export/labels.h"

#include <vector>

namespace readout::exporting {
namespace {

constexpr EnumName<Role> kEdgeTypes[] = {
    {Role::kParticipant, "PARTICIPANT"}, {Role::kInitiator, "INITIATOR"}, {Role::kHost, "HOST"},
    {Role::kVisitor, "VISITOR"},         {Role::kSender, "SENDER"},       {Role::kRecipient, "RECIPIENT"},
    {Role::kMediator, "MEDIATOR"},       {Role::kSource, "SOURCE"},       {Role::kTarget, "TARGET"},
};

std::string Capitalised(std::string_view word) {
  std::string text(word);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool IsActing(Role role) { return role == Role::kVisitor || role == Role::kSender || role == Role::kSource; }
bool IsActedOn(Role role) { return role == Role::kHost || role == Role::kRecipient || role == Role::kTarget; }

// Parties of one part of the label: "A, B – C" (A and B of one side). Takes from the shared allowance of names.
std::string Parties(const std::vector<const Participant*>& participants, size_t* names_left, size_t* unnamed) {
  std::string text;
  std::string_view last_side;
  for (const Participant* participant : participants) {
    if (*names_left == 0) {
      ++*unnamed;
      continue;
    }
    if (!text.empty()) text += participant->side == last_side ? ", " : " – ";
    text += participant->name.empty() ? participant->side : participant->name;
    last_side = participant->side;
    --*names_left;
  }
  return text;
}

}  // namespace

std::string ClassName(EventType type) { return Capitalised(EnumToName(kEventTypeNames, type)); }
std::string ClassName(ActorKind kind) { return Capitalised(EnumToName(kActorKindNames, kind)); }
std::string_view EdgeType(Role role) { return EnumToName(kEdgeTypes, role); }

std::string EventLabel(const Event& event) {
  std::vector<const Participant*> acting;
  std::vector<const Participant*> acted_on;
  std::vector<const Participant*> others;
  for (const Participant& participant : event.facts.participants) {
    (IsActing(participant.role) ? acting : IsActedOn(participant.role) ? acted_on : others).push_back(&participant);
  }
  size_t names_left = kMaxNamesInLabel;
  size_t unnamed = 0;
  std::string parties;
  if (!acting.empty() && !acted_on.empty()) {
    parties = Parties(acting, &names_left, &unnamed);
    parties += " → ";
    parties += Parties(acted_on, &names_left, &unnamed);
    if (!others.empty() && names_left > 0) parties += " – ";
    parties += Parties(others, &names_left, &unnamed);
  } else {
    std::vector<const Participant*> all;
    for (const Participant& participant : event.facts.participants) all.push_back(&participant);
    parties = Parties(all, &names_left, &unnamed);
  }
  if (unnamed > 0) parties += " and " + std::to_string(unnamed) + " more";

  std::string label = ClassName(event.facts.type);
  if (!parties.empty()) label.append(" ").append(parties);
  if (event.facts.date.known()) label.append(" ").append(FormatDateRange(event.facts.date));
  if (event.facts.status != Status::kHeld) {
    label.append(" (").append(EnumToName(kStatusNames, event.facts.status)).append(")");
  }
  return label;
}

}  // namespace readout::exporting
