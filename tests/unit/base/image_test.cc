// SPDX-License-Identifier: Apache-2.0
#include "base/image.h"

#include <gmock/gmock.h>

#include <bitset>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/archive.h"
#include "base/content_hash.h"
#include "base/file_fingerprint.h"
#include "base/word_table.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout {

template <typename Text>
struct BasicCity {
  Text name;
  Text country;
  int32_t founded = 0;
  alignas(uint32_t) bool capital = false;
};
using City = BasicCity<std::string_view>;
using CityRow = BasicCity<ImageText>;

template <typename Cells>
void EachCell(Cells& cells, City& city) {
  cells(city.name, city.country, city.founded, city.capital);
}

struct River {
  std::string_view name;
  std::span<const std::string_view> countries;
  std::span<const int32_t> bridges;
  uint64_t litres = 0;
};

template <typename Cells>
void EachCell(Cells& cells, River& river) {
  cells(river.name, river.countries, river.bridges, river.litres);
}

namespace {

using absl::StatusCode;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr uint32_t kVersion = 7;

std::vector<City> Cities() {
  return {{"Moscow", "RUS", 1147, true}, {"Shusha", "AZE", 1752, false}, {"", "RUS", -3, false}};
}

std::string SomeImage() {
  ImageWriter writer;
  std::vector<City> cities = Cities();
  writer.Table("cities", cities);
  writer.Rows("cities in place", cities);
  const std::vector<std::string_view> countries = {"SVK", "HUN"};
  const std::vector<int32_t> bridges = {5, 2, 2};
  std::vector<River> rivers = {{"Danube", countries, bridges, uint64_t{1} << 40 | 9}, {"Styx", {}, {}, 0}};
  writer.Table("rivers", rivers);
  writer.Array("primes", std::vector<uint32_t>{2, 3, 5});
  writer.Lists("lists", std::vector<std::vector<int32_t>>{{1, 2}, {}, {3}});
  return writer.Finish(kVersion);
}

std::shared_ptr<const Image> Opened(std::string bytes) {
  absl::StatusOr<std::shared_ptr<const Image>> image = Image::FromBytes(std::move(bytes), kVersion);
  EXPECT_THAT(image, IsOk());
  return *std::move(image);
}

TEST(ContentHash, IsXxHash64) {
  EXPECT_EQ(ContentHash(""), 0xEF46DB3751D8E999);
  EXPECT_EQ(ContentHash("a"), 0xD24EC4F1A98C6E5B);
  EXPECT_EQ(ContentHash("abc"), 0x44BC2CF5AD770999);
  EXPECT_EQ(ContentHash("Call me Ishmael. Some years ago--never mind how long precisely-"), 0x02A2E85470D6FD96);
}

TEST(Image, GivesBackTablesReadOrInPlace) {
  const auto image = Opened(SomeImage());
  ImageReader reader(*image);
  const std::vector<City> cities = reader.Table<City>("cities");
  const std::span<const CityRow> rows = reader.Rows<CityRow>("cities in place");
  ASSERT_THAT(cities, SizeIs(3));
  ASSERT_EQ(rows.size(), 3u);
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(cities[i].name, Cities()[i].name);
    EXPECT_EQ(cities[i].founded, Cities()[i].founded);
    EXPECT_EQ(rows[i].name, Cities()[i].name);
    EXPECT_EQ(rows[i].country, Cities()[i].country);
    EXPECT_EQ(rows[i].founded, Cities()[i].founded);
    EXPECT_EQ(rows[i].capital, Cities()[i].capital);
  }
  const std::vector<River> rivers = reader.Table<River>("rivers");
  ASSERT_THAT(rivers, SizeIs(2));
  EXPECT_THAT(rivers[0].countries, ElementsAre("SVK", "HUN"));
  EXPECT_THAT(rivers[0].bridges, ElementsAre(5, 2, 2));
  EXPECT_EQ(rivers[0].litres, uint64_t{1} << 40 | 9);
  EXPECT_THAT(rivers[1].countries, IsEmpty());
  EXPECT_THAT(reader.Array<uint32_t>("primes"), ElementsAre(2, 3, 5));
  const ImageLists<int32_t> lists = reader.Lists<int32_t>("lists");
  ASSERT_EQ(lists.size(), 3u);
  EXPECT_THAT(lists[0], ElementsAre(1, 2));
  EXPECT_THAT(lists[1], IsEmpty());
  EXPECT_THAT(lists[2], ElementsAre(3));
  EXPECT_THAT(reader.status(), IsOk());
}

TEST(Image, IsTheSameWhereverItStands) {
  const TempDir dir;
  const std::string bytes = SomeImage();
  const absl::StatusOr<std::shared_ptr<const Image>> mapped = Image::Open(dir.Write("image", bytes), kVersion);
  ASSERT_THAT(mapped, IsOk());
  EXPECT_EQ((*mapped)->bytes(), bytes);
  ImageReader reader(**mapped);
  EXPECT_EQ(reader.Rows<CityRow>("cities in place")[1].name, "Shusha");
  EXPECT_EQ(SomeImage(), bytes);
}

TEST(Image, WhatIsNotThereOrOfAnotherShapeIsAnError) {
  const auto image = Opened(SomeImage());
  {
    ImageReader reader(*image);
    EXPECT_THAT(reader.Array<uint32_t>("nowhere"), IsEmpty());
    EXPECT_THAT(reader.status(), StatusIs(StatusCode::kDataLoss, HasSubstr("nowhere")));
  }
  {
    ImageReader reader(*image);
    EXPECT_THAT(reader.Table<River>("cities"), IsEmpty());
    EXPECT_THAT(reader.status(), StatusIs(StatusCode::kDataLoss, HasSubstr("does not fit")));
  }
  {
    ImageReader reader(*image);
    EXPECT_TRUE(reader.Rows<CityRow>("rivers").empty());
    EXPECT_THAT(reader.status(), StatusIs(StatusCode::kDataLoss, HasSubstr("rivers")));
  }
}

TEST(Image, AnyTruncationIsRecognised) {
  const TempDir dir;
  const std::string bytes = SomeImage();
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THAT(Image::FromBytes(bytes.substr(0, size), kVersion), StatusIs(StatusCode::kDataLoss, testing::_)) << size;
  }
  for (const size_t size : {size_t{0}, size_t{10}, bytes.size() / 2, bytes.size() - 1}) {
    EXPECT_THAT(Image::Open(dir.Write("image", bytes.substr(0, size)), kVersion),
                StatusIs(StatusCode::kDataLoss, HasSubstr("image")))
        << size;
  }
}

TEST(Image, AnyDamagedByteIsRecognised) {
  const std::string bytes = SomeImage();
  for (size_t at = 0; at < bytes.size(); ++at) {
    for (const int bit : {0, 7}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
      EXPECT_FALSE(Image::FromBytes(damaged, kVersion).ok()) << at;
    }
  }
}

TEST(Image, OfAnotherVersionIsNotRead) {
  EXPECT_THAT(Image::FromBytes(SomeImage(), kVersion + 1),
              StatusIs(StatusCode::kFailedPrecondition, HasSubstr("version 7, not 8")));
  EXPECT_THAT(Image::Open("/nonexistent/image", kVersion), StatusIs(StatusCode::kNotFound, HasSubstr("/nonexistent")));
}

TEST(WordTable, FindsEveryWordAndNoOther) {
  WordTableBuilder builder;
  std::vector<std::string> words = {"", "a", "é", "a word", std::string(300, 'x')};
  for (int i = 0; i < 2000; ++i) words.push_back("word" + std::to_string(i * i));
  for (size_t i = 0; i < words.size(); ++i) EXPECT_EQ(builder.Add(words[i]), i + 1);
  EXPECT_EQ(builder.Add("a"), 2u);
  ImageWriter writer;
  builder.Write("words", &writer);
  const auto image = Opened(writer.Finish(kVersion));
  ImageReader reader(*image);
  const WordTable table("words", &reader);
  ASSERT_THAT(reader.status(), IsOk());
  EXPECT_EQ(table.size(), words.size());
  for (uint32_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(table.Find(words[i]), i + 1);
    EXPECT_EQ(table.Word(i + 1), words[i]);
    EXPECT_EQ(table.Find(words[i] + "?"), 0u);
  }
  EXPECT_EQ(WordTable().Find("a"), 0u);
}

TEST(ListIndex, KeepsTheListOfEachWord) {
  ListIndexBuilder builder;
  builder["even"] = {2, 4};
  builder["odd"].push_back(1);
  builder["odd"].push_back(3);
  builder["neither"];
  ImageWriter writer;
  builder.Write("index", &writer);
  const auto image = Opened(writer.Finish(kVersion));
  ImageReader reader(*image);
  const ListIndex index("index", &reader);
  ASSERT_THAT(reader.status(), IsOk());
  EXPECT_THAT(index.Find("even"), ElementsAre(2, 4));
  EXPECT_THAT(index.Find("odd"), ElementsAre(1, 3));
  EXPECT_THAT(index.Find("neither"), IsEmpty());
  EXPECT_TRUE(index.contains("neither"));
  EXPECT_FALSE(index.contains("prime"));
}

struct Part {
  enum class Colour : uint8_t { kRed, kBlue };
  Colour colour = Colour::kRed;
  std::optional<double> weight;
  std::vector<std::vector<std::string>> names;
  friend bool operator==(const Part&, const Part&) = default;
};
class Whole {
 public:
  template <typename Self, typename Archive>
  static void Parts(Self& self, Archive& archive) {
    archive(self.parts, self.words, self.bits, self.pairs);
  }
  StringMap<Part> parts;
  StringSet words;
  std::bitset<128> bits;
  std::vector<std::pair<int, bool>> pairs;
  friend bool operator==(const Whole&, const Whole&) = default;
};

TEST(Archive, GivesBackNestedStructures) {
  Whole whole;
  whole.parts["one"] = {Part::Colour::kBlue, 2.5, {{"a", ""}, {}}};
  whole.parts["two"] = {};
  whole.words = {"x", "y"};
  whole.bits.set(100);
  whole.pairs = {{-7, true}, {8, false}};
  ArchiveWriter writer;
  writer(whole);
  ArchiveReader reader(writer.bytes());
  Whole copy;
  copy.words = {"not", "empty"};
  reader(copy);
  EXPECT_TRUE(reader.complete());
  EXPECT_TRUE(copy == whole);
  // Whatever the order of a hash table: the same bytes.
  ArchiveWriter again;
  again(copy);
  EXPECT_EQ(again.bytes(), writer.bytes());
}

TEST(Archive, OfTooFewOrTooManyBytesIsIncomplete) {
  ArchiveWriter writer;
  writer(std::vector<std::string>{"one", "two", "three"});
  for (size_t size = 0; size < writer.bytes().size(); ++size) {
    ArchiveReader reader(std::string_view(writer.bytes()).substr(0, size));
    std::vector<std::string> items;
    reader(items);
    EXPECT_FALSE(reader.complete()) << size;
  }
  const std::string longer = writer.bytes() + "x";
  ArchiveReader reader(longer);
  std::vector<std::string> items;
  reader(items);
  EXPECT_FALSE(reader.complete());
}

TEST(FileFingerprint, TellsContentsAndNotTimes) {
  const TempDir dir;
  const std::string path = dir.Write("file", "one text");
  std::optional<FileFingerprint> fingerprint = FingerprintOf(path);
  ASSERT_TRUE(fingerprint.has_value());
  EXPECT_TRUE(HasFingerprint(path, *fingerprint));
  fingerprint->modified -= 1'000'000;  // as after a checkout
  EXPECT_TRUE(HasFingerprint(path, *fingerprint));
  EXPECT_FALSE(HasFingerprint(dir.Write("file", "two text"), *fingerprint));
  EXPECT_FALSE(HasFingerprint(dir.Write("file", "one text more"), *fingerprint));
  EXPECT_FALSE(HasFingerprint(dir.File("none"), *fingerprint));
  EXPECT_FALSE(FingerprintOf(dir.path()).has_value());
}

}  // namespace
}  // namespace readout
