// SPDX-License-Identifier: Apache-2.0
#include "extract/events/status.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "absl/strings/str_cat.h"

namespace readout::extract {

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

constexpr int kHighest = 6;  // heads that are looked at above the event's own clause

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Of an event in an adjunct, the verb says nothing: "did not smile after the call".
bool Beside(std::string_view prep) {
  return IsOneOf(prep, {"in", "during", "by", "over", "via", "at", "through", "after", "before", "following", "ahead of", "since",
                        "prior to", "about", "from", "on the sidelines of", "on the margins of"});
}

bool Open(Effect effect) { return effect == Effect::kScheduled || effect == Effect::kProposed; }
bool Silent(Effect effect) { return effect == Effect::kTransparent || effect == Effect::kHeld; }

// The effect of a head under negation.
Effect Negated(Effect effect) {
  if (effect == Effect::kDenied) return Effect::kProposed;      // "did not rule out"
  if (effect == Effect::kCancelled) return Effect::kScheduled;  // "has not cancelled"
  return Effect::kDenied;                                       // "has not scheduled"
}

class Composer {
 public:
  Composer(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, const EventTimes& times)
      : reading_(reading), document_(reading.document), syntax_(reading.syntax), lexicon_(lexicon), table_(table), times_(times),
        carrying_(lexicon.VerbClassBit("light") | lexicon.VerbClassBit("aspect")) {}

  StatusReading Run(int clause, int noun_chunk) {
    if (noun_chunk >= 0) Noun(noun_chunk);
    if (clause >= 0) {
      AtClause(clause, noun_chunk);
      Adverbs(clause, noun_chunk);
      Climb(clause);
      WhatFollows(clause);
    }
    if (noun_chunk >= 0 && C(noun_chunk).negative) NegatedNoun(noun_chunk);
    result_.future = Open(result_.effect);
    return std::move(result_);
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  const Clause& Cl(int c) const { return syntax_.clauses[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const { return document_.tokens[i].word; }
  void Why(std::string_view text) { absl::StrAppend(&result_.why, result_.why.empty() ? "" : "; ", ToAbsl(text)); }
  void Set(Effect effect, std::string_view kind, std::string_view word) {
    if (effect == Effect::kTransparent) return;
    result_.effect = effect;
    Why(absl::StrCat(ToAbsl(kind), " ", ToAbsl(word), " ", ToAbsl(EnumToName(kEffectNames, effect))));
  }

  Effect VerbEffect(const Chunk& verb, bool* known, std::string* lemma) const {
    return extract::VerbEffect(reading_, lexicon_, table_, verb, known, lemma);
  }
  ClassSet VerbClasses(int verb) const {
    const WordInfo* info = lexicon_.Find(W(C(verb).head));
    return info != nullptr ? info->verb_classes : 0;
  }

  // ---- the noun group --------------------------------------------------------------------------------------------------

  void Noun(int noun_chunk) {
    const Chunk& noun = C(noun_chunk);
    for (uint32_t i = noun.first; i < noun.head; ++i) {
      bool known = false;
      const Effect effect = table_.Of("adjective", W(i), &known);
      if (known) Set(effect, "adjective", W(i));
    }
    Participles(noun_chunk);
    top_ = noun_chunk;
    GoverningNouns(noun_chunk);
  }

  // "the meeting planned for Friday", "talks that were called off": what a passive behind the noun says.
  void Participles(int noun_chunk) {
    const uint32_t sentence = document_.tokens[C(noun_chunk).first].sentence;
    for (uint32_t i = syntax_.sentence_clauses[sentence]; i < syntax_.sentence_clauses[sentence + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.relation != Relation::kRelative && clause.relation != Relation::kParticipial) continue;
      if (clause.verb < 0 || clause.subject != noun_chunk || !C(clause.verb).passive || C(clause.verb).negated) continue;
      bool known = false;
      std::string lemma;
      const Effect effect = VerbEffect(C(clause.verb), &known, &lemma);
      if (effect == Effect::kScheduled || effect == Effect::kCancelled || (effect == Effect::kProposed && !C(noun_chunk).definite)) {
        Set(effect, "participle", lemma);
      }
    }
  }

  // "plans for a call", "reports of a request for talks": climbs to the outermost noun.
  void GoverningNouns(int noun_chunk) {
    for (int c = noun_chunk;;) {
      const int prep = c - 1;
      if (prep < 1 || C(prep).kind != ChunkKind::kPrep || C(prep - 1).kind != ChunkKind::kNoun) return;
      if (C(prep).first < 1 || C(prep - 1).last != C(prep).first || C(prep - 1).mention >= 0 || C(prep - 1).is_time) return;
      if (!ApplyNoun(prep - 1) && !Content(prep - 1)) {
        beside_ = true;  // "the results of the call"
        return;
      }
      top_ = c = prep - 1;
      governed_ = true;
    }
  }

  // A noun that a that-clause may spell out: "reports".
  bool Content(int chunk) const {
    const WordInfo* info = lexicon_.Find(W(C(chunk).head));
    return info != nullptr && (info->noun_classes & lexicon_.NounClassBit("content")) != 0;
  }

  // False for a noun that is not in the table.
  bool ApplyNoun(int chunk) {
    const std::string_view word = W(C(chunk).head);
    const WordInfo* info = lexicon_.Find(word);
    bool known = false;
    Effect effect = table_.Of("noun", word, &known);
    if (!known && info != nullptr) effect = table_.Of("noun", info->noun_lemma, &known);
    if (!known) return false;
    if (C(chunk).negative) effect = Effect::kDenied;
    Set(effect, "noun", word);
    return true;
  }

  // "No call took place", "no call is planned" are denials; "no call was cancelled", "no call was discussed" say nothing.
  void NegatedNoun(int noun_chunk) {
    const bool nothing = result_.effect == Effect::kCancelled || result_.effect == Effect::kProposed;
    result_.effect = nothing ? Effect::kNoClaim : Effect::kDenied;
    result_.outright = true;
    Why(absl::StrCat("noun negated by ", ToAbsl(W(C(noun_chunk).first))));
  }

  // ---- the clause ------------------------------------------------------------------------------------------------------

  // What tense, mood and negation of a verb group say of its own event.
  Effect GroupEffect(int clause_index) {
    const Clause& clause = Cl(clause_index);
    const Chunk& v = C(clause.verb);
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
    // "Neither of them called", "no minister called"
    const bool nobody = clause.subject >= 0 && C(clause.subject).negative && C(clause.subject).mention >= 0;
    if (nobody && !v.infinitive && !v.participial) return Effect::kDenied;
    if (v.be_to) return v.negated ? Effect::kDenied : Effect::kScheduled;
    if (v.infinitive && clause.relation == Relation::kMain) return HeadlineInfinitive(clause, v);
    if (v.infinitive || v.participial) return Effect::kTransparent;
    if (v.tense == Tense::kPresent && !v.perfect) return PresentEffect(clause, v);
    return v.negated ? Effect::kDenied : Effect::kHeld;
  }

  // "Yoon to hold talks", "Putin ready to meet Zelensky"
  Effect HeadlineInfinitive(const Clause& clause, const Chunk& v) const {
    bool known = false;
    std::string words;
    if (v.first == document_.sentences[clause.sentence].first) return Effect::kScheduled;
    const Effect effect = table_.Predicate(document_, v.first - 1, v.first, &known, &words);
    return known ? effect : Effect::kScheduled;
  }

  Effect PresentEffect(const Clause& clause, const Chunk& v) const {
    const bool planned = times_.ahead || (v.progressive && times_.other_day);  // "are meeting on Wednesday"
    if (v.negated) return v.progressive && !planned && !times_.dated ? Effect::kNoClaim : Effect::kDenied;
    if (planned) return Effect::kScheduled;
    if (v.progressive) return Effect::kOngoing;
    const Zone zone = document_.ZoneOf(document_.sentences[clause.sentence]);
    if (zone == Zone::kHeadline || zone == Zone::kCaption || times_.past_day) return Effect::kHeld;
    return IsOneOf(clause.connector, {"when", "before", "as", "after"}) ? Effect::kScheduled : Effect::kNoClaim;  // habitual
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

  // What stands behind a verb of being: "ready", "on the agenda". Known words only.
  Effect PredicateEffect(const Clause& clause, bool* known, std::string* words) const {
    *known = false;
    if (clause.verb < 0) return Effect::kTransparent;
    const Chunk& v = C(clause.verb);
    if (v.lemma != "be" && (VerbClasses(clause.verb) & lexicon_.VerbClassBit("copula")) == 0) return Effect::kTransparent;
    const uint32_t last = document_.sentences[clause.sentence].last;
    uint32_t first = v.last;
    while (first < last && syntax_.tags[first] == Tag::kAdv) {
      const Effect effect = table_.Predicate(document_, first, last, known, words);  // "under way" is an adverb
      if (*known) return effect;
      ++first;
    }
    return table_.Predicate(document_, first, last, known, words);
  }

  void AtClause(int clause_index, int noun_chunk) {
    const Clause& clause = Cl(clause_index);
    if (noun_chunk < 0) {
      if (clause.verb < 0) return;
      const Effect own = GroupEffect(clause_index);
      if (own != Effect::kTransparent) Set(own, "verb", C(clause.verb).lemma);
      return;
    }
    if (clause.verb < 0) {
      WithoutVerb(clause, noun_chunk);
      return;
    }
    std::string_view prep;
    bool in_clause = clause.subject == top_ || clause.object == top_ || clause.subject == noun_chunk || clause.object == noun_chunk;
    for (const Slot& slot : clause.slots) {
      if (slot.chunk != top_ && slot.chunk != noun_chunk) continue;
      in_clause = true;
      if (slot.chunk == top_) prep = slot.prep;
    }
    if (!in_clause) return;
    if (Predicated(clause, noun_chunk, prep)) return;
    const bool headline = document_.ZoneOf(document_.sentences[clause.sentence]) == Zone::kHeadline;
    const bool told = (VerbClasses(clause.verb) & lexicon_.VerbClassBit("speech")) != 0;
    if (headline && told && prep.empty() && WithoutVerb(clause, noun_chunk)) return;  // "Kremlin says meeting possible"
    OfVerb(clause_index, noun_chunk, prep);
  }

  // "Trump-Putin call under way", "no meeting on the agenda": a headline that leaves the verb of being out.
  bool WithoutVerb(const Clause& clause, int noun_chunk) {
    uint32_t first = C(noun_chunk).last;
    for (const Slot& slot : clause.slots) {
      if (IsOneOf(slot.prep, {"between", "with", "of"}) && slot.chunk > noun_chunk) first = C(slot.chunk).last;
    }
    bool known = false;
    std::string words;
    const Effect effect =
        table_.Predicate(document_, first, document_.sentences[clause.sentence].last, &known, &words);
    if (known && !Silent(effect)) Set(effect, "predicate", words);
    return known;
  }

  // What a predicate says of the event: "the call is due", "he is ready for a call". False when there is none.
  bool Predicated(const Clause& clause, int noun_chunk, std::string_view prep) {
    bool known = false;
    std::string words;
    const Effect effect = PredicateEffect(clause, &known, &words);
    if (!known) return false;
    const Chunk& v = C(clause.verb);
    if (clause.subject == top_) {
      const Effect said = v.negated ? Negated(effect) : effect;
      // Of plans for a call only that they are off reaches the call.
      if (governed_ && said != Effect::kDenied && said != Effect::kCancelled) return true;
      if (effect == Effect::kHeld && !v.negated) return false;  // "the call is real"
      Set(said, "predicate", words);
      result_.outright = said == Effect::kDenied;
      return true;
    }
    // "ready for a meeting", "open to a call"
    if (!Open(effect) || (prep != "for" && prep != "to") || beside_ || clause.subject == noun_chunk) return false;
    Set(v.negated ? Effect::kDenied : effect, "predicate", words);
    return true;
  }

  // The verb of the clause, where the event is its subject, its object or in one of its slots.
  void OfVerb(int clause_index, int noun_chunk, std::string_view prep) {
    const Clause& clause = Cl(clause_index);
    const Chunk& v = C(clause.verb);
    const Effect own = GroupEffect(clause_index);
    std::string lemma;
    bool known = false;
    const Effect of_verb = VerbEffect(v, &known, &lemma);
    const bool direct = !beside_ && !Beside(prep);
    adjunct_ = Beside(prep);
    const bool carries = direct && known && of_verb == Effect::kHeld && (VerbClasses(clause.verb) & carrying_) != 0;
    presupposed_ = C(noun_chunk).definite && !carries;
    // "Calls between them are always long": nothing of a certain one.
    if (Generic(noun_chunk) && v.tense == Tense::kPresent && !v.perfect && !v.progressive && own == Effect::kNoClaim) {
      Set(own, "plural of", lemma);
      return;
    }
    // "Arrangements are being made for a call"
    if (prep == "for" && clause.subject >= 0 && clause.subject != noun_chunk && (VerbClasses(clause.verb) & carrying_) != 0 &&
        ApplyNoun(clause.subject)) {
      return;
    }
    // "announced a call for Tuesday"
    if (times_.planned && result_.effect == Effect::kHeld && !carries && known && Silent(of_verb) && own == Effect::kHeld) {
      Set(Effect::kScheduled, "for", "a day");
      return;
    }
    // "A meeting would be a mistake": of one that is only thought of.
    if (v.lemma == "be" && v.modal == "would" && clause.subject == top_) {
      Set(Effect::kNoClaim, "modal", v.modal);
      return;
    }
    // "discussed a meeting", "a call is being discussed": one that has not taken place.
    const bool discussed = direct && known && !carries && !C(noun_chunk).definite &&
                           (VerbClasses(clause.verb) & lexicon_.VerbClassBit("discuss")) != 0;
    if (discussed && Silent(of_verb) && (v.progressive || C(noun_chunk).indefinite)) {
      if (result_.effect != Effect::kScheduled) Set(v.negated ? Effect::kNoClaim : Effect::kProposed, "verb", lemma);
      return;
    }
    if (!direct || !known || Silent(of_verb)) {
      // "did not take place as planned": the plan came to nothing.
      if (carries && own == Effect::kDenied && v.tense == Tense::kPast && result_.effect == Effect::kScheduled) {
        Set(Effect::kCancelled, "negated", lemma);
        return;
      }
      // "The meeting planned for Monday took place."
      if (carries && own == Effect::kHeld && v.tense == Tense::kPast && Open(result_.effect) && !governed_) {
        Set(Effect::kHeld, "verb", lemma);
        return;
      }
      Tensed(own, direct, known, lemma, v);
      return;
    }
    Governed(of_verb, lemma, clause, noun_chunk, prep);
  }

  // Of a verb that says nothing itself, its tense and mood.
  void Tensed(Effect own, bool direct, bool known, std::string_view lemma, const Chunk& v) {
    if (Silent(own)) return;
    // Of an event that stands in an adjunct, only the future and doubt reach it: "did not say after the call …" leaves the
    // call held.
    if (!direct && (own == Effect::kDenied || own == Effect::kNoClaim || own == Effect::kOngoing)) return;
    if (!known && (own == Effect::kDenied || own == Effect::kNoClaim)) return;
    // "is being discussed", "are being made" tell what is prepared, not what goes on.
    if (v.progressive && v.passive && governed_ && Open(result_.effect)) return;
    if (result_.effect == Effect::kHeld || own != Effect::kNoClaim) Set(own, "verb", lemma);
  }

  // A verb that plans, proposes, calls off or denies the event.
  void Governed(Effect effect, std::string_view lemma, const Clause& clause, int noun_chunk, std::string_view prep) {
    const Chunk& v = C(clause.verb);
    if (v.negated) effect = Negated(effect);
    if (effect == Effect::kProposed && C(noun_chunk).definite) {
      // A definite noun was held, whoever wanted it: "sought the call", "the call was requested", "the call requested by Kyiv".
      const bool past = v.tense == Tense::kPast;
      const bool wanted = clause.relation != Relation::kInfinitive && past && !v.passive &&
                          (clause.object == noun_chunk || prep == "for");
      const bool passive = clause.subject == noun_chunk && v.passive && (past || v.participial);
      if (wanted || passive) return;
    }
    Set(effect, "verb", lemma);
    result_.outright = effect == Effect::kDenied && !v.negated;
  }

  // A bare plural: "calls between them".
  bool Generic(int noun_chunk) const {
    const Chunk& noun = C(noun_chunk);
    const WordInfo* info = lexicon_.Find(W(noun.head));
    const bool plural = info != nullptr && !info->noun_lemma.empty() && info->noun_lemma != W(noun.head);
    return plural && !noun.definite && !noun.indefinite && noun.possessor < 0 && noun.modifiers.empty() && noun.first == noun.head;
  }

  // "often telephoned": of no certain event.
  void Adverbs(int clause_index, int noun_chunk) {
    const Clause& clause = Cl(clause_index);
    // "should talk more often", "seldom calls"
    if (!Silent(result_.effect) && result_.effect != Effect::kProposed && result_.effect != Effect::kDenied) return;
    if (clause.verb < 0 || (noun_chunk >= 0 && (VerbClasses(clause.verb) & carrying_) == 0)) return;
    const Chunk& v = C(clause.verb);
    uint32_t last = v.last;
    for (const Slot& slot : clause.slots) last = std::max(last, C(slot.chunk).last);
    last = std::min(last + 5, document_.sentences[clause.sentence].last);
    for (uint32_t i = v.first; i < last; ++i) {
      bool known = false;
      const Effect effect = table_.Of("adverb", W(i), &known);
      const bool own = i < v.last || syntax_.tags[i] == Tag::kAdv || syntax_.tags[i] == Tag::kAdj;  // "more often"
      if (known && own) Set(effect, "adverb", W(i));
    }
  }

  // ---- the clauses above -----------------------------------------------------------------------------------------------

  void Climb(int clause_index) {
    int c = clause_index;
    for (int depth = 0; depth < kHighest; ++depth) {
      const Clause& clause = Cl(c);
      if (Connector(clause)) return;
      const bool of_noun = clause.relation == Relation::kInfinitive || clause.relation == Relation::kParticipial;
      // "signed an agreement to cooperate, on the sidelines of the summit": the agreement is to cooperate.
      if (clause.governor_noun >= 0 && of_noun && !(adjunct_ && c == clause_index)) ApplyNoun(clause.governor_noun);
      if (clause.governor < 0 || Cl(clause.governor).verb < 0) return;
      const Clause& governor = Cl(clause.governor);
      switch (clause.relation) {
        case Relation::kInfinitive: UnderVerb(clause.governor); break;
        case Relation::kComplement: UnderContent(clause, governor); break;
        case Relation::kParticipial:
          if (!GerundObject(clause, governor)) {
            const Effect own = GroupEffect(clause.governor);
            // "will travel to Tokyo, days after meeting Xi"
            const bool before = IsOneOf(clause.connector, {"after", "following", "since"}) || W(C(clause.verb).first) == "having";
            if (Open(own) && !before) Set(own, "governor", C(governor.verb).lemma);
            return;
          }
          UnderVerb(clause.governor);
          break;
        case Relation::kCoordinate:
          Connector(governor);  // "if he calls and meets him"
          return;
        default:
          return;
      }
      c = clause.governor;
    }
  }

  // Conditions and indirect questions. True when nothing above counts any more.
  bool Connector(const Clause& clause) {
    if (clause.connector.empty()) return false;
    bool known = false;
    const Effect effect = table_.Of("connector", clause.connector, &known);
    if (!known || effect == Effect::kTransparent) return false;
    // "asked whether they had spoken": of what may have been, nothing is asserted.
    const bool asked = effect == Effect::kProposed && clause.verb >= 0 && (Silent(result_.effect) || !Weighed(clause));
    Set(asked ? Effect::kNoClaim : effect, "connector", clause.connector);
    return true;
  }

  // "discussed whether to meet", "it is unclear whether they will meet": what may come is spoken of, not only asked after.
  bool Weighed(const Clause& clause) const {
    if (clause.governor < 0 || Cl(clause.governor).verb < 0) return false;
    const Clause& governor = Cl(clause.governor);
    bool known = false;
    std::string word;
    if (Open(PredicateEffect(governor, &known, &word)) && !C(governor.verb).negated) return true;
    const ClassSet weighing = lexicon_.VerbClassBit("intend") | lexicon_.VerbClassBit("discuss") | lexicon_.VerbClassBit("think");
    return (VerbClasses(governor.verb) & weighing) != 0;
  }

  // "considering calling", "ruled out meeting", "spoke of meeting"
  bool GerundObject(const Clause& clause, const Clause& governor) const {
    const Chunk& verb = C(clause.verb);
    if (verb.passive || clause.subject != governor.subject) return false;
    bool known = false;
    std::string lemma;
    const Effect effect = VerbEffect(C(governor.verb), &known, &lemma);
    if (!known || Silent(effect)) return false;
    const bool particle = lemma.size() > clause.connector.size() && lemma.ends_with(clause.connector);  // "ruled out meeting"
    if (!clause.connector.empty() && !particle && !IsOneOf(clause.connector, {"of", "about", "on"})) return false;
    const uint32_t end = C(governor.verb).last;
    return verb.first >= end && verb.first <= end + 1;
  }

  // The effect of a verb, or of its predicate, on the infinitive below it.
  void UnderVerb(int governor_index) {
    const Clause& governor = Cl(governor_index);
    const Chunk& v = C(governor.verb);
    std::string word;
    bool known = false;
    Effect effect = PredicateEffect(governor, &known, &word);
    if (!known && governor.object < 0) effect = table_.Of("infinitive", word = std::string(v.lemma), &known);  // "used to meet"
    if (!known) effect = VerbEffect(v, &known, &word);
    if (known && !Silent(effect)) {
      if (v.negated) effect = effect == Effect::kDenied ? Effect::kProposed : Effect::kDenied;
      if (result_.effect != Effect::kCancelled && result_.effect != Effect::kDenied) Set(effect, "governor", word);
      return;
    }
    const Effect own = GroupEffect(governor_index);
    if (result_.effect == Effect::kHeld && own != Effect::kTransparent) Set(own, "governor", word);
  }

  // The effect of what says, denies or hopes a that-clause: a verb, a predicate ("it is not true that"), a noun ("reports that").
  void UnderContent(const Clause& clause, const Clause& governor) {
    const Chunk& v = C(governor.verb);
    std::string word;
    bool known = false;
    Effect effect = PredicateEffect(governor, &known, &word);
    if (known && v.negated) effect = Negated(effect);
    if (!known) {
      effect = VerbEffect(v, &known, &word);
      if (known && effect == Effect::kDenied && v.negated) effect = Effect::kProposed;
    }
    if (clause.governor_noun >= 0 && Content(clause.governor_noun) && (!known || effect != Effect::kDenied)) {
      ApplyNoun(clause.governor_noun);
      return;
    }
    if (!known) return;
    if (effect == Effect::kDenied) {
      if (presupposed_) return;  // "denied that the call had been tense"
      Set(result_.effect == Effect::kDenied ? Effect::kHeld : Effect::kDenied, "governor", word);
      result_.outright = result_.effect == Effect::kDenied;
    } else if (v.negated && effect == Effect::kProposed) {
      if (Silent(result_.effect) || result_.effect == Effect::kScheduled) Set(effect, "not", word);
    } else if (Open(effect) && (result_.effect == Effect::kScheduled || result_.effect == Effect::kNoClaim)) {
      Set(effect, "governor", word);  // "hopes that they will meet", "suggested that they meet"
    }
  }

  // "was due to call on Monday but cancelled": what was planned in the past came to nothing.
  void WhatFollows(int clause_index) {
    if (result_.effect != Effect::kScheduled) return;
    int top = clause_index;
    while (Cl(top).relation == Relation::kInfinitive && Cl(top).governor >= 0) top = Cl(top).governor;
    if (Cl(top).verb < 0 || C(Cl(top).verb).tense != Tense::kPast) return;
    const bool meant = C(Cl(top).verb).perfect;  // "had planned to call, but …"
    for (uint32_t i = static_cast<uint32_t>(top) + 1; i < syntax_.sentence_clauses[Cl(top).sentence + 1]; ++i) {
      const Clause& next = syntax_.clauses[i];
      if (next.connector != "but" || next.verb < 0) continue;
      bool known = false;
      std::string lemma;
      const Effect effect = VerbEffect(C(next.verb), &known, &lemma);
      if ((known && effect == Effect::kCancelled) || C(next.verb).negated || meant) Set(Effect::kCancelled, "but", lemma);
      return;
    }
  }

  const Reading& reading_;
  const Document& document_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  const StatusTable& table_;
  const EventTimes& times_;
  const ClassSet carrying_;  // verbs that carry an event: "hold", "take place"
  StatusReading result_;
  int top_ = -1;             // the noun that stands for the event in its clause: "plans" of "plans for a call"
  bool governed_ = false;    // there is such a noun
  bool beside_ = false;      // the event belongs to a noun that says nothing of it: "the results of the call"
  bool adjunct_ = false;     // the event is where or when its clause is
  bool presupposed_ = false; // a definite noun that its clause only speaks of
};

}  // namespace

StatusReading ComposeStatus(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, int clause,
                            int noun_chunk, const EventTimes& times) {
  return Composer(reading, lexicon, table, times).Run(clause, noun_chunk);
}

}  // namespace readout::extract
