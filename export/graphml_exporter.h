// SPDX-License-Identifier: Apache-2.0
#pragma once
// GraphML in the one form that Gephi, Neo4j's APOC, networkx, igraph and graph-tool all read completely
// (docs/export-formats.md lists what each of them does with other forms): typed keys, all nodes before all edges, lists
// as JSON text with attr.list, no defaults, absent values left out, text with & or < as one CDATA section.

#include "absl/status/statusor.h"
#include "export/exporter.h"

namespace readout::exporting {

absl::StatusOr<ExportCounts> ExportGraphml(const EventSource& source, const ExportOptions& options, Sink* sink);

}  // namespace readout::exporting
