// SPDX-License-Identifier: Apache-2.0
#pragma once
// A fingerprint of a text by which near-identical texts (copies of one wire report) are recognised from claims alone.
// SimHash over folded 3-word shingles (Charikar 2002; Manku, Jain and Das Sarma, WWW 2007), 64 bits in 16 hex digits.

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

std::string SketchOf(std::string_view text);  // empty for a text of fewer than 3 words
// Number of differing bits; 64 when either is empty or malformed. Texts within kWireCopyDistance count as one source.
int SketchDistance(std::string_view a, std::string_view b);
inline constexpr int kWireCopyDistance = 6;

}  // namespace readout
