// SPDX-License-Identifier: Apache-2.0
#include "extract/text/quotation.h"

#include "extract/text/tokenizer.h"

namespace readout::extract {
namespace {

// Which side a straight mark stands on, by the white space around it: after a space or at the beginning it opens.
bool Opens(const Document& document, uint32_t i, bool open) {
  const Token& token = document.tokens[i];
  if (const int side = QuoteSideAt(document, token); side != 0) return side > 0;
  const bool last = i + 1 >= document.tokens.size();
  const bool before = token.Has(kSpaceBefore);
  const bool after = last || document.tokens[i + 1].Has(kSpaceBefore);
  if (before != after) return before;
  return !open;
}

}  // namespace

std::vector<Quotation> FindQuotations(const Document& document) {
  std::vector<Quotation> quotations;
  const auto add = [&](uint32_t first, uint32_t last) {
    if (first < last) quotations.push_back({first, last});
  };
  for (size_t s = 0; s < document.sentences.size();) {
    const uint32_t block = document.sentences[s].block;
    const uint32_t first = document.sentences[s].first;
    while (s < document.sentences.size() && document.sentences[s].block == block) ++s;
    const uint32_t last = document.sentences[s - 1].last;
    bool open = false;
    uint32_t begin = first;
    for (uint32_t i = first; i < last; ++i) {
      if (!document.tokens[i].Is("\"")) continue;
      if (Opens(document, i, open)) {
        if (open) continue;  // a quotation inside the quotation
        open = true;
        begin = i + 1;
      } else if (open) {
        add(begin, i);
        open = false;
      }
    }
    if (open) add(begin, last);
  }
  return quotations;
}

}  // namespace readout::extract
