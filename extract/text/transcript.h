// SPDX-License-Identifier: Apache-2.0
#pragma once
// Transcripts of press conferences and interviews: who speaks stands in front of what he says, "Q" or "MS. SMITH:".

#include "extract/text/document.h"
#include "extract/text/text_knowledge.h"

namespace readout::extract {

// Sets Block::exchange, cuts labels of questions off the story and takes short lines for what is said. Labels are those
// of [question_labels] in data/zones/headers.txt, and names in capitals before a colon; a text with fewer than three of
// them is no transcript. A question opens an exchange unless another question, or nothing but words broken off by a
// dash, stands before it.
void FindExchanges(const TextKnowledge& knowledge, Document* document);

}  // namespace readout::extract
