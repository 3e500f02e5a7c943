// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes one node object of a JSON-LD @graph.

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_writer.h"
#include "export/attributes.h"

namespace readout::exporting {

class JsonldNode {
 public:
  // Appends {"type":[…],"id":…; Close() ends the object.
  JsonldNode(std::initializer_list<std::string_view> types, std::string_view id, std::string* out);
  void Close() { writer_.EndObject(); }

  // Absent values (empty texts and lists) are left out by all of these.
  void Text(std::string_view term, std::string_view value);
  void Integer(std::string_view term, int64_t value);
  void Real(std::string_view term, double value);  // as a text, whose type the context gives: no reader rewrites it
  void Texts(std::string_view term, std::span<const std::string> values);  // always an array
  void Link(std::string_view term, std::string_view id) { Text(term, id); }
  void Links(std::string_view term, std::span<const std::string> ids) { Texts(term, ids); }

  // Every plain attribute of a table.
  template <typename T>
  void Attributes(std::span<const Attribute<T>> attributes, const T& element) {
    for (const Attribute<T>& attribute : attributes) {
      if (IsPlain(attribute.info)) Value(attribute.info.jsonld, attribute.value(element));
    }
  }

  // Whether a value of the attribute stands in the node itself.
  static bool IsPlain(const AttributeInfo& info) {
    return !info.jsonld.empty() && info.jsonld.find('/') == std::string_view::npos;
  }

 private:
  void Value(std::string_view term, const AttributeValue& value);

  JsonWriter writer_;
};

}  // namespace readout::exporting
