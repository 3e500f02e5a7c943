// SPDX-License-Identifier: Apache-2.0
// Chunks: the tags of a sentence decide where connectors stand and where verb groups and noun groups begin.
#include <algorithm>
#include <utility>

#include "extract/syntax/chunk_context.h"

namespace readout::extract {
namespace {

// Adds the chunk that begins at `token`; returns where the next one begins.
uint32_t Next(ChunkContext* context, uint32_t token) {
  auto emit = [&](ChunkKind kind, uint32_t end) {
    Chunk& chunk = context->syntax.chunks.emplace_back();
    chunk.kind = kind;
    chunk.first = token;
    chunk.last = end;
    chunk.head = token;
    return end;
  };
  auto group = [&](Chunk&& chunk) {
    context->syntax.chunks.push_back(std::move(chunk));
    return context->syntax.chunks.back().last;
  };
  const Tag tag = context->TagAt(token);
  auto run_end = [&](uint32_t limit) {
    uint32_t end = token + 1;
    while (end < limit && context->TagAt(end) == tag) ++end;
    return end;
  };
  switch (tag) {
    case Tag::kComma:
      return emit(ChunkKind::kComma, token + 1);
    case Tag::kQuote:
      return emit(ChunkKind::kQuote, token + 1);
    case Tag::kBreak:
      return emit(ChunkKind::kBreak, token + 1);
    case Tag::kEnd:
      return emit(ChunkKind::kEnd, token + 1);
    case Tag::kThat:
      return emit(ChunkKind::kThat, token + 1);
    case Tag::kCoord:
      return emit(ChunkKind::kCoord, run_end(context->last));  // "as well as", "and also"
    case Tag::kRel:
      return emit(ChunkKind::kRel, run_end(context->last));  // "to whom"
    case Tag::kSubord:                                       // "every time"
    case Tag::kPrep:
      // "in front of" is one preposition; "from in front of" would be two, which no later stage tells apart.
      return emit(tag == Tag::kPrep ? ChunkKind::kPrep : ChunkKind::kSubord,
                  run_end(std::min(context->last, token + static_cast<uint32_t>(context->lexicon.LongestEntryFrom(
                                                              context->syntax.words[token])))));
    case Tag::kNeg:
    case Tag::kAdv:
      if (context->VerbFollows(token + 1)) return group(ReadVerbGroup(*context, token));
      return emit(ChunkKind::kAdverb, token + 1);
    case Tag::kTo:
      if (context->InfinitiveFollows(token + 1)) return group(ReadVerbGroup(*context, token));
      return emit(ChunkKind::kPrep, token + 1);
    case Tag::kModal:
    case Tag::kBe:
    case Tag::kHave:
    case Tag::kDo:
    case Tag::kFinite:
    case Tag::kBase:
    case Tag::kParticiple:
    case Tag::kGerund:
      return group(ReadVerbGroup(*context, token));
    case Tag::kPossessive:
      return token + 1;  // behind nothing that could possess
    default:
      return group(ReadNounGroup(*context, token));
  }
}

}  // namespace

void FindChunks(const Lexicon& lexicon, const Reading& reading, Syntax* syntax, const SentenceSet* only) {
  syntax->chunks.clear();
  if (only == nullptr) syntax->chunks.reserve(reading.document.tokens.size() / 2);
  syntax->sentence_chunks.clear();
  ChunkContext context{.lexicon = lexicon, .reading = reading, .syntax = *syntax};
  for (size_t s = 0; s < reading.document.sentences.size(); ++s) {
    const Sentence& sentence = reading.document.sentences[s];
    syntax->sentence_chunks.push_back(static_cast<uint32_t>(syntax->chunks.size()));
    if (only != nullptr && !(*only)[s]) continue;
    context.last = sentence.last;
    context.first_chunk = syntax->chunks.size();
    for (uint32_t token = sentence.first; token < sentence.last;) token = Next(&context, token);
    DropPicturePositions(&context);
    JoinConjuncts(&context);
  }
  syntax->sentence_chunks.push_back(static_cast<uint32_t>(syntax->chunks.size()));
}

}  // namespace readout::extract
