// SPDX-License-Identifier: Apache-2.0
#pragma once
// JSON-LD: one document, an inline context and a flat @graph with one node object a line. In each node `type` comes
// before `id`, as streaming readers demand; every node has an IRI (blank nodes would get other names at each import).
// Events, their claims and the quoted words come first, then actors; a node stands before or after those that link to
// it.

#include "absl/status/statusor.h"
#include "export/exporter.h"

namespace readout::exporting {

absl::StatusOr<ExportCounts> ExportJsonld(const EventSource& source, const ExportOptions& options, Sink* sink);

}  // namespace readout::exporting
