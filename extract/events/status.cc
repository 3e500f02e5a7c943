// SPDX-License-Identifier: Apache-2.0
#include "extract/events/status.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "base/text_fold.h"
#include "base/tsv_table.h"

namespace readout::extract {

absl::StatusOr<StatusTable> StatusTable::Load(const std::string& data_folder, const Lexicon& lexicon) {
  READOUT_ASSIGN_OR_RETURN(TsvTable table, TsvTable::Read(data_folder + "/frames/status.tsv", {"kind", "word", "effect"}));
  StatusTable result;
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view kind = table.Cell(row, "kind");
    const std::optional<Effect> effect = EnumFromName(kEffectNames, table.Cell(row, "effect"));
    if (!effect) return table.Error(row, "effect", absl::StrCat("unknown effect \"", ToAbsl(table.Cell(row, "effect")), "\""));
    bool known_kind = false;
    for (std::string_view name : {"verb", "verb-class", "noun", "adjective", "predicate", "modal", "connector"}) {
      known_kind = known_kind || kind == name;
    }
    if (!known_kind) return table.Error(row, "kind", absl::StrCat("unknown kind \"", ToAbsl(kind), "\""));
    for (std::string_view word : table.List(row, "word")) {
      if (kind == "verb-class") {
        const ClassSet bit = lexicon.VerbClassBit(word);
        if (bit == 0) return table.Error(row, "word", absl::StrCat("no verb class \"", ToAbsl(word), "\""));
        result.classes_.emplace_back(bit, *effect);
      } else {
        result.words_[absl::StrCat(ToAbsl(kind), " ", Fold(word))] = *effect;
      }
    }
  }
  return result;
}

Effect StatusTable::Of(std::string_view kind, std::string_view word, bool* known) const {
  auto it = words_.find(absl::StrCat(ToAbsl(kind), " ", ToAbsl(word)));
  *known = it != words_.end();
  return *known ? it->second : Effect::kTransparent;
}

Effect StatusTable::Verb(std::string_view lemma, ClassSet verb_classes, bool* known) const {
  const Effect own = Of("verb", lemma, known);
  if (*known) return own;
  for (const auto& [bits, effect] : classes_) {
    if ((verb_classes & bits) != 0) {
      *known = true;
      return effect;
    }
  }
  return Effect::kTransparent;
}

Status StatusReading::status() const {
  switch (effect) {
    case Effect::kOngoing: return Status::kOngoing;
    case Effect::kScheduled: return Status::kScheduled;
    case Effect::kProposed: return Status::kProposed;
    case Effect::kCancelled: return Status::kCancelled;
    case Effect::kDenied: return Status::kDenied;
    default: return Status::kHeld;
  }
}

Effect VerbEffect(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, const Chunk& verb, bool* known,
                  std::string* lemma) {
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

namespace {

class Composer {
 public:
  Composer(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, bool future_time, bool past_day)
      : reading_(reading), syntax_(reading.syntax), lexicon_(lexicon), table_(table), future_time_(future_time), past_day_(past_day) {}

  StatusReading Run(int clause, int noun_chunk) {
    bool negated_noun = false;
    if (noun_chunk >= 0) {
      const Chunk& noun = C(noun_chunk);
      negated_noun = noun.negative;
      if (negated_noun) Why("noun negated");
      for (uint32_t i = noun.first; i < noun.head; ++i) {
        bool known = false;
        const Effect effect = table_.Of("adjective", W(i), &known);
        if (known) Set(effect, "adjective", W(i));
      }
      GoverningNoun(noun_chunk);
    }
    if (clause >= 0) AtClause(clause, noun_chunk);
    if (clause >= 0) Climb(clause);
    if (negated_noun) {
      // "no call took place", "no call is planned" are denials; "no call was cancelled" is nothing we can say.
      result_.effect = result_.effect == Effect::kCancelled ? Effect::kNoClaim : Effect::kDenied;
      result_.outright = true;
    }
    result_.future = result_.effect == Effect::kScheduled || result_.effect == Effect::kProposed;
    return std::move(result_);
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  const Clause& Cl(int c) const { return syntax_.clauses[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const { return reading_.document.tokens[i].word; }
  void Why(std::string_view text) { absl::StrAppend(&result_.why, result_.why.empty() ? "" : "; ", ToAbsl(text)); }
  void Set(Effect effect, std::string_view kind, std::string_view word) {
    if (effect == Effect::kTransparent) return;
    result_.effect = effect;
    Why(absl::StrCat(ToAbsl(kind), " ", ToAbsl(word), " ", ToAbsl(EnumToName(kEffectNames, effect))));
  }

  Effect VerbEffect(const Chunk& verb, bool* known, std::string* lemma) const {
    return extract::VerbEffect(reading_, lexicon_, table_, verb, known, lemma);
  }

  // "plans for a call", "a request for talks", "the possibility of a meeting"
  void GoverningNoun(int noun_chunk) {
    const int prep = noun_chunk - 1;
    if (prep < 1 || C(prep).kind != ChunkKind::kPrep || C(prep - 1).kind != ChunkKind::kNoun) return;
    if (C(prep).first < 1 || C(prep - 1).last != C(prep).first) return;
    ApplyNoun(prep - 1);
  }

  void ApplyNoun(int chunk) {
    const std::string_view word = W(C(chunk).head);
    const WordInfo* info = lexicon_.Find(word);
    bool known = false;
    Effect effect = table_.Of("noun", word, &known);
    if (!known && info != nullptr) effect = table_.Of("noun", info->noun_lemma, &known);
    if (!known) return;
    if (C(chunk).negative) effect = Effect::kDenied;
    Set(effect, "noun", word);
  }

  // What tense, mood and negation of a verb group say of its own event.
  Effect GroupEffect(int clause_index) {
    const Clause& clause = Cl(clause_index);
    const Chunk& v = C(clause.verb);
    const Zone zone = reading_.document.ZoneOf(reading_.document.sentences[clause.sentence]);
    // In the speech of the past, "had spoken" is a plain past.
    if (v.perfect && v.tense == Tense::kPast && !Backshifted(clause)) result_.past_perfect = true;
    if (!v.modal.empty()) {
      bool known = false;
      Effect effect = table_.Of("modal", v.modal, &known);
      if (v.modal == "would" || v.modal == "'d") effect = Backshifted(clause) ? Effect::kScheduled : Effect::kNoClaim;
      if (v.perfect && v.tense != Tense::kFuture && v.modal != "will") effect = Effect::kNoClaim;  // "could have spoken"
      if (v.negated) return effect == Effect::kScheduled ? Effect::kDenied : Effect::kNoClaim;
      return effect == Effect::kTransparent ? Effect::kHeld : effect;
    }
    if (v.be_to) return v.negated ? Effect::kDenied : Effect::kScheduled;
    if (v.infinitive && clause.relation == Relation::kMain) return Effect::kScheduled;  // headline: "Yoon to hold talks"
    if (v.infinitive || v.participial) return Effect::kTransparent;
    if (v.negated) return Effect::kDenied;
    if (v.tense == Tense::kPresent && !v.perfect) {
      if (v.progressive) return future_time_ ? Effect::kScheduled : Effect::kOngoing;
      if (future_time_) return Effect::kScheduled;
      if (zone == Zone::kHeadline || zone == Zone::kCaption || past_day_) return Effect::kHeld;
      if (clause.connector == "when" || clause.connector == "before" || clause.connector == "as" || clause.connector == "after") return Effect::kScheduled;
      return Effect::kNoClaim;  // habitual
    }
    return Effect::kHeld;
  }

  // "said he would call": will, told in the past.
  bool Backshifted(const Clause& clause) const {
    if (clause.relation == Relation::kRelative) return true;
    if (clause.governor >= 0) {
      const Clause& governor = Cl(clause.governor);
      if (governor.verb >= 0 && C(governor.verb).tense == Tense::kPast) return true;
    }
    // ", Ushakov said": an attribution of the same sentence.
    for (uint32_t i = syntax_.sentence_clauses[clause.sentence]; i < syntax_.sentence_clauses[clause.sentence + 1]; ++i) {
      if (syntax_.clauses[i].relation == Relation::kAttribution) return true;
    }
    return false;
  }

  void AtClause(int clause_index, int noun_chunk) {
    const Clause& clause = Cl(clause_index);
    if (clause.verb < 0) return;
    const Chunk& v = C(clause.verb);
    const Effect own = GroupEffect(clause_index);
    if (noun_chunk < 0) {
      if (own != Effect::kTransparent) Set(own, "verb", v.lemma);
      return;
    }
    // The noun's role in the clause decides what the verb says of it.
    std::string_view prep;
    bool in_clause = clause.subject == noun_chunk || clause.object == noun_chunk;
    for (const Slot& slot : clause.slots) {
      if (slot.chunk == noun_chunk) {
        in_clause = true;
        prep = slot.prep;
      }
    }
    if (!in_clause) return;
    std::string lemma;
    bool known = false;
    Effect effect = VerbEffect(v, &known, &lemma);
    bool direct = true;
    for (std::string_view around : {"in", "during", "by", "over", "via", "at", "through", "after", "before", "following", "ahead of", "since", "prior to", "about", "from"}) {
      direct = direct && prep != around;
    }
    if (!v.predicate.empty() && clause.subject == noun_chunk) {
      bool predicate_known = false;
      const Effect predicate = table_.Of("predicate", v.predicate, &predicate_known);
      if (predicate_known) {
        Set(v.negated ? Effect::kDenied : predicate, "predicate", v.predicate);
        return;
      }
    }
    if (!direct || !known || effect == Effect::kHeld || effect == Effect::kTransparent) {
      if (own == Effect::kTransparent || own == Effect::kHeld) return;
      // Of an event that stands in an adjunct, only the future and doubt reach it: "did not say after the call …" leaves the
      // call held.
      if (!direct && (own == Effect::kDenied || own == Effect::kNoClaim || own == Effect::kOngoing)) return;
      if (!known && own == Effect::kDenied) return;
      if (!known && own == Effect::kNoClaim) return;
      if (result_.effect == Effect::kHeld || own != Effect::kNoClaim) Set(own, "verb", lemma);
      return;
    }
    if (v.negated) {
      if (effect == Effect::kDenied) effect = Effect::kProposed;        // "did not rule out a call"
      else if (effect == Effect::kCancelled) effect = Effect::kScheduled;
      else effect = Effect::kDenied;                                     // "has not scheduled a call"
    }
    if (effect == Effect::kProposed || effect == Effect::kScheduled) {
      // "agreed on talks" inside a definite noun: "sought the call" tells who wanted a call that was held.
      if (C(noun_chunk).definite && clause.relation != Relation::kInfinitive && v.tense == Tense::kPast && !v.passive && effect == Effect::kProposed &&
          (clause.object == noun_chunk || prep == "for")) {
        return;
      }
      if (C(noun_chunk).definite && clause.subject == noun_chunk && v.passive && v.tense == Tense::kPast && effect == Effect::kProposed) return;
      if (v.participial && v.passive && effect == Effect::kProposed && C(noun_chunk).definite) return;  // "the call requested by Kyiv"
    }
    Set(effect, "verb", lemma);
    result_.outright = effect == Effect::kDenied && !v.negated;
  }

  void Climb(int clause_index) {
    int c = clause_index;
    for (int depth = 0; depth < 6; ++depth) {
      const Clause& clause = Cl(c);
      bool known = false;
      if (clause.relation == Relation::kAdverbial || !clause.connector.empty()) {
        const Effect effect = table_.Of("connector", clause.connector, &known);
        if (known && effect != Effect::kTransparent) {
          Set(effect, "connector", clause.connector);
          return;
        }
      }
      if (clause.governor_noun >= 0 && (clause.relation == Relation::kInfinitive)) ApplyNoun(clause.governor_noun);
      if (clause.governor < 0) return;
      const int g = clause.governor;
      const Clause& governor = Cl(g);
      if (governor.verb < 0) return;
      const Chunk& gv = C(governor.verb);
      std::string lemma;
      Effect effect = VerbEffect(gv, &known, &lemma);
      if (clause.relation == Relation::kInfinitive) {
        if (!gv.predicate.empty()) {
          bool predicate_known = false;
          const Effect predicate = table_.Of("predicate", gv.predicate, &predicate_known);
          if (predicate_known) {
            effect = predicate;
            known = true;
          }
        }
        if (known && effect != Effect::kTransparent && effect != Effect::kHeld) {
          if (gv.negated) effect = effect == Effect::kDenied ? Effect::kProposed : Effect::kDenied;
          if (result_.effect != Effect::kCancelled && result_.effect != Effect::kDenied) Set(effect, "governor", lemma);
        } else {
          const Effect own = GroupEffect(g);
          if (result_.effect == Effect::kHeld && own != Effect::kTransparent) Set(own, "governor", lemma);
        }
      } else if (clause.relation == Relation::kComplement) {
        if (known && effect == Effect::kDenied) {
          if (gv.negated) {
            if (result_.effect == Effect::kHeld) Set(Effect::kProposed, "not", lemma);
          } else {
            Set(result_.effect == Effect::kDenied ? Effect::kHeld : Effect::kDenied, "governor", lemma);
            result_.outright = result_.effect == Effect::kDenied;
          }
        } else if (known && (effect == Effect::kProposed || effect == Effect::kScheduled) && result_.effect == Effect::kScheduled) {
          Set(effect, "governor", lemma);  // "hopes that they will meet", "expects to"
        } else if (clause.connector == "whether") {
          Set(Effect::kProposed, "connector", clause.connector);
        }
      } else if (clause.relation == Relation::kParticipial) {
        const Effect own = GroupEffect(g);
        if (own == Effect::kScheduled || own == Effect::kProposed) Set(own, "governor", lemma);
        return;
      } else {
        return;
      }
      c = g;
    }
  }

  const Reading& reading_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  const StatusTable& table_;
  bool future_time_;
  bool past_day_;
  StatusReading result_;
};

}  // namespace

StatusReading ComposeStatus(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, int clause,
                            int noun_chunk, bool future_time, bool past_day) {
  return Composer(reading, lexicon, table, future_time, past_day).Run(clause, noun_chunk);
}

}  // namespace readout::extract
