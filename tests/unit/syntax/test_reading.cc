// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/syntax/test_reading.h"

#include <iterator>

#include "extract/actors/actor_knowledge.h"
#include "extract/text/text_knowledge.h"
#include "extract/time/time_knowledge.h"
#include "gtest/gtest.h"
#include "model/article.h"
#include "tests/support/loaded.h"

namespace readout::extract {
namespace {

// Loaded once for the whole binary.
struct Knowledge {
  TextKnowledge text = Loaded(TextKnowledge::Load(READOUT_DATA_DIR));
  TimeKnowledge time = Loaded(TimeKnowledge::Load(READOUT_DATA_DIR));
  std::shared_ptr<const ActorKnowledge> actors = Loaded(ActorKnowledge::Load(READOUT_DATA_DIR "/actors"));
  Lexicon lexicon = Loaded(Lexicon::Load(READOUT_DATA_DIR));
};

const Knowledge& TestKnowledge() {
  static const Knowledge knowledge;
  return knowledge;
}

std::string_view NameOf(Tag tag) {
  constexpr std::string_view kNames[] = {"noun",  "name",  "time",  "det",    "adj",  "num",    "possessive", "posspron", "pron",
                                         "prep",  "coord", "subord", "that",  "rel",  "to",     "modal",      "be",       "have",
                                         "do",    "neg",   "adv",   "finite", "base", "participle", "gerund", "comma",    "quote",
                                         "break", "end",   "other"};
  static_assert(std::size(kNames) == static_cast<size_t>(Tag::kOther) + 1);
  return kNames[static_cast<size_t>(tag)];
}

std::string_view NameOf(ChunkKind kind) {
  constexpr std::string_view kNames[] = {"NP", "VP", "P", "C", "SUB", "THAT", "REL", ",", "\"", "BREAK", "END", "ADV", "ADJ"};
  static_assert(std::size(kNames) == static_cast<size_t>(ChunkKind::kAdjective) + 1);
  return kNames[static_cast<size_t>(kind)];
}

std::string_view NameOf(Relation relation) {
  constexpr std::string_view kNames[] = {"main",      "complement",  "infinitive", "relative",
                                         "adverbial", "participial", "coordinate", "attribution"};
  static_assert(std::size(kNames) == static_cast<size_t>(Relation::kAttribution) + 1);
  return kNames[static_cast<size_t>(relation)];
}

std::string_view NameOf(Tense tense) {
  constexpr std::string_view kNames[] = {"none", "past", "present", "future"};
  return kNames[static_cast<size_t>(tense)];
}

void Append(std::string* out, std::string_view word) {
  if (!out->empty()) *out += ' ';
  *out += word;
}

}  // namespace

const Lexicon& TestLexicon() { return TestKnowledge().lexicon; }

TestReading::TestReading(std::string_view text, std::string_view published) : article_(std::make_unique<Article>()) {
  const Knowledge& known = TestKnowledge();
  article_->text = std::string(text);
  article_->published = ParseDay(published);
  reading_.document = ReadDocument(*article_, std::nullopt, known.text);
  reading_.quotations = FindQuotations(reading_.document);
  reading_.times = FindTimeExpressions(reading_.document, known.time);
  reading_.actors = AnalyseActors(reading_.document, reading_.times, *known.actors);
  AnalyseSyntax(known.lexicon, &reading_);
}

std::string TestReading::Words(int chunk) const {
  const Chunk& c = reading_.syntax.chunks[static_cast<size_t>(chunk)];
  return std::string(reading_.document.TokenText(c.first, c.last));
}

std::vector<std::string> TestReading::Tags() const {
  std::vector<std::string> out;
  for (size_t t = 0; t < reading_.syntax.tags.size(); ++t) {
    const uint32_t token = static_cast<uint32_t>(t);
    out.push_back(std::string(reading_.document.TokenText(token, token + 1)) + "/" + std::string(NameOf(reading_.syntax.tags[t])));
  }
  return out;
}

std::vector<std::string> TestReading::Chunks() const {
  std::vector<std::string> out;
  for (size_t c = 0; c < reading_.syntax.chunks.size(); ++c) {
    const ChunkKind kind = reading_.syntax.chunks[c].kind;
    if (kind == ChunkKind::kComma || kind == ChunkKind::kQuote || kind == ChunkKind::kEnd) continue;
    out.push_back(std::string(NameOf(kind)) + "(" + Words(static_cast<int>(c)) + ")");
  }
  return out;
}

std::vector<std::string> TestReading::Clauses() const {
  std::vector<std::string> out;
  const Syntax& syntax = reading_.syntax;
  for (const Clause& clause : syntax.clauses) {
    std::string text(NameOf(clause.relation));
    if (clause.governor >= 0 && syntax.clauses[static_cast<size_t>(clause.governor)].verb >= 0) {
      const int verb = syntax.clauses[static_cast<size_t>(clause.governor)].verb;
      text += "(" + std::string(syntax.chunks[static_cast<size_t>(verb)].lemma) + ")";
    }
    if (clause.governor_noun >= 0 && clause.relation == Relation::kInfinitive) {
      text += "@" + std::string(reading_.document.tokens[syntax.chunks[static_cast<size_t>(clause.governor_noun)].head].word);
    }
    if (!clause.connector.empty() && clause.connector != ",") Append(&text, "by=" + std::string(clause.connector));
    if (clause.verb >= 0) {
      const Chunk& verb = syntax.chunks[static_cast<size_t>(clause.verb)];
      Append(&text, verb.lemma);
      if (verb.tense != Tense::kNone) Append(&text, NameOf(verb.tense));
      if (verb.perfect) Append(&text, "perfect");
      if (verb.progressive) Append(&text, "progressive");
      if (verb.passive) Append(&text, "passive");
      if (verb.negated) Append(&text, "negated");
      if (verb.infinitive) Append(&text, "infinitive");
      if (verb.participial) Append(&text, "participial");
      if (verb.be_to) Append(&text, "be-to");
      if (!verb.modal.empty()) Append(&text, "modal=" + std::string(verb.modal));
      if (!verb.predicate.empty()) Append(&text, "predicate=" + std::string(verb.predicate));
    }
    if (clause.subject >= 0) Append(&text, "s=" + Words(clause.subject));
    if (clause.object >= 0) Append(&text, "o=" + Words(clause.object));
    out.push_back(std::move(text));
  }
  return out;
}

std::vector<std::string> TestReading::Slots(std::string_view lemma) const {
  std::vector<std::string> out;
  for (const Clause& clause : reading_.syntax.clauses) {
    if (clause.verb < 0 || reading_.syntax.chunks[static_cast<size_t>(clause.verb)].lemma != lemma) continue;
    for (const Slot& slot : clause.slots) {
      std::string text(slot.prep);
      Append(&text, Words(slot.chunk));
      out.push_back(std::move(text));
    }
  }
  return out;
}

}  // namespace readout::extract
