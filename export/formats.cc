// SPDX-License-Identifier: Apache-2.0
#include "export/formats.h"

#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"

namespace readout::exporting {
namespace {

constexpr FormatInfo kFormats[] = {
    {Format::kGraphml, "graphml", "graphml",
     "events and actors as nodes, roles as edges; for Gephi, Neo4j (APOC), networkx, igraph"},
    {Format::kJsonld, "jsonld", "jsonld", "linked data with provenance down to the quoted words; for RDF tools"},
    {Format::kNdjson, "ndjson", "ndjson", "event records, one JSON object a line: complete"},
    {Format::kCsv, "csv", "csv", "one row per event; for spreadsheets, pandas, R"},
};

// Named by the command line's contract, without an exporter.
constexpr std::string_view kNotWrittenYet[] = {"gexf", "neo4j"};

std::string ListOfFormats() {
  std::string list;
  for (const FormatInfo& info : kFormats) {
    if (!list.empty()) list += &info == &kFormats[std::size(kFormats) - 1] ? " and " : ", ";
    list += info.name;
  }
  return list;
}

}  // namespace

std::span<const FormatInfo> Formats() { return kFormats; }

const FormatInfo& InfoOf(Format format) {
  for (const FormatInfo& info : kFormats) {
    if (info.format == format) return info;
  }
  return kFormats[0];
}

absl::StatusOr<Format> FormatFromName(std::string_view name) {
  for (const FormatInfo& info : kFormats) {
    if (info.name == name) return info.format;
  }
  for (std::string_view known : kNotWrittenYet) {
    if (known == name) {
      return absl::UnimplementedError(
          absl::StrFormat("the format %s is not written yet; there are %s", name, ListOfFormats()));
    }
  }
  return absl::InvalidArgumentError(absl::StrFormat("there is no format \"%s\"; there are %s", name, ListOfFormats()));
}

}  // namespace readout::exporting
