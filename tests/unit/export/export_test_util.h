// SPDX-License-Identifier: Apache-2.0
#pragma once
// Exports into memory, and GraphML read back by libxml2.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "export/exporter.h"

namespace readout::exporting {

// The exported text; a failed export fails the test.
std::string Exported(const EventSource& source, Format format, const ExportOptions& options = {});

// Compares with tests/unit/export/golden/<name> (tests/support/golden.h).
void ExpectGolden(std::string_view name, std::string_view text);

// The file at `path` below the source folder; missing files fail the test.
std::string ReadSourceFile(std::string_view path);
void WriteSourceFile(std::string_view path, std::string_view text);
bool UpdatesGolden();

// Fails once more than `limit` bytes have come, as a full disk does.
class FullDisk : public Sink {
 public:
  explicit FullDisk(size_t limit) : left_(limit) {}
  absl::Status Write(std::string_view bytes) override {
    if (bytes.size() > left_) return absl::ResourceExhaustedError("no space left");
    left_ -= bytes.size();
    return absl::OkStatus();
  }

 private:
  size_t left_;
};

struct XmlElement {
  std::map<std::string, std::string> attributes;
  std::map<std::string, std::string> data;  // by key id
};

struct GraphmlFile {
  bool well_formed = false;
  std::vector<std::map<std::string, std::string>> keys;
  std::vector<XmlElement> nodes;
  std::vector<XmlElement> edges;
  bool node_after_edge = false;
  bool other_elements = false;  // anything but graphml, key, graph, node, edge, data

  const XmlElement* Node(std::string_view id) const;
  const XmlElement* Edge(std::string_view id) const;
};
GraphmlFile ReadGraphml(const std::string& text);

// What an XML 1.0 text can hold of `text`: malformed UTF-8 and forbidden characters as U+FFFD.
std::string XmlStorable(std::string_view text);

}  // namespace readout::exporting
