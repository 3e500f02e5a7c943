// SPDX-License-Identifier: Apache-2.0
#pragma once
// The inline context of the JSON-LD export: every key it writes, the property behind it and the type of its values.
// Only JSON-LD 1.0 features, because Neo4j's neosemantics reads no more; always inline, because readers may be offline.
// data/schema/readout.ttl defines the "ro:" terms; a test holds both together.

#include <span>
#include <string_view>

#include "base/json_writer.h"

namespace readout::exporting {

// The vocabulary, and what instances are named by. Neither address serves anything: they are names.
inline constexpr std::string_view kVocabulary = "https://readout.example/vocab#";
inline constexpr std::string_view kInstances = "https://readout.example/id/";

struct ContextPrefix {
  std::string_view prefix;
  std::string_view iri;
};

struct ContextTerm {
  std::string_view term;  // the JSON key
  std::string_view iri;   // "ro:mode"
  std::string_view type;  // "@id" for links, "xsd:date" …; empty for plain texts
};

std::span<const ContextPrefix> ContextPrefixes();
std::span<const ContextTerm> ContextTerms();

// Writes the context as one object.
void WriteContext(JsonWriter* writer);

}  // namespace readout::exporting
