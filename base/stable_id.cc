// SPDX-License-Identifier: Apache-2.0
#include "base/stable_id.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/sha1.h"

namespace readout {
namespace {

using Uuid = std::array<uint8_t, 16>;

// The name space of URLs, RFC 4122, appendix C: 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
constexpr Uuid kUrls = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

// Version 5 (RFC 4122, section 4.3): the digest of name space and name, with version and variant written over six bits.
Uuid Uuid5(const Uuid& name_space, std::string_view name) {
  const std::string space(name_space.begin(), name_space.end());
  const std::string_view parts[] = {space, name};
  const Sha1Digest digest = Sha1(parts);
  Uuid uuid;
  std::copy_n(digest.begin(), uuid.size(), uuid.begin());
  uuid[6] = static_cast<uint8_t>((uuid[6] & 0x0F) | 0x50);
  uuid[8] = static_cast<uint8_t>((uuid[8] & 0x3F) | 0x80);
  return uuid;
}

std::string ToText(const Uuid& uuid) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (size_t i = 0; i < uuid.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += kDigits[uuid[i] >> 4];
    text += kDigits[uuid[i] & 0x0F];
  }
  return text;
}

}  // namespace

std::string StableUuid(std::string_view kind, std::string_view name) {
  static const Uuid root = Uuid5(kUrls, "https://readout.example/ns/1");
  return ToText(Uuid5(Uuid5(root, kind), name));
}

}  // namespace readout
