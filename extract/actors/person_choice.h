// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of the listed persons a name means: by title, side, date, and what else the article says.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/actors/actor_tables.h"
#include "extract/actors/mention_finder.h"

namespace readout::extract {

// From an election until the office is taken, at most.
inline constexpr int kElectDays = 150;

// What the article as a whole says, gathered before mentions are resolved.
struct ArticleFacts {
  std::vector<bool> side_named;  // by side index (acting side)
  std::vector<int> introduced;   // persons whose full name or title stands in the article, sorted
  // First words of the full names of persons that no table holds, by hash: "Chung" of "Chung Euisun".
  std::vector<uint64_t> strangers;
  bool IsIntroduced(int person) const;
  bool IsStranger(uint64_t word) const {
    return std::find(strangers.begin(), strangers.end(), word) != strangers.end();
  }
};

struct PersonChoice {
  int person = -1;   // -1: none of the candidates is meant
  double score = 0;  // confidence of the reading, 0..1
  // The bearers of the name by their share of the evidence, the best first; empty when there is only one.
  std::vector<MentionCandidate> candidates;
};

// What is left of a reading's confidence when it has only this share of the evidence: five eighths of two equals.
constexpr double Discounted(double score, double share) { return score * (1 + 3 * share) / 4; }
// The same readings with their evidence (in points, e times as likely for every `points_per_e`) made shares that add up
// to 1, largest first; the hopeless ones are left out.
std::vector<MentionCandidate> Shares(std::vector<MentionCandidate> candidates, double points_per_e);

class PersonChooser {
 public:
  PersonChooser(const ActorKnowledge& knowledge, const ArticleFacts& facts) : knowledge_(knowledge), facts_(facts) {}

  // `day`: the date that offices are read on; nullopt when the article has none.
  PersonChoice Choose(const RawMention& mention, std::optional<Day> day) const;

  // Office keys and classes of a title for a side ("secretary of state" of USA is a foreign minister).
  bool TitleFits(const RawMention& mention, std::string_view office, std::string_view side) const;

 private:
  struct Evidence {
    double points = 0;
    std::string_view side;  // for which the person acts on the day
    bool title_fits = false;
    bool side_fits = false;
    bool side_conflicts = false;
    bool led_lately = false;  // was head of state or government not long ago
    bool principal = false;   // in a principal office on the day
    int rank = 50;            // on the day
  };
  Evidence Weigh(int person, const RawMention& mention, std::optional<Day> day) const;

  const ActorKnowledge& knowledge_;
  const ArticleFacts& facts_;
};

}  // namespace readout::extract
