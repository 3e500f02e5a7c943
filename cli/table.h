// SPDX-License-Identifier: Apache-2.0
#pragma once
// Aligned columns for people. Widths are columns of a terminal, so that Chinese and accented names line up; long cells
// are wrapped between words.

#include <string>
#include <string_view>
#include <vector>

#include "cli/style.h"

namespace readout::cli {

// Lines of at most `width` columns; a word that is longer is broken. Line ends in the text begin a new line. Control
// characters come out as U+FFFD: what an article says must not steer the terminal. Never empty.
std::vector<std::string> WrapText(std::string_view text, int width);

// `text` with the control characters replaced.
std::string Printable(std::string_view text);

class Table {
 public:
  struct Column {
    std::string title;
    int narrowest = 0;      // may be wrapped down to that width when the table is too wide; 0: never
    bool to_right = false;  // for numbers
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // As many cells as there are columns. `emphasis` colours a whole column of the row: kPlain, kDim, …
  enum class Emphasis { kPlain, kDim, kRed, kYellow };
  void AddRow(std::vector<std::string> cells, Emphasis emphasis = Emphasis::kPlain);
  bool empty() const { return rows_.empty(); }

  // Every line ends with a line end; no line has white space at its end. Columns without any cell text are left out.
  std::string Render(int width, const Style& style) const;

 private:
  struct Row {
    std::vector<std::string> cells;
    Emphasis emphasis;
  };
  std::vector<int> Widths(int width, const std::vector<bool>& shown) const;

  std::vector<Column> columns_;
  std::vector<Row> rows_;
};

}  // namespace readout::cli
