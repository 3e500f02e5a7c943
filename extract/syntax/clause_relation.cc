// SPDX-License-Identifier: Apache-2.0
// What a clause depends on, and who its subject is where none stands before the verb: shared, controlled, or the
// antecedent of a relative pronoun.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/syntax/clause_context.h"

namespace readout::extract {
namespace {

class Relating {
 public:
  Relating(ClauseContext* context, int clause, const ClauseOpening& opening, std::vector<int>* pending)
      : x_(*context),
        index_(clause),
        clause_(context->ClauseAt(clause)),
        verb_(context->ChunkAt(clause_.verb)),
        opening_(opening),
        bare_(context->LastBare(opening.left)),
        joint_(opening.connector >= 0 ? context->KindOf(opening.connector) : ChunkKind::kEnd),
        pending_(*pending) {}

  void Run() {
    if (opening_.connector >= 0) {
      clause_.connector =
          joint_ == ChunkKind::kSubord ? x_.Phrase(opening_.connector) : x_.Word(x_.ChunkAt(opening_.connector).first);
    }
    if (verb_.infinitive) {
      Infinitive();
    } else if (verb_.participial) {
      Participial();
    } else if (joint_ == ChunkKind::kRel) {
      Relative();
    } else if (!ContactRelative() && !TakesUpAntecedent()) {
      FiniteSubject();
      FiniteRelation();
      TakesUpAdjunct();
    }
  }

 private:
  bool HasPrevious() const { return opening_.previous >= 0; }
  const Clause& Previous() const { return x_.ClauseAt(opening_.previous); }
  // The noun group right before chunk `c`; -1 when something else stands there.
  int NounBefore(int c) const { return c > x_.begin && x_.IsNoun(c - 1) ? c - 1 : -1; }

  void Infinitive() {
    clause_.relation = Relation::kInfinitive;
    int governor = opening_.previous;
    // "urged him to leave and to talk": both hang on "urged".
    if (HasPrevious() && joint_ == ChunkKind::kCoord && Previous().relation == Relation::kInfinitive) {
      governor = Previous().governor;
    }
    clause_.governor = governor;
    if (governor < 0) {
      if (bare_ < 0) return;
      if (!pending_.empty()) {
        clause_.governor_noun = bare_;  // "Plans to call him were dropped"
        return;
      }
      clause_.subject = bare_;  // headline: "Putin, Trump to hold talks"
      clause_.relation = Relation::kMain;
      return;
    }
    clause_.governor_noun = NounBefore(clause_.verb);  // "plans to hold", "the proposal to meet"
    // "no plans for Putin to call", "possible for them to meet"
    if (const int actor = clause_.governor_noun; actor > x_.begin && x_.ChunkAt(actor).mention >= 0 &&
                                                 x_.KindOf(actor - 1) == ChunkKind::kPrep &&
                                                 x_.Phrase(actor - 1) == "for") {
      clause_.governor_noun = NounBefore(actor - 1);
      clause_.subject = actor;
      return;
    }
    const Clause& above = x_.ClauseAt(governor);
    const ClassSet classes = x_.VerbClasses(above.verb);
    const bool object_controls = (classes & (x_.request | x_.addressed)) != 0 && (classes & x_.subject_control) == 0 &&
                                 above.object >= 0 && !x_.ChunkAt(above.verb).passive;
    clause_.subject = object_controls ? above.object : above.subject;
    if (above.object < 0) PrepositionControl(above);
  }

  // "called on Trump to meet Zelensky"
  void PrepositionControl(const Clause& above) {
    const Chunk& verb = x_.ChunkAt(above.verb);
    for (const Slot& slot : above.slots) {
      if (slot.before_verb || slot.prep.empty() || x_.Word(verb.last) != slot.prep) continue;
      const WordInfo* joined = x_.lexicon.Find(absl::StrCat(ToAbsl(verb.lemma), " ", ToAbsl(slot.prep)));
      if (joined != nullptr && (joined->verb_classes & x_.request) != 0) clause_.subject = slot.chunk;
      return;
    }
  }

  // What a passive participle behind noun group `last` is said of: events are planned, held and cancelled, not the
  // persons who stand between the event and the participle, "the meeting with Putin planned for Friday".
  int Undergoing(int last) const {
    if ((x_.VerbClasses(clause_.verb) & x_.of_event) == 0) return last;
    for (int c = last; c >= x_.begin && x_.IsNoun(c); c -= 2) {
      if (x_.ChunkAt(c).mention < 0 && (x_.NounClasses(c) & x_.event_noun) != 0) return c;
      if (c == x_.begin || x_.KindOf(c - 1) != ChunkKind::kPrep) break;
    }
    return last;
  }

  void Participial() {
    clause_.relation = Relation::kParticipial;
    clause_.governor = opening_.previous;
    if (verb_.passive && opening_.connector < 0) {
      // "a call initiated by Washington": the noun group right before is what was initiated.
      if (const int before = NounBefore(clause_.verb); before >= 0) {
        clause_.subject = Undergoing(before);
        return;
      }
    }
    if (!HasPrevious()) {
      if (bare_ < 0) return;
      clause_.subject = bare_;
      if (verb_.passive) clause_.relation = Relation::kMain;  // headline: "Putin telephoned by Trump"
      return;
    }
    // "no intention of meeting"
    if (joint_ == ChunkKind::kPrep && x_.Word(x_.ChunkAt(opening_.connector).first) == "of") {
      const int noun = NounBefore(opening_.connector);
      if (noun >= 0 && x_.IsThing(noun)) clause_.governor_noun = noun;
    }
    // "criticised Scholz for telephoning Putin": the one criticised telephoned.
    const Clause& above = Previous();
    const bool control = joint_ == ChunkKind::kPrep && (x_.ClosedClasses(clause_.connector) & x_.object_control) != 0;
    const bool by_object =
        control && above.object >= 0 && !x_.ChunkAt(above.verb).passive && x_.ChunkAt(above.object).mention >= 0;
    clause_.subject = by_object ? above.object : above.subject;
  }

  void Relative() {
    clause_.relation = Relation::kRelative;
    clause_.governor = opening_.previous;
    // The antecedent is the noun group before the pronoun; a comma or its preposition may stand between.
    int before = opening_.connector - 1;
    while (before >= x_.begin && (x_.KindOf(before) == ChunkKind::kComma || x_.KindOf(before) == ChunkKind::kPrep)) {
      --before;
    }
    const int antecedent = before >= x_.begin && x_.IsNoun(before) ? before : -1;
    clause_.antecedent = antecedent;
    if (bare_ < 0) {
      clause_.subject = antecedent;
      return;
    }
    clause_.subject = bare_;  // "the call that Putin made", "Pezeshkian, to whom he had spoken"
    if (antecedent < 0) return;
    const Chunk& pronoun = x_.ChunkAt(opening_.connector);
    const int left = opening_.connector - 1;
    std::string_view prep;
    if (pronoun.last - pronoun.first > 1) {
      prep = x_.Word(pronoun.first);  // "to whom" in one chunk
    } else if (left >= x_.begin && x_.KindOf(left) == ChunkKind::kPrep) {
      prep = x_.Word(x_.ChunkAt(left).first);
    }
    clause_.slots.insert(clause_.slots.begin(), Slot{prep, antecedent, false});
    if (prep.empty()) clause_.object = antecedent;
  }

  // "the summit he was to hold": a noun group right before the subject, without any joint, is what the verb is about.
  bool ContactRelative() {
    if (bare_ < 0 || (!HasPrevious() && pending_.empty()) || opening_.connector >= 0) return false;
    const int antecedent = NounBefore(bare_);
    if (antecedent < 0) return false;
    // "told reporters he had called" against "thanked him for the call he had made"
    if (HasPrevious() && x_.Speaks(Previous().verb) && (x_.NounClasses(antecedent) & x_.event_noun) == 0) return false;
    const Chunk& noun = x_.ChunkAt(antecedent);
    if (noun.mention >= 0 || noun.is_time || noun.last != x_.ChunkAt(bare_).first) return false;
    clause_.subject = bare_;
    clause_.relation = Relation::kRelative;
    clause_.governor = opening_.previous;
    clause_.antecedent = antecedent;
    if ((x_.NounClasses(antecedent) & x_.time_noun) != 0) return true;  // "the first time he called"
    clause_.slots.insert(clause_.slots.begin(), Slot{"", antecedent, false});
    clause_.object = antecedent;
    return true;
  }

  // "X, who …, spoke", "the call that he made lasted", "plans to call him were dropped": what a clause has interrupted
  // goes on.
  bool TakesUpAntecedent() {
    if (bare_ >= 0 || (joint_ != ChunkKind::kComma && (joint_ != ChunkKind::kEnd || pending_.empty()))) return false;
    for (int c = opening_.previous; c >= x_.first_clause; --c) {
      Clause& inner = x_.ClauseAt(c);
      const bool relative = inner.relation == Relation::kRelative && inner.antecedent >= 0;
      const bool content = inner.governor < 0 && inner.governor_noun >= 0;
      if (!relative && !content) continue;
      clause_.subject = relative ? inner.antecedent : inner.governor_noun;
      if (content) inner.governor = index_;
      x_.AddSlots(index_, pending_, true);
      pending_.clear();
      return true;
    }
    return false;
  }

  // "During the call, which lasted an hour, Putin told Trump …": the head of the sentence is an adjunct of what
  // follows.
  void TakesUpAdjunct() {
    if (pending_.empty() || bare_ < 0 || joint_ != ChunkKind::kComma || !HasPrevious()) return;
    if (x_.KindOf(pending_.front()) != ChunkKind::kPrep || x_.LastBare(pending_) >= 0) return;
    const size_t own = clause_.slots.size();
    x_.AddSlots(index_, pending_, true);
    std::rotate(clause_.slots.begin(), clause_.slots.begin() + static_cast<std::ptrdiff_t>(own), clause_.slots.end());
    pending_.clear();
  }

  void FiniteSubject() {
    if (bare_ >= 0) {
      clause_.subject = bare_;
      return;
    }
    // Shares the subject of the clause it continues; behind what depends on a clause, of that clause.
    for (int from = opening_.previous; from >= x_.first_clause;) {
      const Clause& other = x_.ClauseAt(from);
      const bool coordinated = joint_ == ChunkKind::kCoord;
      const bool skip = (other.relation == Relation::kParticipial && !coordinated) ||
                        (other.relation == Relation::kInfinitive && coordinated && verb_.tense != Tense::kNone);
      if (!skip || other.governor < 0) {
        clause_.subject = other.subject;
        break;
      }
      from = other.governor;
    }
    if (opening_.connector < 0 || !x_.Subordinates(clause_.connector)) return;
    // "After Putin called Trump": the preposition took the subject for its own.
    for (const Slot& slot : clause_.slots) {
      if (slot.prep == clause_.connector) clause_.subject = slot.chunk;
    }
  }

  void FiniteRelation() {
    const bool subordinate = joint_ == ChunkKind::kSubord || joint_ == ChunkKind::kPrep;
    if (!HasPrevious()) {
      if (subordinate) clause_.relation = Relation::kAdverbial;
      if (joint_ == ChunkKind::kThat && !pending_.empty()) {
        clause_.relation = Relation::kComplement;  // "Reports that he called are false"
        clause_.governor_noun = NounBefore(opening_.connector);
      }
      return;
    }
    const Clause& before = Previous();
    if (joint_ == ChunkKind::kThat) {
      clause_.relation = Relation::kComplement;
      clause_.governor = opening_.previous;
      const int noun = NounBefore(opening_.connector);  // "a statement that …"
      if (noun >= 0 && noun != before.subject && x_.IsThing(noun)) clause_.governor_noun = noun;
    } else if (subordinate) {
      // "if" opens conditions far more often than indirect questions.
      const std::string_view word = clause_.connector;
      const bool complement = word == "whether" || word == "how" || word == "what" || word == "why";
      clause_.relation = complement ? Relation::kComplement : Relation::kAdverbial;
      clause_.governor = opening_.previous;
    } else if (joint_ == ChunkKind::kCoord) {
      Coordinate(before);
    } else if (bare_ >= 0 && joint_ != ChunkKind::kBreak && joint_ != ChunkKind::kComma && TakesContent(before.verb)) {
      clause_.relation = Relation::kComplement;
      clause_.governor = opening_.previous;
    }
  }

  void Coordinate(const Clause& before) {
    const bool complement = before.relation == Relation::kComplement;
    clause_.relation = complement ? Relation::kComplement : Relation::kCoordinate;
    clause_.governor = complement && before.governor >= 0 ? before.governor : opening_.previous;
    // "agreed to meet and talk": a bare second verb shares the infinitive's governor.
    if (verb_.tense == Tense::kNone && before.relation == Relation::kInfinitive) {
      clause_.relation = Relation::kInfinitive;
      clause_.governor = before.governor;
      clause_.governor_noun = before.governor_noun;
    }
  }

  // Verbs that a clause without "that" may follow: "said", "told X", "believes"; not "called", which only may speak.
  bool TakesContent(int verb) const {
    const ClassSet classes = x_.VerbClasses(verb);
    return (x_.Speaks(verb) && (classes & x_.contact) == 0) || (classes & x_.think) != 0;
  }

  ClauseContext& x_;
  int index_;
  Clause& clause_;
  const Chunk& verb_;
  const ClauseOpening& opening_;
  int bare_;         // the last bare noun group before the verb
  ChunkKind joint_;  // kind of the connector; kEnd without one
  std::vector<int>& pending_;
};

}  // namespace

void Relate(ClauseContext* context, int clause, const ClauseOpening& opening, std::vector<int>* pending) {
  Relating(context, clause, opening, pending).Run();
}

}  // namespace readout::extract
