// SPDX-License-Identifier: Apache-2.0
#include "export/exporter.h"

#include "export/graphml_exporter.h"
#include "export/jsonld_exporter.h"
#include "export/table_exporters.h"

namespace readout::exporting {

absl::StatusOr<ExportCounts> ExportEvents(const EventSource& source, Format format, const ExportOptions& options,
                                          Sink* sink) {
  switch (format) {
    case Format::kGraphml:
      return ExportGraphml(source, options, sink);
    case Format::kJsonld:
      return ExportJsonld(source, options, sink);
    case Format::kNdjson:
      return ExportNdjson(source, options, sink);
    case Format::kCsv:
      return ExportCsv(source, options, sink);
  }
  return absl::InvalidArgumentError("no such format");
}

}  // namespace readout::exporting
