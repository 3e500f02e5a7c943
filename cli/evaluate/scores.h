// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is counted: events found, missed and made up, by type; and each field of the events found.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/evaluate/gold.h"
#include "cli/evaluate/matching.h"
#include "model/claim.h"

namespace readout::cli {

struct Counts {
  int64_t right = 0;    // true positives
  int64_t extra = 0;    // false positives
  int64_t missing = 0;  // false negatives

  double precision() const;  // 0 when there is nothing to divide by, as the others
  double recall() const;
  double f1() const;
  Counts& operator+=(const Counts& other);
};

struct Tally {
  int64_t right = 0;
  int64_t wrong = 0;
  double share() const;
};

struct Scores {
  int64_t articles = 0;
  std::map<std::string, Counts> types;
  std::map<std::string, Tally>
      accuracy;  // status, status.not_held, mode, date, until, duration, place, said_by, roles, background
  std::map<std::string, Counts> fields;  // persons, initiator, initiator.name, tone, topics.about
  std::map<std::string, Tally> found_by_salience;

  Counts events() const;  // of all types
  // Counts one article; returns which events were matched. `type` restricts everything to events of one type; all if
  // empty.
  Matching Add(const GoldArticle& gold, const std::vector<Claim>& claims, const std::string& type);

 private:
  void ScoreFields(const GoldEvent& gold, const Claim& claim);
  void ScoreParticipants(const GoldEvent& gold, const Claim& claim);
};

}  // namespace readout::cli
