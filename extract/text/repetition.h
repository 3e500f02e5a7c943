// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds blocks that say again what earlier blocks have said: the doubled leads of scraped pages.

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_set.h"

namespace readout::extract {

// Word shingles in the manner of Broder ("On the resemblance and containment of documents", 1997): a block repeats when
// most of its shingles are contained in what was said before, however the text was cut into blocks then and now.
class RepetitionFinder {
 public:
  // `words` are the folded words of a block, without punctuation. Says whether the block repeats, then remembers it.
  bool Repeats(const std::vector<std::string_view>& words);

 private:
  absl::flat_hash_set<uint64_t> seen_;    // shingles of kShingle words
  absl::flat_hash_set<uint64_t> blocks_;  // whole blocks, for those too short for shingles
};

}  // namespace readout::extract
