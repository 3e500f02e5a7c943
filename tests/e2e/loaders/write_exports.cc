// SPDX-License-Identifier: Apache-2.0
// write_exports FOLDER: writes graph.ndjson, graph.graphml, articles.graphml, graph.jsonld and graph.csv there.

#include <filesystem>
#include <iostream>
#include <string>

#include "base/output_file.h"
#include "base/status_macros.h"
#include "export/exporter.h"
#include "tests/unit/export/sample_events.h"

namespace readout::exporting {
namespace {

absl::Status Write(const EventSource& events, Format format, const ExportOptions& options, const std::string& path) {
  READOUT_ASSIGN_OR_RETURN(OutputFile file, OutputFile::Create(path, /*overwrite=*/true));
  FileSink sink(&file);
  READOUT_RETURN_IF_ERROR(ExportEvents(events, format, options, &sink).status());
  return file.Close();
}

absl::Status WriteAll(const std::string& folder) {
  const MemoryEvents events = ManyEvents(200);
  ExportOptions options = SampleOptions();
  for (const FormatInfo& info : Formats()) {
    READOUT_RETURN_IF_ERROR(Write(events, info.format, options, folder + "/graph." + std::string(info.extension)));
  }
  options.articles = true;
  return Write(events, Format::kGraphml, options, folder + "/articles.graphml");
}

}  // namespace
}  // namespace readout::exporting

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_exports FOLDER\n";
    return 2;
  }
  std::filesystem::create_directories(argv[1]);
  const absl::Status status = readout::exporting::WriteAll(argv[1]);
  if (!status.ok()) std::cerr << status << "\n";
  return status.ok() ? 0 : 3;
}
