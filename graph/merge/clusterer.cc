// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/clusterer.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "graph/merge/compared_facts.h"

namespace readout::graph {
namespace {

using ClaimIndex = uint32_t;    // position in the block: ascending with the claim's id
using ProfileIndex = uint32_t;  // distinct ComparedFacts
using ArticleIndex = uint32_t;

// Claims of one profile and of distinct articles: they are joined before anything is compared.
struct Group {
  ProfileIndex profile = 0;
  std::vector<ClaimIndex> claims;  // ascending; the first one stands for the group in ties
};

struct Draft {
  std::vector<ProfileIndex> profiles;  // distinct
  std::vector<ClaimIndex> claims;
  absl::flat_hash_set<ArticleIndex> articles;
  std::vector<Join> joins;
  // The sharpest dates among the members say where the cluster lies.
  Sharpness core = Sharpness::kUndated;
  std::vector<ProfileIndex> core_profiles;
};

struct DayPair {
  ProfileIndex earlier;
  ProfileIndex later;
};

class BlockClusterer {
 public:
  BlockClusterer(std::span<const Claim* const> block, const MergeOptions& options) : block_(block), options_(options) {
    absl::flat_hash_map<std::string, ProfileIndex> profile_index;
    absl::flat_hash_map<std::string, ArticleIndex> article_index;
    for (const Claim* claim : block_) {
      ComparedFacts facts = FactsToCompare(*claim);
      const auto [profile, is_new] = profile_index.try_emplace(facts.Key(), profiles_.size());
      if (is_new) profiles_.push_back(std::move(facts));
      profile_of_.push_back(profile->second);
      article_of_.push_back(article_index.try_emplace(claim->article.id.str(), article_index.size()).first->second);
    }
  }

  std::vector<Cluster> Run() {
    std::vector<std::vector<ClaimIndex>> by_sharpness(5);
    for (ClaimIndex claim = 0; claim < block_.size(); ++claim) {
      by_sharpness[static_cast<size_t>(FactsOf(claim).sharpness)].push_back(claim);
    }
    FindTellingArticles(by_sharpness[0]);
    for (size_t tier = 0; tier < 4; ++tier) {
      std::vector<ClaimIndex> rest = tier == 0 ? by_sharpness[0] : Attach(by_sharpness[tier]);
      Agglomerate(MakeGroups(rest));
    }
    for (ClaimIndex alone : Attach(by_sharpness[4])) Agglomerate({Group{profile_of_[alone], {alone}}});
    return Finish();
  }

 private:
  const ComparedFacts& FactsOf(ClaimIndex claim) const { return profiles_[profile_of_[claim]]; }

  Verdict Compare(ProfileIndex a, ProfileIndex b) {
    if (a > b) std::swap(a, b);
    const auto [entry, is_new] = verdicts_.try_emplace(std::pair(a, b));
    if (is_new) entry->second = CompareApartFromDate(profiles_[a], profiles_[b], nullptr);
    return entry->second;
  }

  // An article that reports two happenings on neighbouring days, otherwise compatible, knows that they are two: between
  // those days, claims that fit its two are not shifted versions of each other.
  void FindTellingArticles(const std::vector<ClaimIndex>& dated) {
    std::map<ArticleIndex, std::vector<ClaimIndex>> by_article;
    for (ClaimIndex claim : dated) by_article[article_of_[claim]].push_back(claim);
    for (const auto& [article, claims] : by_article) {
      for (ClaimIndex a : claims) {
        for (ClaimIndex b : claims) {
          if (FactsOf(a).start >= FactsOf(b).start) continue;
          if (RelateDates(FactsOf(a), FactsOf(b), options_) != DateRelation::kShifted) continue;
          if (!Compare(profile_of_[a], profile_of_[b]).compatible) continue;
          told_apart_[{FactsOf(a).start, FactsOf(b).start}].push_back({profile_of_[a], profile_of_[b]});
        }
      }
    }
    for (auto& [days, pairs] : told_apart_) {
      const auto key = [](const DayPair& pair) { return std::pair(pair.earlier, pair.later); };
      std::sort(pairs.begin(), pairs.end(), [&](const DayPair& x, const DayPair& y) { return key(x) < key(y); });
      pairs.erase(
          std::unique(pairs.begin(), pairs.end(), [&](const DayPair& x, const DayPair& y) { return key(x) == key(y); }),
          pairs.end());
    }
  }

  bool ToldApart(ProfileIndex a, ProfileIndex b) {
    if (profiles_[a].start > profiles_[b].start) std::swap(a, b);
    const auto found = told_apart_.find({profiles_[a].start, profiles_[b].start});
    if (found == told_apart_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const DayPair& pair) {
      return Compare(a, pair.earlier).compatible && Compare(b, pair.later).compatible;
    });
  }

  // The full comparison of two dated profiles; nullopt when they cannot be one event.
  std::optional<int> Score(ProfileIndex a, ProfileIndex b) {
    const DateRelation relation = RelateDates(profiles_[a], profiles_[b], options_);
    if (relation == DateRelation::kApart) return std::nullopt;
    const Verdict verdict = Compare(a, b);
    if (!verdict.compatible) return std::nullopt;
    if (relation == DateRelation::kShifted && ToldApart(a, b)) return std::nullopt;
    return verdict.score + PointsOf(relation);
  }

  // Claims alike in everything compared; the second claim of one article goes to a second group, and so on.
  std::vector<Group> MakeGroups(const std::vector<ClaimIndex>& claims) const {
    absl::flat_hash_map<std::pair<ProfileIndex, ArticleIndex>, size_t> taken;
    absl::flat_hash_map<std::pair<ProfileIndex, size_t>, size_t> group_index;
    std::vector<Group> groups;
    for (ClaimIndex claim : claims) {
      const size_t copy = taken[{profile_of_[claim], article_of_[claim]}]++;
      const auto [entry, is_new] = group_index.try_emplace(std::pair(profile_of_[claim], copy), groups.size());
      if (is_new) groups.push_back({profile_of_[claim], {}});
      groups[entry->second].claims.push_back(claim);
    }
    return groups;
  }

  Draft DraftOf(const Group& group) const {
    Draft draft;
    draft.profiles = {group.profile};
    draft.claims = group.claims;
    for (ClaimIndex claim : group.claims) draft.articles.insert(article_of_[claim]);
    for (size_t i = 1; i < group.claims.size(); ++i) {
      draft.joins.push_back({block_[group.claims[0]], block_[group.claims[i]], JoinKind::kAlike});
    }
    draft.core = profiles_[group.profile].sharpness;
    draft.core_profiles = draft.profiles;
    return draft;
  }

  struct Candidate {
    int score;
    ClaimIndex low;  // the groups' first claims decide ties
    ClaimIndex high;
    size_t a;
    size_t b;
  };

  // Pairs of groups that can be joined. Sorted by first day, a group needs to look only as far as its own last day.
  std::vector<Candidate> CandidatesOf(const std::vector<Group>& groups) {
    std::vector<size_t> by_day(groups.size());
    std::iota(by_day.begin(), by_day.end(), size_t{0});
    const auto first_day = [&](size_t group) { return profiles_[groups[group].profile].start; };
    std::sort(by_day.begin(), by_day.end(),
              [&](size_t a, size_t b) { return std::pair(first_day(a), a) < std::pair(first_day(b), b); });
    std::vector<Candidate> candidates;
    for (size_t i = 0; i < by_day.size(); ++i) {
      const Group& group = groups[by_day[i]];
      const DayNumber reach = std::max(profiles_[group.profile].last, first_day(by_day[i]) + options_.day_shift);
      for (size_t j = i + 1; j < by_day.size() && first_day(by_day[j]) <= reach; ++j) {
        const Group& other = groups[by_day[j]];
        const std::optional<int> score = Score(group.profile, other.profile);
        if (!score.has_value()) continue;
        const auto [low, high] = std::minmax({group.claims.front(), other.claims.front()});
        candidates.push_back({*score, low, high, by_day[i], by_day[j]});
      }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
      return std::tuple(-x.score, x.low, x.high) < std::tuple(-y.score, y.low, y.high);
    });
    return candidates;
  }

  static bool ShareArticle(const Draft& a, const Draft& b) {
    const Draft& small = a.articles.size() < b.articles.size() ? a : b;
    const Draft& large = &small == &a ? b : a;
    return std::any_of(small.articles.begin(), small.articles.end(),
                       [&](ArticleIndex article) { return large.articles.contains(article); });
  }

  bool AllFit(const Draft& a, const Draft& b) {
    return std::all_of(a.profiles.begin(), a.profiles.end(), [&](ProfileIndex x) {
      return std::all_of(b.profiles.begin(), b.profiles.end(),
                         [&](ProfileIndex y) { return x == y || Score(x, y).has_value(); });
    });
  }

  void Agglomerate(const std::vector<Group>& groups) {
    std::vector<Draft> drafts;
    for (const Group& group : groups) drafts.push_back(DraftOf(group));
    std::vector<size_t> home(groups.size());
    std::iota(home.begin(), home.end(), size_t{0});
    const auto find = [&home](size_t group) {
      while (home[group] != group) group = home[group] = home[home[group]];
      return group;
    };
    for (const Candidate& candidate : CandidatesOf(groups)) {
      size_t a = find(candidate.a);
      size_t b = find(candidate.b);
      if (a == b || ShareArticle(drafts[a], drafts[b]) || !AllFit(drafts[a], drafts[b])) continue;
      if (drafts[a].claims.size() < drafts[b].claims.size()) std::swap(a, b);
      drafts[a].joins.push_back({block_[candidate.low], block_[candidate.high], JoinKind::kBestPair});
      Absorb(std::move(drafts[b]), &drafts[a]);
      home[b] = a;
    }
    for (size_t group = 0; group < groups.size(); ++group) {
      if (home[group] == group) drafts_.push_back(std::move(drafts[group]));
    }
  }

  static void Absorb(Draft&& from, Draft* to) {
    const auto add_distinct = [](const std::vector<ProfileIndex>& source, std::vector<ProfileIndex>* target) {
      for (ProfileIndex profile : source) {
        if (std::find(target->begin(), target->end(), profile) == target->end()) target->push_back(profile);
      }
    };
    add_distinct(from.profiles, &to->profiles);
    if (from.core < to->core) {
      to->core = from.core;
      to->core_profiles = std::move(from.core_profiles);
    } else if (from.core == to->core) {
      add_distinct(from.core_profiles, &to->core_profiles);
    }
    to->claims.insert(to->claims.end(), from.claims.begin(), from.claims.end());
    to->articles.insert(from.articles.begin(), from.articles.end());
    to->joins.insert(to->joins.end(), from.joins.begin(), from.joins.end());
  }

  bool FitsApartFromDate(ProfileIndex profile, const Draft& draft) {
    return std::all_of(draft.profiles.begin(), draft.profiles.end(),
                       [&](ProfileIndex member) { return Compare(profile, member).compatible; });
  }

  // First and last day on which an undated claim's event may have been, seen from its day of publication.
  std::optional<std::pair<DayNumber, DayNumber>> DaysOf(ClaimIndex claim) const {
    const ComparedFacts& facts = FactsOf(claim);
    if (facts.sharpness != Sharpness::kUndated) return std::pair(facts.start, facts.last);
    const Claim& undated = *block_[claim];
    if (undated.facts.background || !undated.article.published.has_value()) return std::nullopt;
    const DayNumber published = DayNumberOf(*undated.article.published);
    const bool ahead = facts.status == Status::kScheduled || facts.status == Status::kProposed;
    const bool both_ways = facts.status == Status::kCancelled;
    return std::pair(ahead ? published : published - options_.undated_days_before,
                     ahead || both_ways ? published + options_.undated_days_after : published);
  }

  bool CoreTouches(const Draft& draft, std::pair<DayNumber, DayNumber> days) const {
    return std::any_of(draft.core_profiles.begin(), draft.core_profiles.end(), [&](ProfileIndex profile) {
      return profiles_[profile].start <= days.second && days.first <= profiles_[profile].last;
    });
  }

  // Clusters as they stand, by the first day of their core, for finding those that touch some days.
  struct DayIndex {
    std::vector<std::pair<DayNumber, size_t>> by_first_day;  // first day, position in drafts_
    std::vector<DayNumber> latest_so_far;                    // running maximum of last days
  };

  DayIndex IndexByDay() const {
    std::vector<std::tuple<DayNumber, size_t, DayNumber>> spans;
    for (size_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].core == Sharpness::kUndated) continue;
      DayNumber first = profiles_[drafts_[i].core_profiles.front()].start;
      DayNumber last = first;
      for (ProfileIndex profile : drafts_[i].core_profiles) {
        first = std::min(first, profiles_[profile].start);
        last = std::max(last, profiles_[profile].last);
      }
      spans.emplace_back(first, i, last);
    }
    std::sort(spans.begin(), spans.end());
    DayIndex index;
    for (const auto& [first, draft, last] : spans) {
      index.by_first_day.emplace_back(first, draft);
      index.latest_so_far.push_back(index.latest_so_far.empty() ? last : std::max(last, index.latest_so_far.back()));
    }
    return index;
  }

  template <typename Visit>
  void ForEachTouching(const DayIndex& index, std::pair<DayNumber, DayNumber> days, const Visit& visit) const {
    const auto end =
        std::upper_bound(index.by_first_day.begin(), index.by_first_day.end(), std::pair(days.second, drafts_.size()));
    for (auto entry = end; entry != index.by_first_day.begin();) {
      --entry;
      const auto position = static_cast<size_t>(entry - index.by_first_day.begin());
      if (index.latest_so_far[position] < days.first) break;
      if (CoreTouches(drafts_[entry->second], days) && !visit(entry->second)) break;
    }
  }

  // Vaguely dated claims join the one cluster that fits them. All look at the clusters as they stand before this step.
  // Returns the claims that found none, or more than one.
  std::vector<ClaimIndex> Attach(const std::vector<ClaimIndex>& claims) {
    if (claims.empty()) return {};
    const DayIndex index = IndexByDay();
    struct Proposal {
      size_t draft;
      int score;
      ClaimIndex claim;
      ClaimIndex anchor;  // the core member it agrees with most
    };
    std::vector<Proposal> proposals;
    std::vector<ClaimIndex> rest;
    for (ClaimIndex claim : claims) {
      const std::optional<std::pair<DayNumber, DayNumber>> days = DaysOf(claim);
      const bool undated = FactsOf(claim).sharpness == Sharpness::kUndated;
      size_t fitting = 0;
      size_t only = 0;
      if (days.has_value()) {
        ForEachTouching(index, *days, [&](size_t position) {
          const Draft& draft = drafts_[position];
          const bool anchored = !undated || draft.core <= Sharpness::kRange;
          if (anchored && !draft.articles.contains(article_of_[claim]) &&
              FitsApartFromDate(profile_of_[claim], draft)) {
            only = position;
            ++fitting;
          }
          return fitting < 2;
        });
      }
      if (fitting != 1) {
        rest.push_back(claim);
        continue;
      }
      const auto [score, anchor] = BestOfCore(claim, drafts_[only]);
      proposals.push_back({only, score, claim, anchor});
    }
    std::sort(proposals.begin(), proposals.end(), [](const Proposal& x, const Proposal& y) {
      return std::tuple(x.draft, -x.score, x.claim) < std::tuple(y.draft, -y.score, y.claim);
    });
    for (const Proposal& proposal : proposals) {
      Draft& draft = drafts_[proposal.draft];
      // Two that want to join the same cluster must fit each other as well.
      if (draft.articles.contains(article_of_[proposal.claim]) ||
          !FitsApartFromDate(profile_of_[proposal.claim], draft)) {
        rest.push_back(proposal.claim);
        continue;
      }
      Draft joining = DraftOf({profile_of_[proposal.claim], {proposal.claim}});
      joining.joins.push_back({block_[proposal.anchor], block_[proposal.claim], JoinKind::kOnlyFit});
      Absorb(std::move(joining), &draft);
    }
    std::sort(rest.begin(), rest.end());
    return rest;
  }

  std::pair<int, ClaimIndex> BestOfCore(ClaimIndex claim, const Draft& draft) {
    std::pair<int, ClaimIndex> best{-1, 0};
    absl::flat_hash_map<ProfileIndex, ClaimIndex> first_of;
    for (ClaimIndex member : draft.claims) {
      const auto [entry, is_new] = first_of.try_emplace(profile_of_[member], member);
      if (!is_new) entry->second = std::min(entry->second, member);
    }
    for (ProfileIndex profile : draft.core_profiles) {
      const int score = Compare(profile_of_[claim], profile).score +
                        PointsOf(RelateDates(FactsOf(claim), profiles_[profile], options_));
      const ClaimIndex member = first_of[profile];
      if (score > best.first || (score == best.first && member < best.second)) best = {score, member};
    }
    return best;
  }

  std::vector<Cluster> Finish() {
    for (Draft& draft : drafts_) std::sort(draft.claims.begin(), draft.claims.end());
    std::sort(drafts_.begin(), drafts_.end(),
              [](const Draft& a, const Draft& b) { return a.claims.front() < b.claims.front(); });
    std::vector<Cluster> clusters;
    for (Draft& draft : drafts_) {
      Cluster cluster;
      for (ClaimIndex claim : draft.claims) cluster.claims.push_back(block_[claim]);
      cluster.joins = std::move(draft.joins);
      clusters.push_back(std::move(cluster));
    }
    return clusters;
  }

  std::span<const Claim* const> block_;
  const MergeOptions& options_;
  std::vector<ComparedFacts> profiles_;
  std::vector<ProfileIndex> profile_of_;  // by claim
  std::vector<ArticleIndex> article_of_;  // by claim
  absl::flat_hash_map<std::pair<ProfileIndex, ProfileIndex>, Verdict> verdicts_;
  std::map<std::pair<DayNumber, DayNumber>, std::vector<DayPair>> told_apart_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Cluster> ClusterBlock(std::span<const Claim* const> block, const MergeOptions& options) {
  return BlockClusterer(block, options).Run();
}

}  // namespace readout::graph
