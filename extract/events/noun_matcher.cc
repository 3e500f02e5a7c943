// SPDX-License-Identifier: Apache-2.0
// Event nouns: which noun groups name an event.
#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/absl_view.h"
#include "extract/events/argument_binding.h"
#include "extract/events/matchers.h"
#include "extract/events/noun_binding.h"
#include "extract/events/taken.h"

namespace readout::extract {
namespace {

// "the Syrian National Dialogue Congress", "the Minsk Contact Group": a capitalised noun before another one, where text
// does not capitalise nouns anyway, is part of a name.
bool InsideName(const MatchContext& context, uint32_t head) {
  const Document& document = context.document;
  const uint32_t next = head + 1;
  if (next >= document.tokens.size() || document.tokens[next].sentence != document.tokens[head].sentence) return false;
  const Sentence& sentence = document.sentences[document.tokens[head].sentence];
  return document.ZoneOf(sentence) != Zone::kHeadline && head > sentence.first &&
         document.tokens[head].Has(kCapitalised) && document.tokens[next].Has(kCapitalised);
}

// A noun without anything in front that its use makes no event: "halt talk of …", "spoke via teleconference".
bool NoOccurrence(const MatchContext& context, const Frame& frame, const Chunk& chunk, uint32_t phrase_first) {
  const bool described = chunk.first != phrase_first;  // "by secure video link"
  if (described && (chunk.definite || chunk.indefinite || chunk.negative || !chunk.modifiers.empty())) return false;
  const uint32_t sentence = context.document.tokens[chunk.first].sentence;
  const Zone zone = context.document.ZoneOf(context.document.sentences[sentence]);
  std::string storage;
  const bool singular = NounKey(context.lexicon, context.Word(chunk.head), &storage) == context.Word(chunk.head);
  if (!singular || zone == Zone::kHeadline) return false;
  const std::string_view before = chunk.first > 0 ? context.Word(chunk.first - 1) : std::string_view();
  return (frame.strength == Strength::kWeak && !described) || before == "via" || before == "by" || before == "over";
}

// "In the first, with Macron": an ordinal that no noun follows, of which something is told or somebody named.
bool StandsAlone(const MatchContext& context, int chunk_index) {
  const Chunk& chunk = context.ChunkAt(chunk_index);
  if (!chunk.definite || chunk.possessor >= 0 || chunk.head != chunk.first + 1 || chunk.last != chunk.head + 1)
    return false;
  const std::string_view before = chunk.first > 0 ? context.Word(chunk.first - 1) : std::string_view();
  const uint32_t behind = context.Word(chunk.last) == "," ? chunk.last + 1 : chunk.last;
  return before == "in" || before == "during" || context.Word(behind) == "with" || context.Word(behind) == "was";
}

// "The war began after the last one ended": "one" stands for the noun before it in the sentence, where there is one.
bool StandsForOther(const MatchContext& context, int chunk_index) {
  const Chunk& chunk = context.ChunkAt(chunk_index);
  if (context.Word(chunk.head) != "one") return false;
  const uint32_t sentence = context.document.tokens[chunk.first].sentence;
  for (int c = chunk_index; c-- > static_cast<int>(context.syntax.sentence_chunks[sentence]);) {
    const Chunk& before = context.ChunkAt(c);
    if (before.kind != ChunkKind::kNoun || before.mention >= 0 || before.is_time) continue;
    std::string storage;
    return context.frames.ByNoun(NounKey(context.lexicon, context.Word(before.head), &storage)) == nullptr;
  }
  return false;
}

// "hold call on trade", against "renewed the call on Putin to withdraw": what one holds has a matter.
bool CarriedOnMatter(const MatchContext& context, const Frame& frame, int chunk_index) {
  const int clause = context.syntax.clause_of_chunk[static_cast<size_t>(chunk_index)];
  if (clause < 0 || !context.frames.HasCue("matter", context.Word(context.ChunkAt(chunk_index).head + 1))) return false;
  const Clause& around = context.ClauseAt(clause);
  return around.verb >= 0 && around.object == chunk_index && (context.VerbClasses(around.verb) & context.light) != 0 &&
         std::find(frame.makers.begin(), frame.makers.end(), context.ChunkAt(around.verb).lemma) == frame.makers.end();
}

// Why a frame does not fire on a noun group that has its phrase; nothing when it does.
struct Refusal {
  std::string_view why;
  std::string_view word;
};

// The means that a frame needs: those of the clause that carries the noun, "held talks by video link", or those that
// follow with nothing but the noun's own groups between, "talks by telephone".
bool MeansMet(const MatchContext& context, const Frame& frame, int chunk_index, std::string* mode) {
  if (frame.needs.empty()) return true;
  const int clause = context.syntax.clause_of_chunk[static_cast<size_t>(chunk_index)];
  if (clause < 0) return false;
  const Clause& around = context.ClauseAt(clause);
  const bool carried = around.verb >= 0 && (around.object == chunk_index || around.subject == chunk_index) &&
                       (context.VerbClasses(around.verb) & context.light) != 0;
  if (carried) return context.NeedsMet(frame, around, mode);
  const Chunk& chunk = context.ChunkAt(chunk_index);
  // "briefed Abe on the summit by phone": the noun is what was spoken of.
  if (chunk.first > 0 && context.frames.HasCue("matter", context.Word(chunk.first - 1))) return false;
  uint32_t last = chunk.last;
  for (int c = chunk_index + 1; c < static_cast<int>(context.syntax.sentence_chunks[around.sentence + 1]); ++c) {
    const ChunkKind kind = context.ChunkAt(c).kind;
    if (kind != ChunkKind::kPrep && kind != ChunkKind::kNoun && kind != ChunkKind::kAdverb) break;
    last = context.ChunkAt(c).last;
  }
  return context.NeedsMet(frame, chunk.head + 1, last, mode);
}

// True when the words behind a verb are these, one apart at most from its group.
bool Particles(const MatchContext& context, const Chunk& verb, std::string_view words) {
  uint32_t at = verb.last;
  for (absl::string_view word : absl::StrSplit(ToAbsl(words), ' ')) {
    if (context.Word(at) != ToStd(word)) return false;
    ++at;
  }
  return true;
}

// True when one of the verbs that the frame asks for has the noun as subject or object, or leads to it with its own
// preposition: "talks stalled", "two days of talks resumed", "walked out of the talks".
bool OfVerb(const MatchContext& context, const Frame& frame, int chunk) {
  const Chunk& noun = context.ChunkAt(chunk);
  const uint32_t sentence = context.document.tokens[noun.first].sentence;
  const bool of = chunk > 1 && context.ChunkAt(chunk - 1).kind == ChunkKind::kPrep &&
                  context.Word(context.ChunkAt(chunk - 1).first) == "of";
  const int whole = of ? chunk - 2 : chunk;
  for (uint32_t i = context.syntax.sentence_clauses[sentence]; i < context.syntax.sentence_clauses[sentence + 1]; ++i) {
    const Clause& clause = context.syntax.clauses[i];
    if (clause.verb < 0) continue;
    const Chunk& verb = context.ChunkAt(clause.verb);
    const bool core =
        clause.subject == whole || clause.object == whole || clause.subject == chunk || clause.object == chunk;
    for (const std::string& phrase : frame.of_verbs) {
      const size_t space = phrase.find(' ');
      if (std::string_view(phrase).substr(0, space) != verb.lemma) continue;
      if (space == std::string::npos ? core : Particles(context, verb, std::string_view(phrase).substr(space + 1))) {
        if (core) return true;
        const auto words = static_cast<uint32_t>(std::count(phrase.begin(), phrase.end(), ' '));
        const bool led_to = context.syntax.clause_of_chunk[static_cast<size_t>(chunk)] == static_cast<int>(i) &&
                            context.ChunkAt(whole).first == verb.last + words;
        if (led_to) return true;
      }
    }
  }
  return false;
}

std::optional<Refusal> Refuses(const MatchContext& context, const Frame& frame, int chunk_index, uint32_t phrase_first,
                               std::string* mode) {
  const Chunk& chunk = context.ChunkAt(chunk_index);
  if (NoOccurrence(context, frame, chunk, phrase_first)) return Refusal{"a noun alone in", context.Word(chunk.head)};
  if (InsideName(context, chunk.head)) return Refusal{"part of the name with", context.Word(chunk.head + 1)};
  if (frame.one_of_several && !StandsAlone(context, chunk_index))
    return Refusal{"not alone:", context.Word(chunk.head)};
  if (StandsForOther(context, chunk_index)) return Refusal{"another noun's", context.Word(chunk.head)};
  if (context.Refused(frame, chunk.head + 1) && !CarriedOnMatter(context, frame, chunk_index)) {
    return Refusal{"without", context.Word(chunk.head + 1)};
  }
  for (uint32_t i = chunk.head; i-- > chunk.first;) {
    // What stands in front of a possessor is that one's: "the government's meeting with Putin".
    if (context.syntax.tags[i] == Tag::kPossessive || context.syntax.tags[i] == Tag::kPossPron) break;
    const bool refused = std::find(frame.without_before.begin(), frame.without_before.end(), context.Word(i)) !=
                         frame.without_before.end();
    if (refused) return Refusal{"without-before", context.Word(i)};
  }
  if (frame.TakesObject() && TakenOfNoun(context, frame, chunk_index).chunk < 0) {
    return Refusal{"nothing that it takes with", context.Word(chunk.head)};
  }
  if (!frame.of_verbs.empty() && !OfVerb(context, frame, chunk_index)) {
    return Refusal{"no verb that it needs with", context.Word(chunk.head)};
  }
  if (frame.described && (!chunk.indefinite || chunk.head < chunk.first + 2)) {
    return Refusal{"no description of", context.Word(chunk.head)};
  }
  const int clause = context.syntax.clause_of_chunk[static_cast<size_t>(chunk_index)];
  if (clause >= 0 && context.Excluded(frame, context.ClauseAt(clause))) return Refusal{"unless", frame.unless.front()};
  if (!MeansMet(context, frame, chunk_index, mode)) return Refusal{"needs", frame.needs.front()};
  return std::nullopt;
}

// The clauses besides the noun group's own that share its verb and have it as object: "held a call with A on Monday and
// [held a call] with B on Tuesday".
std::vector<int> ClausesWith(const MatchContext& context, int chunk) {
  std::vector<int> sharing;
  const int own = context.syntax.clause_of_chunk[static_cast<size_t>(chunk)];
  if (own < 0 || context.ClauseAt(own).object != chunk) return sharing;
  const uint32_t sentence = context.ClauseAt(own).sentence;
  for (uint32_t i = context.syntax.sentence_clauses[sentence]; i < context.syntax.sentence_clauses[sentence + 1]; ++i) {
    const Clause& clause = context.syntax.clauses[i];
    if (static_cast<int>(i) != own && clause.object == chunk && clause.verb == context.ClauseAt(own).verb) {
      sharing.push_back(static_cast<int>(i));
    }
  }
  return sharing;
}

}  // namespace

std::vector<EventMention> MatchNouns(const MatchContext& context, uint32_t sentence) {
  std::vector<EventMention> found;
  const Syntax& syntax = context.syntax;
  for (uint32_t c = syntax.sentence_chunks[sentence]; c < syntax.sentence_chunks[sentence + 1]; ++c) {
    const Chunk& chunk = syntax.chunks[c];
    if (chunk.kind != ChunkKind::kNoun || chunk.mention >= 0) continue;
    std::string storage;
    const std::string_view key = NounKey(context.lexicon, context.Word(chunk.head), &storage);
    const std::vector<int>* candidates = context.frames.ByNoun(key);
    if (candidates == nullptr) continue;
    const int index = static_cast<int>(c);
    int best = -1;
    size_t best_length = 0;
    uint32_t best_first = 0;
    std::string mode;  // that the means give
    for (int f : *candidates) {
      const Frame& frame = context.FrameAt(f);
      if (frame.kind != FrameKind::kEvent) continue;
      for (const std::vector<std::string>& phrase : frame.nouns) {
        uint32_t first = 0;
        // Of two phrases of one length that of the frame which asks for more wins.
        const size_t length = 2 * phrase.size() + (frame.needs.empty() && frame.of_verbs.empty() ? 0 : 1);
        if (length <= best_length || !context.PhraseEnds(phrase, chunk, key, &first)) continue;
        std::string means;
        if (const std::optional<Refusal> refusal = Refuses(context, frame, index, first, &means)) {
          if (context.explain) {
            found.push_back(context.NotFired(f, sentence, syntax.clause_of_chunk[c], first, chunk.head + 1,
                                             absl::StrCat(ToAbsl(refusal->why), " \"", ToAbsl(refusal->word), "\"")));
          }
          continue;
        }
        mode = means;
        best = f;
        best_length = length;
        best_first = first;
      }
    }
    if (best < 0) continue;
    EventMention mention = context.Start(best, sentence, syntax.clause_of_chunk[c], index);
    mention.first = best_first;
    mention.last = chunk.head + 1;
    if (mention.mode.empty()) mention.mode = mode;
    for (const int clause : ClausesWith(context, index)) {
      EventMention other = mention;
      other.clause = clause;
      other = BindNoun(context, context.FrameAt(best), index, std::move(other));
      if (other.args.size() >= 2) found.push_back(std::move(other));
    }
    mention = BindNoun(context, context.FrameAt(best), index, std::move(mention));
    if (context.FrameAt(best).office_holders && !OfficeHoldersOnly(context, mention)) {
      mention.refused = "a party without office";
      mention.fired = false;
    }
    found.push_back(std::move(mention));
  }
  return found;
}

}  // namespace readout::extract
