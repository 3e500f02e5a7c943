// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cuts text into the tokens that extract/text/document.h describes.

#include <cstdint>

#include "extract/text/document.h"
#include "extract/text/text_knowledge.h"

namespace readout::extract {

// Appends the tokens of bytes [begin, end) of document->source, with folded words and shapes but without sentences. The
// range must begin and end on code-point boundaries. Malformed UTF-8 yields punctuation tokens of one byte.
void Tokenize(uint32_t begin, uint32_t end, const TextKnowledge& knowledge, Document* document);

// Whether a quotation mark at bytes [begin, end) of source opens (+1) or closes (-1); 0 when its form does not say.
int QuoteSideAt(const Document& document, const Token& token);

}  // namespace readout::extract
