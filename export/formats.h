// SPDX-License-Identifier: Apache-2.0
#pragma once
// The formats by name. docs/export-formats.md describes each for its readers.

#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace readout::exporting {

enum class Format { kGraphml, kJsonld, kNdjson, kCsv };

struct FormatInfo {
  Format format;
  std::string_view name;         // as typed: "graphml"
  std::string_view extension;    // without the dot
  std::string_view description;  // one line for --help
};

std::span<const FormatInfo> Formats();
const FormatInfo& InfoOf(Format format);

// Unimplemented for a format that the command line names but that is not written yet (gexf, neo4j), InvalidArgument for
// any other word; the message lists the formats there are.
absl::StatusOr<Format> FormatFromName(std::string_view name);

}  // namespace readout::exporting
