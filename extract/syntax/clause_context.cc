// SPDX-License-Identifier: Apache-2.0
// What the steps of the clause stage share: classes of words, slots of clauses.
#include "extract/syntax/clause_context.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"

namespace readout::extract {
std::string_view ClauseContext::Phrase(int chunk_index) const {
  const Chunk& chunk = ChunkAt(chunk_index);
  if (chunk.last - chunk.first == 1) return Word(chunk.first);
  std::string joined;
  for (uint32_t i = chunk.first; i < chunk.last; ++i) {
    absl::StrAppend(&joined, i > chunk.first ? " " : "", ToAbsl(Word(i)));
  }
  syntax.phrases.push_back(std::move(joined));
  return syntax.phrases.back();
}

ClauseContext::ClauseContext(const Lexicon& the_lexicon, const Document& the_document, Syntax* the_syntax)
    : lexicon(the_lexicon),
      document(the_document),
      syntax(*the_syntax),
      speech(lexicon.VerbClassBit("speech")),
      addressed(lexicon.VerbClassBit("speech_to")),
      think(lexicon.VerbClassBit("think")),
      request(lexicon.VerbClassBit("request")),
      contact(lexicon.VerbClassBit("contact")),
      light(lexicon.VerbClassBit("light")),
      subject_control(lexicon.VerbClassBit("subject_control")),
      of_event(lexicon.VerbClassBit("light") | lexicon.VerbClassBit("intend") | lexicon.VerbClassBit("cancel") |
               lexicon.VerbClassBit("request") | lexicon.VerbClassBit("offer") | lexicon.VerbClassBit("aspect")),
      particle(lexicon.VerbClassBit("cancel") | lexicon.VerbClassBit("deny") | lexicon.VerbClassBit("refuse") |
               lexicon.VerbClassBit("offer") | lexicon.VerbClassBit("light") | contact),
      preposition(lexicon.ClassBit("preposition")),
      subordinator(lexicon.ClassBit("subordinator")),
      object_control(lexicon.ClassBit("object_control")),
      event_noun(lexicon.NounClassBit("event")),
      actor_noun(lexicon.NounClassBit("person") | lexicon.NounClassBit("body")),
      time_noun(lexicon.NounClassBit("time")) {}

void ClauseContext::Enter(uint32_t next) {
  sentence = next;
  begin = static_cast<int>(syntax.sentence_chunks[next]);
  end = static_cast<int>(syntax.sentence_chunks[next + 1]);
  first_clause = static_cast<int>(syntax.clauses.size());
}

ClassSet ClauseContext::VerbClasses(int chunk) const {
  const WordInfo* info = InfoOf(ChunkAt(chunk).head);
  return info != nullptr ? info->verb_classes : 0;
}

ClassSet ClauseContext::ClosedClasses(std::string_view word) const {
  const WordInfo* info = lexicon.Find(word);
  return info != nullptr ? info->closed : 0;
}

ClassSet ClauseContext::NounClasses(int chunk) const {
  const WordInfo* info = InfoOf(ChunkAt(chunk).head);
  return info != nullptr ? info->noun_classes : 0;
}

bool ClauseContext::IsThing(int chunk) const {
  return IsNoun(chunk) && ChunkAt(chunk).mention < 0 && !ChunkAt(chunk).is_time &&
         (NounClasses(chunk) & actor_noun) == 0;
}

bool ClauseContext::Subordinates(std::string_view word) const {
  const ClassSet classes = ClosedClasses(word);
  return (classes & preposition) != 0 && (classes & subordinator) != 0;
}

bool ClauseContext::SubordinatingPrep(int chunk) const {
  return KindOf(chunk) == ChunkKind::kPrep && Subordinates(Word(ChunkAt(chunk).first));
}

int ClauseContext::NewClause(int verb, Relation relation) {
  Clause clause;
  clause.sentence = sentence;
  clause.verb = verb;
  clause.relation = relation;
  syntax.clauses.push_back(std::move(clause));
  const int index = static_cast<int>(syntax.clauses.size()) - 1;
  if (verb >= 0) syntax.clause_of_chunk[static_cast<size_t>(verb)] = index;
  return index;
}

void ClauseContext::AddSlots(int clause_index, ChunkRun run, bool before_verb) {
  Clause& clause = ClauseAt(clause_index);
  std::string_view prep;
  for (int c : run) {
    const Chunk& chunk = ChunkAt(c);
    switch (chunk.kind) {
      case ChunkKind::kPrep:
        prep = Phrase(c);
        break;
      case ChunkKind::kNoun:
        clause.slots.push_back({prep, c, before_verb});
        if (!before_verb && prep.empty() && clause.object < 0 && !chunk.is_time) clause.object = c;
        syntax.clause_of_chunk[static_cast<size_t>(c)] = clause_index;
        prep = {};  // "with A, B and C" is one group by now: a preposition governs no second one
        break;
      case ChunkKind::kAdverb:
      case ChunkKind::kAdjective:
        break;
      default:
        prep = {};
    }
  }
}

int ClauseContext::LastBare(ChunkRun run) const {
  int found = -1;
  bool after_prep = false;
  for (size_t i = 0; i < run.size(); ++i) {
    const Chunk& chunk = ChunkAt(run[i]);
    switch (chunk.kind) {
      case ChunkKind::kPrep:
        after_prep = true;
        break;
      case ChunkKind::kNoun:
        if (!after_prep && !chunk.is_time) found = run[i];
        after_prep = false;
        break;
      case ChunkKind::kAdverb:
      case ChunkKind::kAdjective:
        break;
      case ChunkKind::kComma:
        // "X, the Turkish leader," — the apposition is no second subject.
        if (found >= 0 && i > 0 && IsNoun(run[i - 1])) i = AppositionEnd(run, i);
        after_prep = false;
        break;
      default:
        after_prep = false;
    }
  }
  return found;
}

size_t ClauseContext::AppositionEnd(ChunkRun run, size_t comma) const {
  size_t nouns = 0;
  size_t close = comma + 1;
  for (; close < run.size() && KindOf(run[close]) != ChunkKind::kComma; ++close) {
    const ChunkKind kind = KindOf(run[close]);
    const bool bare = kind == ChunkKind::kNoun && KindOf(run[close - 1]) != ChunkKind::kPrep;
    if (bare && (nouns > 0 || ChunkAt(run[close]).is_time)) return comma;
    if (kind == ChunkKind::kNoun) ++nouns;
    if (kind == ChunkKind::kPrep && nouns == 0) return comma;
    if (kind != ChunkKind::kNoun && kind != ChunkKind::kPrep && kind != ChunkKind::kAdverb &&
        kind != ChunkKind::kAdjective) {
      return comma;
    }
  }
  if (close >= run.size() || nouns == 0) return comma;
  // A longer one only right before the verb: "a call, already the eighth of its kind, took place".
  const bool verb_next = std::none_of(run.begin() + static_cast<std::ptrdiff_t>(close) + 1, run.end(),
                                      [&](int c) { return IsNoun(c) && !ChunkAt(c).is_time; });
  return close == comma + 2 || verb_next ? close : comma;
}

}  // namespace readout::extract
