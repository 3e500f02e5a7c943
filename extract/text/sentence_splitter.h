// SPDX-License-Identifier: Apache-2.0
#pragma once
// Groups the tokens of one block into sentences.
//
// A sentence ends at . ? ! or an ellipsis, with the closing quotation marks and brackets that follow, where a capital,
// a digit or an opening mark stands next. Colons and semicolons do not end a sentence, nor do the periods of
// abbreviations, except where an abbreviation that can end a sentence is followed by a word that begins one ("… the
// U.S. The …").

#include <cstdint>

#include "extract/text/document.h"
#include "extract/text/text_knowledge.h"

namespace readout::extract {

// Appends the sentences of tokens [first, document->tokens.size()), which all belong to `block`; sets Token::sentence
// and kSentenceStart.
void SplitSentences(uint32_t first, uint32_t block, const TextKnowledge& knowledge, Document* document);

}  // namespace readout::extract
