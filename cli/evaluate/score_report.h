// SPDX-License-Identifier: Apache-2.0
#pragma once
// Scores as people and programs read them. Figures are rounded to three decimals.

#include <string>

#include "cli/evaluate/scores.h"
#include "cli/style.h"

namespace readout::cli {

std::string ScoreTable(const Scores& scores, int width, const Style& style);
// {"articles", "n_gold", "events": {"p","r","f1"}, "types": {type: [p, r, f1, n]}, "recall_by_salience", "fields":
// {field: [accuracy or F1, n]}}
std::string ScoreJson(const Scores& scores, int indent);
std::string ScoreCsv(const Scores& scores);

}  // namespace readout::cli
