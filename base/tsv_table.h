// SPDX-License-Identifier: Apache-2.0
#pragma once
// The project's data files: UTF-8, tab-separated, '#' comment lines, a header line that names the columns.
// Errors name file, line and column: "data/actors/offices.tsv:118: column 'start': not a date: \"2019-13-01\"".

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace readout {

class TsvTable {
 public:
  // Reads a whole file; InvalidArgument when a column of `required` is not in the header or a row has more or fewer
  // cells than the header.
  static absl::StatusOr<TsvTable> Read(const std::string& path, const std::vector<std::string>& required);

  size_t size() const { return lines_.size(); }
  // The cell, trimmed; empty when the column is not in the file.
  std::string_view Cell(size_t row, std::string_view column) const;
  // The cell split at ';', parts trimmed, empty parts dropped.
  std::vector<std::string_view> List(size_t row, std::string_view column) const;
  int64_t line(size_t row) const { return lines_[row]; }
  const std::vector<std::string_view>& columns() const { return columns_; }
  int64_t header_line() const { return header_line_; }
  const std::string& path() const { return path_; }
  // InvalidArgument that names file, line and column.
  absl::Status Error(size_t row, std::string_view column, std::string_view what) const;

 private:
  int ColumnIndex(std::string_view column) const;

  std::string path_;
  std::shared_ptr<const std::string> bytes_;  // the views below point into it
  std::vector<std::string_view> columns_;
  int64_t header_line_ = 0;
  std::vector<std::string_view> cells_;  // row-major
  std::vector<int64_t> lines_;
};

}  // namespace readout
