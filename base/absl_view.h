// SPDX-License-Identifier: Apache-2.0
#pragma once
// std::string_view <-> absl::string_view. Debian builds Abseil with a string_view of its own that converts from neither
// side; every signature of this project uses std::string_view, and these two functions stand at the border.

#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "base/string_hash.h"

namespace readout {

inline absl::string_view ToAbsl(std::string_view text) { return {text.data(), text.size()}; }
inline std::string_view ToStd(absl::string_view text) { return {text.data(), text.size()}; }

// Hash and equality that let a map keyed by std::string be asked with a std::string_view.
struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return HashString(text); }
};
struct StringEqual {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return a == b; }
};

// Iteration order is not defined and changes from run to run: sort before anything is written. FindHashed() spares the
// hash where HashString(key) is known; nullptr when there is no such key.
template <typename V>
using StringMap = absl::flat_hash_map<std::string, V, StringHash, StringEqual>;
template <typename V>
const V* FindHashed(const StringMap<V>& map, std::string_view key, uint64_t hash) {
  const auto found = map.find(key, hash);
  return found == map.end() ? nullptr : &found->second;
}
using StringSet = absl::flat_hash_set<std::string, StringHash, StringEqual>;

}  // namespace readout
