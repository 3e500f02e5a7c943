// SPDX-License-Identifier: Apache-2.0
#include "export/jsonld_node.h"

#include <cmath>

#include "export/value_text.h"

namespace readout::exporting {

JsonldNode::JsonldNode(std::initializer_list<std::string_view> types, std::string_view id, std::string* out)
    : writer_(out) {
  writer_.BeginObject();
  writer_.Key("type");
  writer_.BeginArray();
  for (std::string_view type : types) writer_.String(type);
  writer_.EndArray();
  writer_.Key("id");
  writer_.String(id);
}

void JsonldNode::Text(std::string_view term, std::string_view value) {
  if (value.empty()) return;
  writer_.Key(term);
  writer_.String(value);
}

void JsonldNode::Integer(std::string_view term, int64_t value) {
  writer_.Key(term);
  writer_.Int(value);
}

void JsonldNode::Real(std::string_view term, double value) {
  if (!std::isfinite(value)) return;
  std::string text;
  AppendReal(value, &text);
  Text(term, text);
}

void JsonldNode::Texts(std::string_view term, std::span<const std::string> values) {
  if (values.empty()) return;
  writer_.Key(term);
  writer_.BeginArray();
  for (const std::string& value : values) writer_.String(value);
  writer_.EndArray();
}

void JsonldNode::Value(std::string_view term, const AttributeValue& value) {
  if (IsAbsent(value)) return;
  if (const auto* flag = std::get_if<bool>(&value)) {
    writer_.Key(term);
    writer_.Bool(*flag);
  }
  if (const auto* integer = std::get_if<int64_t>(&value)) Integer(term, *integer);
  if (const auto* real = std::get_if<double>(&value)) Real(term, *real);
  if (const auto* text = std::get_if<std::string>(&value)) Text(term, *text);
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) Texts(term, *list);
}

}  // namespace readout::exporting
