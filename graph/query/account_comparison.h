// SPDX-License-Identifier: Apache-2.0
#pragma once
// `compare EVENT`: the sides' own accounts of one event next to each other. Values are written as in conflicts
// (graph/merge/value_rules.h).

#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "model/event.h"

namespace readout::graph {

enum class Agreement { kAgree, kDiffer, kOnlyOne };
inline constexpr EnumName<Agreement> kAgreementNames[] = {
    {Agreement::kAgree, "agree"}, {Agreement::kDiffer, "differ"}, {Agreement::kOnlyOne, "only_one"}};

// One thing that accounts say. Values in the order of AccountComparison::sides; empty when the side says nothing of it.
struct ComparisonRow {
  std::string field;  // "date", "initiator", "duration", "topics", "tone", "outcomes"
  std::vector<std::string> values;
  Agreement agreement = Agreement::kOnlyOne;
};

struct AccountComparison {
  std::vector<std::string> sides;   // that have an account, ascending
  std::vector<ComparisonRow> rows;  // by field in the order above; one row for each topic, tone and outcome
};

// A topic, tone or outcome is the same in two accounts when most of its words are.
AccountComparison CompareAccounts(const Event& event);

}  // namespace readout::graph
