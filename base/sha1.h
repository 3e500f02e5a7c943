// SPDX-License-Identifier: Apache-2.0
#pragma once
// SHA-1 (FIPS 180-4), for ids that are functions of content (RFC 4122 version 5). Not for anything that must withstand
// an attacker.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace readout {

using Sha1Digest = std::array<uint8_t, 20>;

// The digest of all parts, one behind the other.
Sha1Digest Sha1(std::span<const std::string_view> parts);

}  // namespace readout
