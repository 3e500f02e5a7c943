// SPDX-License-Identifier: Apache-2.0
#include "extract/events/taken.h"

#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/str_join.h"
#include "base/absl_view.h"
#include "extract/events/amounts.h"
#include "extract/events/argument_binding.h"

namespace readout::extract {
namespace {

// What one group is to a frame.
struct Match {
  uint32_t first = 0;  // where the phrase begins
  std::string_view mode;
};

// The longest of the frame's phrases that ends at the head of `group`.
std::optional<Match> PhraseAt(const MatchContext& context, const Frame& frame, const Chunk& group) {
  std::string storage;
  const std::string_view key = NounKey(context.lexicon, context.Word(group.head), &storage);
  std::optional<Match> best;
  size_t words = 0;
  for (const TakenPhrase& phrase : frame.takes) {
    uint32_t first = 0;
    if (phrase.words.size() <= words || !context.PhraseEnds(phrase.words, group, key, &first)) continue;
    words = phrase.words.size();
    best = Match{first, phrase.mode};
  }
  return best;
}

// A word for persons, bodies or houses, which may stand inside a name; "the aid chief" is no aid.
bool NamesHolder(const MatchContext& context, uint32_t token) {
  const WordInfo* info = context.lexicon.Find(context.Word(token));
  const Lexicon& lexicon = context.lexicon;
  return info != nullptr && (info->noun_classes & (lexicon.NounClassBit("person") | lexicon.NounClassBit("body") |
                                                   lexicon.NounClassBit("place"))) != 0;
}

// Nothing when the group is not what the frame asks for. Of a group that names somebody, each word of the name may be
// it: "High Commissioner Sanjay Verma", "its ambassador to Peru".
std::optional<Match> Asked(const MatchContext& context, const Frame& frame, int chunk) {
  Chunk group = context.ChunkAt(chunk);
  const uint32_t head = group.head;
  for (uint32_t i = group.first; i < group.last; ++i) {
    if (i != head && (context.syntax.mention_of_token[i] < 0 || !NamesHolder(context, i))) continue;
    group.head = i;
    if (const std::optional<Match> match = PhraseAt(context, frame, group)) return match;
  }
  // "recalled him", "expelled Lucas Tumbo": by his office.
  const int named = context.ChunkAt(chunk).mention;
  if (named >= 0 && context.MentionAt(named).entity >= 0) {
    const std::string& office = context.EntityAt(context.MentionAt(named).entity).office;
    for (const TakenPhrase& phrase : frame.takes) {
      const std::string key = absl::StrJoin(phrase.words, "_");
      if (office == key || office.starts_with(key + "_to_")) return Match{context.ChunkAt(chunk).first, phrase.mode};
    }
  }
  if (!frame.takes_money) return std::nullopt;
  const std::optional<Amount> amount = AmountOf(context.reading, context.frames, chunk);
  return amount && amount->money ? std::optional(Match{amount->first, {}}) : std::nullopt;
}

bool RefusedBefore(const MatchContext& context, const Frame& frame, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; ++i) {
    const auto& words = frame.without_before;
    if (std::find(words.begin(), words.end(), context.Word(i)) != words.end()) return true;
  }
  return false;
}

// The mode of what was found: the phrase's, else what the words from token `first` on, groups behind "of" and "in"
// included, say of it: "a military aid package", "aid worth 20 million for the hungry".
std::string_view ModeOf(const MatchContext& context, const Frame& frame, const Match& match, uint32_t first,
                        int chunk) {
  if (!match.mode.empty() || frame.mode_sets.empty()) return match.mode;
  uint32_t last = context.ChunkAt(chunk).last;
  for (auto c = static_cast<size_t>(chunk) + 1; c + 1 < context.syntax.chunks.size(); c += 2) {
    const std::string_view link = context.Word(context.syntax.chunks[c].first);
    if (link != "of" && link != "in" && link != "and" && link != "including") break;
    last = context.syntax.chunks[c + 1].last;
  }
  for (const CueSet& set : context.frames.cue_sets()) {
    const auto& sets = frame.mode_sets;
    if (std::find(sets.begin(), sets.end(), set.name) == sets.end()) continue;
    if (HasPhraseOf(context.document, first, last, set)) return set.mode;
  }
  return {};
}

// From group `c` on along what hangs on it.
Taken TakenFrom(const MatchContext& context, const Frame& frame, int c, int end) {
  if (c < 0) return {};
  const uint32_t begin = context.ChunkAt(c).first;
  while (c >= 0) {
    const Chunk& chunk = context.ChunkAt(c);
    if (const std::optional<Match> match = Asked(context, frame, c)) {
      if (RefusedBefore(context, frame, chunk.first, match->first)) return {};
      return {c, -1, ModeOf(context, frame, *match, begin, c)};
    }
    if (c + 2 >= end || context.ChunkAt(c + 2).kind != ChunkKind::kNoun) return {};
    const Chunk& link = context.ChunkAt(c + 1);
    const std::string_view word = context.Word(link.first);
    const bool hangs =
        link.kind == ChunkKind::kCoord || (link.kind == ChunkKind::kPrep && (word == "of" || word == "in"));
    c = hangs ? c + 2 : -1;
  }
  return {};
}

int SentenceEnd(const MatchContext& context, uint32_t sentence) {
  return static_cast<int>(context.syntax.sentence_chunks[sentence + 1]);
}

}  // namespace

Taken TakenOfVerb(const MatchContext& context, const Frame& frame, const Clause& clause, uint32_t behind) {
  const int end = SentenceEnd(context, clause.sentence);
  const bool of_subject = context.ChunkAt(clause.verb).passive || frame.RoleOf("subject") == FrameRole::kNone;
  int c = of_subject ? clause.subject : clause.object;
  for (const Slot& slot : clause.slots) {
    // "withdrew from the treaty": the preposition is the verb's.
    if (!of_subject && context.ChunkAt(slot.chunk).first == behind) c = slot.chunk;
  }
  const bool somebody = c >= 0 && ObjectFits(context, frame, c);
  // "sent the president a telegram", "was promised tanks"
  for (const Slot& slot : clause.slots) {
    const bool next = slot.chunk == c + 1 || (of_subject && slot.chunk == clause.verb + 1);
    if (!somebody || !next || slot.before_verb || !slot.prep.empty()) continue;
    if (Taken taken = TakenFrom(context, frame, slot.chunk, end); taken.chunk >= 0 && slot.chunk != c) {
      taken.beside = c;
      return taken;
    }
  }
  if (const Taken taken = TakenFrom(context, frame, c, end); taken.chunk >= 0) return taken;
  // "provided Mali with grain", "asked Poland for tanks"
  for (const Slot& slot : clause.slots) {
    if (!somebody || slot.before_verb || (slot.prep != "with" && slot.prep != "for")) continue;
    Taken taken = TakenFrom(context, frame, slot.chunk, end);
    if (taken.chunk < 0) continue;
    taken.beside = c;
    return taken;
  }
  return {};
}

Taken TakenOfNoun(const MatchContext& context, const Frame& frame, int chunk) {
  const Chunk& noun = context.ChunkAt(chunk);
  const uint32_t sentence = context.document.tokens[noun.first].sentence;
  const int end = SentenceEnd(context, sentence);
  const bool group = chunk + 2 < end && context.ChunkAt(chunk + 1).kind == ChunkKind::kPrep &&
                     context.ChunkAt(chunk + 2).kind == ChunkKind::kNoun;
  const std::string_view prep = group ? context.Word(context.ChunkAt(chunk + 1).first) : std::string_view();
  if (prep == "of" || prep == "from") {  // "the signing of a treaty", "withdrawal from the treaty"
    const Taken taken = TakenFrom(context, frame, chunk + 2, end);
    if (taken.chunk >= 0 || prep == "of") return taken;
  }
  if (noun.head == noun.first) return {};
  Chunk front = noun;
  front.head = noun.head - 1;
  const std::optional<Match> match = PhraseAt(context, frame, front);
  if (!match || RefusedBefore(context, frame, noun.first, match->first)) return {};
  return {chunk, -1, ModeOf(context, frame, *match, noun.first, chunk)};
}

}  // namespace readout::extract
