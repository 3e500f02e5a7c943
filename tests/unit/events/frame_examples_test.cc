// SPDX-License-Identifier: Apache-2.0
// The examples of data/frames/*.frame through the whole Extractor: a "yes" sentence must assert an event of its frame's type, a
// "no" sentence must not; attribute frames must find who began an event.
//
// Surnames alone are read as those of the people in office, so an example holds on a day when the people it names are: "yes"
// must come out on one of kDays, "no" must keep quiet on all of them.
#include <algorithm>
#include <cctype>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "extract/events/frame.h"
#include "gtest/gtest.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

constexpr std::string_view kDays[] = {"2018-07-17", "2021-01-19", "2023-11-21", "2025-03-18"};

struct Example {
  std::string frame;
  FrameKind kind;
  EventType type;
  bool yes;
  std::string text;
};

void PrintTo(const Example& example, std::ostream* out) { *out << example.frame << (example.yes ? " yes " : " no ") << example.text; }

std::vector<Example> Examples() {
  std::vector<Example> examples;
  const absl::StatusOr<FrameSet> set = FrameSet::Load(READOUT_DATA_DIR "/frames");
  if (!set.ok()) return examples;  // FrameFolder.LoadsTheFramesOfTheProject says why
  for (const Frame& frame : set->frames()) {
    if (frame.kind != FrameKind::kEvent && frame.kind != FrameKind::kInitiator) continue;
    for (const std::string& text : frame.yes) examples.push_back({frame.name, frame.kind, frame.type, true, text});
    for (const std::string& text : frame.no) examples.push_back({frame.name, frame.kind, frame.type, false, text});
  }
  return examples;
}

// An attribute is one of an event already told.
constexpr std::string_view kLead = "Vladimir Putin and Donald Trump spoke by telephone on Monday. ";

bool Found(const Example& example, std::string_view day) {
  if (example.kind == FrameKind::kInitiator) {
    const std::vector<Claim> claims = ClaimsOf(std::string(kLead) + example.text, day);
    return std::any_of(claims.begin(), claims.end(), [](const Claim& claim) { return claim.facts.initiator.has_value(); });
  }
  const std::vector<Claim> claims = ClaimsOf(example.text, day);
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.facts.type == example.type; });
}

class FrameExamples : public ::testing::TestWithParam<Example> {};

TEST_P(FrameExamples, HoldsForTheWholeExtractor) {
  const Example& example = GetParam();
  if (example.yes) {
    EXPECT_TRUE(std::any_of(std::begin(kDays), std::end(kDays), [&](std::string_view day) { return Found(example, day); }))
        << example.frame << ": no claim of its type from: " << example.text;
  } else {
    for (std::string_view day : kDays) EXPECT_FALSE(Found(example, day)) << example.frame << ": a claim from: " << example.text;
  }
}

std::string TestName(const ::testing::TestParamInfo<Example>& info) {
  std::string name = info.param.frame + (info.param.yes ? "_yes_" : "_no_") + info.param.text;
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name + std::to_string(info.index);
}

INSTANTIATE_TEST_SUITE_P(Data, FrameExamples, ::testing::ValuesIn(Examples()), TestName);

}  // namespace
}  // namespace readout::extract
