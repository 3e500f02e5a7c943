// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ids as functions of content: RFC 4122 version 5 (SHA-1 name based) UUIDs, equal to Python's uuid.uuid5.

#include <string>
#include <string_view>

namespace readout {

// The project's name space: uuid5(NAMESPACE_URL, "https://readout.example/ns/1").
// StableUuid("article", "https://…") == uuid5(uuid5(that name space, "article"), "https://…"), 36 lower-case
// characters.
std::string StableUuid(std::string_view kind, std::string_view name);

}  // namespace readout
