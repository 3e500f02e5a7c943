// SPDX-License-Identifier: Apache-2.0
#pragma once
// An image: tables compiled into one block of bytes that means the same wherever it stands in memory, so that a program
// can map it from a file and search it in place.
//
// Layout. Numbers are little-endian as x86-64 and ARM64 have them, every section begins at a multiple of 8:
//
//   offset size
//        0    8  "readout" and a byte 0x1A
//        8    4  version of what is in the sections, chosen by whoever writes them
//       12    4  number of sections
//       16    8  size of the whole in bytes
//       24    8  ContentHash of everything behind these 32 bytes
//       32       directory, 64 bytes a section: name (48 bytes, filled with zeros), offset (8), size in bytes (8)
//                sections
//
// A section is an array of plain values. Three of them serve the others:
//   texts       all strings, one behind the other, each only once; a TextRef names one
//   text_lists  TextRefs; a list of strings is a first index and a count
//   numbers     32-bit numbers; a list of numbers likewise
// A table is a section of 32-bit cells: number of rows, cells a row, then the rows. What the cells of a row are is said
// by a function EachCell(cells, record) beside the type of the record; it serves writing and reading, so the two cannot
// drift apart:
//
//   template <typename Cells>
//   void EachCell(Cells& cells, City& city) { cells(city.name, city.country, city.capital); }
//   writer.Table("cities", cities);                                  // std::vector<City> with views into anything
//   std::vector<City> cities = reader.Table<City>("cities");         // with views into the image
//
// The rows of a long table are not even read but used where they stand. Their type is made of 32-bit cells, too, has
// ImageText for std::string_view and cannot be copied:
//
//   writer.Rows("cities", cities);
//   std::span<const CityRow> cities = reader.Rows<CityRow>("cities");  // CityRow has the fields of City in that order
//
// An image is read only when it is whole: Open() compares size and hash first. So a truncated or damaged file is an
// error and never a wrong answer or a crash.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/absl_view.h"

namespace readout {

struct TextRef {
  uint32_t begin = 0;
  uint32_t size = 0;
};

// A string of an image that knows where it is from where it stands itself.
class ImageText {
 public:
  ImageText(const ImageText&) = delete;
  ImageText& operator=(const ImageText&) = delete;

  operator std::string_view() const { return {reinterpret_cast<const char*>(this) + to_, size_}; }
  bool empty() const { return size_ == 0; }
  friend bool operator==(const ImageText& a, std::string_view b) { return std::string_view(a) == b; }
  friend bool operator==(const ImageText& a, const ImageText& b) { return std::string_view(a) == std::string_view(b); }
  friend std::ostream& operator<<(std::ostream& out, const ImageText& text) { return out << std::string_view(text); }

 private:
  int32_t to_ = 0;
  uint32_t size_ = 0;
};
static_assert(sizeof(ImageText) == sizeof(TextRef));

// Lists of T, one behind the other; both spans lie in an image.
template <typename T>
struct ImageLists {
  std::span<const uint32_t> starts;  // of each list, and one after the last
  std::span<const T> values;

  size_t size() const { return starts.empty() ? 0 : starts.size() - 1; }
  std::span<const T> operator[](size_t i) const { return values.subspan(starts[i], starts[i + 1] - starts[i]); }
};

class Image {
 public:
  // Maps a file. NotFound when there is none, DataLoss when it is no whole image, FailedPrecondition when it has
  // another version. The file must not be written to while it is mapped; OutputFile replaces files instead.
  static absl::StatusOr<std::shared_ptr<const Image>> Open(const std::string& path, uint32_t version);
  // An image that has just been made.
  static absl::StatusOr<std::shared_ptr<const Image>> FromBytes(std::string bytes, uint32_t version);

  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;
  ~Image();

  std::string_view bytes() const { return bytes_; }
  // Empty when there is no such section.
  std::string_view Section(std::string_view name) const;

 private:
  friend class ImageReader;
  Image() = default;
  absl::Status Check(uint32_t version);

  std::string_view bytes_;
  std::string own_;
  void* mapped_ = nullptr;
  std::string_view texts_;
  std::vector<std::string_view> text_lists_;
  std::span<const int32_t> numbers_;
};

class ImageWriter {
 public:
  ImageWriter() = default;
  ImageWriter(const ImageWriter&) = delete;
  ImageWriter& operator=(const ImageWriter&) = delete;

  template <typename T>
  void Array(std::string_view name, std::span<const T> values) {
    static_assert(std::has_unique_object_representations_v<T>, "padding would make the bytes depend on chance");
    AddSection(name, {reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }
  template <typename T>
  void Array(std::string_view name, const std::vector<T>& values) {
    Array<T>(name, std::span<const T>(values));
  }
  template <typename T>
  void Lists(const std::string& name, const std::vector<std::vector<T>>& lists) {
    std::vector<uint32_t> starts = {0};
    std::vector<T> values;
    for (const std::vector<T>& list : lists) {
      values.insert(values.end(), list.begin(), list.end());
      starts.push_back(static_cast<uint32_t>(values.size()));
    }
    Array(name + ".starts", starts);
    Array(name + ".values", values);
  }
  // Records are not changed; EachCell takes them as something to be read into, too.
  template <typename T>
  void Table(std::string_view name, std::vector<T>& records) {
    AddTable(name, CellsOf(records), records.size());
  }
  // A table whose rows are used in place.
  template <typename T>
  void Rows(std::string_view name, std::vector<T>& records) {
    Cells cells = CellsOf(records);
    std::vector<size_t> texts = std::move(cells.text_cells);
    AddTable(name, std::move(cells), records.size());
    sections_.back().texts = std::move(texts);
  }

  TextRef Text(std::string_view text);
  // The finished image. Nothing can be added afterwards.
  std::string Finish(uint32_t version);

 private:
  struct Cells {
    static constexpr bool kWriting = true;
    ImageWriter& image;
    std::vector<uint32_t> values;
    std::vector<size_t> text_cells;  // where the texts among them are

    template <typename... Fields>
    void operator()(const Fields&... fields) {
      (Put(fields), ...);
    }
    template <typename T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void Put(T value) {
      static_assert(!std::is_floating_point_v<T>);
      values.push_back(static_cast<uint32_t>(value));
      if constexpr (sizeof(T) == sizeof(uint64_t)) values.push_back(static_cast<uint32_t>(value >> 32));
    }
    void Put(std::string_view text) {
      const TextRef ref = image.Text(text);
      text_cells.push_back(values.size());
      values.insert(values.end(), {ref.begin, ref.size});
    }
    void Put(std::span<const std::string_view> texts);
    void Put(std::span<const int32_t> numbers);
  };

  template <typename T>
  Cells CellsOf(std::vector<T>& records) {
    Cells cells{*this, {}, {}};
    for (T& record : records) EachCell(cells, record);
    return cells;
  }
  void AddTable(std::string_view name, Cells cells, size_t rows);
  void AddSection(std::string_view name, std::string_view bytes);

  struct NewSection {
    std::string name;
    std::string bytes;
    std::vector<size_t> texts;  // cells of a table that become ImageTexts
  };
  std::vector<NewSection> sections_;
  std::string texts_;
  StringMap<TextRef> text_refs_;
  std::vector<TextRef> text_lists_;
  std::vector<int32_t> numbers_;
};

// Hands out what an image holds. What does not fit (no such section, a size that is no multiple of the type's, a row of
// another width) is remembered, and what is handed out instead is empty: ask status() once at the end.
class ImageReader {
 public:
  explicit ImageReader(const Image& image) : image_(image) {}

  template <typename T>
  std::span<const T> Array(std::string_view name) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    const std::string_view bytes = Find(name, sizeof(T));
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  template <typename T>
  ImageLists<T> Lists(const std::string& name) {
    const ImageLists<T> lists{Array<uint32_t>(name + ".starts"), Array<T>(name + ".values")};
    if (lists.starts.empty() || lists.starts.back() != lists.values.size()) Fail(name);
    return status_.ok() ? lists : ImageLists<T>();
  }
  template <typename T>
  std::vector<T> Table(std::string_view name) {
    std::span<const uint32_t> values = Array<uint32_t>(name);
    if (values.size() < 2 || values.size() - 2 != size_t{values[0]} * values[1]) {
      Fail(name);
      return {};
    }
    std::vector<T> records(values[0]);
    Cells cells{*this, values.data() + 2};
    for (T& record : records) {
      const uint32_t* const next = cells.at + values[1];
      EachCell(cells, record);
      if (cells.at != next) {
        Fail(name);
        return {};
      }
    }
    return records;
  }
  template <typename Row>
  std::span<const Row> Rows(std::string_view name) {
    static_assert(alignof(Row) <= 8);
    const std::span<const uint32_t> values = Array<uint32_t>(name);
    const bool fits = values.size() >= 2 && values.size() - 2 == size_t{values[0]} * values[1] &&
                      (values[0] == 0 || values[1] * sizeof(uint32_t) == sizeof(Row));
    if (!fits) Fail(name);
    return fits ? std::span(reinterpret_cast<const Row*>(values.data() + 2), values[0]) : std::span<const Row>();
  }
  std::string_view Text(TextRef ref) {
    if (size_t{ref.begin} + ref.size > image_.texts_.size()) {
      Fail("texts");
      return {};
    }
    return image_.texts_.substr(ref.begin, ref.size);
  }
  const absl::Status& status() const { return status_; }

 private:
  struct Cells {
    static constexpr bool kWriting = false;
    ImageReader& image;
    const uint32_t* at;

    template <typename... Fields>
    void operator()(Fields&... fields) {
      (Get(&fields), ...);
    }
    template <typename T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void Get(T* value) {
      *value = static_cast<T>(*at++);
      if constexpr (sizeof(T) == sizeof(uint64_t)) *value |= static_cast<T>(*at++) << 32;
    }
    void Get(std::string_view* text) {
      *text = image.Text({at[0], at[1]});
      at += 2;
    }
    void Get(std::span<const std::string_view>* texts) {
      *texts = image.List<std::string_view>(image.image_.text_lists_, &at);
    }
    void Get(std::span<const int32_t>* numbers) { *numbers = image.List<int32_t>(image.image_.numbers_, &at); }
  };

  template <typename T>
  std::span<const T> List(std::span<const T> all, const uint32_t** at) {
    const size_t first = *(*at)++;
    const size_t count = *(*at)++;
    if (first + count > all.size()) Fail("lists");
    return status_.ok() ? all.subspan(first, count) : all.first(0);
  }
  std::string_view Find(std::string_view name, size_t item_size);
  void Fail(std::string_view name);

  const Image& image_;
  absl::Status status_;
};

}  // namespace readout
