// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of several claimed values is shown. docs/merging.md, "Values": agreement of independent sources, then the more
// specific value, then the party's own account, then the earliest report, then the smallest claim id.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "graph/merge/compared_facts.h"
#include "graph/merge/independent_sources.h"
#include "model/claim.h"
#include "model/event.h"

namespace readout::graph {

// What the policy knows of each claim of one event.
struct Voter {
  const Claim* claim = nullptr;
  int source = 0;    // group of independent_sources.h
  bool own = false;  // the claim's source is one of the parties
};

// One distinct value and who claims it.
template <typename Value>
struct Candidate {
  Value value;
  std::vector<Voter> voters;  // ascending by claim id
};

// Distinct values in order of first claim.
template <typename Value>
class Ballot {
 public:
  void Add(const Value& value, const Voter& voter) {
    for (Candidate<Value>& candidate : candidates_) {
      if (candidate.value == value) {
        candidate.voters.push_back(voter);
        return;
      }
    }
    candidates_.push_back({value, {voter}});
  }

  bool empty() const { return candidates_.empty(); }
  const std::vector<Candidate<Value>>& candidates() const { return candidates_; }

  // Independent sources that claim `value` or something vaguer that is true of it as well. `is_vaguer(general,
  // special)`.
  template <typename IsVaguer>
  int SourcesFor(const Value& value, const IsVaguer& is_vaguer) const {
    std::set<int> sources;
    for (const Candidate<Value>& candidate : candidates_) {
      if (!(candidate.value == value) && !is_vaguer(candidate.value, value)) continue;
      for (const Voter& voter : candidate.voters) sources.insert(voter.source);
    }
    return static_cast<int>(sources.size());
  }

  // The value to show; nullopt when nobody claims any. `specificity(value)`: larger is more specific.
  template <typename IsVaguer, typename Specificity>
  std::optional<Value> Choose(const IsVaguer& is_vaguer, const Specificity& specificity) const {
    const Candidate<Value>* best = nullptr;
    Rank best_rank;
    for (const Candidate<Value>& candidate : candidates_) {
      Rank rank = RankOf(candidate);
      std::get<0>(rank) = -SourcesFor(candidate.value, is_vaguer);
      std::get<1>(rank) = -static_cast<int64_t>(specificity(candidate.value));
      if (best == nullptr || rank < best_rank) {
        best = &candidate;
        best_rank = rank;
      }
    }
    if (best == nullptr) return std::nullopt;
    return best->value;
  }

  // The values that cannot all be right: each that contradicts some other. Empty when all can.
  template <typename Contradicts, typename IsVaguer, typename Format>
  std::vector<Conflict::Value> Contradictions(const Contradicts& contradicts, const IsVaguer& is_vaguer,
                                              const Format& format) const {
    struct Entry {
      int sources;
      Conflict::Value value;
    };
    std::vector<Entry> entries;
    for (const Candidate<Value>& candidate : candidates_) {
      const bool disputed = std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate<Value>& other) {
        return contradicts(candidate.value, other.value);
      });
      if (!disputed) continue;
      const std::string text = format(candidate.value);
      auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.value.value == text; });
      if (entry == entries.end()) entry = entries.insert(entry, {0, {text, {}}});
      entry->sources = std::max(entry->sources, SourcesFor(candidate.value, is_vaguer));
      for (const Voter& voter : candidate.voters) entry->value.claims.push_back(voter.claim->id);
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return std::tuple(-a.sources, a.value.value) < std::tuple(-b.sources, b.value.value);
    });
    std::vector<Conflict::Value> values;
    for (Entry& entry : entries) {
      std::sort(entry.value.claims.begin(), entry.value.claims.end());
      values.push_back(std::move(entry.value));
    }
    return values;
  }

 private:
  // Smaller is better: sources, specificity (both negated), not an own account, first publication day, smallest claim
  // id.
  using Rank = std::tuple<int, int64_t, bool, bool, DayNumber, ClaimId>;

  static Rank RankOf(const Candidate<Value>& candidate) {
    Rank rank{0, 0, true, true, 0, candidate.voters.front().claim->id};
    for (const Voter& voter : candidate.voters) {
      if (voter.own) std::get<2>(rank) = false;
      std::get<5>(rank) = std::min(std::get<5>(rank), voter.claim->id);
      const std::optional<Day>& published = voter.claim->article.published;
      if (!published.has_value()) continue;
      const DayNumber day = DayNumberOf(*published);
      std::get<4>(rank) = std::get<3>(rank) ? day : std::min(std::get<4>(rank), day);
      std::get<3>(rank) = false;
    }
    return rank;
  }

  std::vector<Candidate<Value>> candidates_;
};

}  // namespace readout::graph
