// SPDX-License-Identifier: Apache-2.0
#pragma once
// Folding for comparison: NFKD, combining marks dropped, case folded, typographic quotes and dashes made ASCII. The
// only door to ICU. Pure ASCII takes a fast path that never enters ICU.

#include <string>
#include <string_view>

namespace readout {

// "Erdoğan" -> "erdogan", "ÉLYSÉE" -> "elysee", "Łukasz" -> "lukasz", "Ø" -> "o", "’" -> "'". Idempotent.
std::string Fold(std::string_view text);

// Appends the folded form of `text` to `out`; no allocation beyond growth of `out`.
void FoldTo(std::string_view text, std::string* out);

// What folding does to ASCII: capital letters of A to Z are written small, all other bytes as they are. `out` has room
// for the size of `text`.
void SmallAscii(std::string_view text, char* out);

// Canonical composition (NFC).
std::string NormalizeNfc(std::string_view text);

}  // namespace readout
