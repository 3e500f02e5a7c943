// SPDX-License-Identifier: Apache-2.0
#include "base/stable_id.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/sha1.h"

namespace readout {
namespace {

using Uuid = std::array<uint8_t, 16>;

// RFC 4122, appendix C: the name space of URLs.
constexpr Uuid kUrls = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

Uuid Uuid5(const Uuid& name_space, std::string_view name) {
  const std::array<uint8_t, 20> digest =
      Sha1({reinterpret_cast<const char*>(name_space.data()), name_space.size()}, name);
  Uuid uuid{};
  for (size_t i = 0; i < uuid.size(); ++i) uuid[i] = digest[i];
  uuid[6] = static_cast<uint8_t>((uuid[6] & 0x0F) | 0x50);  // version 5
  uuid[8] = static_cast<uint8_t>((uuid[8] & 0x3F) | 0x80);  // variant of RFC 4122
  return uuid;
}

std::string Written(const Uuid& uuid) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(36);
  for (size_t i = 0; i < uuid.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += kDigits[uuid[i] >> 4];
    text += kDigits[uuid[i] & 0x0F];
  }
  return text;
}

// The name space of a kind. There are few kinds, and each has many ids.
const Uuid& NameSpaceOf(std::string_view kind) {
  static const Uuid root = Uuid5(kUrls, "https://readout.example/ns/1");
  thread_local std::vector<std::pair<std::string, Uuid>> known;
  for (const auto& [name, uuid] : known) {
    if (name == kind) return uuid;
  }
  return known.emplace_back(kind, Uuid5(root, kind)).second;
}

}  // namespace

std::string StableUuid(std::string_view kind, std::string_view name) { return Written(Uuid5(NameSpaceOf(kind), name)); }

}  // namespace readout
