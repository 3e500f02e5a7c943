// SPDX-License-Identifier: Apache-2.0
#pragma once
// Values as the text that formats share.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout::exporting {

void AppendInteger(int64_t value, std::string* out);

// The fewest digits that read back equal, never with an exponent (so that it is an xsd:decimal too): "0.93", "1",
// "-0.3". `value` must be finite.
void AppendReal(double value, std::string* out);

// ["a","b"] on one line.
std::string JsonList(const std::vector<std::string>& list);

}  // namespace readout::exporting
