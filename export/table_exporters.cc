// SPDX-License-Identifier: Apache-2.0
#include "export/table_exporters.h"

#include <vector>

#include "base/csv_writer.h"
#include "base/status_macros.h"
#include "export/attributes.h"
#include "export/sink_buffer.h"
#include "export/value_text.h"
#include "model/claim_json.h"

namespace readout::exporting {
namespace {

std::string Cell(const AttributeValue& value) {
  std::string text;
  if (IsAbsent(value)) return text;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* integer = std::get_if<int64_t>(&value)) AppendInteger(*integer, &text);
  if (const auto* real = std::get_if<double>(&value)) AppendReal(*real, &text);
  if (const auto* plain = std::get_if<std::string>(&value)) return SpreadsheetText(*plain);
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    for (const std::string& item : *list) {
      if (!text.empty()) text += "; ";
      text += item;
    }
    return SpreadsheetText(text);
  }
  return text;
}

// Identity, then facts, then what merging adds: a row reads from left to right.
template <typename Visit>
void ForEachColumn(const Visit& visit) {
  const auto identity = EventAttributes().first(kIdentityAttributes);
  for (const Attribute<Event>& attribute : identity) visit(attribute, [](const Event& e) -> const Event& { return e; });
  for (const Attribute<EventFacts>& attribute : FactAttributes()) {
    visit(attribute, [](const Event& e) -> const EventFacts& { return e.facts; });
  }
  for (const Attribute<Event>& attribute : EventAttributes().subspan(kIdentityAttributes)) {
    visit(attribute, [](const Event& e) -> const Event& { return e; });
  }
}

}  // namespace

std::string SpreadsheetText(std::string_view text) {
  std::string cell;
  cell.reserve(text.size() + 1);
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) cell += '\'';
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool control = (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
    if (control) {
      cell += "\xEF\xBF\xBD";  // U+FFFD
    } else {
      cell += c;
    }
  }
  return cell;
}

absl::StatusOr<ExportCounts> ExportNdjson(const EventSource& source, const ExportOptions& /*options*/, Sink* sink) {
  SinkBuffer buffer(sink);
  ExportCounts counts;
  READOUT_RETURN_IF_ERROR(source.ForEachEvent([&](const Event& event) {
    ++counts.events;
    buffer.text().append(EventToJson(event)).append("\n");
    return buffer.FlushIfFull();
  }));
  READOUT_RETURN_IF_ERROR(buffer.Flush());
  return counts;
}

absl::StatusOr<ExportCounts> ExportCsv(const EventSource& source, const ExportOptions& /*options*/, Sink* sink) {
  SinkBuffer buffer(sink);
  ExportCounts counts;
  std::vector<std::string> row;
  ForEachColumn([&](const auto& attribute, const auto& /*of*/) {
    if (!attribute.info.csv.empty()) row.emplace_back(attribute.info.csv);
  });
  AppendCsvRow(row, &buffer.text());
  READOUT_RETURN_IF_ERROR(source.ForEachEvent([&](const Event& event) {
    ++counts.events;
    row.clear();
    ForEachColumn([&](const auto& attribute, const auto& of) {
      if (!attribute.info.csv.empty()) row.push_back(Cell(attribute.value(of(event))));
    });
    AppendCsvRow(row, &buffer.text());
    return buffer.FlushIfFull();
  }));
  READOUT_RETURN_IF_ERROR(buffer.Flush());
  return counts;
}

}  // namespace readout::exporting
