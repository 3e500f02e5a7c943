// SPDX-License-Identifier: Apache-2.0
#include "model/event_type.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

namespace readout {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::MatchesRegex;

TEST(EnumNames, LeadBothWays) {
  for (const EnumName<EventType>& row : kEventTypeNames) EXPECT_EQ(EnumFromName(kEventTypeNames, row.name), row.value);
  EXPECT_EQ(EnumToName(kStatusNames, Status::kDenied), "denied");
  EXPECT_EQ(EnumFromName(kStatusNames, "Held"), std::nullopt);
  EXPECT_EQ(EnumFromName(kRoleNames, ""), std::nullopt);
}

TEST(Modes, AreTheClosedListsOfTheContract) {
  EXPECT_THAT(ModesOf(EventType::kCall), ElementsAre("phone", "video"));
  EXPECT_THAT(ModesOf(EventType::kAgreement), ElementsAre("sign", "ratify", "extend", "withdraw"));
  EXPECT_THAT(ModesOf(EventType::kExpulsion), IsEmpty());
  EXPECT_TRUE(IsModeOf(EventType::kMeeting, "sidelines"));
  EXPECT_FALSE(IsModeOf(EventType::kMeeting, "phone"));
  EXPECT_FALSE(IsModeOf(EventType::kCall, ""));
}

struct CodeCase {
  EventType type;
  std::string_view mode;
  Status status;
  Codes codes;
};

TEST(Codes, FollowTheContract) {
  const std::vector<CodeCase> cases = {
      {EventType::kCall, "phone", Status::kHeld, {"CONSULT/phone", "041"}},
      {EventType::kCall, "video", Status::kHeld, {"CONSULT/phone", "041"}},
      {EventType::kCall, "", Status::kOngoing, {"CONSULT/phone", "041"}},
      {EventType::kCall, "phone", Status::kScheduled, {"AGREE", "036"}},
      {EventType::kCall, "phone", Status::kProposed, {"REQUEST", "106"}},
      {EventType::kCall, "phone", Status::kCancelled, {"REJECT", "125"}},
      {EventType::kMeeting, "bilateral", Status::kHeld, {"CONSULT", "040"}},
      {EventType::kMeeting, "multilateral", Status::kHeld, {"CONSULT/multilateral", "040"}},
      {EventType::kMeeting, "", Status::kScheduled, {"AGREE", "036"}},
      {EventType::kVisit, "state", Status::kHeld, {"CONSULT/visit", "042"}},
      {EventType::kNegotiation, "direct", Status::kHeld, {"CONSULT", "046"}},
      {EventType::kNegotiation, "mediated", Status::kHeld, {"CONSULT", "045"}},
      {EventType::kNegotiation, "", Status::kCancelled, {"SANCTION", "164"}},
      {EventType::kMessage, "letter", Status::kHeld, {"CONSULT", "040"}},
      {EventType::kMessage, "condolence", Status::kHeld, {"SUPPORT", "051"}},
      {EventType::kAgreement, "sign", Status::kHeld, {"SUPPORT", "057"}},
      {EventType::kRelations, "recognize", Status::kHeld, {"SUPPORT", "054"}},
      {EventType::kRelations, "sever", Status::kHeld, {"SANCTION", "161"}},
      {EventType::kAid, "military", Status::kHeld, {"AID", "072"}},
      {EventType::kMediation, "offer", Status::kHeld, {"AGREE", "039"}},
      {EventType::kMediation, "conduct", Status::kHeld, {"CONSULT", "045"}},
      {EventType::kStatement, "criticize", Status::kHeld, {"ACCUSE", "111"}},
      {EventType::kStatement, "accuse", Status::kHeld, {"ACCUSE", "112"}},
      {EventType::kStatement, "apologize", Status::kHeld, {"CONCEDE", "055"}},
      {EventType::kSanction, "impose", Status::kHeld, {"SANCTION", "163"}},
      {EventType::kSanction, "lift", Status::kHeld, {"CONCEDE", "085"}},
      {EventType::kExpulsion, "", Status::kHeld, {"SANCTION/expel", "166"}},
      {EventType::kSummons, "", Status::kHeld, {"ACCUSE", "111"}},
      {EventType::kRecall, "", Status::kHeld, {"SANCTION/discontinue", "161"}},
  };
  for (const CodeCase& item : cases) {
    EXPECT_EQ(CodesOf(item.type, item.mode, item.status), item.codes)
        << EnumToName(kEventTypeNames, item.type) << "/" << item.mode << " " << EnumToName(kStatusNames, item.status);
  }
}

TEST(Codes, ExistForEveryTypeModeAndStatusButDenied) {
  for (const EnumName<EventType>& type : kEventTypeNames) {
    std::vector<std::string_view> modes = {""};
    modes.insert(modes.end(), ModesOf(type.value).begin(), ModesOf(type.value).end());
    for (const std::string_view mode : modes) {
      for (const EnumName<Status>& status : kStatusNames) {
        const Codes codes = CodesOf(type.value, mode, status.value);
        if (status.value == Status::kDenied) {
          EXPECT_EQ(codes, Codes());
          continue;
        }
        EXPECT_THAT(codes.cameo, MatchesRegex("[0-2][0-9][0-9][0-9]?")) << type.name << "/" << mode;
        // A statement that says neither for nor against is the one thing PLOVER has no word for.
        if (type.value == EventType::kStatement && mode.empty()) continue;
        EXPECT_THAT(codes.plover, MatchesRegex("[A-Z]+(/[a-z-]+)?")) << type.name << "/" << mode;
      }
    }
  }
}

// Which roots of CAMEO belong to which PLOVER event, by PLOVER's own conversion table.
TEST(Codes, OfPloverAndCameoAgree) {
  const auto roots_of = [](std::string_view event) -> std::vector<std::string_view> {
    if (event == "AGREE") return {"03"};
    if (event == "CONSULT") return {"04"};
    if (event == "SUPPORT") return {"05"};
    if (event == "AID") return {"07"};
    if (event == "CONCEDE") return {"05", "08"};
    if (event == "REQUEST") return {"10"};
    if (event == "ACCUSE") return {"11"};
    if (event == "REJECT") return {"12"};
    if (event == "THREATEN") return {"13"};
    if (event == "SANCTION") return {"16"};
    return {};
  };
  for (const EnumName<EventType>& type : kEventTypeNames) {
    std::vector<std::string_view> modes = {""};
    modes.insert(modes.end(), ModesOf(type.value).begin(), ModesOf(type.value).end());
    for (const std::string_view mode : modes) {
      for (const EnumName<Status>& status : kStatusNames) {
        const Codes codes = CodesOf(type.value, mode, status.value);
        if (codes.plover.empty()) continue;
        const std::string event = codes.plover.substr(0, codes.plover.find('/'));
        EXPECT_THAT(roots_of(event), testing::Contains(codes.cameo.substr(0, 2))) << codes.plover << " " << codes.cameo;
      }
    }
  }
}

TEST(Codes, OfAnUnknownModeAreThoseOfTheType) {
  EXPECT_EQ(CodesOf(EventType::kVisit, "phone", Status::kHeld), CodesOf(EventType::kVisit, "", Status::kHeld));
}

}  // namespace
}  // namespace readout
