// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cuts text into blocks: paragraphs, headlines, list items, stray lines of a scraped page.
//
// Three layouts are told apart by their line ends: paragraphs set off by blank lines, one line per paragraph, and lines
// wrapped at a fixed width. Wrapped lines are joined, so that a name broken over two lines stays one name; so is a line
// that breaks off in the middle of a sentence and goes on with a small letter. List items are blocks of their own.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/text/document.h"

namespace readout::extract {

// Blocks of bytes [begin, end) of `source`, all of zone body, white space trimmed, none empty.
std::vector<Block> SplitBlocks(std::string_view source, uint32_t begin, uint32_t end);

}  // namespace readout::extract
