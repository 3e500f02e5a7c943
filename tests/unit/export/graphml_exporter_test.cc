// SPDX-License-Identifier: Apache-2.0
#include "export/graphml_exporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "base/json_reader.h"
#include "export/attributes.h"
#include "export/role_edges.h"
#include "tests/unit/export/export_test_util.h"
#include "tests/unit/export/sample_events.h"

namespace readout::exporting {
namespace {

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Key;
using ::testing::Not;
using ::testing::Pair;
using ::testing::StartsWith;

ExportOptions WithArticles() {
  ExportOptions options = SampleOptions();
  options.articles = true;
  return options;
}

GraphmlFile SampleGraph(const ExportOptions& options = SampleOptions()) {
  return ReadGraphml(Exported(SampleEvents(), Format::kGraphml, options));
}

TEST(GraphmlExporter, WritesTheKnownFileForOneCall) {
  MemoryEvents events;
  AddRichCall(&events);
  AddVisitWithPart(&events);
  ExpectGolden("two_events.graphml", Exported(events, Format::kGraphml, SampleOptions()));
  ExpectGolden("two_events_with_articles.graphml", Exported(events, Format::kGraphml, WithArticles()));
}

TEST(GraphmlExporter, StartsWithTheBytesThatTellGephiTheEncoding) {
  EXPECT_THAT(Exported(MemoryEvents(), Format::kGraphml), StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
}

TEST(GraphmlExporter, WritesAReadableFileOfNoEvents) {
  const GraphmlFile graph = ReadGraphml(Exported(MemoryEvents(), Format::kGraphml));
  EXPECT_TRUE(graph.well_formed);
  EXPECT_TRUE(graph.nodes.empty());
  EXPECT_TRUE(graph.edges.empty());
}

TEST(GraphmlExporter, WritesTheSameBytesEachTime) {
  EXPECT_EQ(Exported(SampleEvents(), Format::kGraphml, WithArticles()),
            Exported(SampleEvents(), Format::kGraphml, WithArticles()));
}

TEST(GraphmlExporter, CountsWhatItWrites) {
  std::string text;
  StringSink sink(&text);
  const auto counts = ExportEvents(SampleEvents(), Format::kGraphml, WithArticles(), &sink);
  ASSERT_TRUE(counts.ok());
  const GraphmlFile graph = ReadGraphml(text);
  EXPECT_EQ(counts->events, 5);
  EXPECT_EQ(counts->nodes, static_cast<int64_t>(graph.nodes.size()));
  EXPECT_EQ(counts->edges, static_cast<int64_t>(graph.edges.size()));
}

TEST(GraphmlExporter, PutsAllNodesBeforeAllEdges) {
  const GraphmlFile graph = SampleGraph(WithArticles());
  ASSERT_TRUE(graph.well_formed);
  EXPECT_FALSE(graph.node_after_edge);
}

TEST(GraphmlExporter, UsesNoElementThatAReaderStumblesOver) {
  // <default> breaks APOC, <desc> becomes the label in Gephi, nested graphs and ports lose data.
  EXPECT_FALSE(SampleGraph(WithArticles()).other_elements);
}

TEST(GraphmlExporter, DeclaresTypedKeysUniqueWhateverTheirCase) {
  std::set<std::string> ids;
  std::set<std::pair<std::string, std::string>> names;
  for (const auto& key : SampleGraph(WithArticles()).keys) {
    std::string id = key.at("id");
    std::transform(id.begin(), id.end(), id.begin(), [](unsigned char c) { return std::tolower(c); });
    EXPECT_TRUE(ids.insert(id).second) << id;
    EXPECT_TRUE(names.insert({key.at("for"), key.at("attr.name")}).second) << key.at("attr.name");
    EXPECT_THAT(key.at("for"), AnyOf("node", "edge"));
    EXPECT_THAT(key.at("attr.type"), AnyOf("string", "boolean", "int", "long", "float", "double"));
    // Names that Gephi takes for position, size, colour, weight or built-in columns.
    EXPECT_THAT((std::set<std::string>{"x", "y", "z", "xpos", "ypos", "zpos", "r", "g", "b", "size", "color", "weight",
                                       "id", "timeset", "nodelabel", "edgelabel"}),
                Not(Contains(key.at("attr.name"))));
  }
}

TEST(GraphmlExporter, GivesEveryNodeItsLabelsTwice) {
  for (const XmlElement& node : SampleGraph(WithArticles()).nodes) {
    ASSERT_THAT(node.attributes, Contains(Key("labels")));
    EXPECT_THAT(node.data, Contains(Pair("labels", node.attributes.at("labels"))));
    EXPECT_THAT(node.data, IsSupersetOf({Pair("n_uid", node.attributes.at("id"))}));
    EXPECT_THAT(node.data, AllOf(Contains(Key("n_label")), Contains(Key("n_kind"))));
  }
}

TEST(GraphmlExporter, GivesEveryEdgeAUniqueIdATypeAndTwoNodes) {
  const GraphmlFile graph = SampleGraph(WithArticles());
  std::set<std::string> nodes;
  for (const XmlElement& node : graph.nodes) EXPECT_TRUE(nodes.insert(node.attributes.at("id")).second);
  std::set<std::string> edges;
  for (const XmlElement& edge : graph.edges) {
    EXPECT_TRUE(edges.insert(edge.attributes.at("id")).second) << edge.attributes.at("id");
    EXPECT_EQ(edge.data.at("e_uid"), edge.attributes.at("id"));
    EXPECT_EQ(edge.data.at("e_label"), edge.attributes.at("label"));
    EXPECT_THAT(edge.attributes.at("label"), ::testing::MatchesRegex("[A-Z_]+"));
    EXPECT_TRUE(nodes.contains(edge.attributes.at("source"))) << edge.attributes.at("source");
    EXPECT_TRUE(nodes.contains(edge.attributes.at("target"))) << edge.attributes.at("target");
  }
}

TEST(GraphmlExporter, WritesNoEmptyValue) {
  const GraphmlFile graph = SampleGraph(WithArticles());
  for (const std::vector<XmlElement>* elements : {&graph.nodes, &graph.edges}) {
    for (const XmlElement& element : *elements) {
      for (const auto& [key, value] : element.data) EXPECT_NE(value, "") << key;
    }
  }
}

TEST(GraphmlExporter, TellsWhoTookPartAndForWhom) {
  const GraphmlFile graph = SampleGraph();
  const std::string call = SampleEventId(11).str();
  const XmlElement* initiator = graph.Edge(call + "/INITIATOR/wd:Q22686");
  ASSERT_NE(initiator, nullptr);
  EXPECT_EQ(initiator->attributes.at("source"), "wd:Q22686");
  EXPECT_EQ(initiator->attributes.at("target"), call);
  EXPECT_EQ(initiator->data.at("e_office"), "president");
  EXPECT_NE(graph.Edge(call + "/PARTICIPANT/wd:Q7747"), nullptr);
  EXPECT_NE(graph.Edge("wd:Q7747/REPRESENTS/side:RUS"), nullptr);
  EXPECT_NE(graph.Edge(call + "/SAID_BY/wd:Q4484301"), nullptr);
  EXPECT_NE(graph.Edge(call + "/ABOUT/side:UKR"), nullptr);
  const XmlElement* usa = graph.Node("side:USA");
  ASSERT_NE(usa, nullptr);
  EXPECT_EQ(usa->data.at("n_label"), "United States");
  EXPECT_EQ(usa->data.at("labels"), ":Actor:State");
  EXPECT_EQ(usa->data.at("n_wikidata"), "Q30");
  EXPECT_EQ(graph.Node("side:IRN")->data.at("n_label"), "IRN");  // not in the table of sides
}

TEST(GraphmlExporter, GivesASideThatInitiatedItsOwnEdge) {
  const GraphmlFile graph = SampleGraph();
  const XmlElement* edge = graph.Edge(SampleEventId(51).str() + "/INITIATOR/side:EGY");
  ASSERT_NE(edge, nullptr);  // named "Egypt", as its side is: the side itself
  EXPECT_EQ(edge->attributes.at("source"), "side:EGY");
  EXPECT_NE(graph.Edge(SampleEventId(41).str() + "/INITIATOR/wd:Q15031"), nullptr);  // the host invited
  EXPECT_NE(graph.Edge(SampleEventId(41).str() + "/HOST/wd:Q15031"), nullptr);
}

TEST(GraphmlExporter, LeavesOutPartOfEdgesToEventsThatAreNotExported) {
  const GraphmlFile graph = SampleGraph();
  EXPECT_NE(graph.Edge(SampleEventId(41).str() + "/PART_OF/" + SampleEventId(11).str()), nullptr);
  EXPECT_EQ(graph.Edge(SampleEventId(41).str() + "/PART_OF/" + SampleEventId(99).str()), nullptr);
  EXPECT_THAT(graph.Node(SampleEventId(41).str())->data.at("n_part_of"), HasSubstr(SampleEventId(99).str()));
}

TEST(GraphmlExporter, HasArticlesOnlyWhenAsked) {
  const std::string article = SampleArticleId(1).str();
  const std::string edge = SampleEventId(11).str() + "/REPORTS/" + article;
  EXPECT_EQ(SampleGraph().Node(article), nullptr);
  EXPECT_EQ(SampleGraph().Edge(edge), nullptr);
  const GraphmlFile graph = SampleGraph(WithArticles());
  ASSERT_NE(graph.Node(article), nullptr);
  EXPECT_EQ(graph.Node(article)->data.at("n_url"), "https://news.example/1?a=1&b=2");
  ASSERT_NE(graph.Edge(edge), nullptr);
  EXPECT_EQ(graph.Edge(edge)->attributes.at("source"), article);
}

TEST(GraphmlExporter, KeepsIdsFromElsewhereApartFromEventIds) {
  const GraphmlFile graph = SampleGraph();
  const XmlElement* actor = graph.Node("actor:" + SampleEventId(11).str());
  ASSERT_NE(actor, nullptr);
  EXPECT_EQ(actor->data.at("n_label"), "Passes for an event");
}

TEST(GraphmlExporter, CarriesHostileTextWholeOrAsDocumented) {
  const GraphmlFile graph = SampleGraph();
  const XmlElement* node = graph.Node(SampleEventId(21).str());
  ASSERT_NE(node, nullptr);
  const auto topics = JsonDocument::Parse(node->data.at("n_topics"));
  ASSERT_TRUE(topics.ok()) << topics.status();
  const std::vector<std::string> expected = HostileTexts();
  ASSERT_EQ(topics->root().size(), expected.size());
  for (size_t i = 0; i < expected.size(); ++i) {
    // Lists are JSON texts, which can write control characters as escapes.
    const std::string read(topics->root().At(i).AsString().value());
    if (expected[i].find_first_of(std::string("\x07\0", 2)) != std::string::npos) {
      EXPECT_EQ(read, expected[i]);
    } else {
      EXPECT_EQ(read, XmlStorable(expected[i]));
    }
  }
  EXPECT_EQ(node->data.at("n_place"), "Sa\xCC\x83o \"Tom\xC3\xA9\" & <co>");
}

TEST(GraphmlExporter, WritesTextWithMarkupAsOneCdataSection) {
  // Gephi drops white space between two entity references.
  EXPECT_THAT(Exported(SampleEvents(), Format::kGraphml),
              HasSubstr("><![CDATA[Sa\xCC\x83o \"Tom\xC3\xA9\" & <co>]]></data>"));
}

TEST(GraphmlExporter, HasEveryAttributeOfTheTable) {
  std::set<std::string> present;
  const GraphmlFile graph = SampleGraph(WithArticles());
  for (const XmlElement& node : graph.nodes) {
    for (const auto& [key, value] : node.data) present.insert(key);
  }
  for (const XmlElement& edge : graph.edges) {
    for (const auto& [key, value] : edge.data) present.insert(key);
  }
  const auto expect = [&present](const auto& attributes, const std::string& prefix) {
    for (const auto& attribute : attributes) {
      const std::string name(attribute.info.name);
      EXPECT_TRUE(present.contains(name == "labels" ? name : prefix + name)) << name;
    }
  };
  expect(EventAttributes(), "n_");
  expect(FactAttributes(), "n_");
  expect(ActorAttributes(), "n_");
  expect(ArticleAttributes(), "n_");
  expect(RoleAttributes(), "e_");
}

TEST(GraphmlExporter, AbortsWhenTheEventsChangeBetweenThePasses) {
  MemoryEvents events = SampleEvents();
  events.shrink_after_first_pass = true;
  std::string text;
  StringSink sink(&text);
  EXPECT_EQ(ExportEvents(events, Format::kGraphml, {}, &sink).status().code(), absl::StatusCode::kAborted);
}

TEST(GraphmlExporter, StaysWellFormedWhateverTheTextIs) {
  rc::check("random names, topics and places", [] {
    const auto name = *rc::gen::string<std::string>();
    const auto topic = *rc::gen::container<std::string>(
        rc::gen::oneOf(rc::gen::arbitrary<char>(), rc::gen::element('<', '&', ']', '>', '"', '\'', '\r', '\n')));
    Event event;
    event.id = SampleEventId(1);
    event.facts.participants = {{ActorId(name), topic, ActorKind::kPerson, name, topic, Role::kParticipant}};
    event.facts.place = Place{topic, name};
    event.facts.topics = {{topic, {name}, {name}}};
    MemoryEvents events;
    events.Add(event, {});
    const GraphmlFile graph = ReadGraphml(Exported(events, Format::kGraphml));
    RC_ASSERT(graph.well_formed);
    const XmlElement* node = graph.Node(event.id.str());
    RC_ASSERT(node != nullptr);
    if (!topic.empty()) RC_ASSERT(node->data.at("n_place") == XmlStorable(topic));
    std::set<std::string> nodes;
    for (const XmlElement& other : graph.nodes) RC_ASSERT(nodes.insert(other.attributes.at("id")).second);
    for (const XmlElement& edge : graph.edges) {
      RC_ASSERT(nodes.contains(edge.attributes.at("source")));
      RC_ASSERT(nodes.contains(edge.attributes.at("target")));
    }
  });
}

}  // namespace
}  // namespace readout::exporting
