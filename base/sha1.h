// SPDX-License-Identifier: Apache-2.0
#pragma once
// SHA-1 (FIPS 180-4), for ids that other programs can compute, too. No protection against anybody.

#include <array>
#include <cstdint>
#include <string_view>

namespace readout {

// Digest of `head` and `rest`, one behind the other. Uses the processor's own instructions where it has them.
std::array<uint8_t, 20> Sha1(std::string_view head, std::string_view rest);

namespace sha1_internal {

using State = std::array<uint32_t, 5>;

// Takes `count` blocks of 64 bytes into the state.
using Compress = void (*)(State* state, const uint8_t* blocks, size_t count);
void CompressAnywhere(State* state, const uint8_t* blocks, size_t count);
// That of this processor.
Compress FastCompress();

std::array<uint8_t, 20> Sha1With(Compress compress, std::string_view head, std::string_view rest);

}  // namespace sha1_internal
}  // namespace readout
