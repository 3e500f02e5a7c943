// SPDX-License-Identifier: Apache-2.0
#pragma once
// Nested structures of the standard library as bytes and back: for what is too varied to be searched in place in an
// image (base/image.h) and small enough to be built anew. Containers are written as their size and their items, maps
// and sets in the order of their keys, numbers as they stand in memory; plain structs (aggregates of up to eight
// fields) field by field, whatever fields they have. A class says what it consists of:
//
//   template <typename Self, typename Archive>
//   static void Parts(Self& self, Archive& archive) { archive(self.names_, self.rules_); }
//
//   ArchiveWriter writer;  writer(thing);   std::string bytes = writer.bytes();
//   ArchiveReader reader(bytes);  reader(thing);  if (!reader.complete()) …

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/absl_view.h"

namespace readout {

namespace archive_internal {

template <typename T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;
template <typename T, typename Archive>
concept HasParts = requires(T& value, Archive& archive) {
  T::Parts(value, archive);
};

// Converts to whatever a field is; counts the fields of an aggregate.
struct AnyField {
  template <typename T>
  operator T() const;
};
template <typename T, size_t... I>
constexpr bool CanHave(std::index_sequence<I...>) {
  return requires { T{(static_cast<void>(I), AnyField())...}; };
}
template <typename T, size_t N = 8>
constexpr size_t FieldCount() {
  if constexpr (N == 0 || CanHave<T>(std::make_index_sequence<N>())) {
    return N;
  } else {
    return FieldCount<T, N - 1>();
  }
}

template <typename T, typename Archive>
void EachField(T& value, Archive& archive) {
  constexpr size_t kFields = FieldCount<std::remove_const_t<T>>();
  static_assert(std::is_aggregate_v<std::remove_const_t<T>> && kFields > 0,
                "neither an aggregate nor a class with Parts");
  if constexpr (kFields == 1) {
    auto& [a] = value;
    archive(a);
  } else if constexpr (kFields == 2) {
    auto& [a, b] = value;
    archive(a, b);
  } else if constexpr (kFields == 3) {
    auto& [a, b, c] = value;
    archive(a, b, c);
  } else if constexpr (kFields == 4) {
    auto& [a, b, c, d] = value;
    archive(a, b, c, d);
  } else if constexpr (kFields == 5) {
    auto& [a, b, c, d, e] = value;
    archive(a, b, c, d, e);
  } else if constexpr (kFields == 6) {
    auto& [a, b, c, d, e, f] = value;
    archive(a, b, c, d, e, f);
  } else if constexpr (kFields == 7) {
    auto& [a, b, c, d, e, f, g] = value;
    archive(a, b, c, d, e, f, g);
  } else {
    auto& [a, b, c, d, e, f, g, h] = value;
    archive(a, b, c, d, e, f, g, h);
  }
}

}  // namespace archive_internal

class ArchiveWriter {
 public:
  template <typename... T>
  void operator()(const T&... values) {
    (Put(values), ...);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  void Raw(const void* from, size_t size) { bytes_.append(static_cast<const char*>(from), size); }

  template <typename T>
  void Put(const T& value) {
    if constexpr (archive_internal::Plain<T>) {
      Raw(&value, sizeof value);
    } else if constexpr (archive_internal::HasParts<const T, ArchiveWriter>) {
      T::Parts(value, *this);
    } else {
      archive_internal::EachField(value, *this);
    }
  }
  template <size_t N>
  void Put(const std::bitset<N>& bits) {
    static_assert(sizeof bits * 8 == N);
    Raw(&bits, sizeof bits);
  }
  void Put(const std::string& text) {
    Put(static_cast<uint32_t>(text.size()));
    Raw(text.data(), text.size());
  }
  template <typename T>
  void Put(const std::vector<T>& items) {
    Put(static_cast<uint32_t>(items.size()));
    for (const T& item : items) Put(item);
  }
  template <typename T, size_t N>
  void Put(const std::array<T, N>& items) {
    for (const T& item : items) Put(item);
  }
  template <typename T>
  void Put(const std::optional<T>& value) {
    Put(value.has_value());
    if (value) Put(*value);
  }
  template <typename A, typename B>
  void Put(const std::pair<A, B>& pair) {
    Put(pair.first);
    Put(pair.second);
  }
  template <typename V>
  void Put(const StringMap<V>& map) {
    std::vector<const std::pair<const std::string, V>*> items;
    for (const auto& item : map) items.push_back(&item);
    std::sort(items.begin(), items.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    Put(static_cast<uint32_t>(items.size()));
    for (const auto* item : items) Put(*item);
  }
  void Put(const StringSet& set) {
    std::vector<std::string> items(set.begin(), set.end());
    std::sort(items.begin(), items.end());
    Put(items);
  }

  std::string bytes_;
};

class ArchiveReader {
 public:
  explicit ArchiveReader(std::string_view bytes) : rest_(bytes) {}

  template <typename... T>
  void operator()(T&... values) {
    (Get(&values), ...);
  }
  // Everything was read, and there was enough of it.
  bool complete() const { return whole_ && rest_.empty(); }

 private:
  void Raw(void* to, size_t size) {
    whole_ = whole_ && size <= rest_.size();
    if (!whole_) return;
    std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
  }
  // Every item takes a byte at least.
  uint32_t Size() {
    uint32_t size = 0;
    Raw(&size, sizeof size);
    whole_ = whole_ && size <= rest_.size();
    return whole_ ? size : 0;
  }

  template <typename T>
  void Get(T* value) {
    if constexpr (archive_internal::Plain<T>) {
      Raw(value, sizeof *value);
    } else if constexpr (archive_internal::HasParts<T, ArchiveReader>) {
      T::Parts(*value, *this);
    } else {
      archive_internal::EachField(*value, *this);
    }
  }
  template <size_t N>
  void Get(std::bitset<N>* bits) {
    Raw(bits, sizeof *bits);
  }
  void Get(std::string* text) {
    const uint32_t size = Size();
    text->assign(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }
  template <typename T>
  void Get(std::vector<T>* items) {
    items->clear();
    items->resize(Size());
    for (T& item : *items) Get(&item);
  }
  template <typename T, size_t N>
  void Get(std::array<T, N>* items) {
    for (T& item : *items) Get(&item);
  }
  template <typename T>
  void Get(std::optional<T>* value) {
    bool present = false;
    Get(&present);
    if (present) Get(&value->emplace());
  }
  template <typename A, typename B>
  void Get(std::pair<A, B>* pair) {
    Get(&pair->first);
    Get(&pair->second);
  }
  template <typename V>
  void Get(StringMap<V>* map) {
    const uint32_t size = Size();
    map->clear();
    map->reserve(size);
    for (uint32_t i = 0; i < size && whole_; ++i) {
      std::string key;
      Get(&key);
      Get(&(*map)[std::move(key)]);
    }
  }
  void Get(StringSet* set) {
    std::vector<std::string> items;
    Get(&items);
    set->clear();
    set->insert(items.begin(), items.end());
  }

  std::string_view rest_;
  bool whole_ = true;
};

}  // namespace readout
