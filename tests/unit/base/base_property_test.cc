// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "base/csv_writer.h"
#include "base/json_reader.h"
#include "base/json_writer.h"
#include "base/text_fold.h"
#include "base/utf8.h"
#include "base/xml_writer.h"

namespace readout {
namespace {

// Text of all planes of Unicode, with more than its share of the characters that formats care about.
std::string AnyText() {
  const auto code_point = rc::gen::oneOf(rc::gen::inRange<uint32_t>(0, 0x80), rc::gen::inRange<uint32_t>(0x80, 0x2100),
                                         rc::gen::inRange<uint32_t>(0, 0x110000),
                                         rc::gen::element<uint32_t>('&', '<', '>', ']', '"', '\r', '\n', ',', ' ', '\\',
                                                                    0x130, 0x131, 0xDF, 0x345, 0x1E9E));
  std::string text;
  for (const uint32_t c : *rc::gen::container<std::vector<uint32_t>>(code_point)) AppendUtf8(c, &text);
  return text;
}

std::string AnyBytes() { return *rc::gen::arbitrary<std::string>(); }

RC_GTEST_PROP(Utf8Property, RepairedTextIsValidAndValidTextIsItsOwnRepair, ()) {
  const std::string bytes = AnyBytes();
  const std::string repaired = RepairUtf8(bytes);
  RC_ASSERT(!FindInvalidUtf8(repaired).has_value());
  RC_ASSERT((repaired == bytes) == !FindInvalidUtf8(bytes).has_value());
}

RC_GTEST_PROP(Utf8Property, FloorIsABoundaryAtMostThreeBytesBack, ()) {
  const std::string text = AnyText();
  const size_t offset = *rc::gen::inRange<size_t>(0, text.size() + 1);
  const size_t floor = Utf8Floor(text, offset);
  RC_ASSERT(floor <= offset);
  RC_ASSERT(offset - floor <= 3u);
  RC_ASSERT(!FindInvalidUtf8(std::string_view(text).substr(0, floor)).has_value());
}

RC_GTEST_PROP(FoldProperty, IsIdempotent, ()) {
  const std::string once = Fold(AnyText());
  RC_ASSERT(Fold(once) == once);
}

TEST(FoldExhaustive, IsIdempotentForEveryCodePoint) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    std::string text;
    AppendUtf8(c, &text);
    const std::string once = Fold(text);
    ASSERT_EQ(Fold(once), once) << "U+" << std::hex << static_cast<uint32_t>(c);
  }
}

RC_GTEST_PROP(FoldProperty, WorksPieceByPiece, ()) {
  const std::string a = AnyText();
  const std::string b = AnyText();
  RC_ASSERT(Fold(a + b) == Fold(a) + Fold(b));
}

RC_GTEST_PROP(FoldProperty, GivesValidUtf8ForAnyBytes, ()) {
  RC_ASSERT(!FindInvalidUtf8(Fold(AnyBytes())).has_value());
}

RC_GTEST_PROP(JsonProperty, AnyBytesWrittenParseAndReadBackRepaired, ()) {
  const std::string bytes = AnyBytes();
  const std::string text = AnyText();
  std::string out;
  JsonWriter writer(&out);
  writer.BeginObject();
  writer.Key(bytes);
  writer.String(text);
  writer.EndObject();
  const absl::StatusOr<JsonDocument> document = JsonDocument::Parse(out);
  RC_ASSERT(document.ok());
  RC_ASSERT(document->root().Find(RepairUtf8(bytes)).AsString() == std::string_view(text));
  RC_ASSERT(out.find('\n') == std::string::npos);
}

RC_GTEST_PROP(JsonProperty, DoublesReadBackEqual, (double value)) {
  std::string out;
  JsonWriter writer(&out);
  writer.BeginArray();
  writer.Double(value);
  writer.EndArray();
  const absl::StatusOr<JsonDocument> document = JsonDocument::Parse(out);
  RC_ASSERT(document.ok());
  if (std::isfinite(value)) RC_ASSERT(document->root().At(0).AsDouble() == value);
}

RC_GTEST_PROP(JsonProperty, ParsingAnyBytesEndsWithAnAnswer, ()) {
  const std::string bytes =
      *rc::gen::container<std::string>(rc::gen::element('[', ']', '{', '}', '"', ':', ',', '1', '\\', ' ', 'n'));
  const absl::StatusOr<JsonDocument> document = JsonDocument::Parse(bytes, 4);
  RC_CLASSIFY(document.ok());
  if (!document.ok()) RC_ASSERT(document.status().code() == absl::StatusCode::kInvalidArgument);
}

// Character by character as RFC 4180 describes it: the reader is the oracle of the writer.
std::vector<std::vector<std::string>> ReadCsv(const std::string& bytes) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (quoted && c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"') {
      row.back().push_back('"');
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      row.emplace_back();
    } else if (!quoted && c == '\n') {
      rows.push_back(row);
      row.assign(1, "");
    } else {
      row.back().push_back(c);
    }
  }
  return rows;
}

RC_GTEST_PROP(CsvProperty, RowsReadBack, ()) {
  std::vector<std::vector<std::string>> rows;
  std::string out;
  const size_t count = *rc::gen::inRange<size_t>(0, 4);
  for (size_t i = 0; i < count; ++i) {
    std::vector<std::string> row;
    const size_t width = *rc::gen::inRange<size_t>(1, 4);
    for (size_t j = 0; j < width; ++j) row.push_back(AnyText());
    AppendCsvRow(row, &out);
    rows.push_back(row);
  }
  RC_ASSERT(ReadCsv(out) == rows);
}

// What an XML reader must make of `text`: what XML 1.0 cannot hold is replaced.
std::string WithoutForbidden(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = DecodeUtf8(text, &at);
    const bool forbidden = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
    AppendUtf8(forbidden ? char32_t{0xFFFD} : c, &out);
  }
  return out;
}

RC_GTEST_PROP(XmlProperty, LibxmlReadsBackTextAndAttributes, ()) {
  const std::string text = AnyText();
  const std::string attribute = AnyText();
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a b=\"";
  AppendXmlAttribute(attribute, &xml);
  xml += "\">";
  AppendXmlText(text, &xml);
  xml += "</a>";
  xmlDoc* document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "test.xml", nullptr,
                                   XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET);
  RC_ASSERT(document != nullptr);
  xmlNode* root = xmlDocGetRootElement(document);
  xmlChar* content = xmlNodeGetContent(root);
  xmlChar* value = xmlGetProp(root, reinterpret_cast<const xmlChar*>("b"));
  const std::string read_content(reinterpret_cast<const char*>(content));
  const std::string read_value(reinterpret_cast<const char*>(value));
  xmlFree(content);
  xmlFree(value);
  xmlFreeDoc(document);
  RC_ASSERT(read_content == WithoutForbidden(text));
  RC_ASSERT(read_value == WithoutForbidden(attribute));
}

}  // namespace
}  // namespace readout
