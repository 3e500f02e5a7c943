// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hashes that are the same on every machine and in every run. They find damage and changes; they keep out nobody who
// forges on purpose.

#include <cstdint>
#include <string_view>

namespace readout {

// XXH64 with seed 0 (Yann Collet, "xxHash fast digest algorithm"): for whole files, several bytes a cycle.
uint64_t ContentHash(std::string_view bytes);

// For short words as keys of a table: a few multiplications.
uint64_t WordHash(std::string_view word);

}  // namespace readout
