// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/export/export_test_util.h"

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/utf8.h"
#include "tests/support/golden.h"

namespace readout::exporting {
namespace {

std::string Content(xmlNode* node) {
  xmlChar* content = xmlNodeGetContent(node);
  std::string text(reinterpret_cast<const char*>(content));
  xmlFree(content);
  return text;
}

std::map<std::string, std::string> AttributesOf(xmlNode* node) {
  std::map<std::string, std::string> attributes;
  for (xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next) {
    attributes[reinterpret_cast<const char*>(attribute->name)] = Content(attribute->children);
  }
  return attributes;
}

std::string_view NameOf(xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

template <typename Visit>
void ForEachChild(xmlNode* parent, const Visit& visit) {
  for (xmlNode* child = parent->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE) visit(child);
  }
}

}  // namespace

std::string Exported(const EventSource& source, Format format, const ExportOptions& options) {
  std::string text;
  StringSink sink(&text);
  const auto counts = ExportEvents(source, format, options, &sink);
  EXPECT_TRUE(counts.ok()) << counts.status();
  return text;
}

bool UpdatesGolden() {
  const char* update = std::getenv("READOUT_UPDATE_GOLDEN");
  return update != nullptr && *update != '\0';
}

std::string ReadSourceFile(std::string_view path) {
  std::ifstream file(std::string(READOUT_SOURCE_DIR "/").append(path), std::ios::binary);
  EXPECT_TRUE(file.is_open()) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void WriteSourceFile(std::string_view path, std::string_view text) {
  std::ofstream(std::string(READOUT_SOURCE_DIR "/").append(path), std::ios::binary) << text;
}

void ExpectGolden(std::string_view name, std::string_view text) {
  EXPECT_TRUE(MatchesGolden(text, std::string(READOUT_SOURCE_DIR "/tests/unit/export/golden/").append(name)));
}

const XmlElement* GraphmlFile::Node(std::string_view id) const {
  for (const XmlElement& node : nodes) {
    if (node.attributes.at("id") == id) return &node;
  }
  return nullptr;
}

const XmlElement* GraphmlFile::Edge(std::string_view id) const {
  for (const XmlElement& edge : edges) {
    if (edge.attributes.at("id") == id) return &edge;
  }
  return nullptr;
}

GraphmlFile ReadGraphml(const std::string& text) {
  GraphmlFile file;
  xmlDoc* doc = xmlReadMemory(text.data(), static_cast<int>(text.size()), "export.graphml", nullptr,
                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  if (doc == nullptr) return file;
  file.well_formed = true;
  const auto read = [&file](xmlNode* node) {
    XmlElement element{AttributesOf(node), {}};
    ForEachChild(node, [&](xmlNode* data) {
      if (NameOf(data) != "data") file.other_elements = true;
      element.data[AttributesOf(data)["key"]] = Content(data);
    });
    return element;
  };
  ForEachChild(xmlDocGetRootElement(doc), [&](xmlNode* child) {
    if (NameOf(child) == "key") {
      file.keys.push_back(AttributesOf(child));
      if (child->children != nullptr) file.other_elements = true;
    } else if (NameOf(child) == "graph") {
      ForEachChild(child, [&](xmlNode* node) {
        if (NameOf(node) == "node") {
          file.node_after_edge |= !file.edges.empty();
          file.nodes.push_back(read(node));
        } else if (NameOf(node) == "edge") {
          file.edges.push_back(read(node));
        } else {
          file.other_elements = true;
        }
      });
    } else {
      file.other_elements = true;
    }
  });
  xmlFreeDoc(doc);
  return file;
}

std::string XmlStorable(std::string_view text) {
  std::string storable;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = DecodeUtf8(text, &at);
    const bool forbidden = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
    AppendUtf8(forbidden ? char32_t{0xFFFD} : c, &storable);
  }
  return storable;
}

}  // namespace readout::exporting
