// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the words of an article are written where it is in mixed case.

#include <cstdint>

#include "absl/container/flat_hash_map.h"
#include "extract/text/document.h"

namespace readout::extract {

class CaseEvidence {
 public:
  // Counts words inside sentences that are neither headlines nor in capitals: the first word of a sentence proves
  // nothing.
  explicit CaseEvidence(const Document& document);

  // Whether the word stands in the article and always so.
  bool AlwaysSmall(const Token& token) const;
  bool AlwaysCapitalised(const Token& token) const;  // "Moon"; abbreviations included
  bool AlwaysInCapitals(const Token& token) const;   // "NATO"

 private:
  struct Counts {
    uint32_t small = 0;
    uint32_t capitalised = 0;
    uint32_t in_capitals = 0;  // of those capitalised
  };
  Counts Of(const Token& token) const;

  absl::flat_hash_map<uint64_t, Counts> counts_;  // by the hash of the folded word
};

}  // namespace readout::extract
