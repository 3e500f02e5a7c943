// SPDX-License-Identifier: Apache-2.0
// Topics and outcomes: the words that follow "discussed", "focused on", "agreed to", cut where the phrase ends.
#include <algorithm>

#include "base/absl_view.h"
#include "extract/events/attributes.h"

namespace readout::extract {
namespace {

class ContentFinder {
 public:
  explicit ContentFinder(const AttributeContext& context)
      : x_(context), syntax_(context.reading.syntax), document_(context.reading.document) {}

  std::vector<FoundTopic> Topics() {
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (!IsRead(document_.ZoneOf(document_.sentences[s])) || document_.blocks[document_.sentences[s].block].repeats) continue;
      TopicVerbs(s);
      TopicNouns(s);
      SaidInside(s);
    }
    return std::move(topics_);
  }

  std::vector<FoundOutcome> Outcomes() {
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (!IsRead(document_.ZoneOf(document_.sentences[s])) || document_.blocks[document_.sentences[s].block].repeats) continue;
      OutcomeVerbs(s);
    }
    return std::move(outcomes_);
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const { return i < document_.tokens.size() ? document_.tokens[i].word : std::string_view(); }
  int End(uint32_t s) const { return static_cast<int>(syntax_.sentence_chunks[s + 1]); }

  void TopicVerbs(uint32_t s) {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0) continue;
      const Chunk& verb = C(clause.verb);
      const std::vector<int>* candidates = x_.frames.ByVerb(verb.lemma);
      if (candidates == nullptr) continue;
      for (int f : *candidates) {
        const Frame& frame = x_.frames.frames()[static_cast<size_t>(f)];
        if (frame.kind != FrameKind::kTopic || verb.negated) continue;
        const int draft = x_.DraftOfClause(s, static_cast<int>(i));
        if (draft < 0) continue;
        if (frame.RoleOf("object") == FrameRole::kContent) {
          if (verb.passive) {
            if (clause.subject >= 0 && !x_.NamesEvent(clause.subject, draft)) Add(draft, SubjectStart(clause.subject, s), clause.verb, s);
          } else if (clause.object >= 0) {
            Add(draft, clause.object, End(s), s);
          }
          continue;
        }
        if (verb.passive && clause.subject >= 0 && !x_.NamesEvent(clause.subject, draft) && frame.RoleOf(W(verb.last)) == FrameRole::kContent) {
          Add(draft, SubjectStart(clause.subject, s), clause.verb, s);  // "Venezuela was touched upon"
          continue;
        }
        for (const Slot& slot : clause.slots) {
          if (slot.before_verb || frame.RoleOf(slot.prep) != FrameRole::kContent || C(slot.chunk).is_time) continue;
          // "talked about Iran" but not "spoke about an hour".
          Add(draft, slot.chunk, End(s), s);
          break;
        }
      }
    }
  }

  // "views on Iran", "talks on Ukraine", "with a focus on grain": the noun must hang on the exchange.
  void TopicNouns(uint32_t s) {
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
        if (draft < 0) break;
        bool added = false;
        for (int p = static_cast<int>(c) + 1; p + 1 < End(s); p += 2) {
          if (C(p).kind != ChunkKind::kPrep || C(p + 1).kind != ChunkKind::kNoun) break;
          if (frame.RoleOf(W(C(p).first)) == FrameRole::kContent && !C(p + 1).is_time) {
            Add(draft, p + 1, End(s), s);
            added = true;
            break;
          }
        }
        // "emphasis was laid on Iran", "views were exchanged on trade": the phrase stands behind the verb.
        const int clause = syntax_.clause_of_chunk[c];
        if (!added && clause >= 0 && syntax_.clauses[static_cast<size_t>(clause)].subject == static_cast<int>(c)) {
          for (const Slot& slot : syntax_.clauses[static_cast<size_t>(clause)].slots) {
            if (slot.before_verb || frame.RoleOf(slot.prep) != FrameRole::kContent || C(slot.chunk).is_time) continue;
            Add(draft, slot.chunk, End(s), s);
            break;
          }
        }
        break;
      }
    }
  }

  // What a party tells the other side in the exchange is its topic too: "Biden stressed that …", "thanked him for …". Not what
  // it tells the press.
  void SaidInside(uint32_t s) {
    const int focus = x_.discourse.focus_of_sentence[s];
    if (focus < 0 || document_.ZoneOf(document_.sentences[s]) == Zone::kHeadline || ToThePress(s)) return;
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || clause.subject < 0 || clause.relation == Relation::kAttribution) continue;
      const Chunk& verb = C(clause.verb);
      const WordInfo* info = x_.lexicon.Find(W(verb.head));
      const ClassSet telling = x_.lexicon.VerbClassBit("speech") | x_.lexicon.VerbClassBit("speech_to") | x_.lexicon.VerbClassBit("request") |
                               x_.lexicon.VerbClassBit("agree") | x_.lexicon.VerbClassBit("discuss");
      if (info == nullptr || (info->verb_classes & telling) == 0 || verb.passive) continue;
      if ((info->verb_classes & x_.lexicon.VerbClassBit("contact")) != 0) continue;
      if (!x_.TakesPart(clause.subject, focus) || x_.DraftOfClause(s, static_cast<int>(i)) != focus) continue;
      uint32_t first = verb.last;
      // The one addressed is passed over: "told Putin that".
      if (clause.object >= 0 && C(clause.object).first == first && C(clause.object).mention >= 0) first = C(clause.object).last;
      if (W(first) == "that" || W(first) == "on" || W(first) == "for" || W(first) == "of" || W(first) == "about" || W(first) == "to") ++first;
      AddClause(focus, first, s);
    }
  }

  bool ToThePress(uint32_t s) const {
    const Sentence& sentence = document_.sentences[s];
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (x_.frames.HasCue("press", W(i))) return true;
    }
    return false;
  }

  // The words from `first` to the end of the clause's sentence, where they name a country or an organisation.
  void AddClause(int draft, uint32_t first, uint32_t s) {
    constexpr uint32_t kLongest = 32;  // tokens: a topic is a phrase
    if (first >= document_.tokens.size() || document_.tokens[first].Has(kPunct)) return;
    const Sentence& sentence = document_.sentences[s];
    uint32_t last = first;
    bool names = false;
    while (last < sentence.last && last < first + kLongest) {
      const std::string_view w = W(last);
      if (w == "\"" || w == "." || w == ";" || w == ":" || w == "!" || w == "?") break;
      if (w == "," && AttributionFollows(last + 1, s)) break;
      const int m = syntax_.mention_of_token[last];
      if (m >= 0) {
        const MentionKind kind = x_.reading.actors.mentions[static_cast<size_t>(m)].kind;
        names = names || kind == MentionKind::kState || kind == MentionKind::kAdjective || kind == MentionKind::kOrganisation || kind == MentionKind::kPlace;
      }
      ++last;
    }
    while (last > first && document_.tokens[last - 1].Has(kPunct)) --last;
    if (!names || last < first + 2) return;
    FoundTopic topic{draft, first, last, {document_.tokens[first].begin, document_.tokens[last - 1].end}};
    for (const FoundTopic& known : topics_) {
      if (known.draft == draft && known.first < topic.last && topic.first < known.last) return;
    }
    topics_.push_back(topic);
  }

  int SubjectStart(int subject, uint32_t s) const {
    // "The situation in Venezuela and oil prices were touched upon": back over a coordination before the subject.
    int start = subject;
    const int begin = static_cast<int>(syntax_.sentence_chunks[s]);
    while (start - 2 >= begin && (C(start - 1).kind == ChunkKind::kCoord || C(start - 1).kind == ChunkKind::kPrep) &&
           C(start - 2).kind == ChunkKind::kNoun && !C(start - 2).is_time) {
      start -= 2;
    }
    return start;
  }

  // From chunk `start` as far as a phrase of noun groups, prepositions and coordinations goes, at most to chunk `stop`; one
  // topic for each coordinated part that names something of its own.
  void Add(int draft, int start, int stop, uint32_t s) {
    int part = start;
    int c = start;
    auto flush = [&](int end) {
      if (end > part) AddPart(draft, part, end);
    };
    while (c < stop && c < End(s)) {
      const Chunk& chunk = C(c);
      if (chunk.kind == ChunkKind::kNoun || chunk.kind == ChunkKind::kAdjective || chunk.kind == ChunkKind::kAdverb) {
        if (chunk.kind == ChunkKind::kNoun && c > part && C(c - 1).kind == ChunkKind::kNoun) break;  // a new phrase without link
        ++c;
        continue;
      }
      if (chunk.kind == ChunkKind::kPrep) {
        if (c + 1 >= End(s) || C(c + 1).kind != ChunkKind::kNoun) break;
        const std::string_view prep = W(chunk.first);
        const int m = C(c + 1).mention;
        // "discussed trade with Putin": who with is no topic; when and where neither.
        if (prep == "with" && m >= 0 && x_.reading.actors.mentions[static_cast<size_t>(m)].kind != MentionKind::kPlace && x_.TakesPart(c + 1, draft)) break;
        if (C(c + 1).is_time) break;
        if (prep == "during" || prep == "after" || prep == "before" || prep == "by" || prep == "ahead" || prep == "as" || prep == "via") break;
        if (CueAt(c)) break;  // "over the phone"
        c += 2;
        continue;
      }
      if (chunk.kind == ChunkKind::kCoord || chunk.kind == ChunkKind::kComma) {
        int next = c + 1;
        if (next < End(s) && chunk.kind == ChunkKind::kComma && C(next).kind == ChunkKind::kCoord) ++next;
        if (next >= End(s)) break;
        const bool noun = C(next).kind == ChunkKind::kNoun && !C(next).is_time;
        const bool topic_prep = C(next).kind == ChunkKind::kPrep && W(C(next).first) == "on" && next + 1 < End(s) && C(next + 1).kind == ChunkKind::kNoun;
        if (!noun && !topic_prep) break;
        // A following verb makes the noun group a subject of its own: "discussed Iran, and Trump said".
        int after = next + (topic_prep ? 2 : 1);
        while (after + 1 < End(s) && C(after).kind == ChunkKind::kPrep && C(after + 1).kind == ChunkKind::kNoun) after += 2;
        const bool subject = after < End(s) && C(after).kind == ChunkKind::kVerb && !C(after).infinitive && !C(after).participial && after < stop;
        if (subject) break;
        flush(c);
        part = topic_prep ? next + 1 : next;
        c = part;
        continue;
      }
      if (chunk.kind == ChunkKind::kVerb && chunk.infinitive && c > part) {
        // "ways to end the war": the infinitive belongs to the noun.
        ++c;
        continue;
      }
      break;
    }
    flush(c);
  }

  bool Empty(int from, int to) const {
    for (int c = from; c < to; ++c) {
      const Chunk& chunk = C(c);
      if (chunk.kind != ChunkKind::kNoun) continue;
      if (chunk.mention >= 0 || !chunk.modifiers.empty() || chunk.possessor >= 0) return false;
      const bool vague = x_.frames.HasCue("vague", W(chunk.head));
      if (!vague) return false;
    }
    return true;
  }

  // A preposition that opens a cue of means: "over the phone", "by video link".
  bool CueAt(int c) const {
    const uint32_t first = C(c).first;
    const uint32_t last = std::min<uint32_t>(first + 5, static_cast<uint32_t>(document_.tokens.size()));
    for (const CueSet& set : x_.frames.cue_sets()) {
      for (const std::vector<std::string>& phrase : set.phrases) {
        uint32_t at = 0;
        if (phrase[0] == W(first) && HasPhrase(document_, first, last, phrase, &at) && at == first) return true;
      }
    }
    return false;
  }

  void AddPart(int draft, int from, int to) {
    const Chunk& first = C(from);
    if (first.kind != ChunkKind::kNoun) return;
    // A person or pronoun alone is an addressee, not a topic; so is the event itself.
    if (to == from + 1) {
      if (first.mention >= 0) {
        const MentionKind kind = x_.reading.actors.mentions[static_cast<size_t>(first.mention)].kind;
        if (kind == MentionKind::kPronoun || kind == MentionKind::kPlural || kind == MentionKind::kOfficial) return;
        if ((kind == MentionKind::kPerson || kind == MentionKind::kRole) && x_.TakesPart(from, draft)) return;
      }
      if (first.is_time) return;
    }
    if (x_.NamesEvent(from, draft)) return;
    // "a number (of issues)", "the table", "several issues": nothing is named.
    if (Empty(from, to)) return;
    FoundTopic topic;
    topic.draft = draft;
    topic.first = first.first;
    topic.last = C(to - 1).last;
    topic.support = {document_.tokens[topic.first].begin, document_.tokens[topic.last - 1].end};
    for (const FoundTopic& known : topics_) {
      if (known.draft == draft && known.first < topic.last && topic.first < known.last) return;
    }
    topics_.push_back(topic);
  }

  void OutcomeVerbs(uint32_t s) {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0) continue;
      const Chunk& verb = C(clause.verb);
      const std::vector<int>* candidates = x_.frames.ByVerb(verb.lemma);
      if (candidates == nullptr || verb.negated || !verb.modal.empty()) continue;
      for (int f : *candidates) {
        const Frame& frame = x_.frames.frames()[static_cast<size_t>(f)];
        if (frame.kind != FrameKind::kOutcome) continue;
        if (!frame.verbs.front().empty() && frame.verbs.size() == 1 && frame.verbs.front().size() > 1) continue;
        const int draft = x_.DraftOfClause(s, static_cast<int>(i));
        if (draft < 0) continue;
        uint32_t first = verb.last;
        const std::string_view next = W(first);
        // "As previously agreed, such contacts should be regular": the content is the clause after the comma.
        if (clause.connector == "as" || (verb.first > 0 && W(verb.first - 1) == "as")) {
          if (next != ",") continue;
          ++first;
        } else {
          if (next == "that" || next == "on") ++first;
          const bool content = next == "that" || next == "on" || next == "to" || (frame.RoleOf("object") != FrameRole::kNone && clause.object >= 0);
          if (!content) continue;
          if (clause.subject >= 0 && !x_.TakesPart(clause.subject, draft) && !verb.passive) continue;
        }
        AddOutcome(draft, frame.outcome, first, s);
        break;
      }
    }
  }

  void AddOutcome(int draft, OutcomeKind kind, uint32_t first, uint32_t s) {
    const Sentence& sentence = document_.sentences[s];
    uint32_t last = first;
    // To the end of the sentence, of the quotation, or to the comma before an attribution.
    while (last < sentence.last) {
      const std::string_view w = W(last);
      if (w == "\"" || w == "." || w == ";" || w == "!" || w == "?") break;
      if (w == "," && AttributionFollows(last + 1, s)) break;
      ++last;
    }
    while (last > first && document_.tokens[last - 1].Has(kPunct)) --last;
    if (last < first + 2) return;
    FoundOutcome outcome{draft, kind, {document_.tokens[first].begin, document_.tokens[last - 1].end}};
    for (const FoundOutcome& known : outcomes_) {
      if (known.draft == draft && known.support.begin < outcome.support.end && outcome.support.begin < known.support.end) return;
    }
    outcomes_.push_back(outcome);
  }

  bool AttributionFollows(uint32_t token, uint32_t s) const {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.relation != Relation::kAttribution) continue;
      const uint32_t start = std::min(C(clause.verb).first, clause.subject >= 0 ? C(clause.subject).first : UINT32_MAX);
      if (start == token) return true;
    }
    return false;
  }

  const AttributeContext& x_;
  const Syntax& syntax_;
  const Document& document_;
  std::vector<FoundTopic> topics_;
  std::vector<FoundOutcome> outcomes_;
};

}  // namespace

std::vector<FoundTopic> FindTopics(const AttributeContext& context) { return ContentFinder(context).Topics(); }
std::vector<FoundOutcome> FindOutcomes(const AttributeContext& context) { return ContentFinder(context).Outcomes(); }

}  // namespace readout::extract
