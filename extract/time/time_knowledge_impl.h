// SPDX-License-Identifier: Apache-2.0
#pragma once
// The loaded parts of TimeKnowledge.

#include <vector>

#include "extract/time/holiday.h"
#include "extract/time/number_reader.h"
#include "extract/time/time_grammar.h"
#include "extract/time/time_knowledge.h"
#include "extract/time/time_lexicon.h"

namespace readout::extract {

struct TimeKnowledge::Impl {
  TimeLexicon lexicon;
  std::vector<Holiday> holidays;
  FigureReader figures{lexicon};
  TimeGrammar grammar{&lexicon, figures};
};

}  // namespace readout::extract
