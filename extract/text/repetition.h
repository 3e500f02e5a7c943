// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds blocks that say again what earlier blocks have said: the doubled leads of scraped pages.

#include <cstdint>
#include <string_view>
#include <vector>

namespace readout::extract {

// Word shingles in the manner of Broder ("On the resemblance and containment of documents", 1997): a block repeats when
// most of its shingles are contained in what was said before, however the text was cut into blocks then and now.
class RepetitionFinder {
 public:
  // `words` are the folded words of a block, without punctuation. Says whether the block repeats, then remembers it.
  bool Repeats(const std::vector<std::string_view>& words);

 private:
  // A set of hashes: open addressing with linear probing, 0 an empty slot.
  class HashSet {
   public:
    bool Contains(uint64_t hash) const;
    void Insert(uint64_t hash);

   private:
    size_t SlotOf(uint64_t hash) const;
    std::vector<uint64_t> slots_;  // a power of two, at most half of them taken
    size_t count_ = 0;
  };

  HashSet seen_;                // shingles of kShingle words
  std::vector<uint64_t> last_;  // those of the latest block, not yet in seen_: most articles have only one
  HashSet blocks_;              // whole blocks, for those too short for shingles
};

}  // namespace readout::extract
