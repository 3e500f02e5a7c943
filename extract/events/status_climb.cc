// SPDX-License-Identifier: Apache-2.0
// Status: what the clauses above the event's own say of it.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "extract/events/status_composer.h"

namespace readout::extract {
namespace {

constexpr int kHighest = 6;  // heads that are looked at above the event's own clause

}  // namespace

void StatusComposer::Climb(int clause_index) {
  int c = clause_index;
  for (int depth = 0; depth < kHighest; ++depth) {
    const Clause& clause = Cl(c);
    if (Connector(clause)) return;
    const bool of_noun = clause.relation == Relation::kInfinitive || clause.relation == Relation::kParticipial;
    // "signed an agreement to cooperate, on the sidelines of the summit": the agreement is to cooperate.
    if (clause.governor_noun >= 0 && of_noun && !(adjunct_ && c == clause_index) && !HadIts(clause)) {
      ApplyNoun(clause.governor_noun);
    }
    if (by_itself_ || clause.governor < 0 || Cl(clause.governor).verb < 0) return;
    const Clause& governor = Cl(clause.governor);
    if (Quoted(C(governor.verb).first, event_)) return;
    switch (clause.relation) {
      case Relation::kInfinitive:
        // "is reported to have met": the report is of today, the meeting was.
        if (!(C(clause.verb).perfect && C(governor.verb).passive && Reports(clause.governor)))
          UnderVerb(clause.governor);
        break;
      case Relation::kComplement:
        UnderContent(clause, governor);
        break;
      case Relation::kParticipial:
        if (clause.connector == "to" && OpenTo(governor)) return;  // "is open to negotiating"
        if (!GerundObject(clause, governor)) {
          const Effect own = OfTense(clause.governor);
          // "will travel to Tokyo, days after meeting Xi"
          const bool before =
              IsOneOf(clause.connector, {"after", "following", "since"}) || W(C(clause.verb).first) == "having";
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

bool StatusComposer::OpenTo(const Clause& governor) {
  bool known = false;
  std::string words;
  const Effect effect = heads_.OfPredicate(governor, &known, &words);
  if (!known || !Open(effect)) return false;
  Set(C(governor.verb).negated ? Effect::kDenied : effect, "predicate", words);
  return true;
}

bool StatusComposer::Reports(int clause_index) const {
  const ClassSet reporting = lexicon_.VerbClassBit("speech") | lexicon_.VerbClassBit("think");
  return (heads_.VerbClasses(Cl(clause_index).verb) & reporting) != 0;
}

bool StatusComposer::HadIts(const Clause& clause) const {
  if (clause.governor < 0 || Cl(clause.governor).verb < 0) return false;
  const Chunk& v = C(Cl(clause.governor).verb);
  bool known = false;
  return IsOneOf(v.lemma, {"have", "get"}) && v.tense == Tense::kPast && !v.negated &&
         heads_.OfNoun(clause.governor_noun, &known) == Effect::kProposed;
}

bool StatusComposer::Connector(const Clause& clause) {
  if (clause.connector.empty()) return false;
  bool known = false;
  const Effect effect = table_.Of("connector", clause.connector, &known);
  if (!known || effect == Effect::kTransparent) return false;
  // "asked whether they had spoken": of what may have been, nothing is asserted.
  const bool asked = effect == Effect::kProposed && clause.verb >= 0 && (Silent(result_.effect) || !Weighed(clause));
  Set(asked ? Effect::kNoClaim : effect, "connector", clause.connector);
  return true;
}

bool StatusComposer::Weighed(const Clause& clause) const {
  if (clause.governor < 0 || Cl(clause.governor).verb < 0) return false;
  const Clause& governor = Cl(clause.governor);
  bool known = false;
  std::string word;
  if (Open(heads_.OfPredicate(governor, &known, &word)) && !C(governor.verb).negated) return true;
  const ClassSet weighing =
      lexicon_.VerbClassBit("intend") | lexicon_.VerbClassBit("discuss") | lexicon_.VerbClassBit("think");
  return (heads_.VerbClasses(governor.verb) & weighing) != 0;
}

bool StatusComposer::GerundObject(const Clause& clause, const Clause& governor) const {
  const Chunk& verb = C(clause.verb);
  if (verb.passive || clause.subject != governor.subject) return false;
  bool known = false;
  std::string lemma;
  const Effect effect = heads_.OfVerb(governor.verb, &known, &lemma);
  if (!known || Silent(effect)) return false;
  const bool particle =
      lemma.size() > clause.connector.size() && lemma.ends_with(clause.connector);  // "ruled out meeting"
  if (!clause.connector.empty() && !particle && !IsOneOf(clause.connector, {"of", "about", "on", "to"})) return false;
  const auto particles = static_cast<uint32_t>(std::count(lemma.begin(), lemma.end(), ' '));
  const uint32_t end = C(governor.verb).last + (particle ? 0 : particles);  // "looked forward to meeting"
  return verb.first >= end && verb.first <= end + 1;
}

void StatusComposer::UnderVerb(int governor_index) {
  const Clause& governor = Cl(governor_index);
  const Chunk& v = C(governor.verb);
  std::string word;
  bool known = false;
  Effect effect = heads_.OfPredicate(governor, &known, &word);
  if (!known && governor.object < 0)
    effect = table_.Of("infinitive", word = std::string(v.lemma), &known);  // "used to meet"
  if (!known) effect = heads_.OfVerb(governor.verb, &known, &word);
  if (known && !Silent(effect)) {
    if (v.negated) effect = effect == Effect::kDenied ? Effect::kProposed : Effect::kDenied;
    if (result_.effect != Effect::kCancelled && result_.effect != Effect::kDenied) Set(effect, "governor", word);
    return;
  }
  const Effect own = OfTense(governor_index);
  if (result_.effect == Effect::kHeld && own != Effect::kTransparent) Set(own, "governor", word);
}

void StatusComposer::UnderContent(const Clause& clause, const Clause& governor) {
  const Chunk& v = C(governor.verb);
  std::string word;
  bool known = false;
  if (Unconfirmed(governor)) return;
  Effect effect = heads_.OfPredicate(governor, &known, &word);
  if (known && v.negated) effect = Negated(effect);
  if (!known) {
    effect = heads_.OfVerb(governor.verb, &known, &word);
    if (known && effect == Effect::kDenied && v.negated) effect = Effect::kProposed;
  }
  if (clause.governor_noun >= 0 && heads_.Content(clause.governor_noun) && (!known || effect != Effect::kDenied)) {
    ApplyNoun(clause.governor_noun);
    return;
  }
  if (!known) return;
  if (effect == Effect::kDenied) {
    if (presupposed_ || adjunct_)
      return;  // "denied that the call had been tense", "… that he had asked for it in a call"
    Set(result_.effect == Effect::kDenied ? Effect::kHeld : Effect::kDenied, "governor", word);
    result_.outright = result_.effect == Effect::kDenied;
  } else if (v.negated && effect == Effect::kProposed) {
    if (Silent(result_.effect) || result_.effect == Effect::kScheduled) Set(effect, "not", word);
  } else if (Open(effect) && (result_.effect == Effect::kScheduled || result_.effect == Effect::kNoClaim)) {
    Set(effect, "governor", word);  // "hopes that they will meet", "suggested that they meet"
  }
}

void StatusComposer::WhatFollows(int clause_index) {
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
    const Effect effect = heads_.OfVerb(next.verb, &known, &lemma);
    if ((known && effect == Effect::kCancelled) || C(next.verb).negated || meant) Set(Effect::kCancelled, "but", lemma);
    return;
  }
}

}  // namespace readout::extract
