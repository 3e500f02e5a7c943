// SPDX-License-Identifier: Apache-2.0
#include "extract/events/status_heads.h"

#include "absl/strings/str_cat.h"

namespace readout::extract {

Effect VerbEffect(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, const Chunk& verb,
                  bool* known, std::string* lemma) {
  *lemma = std::string(verb.lemma);
  const std::vector<Token>& tokens = reading.document.tokens;
  for (uint32_t i = verb.last; i < verb.last + 4 && i < tokens.size(); ++i) {
    const std::string particle = absl::StrCat(ToAbsl(verb.lemma), " ", ToAbsl(tokens[i].word));
    const WordInfo* info = lexicon.Find(particle);
    const Tag tag = reading.syntax.tags[i];
    if (info != nullptr && info->verb_forms != 0 && (i == verb.last || tag == Tag::kPrep || tag == Tag::kAdv)) {
      const Effect effect = table.Verb(particle, info->verb_classes, known);
      if (*known) {
        *lemma = particle;
        return effect;
      }
    }
  }
  const WordInfo* info = lexicon.Find(tokens[verb.head].word);
  return table.Verb(verb.lemma, info != nullptr ? info->verb_classes : 0, known);
}

ClassSet StatusHeads::VerbClasses(int verb) const {
  const WordInfo* info = lexicon.Find(Word(ChunkAt(verb).head));
  return info != nullptr ? info->verb_classes : 0;
}

bool StatusHeads::Content(int chunk) const {
  const WordInfo* info = lexicon.Find(Word(ChunkAt(chunk).head));
  return info != nullptr && (info->noun_classes & lexicon.NounClassBit("content")) != 0;
}

bool StatusHeads::PastPerfect(const Clause& clause) const {
  const Chunk& v = ChunkAt(clause.verb);
  return v.perfect && v.tense == Tense::kPast && !Backshifted(clause);
}

Effect StatusHeads::OfNoun(int chunk, bool* known) const {
  const std::string_view word = Word(ChunkAt(chunk).head);
  const WordInfo* info = lexicon.Find(word);
  Effect effect = table.Of("noun", word, known);
  if (!*known && info != nullptr) effect = table.Of("noun", info->noun_lemma, known);
  return *known && ChunkAt(chunk).negative ? Effect::kDenied : effect;
}

Effect StatusHeads::OfTense(const Clause& clause) const {
  const Chunk& v = ChunkAt(clause.verb);
  if (!v.modal.empty()) {
    bool known = false;
    Effect effect = table.Of("modal", v.modal, &known);
    if (v.modal == "would" || v.modal == "'d") effect = Backshifted(clause) ? Effect::kScheduled : Effect::kNoClaim;
    if (v.perfect && v.tense != Tense::kFuture && v.modal != "will") effect = Effect::kNoClaim;  // "could have spoken"
    if (v.negated) return effect == Effect::kScheduled ? Effect::kDenied : Effect::kNoClaim;
    return effect == Effect::kTransparent ? Effect::kHeld : effect;
  }
  // "Neither of them called", "no minister called"
  const bool nobody = clause.subject >= 0 && ChunkAt(clause.subject).negative && ChunkAt(clause.subject).mention >= 0;
  if (nobody && !v.infinitive && !v.participial) return Effect::kDenied;
  if (v.be_to) return v.negated ? Effect::kDenied : Effect::kScheduled;
  if (v.infinitive && clause.relation == Relation::kMain) return OfHeadlineInfinitive(clause, v);
  if (v.infinitive || v.participial) return Effect::kTransparent;
  if (v.tense == Tense::kPresent && !v.perfect) return OfPresent(clause, v);
  return v.negated ? Effect::kDenied : Effect::kHeld;
}

// "Yoon to hold talks", "Putin ready to meet Zelensky"
Effect StatusHeads::OfHeadlineInfinitive(const Clause& clause, const Chunk& v) const {
  bool known = false;
  std::string words;
  if (v.first == reading.document.sentences[clause.sentence].first) return Effect::kScheduled;
  const Effect effect = table.Predicate(reading.document, v.first - 1, v.first, &known, &words);
  return known ? effect : Effect::kScheduled;
}

Effect StatusHeads::OfPresent(const Clause& clause, const Chunk& v) const {
  const bool planned = times.ahead || (v.progressive && times.other_day);  // "are meeting on Wednesday"
  if (v.negated) return v.progressive && !planned && !times.dated ? Effect::kNoClaim : Effect::kDenied;
  if (planned) return Effect::kScheduled;
  if (v.progressive) return Effect::kOngoing;
  const Zone zone = ZoneOf(clause);
  if (zone == Zone::kHeadline || zone == Zone::kCaption) return Effect::kHeld;
  // "starts a trip to China on Thursday", "flies to Cairo today": of a day that has not passed.
  const bool moves = (VerbClasses(clause.verb) & lexicon.VerbClassBit("motion")) != 0;
  const bool begins = (VerbClasses(clause.verb) & lexicon.VerbClassBit("aspect")) != 0;
  if ((times.other_day && (moves || begins)) || (times.today && moves)) return Effect::kScheduled;
  if (times.past_day || times.telling) return Effect::kHeld;
  // "Emmanuel Macron meets Xi Jinping on trade": an item of a feed or a chronicle tells its news so.
  const uint32_t s = clause.sentence;
  const bool opens =
      zone == Zone::kLead && (s == 0 || reading.document.ZoneOf(reading.document.sentences[s - 1]) != zone);
  if (opens && v.lemma != "be" && clause.relation == Relation::kMain && clause.connector.empty()) return Effect::kHeld;
  return IsOneOf(clause.connector, {"when", "before", "as", "after"}) ? Effect::kScheduled
                                                                      : Effect::kNoClaim;  // habitual
}

bool StatusHeads::Backshifted(const Clause& clause) const {
  if (clause.relation == Relation::kRelative) return true;
  if (clause.governor >= 0) {
    const Clause& governor = ClauseAt(clause.governor);
    if (governor.verb >= 0 && ChunkAt(governor.verb).tense == Tense::kPast) return true;
  }
  // ", Ushakov said": an attribution of the same sentence.
  for (uint32_t i = reading.syntax.sentence_clauses[clause.sentence];
       i < reading.syntax.sentence_clauses[clause.sentence + 1]; ++i) {
    if (reading.syntax.clauses[i].relation == Relation::kAttribution) return true;
  }
  return false;
}

Effect StatusHeads::OfPredicate(const Clause& clause, bool* known, std::string* words) const {
  *known = false;
  if (clause.verb < 0) return Effect::kTransparent;
  const Chunk& v = ChunkAt(clause.verb);
  if (v.lemma != "be" && (VerbClasses(clause.verb) & lexicon.VerbClassBit("copula")) == 0) return Effect::kTransparent;
  const uint32_t last = reading.document.sentences[clause.sentence].last;
  uint32_t first = v.last;
  while (first < last && reading.syntax.tags[first] == Tag::kAdv) {
    const Effect effect = table.Predicate(reading.document, first, last, known, words);  // "under way" is an adverb
    if (*known) return effect;
    ++first;
  }
  return table.Predicate(reading.document, first, last, known, words);
}

}  // namespace readout::extract
