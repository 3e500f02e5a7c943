// SPDX-License-Identifier: Apache-2.0
#include "export/graphml_exporter.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "base/status_macros.h"
#include "base/xml_writer.h"
#include "export/actor_index.h"
#include "export/attributes.h"
#include "export/role_edges.h"
#include "export/sink_buffer.h"
#include "export/value_text.h"

namespace readout::exporting {
namespace {

enum class Owner { kNode, kEdge };

// Gephi knows columns by key ids whatever their case, APOC by attr.name; APOC takes a node's labels from the key whose
// id is exactly "labels".
std::string KeyId(Owner owner, std::string_view name) {
  if (name == "labels") return "labels";
  return (owner == Owner::kNode ? "n_" : "e_") + std::string(name);
}

// Dates are texts: neither reader has a type for them, and an unknown type loses the column (Gephi) or the file (APOC).
std::string_view TypeName(AttributeType type) {
  switch (type) {
    case AttributeType::kInteger:
      return "long";
    case AttributeType::kReal:
      return "double";
    case AttributeType::kBoolean:
      return "boolean";
    case AttributeType::kText:
    case AttributeType::kTextList:
    case AttributeType::kDate:
      break;
  }
  return "string";
}

class Keys {
 public:
  explicit Keys(std::string* out) : out_(out) {}

  void Add(Owner owner, const AttributeInfo& info) {
    std::string id = KeyId(owner, info.name);
    if (!seen_.insert(id).second) return;  // several kinds of nodes share "label", "kind", "uid"
    out_->append("  <key id=\"").append(id).append("\" for=\"").append(owner == Owner::kNode ? "node" : "edge");
    out_->append("\" attr.name=\"").append(info.name).append("\" attr.type=\"").append(TypeName(info.type));
    if (info.type == AttributeType::kTextList) out_->append("\" attr.list=\"string");
    out_->append("\"/>\n");
  }
  template <typename T>
  void AddAll(Owner owner, std::span<const Attribute<T>> attributes) {
    for (const Attribute<T>& attribute : attributes) Add(owner, attribute.info);
  }

 private:
  std::string* out_;
  StringSet seen_;
};

// One element's <data> children out of a table, with their start tags made once.
template <typename T>
class DataWriter {
 public:
  DataWriter(Owner owner, std::span<const Attribute<T>> attributes) : attributes_(attributes) {
    for (const Attribute<T>& attribute : attributes) {
      starts_.push_back("<data key=\"" + KeyId(owner, attribute.info.name) + "\">");
    }
  }

  // Value of the first attribute, which in every table of nodes is "labels".
  std::string Labels(const T& element) const { return std::get<std::string>(attributes_.front().value(element)); }

  void Append(const T& element, std::string* out) const {
    for (size_t i = 0; i < attributes_.size(); ++i) {
      const AttributeValue value = attributes_[i].value(element);
      if (IsAbsent(value)) continue;
      out->append(starts_[i]);
      if (const auto* flag = std::get_if<bool>(&value)) out->append(*flag ? "true" : "false");
      if (const auto* integer = std::get_if<int64_t>(&value)) AppendInteger(*integer, out);
      if (const auto* real = std::get_if<double>(&value)) AppendReal(*real, out);
      if (const auto* text = std::get_if<std::string>(&value)) AppendXmlText(*text, out);
      if (const auto* list = std::get_if<std::vector<std::string>>(&value)) AppendXmlText(JsonList(*list), out);
      out->append("</data>");
    }
  }

 private:
  std::span<const Attribute<T>> attributes_;
  std::vector<std::string> starts_;
};

class GraphmlExport {
 public:
  GraphmlExport(const EventSource& source, const ExportOptions& options, Sink* sink)
      : source_(source), options_(options), buffer_(sink), actors_(&options.sides) {}

  absl::StatusOr<ExportCounts> Run() {
    WriteHead();
    READOUT_RETURN_IF_ERROR(source_.ForEachEvent([this](const Event& event) { return WriteEventNode(event); }));
    const int64_t events = counts_.events;
    const size_t fingerprint = std::exchange(fingerprint_, 0);
    counts_.events = 0;
    ActorIndex ids(&options_.sides);
    const std::vector<ActorRecord> actors = std::move(actors_).Finish();
    for (const ActorRecord& actor : actors) READOUT_RETURN_IF_ERROR(WriteNode(actor.node, actor, actor_data_));

    READOUT_RETURN_IF_ERROR(
        source_.ForEachEvent([this, &ids](const Event& event) { return WriteEventEdges(event, ids); }));
    if (counts_.events != events || fingerprint_ != fingerprint) {
      return absl::AbortedError("the events changed while they were exported; run the export again");
    }
    for (const ActorRecord& actor : actors) {
      for (const RoleRecord& edge : RepresentsEdgesOf(actor)) READOUT_RETURN_IF_ERROR(WriteEdge(edge));
    }
    for (const auto& [part, whole] : part_of_) {
      if (exported_wholes_.contains(whole.str())) READOUT_RETURN_IF_ERROR(WriteEdge(PartOfEdge(part, whole)));
    }
    buffer_.text().append("  </graph>\n</graphml>\n");
    READOUT_RETURN_IF_ERROR(buffer_.Flush());
    return counts_;
  }

 private:
  void WriteHead() {
    std::string& out = buffer_.text();
    // These very bytes come first: with them Gephi believes the encoding, else it guesses.
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    Keys keys(&out);
    keys.Add(Owner::kNode, EventAttributes()[0].info);  // "labels" before all others, for the reader of the file
    keys.AddAll(Owner::kNode, EventAttributes());
    keys.AddAll(Owner::kNode, FactAttributes());
    keys.AddAll(Owner::kNode, ActorAttributes());
    if (options_.articles) keys.AddAll(Owner::kNode, ArticleAttributes());
    keys.AddAll(Owner::kEdge, RoleAttributes());
    out.append("  <graph id=\"readout\" edgedefault=\"directed\">\n");
  }

  // The labels stand in the start tag too: that is where APOC's own files have them.
  void OpenNode(std::string_view id, std::string_view labels) {
    std::string& out = buffer_.text();
    out.append("    <node id=\"");
    AppendXmlAttribute(id, &out);
    out.append("\" labels=\"").append(labels).append("\">");
  }

  absl::Status CloseNode() {
    buffer_.text().append("</node>\n");
    ++counts_.nodes;
    return buffer_.FlushIfFull();
  }

  template <typename T>
  absl::Status WriteNode(std::string_view id, const T& element, const DataWriter<T>& data) {
    OpenNode(id, data.Labels(element));
    data.Append(element, &buffer_.text());
    return CloseNode();
  }

  absl::Status WriteEventNode(const Event& event) {
    Note(event);
    actors_.AddEvent(event);
    for (const EventId& whole : event.part_of) {
      if (whole == event.id) continue;
      part_of_.emplace_back(event.id, whole);
      wanted_wholes_.insert(whole.str());
    }
    if (options_.articles) {
      READOUT_ASSIGN_OR_RETURN(const std::vector<Claim> claims, source_.ClaimsOf(event));
      for (const Claim& claim : claims) {
        if (!articles_.insert(claim.article.id.str()).second) continue;
        READOUT_RETURN_IF_ERROR(WriteNode(ArticleNode(claim.article.id), claim.article, article_data_));
      }
    }
    OpenNode(EventNode(event.id), event_data_.Labels(event));
    event_data_.Append(event, &buffer_.text());
    fact_data_.Append(event.facts, &buffer_.text());
    return CloseNode();
  }

  absl::Status WriteEventEdges(const Event& event, const ActorIndex& ids) {
    Note(event);
    if (wanted_wholes_.contains(event.id.str())) exported_wholes_.insert(event.id.str());
    for (const RoleRecord& edge : EdgesOf(event, ids)) READOUT_RETURN_IF_ERROR(WriteEdge(edge));
    if (!options_.articles) return absl::OkStatus();
    for (const ArticleId& article : event.article_ids) {
      if (articles_.contains(article.str())) READOUT_RETURN_IF_ERROR(WriteEdge(ReportsEdge(article, event.id)));
    }
    return absl::OkStatus();
  }

  absl::Status WriteEdge(const RoleRecord& edge) {
    std::string& out = buffer_.text();
    out.append("    <edge id=\"");
    AppendXmlAttribute(edge.id, &out);
    out.append("\" source=\"");
    AppendXmlAttribute(edge.source, &out);
    out.append("\" target=\"");
    AppendXmlAttribute(edge.target, &out);
    // Gephi takes the attribute as the edge's kind, APOC as the relationship's type.
    out.append("\" label=\"").append(edge.type).append("\">");
    role_data_.Append(edge, &out);
    out.append("</edge>\n");
    ++counts_.edges;
    return buffer_.FlushIfFull();
  }

  // Both passes must see the same events.
  void Note(const Event& event) {
    ++counts_.events;
    fingerprint_ = fingerprint_ * 31 + std::hash<std::string>{}(event.id.str());
  }

  const EventSource& source_;
  const ExportOptions& options_;
  SinkBuffer buffer_;
  ActorIndex actors_;
  ExportCounts counts_;
  size_t fingerprint_ = 0;
  StringSet articles_;                                // whose node is written
  std::vector<std::pair<EventId, EventId>> part_of_;  // part, whole
  StringSet wanted_wholes_;
  StringSet exported_wholes_;
  const DataWriter<Event> event_data_{Owner::kNode, EventAttributes()};
  const DataWriter<EventFacts> fact_data_{Owner::kNode, FactAttributes()};
  const DataWriter<ActorRecord> actor_data_{Owner::kNode, ActorAttributes()};
  const DataWriter<ArticleRef> article_data_{Owner::kNode, ArticleAttributes()};
  const DataWriter<RoleRecord> role_data_{Owner::kEdge, RoleAttributes()};
};

}  // namespace

absl::StatusOr<ExportCounts> ExportGraphml(const EventSource& source, const ExportOptions& options, Sink* sink) {
  return GraphmlExport(source, options, sink).Run();
}

}  // namespace readout::exporting
