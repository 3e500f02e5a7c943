// SPDX-License-Identifier: Apache-2.0
#pragma once
// RFC 4180 rows: CRLF is not used, LF ends a row; a field with comma, quote, CR, LF or leading/trailing space is
// quoted.

#include <span>
#include <string>
#include <string_view>

namespace readout {

void AppendCsvRow(std::span<const std::string> fields, std::string* out);

}  // namespace readout
