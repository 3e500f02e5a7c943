// SPDX-License-Identifier: Apache-2.0
#include "graph/query/account_comparison.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "graph/merge/compared_facts.h"
#include "graph/merge/value_rules.h"

namespace readout::graph {
namespace {

// Words that topics share without being about the same.
constexpr std::string_view kLinkWords[] = {"a",    "an",   "and", "as",    "at", "between", "by",
                                           "for",  "from", "in",  "into",  "of", "on",      "or",
                                           "over", "that", "the", "their", "to", "with"};

std::vector<std::string> ContentWords(const std::string& text) {
  std::vector<std::string> words = PersonToCompare({}, text).words;
  std::erase_if(words, [](const std::string& word) {
    return std::find(std::begin(kLinkWords), std::end(kLinkWords), word) != std::end(kLinkWords);
  });
  return words;
}

// More than half of the words of the shorter text are in the longer one, and at least a third of all.
bool SayTheSame(const std::string& a, const std::string& b) {
  const std::vector<std::string> x = ContentWords(a);
  const std::vector<std::string> y = ContentWords(b);
  if (x.empty() || y.empty()) return a == b;
  std::vector<std::string> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  const size_t all = x.size() + y.size() - both.size();
  return both.size() * 2 > std::min(x.size(), y.size()) && both.size() * 3 >= all;
}

Agreement AgreementOf(const std::vector<std::string>& values, bool contradicted) {
  const auto given =
      std::count_if(values.begin(), values.end(), [](const std::string& value) { return !value.empty(); });
  if (given < 2) return Agreement::kOnlyOne;
  return contradicted ? Agreement::kDiffer : Agreement::kAgree;
}

// One row for a field of one value a side.
template <typename Value, typename Contradicts, typename Format>
void AddField(std::string_view field, const std::vector<std::optional<Value>>& values, const Contradicts& contradicts,
              const Format& format, AccountComparison* comparison) {
  ComparisonRow row;
  row.field = std::string(field);
  bool contradicted = false;
  bool any = false;
  for (const std::optional<Value>& value : values) {
    row.values.push_back(value.has_value() ? format(*value) : "");
    any = any || value.has_value();
    for (const std::optional<Value>& other : values) {
      contradicted = contradicted || (value.has_value() && other.has_value() && contradicts(*value, *other));
    }
  }
  if (!any) return;
  row.agreement = AgreementOf(row.values, contradicted);
  comparison->rows.push_back(std::move(row));
}

// Rows for a field of many values a side: each value meets the first one of every other side that says the same.
void AddLists(std::string_view field, const std::vector<std::vector<std::string>>& lists,
              AccountComparison* comparison) {
  std::vector<std::vector<bool>> used;
  for (const auto& list : lists) used.emplace_back(list.size(), false);
  for (size_t side = 0; side < lists.size(); ++side) {
    for (size_t i = 0; i < lists[side].size(); ++i) {
      if (used[side][i]) continue;
      ComparisonRow row;
      row.field = std::string(field);
      row.values.resize(lists.size());
      row.values[side] = lists[side][i];
      used[side][i] = true;
      for (size_t other = side + 1; other < lists.size(); ++other) {
        for (size_t j = 0; j < lists[other].size(); ++j) {
          if (used[other][j] || !SayTheSame(lists[side][i], lists[other][j])) continue;
          used[other][j] = true;
          row.values[other] = lists[other][j];
          break;
        }
      }
      row.agreement = AgreementOf(row.values, false);
      comparison->rows.push_back(std::move(row));
    }
  }
}

}  // namespace

AccountComparison CompareAccounts(const Event& event) {
  AccountComparison comparison;
  std::vector<std::optional<DateRange>> dates;
  std::vector<std::optional<ActorRef>> initiators;
  std::vector<std::optional<Duration>> durations;
  std::vector<std::vector<std::string>> topics;
  std::vector<std::vector<std::string>> tones;
  std::vector<std::vector<std::string>> outcomes;
  for (const Account& account : event.accounts) {
    comparison.sides.push_back(account.side);
    dates.push_back(account.date);
    initiators.push_back(account.initiator);
    durations.push_back(account.duration);
    std::vector<std::string>& topic_texts = topics.emplace_back();
    for (const Topic& topic : account.topics) topic_texts.push_back(topic.text);
    std::vector<std::string>& tone_terms = tones.emplace_back();
    for (const Tone& tone : account.tone) {
      if (std::find(tone_terms.begin(), tone_terms.end(), tone.term) == tone_terms.end())
        tone_terms.push_back(tone.term);
    }
    std::vector<std::string>& outcome_texts = outcomes.emplace_back();
    for (const Outcome& outcome : account.outcomes) {
      outcome_texts.push_back(std::string(EnumToName(kOutcomeKindNames, outcome.kind)) + ": " + outcome.text);
    }
  }
  AddField("date", dates, DatesContradict, FormatDateRange, &comparison);
  AddField("initiator", initiators, ActorsContradict, FormatActorRef, &comparison);
  AddField("duration", durations, DurationsContradict, FormatDuration, &comparison);
  AddLists("topics", topics, &comparison);
  AddLists("tone", tones, &comparison);
  AddLists("outcomes", outcomes, &comparison);
  return comparison;
}

}  // namespace readout::graph
