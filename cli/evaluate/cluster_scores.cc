// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/cluster_scores.h"

#include <cstdlib>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "base/csv_writer.h"
#include "base/enum_names.h"
#include "base/json_writer.h"
#include "cli/evaluate/matching.h"
#include "cli/table.h"
#include "graph/merge/merger.h"

namespace readout::cli {
namespace {

std::string Three(double value) { return absl::StrFormat("%.3f", value); }

}  // namespace

double ClusterScores::f1() const { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }

std::vector<ClusteredClaim> ClusterClaims(const std::vector<GoldArticle>& articles,
                                          const std::vector<std::vector<Claim>>& claims, std::string_view type) {
  std::vector<Claim> all;
  for (const std::vector<Claim>& of_article : claims) all.insert(all.end(), of_article.begin(), of_article.end());
  std::map<std::string, std::string> event_of;
  for (const Event& event : graph::MergeClaims(all)) {
    for (const ClaimId& claim : event.claims) event_of[claim.str()] = event.id.str();
  }
  std::vector<ClusteredClaim> kept;
  for (size_t i = 0; i < articles.size(); ++i) {
    for (const auto& [gold, claim] : MatchEvents(articles[i].events, claims[i]).pairs) {
      const GoldEvent& event = articles[i].events[gold];
      if (event.salience != "main" || event.key.empty() || (!type.empty() && event.type != type)) continue;
      const std::string& id = claims[i][claim].id.str();
      kept.push_back({event.key, event_of[id], id});
    }
  }
  return kept;
}

ClusterScores ScoreClusters(const std::vector<ClusteredClaim>& claims) {
  std::map<std::string, int64_t> keys;
  std::map<std::string, int64_t> events;
  std::map<std::pair<std::string, std::string>, int64_t> both;
  for (const ClusteredClaim& claim : claims) {
    ++keys[claim.key];
    ++events[claim.event];
    ++both[{claim.key, claim.event}];
  }
  ClusterScores scores;
  scores.claims = static_cast<int64_t>(claims.size());
  scores.keys = static_cast<int64_t>(keys.size());
  scores.events = static_cast<int64_t>(events.size());
  for (const ClusteredClaim& claim : claims) {
    const auto shared = static_cast<double>(both[{claim.key, claim.event}]);
    scores.precision += shared / static_cast<double>(events[claim.event]);
    scores.recall += shared / static_cast<double>(keys[claim.key]);
  }
  if (!claims.empty()) {
    scores.precision /= static_cast<double>(claims.size());
    scores.recall /= static_cast<double>(claims.size());
  }
  return scores;
}

std::vector<std::string> ClusterFaults(const std::vector<ClusteredClaim>& claims) {
  std::map<std::string, std::set<std::string>> events;
  std::map<std::string, std::set<std::string>> keys;
  for (const ClusteredClaim& claim : claims) {
    events[claim.key].insert(claim.event);
    keys[claim.event].insert(claim.key);
  }
  std::vector<std::string> faults;
  for (const auto& [key, in] : events) {
    if (in.size() > 1) faults.push_back(absl::StrCat("apart: ", key, " in ", absl::StrJoin(in, ", ")));
  }
  for (const auto& [event, of] : keys) {
    if (of.size() > 1) faults.push_back(absl::StrCat("together: ", absl::StrJoin(of, ", "), " in ", event));
  }
  return faults;
}

std::string ClusterTable(const ClusterScores& scores, int width, const Style& style) {
  Table table(
      {{"CLAIMS", 0, true}, {"KEYS", 0, true}, {"EVENTS", 0, true}, {"P", 0, true}, {"R", 0, true}, {"F1", 0, true}});
  table.AddRow({absl::StrCat(scores.claims), absl::StrCat(scores.keys), absl::StrCat(scores.events),
                Three(scores.precision), Three(scores.recall), Three(scores.f1())});
  return table.Render(width, style);
}

std::string ClusterJson(const ClusterScores& scores, int indent) {
  std::string out;
  JsonWriter json(&out, indent);
  json.BeginObject();
  for (const auto& [name, value] :
       {std::pair("claims", scores.claims), std::pair("keys", scores.keys), std::pair("events", scores.events)}) {
    json.Key(name);
    json.Int(value);
  }
  json.Key("b_cubed");
  json.BeginObject();
  for (const auto& [name, value] :
       {std::pair("p", scores.precision), std::pair("r", scores.recall), std::pair("f1", scores.f1())}) {
    json.Key(name);
    json.Double(std::strtod(Three(value).c_str(), nullptr));
  }
  json.EndObject();
  json.EndObject();
  return out + "\n";
}

std::string ClusterCsv(const ClusterScores& scores) {
  std::string out;
  const auto add = [&out](std::vector<std::string> cells) { AppendCsvRow(cells, &out); };
  add({"claims", "keys", "events", "precision", "recall", "f1"});
  add({absl::StrCat(scores.claims), absl::StrCat(scores.keys), absl::StrCat(scores.events), Three(scores.precision),
       Three(scores.recall), Three(scores.f1())});
  return out;
}

}  // namespace readout::cli
