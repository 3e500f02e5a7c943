// SPDX-License-Identifier: Apache-2.0
#include "tests/reference/slow_merger.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/merge/blocking_key.h"
#include "graph/merge/claim_similarity.h"
#include "graph/merge/compared_facts.h"
#include "graph/merge/event_builder.h"
#include "model/claim_json.h"

namespace readout::graph {
namespace {

using Members = std::vector<const Claim*>;

// What stands against the pair, and the points for it.
struct Comparison {
  bool date_forbids = false;
  bool article_forbids = false;
  bool other_forbids = false;
  int date_points = 0;
  int points = 0;
};

const Comparison& Compare(const Claim& a, const Claim& b) {
  static std::map<std::pair<std::string, std::string>, Comparison> known;
  const auto [entry, is_new] = known.try_emplace({ClaimToJson(a), ClaimToJson(b)});
  if (!is_new) return entry->second;
  Comparison& comparison = entry->second;
  for (const Reason& reason : CompareClaims(a, b).reasons) {
    comparison.points += reason.points;
    if (reason.field == "date") comparison.date_points = reason.points;
    if (reason.forbids) {
      (reason.field == "date"      ? comparison.date_forbids
       : reason.field == "article" ? comparison.article_forbids
                                   : comparison.other_forbids) = true;
    }
  }
  return comparison;
}

bool FitInAllButDate(const Claim& a, const Claim& b) { return !Compare(a, b).other_forbids; }

Sharpness SharpnessOf(const Claim& claim) { return FactsToCompare(claim).sharpness; }

bool AreNeighbours(const Claim& a, const Claim& b) {
  return SharpnessOf(a) == Sharpness::kDay && SharpnessOf(b) == Sharpness::kDay && !Compare(a, b).date_forbids &&
         Compare(a, b).date_points == 10;
}

// "Told apart": some article reports two happenings on these neighbouring days that fit a and b.
bool ToldApart(const Claim& a, const Claim& b, const std::vector<Claim>& all) {
  if (!AreNeighbours(a, b)) return false;
  for (const Claim& x : all) {
    for (const Claim& y : all) {
      if (x.article.id == y.article.id && AreNeighbours(x, y) && FitInAllButDate(x, y) &&
          x.facts.date.start == a.facts.date.start && y.facts.date.start == b.facts.date.start &&
          FitInAllButDate(a, x) && FitInAllButDate(b, y)) {
        return true;
      }
    }
  }
  return false;
}

bool Fit(const Claim& a, const Claim& b, const std::vector<Claim>& all) {
  const Comparison& comparison = Compare(a, b);
  return !comparison.date_forbids && !comparison.article_forbids && !comparison.other_forbids && !ToldApart(a, b, all);
}

bool EveryClaimFitsEvery(const Members& a, const Members& b, const std::vector<Claim>& all) {
  for (const Claim* x : a) {
    for (const Claim* y : b) {
      if (!Fit(*x, *y, all)) return false;
    }
  }
  return true;
}

// "Alike", then "best pair".
std::vector<Members> Agglomerate(const Members& claims, const std::vector<Claim>& all) {
  std::vector<Members> clusters;
  std::map<std::pair<std::string, int>, size_t> groups;
  std::map<std::pair<std::string, ArticleId>, int> copies;
  for (const Claim* claim : claims) {  // ascending by id
    const std::string key = FactsToCompare(*claim).Key();
    const int copy = copies[{key, claim->article.id}]++;
    const auto [group, is_new] = groups.try_emplace({key, copy}, clusters.size());
    if (is_new) clusters.emplace_back();
    clusters[group->second].push_back(claim);
  }

  struct Pair {
    int score;
    const Claim* low;
    const Claim* high;
  };
  std::vector<Pair> pairs;
  for (const Members& a : clusters) {
    for (const Members& b : clusters) {
      if (!(a.front()->id < b.front()->id)) continue;
      const Comparison& comparison = Compare(*a.front(), *b.front());
      if (!comparison.date_forbids && !comparison.other_forbids && !ToldApart(*a.front(), *b.front(), all)) {
        pairs.push_back({comparison.points, a.front(), b.front()});
      }
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
    return std::tuple(-x.score, x.low->id, x.high->id) < std::tuple(-y.score, y.low->id, y.high->id);
  });
  for (const Pair& pair : pairs) {
    const auto holds = [](const Claim* claim) {
      return
          [claim](const Members& members) { return std::find(members.begin(), members.end(), claim) != members.end(); };
    };
    const auto a = std::find_if(clusters.begin(), clusters.end(), holds(pair.low));
    const auto b = std::find_if(clusters.begin(), clusters.end(), holds(pair.high));
    if (a == b || !EveryClaimFitsEvery(*a, *b, all)) continue;
    a->insert(a->end(), b->begin(), b->end());
    clusters.erase(b);
  }
  return clusters;
}

Members SharpestOf(const Members& cluster) {
  Sharpness sharpest = Sharpness::kUndated;
  for (const Claim* claim : cluster) sharpest = std::min(sharpest, SharpnessOf(*claim));
  Members members;
  for (const Claim* claim : cluster) {
    if (SharpnessOf(*claim) == sharpest) members.push_back(claim);
  }
  return members;
}

// The days on which the claim's event may have been; false when it cannot join anything.
bool DaysOf(const Claim& claim, Day* first, Day* last) {
  if (claim.facts.date.known()) {
    *first = claim.facts.date.start;
    *last = claim.facts.until.known() ? std::max(claim.facts.date.end, claim.facts.until.end) : claim.facts.date.end;
    return true;
  }
  if (!claim.article.published.has_value() || claim.facts.background) return false;
  const Status status = claim.facts.status;
  const bool announces = status == Status::kScheduled || status == Status::kProposed;
  *first = announces ? *claim.article.published : *claim.article.published - 3;
  *last = announces || status == Status::kCancelled ? *claim.article.published + 7 : *claim.article.published;
  return true;
}

bool FitsInAllButDate(const Claim& claim, const Members& cluster) {
  return std::all_of(cluster.begin(), cluster.end(), [&](const Claim* member) {
    return FitInAllButDate(claim, *member) && claim.article.id != member->article.id;
  });
}

bool ClusterFits(const Claim& claim, const Members& cluster) {
  Day first;
  Day last;
  if (!DaysOf(claim, &first, &last) || !FitsInAllButDate(claim, cluster)) return false;
  const Members sharpest = SharpestOf(cluster);
  if (SharpnessOf(*sharpest.front()) == Sharpness::kUndated) return false;
  if (!claim.facts.date.known() && SharpnessOf(*sharpest.front()) > Sharpness::kRange) return false;
  return std::any_of(sharpest.begin(), sharpest.end(), [&](const Claim* member) {
    Day member_first;
    Day member_last;
    return DaysOf(*member, &member_first, &member_last) && member_first <= last && first <= member_last;
  });
}

// "Only fit". Moves claims into clusters; returns those that stay.
Members Attach(const Members& claims, std::vector<Members>* clusters) {
  const std::vector<Members> before = *clusters;
  Members rest;
  std::map<size_t, std::vector<std::pair<int, const Claim*>>> wishes;  // negated score, so that the best comes first
  for (const Claim* claim : claims) {
    std::vector<size_t> fitting;
    for (size_t i = 0; i < before.size(); ++i) {
      if (ClusterFits(*claim, before[i])) fitting.push_back(i);
    }
    if (fitting.size() != 1) {
      rest.push_back(claim);
      continue;
    }
    int score = 0;
    for (const Claim* member : SharpestOf(before[fitting[0]])) score = std::max(score, Compare(*claim, *member).points);
    wishes[fitting[0]].emplace_back(-score, claim);
  }
  for (auto& [cluster, wanting] : wishes) {
    std::sort(wanting.begin(), wanting.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
    });
    for (const auto& [score, claim] : wanting) {
      if (FitsInAllButDate(*claim, (*clusters)[cluster])) {
        (*clusters)[cluster].push_back(claim);
      } else {
        rest.push_back(claim);
      }
    }
  }
  std::sort(rest.begin(), rest.end(), [](const Claim* a, const Claim* b) { return a->id < b->id; });
  return rest;
}

bool IsPartOf(const Event& part, const Event& visit) {
  const auto takes_place = [](const Event& event) {
    return event.facts.status != Status::kCancelled && event.facts.status != Status::kDenied;
  };
  const bool can_be_part = part.facts.type == EventType::kCall || part.facts.type == EventType::kMeeting ||
                           part.facts.type == EventType::kNegotiation || part.facts.type == EventType::kAgreement;
  if (!can_be_part || visit.facts.type != EventType::kVisit || !takes_place(part) || !takes_place(visit)) return false;
  if (part.facts.date.precision != DatePrecision::kDay || !visit.facts.date.known()) return false;
  if (PartySides(part.facts) != PartySides(visit.facts)) return false;
  const DateRange& until = visit.facts.until;
  const Day last = until.known() ? std::max(until.end, visit.facts.date.end) : visit.facts.date.end;
  if (last - visit.facts.date.start >= 21) return false;
  return visit.facts.date.start <= part.facts.date.start && part.facts.date.start <= last;
}

}  // namespace

std::vector<Event> SlowMerge(const std::vector<Claim>& claims) {
  std::map<ClaimId, Claim> distinct;
  for (const Claim& claim : claims) distinct.try_emplace(claim.id, claim);
  std::vector<Claim> all;
  for (const auto& [id, claim] : distinct) all.push_back(claim);

  std::vector<Members> clusters;
  for (Sharpness step :
       {Sharpness::kDay, Sharpness::kRange, Sharpness::kMonth, Sharpness::kYear, Sharpness::kUndated}) {
    Members claims_of_step;
    for (const Claim& claim : all) {
      if (SharpnessOf(claim) == step) claims_of_step.push_back(&claim);
    }
    const Members rest = step == Sharpness::kDay ? claims_of_step : Attach(claims_of_step, &clusters);
    std::vector<Members> more;
    if (step == Sharpness::kUndated) {
      for (const Claim* claim : rest) more.push_back({claim});
    } else {
      more = Agglomerate(rest, all);
    }
    clusters.insert(clusters.end(), more.begin(), more.end());
  }

  std::vector<Event> events;
  for (Members& cluster : clusters) {
    std::sort(cluster.begin(), cluster.end(), [](const Claim* a, const Claim* b) { return a->id < b->id; });
    events.push_back(BuildEvent(cluster));
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  for (Event& part : events) {
    for (const Event& visit : events) {
      if (IsPartOf(part, visit)) part.part_of.push_back(visit.id);
    }
  }
  return events;
}

}  // namespace readout::graph
