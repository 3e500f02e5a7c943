// SPDX-License-Identifier: Apache-2.0
// Topics: what follows "discussed" and "views on", what "came up", and what the parties told each other.
#include <algorithm>

#include "base/absl_view.h"
#include "extract/events/attributes.h"
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
      SaidInside(s);
    }
    std::stable_sort(topics_.begin(), topics_.end(),
                     [](const FoundTopic& a, const FoundTopic& b) { return a.first < b.first; });
    return std::move(topics_);
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const {
    return i < document_.tokens.size() ? document_.tokens[i].word : std::string_view();
  }
  int End(uint32_t s) const { return static_cast<int>(syntax_.sentence_chunks[s + 1]); }

  // Frames of verbs: "discussed X", "X was discussed", "focused on X", "X came up".
  void Verbs(uint32_t s) {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || C(clause.verb).negated) continue;
      // "spoke about stopping the war"
      if (clause.relation == Relation::kParticipial && x_.frames.HasCue("matter", clause.connector) &&
          clause.governor >= 0) {
        const int draft = x_.DraftOfClause(s, clause.governor);
        if (draft >= 0) AddClause(draft, C(clause.verb).first, s);
      }
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
    if (frame.RoleOf("subject") == FrameRole::kContent) {
      if (verb.passive || clause.subject < 0 || clause.subject > clause.verb) return false;
      const int draft = x_.discourse.focus_of_sentence[s];
      if (draft < 0 || x_.NamesEvent(clause.subject, draft) || (x_.TakesPart(clause.subject, draft))) return false;
      return Add(draft, phrase_.StartOfSubject(clause.subject), clause.verb);
    }
    const int draft = x_.DraftOfClause(s, index);
    if (draft < 0) return false;
    if (verb.passive && clause.subject >= 0) {
      // "Ukraine was discussed", "Venezuela was touched upon".
      const bool promoted =
          frame.RoleOf("object") == FrameRole::kContent || frame.RoleOf(W(verb.last)) == FrameRole::kContent;
      if (!promoted || x_.NamesEvent(clause.subject, draft)) return false;
      if (clause.subject > clause.verb) return Add(draft, clause.subject, End(s));  // "Also discussed was Iran"
      return Add(draft, phrase_.StartOfSubject(clause.subject), clause.verb);
    }
    if (frame.RoleOf("object") == FrameRole::kContent) {
      // With particles the object stands behind them: "went over the situation".
      const int object = clause.object >= 0 ? clause.object : ChunkAt(after, s);
      if (object < 0 || C(object).first < verb.last || C(object).is_time) return false;
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
      if (frame.RoleOf(W(C(p).first)) != FrameRole::kContent || C(p + 1).is_time) continue;
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

  // What a party tells the other side in the exchange is its topic too: "Biden stressed that …", "thanked him for …",
  // "…, the Turkish leader said in the conversation". Not what it tells the press.
  void SaidInside(uint32_t s) {
    const int focus = x_.discourse.focus_of_sentence[s];
    if (focus < 0 || !IsExchange(focus) || document_.ZoneOf(document_.sentences[s]) == Zone::kHeadline || ToThePress(s))
      return;
    const ClassSet telling = x_.lexicon.VerbClassBit("speech") | x_.lexicon.VerbClassBit("speech_to") |
                             x_.lexicon.VerbClassBit("request") | x_.lexicon.VerbClassBit("agree") |
                             x_.lexicon.VerbClassBit("discuss") | x_.lexicon.VerbClassBit("offer") |
                             x_.lexicon.VerbClassBit("diplomatic");
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || clause.subject < 0) continue;
      const Chunk& verb = C(clause.verb);
      const WordInfo* info = x_.lexicon.Find(W(verb.head));
      if (info == nullptr || (info->verb_classes & telling) == 0 || verb.passive) continue;
      if ((info->verb_classes & x_.lexicon.VerbClassBit("contact")) != 0 || !x_.TakesPart(clause.subject, focus))
        continue;
      if (clause.relation == Relation::kAttribution) {
        if (TellsInside(clause, focus)) AddClause(focus, document_.sentences[s].first, s);
        continue;
      }
      if (x_.DraftOfClause(s, static_cast<int>(i)) != focus) continue;
      Fronted(clause, focus);
      uint32_t first = verb.last;
      // The one addressed is passed over: "told Putin that".
      if (clause.object >= 0 && C(clause.object).first == first && C(clause.object).mention >= 0)
        first = C(clause.object).last;
      const int next = ChunkAt(first, s);
      if (next >= 0 && C(next).is_time) first = C(next).last;  // "agreed on Monday to", "agreed Monday to"
      if (x_.frames.HasCue("topic-prep", W(first)) || W(first) == "that") ++first;
      const int at = ChunkStarting(first, s);
      if (at < 0 || C(at).kind != ChunkKind::kPrep) AddClause(focus, first, s);
    }
  }

  // An event in which the parties speak with each other.
  bool IsExchange(int draft) const {
    const EventType type = x_.discourse.drafts[static_cast<size_t>(draft)].type;
    return IsContact(type) || type == EventType::kVisit || type == EventType::kNegotiation;
  }

  // "On Iraq Hu repeated that", "Regarding trade, he said"
  void Fronted(const Clause& clause, int draft) {
    for (const Slot& slot : clause.slots) {
      const bool matter = x_.frames.HasCue("matter", slot.prep) || x_.frames.HasCue("matter-front", slot.prep);
      if (matter && slot.before_verb && slot.chunk < clause.subject && !C(slot.chunk).is_time)
        Add(draft, slot.chunk, clause.subject);
    }
  }

  // An attribution to a party counts where it says that the other side was told: "…, he said in the conversation".
  bool TellsInside(const Clause& clause, int draft) const {
    return std::any_of(clause.slots.begin(), clause.slots.end(),
                       [&](const Slot& slot) { return x_.NamesEvent(slot.chunk, draft); });
  }

  bool ToThePress(uint32_t s) const {
    const Sentence& sentence = document_.sentences[s];
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (x_.frames.HasCue("press", W(i))) return true;
    }
    return false;
  }

  // The words from `first` to the end of what is said there, where they name a country, an organisation or a place; at
  // most to a following clause with a verb of its own.
  void AddClause(int draft, uint32_t first, uint32_t s) {
    constexpr uint32_t kLongest = 32;  // tokens: a topic is a phrase
    if (first < document_.tokens.size() && W(first) == "\"") ++first;
    if (first >= document_.tokens.size() || document_.tokens[first].Has(kPunct)) return;
    const uint32_t end = std::min(x_.EndOfContent(first, s), first + kLongest);
    uint32_t last = first;
    bool names = false;
    while (last < end && !(last > first && ClauseBegins(last, s))) {
      const int m = syntax_.mention_of_token[last];
      if (m >= 0) {
        const MentionKind kind = x_.reading.actors.mentions[static_cast<size_t>(m)].kind;
        names = names || kind == MentionKind::kState || kind == MentionKind::kAdjective ||
                kind == MentionKind::kOrganisation || kind == MentionKind::kPlace;
      }
      ++last;
    }
    while (last > first && document_.tokens[last - 1].Has(kPunct)) --last;
    if (names && last >= first + 2) Keep(draft, first, last);
  }

  // A comma before a relative, a subordinate or a coordinate clause.
  bool ClauseBegins(uint32_t token, uint32_t s) const {
    if (W(token) != ",") return false;
    for (int c = static_cast<int>(syntax_.sentence_chunks[s]); c + 2 < End(s); ++c) {
      if (C(c).first != token) continue;
      const ChunkKind next = C(c + 1).kind;
      if (next == ChunkKind::kNoun && C(c + 1).is_time) return true;  // ", a day after …"
      if (next == ChunkKind::kRel || next == ChunkKind::kSubord) return true;
      return next == ChunkKind::kCoord && C(c + 2).kind == ChunkKind::kVerb;
    }
    return false;
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
    for (const FoundTopic& known : topics_) {
      if (known.draft == draft && known.first < last && first < known.last) return false;
    }
    topics_.push_back({draft, first, last, {document_.tokens[first].begin, document_.tokens[last - 1].end}});
    return true;
  }

  const AttributeContext& x_;
  const Syntax& syntax_;
  const Document& document_;
  TopicPhrase phrase_;
  std::vector<FoundTopic> topics_;
};

}  // namespace

std::vector<FoundTopic> FindTopics(const AttributeContext& context) { return TopicFinder(context).Run(); }

}  // namespace readout::extract
