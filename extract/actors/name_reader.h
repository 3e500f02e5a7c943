// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names of persons: listed ones by the gazetteer, unlisted ones by their shape (capitalised words, initials, particles,
// hyphens, "Jr.").

#include <cstdint>

#include "extract/actors/article_scan.h"
#include "extract/actors/mention_finder.h"

namespace readout::extract {

struct NameReading {
  NameForm form = NameForm::kNone;
  uint32_t first = 0;
  uint32_t last = 0;
  int32_t group = -1;
  int32_t person = -1;
  char sex = '?';  // of an honorific between title and name
  bool near_miss = false;
};

class NameReader {
 public:
  explicit NameReader(const ArticleScan& scan) : scan_(scan) {}

  // The name at token i that ends before `limit`. `titled`: a title or honorific stands before it, so that any
  // capitalised word can be a name. Without it, unlisted names must open with a known given name.
  NameReading Read(uint32_t i, uint32_t limit, bool titled) const;

  // End of the run of words from i that has the shape of a name; i when there is none.
  uint32_t EndOfShape(uint32_t i, uint32_t limit) const;

 private:
  bool CanBeNameWord(uint32_t i) const;
  uint32_t WithSuffix(uint32_t last, uint32_t limit) const;
  // Of the persons of a surname group, the one whose given name is among the tokens [first, last).
  int32_t BearerWithGivenName(int32_t group, uint32_t first, uint32_t last) const;

  const ArticleScan& scan_;
};

}  // namespace readout::extract
