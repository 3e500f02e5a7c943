// SPDX-License-Identifier: Apache-2.0
// export_bench FORMAT EVENTS FILE [memory]
// Writes a synthetic graph and prints one JSON line: seconds on the wall and of CPU time, bytes, nodes, edges, peak
// memory. With "memory" the events are made beforehand and only the export is timed; without it they are made while
// they are read, so that the peak memory is that of the exporter.

#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "absl/strings/str_format.h"
#include "base/output_file.h"
#include "base/status_macros.h"
#include "bench/export/synthetic_events.h"
#include "export/exporter.h"

namespace readout::exporting {
namespace {

// Of this process, in user and kernel mode: what other programs do at the same time is not in it.
double CpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

absl::Status Run(const std::string& format_name, int events, const std::string& path, bool in_memory) {
  READOUT_ASSIGN_OR_RETURN(const Format format, FormatFromName(format_name));
  const SyntheticEvents synthetic(events, 5000);
  std::unique_ptr<EventsInMemory> memory;
  if (in_memory) memory = std::make_unique<EventsInMemory>(synthetic);
  const EventSource& source = in_memory ? static_cast<const EventSource&>(*memory) : synthetic;
  ExportOptions options;
  options.articles = true;

  const double cpu_before = CpuSeconds();
  const auto start = std::chrono::steady_clock::now();
  READOUT_ASSIGN_OR_RETURN(OutputFile file, OutputFile::Create(path, /*overwrite=*/true));
  FileSink sink(&file);
  READOUT_ASSIGN_OR_RETURN(const ExportCounts counts, ExportEvents(source, format, options, &sink));
  READOUT_RETURN_IF_ERROR(file.Close());
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

  const double cpu = CpuSeconds() - cpu_before;

  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << absl::StrFormat(
      "{\"writer\":\"readout\",\"format\":\"%s\",\"seconds\":%.3f,\"cpu_seconds\":%.3f,\"bytes\":%d,\"events\":%d,"
      "\"nodes\":%d,"
      "\"edges\":%d,\"peak_mb\":%d}\n",
      format_name, seconds, cpu, std::filesystem::file_size(path), counts.events, counts.nodes, counts.edges,
      usage.ru_maxrss / 1024);
  return absl::OkStatus();
}

}  // namespace
}  // namespace readout::exporting

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: export_bench FORMAT EVENTS FILE [memory]\n";
    return 2;
  }
  const absl::Status status =
      readout::exporting::Run(argv[1], std::atoi(argv[2]), argv[3], argc > 4 && std::string(argv[4]) == "memory");
  if (!status.ok()) std::cerr << status << "\n";
  return status.ok() ? 0 : 3;
}
