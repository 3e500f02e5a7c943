// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one table of exported attributes: name, type, meaning, and what each is called in each format. The exporters
// write from it, docs/export-formats.md is checked against it, and the tests look for every row in every format.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "export/actor_index.h"
#include "model/event.h"

namespace readout::exporting {

enum class AttributeType { kText, kTextList, kInteger, kReal, kBoolean, kDate };

// Absent (monostate, an empty text, an empty list) is never written: no format gets empty values.
using AttributeValue = std::variant<std::monostate, bool, int64_t, double, std::string, std::vector<std::string>>;
bool IsAbsent(const AttributeValue& value);

struct AttributeInfo {
  std::string_view name;  // GraphML: attr.name; its key is "n_" or "e_" + name, but for "labels"
  AttributeType type;
  std::string_view
      record;  // path in the event record (ndjson): "date.start", "topics[].text"; empty when it is not there
  std::string_view jsonld;  // term of the JSON-LD context: "mode". A path with "/" is no plain value: it leads over
                            // another node ("initiator/name") or to the node's own "/id" or "/type"; empty when JSON-LD
                            // has no need of it (the meaning says why)
  std::string_view csv;  // column of the events table; empty when it has none
  std::string_view meaning;
};

template <typename T>
struct Attribute {
  AttributeInfo info;
  AttributeValue (*value)(const T&);
};

// A role edge of GraphML, made from a participant and what else ties an actor, an article or an event to an event.
struct RoleRecord {
  std::string id;      // unique in the file: event, type and the other end
  std::string source;  // node ids
  std::string target;
  std::string_view type;  // "INITIATOR"
  std::string office;     // held on the date of the event
};

// Facts are what a claim and an event both have; the event table follows on it.
std::span<const Attribute<EventFacts>> FactAttributes();
std::span<const Attribute<Event>> EventAttributes();
inline constexpr size_t kIdentityAttributes = 4;  // the first rows of EventAttributes(): labels, uid, label, kind
std::span<const Attribute<ActorRecord>> ActorAttributes();
std::span<const Attribute<ArticleRef>> ArticleAttributes();
std::span<const Attribute<RoleRecord>> RoleAttributes();

}  // namespace readout::exporting
