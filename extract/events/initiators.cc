// SPDX-License-Identifier: Apache-2.0
// Who began it: the caller of an event frame, "at X's request", "X had asked for the call", "his caller".
#include <algorithm>

#include "base/absl_view.h"
#include "extract/events/attributes.h"

namespace readout::extract {
namespace {

class InitiatorFinder {
 public:
  explicit InitiatorFinder(const AttributeContext& context)
      : x_(context), syntax_(context.reading.syntax), document_(context.reading.document) {}

  std::vector<FoundInitiator> Run() {
    OfEvents();
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (!IsRead(document_.ZoneOf(document_.sentences[s]))) continue;
      for (uint32_t c = syntax_.sentence_chunks[s]; c < syntax_.sentence_chunks[s + 1]; ++c)
        Noun(static_cast<int>(c), s);
      for (uint32_t c = syntax_.sentence_clauses[s]; c < syntax_.sentence_clauses[s + 1]; ++c)
        Verb(syntax_.clauses[c], s);
    }
    return std::move(found_);
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const {
    return i < document_.tokens.size() ? document_.tokens[i].word : std::string_view();
  }
  int End(uint32_t s) const { return static_cast<int>(syntax_.sentence_chunks[s + 1]); }
  int DraftAt(int chunk, uint32_t s) const {
    return x_.DraftOfClause(s, syntax_.clause_of_chunk[static_cast<size_t>(chunk)]);
  }
  std::vector<EventArg> Named(int chunk) const {
    bool unresolved = false;
    return EntitiesOf(x_.reading, chunk, FrameRole::kInitiator, &unresolved);
  }
  const std::vector<int>* FramesOfNoun(uint32_t head) const {
    std::string storage;
    return x_.frames.ByNoun(NounKey(x_.lexicon, W(head), &storage));
  }
  const Frame* InitiatorFrame(const std::vector<int>* candidates) const {
    for (size_t i = 0; candidates != nullptr && i < candidates->size(); ++i) {
      const Frame& frame = x_.frames.frames()[static_cast<size_t>((*candidates)[i])];
      if (frame.kind == FrameKind::kInitiator) return &frame;
    }
    return nullptr;
  }

  void Add(int draft, const std::vector<EventArg>& args, uint32_t first, uint32_t last) {
    if (draft < 0 || args.size() != 1) return;
    found_.push_back({draft, args.front().entity, 0, {document_.tokens[first].begin, document_.tokens[last - 1].end}});
  }

  // Verbs and nouns of event frames whose argument is the initiator: "A called B", "a call from A".
  void OfEvents() {
    for (size_t m = 0; m < x_.mentions.size(); ++m) {
      const EventMention& mention = x_.mentions[m];
      const int draft = x_.discourse.draft_of_mention[m];
      if (draft < 0) continue;
      const bool headline = document_.ZoneOf(document_.sentences[mention.sentence]) == Zone::kHeadline;
      const Support support{document_.tokens[mention.first].begin, document_.tokens[mention.last - 1].end};
      for (const EventArg& arg : mention.args) {
        if (arg.role == FrameRole::kInitiator) found_.push_back({draft, arg.entity, headline ? 2 : 1, support});
      }
    }
  }

  void Noun(int c, uint32_t s) {
    const Chunk& chunk = C(c);
    if (chunk.kind == ChunkKind::kPrep) {
      PhrasalPreposition(c, s);
    } else if (chunk.kind == ChunkKind::kNoun && x_.frames.HasCue("caller", W(chunk.head))) {
      // "told his caller that", "raised it with the caller"
      const int draft = x_.discourse.focus_of_sentence[s];
      const std::vector<EventArg> named = Named(c);
      const int clause = syntax_.clause_of_chunk[static_cast<size_t>(c)];
      Add(draft, named.empty() ? x_.OtherParty(draft, clause) : named, chunk.first, chunk.last);
    } else if (chunk.mention < 0 && chunk.kind == ChunkKind::kNoun &&
               c > static_cast<int>(syntax_.sentence_chunks[s])) {
      if (InitiatorFrame(FramesOfNoun(chunk.head)) != nullptr) AtRequest(c, s);
    }
    if (chunk.kind == ChunkKind::kNoun && chunk.mention < 0) CameFrom(c, s);
  }

  // "at the initiative of" is one preposition to the lexicon.
  void PhrasalPreposition(int c, uint32_t s) {
    const Chunk& chunk = C(c);
    if (chunk.last - chunk.first <= 2 || c + 1 >= End(s)) return;
    for (uint32_t i = chunk.first + 1; i + 1 < chunk.last; ++i) {
      if (InitiatorFrame(FramesOfNoun(i)) == nullptr) continue;
      Add(DraftAt(c + 1, s), Named(c + 1), chunk.first, C(c + 1).last);
      return;
    }
  }

  // "at X's request", "at the American initiative", "at the suggestion of X", "on request".
  void AtRequest(int c, uint32_t s) {
    const Chunk& chunk = C(c);
    const Chunk& before = C(c - 1);
    // The last word of "came [about at] his initiative".
    if (before.kind != ChunkKind::kPrep || !x_.frames.HasCue("request-prep", W(before.last - 1))) return;
    std::vector<EventArg> args;
    uint32_t last = chunk.last;
    auto one = [&](int m) {
      const Mention& named = x_.reading.actors.mentions[static_cast<size_t>(m)];
      if (named.entity >= 0 && named.kind != MentionKind::kPlace)
        args.push_back({named.entity, FrameRole::kInitiator, m});
    };
    const bool of = c + 2 < End(s) && C(c + 1).kind == ChunkKind::kPrep && W(C(c + 1).first) == "of";
    const int draft = DraftAt(c, s);
    if (chunk.possessor >= 0) {
      one(chunk.possessor);
    } else if (!chunk.modifiers.empty()) {
      one(chunk.modifiers.front());
    } else if (of) {
      args = Named(c + 2);
      last = C(c + 2).last;
    } else {
      args = x_.OtherParty(draft, syntax_.clause_of_chunk[static_cast<size_t>(c)]);
    }
    Add(draft, args, before.first, last);
  }

  // "The initiative came from Tehran."
  void CameFrom(int c, uint32_t s) {
    const int index = syntax_.clause_of_chunk[static_cast<size_t>(c)];
    if (index < 0 || InitiatorFrame(FramesOfNoun(C(c).head)) == nullptr) return;
    const Clause& clause = syntax_.clauses[static_cast<size_t>(index)];
    if (clause.subject != c || clause.verb < 0 || C(clause.verb).lemma != "come") return;
    for (const Slot& slot : clause.slots) {
      if (slot.prep == "from")
        Add(x_.discourse.focus_of_sentence[s], Named(slot.chunk), C(c).first, C(slot.chunk).last);
    }
  }

  // "X initiated the call", "the conversation had been sought by the American side", "X has asked Y for a call".
  void Verb(const Clause& clause, uint32_t s) {
    if (clause.verb < 0) return;
    const Chunk& verb = C(clause.verb);
    const std::vector<int>* candidates = x_.frames.ByVerb(verb.lemma);
    if (candidates == nullptr) return;
    for (int f : *candidates) {
      const Frame& frame = x_.frames.frames()[static_cast<size_t>(f)];
      if (frame.kind != FrameKind::kInitiator) continue;
      const int draft = DraftOf(EventChunk(frame, clause), s);
      if (draft < 0) continue;
      const auto [first, last] = ClauseTokens(syntax_, clause);
      Add(draft, Actors(clause), first, last);
      return;
    }
  }

  // The chunk of what was begun; -1 when the frame does not stand here.
  int EventChunk(const Frame& frame, const Clause& clause) const {
    const Chunk& verb = C(clause.verb);
    size_t length = frame.VerbLength(verb.lemma, document_, verb.last);
    // "put the call in"
    if (length == 0 && clause.object >= 0) length = frame.VerbLength(verb.lemma, document_, C(clause.object).last);
    if (length == 0) return -1;
    for (const Slot& slot : clause.slots) {
      if (slot.before_verb || verb.passive) continue;
      const bool particle = length == 2 && slot.prep == W(verb.last);
      if (particle || frame.RoleOf(slot.prep) == FrameRole::kEvent) return slot.chunk;
    }
    if (frame.RoleOf("object") != FrameRole::kEvent) return -1;
    return verb.passive ? clause.subject : clause.object;
  }

  int DraftOf(int chunk, uint32_t s) const {
    if (chunk < 0) return -1;
    const int named = x_.DraftNamedBy(chunk);
    if (named >= 0) return named;
    const int focus = x_.discourse.focus_of_sentence[s];
    return x_.NamesEvent(chunk, focus) ? focus : -1;
  }

  std::vector<EventArg> Actors(const Clause& clause) const {
    if (C(clause.verb).passive) {
      for (const Slot& slot : clause.slots) {
        if (slot.prep == "by" || slot.prep.ends_with(" by")) return Named(slot.chunk);
      }
      return {};
    }
    std::vector<EventArg> args = Named(clause.subject);
    // "had been the one to ask for the conversation"
    if (args.empty() && clause.relation == Relation::kInfinitive && clause.governor >= 0)
      args = Named(syntax_.clauses[static_cast<size_t>(clause.governor)].subject);
    return args;
  }

  const AttributeContext& x_;
  const Syntax& syntax_;
  const Document& document_;
  std::vector<FoundInitiator> found_;
};

}  // namespace

std::vector<FoundInitiator> FindInitiators(const AttributeContext& context) { return InitiatorFinder(context).Run(); }

}  // namespace readout::extract
