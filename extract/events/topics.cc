// SPDX-License-Identifier: Apache-2.0
// Topics: what follows "discussed" and "views on", what "came up", and what the parties told each other.
#include <algorithm>

#include "base/absl_view.h"
#include "extract/events/attributes.h"
#include "extract/events/told_topics.h"
#include "extract/events/topic_phrase.h"

namespace readout::extract {
namespace {

class TopicFinder {
 public:
  explicit TopicFinder(const AttributeContext& context)
      : x_(context), syntax_(context.reading.syntax), document_(context.reading.document), phrase_(context) {}

  std::vector<FoundTopic> Run() {
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (!x_.TellsOnce(s)) continue;
      Verbs(s);
      Nouns(s);
      EventPrepositions(s);
      Agenda(s);
      Copulas(s);
      Lists(s);
    }
    for (FoundTopic& told : FindToldTopics(x_)) Keep(std::move(told));
    std::stable_sort(topics_.begin(), topics_.end(),
                     [](const FoundTopic& a, const FoundTopic& b) { return a.first < b.first; });
    return std::move(topics_);
  }

 private:
  const Chunk& C(int c) const { return x_.ChunkAt(c); }
  std::string_view W(uint32_t i) const { return x_.Word(i); }
  int End(uint32_t s) const { return static_cast<int>(syntax_.sentence_chunks[s + 1]); }

  // Frames of verbs: "discussed X", "X was discussed", "focused on X", "X came up".
  void Verbs(uint32_t s) {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || C(clause.verb).negated) continue;
      const std::vector<int>* candidates = x_.frames.ByVerb(C(clause.verb).lemma);
      if (candidates == nullptr) continue;
      for (int f : *candidates) {
        const Frame& frame = x_.frames.frames()[static_cast<size_t>(f)];
        if (frame.kind != FrameKind::kTopic) continue;
        const size_t length = frame.VerbLength(C(clause.verb).lemma, document_, C(clause.verb).last);
        if (length > 0 &&
            Verb(frame, clause, static_cast<int>(i), s, C(clause.verb).last + static_cast<uint32_t>(length) - 1))
          break;
      }
    }
  }

  bool Verb(const Frame& frame, const Clause& clause, int index, uint32_t s, uint32_t after) {
    const Chunk& verb = C(clause.verb);
    teller_ = TellerOf(clause);
    if (frame.RoleOf("subject") == FrameRole::kContent) {
      if (verb.passive || clause.subject < 0 || clause.subject > clause.verb) return false;
      const int draft = x_.discourse.focus_of_sentence[s];
      if (draft < 0 || x_.NamesEvent(clause.subject, draft) || (x_.TakesPart(clause.subject, draft))) return false;
      return Add(draft, phrase_.StartOfSubject(clause.subject), clause.verb);
    }
    const int draft = x_.DraftOfClause(s, index);
    if (draft < 0 || IsTheEvent(draft, index)) return false;
    if (verb.passive && clause.subject >= 0) {
      // "Ukraine was discussed", "Venezuela was touched upon".
      const bool promoted =
          frame.RoleOf("object") == FrameRole::kContent || frame.RoleOf(W(verb.last)) == FrameRole::kContent;
      // "to be briefed on the fighting" leaves nothing behind.
      const bool stranded = ChunkAt(verb.last + 1, s) < 0 || frame.RoleOf("object") == FrameRole::kContent;
      if (promoted && stranded && !x_.NamesEvent(clause.subject, draft)) {
        if (clause.subject > clause.verb) return Add(draft, clause.subject, End(s));  // "Also discussed was Iran"
        return Add(draft, phrase_.StartOfSubject(clause.subject), clause.verb);
      }
      if (frame.RoleOf("object") == FrameRole::kContent) return false;
    }
    if (frame.RoleOf("object") == FrameRole::kContent) {
      // With particles the object stands behind them: "went over the situation".
      const int object = clause.object >= 0 ? clause.object : ChunkAt(after, s);
      if (object < 0 || C(object).first < verb.last || C(object).is_time) return false;
      if (x_.frames.HasCue("close-topic", verb.lemma) && C(object).first != after) return false;
      // "talked over phone": the particle is the preposition of the means.
      if (clause.object < 0 && phrase_.EndsBefore(draft, object - 1)) return false;
      return Add(draft, object, End(s));
    }
    bool added = false;
    for (const Slot& slot : clause.slots) {
      if (slot.before_verb || frame.RoleOf(slot.prep) != FrameRole::kContent || C(slot.chunk).is_time) continue;
      // "spoke of the war", not "spoke on Monday, in the words of the aide"
      if (slot.prep == "of" && (slot.chunk == 0 || C(slot.chunk - 1).first != verb.last)) continue;
      if (slot.chunk > 0 && C(slot.chunk - 1).kind == ChunkKind::kPrep && phrase_.EndsBefore(draft, slot.chunk - 1))
        continue;
      added = Add(draft, slot.chunk, End(s)) || added;
    }
    return added;
  }

  // The person who says it, of a clause of saying; -1: nobody.
  int TellerOf(const Clause& clause) const {
    if (clause.subject < 0 || C(clause.subject).mention < 0) return -1;
    return x_.reading.actors.mentions[static_cast<size_t>(C(clause.subject).mention)].entity;
  }

  // "recalled its envoy", "condemned the raid": what is done to somebody is no topic of it.
  bool IsTheEvent(int draft, int clause) const {
    const EventDraft& d = x_.discourse.drafts[static_cast<size_t>(draft)];
    if (IsExchange(d.type)) return false;
    return std::any_of(d.mentions.begin(), d.mentions.end(),
                       [&](int m) { return x_.mentions[static_cast<size_t>(m)].clause == clause; });
  }

  // "Gas was the main subject", "the focus was Iran", "the topics were trade and energy"
  void Copulas(uint32_t s) {
    const int draft = x_.discourse.focus_of_sentence[s];
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1] && draft >= 0; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || clause.subject < 0 || clause.object < clause.verb) continue;
      if (C(clause.verb).lemma != "be" || C(clause.verb).negated) continue;
      if (x_.frames.HasCue("subject-noun", W(C(clause.object).head)) && clause.subject < clause.verb) {
        if (!x_.NamesEvent(clause.subject, draft) && !x_.TakesPart(clause.subject, draft))
          Add(draft, phrase_.StartOfSubject(clause.subject), clause.verb);
      } else if (x_.frames.HasCue("subject-noun", W(C(clause.subject).head)) && C(clause.object).mention < 0) {
        Add(draft, clause.object, End(s));
      }
    }
  }

  // "agree on what was discussed: the drivers, stolen cars and …", "on three subjects: …"
  void Lists(uint32_t s) {
    const int draft = x_.discourse.focus_of_sentence[s];
    bool announced = false;
    for (auto c = static_cast<int>(syntax_.sentence_chunks[s]); c + 1 < End(s) && draft >= 0; ++c) {
      const Chunk& chunk = C(c);
      if (chunk.kind == ChunkKind::kNoun) announced = announced || x_.frames.HasCue("subject-noun", NounOf(chunk));
      if (chunk.kind == ChunkKind::kVerb) announced = announced || x_.frames.HasCue("list-verb", chunk.lemma);
      if (announced && chunk.kind == ChunkKind::kBreak && W(chunk.first) == ":") Add(draft, c + 1, End(s));
    }
  }

  std::string_view NounOf(const Chunk& chunk) { return NounKey(x_.lexicon, W(chunk.head), &noun_); }

  int ChunkStarting(uint32_t token, uint32_t s) const {
    for (int c = static_cast<int>(syntax_.sentence_chunks[s]); c < End(s); ++c) {
      if (C(c).first == token) return c;
    }
    return -1;
  }
  // The noun group that starts there; else -1.
  int ChunkAt(uint32_t token, uint32_t s) const {
    const int c = ChunkStarting(token, s);
    return c >= 0 && C(c).kind == ChunkKind::kNoun ? c : -1;
  }

  // "views on Iran", "talks on Ukraine", "condolences over the earthquake", "emphasis was laid on grain".
  void Nouns(uint32_t s) {
    for (uint32_t c = syntax_.sentence_chunks[s]; c + 2 < syntax_.sentence_chunks[s + 1]; ++c) {
      const Chunk& chunk = syntax_.chunks[c];
      if (chunk.kind != ChunkKind::kNoun || chunk.mention >= 0) continue;
      std::string storage;
      const std::vector<int>* candidates = x_.frames.ByNoun(NounKey(x_.lexicon, W(chunk.head), &storage));
      if (candidates == nullptr) continue;
      for (int f : *candidates) {
        const Frame& frame = x_.frames.frames()[static_cast<size_t>(f)];
        if (frame.kind != FrameKind::kTopic) continue;
        const int draft = x_.DraftOfClause(s, syntax_.clause_of_chunk[c]);
        if (draft >= 0) Noun(frame, draft, static_cast<int>(c), s);
        break;
      }
    }
  }

  void Noun(const Frame& frame, int draft, int c, uint32_t s) {
    int p = c + 1;
    if (p < End(s) && C(p).kind == ChunkKind::kQuote) ++p;  // "continued concerns" about
    for (; p + 1 < End(s) && C(p).kind == ChunkKind::kPrep && C(p + 1).kind == ChunkKind::kNoun; p += 2) {
      if (x_.frames.HasCue("account", W(C(p + 1).head))) return;  // "in the words of the Kremlin"
      if (frame.RoleOf(W(C(p).first)) != FrameRole::kContent || phrase_.EndsBefore(draft, p)) continue;
      Add(draft, p + 1, End(s));
      return;
    }
    const int clause = syntax_.clause_of_chunk[static_cast<size_t>(c)];
    if (clause < 0 || syntax_.clauses[static_cast<size_t>(clause)].subject != c) return;
    for (const Slot& slot : syntax_.clauses[static_cast<size_t>(clause)].slots) {
      if (slot.before_verb || frame.RoleOf(slot.prep) != FrameRole::kContent || C(slot.chunk).is_time) continue;
      if (slot.chunk > 0 && phrase_.EndsBefore(draft, slot.chunk - 1)) continue;
      if (Add(draft, slot.chunk, End(s))) return;
    }
  }

  // "A phones B over the quake", "a call about Iran": a preposition of matter in the event's own clause.
  void EventPrepositions(uint32_t s) {
    for (size_t m = 0; m < x_.mentions.size(); ++m) {
      const EventMention& mention = x_.mentions[m];
      const int draft = x_.discourse.draft_of_mention[m];
      if (mention.sentence != s || mention.clause < 0 || draft < 0 || mention.strength == Strength::kAnaphor) continue;
      for (const Slot& slot : syntax_.clauses[static_cast<size_t>(mention.clause)].slots) {
        if (C(slot.chunk).first < mention.last || !x_.frames.HasCue("matter", slot.prep)) continue;
        if (slot.chunk > 0 && phrase_.EndsBefore(draft, slot.chunk - 1)) continue;
        Add(draft, slot.chunk, End(s));
      }
    }
  }

  // "with the war at the top of the list", "Iran was high on the agenda".
  void Agenda(uint32_t s) {
    const int begin = static_cast<int>(syntax_.sentence_chunks[s]);
    for (int c = begin; c + 1 < End(s); ++c) {
      if (C(c).kind != ChunkKind::kNoun || !x_.frames.HasCue("agenda", W(C(c).head)) || c == begin ||
          C(c - 1).kind != ChunkKind::kPrep)
        continue;
      const int draft = x_.discourse.focus_of_sentence[s];
      // Back over "high on the", "at the top of the" to what stands there.
      int at = c - 1;
      while (at - 1 >= begin &&
             (C(at - 1).kind == ChunkKind::kPrep || C(at - 1).kind == ChunkKind::kAdverb ||
              C(at - 1).kind == ChunkKind::kAdjective ||
              (C(at - 1).kind == ChunkKind::kNoun && x_.frames.HasCue("agenda", W(C(at - 1).head))))) {
        --at;
      }
      const bool verb =
          at - 1 >= begin && C(at - 1).kind == ChunkKind::kVerb && C(at - 1).lemma == "be" && !C(at - 1).negated;
      const int last = verb ? at - 2 : at - 1;
      if (draft < 0 || last < begin || C(last).kind != ChunkKind::kNoun || x_.TakesPart(last, draft)) continue;
      const int first = phrase_.StartOfSubject(last);
      const bool absolute = first > begin && C(first - 1).kind == ChunkKind::kPrep && W(C(first - 1).first) == "with";
      if (verb || absolute) Add(draft, first, at);
    }
  }

  bool Add(int draft, int start, int stop) {
    bool added = false;
    for (const auto& [from, to] : phrase_.Parts(draft, start, stop)) {
      added = Keep(draft, C(from).first, C(to - 1).last) || added;
    }
    return added;
  }

  bool Keep(int draft, uint32_t first, uint32_t last) {
    // "COVID-19": a word that was cut at its hyphen.
    while (last < document_.tokens.size() && last > first && W(last - 1) == "-" &&
           !document_.tokens[last].Has(kSpaceBefore))
      ++last;
    return Keep({draft, first, last, {document_.tokens[first].begin, document_.tokens[last - 1].end}, teller_});
  }

  // A phrase that was found before stays; it is no longer than what it is part of.
  bool Keep(FoundTopic topic) {
    for (const FoundTopic& known : topics_) {
      if (known.draft == topic.draft && known.first < topic.last && topic.first < known.last) return false;
    }
    topics_.push_back(topic);
    return true;
  }

  const AttributeContext& x_;
  const Syntax& syntax_;
  const Document& document_;
  TopicPhrase phrase_;
  int teller_ = -1;   // of the clause at hand
  std::string noun_;  // storage of NounOf()
  std::vector<FoundTopic> topics_;
};

}  // namespace

std::vector<FoundTopic> FindTopics(const AttributeContext& context) { return TopicFinder(context).Run(); }

}  // namespace readout::extract
