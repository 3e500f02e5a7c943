// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/united_lists.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/text_fold.h"

namespace readout::graph {
namespace {

void MergeSorted(const std::vector<std::string>& from, std::set<std::string>* to) {
  to->insert(from.begin(), from.end());
}

const auto kNothingIsVaguer = [](const auto&, const auto&) { return false; };
const auto kEquallySpecific = [](const auto&) { return int64_t{0}; };

}  // namespace

std::vector<Topic> UniteTopics(std::span<const Voter> voters) {
  struct Entry {
    Ballot<std::string> text;
    std::set<std::string> themes;
    std::set<std::string> about;
    std::set<int> sources;
  };
  std::map<std::string, Entry> entries;
  for (const Voter& voter : voters) {
    for (const Topic& topic : voter.claim->facts.topics) {
      Entry& entry = entries[Fold(topic.text)];
      entry.text.Add(topic.text, voter);
      MergeSorted(topic.themes, &entry.themes);
      MergeSorted(topic.about, &entry.about);
      entry.sources.insert(voter.source);
    }
  }
  std::vector<std::pair<size_t, Topic>> ranked;
  for (const auto& [folded, entry] : entries) {
    ranked.emplace_back(entry.sources.size(), Topic{*entry.text.Choose(kNothingIsVaguer, kEquallySpecific),
                                                    {entry.themes.begin(), entry.themes.end()},
                                                    {entry.about.begin(), entry.about.end()}});
  }
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<Topic> topics;
  for (auto& [sources, topic] : ranked) topics.push_back(std::move(topic));
  return topics;
}

std::vector<Tone> UniteTone(std::span<const Voter> voters) {
  std::map<std::pair<std::string, ActorRef>, Ballot<double>> entries;
  std::set<std::string> attributed;
  for (const Voter& voter : voters) {
    for (const Tone& tone : voter.claim->facts.tone) {
      std::string term = Fold(tone.term);
      if (!tone.said_by.empty()) attributed.insert(term);
      entries[{std::move(term), tone.said_by}].Add(tone.valence, voter);
    }
  }
  std::vector<Tone> united;
  for (const auto& [key, valences] : entries) {
    const auto& [term, said_by] = key;
    if (said_by.empty() && attributed.contains(term)) continue;
    united.push_back({term, *valences.Choose(kNothingIsVaguer, kEquallySpecific), said_by});
  }
  return united;
}

std::vector<Outcome> UniteOutcomes(std::span<const Voter> voters) {
  struct Entry {
    Ballot<std::string> text;
    std::set<int> sources;
  };
  std::map<std::pair<OutcomeKind, std::string>, Entry> entries;
  for (const Voter& voter : voters) {
    for (const Outcome& outcome : voter.claim->facts.outcomes) {
      Entry& entry = entries[{outcome.kind, Fold(outcome.text)}];
      entry.text.Add(outcome.text, voter);
      entry.sources.insert(voter.source);
    }
  }
  std::vector<std::pair<size_t, Outcome>> ranked;
  for (const auto& [key, entry] : entries) {
    ranked.emplace_back(entry.sources.size(),
                        Outcome{key.first, *entry.text.Choose(kNothingIsVaguer, kEquallySpecific)});
  }
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<Outcome> outcomes;
  for (auto& [sources, outcome] : ranked) outcomes.push_back(std::move(outcome));
  return outcomes;
}

}  // namespace readout::graph
