// SPDX-License-Identifier: Apache-2.0
#include "extract/events/frame.h"

#include <string>
#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace readout::extract {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsNull;
using ::testing::Pointee;
using ::testing::SizeIs;
using ::testing::StartsWith;

FrameSet Parsed(std::string_view text) {
  FrameSet set;
  const absl::Status status = FrameSet::Parse(text, "test.frame", &set);
  EXPECT_TRUE(status.ok()) << status;
  return set;
}

std::string ErrorOf(std::string_view text) {
  FrameSet set;
  const absl::Status status = FrameSet::Parse(text, "test.frame", &set);
  EXPECT_FALSE(status.ok()) << text;
  return std::string(status.message());
}

constexpr std::string_view kFullFrame = R"(# a comment
cue-set means phone = by wire | over the wire

frame cable.send
  kind event
  type call
  mode video
  outcome invited
  strength weak
  noun cable | urgent Cable
  noun wire
  verb cable | wire up
  cue by cable | by the wire
  arg subject = initiator
  arg object with = party
  arg of = none
  needs means
  without car | to the editor
  without-before ski power
  makers send dispatch
  speaks-of call meeting
  persons
  not-states
  caption
  yes Anna cabled Boris.
  no  The cable snapped.
)";

TEST(FrameParser, ReadsEveryKey) {
  const FrameSet set = Parsed(kFullFrame);
  ASSERT_THAT(set.frames(), SizeIs(1));
  const Frame& frame = set.frames()[0];
  EXPECT_EQ(frame.name, "cable.send");
  EXPECT_EQ(frame.line, 4);
  EXPECT_EQ(frame.kind, FrameKind::kEvent);
  EXPECT_EQ(frame.type, EventType::kCall);
  EXPECT_EQ(frame.mode, "video");
  EXPECT_EQ(frame.outcome, OutcomeKind::kInvited);
  EXPECT_EQ(frame.strength, Strength::kWeak);
  EXPECT_THAT(frame.nouns, ElementsAre(ElementsAre("cable"), ElementsAre("urgent", "cable"), ElementsAre("wire")));
  EXPECT_THAT(frame.verbs, ElementsAre(ElementsAre("cable"), ElementsAre("wire", "up")));
  EXPECT_THAT(frame.cues, ElementsAre(ElementsAre("by", "cable"), ElementsAre("by", "the", "wire")));
  EXPECT_THAT(frame.needs, ElementsAre("means"));
  EXPECT_THAT(frame.without, ElementsAre(ElementsAre("car"), ElementsAre("to", "the", "editor")));
  EXPECT_THAT(frame.without_before, ElementsAre("ski", "power"));
  EXPECT_THAT(frame.makers, ElementsAre("send", "dispatch"));
  EXPECT_THAT(frame.aspects, ElementsAre("call", "meeting"));
  EXPECT_TRUE(frame.persons);
  EXPECT_TRUE(frame.not_states);
  EXPECT_TRUE(frame.caption);
  EXPECT_THAT(frame.yes, ElementsAre("Anna cabled Boris."));
  EXPECT_THAT(frame.no, ElementsAre("The cable snapped."));
}

TEST(FrameParser, GivesDefaultsToWhatAFrameDoesNotSay) {
  const FrameSet set = Parsed("frame a\n  verb ring\n");
  ASSERT_THAT(set.frames(), SizeIs(1));
  const Frame& frame = set.frames()[0];
  EXPECT_EQ(frame.kind, FrameKind::kEvent);
  EXPECT_EQ(frame.strength, Strength::kStrong);
  EXPECT_EQ(frame.mode, "");
  EXPECT_FALSE(frame.persons || frame.not_states || frame.caption);
  EXPECT_THAT(frame.args, IsEmpty());
}

TEST(FrameParser, ReadsEveryKindStrengthAndRoleByItsName) {
  for (const EnumName<FrameKind>& kind : kFrameKindNames) {
    EXPECT_EQ(Parsed("frame a\n  verb x\n  kind " + std::string(kind.name) + "\n").frames()[0].kind, kind.value);
  }
  for (const EnumName<Strength>& strength : kStrengthNames) {
    EXPECT_EQ(Parsed("frame a\n  verb x\n  strength " + std::string(strength.name) + "\n").frames()[0].strength, strength.value);
  }
  for (const EnumName<FrameRole>& role : kFrameRoleNames) {
    EXPECT_EQ(Parsed("frame a\n  verb x\n  arg subject = " + std::string(role.name) + "\n").frames()[0].RoleOf("subject"), role.value);
  }
  for (const EnumName<EventType>& type : kEventTypeNames) {
    EXPECT_EQ(Parsed("frame a\n  verb x\n  type " + std::string(type.name) + "\n").frames()[0].type, type.value);
  }
  for (const EnumName<OutcomeKind>& kind : kOutcomeKindNames) {
    EXPECT_EQ(Parsed("frame a\n  verb x\n  outcome " + std::string(kind.name) + "\n").frames()[0].outcome, kind.value);
  }
}

TEST(FrameParser, FoldsTriggersToLowerCaseAndPlainLetters) {
  const FrameSet set = Parsed("frame a\n  noun T\xC3\xAAte-\xC3\xA0-T\xC3\xAAte\n");
  EXPECT_THAT(set.frames()[0].nouns, ElementsAre(ElementsAre("tete-a-tete")));
}

TEST(FrameParser, TakesCarriageReturnsTabsInFrontAndBlankLines) {
  const FrameSet set = Parsed("\r\nframe a\r\n\tverb ring | phone\r\n\r\n");
  EXPECT_THAT(set.frames()[0].verbs, ElementsAre(ElementsAre("ring"), ElementsAre("phone")));
}

TEST(FrameParser, ReadsALastLineWithoutLineBreak) {
  EXPECT_THAT(Parsed("frame a\n  verb ring").frames()[0].verbs, ElementsAre(ElementsAre("ring")));
}

TEST(FrameParser, AnArgumentLineGivesOneRoleToSeveralFunctions) {
  const FrameSet set = Parsed("frame a\n  noun talk\n  arg between with subject-of:host = party\n  arg from = initiator\n");
  const Frame& frame = set.frames()[0];
  EXPECT_EQ(frame.RoleOf("between"), FrameRole::kParty);
  EXPECT_EQ(frame.RoleOf("with"), FrameRole::kParty);
  EXPECT_EQ(frame.RoleOf("subject-of:host"), FrameRole::kParty);
  EXPECT_EQ(frame.RoleOf("from"), FrameRole::kInitiator);
  EXPECT_EQ(frame.RoleOf("at"), FrameRole::kNone);
}

TEST(FrameParser, TheFirstLineOfAFunctionCounts) {
  const FrameSet set = Parsed("frame a\n  noun talk\n  arg with = host\n  arg with = party\n");
  EXPECT_EQ(set.frames()[0].RoleOf("with"), FrameRole::kHost);
}

TEST(FrameParser, CueSetsGrowOverLinesAndKeepTheirModesApart) {
  const FrameSet set = Parsed("cue-set means phone = by phone\ncue-set means phone = by wire\ncue-set means video = by screen\nframe a\n  verb speak\n  needs means\n");
  EXPECT_THAT(set.cue_sets(),
              ElementsAre(AllOf(Field(&CueSet::name, "means"), Field(&CueSet::mode, "phone"),
                                Field(&CueSet::phrases, ElementsAre(ElementsAre("by", "phone"), ElementsAre("by", "wire")))),
                          AllOf(Field(&CueSet::name, "means"), Field(&CueSet::mode, "video"), Field(&CueSet::phrases, SizeIs(1)))));
  EXPECT_THAT(set.FindCueSet("means"), Pointee(Field(&CueSet::mode, "phone")));
  EXPECT_THAT(set.FindCueSet("place"), IsNull());
}

TEST(FrameParser, ACueSetMayStandAfterTheFrameThatNeedsIt) {
  EXPECT_THAT(Parsed("frame a\n  verb speak\n  needs means\ncue-set means = by phone\n").frames(), SizeIs(1));
}

TEST(FrameIndex, FindsFramesByHeadNounVerbLemmaAndFirstWordOfACue) {
  const FrameSet set = Parsed("frame a\n  noun phone call\n  verb ring up\n  cue over phone\nframe b\n  noun call\n");
  EXPECT_THAT(set.ByNoun("call"), Pointee(ElementsAre(0, 1)));
  EXPECT_THAT(set.ByNoun("phone"), IsNull());
  EXPECT_THAT(set.ByVerb("ring"), Pointee(ElementsAre(0)));
  EXPECT_THAT(set.ByVerb("up"), IsNull());
  EXPECT_THAT(set.ByCue("over"), Pointee(ElementsAre(0)));
}

TEST(FrameIndex, ListsAFrameOnceForAWordOfSeveralOfItsTriggers) {
  EXPECT_THAT(Parsed("frame a\n  noun call | phone call | video call\n").ByNoun("call"), Pointee(ElementsAre(0)));
}

TEST(FrameIndex, GrowsWithEachFile) {
  FrameSet set;
  ASSERT_TRUE(FrameSet::Parse("frame a\n  noun call\n", "a.frame", &set).ok());
  ASSERT_TRUE(FrameSet::Parse("frame b\n  noun call\n", "b.frame", &set).ok());
  EXPECT_THAT(set.ByNoun("call"), Pointee(ElementsAre(0, 1)));
}

struct ErrorCase {
  std::string_view text;
  std::string_view message;  // as a whole
};

TEST(FrameErrors, NameFileLineColumnAndWhatIsWrong) {
  const ErrorCase kCases[] = {
      {"frame a\n  nuon call\n", "test.frame:2:3: unknown key \"nuon\""},
      {"frame a\n\tverbs call\n", "test.frame:2:2: unknown key \"verbs\""},
      {"noun call\n", "test.frame:1:1: \"noun\" stands before the first \"frame\""},
      {"# words\n\n  type call\n", "test.frame:3:3: \"type\" stands before the first \"frame\""},
      {"frame\n", "test.frame:1:1: a frame needs a name"},
      {"frame a\n  noun call\nframe a\n  noun talk\n", "test.frame:3:1: frame \"a\" is already defined"},
      {"frame a\n  kind happening\n", "test.frame:2:3: unknown kind \"happening\""},
      {"frame a\n  type phonecall\n", "test.frame:2:3: unknown event type \"phonecall\""},
      {"frame a\n  strength feeble\n", "test.frame:2:3: unknown strength \"feeble\""},
      {"frame a\n  outcome applauded\n", "test.frame:2:3: unknown outcome \"applauded\""},
      {"frame a\n  type call\n  mode carrier-pigeon\n", "test.frame:3:3: \"carrier-pigeon\" is no mode of call"},
      {"frame a\n  type meeting\n    mode phone\n", "test.frame:3:5: \"phone\" is no mode of meeting"},
      {"frame a\n  arg subject\n", "test.frame:2:3: an arg has the form \"FUNCTION \xE2\x80\xA6 = ROLE\""},
      {"frame a\n  arg subject = speaker\n", "test.frame:2:3: unknown role \"speaker\""},
      {"frame a\n  noun |\n", "test.frame:2:3: nothing follows the key"},
      {"frame a\n  verb\n", "test.frame:2:3: nothing follows the key"},
      {"frame a\n  makers\n", "test.frame:2:3: nothing follows the key"},
      {"cue-set means by phone\n", "test.frame:1:1: a cue-set has the form \"NAME [MODE] = PHRASE | PHRASE\""},
      {"cue-set = by phone\n", "test.frame:1:1: a cue-set has a name and at most a mode before \"=\""},
      {"cue-set means of talk = by phone\n", "test.frame:1:1: a cue-set has a name and at most a mode before \"=\""},
      {"frame a\n  type call\nframe b\n  verb ring\n", "test.frame:1:1: frame \"a\" has neither noun nor verb nor cue nor caption nor abroad"},
      {"frame a\n  verb speak\n  needs means\n", "test.frame:1:1: frame \"a\" needs the unknown cue-set \"means\""},
  };
  for (const ErrorCase& c : kCases) EXPECT_EQ(ErrorOf(c.text), c.message) << c.text;
}

TEST(FrameParser, SeveralObjectsAreAnEventEachWhereTheFrameSaysSo) {
  EXPECT_TRUE(Parsed("frame a\n  verb ring\n  one-each\n").frames()[0].one_each);
  EXPECT_FALSE(Parsed("frame a\n  verb ring\n").frames()[0].one_each);
}

TEST(FrameErrors, ALaterFileMayNotDefineAFrameOfAnEarlierOne) {
  FrameSet set;
  ASSERT_TRUE(FrameSet::Parse("frame a\n  noun call\n", "a.frame", &set).ok());
  const absl::Status status = FrameSet::Parse("\nframe a\n  noun talk\n", "b.frame", &set);
  EXPECT_THAT(std::string(status.message()), StartsWith("b.frame:2:1: "));
}

TEST(FrameFolder, LoadsTheFramesOfTheProject) {
  const absl::StatusOr<FrameSet> set = FrameSet::Load(READOUT_DATA_DIR "/frames");
  ASSERT_TRUE(set.ok()) << set.status();
  EXPECT_THAT(set->ByVerb("telephone"), ::testing::NotNull());
  EXPECT_THAT(set->ByNoun("meeting"), ::testing::NotNull());
}

TEST(FrameFolder, EveryFrameOfAnEventOfItsOwnHasExamplesOfBothKinds) {
  const absl::StatusOr<FrameSet> set = FrameSet::Load(READOUT_DATA_DIR "/frames");
  ASSERT_TRUE(set.ok()) << set.status();
  for (const Frame& frame : set->frames()) {
    if (frame.kind != FrameKind::kEvent || frame.strength == Strength::kAnaphor) continue;
    if (frame.caption || frame.abroad) continue;  // of captions and headlines alone, which examples are not
    EXPECT_THAT(frame.yes, ::testing::Not(IsEmpty())) << frame.name;
    EXPECT_THAT(frame.no, ::testing::Not(IsEmpty())) << frame.name;
  }
}

TEST(FrameFolder, SaysWhenThereIsNone) {
  EXPECT_THAT(std::string(FrameSet::Load("/no/such/folder").status().message()), HasSubstr("/no/such/folder: "));
  EXPECT_THAT(std::string(FrameSet::Load(READOUT_DATA_DIR "/tone").status().message()), EndsWith("holds no *.frame file"));
}

}  // namespace
}  // namespace readout::extract
