// SPDX-License-Identifier: Apache-2.0
#include "cli/table.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/utf8.h"

namespace readout::cli {
namespace {

constexpr int kGap = 2;
constexpr int kComfortable = 70;

int Width(std::string_view text) { return static_cast<int>(DisplayWidth(text)); }

// The longest beginning of `text` that is at most `width` columns wide, at least one code point.
size_t Fitting(std::string_view text, int width) {
  size_t end = 0;
  int used = 0;
  while (end < text.size()) {
    size_t next = end;
    DecodeUtf8(text, &next);
    const int columns = Width(text.substr(end, next - end));
    if (end > 0 && used + columns > width) break;
    used += columns;
    end = next;
  }
  return end;
}

void WrapParagraph(std::string_view text, int width, std::vector<std::string>* lines) {
  std::string line;
  int used = 0;
  while (!text.empty()) {
    const size_t gap = text.find_first_not_of(' ');
    if (gap == std::string_view::npos) break;
    text.remove_prefix(gap);
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    if (used > 0 && used + 1 + Width(word) <= width) {
      line.append(" ").append(word);
      used += 1 + Width(word);
      continue;
    }
    if (used > 0) lines->push_back(std::exchange(line, {}));
    while (Width(word) > width) {
      const size_t fits = Fitting(word, width);
      lines->emplace_back(word.substr(0, fits));
      word.remove_prefix(fits);
    }
    line = std::string(word);
    used = Width(word);
  }
  if (used > 0 || !line.empty()) lines->push_back(std::move(line));
}

std::string Padded(std::string text, int width, bool to_right) {
  const int missing = width - Width(text);
  if (missing <= 0) return text;
  const std::string padding(static_cast<size_t>(missing), ' ');
  return to_right ? padding + text : text + padding;
}

std::string Styled(std::string text, Table::Emphasis emphasis, const Style& style) {
  switch (emphasis) {
    case Table::Emphasis::kPlain:
      return text;
    case Table::Emphasis::kDim:
      return style.Dim(text);
    case Table::Emphasis::kRed:
      return style.Red(text);
    case Table::Emphasis::kYellow:
      return style.Yellow(text);
  }
  return text;
}

}  // namespace

std::string Printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const char32_t c = DecodeUtf8(text, &at);
    const bool control = (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
                         (c >= 0x2066 && c <= 0x2069);
    AppendUtf8(c == '\t' ? U' ' : control ? char32_t{0xFFFD} : c, &out);
  }
  return out;
}

std::vector<std::string> WrapText(std::string_view text, int width) {
  std::vector<std::string> lines;
  const std::string printable = Printable(text);
  std::string_view rest = printable;
  while (true) {
    const size_t end = rest.find('\n');
    WrapParagraph(rest.substr(0, end), std::max(width, 1), &lines);
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

void Table::AddRow(std::vector<std::string> cells, Emphasis emphasis) {
  cells.resize(columns_.size());
  rows_.push_back({std::move(cells), emphasis});
}

std::vector<int> Table::Widths(int width, const std::vector<bool>& shown) const {
  std::vector<int> widths(columns_.size(), 0);
  for (size_t column = 0; column < columns_.size(); ++column) {
    if (!shown[column]) continue;
    widths[column] = Width(columns_[column].title);
    for (const Row& row : rows_) {
      for (const std::string& line : WrapText(row.cells[column], 1 << 20)) {
        widths[column] = std::max(widths[column], Width(line));
      }
    }
  }
  const auto visible = static_cast<int>(std::count(shown.begin(), shown.end(), true));
  int room = width - kGap * std::max(0, visible - 1);
  if (std::accumulate(widths.begin(), widths.end(), 0) <= room) return widths;

  // Too wide: every column that wraps begins at its narrowest and the one that lacks most gets more, column by column.
  // Beyond kComfortable a text is long rather than wide and claims nothing for its length.
  std::vector<int> wanted = widths;
  for (size_t column = 0; column < columns_.size(); ++column) {
    const int narrowest = columns_[column].narrowest;
    if (narrowest > 0) widths[column] = std::min(widths[column], std::max(narrowest, Width(columns_[column].title)));
    wanted[column] = std::min(wanted[column], std::max(kComfortable, widths[column]));
  }
  room -= std::accumulate(widths.begin(), widths.end(), 0);
  for (; room > 0; --room) {
    size_t most = 0;
    for (size_t column = 1; column < columns_.size(); ++column) {
      if (wanted[column] - widths[column] > wanted[most] - widths[most]) most = column;
    }
    if (wanted[most] <= widths[most]) break;
    ++widths[most];
  }
  return widths;
}

std::string Table::Render(int width, const Style& style) const {
  std::vector<bool> shown(columns_.size(), false);
  for (const Row& row : rows_) {
    for (size_t column = 0; column < columns_.size(); ++column)
      shown[column] = shown[column] || !row.cells[column].empty();
  }
  const std::vector<int> widths = Widths(width, shown);
  std::string out;
  const auto add_line = [&](const std::vector<std::string>& cells, const auto& decorate) {
    std::string line;
    bool first = true;
    for (size_t column = 0; column < columns_.size(); ++column) {
      if (!shown[column]) continue;
      if (!first) line.append(kGap, ' ');
      first = false;
      line += Padded(cells[column], widths[column], columns_[column].to_right);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += decorate(std::move(line));
    out += '\n';
  };
  std::vector<std::string> titles;
  for (const Column& column : columns_) titles.push_back(column.title);
  add_line(titles, [&](std::string line) { return style.Bold(line); });
  for (const Row& row : rows_) {
    std::vector<std::vector<std::string>> wrapped;
    size_t height = 1;
    for (size_t column = 0; column < columns_.size(); ++column) {
      wrapped.push_back(WrapText(row.cells[column], std::max(widths[column], 1)));
      height = std::max(height, wrapped.back().size());
    }
    for (size_t i = 0; i < height; ++i) {
      std::vector<std::string> cells;
      for (const std::vector<std::string>& lines : wrapped) cells.push_back(i < lines.size() ? lines[i] : "");
      add_line(cells, [&](std::string line) { return Styled(std::move(line), row.emphasis, style); });
    }
  }
  return out;
}

}  // namespace readout::cli
