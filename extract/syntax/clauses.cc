// SPDX-License-Identifier: Apache-2.0
// Clauses: which chunks belong to which verb, what its subject and object are, and what it depends on. One pass over the
// chunks of a sentence; passives are left as they are (chunk.passive), frames turn them round.
#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/syntax/syntax.h"

namespace readout::extract {
namespace {

class SentenceClauses {
 public:
  SentenceClauses(const Lexicon& lexicon, const Reading& reading, Syntax* syntax)
      : lexicon_(lexicon), document_(reading.document), syntax_(*syntax), speech_(lexicon.VerbClassBit("speech")),
        addressed_(lexicon.VerbClassBit("speech_to")), think_(lexicon.VerbClassBit("think")), request_(lexicon.VerbClassBit("request")),
        contact_(lexicon.VerbClassBit("contact")),
        particle_(lexicon.VerbClassBit("cancel") | lexicon.VerbClassBit("deny") | lexicon.VerbClassBit("refuse") | lexicon.VerbClassBit("offer")),
        light_(lexicon.VerbClassBit("light")) {}

  void Run(uint32_t sentence) {
    sentence_ = sentence;
    begin_ = static_cast<int>(syntax_.sentence_chunks[sentence]);
    end_ = static_cast<int>(syntax_.sentence_chunks[sentence + 1]);
    first_clause_ = static_cast<int>(syntax_.clauses.size());
    std::vector<int> stream;
    FindAttributions();
    for (int c = begin_; c < end_; ++c) {
      if (!taken_[static_cast<size_t>(c - begin_)]) stream.push_back(c);
    }
    FindVerbClauses(stream);
    LinkAttributions();
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t token) const { return document_.tokens[token].word; }
  bool IsVerb(int c) const { return C(c).kind == ChunkKind::kVerb; }
  bool Finite(int c) const { return IsVerb(c) && !C(c).infinitive && !C(c).participial; }
  ClassSet VerbClasses(int c) const {
    const WordInfo* info = lexicon_.Find(W(C(c).head));
    return info != nullptr ? info->verb_classes : 0;
  }
  bool Speaks(int c) const { return IsVerb(c) && (VerbClasses(c) & (speech_ | addressed_)) != 0; }

  Clause& NewClause(int verb, Relation relation) {
    Clause clause;
    clause.sentence = sentence_;
    clause.verb = verb;
    clause.relation = relation;
    syntax_.clauses.push_back(clause);
    return syntax_.clauses.back();
  }

  // ", Ushakov said", "\" Ushakov told reporters on Monday", ", said the aide": subject and verb of saying with content
  // before them. The verb, its subject and what follows up to the next comma or end form a clause of their own.
  void FindAttributions() {
    taken_.assign(static_cast<size_t>(end_ - begin_), false);
    attributions_.clear();
    for (int v = begin_ + 1; v < end_; ++v) {
      // Verbs of contact and light verbs also speak ("call", "speak", "maintain"), but attribute nothing by themselves.
      if (!Finite(v) || (VerbClasses(v) & speech_) == 0 || (VerbClasses(v) & contact_) != 0) continue;
      int subject = -1;
      int from = -1;
      int to = v + 1;
      // Subject first.
      int s = v - 1;
      while (s >= begin_ && C(s).kind == ChunkKind::kAdverb) --s;
      // "a spokesman for the ministry said", "Ushakov, the aide, said"
      int probe = s;
      while (probe >= begin_ && (C(probe).kind == ChunkKind::kNoun || C(probe).kind == ChunkKind::kPrep)) {
        if (probe == begin_ || C(probe - 1).kind != ChunkKind::kPrep) {
          if (C(probe).kind == ChunkKind::kNoun) { subject = probe; from = probe; }
          if (probe == begin_ || C(probe - 1).kind != ChunkKind::kNoun) break;
          break;
        }
        probe -= 2;
      }
      const bool opener = subject > begin_ && (C(subject - 1).kind == ChunkKind::kComma || C(subject - 1).kind == ChunkKind::kQuote);
      bool inverted = false;
      if (subject >= 0 && opener) {
        from = subject - 1;
      } else if (v > begin_ && (C(v - 1).kind == ChunkKind::kComma || C(v - 1).kind == ChunkKind::kQuote) && v + 1 < end_ &&
                 C(v + 1).kind == ChunkKind::kNoun && C(v + 1).mention >= 0) {
        subject = v + 1;
        from = v - 1;
        to = v + 2;
        inverted = true;
      } else {
        continue;
      }
      // Content must stand before: something with a verb or a noun group, unless the whole is a short headline.
      if (from <= begin_) continue;
      const bool quoted_content = C(from).kind == ChunkKind::kQuote;
      bool content_verb = quoted_content;
      for (int c = begin_; c < from && !content_verb; ++c) content_verb = Finite(c);
      if (!content_verb || (!quoted_content && Adverbial(begin_))) continue;
      // "Putin, who arrived on Monday, said that" is no attribution: what follows the verb is its content.
      if (!inverted && v + 1 < end_ && C(v + 1).kind == ChunkKind::kThat) continue;
      // Where the attribution ends: next comma, quote or end of sentence; noun groups, prepositions, times belong to it.
      while (to < end_ && (C(to).kind == ChunkKind::kNoun || C(to).kind == ChunkKind::kPrep || C(to).kind == ChunkKind::kAdverb ||
                           C(to).kind == ChunkKind::kAdjective)) {
        ++to;
      }
      const bool closed = to >= end_ || C(to).kind == ChunkKind::kComma || C(to).kind == ChunkKind::kEnd ||
                          C(to).kind == ChunkKind::kQuote || C(to).kind == ChunkKind::kBreak || C(to).kind == ChunkKind::kCoord ||
                          C(to).kind == ChunkKind::kSubord || (IsVerb(to) && C(to).participial);
      if (!closed) continue;
      Clause& clause = NewClause(v, Relation::kAttribution);
      clause.subject = subject;
      AddSlots(&clause, v + 1, to, false);
      for (int c = from; c < to; ++c) taken_[static_cast<size_t>(c - begin_)] = true;
      if (to < end_ && C(to).kind == ChunkKind::kComma && from > begin_) taken_[static_cast<size_t>(to - begin_)] = true;
      attributions_.push_back(static_cast<int>(syntax_.clauses.size()) - 1);
      v = to - 1;
    }
  }

  // A chunk that opens an adverbial clause: "When the war began, Putin said" has no content before the verb.
  bool Adverbial(int c) const {
    return C(c).kind == ChunkKind::kSubord || (C(c).kind == ChunkKind::kPrep && Subordinates(W(C(c).first)));
  }

  void AddSlots(Clause* clause, int from, int to, bool before) {
    std::vector<int> range;
    for (int c = from; c < to; ++c) range.push_back(c);
    AddSlots(clause, range, before);
  }

  void AddSlots(Clause* clause, const std::vector<int>& range, bool before) {
    std::string_view prep;
    for (size_t i = 0; i < range.size(); ++i) {
      const int c = range[i];
      const Chunk& chunk = C(c);
      if (chunk.kind == ChunkKind::kPrep) {
        prep = Preposition(chunk);
        continue;
      }
      if (chunk.kind == ChunkKind::kNoun) {
        clause->slots.push_back({prep, c, before});
        const bool bare = prep.empty();
        if (!before && bare && clause->object < 0 && !chunk.is_time) clause->object = c;
        syntax_.clause_of_chunk[static_cast<size_t>(c)] = static_cast<int>(clause - syntax_.clauses.data());
        // "with A, B and C" was joined; a preposition governs one group only.
        prep = {};
        continue;
      }
      if (chunk.kind == ChunkKind::kAdverb || chunk.kind == ChunkKind::kAdjective) continue;
      prep = {};
    }
  }

  std::string_view Preposition(const Chunk& chunk) {
    if (chunk.last - chunk.first == 1) return W(chunk.first);
    std::string joined;
    for (uint32_t i = chunk.first; i < chunk.last; ++i) absl::StrAppend(&joined, i > chunk.first ? " " : "", ToAbsl(W(i)));
    syntax_.phrases.push_back(std::move(joined));
    return syntax_.phrases.back();
  }

  // The last bare noun group of a range that is no time expression; -1 when there is none.
  int LastBare(const std::vector<int>& range) const {
    int found = -1;
    bool after_prep = false;
    for (size_t i = 0; i < range.size(); ++i) {
      const Chunk& chunk = C(range[i]);
      if (chunk.kind == ChunkKind::kPrep) { after_prep = true; continue; }
      if (chunk.kind == ChunkKind::kNoun) {
        if (!after_prep && !chunk.is_time) {
          // "X, the Turkish leader," — the apposition is not a second subject; the first of the run is.
          const bool apposition = found >= 0 && i >= 2 && C(range[i - 1]).kind == ChunkKind::kComma && range[i - 2] == found &&
                                  i + 1 < range.size() && C(range[i + 1]).kind == ChunkKind::kComma;
          if (!apposition) found = range[i];
        }
        after_prep = false;
        continue;
      }
      if (chunk.kind != ChunkKind::kAdverb && chunk.kind != ChunkKind::kAdjective) after_prep = false;
    }
    return found;
  }

  static std::vector<int> Part(const std::vector<int>& stream, size_t from, size_t to) {
    return from < to ? std::vector<int>(stream.begin() + static_cast<std::ptrdiff_t>(from), stream.begin() + static_cast<std::ptrdiff_t>(to))
                     : std::vector<int>();
  }

  void FindVerbClauses(const std::vector<int>& stream) {
    std::vector<size_t> verbs;
    for (size_t i = 0; i < stream.size(); ++i) {
      if (IsVerb(stream[i])) verbs.push_back(i);
    }
    if (verbs.empty()) {
      Clause& clause = NewClause(-1, Relation::kMain);
      AddSlots(&clause, stream, true);
      return;
    }
    size_t left_from = 0;
    int previous = -1;  // clause index
    pending_.clear();
    for (size_t k = 0; k < verbs.size(); ++k) {
      const size_t at = verbs[k];
      const int v = stream[at];
      // Where this clause's own left side begins.
      size_t split = left_from;          // [left_from, split) belongs to the previous clause
      int connector = -1;
      if (k > 0) {
        split = SplitPoint(stream, verbs[k - 1], at, &connector);
      } else {
        connector = FirstConnector(stream, at);
        if (connector >= 0 && C(connector).kind == ChunkKind::kRel) {
          // "On Monday X, who …, spoke": what stands before the pronoun waits for the verb that takes it up again.
          while (split < at && stream[split] != connector) pending_.push_back(stream[split++]);
          ++split;
        }
      }
      if (previous >= 0) AddRight(previous, Part(stream, verbs[k - 1] + 1, split));
      const std::vector<int> left = Part(stream, split, at);
      NewClause(v, Relation::kMain);
      const int index = static_cast<int>(syntax_.clauses.size()) - 1;
      Clause& clause = syntax_.clauses.back();
      syntax_.clause_of_chunk[static_cast<size_t>(v)] = index;
      AddSlots(&clause, left, true);
      clause.object = -1;
      Relate(&clause, previous, connector, left);
      previous = index;
      left_from = at + 1;
    }
    AddRight(previous, Part(stream, verbs.back() + 1, stream.size()));
    ReduceRelatives();
  }

  // The chunks after a verb. A particle that makes a verb with it ("call off the summit") is no preposition of its object.
  void AddRight(int clause, std::vector<int> range) {
    Clause& at = syntax_.clauses[static_cast<size_t>(clause)];
    if (!range.empty() && C(range.front()).kind == ChunkKind::kPrep && C(range.front()).first == C(at.verb).last) {
      const WordInfo* joined = lexicon_.Find(absl::StrCat(ToAbsl(C(at.verb).lemma), " ", ToAbsl(W(C(range.front()).first))));
      if (joined != nullptr && (joined->verb_classes & particle_) != 0) range.erase(range.begin());
    }
    AddSlots(&at, range, false);
  }

  int FirstConnector(const std::vector<int>& stream, size_t at) const {
    for (size_t i = at; i-- > 0;) {
      const ChunkKind kind = C(stream[i]).kind;
      if (kind == ChunkKind::kSubord || kind == ChunkKind::kThat || kind == ChunkKind::kRel) return stream[i];
      // "After Putin called Trump, …": a preposition that governs a clause.
      if (kind == ChunkKind::kPrep && i == 0 && Subordinates(W(C(stream[i]).first))) return stream[i];
    }
    return -1;
  }

  static bool Subordinates(std::string_view w) {
    for (std::string_view s : {"after", "before", "since", "until", "as", "once", "while"}) {
      if (w == s) return true;
    }
    return false;
  }

  // Index in the stream where the chunks between two verbs stop belonging to the first. *connector: the chunk that joins.
  size_t SplitPoint(const std::vector<int>& stream, size_t left, size_t right, int* connector) const {
    const int v1 = stream[left];
    const int v2 = stream[right];
    const bool finite = !C(v2).infinitive && !C(v2).participial;
    for (size_t i = right; i-- > left + 1;) {
      const ChunkKind kind = C(stream[i]).kind;
      if (kind == ChunkKind::kSubord || kind == ChunkKind::kThat || kind == ChunkKind::kRel || kind == ChunkKind::kBreak) {
        *connector = stream[i];
        return i + 1;
      }
      if (kind == ChunkKind::kPrep && finite && Subordinates(W(C(stream[i]).first)) && i + 2 == right && C(stream[i + 1]).kind == ChunkKind::kNoun) {
        *connector = stream[i];
        return i + 1;
      }
      if (kind == ChunkKind::kPrep && C(v2).participial && i + 1 == right) {
        *connector = stream[i];  // "after speaking to", "by calling"
        return i + 1;
      }
      if (kind == ChunkKind::kCoord) {
        const std::vector<int> rest = Part(stream, i + 1, right);
        const bool has_bare = LastBare(rest) >= 0;
        if (rest.empty() || OnlyAdverbs(rest) || (finite && has_bare)) {
          *connector = stream[i];
          return i + 1;
        }
      }
      if (kind == ChunkKind::kQuote) {
        *connector = stream[i];
        return i + 1;
      }
      if (kind == ChunkKind::kComma && finite && LastBare(Part(stream, i + 1, right)) >= 0) {
        // The comma that opens the subject: earlier ones may belong to appositions of it.
        size_t open = i;
        while (open > left + 2 && C(stream[open - 1]).kind == ChunkKind::kNoun && open >= left + 3 &&
               C(stream[open - 2]).kind == ChunkKind::kComma) {
          open -= 2;
        }
        *connector = stream[open];
        return open + 1;
      }
    }
    if (!finite) return right;
    // "X, who …, also spoke": a comma right before the verb.
    size_t edge = right;
    while (edge > left + 1 && C(stream[edge - 1]).kind == ChunkKind::kAdverb) --edge;
    if (edge > left + 1 && C(stream[edge - 1]).kind == ChunkKind::kComma) {
      *connector = stream[edge - 1];
      return edge;
    }
    // No connector: "said Putin called", "told reporters Putin called".
    const ClassSet classes = VerbClasses(v1);
    if ((classes & (speech_ | think_)) != 0 && (classes & (addressed_ | contact_ | light_)) == 0) return left + 1;
    size_t i = left + 1;
    if ((classes & addressed_) != 0) {
      size_t nouns = 0;
      for (size_t j = left + 1; j < right; ++j) nouns += C(stream[j]).kind == ChunkKind::kNoun ? 1 : 0;
      if (nouns >= 2) {
        while (i < right && C(stream[i]).kind != ChunkKind::kNoun) ++i;
        return i + 1;
      }
      return left + 1;
    }
    // The last bare noun group is this verb's subject when the first verb keeps something of its own.
    const int bare = LastBare(Part(stream, left + 1, right));
    if (bare >= 0) {
      for (size_t j = right; j-- > left + 1;) {
        if (stream[j] == bare) return j;
      }
    }
    return right;
  }

  bool OnlyAdverbs(const std::vector<int>& range) const {
    for (int c : range) {
      const Chunk& chunk = C(c);
      if (chunk.kind != ChunkKind::kAdverb && !(chunk.kind == ChunkKind::kNoun && chunk.is_time)) return false;
    }
    return true;
  }

  void Relate(Clause* clause, int previous, int connector, const std::vector<int>& left) {
    const Chunk& verb = C(clause->verb);
    const int bare = LastBare(left);
    const ChunkKind joint = connector >= 0 ? C(connector).kind : ChunkKind::kEnd;
    if (connector >= 0) clause->connector = W(C(connector).first);

    if (verb.infinitive) {
      clause->relation = Relation::kInfinitive;
      // "urged him to leave and to talk": both hang on "urged".
      if (previous >= 0 && joint == ChunkKind::kCoord && syntax_.clauses[static_cast<size_t>(previous)].relation == Relation::kInfinitive) {
        previous = syntax_.clauses[static_cast<size_t>(previous)].governor;
      }
      clause->governor = previous;
      if (previous >= 0) {
        const Clause& governor = syntax_.clauses[static_cast<size_t>(previous)];
        // "plans to hold", "the proposal to meet": a noun right before "to".
        const int before = clause->verb - 1;
        if (before >= begin_ && C(before).kind == ChunkKind::kNoun && before != governor.verb) clause->governor_noun = before;
        const bool object_controls = (VerbClasses(governor.verb) & (request_ | addressed_)) != 0 && governor.object >= 0 &&
                                     !C(governor.verb).passive;
        clause->subject = object_controls ? governor.object : governor.subject;
      } else if (bare >= 0) {
        // Headline: "Putin, Trump to hold talks".
        clause->subject = bare;
        clause->relation = Relation::kMain;
      }
      return;
    }
    if (verb.participial) {
      clause->relation = Relation::kParticipial;
      clause->governor = previous;
      if (verb.passive && connector < 0) {
        // "a call initiated by Washington": the noun group right before is what was initiated.
        const int before = clause->verb - 1;
        if (before >= begin_ && C(before).kind == ChunkKind::kNoun) {
          clause->subject = before;
          return;
        }
      }
      if (bare >= 0 && previous < 0) {
        clause->subject = bare;
        if (verb.passive) clause->relation = Relation::kMain;  // headline: "Putin telephoned by Trump"
        return;
      }
      if (previous >= 0) {
        const Clause& governor = syntax_.clauses[static_cast<size_t>(previous)];
        clause->subject = governor.subject;
        // "criticised Scholz for telephoning Putin": the one criticised telephoned.
        static constexpr std::string_view kObjectControl[] = {"for", "of", "from", "into", "over"};
        const bool control = connector >= 0 && C(connector).kind == ChunkKind::kPrep &&
                             std::find(std::begin(kObjectControl), std::end(kObjectControl), clause->connector) != std::end(kObjectControl);
        if (control && governor.object >= 0 && !C(governor.verb).passive && C(governor.object).mention >= 0) clause->subject = governor.object;
      }
      return;
    }
    if (joint == ChunkKind::kRel) {
      clause->relation = Relation::kRelative;
      clause->governor = previous;
      // The antecedent is the noun group right before the relative pronoun (a comma may stand between).
      int before = connector - 1;
      while (before >= begin_ && (C(before).kind == ChunkKind::kComma || C(before).kind == ChunkKind::kPrep)) --before;
      const int antecedent = before >= begin_ && C(before).kind == ChunkKind::kNoun ? before : -1;
      clause->antecedent = antecedent;
      if (bare >= 0) {
        clause->subject = bare;  // "the call that Putin made", "Pezeshkian, to whom he had spoken"
        clause->object = -1;
        if (antecedent >= 0) {
          const Chunk& pronoun = C(connector);
          const bool governed = pronoun.last - pronoun.first > 1 || (connector > begin_ && C(connector - 1).kind == ChunkKind::kPrep);
          const std::string_view prep = pronoun.last - pronoun.first > 1 ? W(pronoun.first) : governed ? W(C(connector - 1).first) : std::string_view();
          clause->slots.insert(clause->slots.begin(), Slot{prep, antecedent, false});
          if (!governed) clause->object = antecedent;
        }
      } else {
        clause->subject = antecedent;
      }
      return;
    }
    if (bare >= 0) {
      clause->subject = bare;
      // "the summit he was to hold": a noun group right before the subject, without any joint, is what the verb is about.
      const int before_subject = bare - 1;
      if (previous >= 0 && connector < 0 && before_subject >= begin_ && C(before_subject).kind == ChunkKind::kNoun && C(before_subject).mention < 0 &&
          !C(before_subject).is_time && C(before_subject).last == C(bare).first && !Speaks(syntax_.clauses[static_cast<size_t>(previous)].verb)) {
        clause->relation = Relation::kRelative;
        clause->governor = previous;
        clause->slots.insert(clause->slots.begin(), Slot{"", before_subject, false});
        clause->object = before_subject;
        return;
      }
    } else if (previous >= 0) {
      // A comma closes a relative clause: its antecedent is the subject.
      if (joint == ChunkKind::kComma) {
        for (int r = previous; r >= first_clause_; --r) {
          const Clause& relative = syntax_.clauses[static_cast<size_t>(r)];
          if (relative.relation != Relation::kRelative || relative.antecedent < 0) continue;
          clause->subject = relative.antecedent;
          if (!pending_.empty()) {
            AddSlots(clause, pending_, true);
            clause->object = -1;
            pending_.clear();
          }
          return;
        }
      }
      // Shares the subject of the clause it continues; after a relative clause, of the clause around that.
      int from = previous;
      while (from >= 0 && from >= first_clause_) {
        const Clause& other = syntax_.clauses[static_cast<size_t>(from)];
        if (other.relation == Relation::kRelative && joint != ChunkKind::kCoord) {
          // The antecedent itself when it stood bare before its verb.
          clause->subject = other.subject;
          break;
        }
        if (other.relation == Relation::kParticipial && !C(clause->verb).participial && joint != ChunkKind::kCoord && other.governor >= 0) {
          from = other.governor;
          continue;
        }
        if (other.relation == Relation::kInfinitive && other.governor >= 0 && joint == ChunkKind::kCoord &&
            !C(clause->verb).infinitive && C(clause->verb).tense != Tense::kNone) {
          from = other.governor;
          continue;
        }
        clause->subject = other.subject;
        break;
      }
    }
    if (bare < 0 && connector >= 0 && Subordinates(clause->connector)) {
      // "After Putin called Trump": the preposition took the subject for its own.
      for (const Slot& slot : clause->slots) {
        if (slot.prep == clause->connector) clause->subject = slot.chunk;
      }
    }
    if (previous < 0) {
      if (joint == ChunkKind::kSubord || (joint == ChunkKind::kPrep)) clause->relation = Relation::kAdverbial;
      return;
    }
    const Clause& before = syntax_.clauses[static_cast<size_t>(previous)];
    if (joint == ChunkKind::kThat) {
      clause->relation = Relation::kComplement;
      clause->governor = previous;
      // "a statement that …"
      const int noun = connector - 1;
      if (noun >= begin_ && C(noun).kind == ChunkKind::kNoun && noun != before.subject) clause->governor_noun = noun;
    } else if (joint == ChunkKind::kSubord || joint == ChunkKind::kPrep) {
      const bool complement = clause->connector == "whether" || clause->connector == "how" || clause->connector == "what" || clause->connector == "why";
      clause->relation = complement ? Relation::kComplement : Relation::kAdverbial;
      clause->governor = previous;
    } else if (joint == ChunkKind::kCoord) {
      clause->relation = Relation::kCoordinate;
      clause->governor = before.governor >= 0 && before.relation == Relation::kComplement ? before.governor : previous;
      if (before.relation == Relation::kComplement) clause->relation = Relation::kComplement;
      // "agreed to meet and talk": a bare second verb shares the infinitive's governor.
      if (verb.tense == Tense::kNone && before.relation == Relation::kInfinitive) {
        clause->relation = Relation::kInfinitive;
        clause->governor = before.governor;
        clause->governor_noun = before.governor_noun;
      }
    } else if ((Speaks(before.verb) && (VerbClasses(before.verb) & contact_) == 0) || (VerbClasses(before.verb) & think_) != 0) {
      if (joint != ChunkKind::kBreak && joint != ChunkKind::kComma) {
        clause->relation = Relation::kComplement;
        clause->governor = previous;
      }
    }
  }

  // "The call made on Monday lasted": two finite verbs without connector, the second without a subject of its own: the first
  // is a participle.
  void ReduceRelatives() {
    for (size_t i = static_cast<size_t>(first_clause_); i + 1 < syntax_.clauses.size(); ++i) {
      Clause& a = syntax_.clauses[i];
      Clause& b = syntax_.clauses[i + 1];
      if (a.verb < 0 || b.verb < 0 || a.relation == Relation::kAttribution || b.relation == Relation::kAttribution) continue;
      Chunk& va = syntax_.chunks[static_cast<size_t>(a.verb)];
      const WordInfo* info = lexicon_.Find(W(va.head));
      if (!Finite(a.verb) || va.last - va.first != 1 || va.tense != Tense::kPast || info == nullptr ||
          (info->verb_forms & kFormParticiple) == 0 || !Finite(b.verb) || !b.connector.empty() || b.subject != a.subject ||
          a.object >= 0 || b.relation != Relation::kMain) {
        continue;
      }
      va.participial = true;
      va.passive = true;
      va.tense = Tense::kNone;
      a.relation = Relation::kParticipial;
      a.governor = static_cast<int>(i) + 1;
    }
  }

  void LinkAttributions() {
    // The content of an attribution is the main clause before it; nothing to store but the governor of that clause.
    for (int a : attributions_) {
      syntax_.clause_of_chunk[static_cast<size_t>(syntax_.clauses[static_cast<size_t>(a)].verb)] = a;
      const int subject = syntax_.clauses[static_cast<size_t>(a)].subject;
      if (subject >= 0) syntax_.clause_of_chunk[static_cast<size_t>(subject)] = a;
    }
  }

  const Lexicon& lexicon_;
  const Document& document_;
  Syntax& syntax_;
  ClassSet speech_, addressed_, think_, request_, contact_, particle_, light_;
  uint32_t sentence_ = 0;
  int begin_ = 0;
  int end_ = 0;
  int first_clause_ = 0;
  std::vector<int> pending_;  // chunks before a relative pronoun at the head of the sentence
  std::vector<bool> taken_;
  std::vector<int> attributions_;
};

std::string_view RelationName(Relation relation) {
  switch (relation) {
    case Relation::kMain: return "main";
    case Relation::kComplement: return "complement";
    case Relation::kInfinitive: return "infinitive";
    case Relation::kRelative: return "relative";
    case Relation::kAdverbial: return "adverbial";
    case Relation::kParticipial: return "participial";
    case Relation::kCoordinate: return "coordinate";
    case Relation::kAttribution: return "attribution";
  }
  return "";
}

}  // namespace

void FindClauses(const Lexicon& lexicon, const Reading& reading, Syntax* syntax) {
  syntax->clauses.clear();
  syntax->sentence_clauses.clear();
  syntax->clause_of_chunk.assign(syntax->chunks.size(), -1);
  SentenceClauses finder(lexicon, reading, syntax);
  for (uint32_t s = 0; s < reading.document.sentences.size(); ++s) {
    syntax->sentence_clauses.push_back(static_cast<uint32_t>(syntax->clauses.size()));
    finder.Run(s);
  }
  syntax->sentence_clauses.push_back(static_cast<uint32_t>(syntax->clauses.size()));
}

std::string PrintSyntax(const Reading& reading, uint32_t sentence) {
  const Syntax& syntax = reading.syntax;
  auto text = [&](int c) -> std::string {
    if (c < 0) return "-";
    const Chunk& chunk = syntax.chunks[static_cast<size_t>(c)];
    return std::string(reading.document.TokenText(chunk.first, chunk.last));
  };
  std::string out;
  for (uint32_t i = syntax.sentence_clauses[sentence]; i < syntax.sentence_clauses[sentence + 1]; ++i) {
    const Clause& clause = syntax.clauses[i];
    absl::StrAppend(&out, "  clause ", i, " ", ToAbsl(RelationName(clause.relation)));
    if (clause.governor >= 0) absl::StrAppend(&out, " of ", clause.governor);
    if (clause.governor_noun >= 0) absl::StrAppend(&out, " on \"", text(clause.governor_noun), "\"");
    if (!clause.connector.empty()) absl::StrAppend(&out, " by \"", ToAbsl(clause.connector), "\"");
    absl::StrAppend(&out, ": verb \"", text(clause.verb), "\"");
    if (clause.verb >= 0) {
      const Chunk& v = syntax.chunks[static_cast<size_t>(clause.verb)];
      constexpr std::string_view kTenses[] = {"none", "past", "present", "future"};
      absl::StrAppend(&out, " (", ToAbsl(v.lemma), " ", ToAbsl(kTenses[static_cast<int>(v.tense)]));
      if (v.perfect) out += " perfect";
      if (v.progressive) out += " progressive";
      if (v.passive) out += " passive";
      if (v.negated) out += " negated";
      if (v.infinitive) out += " infinitive";
      if (v.participial) out += " participial";
      if (v.be_to) out += " be-to";
      if (!v.modal.empty()) absl::StrAppend(&out, " modal ", ToAbsl(v.modal));
      if (!v.predicate.empty()) absl::StrAppend(&out, " predicate ", ToAbsl(v.predicate));
      out += ")";
    }
    absl::StrAppend(&out, " subject \"", text(clause.subject), "\" object \"", text(clause.object), "\"");
    for (const Slot& slot : clause.slots) {
      absl::StrAppend(&out, " [", ToAbsl(slot.prep), slot.prep.empty() ? "" : " ", text(slot.chunk), "]");
    }
    out += "\n";
  }
  return out;
}

}  // namespace readout::extract
