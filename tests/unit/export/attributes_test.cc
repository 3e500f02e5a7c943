// SPDX-License-Identifier: Apache-2.0
#include "export/attributes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/json_reader.h"
#include "export/labels.h"
#include "model/claim_json.h"
#include "tests/unit/export/export_test_util.h"
#include "tests/unit/export/sample_events.h"

namespace readout::exporting {
namespace {

using ::testing::HasSubstr;

template <typename Visit>
void ForEachTable(const Visit& visit) {
  visit("Events (identity and merging)", EventAttributes());
  visit("Events (facts; claims have them too)", FactAttributes());
  visit("Actors", ActorAttributes());
  visit("Articles", ArticleAttributes());
  visit("Edges", RoleAttributes());
}

std::string TypeText(AttributeType type) {
  switch (type) {
    case AttributeType::kText:
      return "text";
    case AttributeType::kTextList:
      return "list of texts";
    case AttributeType::kInteger:
      return "integer";
    case AttributeType::kReal:
      return "real";
    case AttributeType::kBoolean:
      return "boolean";
    case AttributeType::kDate:
      return "date";
  }
  return "";
}

// A bar would end the cell.
std::string TextCell(std::string_view text) {
  std::string cell;
  for (char c : text) cell += c == '|' ? std::string("\\|") : std::string(1, c);
  return cell;
}

std::string CodeCell(std::string_view name) { return name.empty() ? "" : "`" + std::string(name) + "`"; }

// The tables of docs/export-formats.md.
std::string DocumentedTables() {
  std::string text;
  ForEachTable([&text](const std::string& title, const auto& attributes) {
    text += "### " + title +
            "\n\n| attribute | type | meaning | ndjson | JSON-LD | csv column |\n|---|---|---|---|---|---|\n";
    for (const auto& attribute : attributes) {
      const AttributeInfo& info = attribute.info;
      text += "| `" + std::string(info.name) + "` | " + TypeText(info.type) + " | " + TextCell(info.meaning) + " | " +
              CodeCell(info.record) + " | " + CodeCell(info.jsonld) + " | " + CodeCell(info.csv) + " |\n";
    }
    text += "\n";
  });
  return text;
}

TEST(Attributes, AreDocumentedRowByRow) {
  const std::string path = "docs/export-formats.md";
  const std::string begin = "<!-- attributes: written by tests/unit/export/attributes_test.cc -->\n\n";
  const std::string end = "<!-- end of attributes -->";
  std::string document = ReadSourceFile(path);
  const size_t from = document.find(begin);
  const size_t to = document.find(end);
  ASSERT_NE(from, std::string::npos);
  ASSERT_NE(to, std::string::npos);
  const size_t start = from + begin.size();
  if (UpdatesGolden()) {
    document.replace(start, to - start, DocumentedTables());
    WriteSourceFile(path, document);
    return;
  }
  EXPECT_EQ(document.substr(start, to - start), DocumentedTables()) << "READOUT_UPDATE_GOLDEN=1 rewrites the tables";
}

TEST(Attributes, OfOneNameHaveOneTypeAndMeaningWhereverTheyStand) {
  std::map<std::string, AttributeType> types;
  ForEachTable([&types](const std::string& table, const auto& attributes) {
    std::set<std::string_view> names;
    for (const auto& attribute : attributes) {
      EXPECT_TRUE(names.insert(attribute.info.name).second) << table << " " << attribute.info.name;
      const auto [known, added] = types.emplace(attribute.info.name, attribute.info.type);
      EXPECT_TRUE(added || known->second == attribute.info.type) << attribute.info.name;
      EXPECT_FALSE(attribute.info.meaning.empty()) << attribute.info.name;
    }
  });
}

TEST(Attributes, IdentityRowsStandFirst) {
  const auto attributes = EventAttributes();
  const std::vector<std::string_view> expected = {"labels", "uid", "label", "kind"};
  ASSERT_EQ(expected.size(), kIdentityAttributes);
  for (size_t i = 0; i < kIdentityAttributes; ++i) EXPECT_EQ(attributes[i].info.name, expected[i]);
}

// Whether `path` ("date.start", "topics[].about", "claims") leads to a value in `record`.
bool Leads(JsonValue record, std::string_view path) {
  while (!path.empty()) {
    const size_t dot = path.find('.');
    std::string_view step = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    const bool array = step.ends_with("[]");
    if (array) step.remove_suffix(2);
    record = record.Find(step);
    if (array) record = record.At(0);
  }
  return !record.IsMissing();
}

TEST(Attributes, StandInTheEventRecordWhereTheTableSays) {
  // Between them the sample's events have every field.
  std::vector<JsonDocument> records;
  const MemoryEvents sample = SampleEvents();
  for (const Event& event : sample.events()) {
    auto document = JsonDocument::Parse(EventToJson(event));
    ASSERT_TRUE(document.ok()) << document.status();
    records.push_back(*std::move(document));
  }
  ForEachTable([&records](const std::string&, const auto& attributes) {
    for (const auto& attribute : attributes) {
      if (attribute.info.record.empty()) continue;
      const bool found = std::any_of(records.begin(), records.end(), [&](const JsonDocument& record) {
        return Leads(record.root(), attribute.info.record);
      });
      EXPECT_TRUE(found) << attribute.info.record;
    }
  });
}

TEST(Attributes, HaveAValueSomewhereInTheSample) {
  const MemoryEvents sample = SampleEvents();
  const auto expect = [&sample](const auto& attributes, const auto& of) {
    for (const auto& attribute : attributes) {
      const bool found = std::any_of(sample.events().begin(), sample.events().end(),
                                     [&](const Event& event) { return !IsAbsent(attribute.value(of(event))); });
      EXPECT_TRUE(found) << attribute.info.name;
    }
  };
  expect(EventAttributes(), [](const Event& event) -> const Event& { return event; });
  expect(FactAttributes(), [](const Event& event) -> const EventFacts& { return event.facts; });
}

Event LabelledEvent(EventType type, std::vector<Participant> participants) {
  Event event;
  event.facts.type = type;
  event.facts.participants = std::move(participants);
  event.facts.date = DateRange::OnDay(Day(2026, 3, 9));
  return event;
}

Participant Named(std::string name, std::string side, Role role = Role::kParticipant) {
  return {ActorId(), std::move(name), ActorKind::kPerson, std::move(side), "", role};
}

TEST(EventLabel, NamesTypePartiesAndDate) {
  EXPECT_EQ(EventLabel(LabelledEvent(EventType::kCall,
                                     {Named("Vladimir Putin", "RUS"), Named("Donald Trump", "USA", Role::kInitiator)})),
            "Call Vladimir Putin – Donald Trump 2026-03-09");
}

TEST(EventLabel, PutsACommaBetweenPartiesOfOneSide) {
  EXPECT_EQ(EventLabel(LabelledEvent(EventType::kMeeting, {Named("A", "FRA"), Named("B", "FRA"), Named("C", "MLI")})),
            "Meeting A, B – C 2026-03-09");
}

TEST(EventLabel, PointsFromTheActingPartyToTheOther) {
  EXPECT_EQ(EventLabel(LabelledEvent(EventType::kSanction,
                                     {Named("", "IRN", Role::kTarget), Named("", "USA", Role::kSource)})),
            "Sanction USA → IRN 2026-03-09");
}

TEST(EventLabel, SaysWhenItWasNotHeldAndOmitsAnUnknownDate) {
  Event event = LabelledEvent(EventType::kVisit, {Named("", "FRA"), Named("", "MLI")});
  event.facts.status = Status::kCancelled;
  event.facts.date = {};
  EXPECT_EQ(EventLabel(event), "Visit FRA – MLI (cancelled)");
}

TEST(EventLabel, CountsThePartiesItDoesNotName) {
  std::vector<Participant> many;
  for (size_t i = 0; i < kMaxNamesInLabel + 3; ++i)
    many.push_back(Named("P" + std::to_string(i), "S" + std::to_string(i)));
  EXPECT_THAT(EventLabel(LabelledEvent(EventType::kMeeting, many)), HasSubstr("P5 and 3 more 2026"));
}

}  // namespace
}  // namespace readout::exporting
