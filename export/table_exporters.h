// SPDX-License-Identifier: Apache-2.0
#pragma once
// ndjson: event records as docs/claim-format.md defines them, one a line: everything that is known of an event.
// csv: one row per event, one column per attribute that has a column name. Lists are joined by "; ". A text that a
// spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe in front.

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "export/exporter.h"

namespace readout::exporting {

absl::StatusOr<ExportCounts> ExportNdjson(const EventSource& source, const ExportOptions& options, Sink* sink);
absl::StatusOr<ExportCounts> ExportCsv(const EventSource& source, const ExportOptions& options, Sink* sink);

// The guard against formulas; other texts come back as they are. Control characters but tab, LF and CR become U+FFFD.
std::string SpreadsheetText(std::string_view text);

}  // namespace readout::exporting
