// SPDX-License-Identifier: Apache-2.0
#include "extract/events/told_topics.h"

#include <algorithm>

#include "base/absl_view.h"
#include "extract/events/topic_phrase.h"

namespace readout::extract {
namespace {

class ToldTopicFinder {
 public:
  explicit ToldTopicFinder(const AttributeContext& context)
      : x_(context),
        syntax_(context.reading.syntax),
        document_(context.reading.document),
        phrase_(context),
        telling_(VerbClasses({"speech", "speech_to", "request", "agree", "discuss", "offer", "diplomatic"})),
        speech_(VerbClasses({"speech"})),
        contact_(VerbClasses({"contact"})) {}

  std::vector<FoundTopic> Run() {
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (!x_.TellsOnce(s)) continue;
      About(s);
      const int focus = x_.discourse.focus_of_sentence[s];
      const bool inside = focus >= 0 && IsHeldExchange(x_.discourse.drafts[static_cast<size_t>(focus)]) &&
                          document_.ZoneOf(document_.sentences[s]) != Zone::kHeadline && !ToThePress(s);
      const bool goes_on =
          told_ >= 0 && document_.sentences[static_cast<size_t>(told_)].block == document_.sentences[s].block;
      if (inside && Told(s, focus)) {
        told_ = static_cast<int>(s);
      } else if (!inside || !goes_on || !Indirect(s, focus)) {
        told_ = -1;
      }
    }
    return std::move(topics_);
  }

 private:
  const Chunk& C(int c) const { return x_.ChunkAt(c); }
  std::string_view W(uint32_t i) const { return x_.Word(i); }
  int End(uint32_t s) const { return static_cast<int>(syntax_.sentence_chunks[s + 1]); }
  ClassSet VerbClasses(std::initializer_list<std::string_view> names) const {
    ClassSet all = 0;
    for (std::string_view name : names) all |= x_.lexicon.VerbClassBit(name);
    return all;
  }

  // Only in what has taken place something was told.
  static bool IsHeldExchange(const EventDraft& draft) {
    const Status status = draft.status.status();
    if (draft.type == EventType::kCall && status == Status::kDenied) return true;  // "is said to have told him"
    return (IsContact(draft.type) || draft.type == EventType::kNegotiation) &&
           (status == Status::kHeld || status == Status::kOngoing);
  }

  // "spoke about stopping the war"
  void About(uint32_t s) {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || clause.relation != Relation::kParticipial || clause.governor < 0) continue;
      if (!x_.frames.HasCue("matter", clause.connector) || C(clause.verb).negated) continue;
      const int draft = x_.DraftOfClause(s, clause.governor);
      if (draft >= 0) AddClause(draft, C(clause.verb).first, s);
    }
  }

  // What a clause of saying tells whose subject is a party; true when there is one.
  bool Told(uint32_t s, int focus) {
    bool told = false;
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || clause.subject < 0) continue;
      const Chunk& verb = C(clause.verb);
      const WordInfo* info = x_.lexicon.Find(W(verb.head));
      if (info == nullptr || (info->verb_classes & telling_) == 0 || verb.passive) continue;
      if ((info->verb_classes & contact_) != 0) continue;
      teller_ = EntityOf(clause.subject);
      if (clause.relation == Relation::kAttribution) {
        if (!x_.TakesPart(clause.subject, focus) || !TellsInside(clause, focus, s)) continue;
        AddClause(focus, document_.sentences[s].first, s);
      } else {
        const int draft = x_.DraftOfClause(s, static_cast<int>(i));
        if (draft < 0 || !IsHeldExchange(x_.discourse.drafts[static_cast<size_t>(draft)])) continue;
        if (!x_.TakesPart(clause.subject, draft)) continue;
        Fronted(clause, draft);
        Content(clause, draft, s);
      }
      told = true;
    }
    return told;
  }

  int EntityOf(int chunk) const {
    const int m = C(chunk).mention;
    return m < 0 ? -1 : x_.reading.actors.mentions[static_cast<size_t>(m)].entity;
  }

  void Content(const Clause& clause, int focus, uint32_t s) {
    uint32_t first = C(clause.verb).last;
    // The one addressed is passed over: "told Putin that".
    if (clause.object >= 0 && C(clause.object).first == first && C(clause.object).mention >= 0)
      first = C(clause.object).last;
    int next = ChunkStarting(first, s);
    if (next >= 0 && C(next).is_time) next = ChunkStarting(first = C(next).last, s);  // "agreed Monday to"
    // "agreed on Monday to", "said in Moscow that"
    while (next >= 0 && next + 2 < End(s) && C(next).kind == ChunkKind::kPrep && C(next + 1).kind == ChunkKind::kNoun &&
           (C(next + 1).is_time || C(next + 2).kind == ChunkKind::kThat)) {
      next += 2;
      first = C(next).first;
    }
    if (x_.frames.HasCue("topic-prep", W(first)) || W(first) == "that") ++first;
    const int at = ChunkStarting(first, s);
    if (at < 0 || C(at).kind != ChunkKind::kPrep) AddClause(focus, first, s);
  }

  // "On Iraq Hu repeated that", "Regarding trade, he said"
  void Fronted(const Clause& clause, int draft) {
    for (const Slot& slot : clause.slots) {
      const bool matter = x_.frames.HasCue("matter", slot.prep) || x_.frames.HasCue("matter-front", slot.prep);
      if (!matter || !slot.before_verb || slot.chunk >= clause.subject || C(slot.chunk).is_time) continue;
      if (slot.chunk > 0 && C(slot.chunk - 1).kind == ChunkKind::kPrep && phrase_.EndsBefore(draft, slot.chunk - 1))
        continue;
      for (const auto& [from, to] : phrase_.Parts(draft, slot.chunk, clause.subject)) {
        Keep(draft, C(from).first, C(to - 1).last, false);
      }
    }
  }

  // An attribution to a party tells what was said in the exchange where it says so ("…, he said in the conversation")
  // or where its sentence does not tell of the exchange itself ("China, he stated, opposes the blockade"; not "the call
  // was good, he said", nor what he said on another day).
  bool TellsInside(const Clause& clause, int draft, uint32_t s) const {
    const auto names = [&](const Slot& slot) { return x_.NamesEvent(slot.chunk, draft); };
    if (std::any_of(clause.slots.begin(), clause.slots.end(), names)) return true;
    const auto dated = [&](const Slot& slot) { return C(slot.chunk).is_time; };
    const WordInfo* verb = x_.lexicon.Find(W(C(clause.verb).head));
    return (verb->verb_classes & speech_) != 0 && !TellsOfEvents(s) &&
           std::none_of(clause.slots.begin(), clause.slots.end(), dated);
  }

  bool TellsOfEvents(uint32_t s) const {
    for (size_t m = 0; m < x_.mentions.size(); ++m) {
      if (x_.mentions[m].sentence == s && x_.discourse.draft_of_mention[m] >= 0) return true;
    }
    return false;
  }

  // A sentence that goes on with what was told: without a verb of saying, a date or an event, in the present or future.
  bool Indirect(uint32_t s, int focus) {
    const Sentence& sentence = document_.sentences[s];
    const bool dated = std::any_of(x_.reading.times.begin(), x_.reading.times.end(), [&](const TimeExpression& time) {
      return time.first >= sentence.first && time.first < sentence.last && time.kind != TimeKind::kDuration;
    });
    if (dated || TellsOfEvents(s)) return false;
    bool going = false;
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.relation == Relation::kAttribution) return false;
      if (clause.relation != Relation::kMain || clause.verb < 0) continue;
      const Chunk& verb = C(clause.verb);
      if (verb.tense == Tense::kPast || (verb.tense == Tense::kNone && verb.modal.empty())) return false;
      going = true;
    }
    if (!going) return false;
    AddClause(focus, sentence.first, s);
    return true;
  }

  bool ToThePress(uint32_t s) const {
    const Sentence& sentence = document_.sentences[s];
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (x_.frames.HasCue("press", W(i))) return true;
    }
    return false;
  }

  int ChunkStarting(uint32_t token, uint32_t s) const {
    for (int c = static_cast<int>(syntax_.sentence_chunks[s]); c < End(s); ++c) {
      if (C(c).first == token) return c;
    }
    return -1;
  }

  // The words from `first` to the end of what is said there; at most to a following clause with a verb of its own.
  void AddClause(int draft, uint32_t first, uint32_t s) {
    constexpr uint32_t kLongest = 32;  // tokens: a topic is a phrase
    if (first < document_.tokens.size() && W(first) == "\"") ++first;
    if (first >= document_.tokens.size() || document_.tokens[first].Has(kPunct)) return;
    const uint32_t end = std::min(x_.EndOfContent(first, s), first + kLongest);
    uint32_t last = first;
    while (last < end && !(last > first && ClauseBegins(last, s))) ++last;
    while (last > first && document_.tokens[last - 1].Has(kPunct)) --last;
    if (last >= first + 2) Keep(draft, first, last, true);
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

  void Keep(int draft, uint32_t first, uint32_t last, bool clause) {
    topics_.push_back(
        {draft, first, last, {document_.tokens[first].begin, document_.tokens[last - 1].end}, teller_, clause});
  }

  const AttributeContext& x_;
  const Syntax& syntax_;
  const Document& document_;
  TopicPhrase phrase_;
  ClassSet telling_, speech_, contact_;
  int teller_ = -1;  // of the clause at hand
  int told_ = -1;    // the last sentence in which something was told
  std::vector<FoundTopic> topics_;
};

}  // namespace

std::vector<FoundTopic> FindToldTopics(const AttributeContext& context) { return ToldTopicFinder(context).Run(); }

}  // namespace readout::extract
