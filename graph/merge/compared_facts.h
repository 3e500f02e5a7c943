// SPDX-License-Identifier: Apache-2.0
#pragma once
// What merging looks at in a claim, prepared for fast comparison. Topics, tone, length and the like are no part of it:
// articles about one call differ in them freely.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/merge/claim_similarity.h"
#include "graph/merge/merger.h"
#include "model/claim.h"

namespace readout::graph {

// Days since 1970-01-01.
using DayNumber = int64_t;
DayNumber DayNumberOf(Day day);

// How sharply a claim is dated; merging goes through these in order (docs/merging.md, "From sharp to vague").
enum class Sharpness { kDay, kRange, kMonth, kYear, kUndated };

struct ComparedPerson {
  std::string actor;               // id; empty when none was given
  std::vector<std::string> words;  // of the folded name, ascending and distinct
  friend auto operator<=>(const ComparedPerson&, const ComparedPerson&) = default;
};

ComparedPerson PersonToCompare(const ActorId& actor, std::string_view name);
bool IsSamePerson(const ComparedPerson& a, const ComparedPerson& b);

// Whether a side acts, is acted upon, or neither is said.
enum Direction : uint8_t { kNoDirection = 0, kActing = 1, kActedUpon = 2 };

struct ComparedSide {
  std::string side;
  std::vector<ComparedPerson> persons;  // named persons, ascending
  std::vector<std::string> offices;     // folded, of persons named or not, ascending
  uint8_t direction = kNoDirection;     // bits of Direction
  friend auto operator<=>(const ComparedSide&, const ComparedSide&) = default;
};

struct ComparedFacts {
  EventType type = EventType::kCall;
  std::string parties_key;  // BlockingKey::sides
  Sharpness sharpness = Sharpness::kUndated;
  DayNumber start = 0;  // first possible day of the beginning
  DayNumber end = 0;    // last possible day of the beginning
  DayNumber last = 0;   // last possible day of the whole: `until`, else `end`
  std::string mode;
  Status status = Status::kHeld;
  std::string place;  // folded name
  std::string country;
  std::vector<ComparedSide> sides;  // ascending by side

  // Text that two claims share exactly when they are alike in all of the above.
  std::string Key() const;
};

ComparedFacts FactsToCompare(const Claim& claim);

// How two dates relate.
enum class DateRelation { kSameDay, kOverlap, kShifted, kUnknown, kApart };
DateRelation RelateDates(const ComparedFacts& a, const ComparedFacts& b, const MergeOptions& options);
// True for things that happen at an hour, which two capitals may put on two days; a statement or a sanction is dated by
// its own side.
bool MayBeShifted(EventType type);

// Points of everything but date and article; nothing when one of these forbids. `reasons`, if not null, gets the words.
struct Verdict {
  bool compatible = true;
  int score = 0;
};
Verdict CompareApartFromDate(const ComparedFacts& a, const ComparedFacts& b, std::vector<Reason>* reasons);
int PointsOf(DateRelation relation);

}  // namespace readout::graph
