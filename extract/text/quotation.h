// SPDX-License-Identifier: Apache-2.0
#pragma once
// Direct speech: which tokens stand inside quotation marks.

#include <cstdint>
#include <vector>

#include "extract/text/document.h"

namespace readout::extract {

// Tokens [first, last) between the marks (the marks excluded). Quotations that run over several paragraphs (each
// paragraph opens with a mark, the last one closes) are one quotation per paragraph. An unclosed quotation ends with
// its block.
struct Quotation {
  uint32_t first = 0;
  uint32_t last = 0;
};
std::vector<Quotation> FindQuotations(const Document& document);

}  // namespace readout::extract
