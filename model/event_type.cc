// SPDX-License-Identifier: Apache-2.0
#include "model/event_type.h"

#include <algorithm>
#include <iterator>

namespace readout {
namespace {

struct Code {
  std::string_view plover;
  std::string_view cameo;
};

// One row per type and mode, one column per status; an ongoing event has the codes of one that is held, a denied one
// none.
struct CodeRow {
  EventType type;
  std::string_view mode;
  Code held;
  Code scheduled;
  Code proposed;
  Code cancelled;
};

// What an announcement, a proposal and a cancellation of a contact are by themselves: CAMEO 036 express intent to meet
// or negotiate, 106 demand for a meeting or negotiation, 125 rejection of one, 164 negotiations halted.
constexpr Code kWillMeet = {"AGREE", "036"};
constexpr Code kAsksToMeet = {"REQUEST", "106"};
constexpr Code kRefusesToMeet = {"REJECT", "125"};
constexpr Code kHaltsTalks = {"SANCTION", "164"};
// The same for diplomatic cooperation other than contact (032, 102, 120) and for steps that harm relations: announced
// or proposed they threaten (131x), called off they yield (080, 085).
constexpr Code kWillCooperate = {"AGREE", "032"};
constexpr Code kAsksToCooperate = {"REQUEST", "102"};
constexpr Code kRefuses = {"REJECT", "120"};
constexpr Code kThreatens = {"THREATEN", "130"};
constexpr Code kThreatensSanctions = {"THREATEN", "1312"};
constexpr Code kThreatensRelations = {"THREATEN", "1313"};
constexpr Code kYields = {"CONCEDE", "080"};
constexpr Code kEasesSanctions = {"CONCEDE", "085"};
constexpr Code kWillMediate = {"AGREE", "039"};

// Within a type the row without a mode comes first, then the modes in the order of docs/claim-format.md.
constexpr CodeRow kCodes[] = {
    {EventType::kCall, "", {"CONSULT/phone", "041"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kCall, "phone", {"CONSULT/phone", "041"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kCall, "video", {"CONSULT/phone", "041"}, kWillMeet, kAsksToMeet, kRefusesToMeet},

    {EventType::kMeeting, "", {"CONSULT", "040"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kMeeting, "bilateral", {"CONSULT", "040"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kMeeting, "multilateral", {"CONSULT/multilateral", "040"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kMeeting, "sidelines", {"CONSULT/third-party", "044"}, kWillMeet, kAsksToMeet, kRefusesToMeet},

    {EventType::kVisit, "", {"CONSULT/visit", "042"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kVisit, "state", {"CONSULT/visit", "042"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kVisit, "official", {"CONSULT/visit", "042"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kVisit, "working", {"CONSULT/visit", "042"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kVisit, "unannounced", {"CONSULT/visit", "042"}, kWillMeet, kAsksToMeet, kRefusesToMeet},

    {EventType::kNegotiation, "", {"CONSULT", "046"}, kWillMeet, kAsksToMeet, kHaltsTalks},
    {EventType::kNegotiation, "direct", {"CONSULT", "046"}, kWillMeet, kAsksToMeet, kHaltsTalks},
    {EventType::kNegotiation, "mediated", {"CONSULT", "045"}, kWillMeet, kAsksToMeet, kHaltsTalks},

    {EventType::kMessage, "", {"CONSULT", "040"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kMessage, "letter", {"CONSULT", "040"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kMessage, "congratulation", {"SUPPORT", "051"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kMessage, "condolence", {"SUPPORT", "051"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kMessage, "invitation", {"CONSULT", "040"}, kWillMeet, kAsksToMeet, kRefusesToMeet},
    {EventType::kMessage, "note", {"CONSULT", "040"}, kWillMeet, kAsksToMeet, kRefusesToMeet},

    {EventType::kAgreement, "", {"SUPPORT", "057"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kAgreement, "sign", {"SUPPORT", "057"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kAgreement, "ratify", {"SUPPORT", "057"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kAgreement, "extend", {"SUPPORT", "057"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kAgreement, "withdraw", {"SANCTION", "160"}, kThreatensRelations, kThreatensRelations, kYields},

    {EventType::kRelations, "", {"SUPPORT", "050"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kRelations, "establish", {"SUPPORT", "050"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kRelations, "restore", {"SUPPORT", "050"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kRelations, "upgrade", {"SUPPORT", "050"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kRelations, "downgrade", {"SANCTION", "161"}, kThreatensRelations, kThreatensRelations, kYields},
    {EventType::kRelations, "sever", {"SANCTION", "161"}, kThreatensRelations, kThreatensRelations, kYields},
    {EventType::kRelations, "recognize", {"SUPPORT", "054"}, kWillCooperate, kAsksToCooperate, kRefuses},

    {EventType::kAid, "", {"AID", "070"}, {"AGREE", "033"}, {"REQUEST", "103"}, {"SANCTION", "162"}},
    {EventType::kAid, "military", {"AID", "072"}, {"AGREE", "0332"}, {"REQUEST", "1032"}, {"SANCTION", "1622"}},
    {EventType::kAid, "humanitarian", {"AID", "073"}, {"AGREE", "0333"}, {"REQUEST", "1033"}, {"SANCTION", "1623"}},
    {EventType::kAid, "economic", {"AID", "071"}, {"AGREE", "0331"}, {"REQUEST", "1031"}, {"SANCTION", "1621"}},

    {EventType::kMediation, "", {"CONSULT", "045"}, kWillMediate, {"REQUEST", "108"}, {"SANCTION", "165"}},
    {EventType::kMediation, "offer", kWillMediate, kWillMediate, kWillMediate, {"REJECT", "126"}},
    {EventType::kMediation, "host", {"CONSULT", "045"}, kWillMediate, {"REQUEST", "108"}, {"SANCTION", "165"}},
    {EventType::kMediation, "conduct", {"CONSULT", "045"}, kWillMediate, {"REQUEST", "108"}, {"SANCTION", "165"}},

    // CAMEO counts a statement that says neither for nor against as 010; PLOVER leaves it out.
    {EventType::kStatement, "", {"", "010"}, {"", "010"}, {"", "010"}, {"", "010"}},
    {EventType::kStatement, "support", {"SUPPORT", "051"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kStatement, "praise", {"SUPPORT", "051"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kStatement, "criticize", {"ACCUSE", "111"}, kThreatens, kThreatens, kYields},
    {EventType::kStatement, "accuse", {"ACCUSE", "112"}, kThreatens, kThreatens, kYields},
    {EventType::kStatement, "demand", {"REQUEST", "100"}, kThreatens, kThreatens, kYields},
    {EventType::kStatement, "threaten", {"THREATEN", "130"}, kThreatens, kThreatens, kYields},
    {EventType::kStatement, "reject", {"REJECT", "120"}, kThreatens, kThreatens, kYields},
    {EventType::kStatement, "apologize", {"CONCEDE", "055"}, kWillCooperate, kAsksToCooperate, kRefuses},
    {EventType::kStatement, "propose", {"AGREE", "030"}, {"AGREE", "030"}, {"AGREE", "030"}, kRefuses},

    {EventType::kSanction, "", {"SANCTION", "163"}, kThreatensSanctions, kThreatensSanctions, kEasesSanctions},
    {EventType::kSanction, "impose", {"SANCTION", "163"}, kThreatensSanctions, kThreatensSanctions, kEasesSanctions},
    {EventType::kSanction, "extend", {"SANCTION", "163"}, kThreatensSanctions, kThreatensSanctions, kEasesSanctions},
    {EventType::kSanction, "lift", kEasesSanctions, {"AGREE", "0354"}, {"REQUEST", "1054"}, {"REJECT", "1244"}},

    {EventType::kExpulsion, "", {"SANCTION/expel", "166"}, kThreatensRelations, kThreatensRelations, kYields},
    {EventType::kSummons, "", {"ACCUSE", "111"}, kAsksToMeet, kAsksToMeet, kYields},
    {EventType::kRecall, "", {"SANCTION/discontinue", "161"}, kThreatensRelations, kThreatensRelations, kYields},
};

const CodeRow* FindRow(EventType type, std::string_view mode) {
  const CodeRow* found = std::find_if(std::begin(kCodes), std::end(kCodes), [type, mode](const CodeRow& row) {
    return row.type == type && row.mode == mode;
  });
  return found == std::end(kCodes) ? nullptr : found;
}

constexpr std::string_view kCallModes[] = {"phone", "video"};
constexpr std::string_view kMeetingModes[] = {"bilateral", "multilateral", "sidelines"};
constexpr std::string_view kVisitModes[] = {"state", "official", "working", "unannounced"};
constexpr std::string_view kNegotiationModes[] = {"direct", "mediated"};
constexpr std::string_view kMessageModes[] = {"letter", "congratulation", "condolence", "invitation", "note"};
constexpr std::string_view kAgreementModes[] = {"sign", "ratify", "extend", "withdraw"};
constexpr std::string_view kRelationsModes[] = {"establish", "restore", "upgrade", "downgrade", "sever", "recognize"};
constexpr std::string_view kAidModes[] = {"military", "humanitarian", "economic"};
constexpr std::string_view kMediationModes[] = {"offer", "host", "conduct"};
constexpr std::string_view kStatementModes[] = {"support",  "praise", "criticize", "accuse", "demand",
                                                "threaten", "reject", "apologize", "propose"};
constexpr std::string_view kSanctionModes[] = {"impose", "extend", "lift"};

}  // namespace

std::span<const std::string_view> ModesOf(EventType type) {
  switch (type) {
    case EventType::kCall:
      return kCallModes;
    case EventType::kMeeting:
      return kMeetingModes;
    case EventType::kVisit:
      return kVisitModes;
    case EventType::kNegotiation:
      return kNegotiationModes;
    case EventType::kMessage:
      return kMessageModes;
    case EventType::kAgreement:
      return kAgreementModes;
    case EventType::kRelations:
      return kRelationsModes;
    case EventType::kAid:
      return kAidModes;
    case EventType::kMediation:
      return kMediationModes;
    case EventType::kStatement:
      return kStatementModes;
    case EventType::kSanction:
      return kSanctionModes;
    case EventType::kExpulsion:
    case EventType::kSummons:
    case EventType::kRecall:
      break;
  }
  return {};
}

bool IsModeOf(EventType type, std::string_view mode) {
  const std::span<const std::string_view> modes = ModesOf(type);
  return std::find(modes.begin(), modes.end(), mode) != modes.end();
}

Codes CodesOf(EventType type, std::string_view mode, Status status) {
  const CodeRow* row = FindRow(type, mode);
  if (row == nullptr) row = FindRow(type, "");
  Code code;
  switch (status) {
    case Status::kHeld:
    case Status::kOngoing:
      code = row->held;
      break;
    case Status::kScheduled:
      code = row->scheduled;
      break;
    case Status::kProposed:
      code = row->proposed;
      break;
    case Status::kCancelled:
      code = row->cancelled;
      break;
    case Status::kDenied:
      break;
  }
  return {std::string(code.plover), std::string(code.cameo)};
}

}  // namespace readout
