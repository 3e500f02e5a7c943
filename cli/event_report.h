// SPDX-License-Identifier: Apache-2.0
#pragma once
// One event with everything that is known of it.

#include <string>
#include <vector>

#include "cli/style.h"
#include "graph/query/merge_explanation.h"
#include "model/event.h"

namespace readout::cli {

struct EventReport {
  Event event;
  std::vector<Claim> claims;                  // in the order in which they are shown
  std::vector<graph::JoinExplanation> joins;  // of show --why
};

// For people: merged values, conflicts, then each claim with its article and quotes.
std::string EventText(const EventReport& report, int width, const Style& style);
// {"event":{…},"claims":[…]}; `indent` 0 puts it on one line.
std::string EventReportJson(const EventReport& report, int indent);
// One row for each quote; a claim without evidence has one row without a quote.
std::string EvidenceCsv(const std::vector<Claim>& claims);

// Parts that reports of articles have, too: what one claim says on a few lines, and its quotes.
std::string ClaimLines(const Claim& claim, int indent, int width);
std::string QuoteLines(const Claim& claim, int indent, int width, const Style& style);
// "Sputnik, 2026-03-09: “Title”", as much as is known; the id when nothing is.
std::string ArticleLine(const ArticleRef& article);

// Lines of `text` that all begin with `indent` spaces; the first one with `label` padded to that width.
std::string Indented(const std::string& label, const std::string& text, int indent, int width);

}  // namespace readout::cli
