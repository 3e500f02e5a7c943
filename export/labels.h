// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names that exports make: classes of nodes, types of edges, readable labels.

#include <cstddef>
#include <string>
#include <string_view>

#include "model/event.h"

namespace readout::exporting {

// "Call", "Person": Neo4j labels and classes of the vocabulary (data/schema/readout.ttl).
std::string ClassName(EventType type);
std::string ClassName(ActorKind kind);

// "INITIATOR": types of role edges. Other edges have types of their own (docs/export-formats.md).
std::string_view EdgeType(Role role);

// "Call Vladimir Putin – Donald Trump 2026-03-09": type, parties grouped by side, date; a status other than held stands
// in brackets. Where one party acts on the other (visits, messages, sanctions …) an arrow points from it. Full names,
// because which of a name's words is the family name differs from country to country.
std::string EventLabel(const Event& event);

// A label names at most so many parties and counts the others ("and 21 more").
inline constexpr size_t kMaxNamesInLabel = 6;

}  // namespace readout::exporting
