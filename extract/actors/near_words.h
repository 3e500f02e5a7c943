// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words a letter away from a misspelt one. Two words are looked for under all that is left of them when one letter is
// taken out (the deletion neighbourhood of Mor and Fraenkel, "A hash code method for detecting and correcting spelling
// errors", 1982), so the cost does not grow with the number of words. Part of an image (base/image.h): S.starts are the
// begins of buckets in S.words, chosen by the upper bits of a hash.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/image.h"
#include "extract/text/vocabulary.h"

namespace readout::extract {

// One insertion, deletion, substitution or swap of neighbours apart (false for equal words).
bool OneLetterApart(std::string_view a, std::string_view b);

class NearWords {
 public:
  NearWords() = default;
  NearWords(const std::string& section, ImageReader* reader);

  // Whether a word is long enough to be recognised with a letter wrong.
  static bool Qualifies(std::string_view folded);
  // Numbers of the words one letter apart from `folded`, their first letters being the same; ascending.
  std::vector<uint32_t> Find(std::string_view folded, const Vocabulary& vocabulary) const;

  // Writes the index of some words of a vocabulary.
  static void Write(const std::string& section, const VocabularyBuilder& vocabulary, std::span<const uint32_t> words,
                    ImageWriter* writer);

 private:
  struct Item {
    uint32_t tag = 0;  // lower half of the hash
    uint32_t word = 0;
    friend auto operator<=>(const Item&, const Item&) = default;
  };

  std::span<const uint32_t> starts_;
  std::span<const Item> items_;
  int shift_ = 63;
};

}  // namespace readout::extract
