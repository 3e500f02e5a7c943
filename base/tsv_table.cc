// SPDX-License-Identifier: Apache-2.0
#include "base/tsv_table.h"

#include <algorithm>

#include "absl/strings/str_format.h"
#include "base/byte_source.h"
#include "base/status_macros.h"
#include "base/utf8.h"

namespace readout {
namespace {

constexpr size_t kMaxFileBytes = size_t{256} << 20;

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r";
  const size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t at = text.find(separator);
    parts.push_back(Trim(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

}  // namespace

absl::StatusOr<TsvTable> TsvTable::Read(const std::string& path, const std::vector<std::string>& required) {
  READOUT_ASSIGN_OR_RETURN(std::string bytes, ReadAll(path, kMaxFileBytes));
  if (const std::optional<size_t> bad = FindInvalidUtf8(bytes)) {
    return absl::InvalidArgumentError(absl::StrFormat("%s: not valid UTF-8 at byte %d", path, *bad));
  }
  TsvTable table;
  table.path_ = path;
  table.bytes_ = std::make_shared<const std::string>(std::move(bytes));
  std::string_view rest = *table.bytes_;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  for (int64_t line = 1; !rest.empty(); ++line) {
    const size_t end = rest.find('\n');
    std::string_view row = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.starts_with('#') || Trim(row).empty()) continue;
    const std::vector<std::string_view> cells = Split(row, '\t');
    if (table.columns_.empty()) {
      table.columns_ = cells;
      table.header_line_ = line;
      for (const std::string& name : required) {
        if (table.ColumnIndex(name) < 0) {
          return absl::InvalidArgumentError(absl::StrFormat("%s:%d: no column '%s'", path, line, name));
        }
      }
      continue;
    }
    if (cells.size() != table.columns_.size()) {
      return absl::InvalidArgumentError(absl::StrFormat("%s:%d: %d cells, but the header names %d columns", path, line,
                                                        cells.size(), table.columns_.size()));
    }
    table.cells_.insert(table.cells_.end(), cells.begin(), cells.end());
    table.lines_.push_back(line);
  }
  if (table.columns_.empty()) return absl::InvalidArgumentError(absl::StrFormat("%s: no header line", path));
  return table;
}

int TsvTable::ColumnIndex(std::string_view column) const {
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  return found == columns_.end() ? -1 : static_cast<int>(found - columns_.begin());
}

std::string_view TsvTable::Cell(size_t row, std::string_view column) const {
  const int index = ColumnIndex(column);
  if (index < 0) return {};
  return cells_[row * columns_.size() + static_cast<size_t>(index)];
}

std::vector<std::string_view> TsvTable::List(size_t row, std::string_view column) const {
  std::vector<std::string_view> parts = Split(Cell(row, column), ';');
  parts.erase(std::remove(parts.begin(), parts.end(), std::string_view()), parts.end());
  return parts;
}

absl::Status TsvTable::Error(size_t row, std::string_view column, std::string_view what) const {
  return absl::InvalidArgumentError(absl::StrFormat("%s:%d: column '%s': %s", path_, lines_[row], column, what));
}

}  // namespace readout
