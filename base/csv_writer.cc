// SPDX-License-Identifier: Apache-2.0
#include "base/csv_writer.h"

namespace readout {

void AppendCsvRow(std::span<const std::string> fields, std::string* out) {
  bool first = true;
  for (const std::string& field : fields) {
    if (!first) out->push_back(',');
    first = false;
    const bool padded = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    // A row of one empty field would read back as an empty line, that is, as no row.
    const bool lone = field.empty() && fields.size() == 1;
    if (!padded && !lone && field.find_first_of(",\"\r\n") == std::string::npos) {
      out->append(field);
      continue;
    }
    out->push_back('"');
    for (const char c : field) {
      if (c == '"') out->push_back('"');
      out->push_back(c);
    }
    out->push_back('"');
  }
  out->push_back('\n');
}

}  // namespace readout
