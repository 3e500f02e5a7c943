// SPDX-License-Identifier: Apache-2.0
#include "cli/command_export.h"

#include "absl/strings/str_cat.h"
#include "base/output_file.h"
#include "base/status_macros.h"
#include "cli/actor_query.h"
#include "cli/event_source.h"
#include "cli/plural.h"
#include "export/exporter.h"

namespace readout::cli {

std::string_view ExportCommand::details() const {
  return R"(
Formats: graphml (Gephi, Neo4j, networkx, igraph), jsonld (RDF tools), ndjson (event records, complete), csv (one row per
event). docs/export-formats.md says what each holds. The file appears whole or not at all.

  readout export graphml -o graph.graphml
  readout export csv -o - --since 2024 --type call | head
  readout export jsonld -o talks.jsonld --actor Russia --actor "United States")";
}

std::vector<OptionSpec> ExportCommand::Options() {
  std::vector<OptionSpec> specs = {
      {.names = "FORMAT", .target = &format_, .help = "graphml, jsonld, ndjson or csv", .value = "", .required = true},
      {.names = "-o,--output",
       .target = &output_,
       .help = "the file to write; - is standard output",
       .value = "PATH",
       .required = true},
      {.names = "-O,--overwrite", .target = &overwrite_, .help = "replace the file when it is there"},
      {.names = "--articles", .target = &articles_, .help = "graphml: articles and who reports what, too"},
      {.names = "--actor",
       .target = &actors_,
       .help = "events in which that person, country or organisation takes part; given twice: both",
       .value = "NAME"}};
  Append(filter_.Specs(), &specs);
  specs.push_back(graph_.Spec());
  specs.push_back(actor_files_.Spec());
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> ExportCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  const absl::StatusOr<exporting::Format> format = exporting::FormatFromName(format_);
  if (!format.ok()) {
    const std::string words(format.status().message().data(), format.status().message().size());
    if (absl::IsInvalidArgument(format.status())) return UsageError(words);
    return format.status();
  }
  READOUT_ASSIGN_OR_RETURN(graph::EventFilter filter, filter_.Filter());
  READOUT_ASSIGN_OR_RETURN(graph::Store store, graph::Store::OpenForReading(graph_.graph));
  READOUT_ASSIGN_OR_RETURN(const graph::StoreReader reader, graph::StoreReader::Begin(&store));
  READOUT_ASSIGN_OR_RETURN(const ActorQuery actors, ActorQuery::Load(common_.data, actor_files_.All()));
  if (actors.knowledge() == nullptr) {
    console->Note(absl::StrCat(actors.load_status().message(), "; countries are shown by their codes"));
  }
  for (const std::string& name : actors_) {
    READOUT_ASSIGN_OR_RETURN(ActorAnswer answer, actors.Find(reader, name));
    if (const std::string why = WhyNoActor(answer, name, graph_.graph); !why.empty()) {
      console->Say(why);
      return ExitCode::kFoundNothing;
    }
    if (!answer.notice.empty()) console->Note(answer.notice);
    filter.actors.push_back(std::move(answer.selector));
  }
  const StoreEventSource events(&reader, std::move(filter));
  exporting::ExportOptions options;
  options.articles = articles_;
  options.sides = SidesOf(actors.knowledge());
  exporting::ExportCounts counts;
  if (output_ == "-") {
    ConsoleSink sink(console);
    READOUT_ASSIGN_OR_RETURN(counts, ExportTo(&sink, events, *format, options));
    READOUT_RETURN_IF_ERROR(console->Flush());
  } else {
    READOUT_ASSIGN_OR_RETURN(OutputFile file, OutputFile::Create(output_, overwrite_));
    exporting::FileSink sink(&file);
    READOUT_ASSIGN_OR_RETURN(counts, ExportTo(&sink, events, *format, options));
    READOUT_RETURN_IF_ERROR(file.Close());
  }
  std::string summary =
      absl::StrCat(output_ == "-" ? "standard output" : output_, ": ", Plural(counts.events, "event"));
  if (counts.edges > 0) {
    absl::StrAppend(&summary, ", ", Plural(counts.nodes, "node"), ", ", Plural(counts.edges, "edge"));
  }
  console->Note(summary);
  return ExitCode::kDone;
}

}  // namespace readout::cli
