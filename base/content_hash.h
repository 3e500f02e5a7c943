// SPDX-License-Identifier: Apache-2.0
#pragma once
// A hash of whole files that is the same on every machine and in every run. It finds damage and changes; it keeps out
// nobody who forges on purpose.

#include <cstdint>
#include <string_view>

namespace readout {

// XXH64 with seed 0 (Yann Collet, "xxHash fast digest algorithm"): several bytes a cycle.
uint64_t ContentHash(std::string_view bytes);

}  // namespace readout
