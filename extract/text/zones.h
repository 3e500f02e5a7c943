// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tells what each block of an article is for, by its form and place.

#include <optional>

#include "extract/text/document.h"
#include "extract/text/text_knowledge.h"

namespace readout::extract {

// Sets zone, story_begin and repeats of document->blocks, and the document's published, dateline_day and
// dateline_place. Blocks that lie in the title are headlines already.
void FindZones(std::optional<Day> fallback, const TextKnowledge& knowledge, Document* document);

}  // namespace readout::extract
