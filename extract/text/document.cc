// SPDX-License-Identifier: Apache-2.0
#include "extract/text/document.h"

#include <utility>

#include "extract/text/block_splitter.h"
#include "extract/text/sentence_splitter.h"
#include "extract/text/text_knowledge.h"
#include "extract/text/tokenizer.h"
#include "extract/text/transcript.h"
#include "extract/text/zones.h"

namespace readout::extract {

Evidence Document::Cite(uint32_t begin, uint32_t end, std::string_view field) const {
  Evidence evidence;
  evidence.in_title = begin < title_bytes;
  const uint32_t shift = evidence.in_title ? 0 : title_bytes;
  evidence.start = begin - shift;
  evidence.end = end - shift;
  evidence.quote = std::string(Text(begin, end));
  evidence.field = std::string(field);
  return evidence;
}

Document ReadDocument(const Article& article, std::optional<Day> fallback, const TextKnowledge& knowledge) {
  Document document;
  document.article = &article;
  if (!article.title.empty()) {
    document.source = article.title + "\n";
    document.title_bytes = static_cast<uint32_t>(document.source.size());
    document.blocks = SplitBlocks(document.source, 0, document.title_bytes);
    for (Block& block : document.blocks) block.zone = Zone::kHeadline;
  }
  document.source += article.text;
  const std::vector<Block> blocks =
      SplitBlocks(document.source, document.title_bytes, static_cast<uint32_t>(document.source.size()));
  document.blocks.insert(document.blocks.end(), blocks.begin(), blocks.end());
  document.published = article.published;
  FindZones(fallback, knowledge, &document);
  FindExchanges(knowledge, &document);

  constexpr size_t kBytesOfToken = 5;  // with the space before it, on the average of news
  document.tokens.reserve(document.source.size() / kBytesOfToken);
  for (size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (!IsRead(block.zone)) continue;
    const uint32_t first = static_cast<uint32_t>(document.tokens.size());
    Tokenize(block.story_begin, block.end, knowledge, &document);
    SplitSentences(first, static_cast<uint32_t>(i), knowledge, &document);
  }
  return document;
}

}  // namespace readout::extract
