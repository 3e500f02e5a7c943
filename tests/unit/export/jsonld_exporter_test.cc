// SPDX-License-Identifier: Apache-2.0
#include "export/jsonld_exporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "base/json_reader.h"
#include "base/utf8.h"
#include "export/attributes.h"
#include "export/jsonld_context.h"
#include "export/labels.h"
#include "tests/unit/export/export_test_util.h"
#include "tests/unit/export/sample_events.h"

namespace readout::exporting {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string Sample() { return Exported(SampleEvents(), Format::kJsonld, SampleOptions()); }

// Visits each node object of the @graph.
template <typename Visit>
void ForEachNode(const std::string& text, const Visit& visit) {
  const auto document = JsonDocument::Parse(text);
  ASSERT_TRUE(document.ok()) << document.status();
  const JsonValue graph = document->root().Find("@graph");
  ASSERT_TRUE(graph.IsArray());
  for (size_t i = 0; i < graph.size(); ++i) visit(graph.At(i));
}

std::string IdOf(JsonValue node) { return std::string(node.Find("id").AsString().value_or("")); }

// The node with this id in a document that must outlive it.
JsonValue FindNode(const JsonDocument& document, std::string_view id) {
  const JsonValue graph = document.root().Find("@graph");
  for (size_t i = 0; i < graph.size(); ++i) {
    if (graph.At(i).Find("id").AsString() == id) return graph.At(i);
  }
  return JsonValue();
}

TEST(JsonldExporter, WritesTheKnownFileForOneCall) {
  MemoryEvents events;
  AddRichCall(&events);
  AddVisitWithPart(&events);
  ExpectGolden("two_events.jsonld", Exported(events, Format::kJsonld, SampleOptions()));
}

TEST(JsonldExporter, WritesAReadableFileOfNoEvents) {
  const auto document = JsonDocument::Parse(Exported(MemoryEvents(), Format::kJsonld));
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->root().Find("@graph").size(), 0u);
}

TEST(JsonldExporter, WritesTheSameBytesEachTime) { EXPECT_EQ(Sample(), Sample()); }

TEST(JsonldExporter, PutsTypeBeforeIdBeforeTheRestAndOneNodeOnALine) {
  const std::string text = Sample();
  size_t nodes = 0;
  size_t at = text.find("\"@graph\":[\n") + 11;
  while (text[at] == '{') {
    const size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    EXPECT_THAT(line, StartsWith("{\"type\":[\""));
    EXPECT_EQ(line.find("],\"id\":\""), line.find(']')) << line;
    ++nodes;
    at = end + 1;
  }
  int64_t counted = 0;
  ForEachNode(text, [&counted](JsonValue) { ++counted; });
  EXPECT_EQ(static_cast<int64_t>(nodes), counted);
}

TEST(JsonldExporter, GivesEveryNodeAnIriOfItsOwn) {
  std::set<std::string> ids;
  ForEachNode(Sample(), [&ids](JsonValue node) {
    EXPECT_THAT(IdOf(node), StartsWith("res:"));
    EXPECT_TRUE(ids.insert(IdOf(node)).second) << IdOf(node);
  });
}

TEST(JsonldExporter, LinksOnlyToNodesOfTheFile) {
  const std::string text = Sample();
  std::set<std::string> ids;
  ForEachNode(text, [&ids](JsonValue node) { ids.insert(IdOf(node)); });
  std::set<std::string> links;
  for (const ContextTerm& term : ContextTerms()) {
    if (term.type == "@id") links.insert(std::string(term.term));
  }
  const std::string not_exported = "res:" + SampleEventId(99).str();
  ForEachNode(text, [&](JsonValue node) {
    node.ForEachMember([&](std::string_view name, JsonValue value) {
      if (!links.contains(std::string(name)) || name == "sameAs") return;
      for (size_t i = 0; i < (value.IsArray() ? value.size() : 1); ++i) {
        const std::string target((value.IsArray() ? value.At(i) : value).AsString().value_or(""));
        EXPECT_TRUE(ids.contains(target) || target == not_exported) << name << " " << target;
      }
    });
  });
}

TEST(JsonldExporter, UsesOnlyKeysOfItsContextAndAllOfThem) {
  std::set<std::string> declared = {"type", "id"};
  for (const ContextTerm& term : ContextTerms())
    EXPECT_TRUE(declared.insert(std::string(term.term)).second) << term.term;
  std::set<std::string> used;
  ForEachNode(Sample(), [&used](JsonValue node) {
    node.ForEachMember([&used](std::string_view name, JsonValue) { used.insert(std::string(name)); });
  });
  used.insert("source");  // roles that the sample has no event for
  used.insert("target");
  EXPECT_EQ(used, declared);
}

TEST(JsonldExporter, ContextHasNoFeatureBeyondJsonLd10) {
  const std::string text = Sample();
  const std::string context = text.substr(0, text.find("@graph"));
  EXPECT_THAT(context, testing::Not(testing::AnyOf(HasSubstr("@version"), HasSubstr("@container"), HasSubstr("@nest"),
                                                   HasSubstr("@included"), HasSubstr("@import"), HasSubstr("@json"))));
}

TEST(JsonldExporter, ContextTypesFollowTheAttributeTable) {
  const auto expect = [](const auto& attributes) {
    for (const auto& attribute : attributes) {
      const std::string path(attribute.info.jsonld);
      if (path.empty()) continue;
      // The first and the last term of a path; keywords have no entry.
      for (const std::string& term : {path.substr(0, path.find('/')), path.substr(path.rfind('/') + 1)}) {
        if (term.empty() || term == "id" || term == "type") continue;
        const auto terms = ContextTerms();
        const auto found =
            std::find_if(terms.begin(), terms.end(), [&](const ContextTerm& t) { return t.term == term; });
        ASSERT_NE(found, terms.end()) << term;
        if (term != path) continue;
        const AttributeType type = attribute.info.type;
        EXPECT_EQ(found->type, type == AttributeType::kInteger   ? "xsd:integer"
                               : type == AttributeType::kReal    ? "xsd:decimal"
                               : type == AttributeType::kBoolean ? "xsd:boolean"
                               : type == AttributeType::kDate    ? "xsd:date"
                               : term == "url"                   ? "xsd:anyURI"
                                                                 : "")
            << term;
      }
    }
  };
  expect(EventAttributes());
  expect(FactAttributes());
  expect(ActorAttributes());
  expect(ArticleAttributes());
  expect(RoleAttributes());
}

TEST(JsonldExporter, TheVocabularyDefinesEveryTermAndClass) {
  const std::string vocabulary = ReadSourceFile("data/schema/readout.ttl");
  const auto defined = [&vocabulary](const std::string& term) {
    return vocabulary.find("\n" + term + " a ") != std::string::npos;
  };
  for (const ContextTerm& term : ContextTerms()) {
    if (!term.iri.starts_with("ro:")) continue;
    EXPECT_TRUE(defined(std::string(term.iri))) << term.iri;
  }
  for (const auto& row : kEventTypeNames) EXPECT_TRUE(defined("ro:" + ClassName(row.value))) << row.name;
  for (const auto& row : kActorKindNames) EXPECT_TRUE(defined("ro:" + ClassName(row.value))) << row.name;
  for (const auto& row : kRoleNames) EXPECT_TRUE(defined("ro:" + std::string(row.name))) << row.name;
  ForEachNode(Sample(), [&](JsonValue node) {
    for (size_t i = 0; i < node.Find("type").size(); ++i) {
      const std::string type(node.Find("type").At(i).AsString().value());
      EXPECT_TRUE(!type.starts_with("ro:") || defined(type)) << type;
    }
  });
}

TEST(JsonldExporter, LeadsFromTheEventToTheQuotedWords) {
  const std::string text = Sample();
  const auto document = JsonDocument::Parse(text);
  ASSERT_TRUE(document.ok());
  const JsonValue event = FindNode(*document, "res:" + SampleEventId(11).str());
  ASSERT_EQ(event.Find("claim").size(), 3u);
  const JsonValue claim = FindNode(*document, event.Find("claim").At(0).AsString().value());
  EXPECT_EQ(claim.Find("article").AsString(), "res:" + SampleArticleId(1).str());
  ASSERT_EQ(claim.Find("evidence").size(), 3u);
  const JsonValue mention = FindNode(*document, claim.Find("evidence").At(0).AsString().value());
  EXPECT_EQ(mention.Find("hasSource").AsString(), "res:" + SampleArticleId(1).str());
  const JsonValue quote = FindNode(*document, mention.Find("selector").At(0).AsString().value());
  EXPECT_EQ(quote.Find("exact").AsString(), "spoke by phone on Monday");
  const JsonValue position = FindNode(*document, mention.Find("selector").At(1).AsString().value());
  EXPECT_EQ(position.Find("start").AsInt(), 10);
  EXPECT_EQ(position.Find("end").AsInt(), 33);
}

TEST(JsonldExporter, ShowsBothSidesOfAConflict) {
  const auto document = JsonDocument::Parse(Sample());
  ASSERT_TRUE(document.ok());
  const std::string call = "res:" + SampleEventId(11).str();
  const JsonValue conflict = FindNode(*document, call + "/conflict/date");
  EXPECT_EQ(conflict.Find("field").AsString(), "date");
  ASSERT_EQ(conflict.Find("alternative").size(), 2u);
  const JsonValue second = FindNode(*document, conflict.Find("alternative").At(1).AsString().value());
  EXPECT_EQ(second.Find("value").AsString(), "2026-03-10");
  EXPECT_EQ(second.Find("supportedBy").At(0).AsString(), "res:" + SampleClaimId(13).str());
}

TEST(JsonldExporter, CarriesHostileTextWhole) {
  std::set<std::string> texts;
  ForEachNode(Sample(), [&texts](JsonValue node) {
    if (node.Find("text").IsString()) texts.insert(std::string(node.Find("text").AsString().value()));
  });
  for (const std::string& text : HostileTexts()) {
    EXPECT_TRUE(texts.contains(FindInvalidUtf8(text).has_value() ? RepairUtf8(text) : text)) << text;
  }
}

TEST(JsonldExporter, WritesIrisThatNoReaderHasToRepair) {
  rc::check("random ids, names and themes", [] {
    const auto name = *rc::gen::string<std::string>();
    Event event;
    event.id = SampleEventId(1);
    event.facts.participants = {{ActorId(name), name, ActorKind::kPerson, name, name, Role::kParticipant}};
    event.facts.place = Place{name, name};
    event.facts.topics = {{name, {name}, {name}}};
    event.conflicts = {{name, {{name, {}}}}};
    MemoryEvents events;
    events.Add(event, {});
    const std::string text = Exported(events, Format::kJsonld);
    const auto document = JsonDocument::Parse(text);
    RC_ASSERT(document.ok());
    const JsonValue graph = document->root().Find("@graph");
    for (size_t i = 0; i < graph.size(); ++i) {
      for (char c : IdOf(graph.At(i))) {
        RC_ASSERT(std::isalnum(static_cast<unsigned char>(c)) ||
                  std::string_view(":/._~-%").find(c) != std::string_view::npos);
      }
    }
  });
}

}  // namespace
}  // namespace readout::exporting
