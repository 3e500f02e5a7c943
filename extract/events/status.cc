// SPDX-License-Identifier: Apache-2.0
#include "extract/events/status.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/events/status_composer.h"

namespace readout::extract {

Status StatusReading::status() const {
  switch (effect) {
    case Effect::kOngoing:
      return Status::kOngoing;
    case Effect::kScheduled:
      return Status::kScheduled;
    case Effect::kProposed:
      return Status::kProposed;
    case Effect::kCancelled:
      return Status::kCancelled;
    case Effect::kDenied:
      return Status::kDenied;
    default:
      return Status::kHeld;
  }
}

namespace {

// Of an event in an adjunct, the verb says nothing: "did not smile after the call".
bool Beside(std::string_view prep) {
  return IsOneOf(prep, {"in", "during", "by", "over", "via", "at", "through", "after", "before", "following",
                        "ahead of", "since", "prior to", "about", "from", "on the sidelines of", "on the margins of"});
}

// Adjuncts whose event stands in time by itself: "urged him to stay, ahead of his trip".
bool InTime(std::string_view prep) {
  return IsOneOf(prep, {"after", "before", "following", "ahead of", "since", "prior to", "over"});
}

}  // namespace

bool Open(Effect effect) { return effect == Effect::kScheduled || effect == Effect::kProposed; }
bool Silent(Effect effect) { return effect == Effect::kTransparent || effect == Effect::kHeld; }

Effect Negated(Effect effect) {
  if (effect == Effect::kDenied) return Effect::kProposed;      // "did not rule out"
  if (effect == Effect::kCancelled) return Effect::kScheduled;  // "has not cancelled"
  return Effect::kDenied;                                       // "has not scheduled"
}

StatusReading StatusComposer::Run(int clause, int noun_chunk) {
  if (noun_chunk >= 0)
    event_ = C(noun_chunk).first;
  else if (clause >= 0 && Cl(clause).verb >= 0)
    event_ = C(Cl(clause).verb).first;
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

void StatusComposer::Why(std::string_view text) {
  absl::StrAppend(&result_.why, result_.why.empty() ? "" : "; ", ToAbsl(text));
}

void StatusComposer::Set(Effect effect, std::string_view kind, std::string_view word) {
  if (effect == Effect::kTransparent) return;
  result_.effect = effect;
  Why(absl::StrCat(ToAbsl(kind), " ", ToAbsl(word), " ", ToAbsl(EnumToName(kEffectNames, effect))));
}

void StatusComposer::Noun(int noun_chunk) {
  const Chunk& noun = C(noun_chunk);
  for (uint32_t i = noun.first; i < noun.head; ++i) {
    bool known = false;
    const Effect effect = table_.Of("adjective", W(i), &known);
    if (known) Set(effect, "adjective", W(i));
    if (effect == Effect::kHeld) presupposed_ = true;  // "mentioned a recent call"
  }
  Participles(noun_chunk);
  top_ = noun_chunk;
  GoverningNouns(noun_chunk);
}

void StatusComposer::Participles(int noun_chunk) {
  const uint32_t sentence = document_.tokens[C(noun_chunk).first].sentence;
  for (uint32_t i = syntax_.sentence_clauses[sentence]; i < syntax_.sentence_clauses[sentence + 1]; ++i) {
    const Clause& clause = syntax_.clauses[i];
    if (clause.relation != Relation::kRelative && clause.relation != Relation::kParticipial) continue;
    // "the call he is going to have on Thursday"
    if (clause.relation == Relation::kRelative && clause.verb >= 0 && clause.object == noun_chunk &&
        (heads_.VerbClasses(clause.verb) & lexicon_.VerbClassBit("light")) != 0) {
      if (const Effect ahead = OfTense(static_cast<int>(i)); Open(ahead)) Set(ahead, "relative", C(clause.verb).lemma);
      continue;
    }
    if (clause.verb < 0 || clause.subject != noun_chunk || !C(clause.verb).passive || C(clause.verb).negated) continue;
    bool known = false;
    std::string lemma;
    const Effect effect = heads_.OfVerb(clause.verb, &known, &lemma);
    if (effect == Effect::kScheduled || effect == Effect::kCancelled ||
        (effect == Effect::kProposed && !C(noun_chunk).definite)) {
      Set(effect, "participle", lemma);
    }
  }
}

void StatusComposer::GoverningNouns(int noun_chunk) {
  for (int c = noun_chunk;;) {
    const int prep = c - 1;
    if (prep < 1 || C(prep).kind != ChunkKind::kPrep || C(prep - 1).kind != ChunkKind::kNoun) return;
    if (C(prep).first < 1 || C(prep - 1).last != C(prep).first || C(prep - 1).mention >= 0 || C(prep - 1).is_time)
      return;
    // "extended the invitation during the call", "a claim made in a call": the group is the clause's, not the noun's.
    if (IsOneOf(W(C(prep).first), {"during", "after", "before", "following", "in", "over", "via"})) return;
    if (!ApplyNoun(prep - 1) && !heads_.Content(prep - 1)) {
      beside_ = true;  // "the results of the call"
      return;
    }
    top_ = c = prep - 1;
    governed_ = true;
  }
}

bool StatusComposer::ApplyNoun(int chunk) {
  bool known = false;
  const Effect effect = heads_.OfNoun(chunk, &known);
  if (known) Set(effect, "noun", W(C(chunk).head));
  return known;
}

void StatusComposer::NegatedNoun(int noun_chunk) {
  const bool nothing = result_.effect == Effect::kCancelled || result_.effect == Effect::kProposed;
  result_.effect = nothing ? Effect::kNoClaim : Effect::kDenied;
  result_.outright = true;
  Why(absl::StrCat("noun negated by ", ToAbsl(W(C(noun_chunk).first))));
}

Effect StatusComposer::OfTense(int clause) {
  if (heads_.PastPerfect(Cl(clause))) result_.past_perfect = true;
  return heads_.OfTense(Cl(clause));
}

void StatusComposer::AtClause(int clause_index, int noun_chunk) {
  const Clause& clause = Cl(clause_index);
  if (noun_chunk < 0) {
    if (clause.verb < 0) return;
    const Chunk& v = C(clause.verb);
    Effect own = OfTense(clause_index);
    if (v.lemma == "be" && !v.negated) {  // "is due in Paris", "is in Paris"
      bool known = false;
      std::string words;
      const Effect said = heads_.OfPredicate(clause, &known, &words);
      if (known && Open(said)) own = said;
      if (own == Effect::kNoClaim && v.tense == Tense::kPresent && v.modal.empty()) own = Effect::kOngoing;
    }
    if (own != Effect::kTransparent) Set(own, "verb", v.lemma);
    return;
  }
  if (clause.verb < 0) {
    WithoutVerb(clause, noun_chunk);
    return;
  }
  std::string_view prep;
  bool in_clause =
      clause.subject == top_ || clause.object == top_ || clause.subject == noun_chunk || clause.object == noun_chunk;
  for (const Slot& slot : clause.slots) {
    if (slot.chunk != top_ && slot.chunk != noun_chunk) continue;
    in_clause = true;
    if (slot.chunk == top_) prep = slot.prep;
  }
  if (!in_clause || Quoted(C(clause.verb).first, C(noun_chunk).first)) return;
  if (Predicated(clause, noun_chunk, prep)) return;
  const bool headline = heads_.ZoneOf(clause) == Zone::kHeadline;
  const bool told = (heads_.VerbClasses(clause.verb) & lexicon_.VerbClassBit("speech")) != 0;
  if (headline && told && prep.empty() && WithoutVerb(clause, noun_chunk)) return;  // "Kremlin says meeting possible"
  OfVerb(clause_index, noun_chunk, prep);
}

bool StatusComposer::Quoted(uint32_t head, uint32_t event) const {
  bool open = false;
  bool around_head = false;
  for (uint32_t i = document_.sentences[document_.tokens[event].sentence].first; i < std::max(head, event); ++i) {
    if (i == head) around_head = open;
    if (syntax_.tags[i] == Tag::kQuote) open = !open;
    if (i + 1 == event && open) return false;
  }
  return head < event && around_head;
}

bool StatusComposer::WithoutVerb(const Clause& clause, int noun_chunk) {
  uint32_t first = C(noun_chunk).last;
  for (const Slot& slot : clause.slots) {
    if (IsOneOf(slot.prep, {"between", "with", "of"}) && slot.chunk > noun_chunk) first = C(slot.chunk).last;
  }
  bool known = false;
  std::string words;
  Effect effect = table_.Predicate(document_, first, document_.sentences[clause.sentence].last, &known, &words);
  // "Zelensky 'ready' for talks"
  for (uint32_t i = C(noun_chunk).first;
       !known && clause.verb < 0 && i-- > document_.sentences[clause.sentence].first;) {
    if (syntax_.tags[i] == Tag::kName) break;
    effect = table_.Predicate(document_, i, i + 1, &known, &words);
  }
  if (known && !Silent(effect)) Set(effect, "predicate", words);
  return known;
}

bool StatusComposer::Predicated(const Clause& clause, int noun_chunk, std::string_view prep) {
  bool known = false;
  std::string words;
  const Effect effect = heads_.OfPredicate(clause, &known, &words);
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

void StatusComposer::OfVerb(int clause_index, int noun_chunk, std::string_view prep) {
  const Clause& clause = Cl(clause_index);
  const Chunk& v = C(clause.verb);
  const Effect own = OfTense(clause_index);
  std::string lemma;
  bool known = false;
  Effect of_verb = heads_.OfVerb(clause.verb, &known, &lemma);
  if (C(noun_chunk).definite && !times_.planned && !times_.ahead) {
    bool of_known = false;
    const Effect effect = table_.Of("verb-of-known", lemma, &of_known);
    if (of_known) of_verb = effect;
  }
  if (times_.act && !times_.planned && !times_.ahead) {
    bool of_act = false;
    const Effect effect = table_.Of("verb-of-act", lemma, &of_act);
    if (of_act) of_verb = effect;
  }
  if (const int day = MovedTo(clause); day >= 0 && !v.negated && prep.empty()) {
    bool moves = false;
    const Effect effect = table_.Of("verb-to-day", lemma, &moves);
    if (moves) {
      of_verb = effect;
      known = true;
    }
    if (of_verb == Effect::kCancelled) result_.moved_to = day;
  }
  const bool direct = !beside_ && !Beside(prep);
  adjunct_ = Beside(prep);
  by_itself_ = InTime(prep) && (C(noun_chunk).definite || Open(result_.effect));
  // "might fuel tensions ahead of a planned summit"
  if (InTime(prep) && Open(result_.effect)) return;
  // "The launch came a day ahead of Lee's summit with Xi"
  if (prep == "ahead of" && own == Effect::kHeld && v.tense != Tense::kNone && !v.perfect && !times_.dated) {
    Set(Effect::kScheduled, "prep", prep);
    return;
  }
  // "Trump to meet envoy after call with Takaichi": a headline counts from what has happened.
  if (!times_.dated && IsOneOf(prep, {"after", "following"}) && heads_.ZoneOf(clause) == Zone::kHeadline) return;
  const bool carries =
      direct && known && of_verb == Effect::kHeld && (heads_.VerbClasses(clause.verb) & carrying_) != 0;
  presupposed_ = (presupposed_ || C(noun_chunk).definite) && !carries;
  // "Calls between them are always long": nothing of a certain one.
  if (Generic(noun_chunk) && v.tense == Tense::kPresent && !v.perfect && !v.progressive && own == Effect::kNoClaim) {
    Set(own, "plural of", lemma);
    return;
  }
  // "Arrangements are being made for a call"
  if (prep == "for" && clause.subject >= 0 && clause.subject != noun_chunk &&
      (heads_.VerbClasses(clause.verb) & carrying_) != 0 && ApplyNoun(clause.subject)) {
    return;
  }
  // "announced a call for Tuesday"
  if (times_.planned && result_.effect == Effect::kHeld && !carries && known && Silent(of_verb) &&
      own == Effect::kHeld) {
    Set(Effect::kScheduled, "for", "a day");
    return;
  }
  // "A meeting would be a mistake": of one that is only thought of.
  if (v.lemma == "be" && v.modal == "would" && clause.subject == top_) {
    Set(Effect::kNoClaim, "modal", v.modal);
    return;
  }
  // "discussed a meeting", "a call is being discussed": one that has not taken place.
  const bool discussed = direct && known && !carries && !presupposed_ &&
                         (heads_.VerbClasses(clause.verb) & lexicon_.VerbClassBit("discuss")) != 0;
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

int StatusComposer::MovedTo(const Clause& clause) const {
  for (const Slot& slot : clause.slots) {
    const Chunk& chunk = C(slot.chunk);
    const bool day = chunk.is_time && heads_.reading.times[static_cast<size_t>(chunk.time)].kind == TimeKind::kDate;
    if (day && !slot.before_verb && IsOneOf(slot.prep, {"to", "until", "till", "for"})) return chunk.time;
  }
  return -1;
}

void StatusComposer::Tensed(Effect own, bool direct, bool known, std::string_view lemma, const Chunk& v) {
  if (Silent(own)) return;
  // Of an event that stands in an adjunct, only the future and doubt reach it: "did not say after the call …" leaves
  // the call held.
  if (!direct && (own == Effect::kDenied || own == Effect::kNoClaim || own == Effect::kOngoing)) return;
  if (!known && (own == Effect::kDenied || own == Effect::kNoClaim)) return;
  // "is being discussed", "are being made" tell what is prepared, not what goes on.
  if (v.progressive && v.passive && governed_ && Open(result_.effect)) return;
  if (result_.effect == Effect::kHeld || own != Effect::kNoClaim) Set(own, "verb", lemma);
}

void StatusComposer::Governed(Effect effect, std::string_view lemma, const Clause& clause, int noun_chunk,
                              std::string_view prep) {
  const Chunk& v = C(clause.verb);
  if (Unconfirmed(clause)) return;
  if (v.negated) effect = Negated(effect);
  if (effect == Effect::kProposed && C(noun_chunk).definite) {
    // A definite noun was held, whoever wanted it: "sought the call", "the call was requested", "the call requested
    // by Kyiv".
    const bool past = v.tense == Tense::kPast;
    const bool wanted = clause.relation != Relation::kInfinitive && past && !v.passive &&
                        (clause.object == noun_chunk || prep == "for");
    const bool passive = clause.subject == noun_chunk && v.passive && (past || v.participial);
    if (wanted || passive) return;
  }
  Set(effect, "verb", lemma);
  result_.outright = effect == Effect::kDenied && !v.negated;
}

bool StatusComposer::Unconfirmed(const Clause& clause) {
  const Chunk& v = C(clause.verb);
  bool known = false;
  const Effect effect = v.negated ? table_.Of("unconfirmed", v.lemma, &known) : Effect::kTransparent;
  if (known) Set(effect, "not", v.lemma);
  return known;
}

bool StatusComposer::Generic(int noun_chunk) const {
  const Chunk& noun = C(noun_chunk);
  const WordInfo* info = lexicon_.Find(W(noun.head));
  const bool plural = info != nullptr && !info->noun_lemma.empty() && info->noun_lemma != W(noun.head);
  return plural && !noun.definite && !noun.indefinite && noun.possessor < 0 && noun.modifiers.empty() &&
         noun.first == noun.head;
}

void StatusComposer::Adverbs(int clause_index, int noun_chunk) {
  const Clause& clause = Cl(clause_index);
  // "should talk more often", "seldom calls"
  if (!Silent(result_.effect) && result_.effect != Effect::kProposed && result_.effect != Effect::kDenied) return;
  if (clause.verb < 0 || (noun_chunk >= 0 && (heads_.VerbClasses(clause.verb) & carrying_) == 0)) return;
  const Chunk& v = C(clause.verb);
  uint32_t last = v.last;
  for (const Slot& slot : clause.slots) last = std::max(last, C(slot.chunk).last);
  last = std::min(last + 5, document_.sentences[clause.sentence].last);
  uint32_t first = v.first;
  for (const Slot& slot : clause.slots) {  // "the two usually speak"
    if (slot.before_verb && slot.prep.empty() && C(slot.chunk).last == v.first) first = C(slot.chunk).first;
  }
  for (uint32_t i = first; i < last; ++i) {
    bool known = false;
    const Effect effect = table_.Of("adverb", W(i), &known);
    const bool own = i < v.last || syntax_.tags[i] == Tag::kAdv || syntax_.tags[i] == Tag::kAdj;  // "more often"
    if (known && own) Set(effect, "adverb", W(i));
  }
}

StatusReading ComposeStatus(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, int clause,
                            int noun_chunk, const EventTimes& times) {
  return StatusComposer(reading, lexicon, table, times).Run(clause, noun_chunk);
}

}  // namespace readout::extract
