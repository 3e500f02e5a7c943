// SPDX-License-Identifier: Apache-2.0
#pragma once
// The closed lists of the contract (docs/claim-format.md): event types, modes, statuses, roles, kinds of actors and of
// outcomes, and the one table of PLOVER and CAMEO codes.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/enum_names.h"

namespace readout {

enum class EventType {
  kCall,
  kMeeting,
  kVisit,
  kNegotiation,
  kMessage,
  kAgreement,
  kRelations,
  kAid,
  kMediation,
  kStatement,
  kSanction,
  kExpulsion,
  kSummons,
  kRecall,
};
inline constexpr EnumName<EventType> kEventTypeNames[] = {
    {EventType::kCall, "call"},           {EventType::kMeeting, "meeting"},
    {EventType::kVisit, "visit"},         {EventType::kNegotiation, "negotiation"},
    {EventType::kMessage, "message"},     {EventType::kAgreement, "agreement"},
    {EventType::kRelations, "relations"}, {EventType::kAid, "aid"},
    {EventType::kMediation, "mediation"}, {EventType::kStatement, "statement"},
    {EventType::kSanction, "sanction"},   {EventType::kExpulsion, "expulsion"},
    {EventType::kSummons, "summons"},     {EventType::kRecall, "recall"},
};

enum class Status { kHeld, kOngoing, kScheduled, kProposed, kCancelled, kDenied };
inline constexpr EnumName<Status> kStatusNames[] = {
    {Status::kHeld, "held"},         {Status::kOngoing, "ongoing"},     {Status::kScheduled, "scheduled"},
    {Status::kProposed, "proposed"}, {Status::kCancelled, "cancelled"}, {Status::kDenied, "denied"},
};

enum class Role { kParticipant, kInitiator, kHost, kVisitor, kSender, kRecipient, kMediator, kSource, kTarget };
inline constexpr EnumName<Role> kRoleNames[] = {
    {Role::kParticipant, "participant"}, {Role::kInitiator, "initiator"}, {Role::kHost, "host"},
    {Role::kVisitor, "visitor"},         {Role::kSender, "sender"},       {Role::kRecipient, "recipient"},
    {Role::kMediator, "mediator"},       {Role::kSource, "source"},       {Role::kTarget, "target"},
};

// A call or a meeting: persons who act for sides speak with each other.
constexpr bool IsContact(EventType type) { return type == EventType::kCall || type == EventType::kMeeting; }

// The ends of what one does to another. A host is neither.
constexpr bool Acts(Role role) { return role == Role::kSource || role == Role::kSender || role == Role::kVisitor; }
constexpr bool IsActedUpon(Role role) { return role == Role::kTarget || role == Role::kRecipient; }

enum class ActorKind { kPerson, kState, kOrganisation, kGroup };
inline constexpr EnumName<ActorKind> kActorKindNames[] = {
    {ActorKind::kPerson, "person"},
    {ActorKind::kState, "state"},
    {ActorKind::kOrganisation, "organisation"},
    {ActorKind::kGroup, "group"},
};

enum class OutcomeKind { kAgreed, kPromised, kRequested, kRefused, kInvited, kAnnounced, kReaffirmed };
inline constexpr EnumName<OutcomeKind> kOutcomeKindNames[] = {
    {OutcomeKind::kAgreed, "agreed"},         {OutcomeKind::kPromised, "promised"},
    {OutcomeKind::kRequested, "requested"},   {OutcomeKind::kRefused, "refused"},
    {OutcomeKind::kInvited, "invited"},       {OutcomeKind::kAnnounced, "announced"},
    {OutcomeKind::kReaffirmed, "reaffirmed"},
};

// The modes a type may have, as written in claims ("phone", "video" for a call); empty for types without modes.
// A claim's mode is one of these or the empty string (JSON null).
std::span<const std::string_view> ModesOf(EventType type);
bool IsModeOf(EventType type, std::string_view mode);

// Codes of an event; a denied event has none (both empty).
struct Codes {
  std::string plover;  // "CONSULT/phone"
  std::string cameo;   // code of the first role towards the second: "041"
  friend bool operator==(const Codes&, const Codes&) = default;
};
Codes CodesOf(EventType type, std::string_view mode, Status status);

}  // namespace readout
