// SPDX-License-Identifier: Apache-2.0
#include "extract/text/section_file.h"

#include <string_view>

#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"
#include "base/absl_view.h"
#include "base/byte_source.h"
#include "base/status_macros.h"

namespace readout::extract {

absl::StatusOr<std::vector<SectionEntry>> ReadSectionFile(const std::string& path) {
  constexpr size_t kLimit = size_t{16} << 20;
  READOUT_ASSIGN_OR_RETURN(const std::string bytes, ReadAll(path, kLimit));
  std::vector<SectionEntry> entries;
  std::string section;
  std::string_view rest = bytes;
  for (int64_t number = 1; !rest.empty(); ++number) {
    const size_t end = rest.find('\n');
    const std::string_view line = ToStd(absl::StripAsciiWhitespace(ToAbsl(rest.substr(0, end))));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[' && line.back() == ']') {
      section = line.substr(1, line.size() - 2);
      continue;
    }
    if (section.empty()) {
      return absl::InvalidArgumentError(absl::StrFormat("%s:%d: an entry before the first [section]", path, number));
    }
    entries.push_back({section, std::string(line), number});
  }
  return entries;
}

}  // namespace readout::extract
