// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <limits>
#include <string>

#include "base/json_reader.h"
#include "base/json_writer.h"
#include "tests/support/status_matchers.h"

namespace readout {
namespace {

using absl::StatusCode;
using testing::AllOf;
using testing::Eq;
using testing::HasSubstr;
using testing::Optional;
using testing::StartsWith;

JsonDocument ParseOrDie(std::string_view text) {
  absl::StatusOr<JsonDocument> document = JsonDocument::Parse(text);
  EXPECT_THAT(document, IsOk());
  return *std::move(document);
}

TEST(JsonReader, AnswersByKind) {
  const JsonDocument document = ParseOrDie(R"({"s":"x","i":-3,"d":2.5,"t":true,"n":null,"a":[1,2],"o":{"k":"v"}})");
  const JsonValue root = document.root();
  EXPECT_THAT(root.Find("s").AsString(), Optional(Eq("x")));
  EXPECT_THAT(root.Find("i").AsInt(), Optional(-3));
  EXPECT_THAT(root.Find("i").AsDouble(), Optional(-3.0));
  EXPECT_THAT(root.Find("d").AsDouble(), Optional(2.5));
  EXPECT_THAT(root.Find("t").AsBool(), Optional(true));
  EXPECT_TRUE(root.Find("n").IsNull());
  EXPECT_EQ(root.Find("a").size(), 2u);
  EXPECT_THAT(root.Find("a").At(1).AsInt(), Optional(2));
  EXPECT_THAT(root.Find("o").Find("k").AsString(), Optional(Eq("v")));
  EXPECT_EQ(root.size(), 7u);
}

TEST(JsonReader, AnswersNoToEveryQuestionAboutWhatIsNotThere) {
  const JsonDocument document = ParseOrDie(R"({"a":[1]})");
  const JsonValue missing = document.root().Find("x").Find("y").At(7);
  EXPECT_TRUE(missing.IsMissing());
  EXPECT_FALSE(missing.IsNull());
  EXPECT_EQ(missing.AsString(), std::nullopt);
  EXPECT_EQ(missing.size(), 0u);
  EXPECT_TRUE(document.root().Find("a").At(1).IsMissing());
  EXPECT_EQ(document.root().Find("a").AsString(), std::nullopt);
}

TEST(JsonReader, ReadsWholeNumbersOnlyInRange) {
  const JsonDocument document = ParseOrDie("[60.0, 60.5, 9223372036854775807, 9223372036854775808, 1e300]");
  EXPECT_THAT(document.root().At(0).AsInt(), Optional(60));
  EXPECT_EQ(document.root().At(1).AsInt(), std::nullopt);
  EXPECT_THAT(document.root().At(2).AsInt(), Optional(std::numeric_limits<int64_t>::max()));
  EXPECT_EQ(document.root().At(3).AsInt(), std::nullopt);
  EXPECT_EQ(document.root().At(4).AsInt(), std::nullopt);
}

TEST(JsonReader, VisitsMembersInTheOrderOfTheText) {
  const JsonDocument document = ParseOrDie(R"({"z":1,"a":2,"m":3})");
  std::string names;
  document.root().ForEachMember([&names](std::string_view name, JsonValue) { names += name; });
  EXPECT_EQ(names, "zam");
}

TEST(JsonReader, TakesTheFirstOfRepeatedNames) {
  EXPECT_THAT(ParseOrDie(R"({"a":1,"a":2})").root().Find("a").AsInt(), Optional(1));
}

TEST(JsonReader, SaysWhereTextIsMalformed) {
  EXPECT_THAT(JsonDocument::Parse(R"({"a":1 "b":2})"),
              StatusIs(StatusCode::kInvalidArgument, AllOf(StartsWith("byte 7: "), HasSubstr("comma"))));
  EXPECT_THAT(JsonDocument::Parse(""), StatusIs(StatusCode::kInvalidArgument));
  EXPECT_THAT(JsonDocument::Parse("{} {}"), StatusIs(StatusCode::kInvalidArgument, StartsWith("byte 3: ")));
  EXPECT_THAT(JsonDocument::Parse("[1,]"), StatusIs(StatusCode::kInvalidArgument));
}

TEST(JsonReader, DoesNotTakeNulForTheEnd) {
  EXPECT_THAT(JsonDocument::Parse(std::string_view("{}\0{", 4)),
              StatusIs(StatusCode::kInvalidArgument, StartsWith("byte 2: ")));
}

TEST(JsonReader, RefusesInvalidUtf8) {
  EXPECT_THAT(JsonDocument::Parse("[\"a\xFF\"]"), StatusIs(StatusCode::kInvalidArgument, HasSubstr("encoding")));
}

TEST(JsonReader, AllowsNestingUpToTheLimitAndNoDeeper) {
  const auto nested = [](size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_THAT(JsonDocument::Parse(nested(64)), IsOk());
  EXPECT_THAT(
      JsonDocument::Parse(nested(65)),
      StatusIs(StatusCode::kInvalidArgument, AllOf(StartsWith("byte 64: "), HasSubstr("deeper than 64 levels"))));
  EXPECT_THAT(JsonDocument::Parse(R"({"a":{"b":[]}})", 2), StatusIs(StatusCode::kInvalidArgument));
  EXPECT_THAT(JsonDocument::Parse(R"([[],[],{"a":[]}])", 3), IsOk());
}

TEST(JsonReader, MillionBracketsAreAnErrorNotACrash) {
  EXPECT_THAT(JsonDocument::Parse(std::string(1000000, '[')), StatusIs(StatusCode::kInvalidArgument));
  std::string objects;
  for (int i = 0; i < 1000000; ++i) objects += "{\"a\":";
  EXPECT_THAT(JsonDocument::Parse(objects), StatusIs(StatusCode::kInvalidArgument));
}

TEST(JsonReader, BracketsInsideStringsDoNotCount) {
  EXPECT_THAT(JsonDocument::Parse("[\"" + std::string(1000, '[') + "\"]"), IsOk());
}

TEST(JsonWriter, WritesKeysInTheirOrder) {
  std::string out;
  {
    JsonWriter writer(&out);
    writer.BeginObject();
    writer.Key("z");
    writer.Int(-1);
    writer.Key("a");
    writer.BeginArray();
    writer.String("q\"\n");
    writer.Bool(true);
    writer.Null();
    writer.EndArray();
    writer.EndObject();
  }
  EXPECT_EQ(out, R"({"z":-1,"a":["q\"\n",true,null]})");
}

TEST(JsonWriter, IndentsWhenAsked) {
  std::string out;
  JsonWriter writer(&out, 2);
  writer.BeginObject();
  writer.Key("a");
  writer.BeginArray();
  writer.Double(1.5);
  writer.EndArray();
  writer.EndObject();
  EXPECT_EQ(out, "{\n  \"a\": [\n    1.5\n  ]\n}");
}

TEST(JsonWriter, WritesTheShortestDoubleThatReadsBack) {
  std::string out;
  JsonWriter writer(&out);
  writer.BeginArray();
  for (const double value : {0.1, 0.93, 1.0, 5e-324, 1.7976931348623157e308, 123456789.125}) writer.Double(value);
  writer.Double(std::numeric_limits<double>::quiet_NaN());
  writer.Double(std::numeric_limits<double>::infinity());
  writer.EndArray();
  EXPECT_EQ(out, "[0.1,0.93,1,5e-324,1.7976931348623157e+308,123456789.125,null,null]");
}

TEST(JsonWriter, ReplacesInvalidUtf8AndKeepsTheRest) {
  std::string out;
  JsonWriter writer(&out);
  writer.String("a\xFF\u00E9\x01");
  EXPECT_EQ(out, "\"a\uFFFD\u00E9\\u0001\"");
}

TEST(JsonWriter, WritesAnEmptyView) {
  std::string out;
  JsonWriter writer(&out);
  writer.String(std::string_view());
  EXPECT_EQ(out, "\"\"");
}

}  // namespace
}  // namespace readout
