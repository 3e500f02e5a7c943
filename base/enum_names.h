// SPDX-License-Identifier: Apache-2.0
#pragma once
// One table per enum gives its names in both directions.
//
//   inline constexpr EnumName<Status> kStatusNames[] = {{Status::kHeld, "held"}, …};
//   EnumToName(kStatusNames, Status::kHeld) == "held";   EnumFromName(kStatusNames, "held") == Status::kHeld

#include <optional>
#include <string_view>

namespace readout {

template <typename E>
struct EnumName {
  E value;
  std::string_view name;
};

template <typename E, size_t N>
constexpr std::string_view EnumToName(const EnumName<E> (&table)[N], E value) {
  for (const EnumName<E>& row : table) {
    if (row.value == value) return row.name;
  }
  return "";
}

template <typename E, size_t N>
constexpr std::optional<E> EnumFromName(const EnumName<E> (&table)[N], std::string_view name) {
  for (const EnumName<E>& row : table) {
    if (row.name == name) return row.value;
  }
  return std::nullopt;
}

}  // namespace readout
