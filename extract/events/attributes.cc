// SPDX-License-Identifier: Apache-2.0
// Binding of attributes, and the one that is bound by time: durations.
#include "extract/events/attributes.h"

#include <algorithm>

#include "base/absl_view.h"

namespace readout::extract {
namespace {

Support Bytes(const AttributeContext& x, uint32_t first, uint32_t last) {
  return {x.reading.document.tokens[first].begin, x.reading.document.tokens[last - 1].end};
}

}  // namespace

bool IsExchange(EventType type) {
  return IsContact(type) || type == EventType::kVisit || type == EventType::kNegotiation;
}

bool AttributeContext::NamesEvent(int chunk, int draft) const {
  if (chunk < 0 || draft < 0) return false;
  for (int m : discourse.drafts[static_cast<size_t>(draft)].mentions) {
    if (mentions[static_cast<size_t>(m)].noun_chunk == chunk) return true;
  }
  const Chunk& c = reading.syntax.chunks[static_cast<size_t>(chunk)];
  const std::string_view w = reading.document.tokens[c.head].word;
  return c.last - c.first == 1 && IsOneOf(w, {"it", "this", "that"});
}

int AttributeContext::DraftNamedBy(int chunk) const {
  for (size_t m = 0; m < mentions.size() && chunk >= 0; ++m) {
    const EventMention& mention = mentions[m];
    const uint32_t head = reading.syntax.chunks[static_cast<size_t>(chunk)].head;
    // "an exchange of opinions" is one event in two groups.
    const bool named =
        mention.noun_chunk == chunk || (mention.noun_chunk >= 0 && mention.first <= head && head < mention.last);
    if (named && discourse.draft_of_mention[m] >= 0) return discourse.draft_of_mention[m];
  }
  return -1;
}

bool AttributeContext::TakesPart(int chunk, int draft) const {
  if (chunk < 0 || draft < 0) return false;
  bool unresolved = false;
  const std::vector<EventArg> args = EntitiesOf(reading, chunk, FrameRole::kParty, &unresolved);
  if (unresolved && args.empty()) return true;  // "the leaders", "the sides"
  const Chunk& group = ChunkAt(chunk);
  if (group.mention < 0 && Word(group.head) == "they")
    return true;  // of whom more than two persons could be meant
  const EventDraft& d = discourse.drafts[static_cast<size_t>(draft)];
  return std::any_of(args.begin(), args.end(), [&](const EventArg& arg) {
    const Entity& entity = reading.actors.entities[static_cast<size_t>(arg.entity)];
    return std::any_of(d.parties.begin(), d.parties.end(), [&](const EventArg& p) {
      if (p.entity == arg.entity) return true;
      const Entity& party = reading.actors.entities[static_cast<size_t>(p.entity)];
      return entity.name.empty() && !entity.side.empty() && entity.side == party.side;  // "the US side noted"
    });
  });
}

std::vector<EventArg> AttributeContext::OtherParty(int draft, int clause) const {
  if (draft < 0 || clause < 0) return {};
  const std::vector<EventArg>& parties = discourse.drafts[static_cast<size_t>(draft)].parties;
  bool unresolved = false;
  const std::vector<EventArg> acting =
      EntitiesOf(reading, reading.syntax.clauses[static_cast<size_t>(clause)].subject, FrameRole::kParty, &unresolved);
  if (parties.size() != 2 || acting.size() != 1) return {};
  for (size_t i = 0; i < 2; ++i) {
    if (parties[i].entity == acting.front().entity) return {parties[1 - i]};
  }
  return {};
}

bool AttributeContext::TellsOnce(uint32_t s) const {
  const Document& document = reading.document;
  return IsRead(document.ZoneOf(document.sentences[s])) && !document.blocks[document.sentences[s].block].repeats;
}

uint32_t AttributeContext::EndOfContent(uint32_t first, uint32_t s) const {
  const Document& document = reading.document;
  const Syntax& syntax = reading.syntax;
  auto attribution_begins = [&](uint32_t token) {
    for (uint32_t i = syntax.sentence_clauses[s]; i < syntax.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax.clauses[i];
      if (clause.relation != Relation::kAttribution) continue;
      const uint32_t verb = ChunkAt(clause.verb).first;
      if (token == (clause.subject >= 0 ? std::min(verb, ChunkAt(clause.subject).first) : verb)) return true;
    }
    return false;
  };
  uint32_t last = first;
  for (; last < document.sentences[s].last; ++last) {
    const std::string_view w = document.tokens[last].word;
    if (IsOneOf(w, {"\"", ".", ";", "!", "?"}) || (w == "," && attribution_begins(last + 1))) break;
  }
  while (last > first && document.tokens[last - 1].Has(kPunct)) --last;
  return last;
}

int AttributeContext::DraftOfClause(uint32_t s, int clause) const {
  const Syntax& syntax = reading.syntax;
  // An event mention of the clause itself, then of the clauses it hangs on.
  int c = clause;
  for (int depth = 0; c >= 0 && depth < 4; ++depth) {
    // What the verb tells comes first: "two days before the Trump call he spoke with Pezeshkian".
    for (const bool verbs : {true, false}) {
      for (size_t m = 0; m < mentions.size(); ++m) {
        const bool here = mentions[m].sentence == s && mentions[m].clause == c && discourse.draft_of_mention[m] >= 0;
        if (here && (mentions[m].noun_chunk < 0 || !verbs)) return discourse.draft_of_mention[m];
      }
    }
    const Clause& at = syntax.clauses[static_cast<size_t>(c)];
    if (at.relation == Relation::kComplement || at.relation == Relation::kRelative || at.relation == Relation::kMain)
      break;
    c = at.governor;
  }
  const int focus = discourse.focus_of_sentence[s];
  if (focus < 0) return -1;
  if (clause < 0) return focus;
  const Clause& own = syntax.clauses[static_cast<size_t>(clause)];
  if (own.subject < 0) return focus;
  if (NamesEvent(own.subject, focus) || TakesPart(own.subject, focus)) return focus;
  if (own.verb >= 0 && ChunkAt(own.verb).passive) {
    // "Ukraine was discussed": the subject is the topic; an agent would have to take part.
    for (const Slot& slot : own.slots) {
      if (slot.prep == "by" && ChunkAt(slot.chunk).mention >= 0)
        return TakesPart(slot.chunk, focus) ? focus : -1;
    }
    return focus;
  }
  // "The agenda included", "talk turned to": nouns of exchange without a name; not "the readout raised eyebrows".
  const Chunk& subject = ChunkAt(own.subject);
  if (subject.mention >= 0) return -1;
  std::string storage;
  const std::string_view head = NounKey(lexicon, Word(subject.head), &storage);
  return frames.ByNoun(head) != nullptr || frames.HasCue("exchange", head) ? focus : -1;
}

std::vector<FoundDuration> FindDurations(const AttributeContext& x) {
  std::vector<FoundDuration> found;
  const Document& document = x.reading.document;
  const Syntax& syntax = x.reading.syntax;
  std::vector<bool> used(x.reading.times.size(), false);
  auto add = [&](int draft, int t) {
    const TimeExpression& time = x.reading.times[static_cast<size_t>(t)];
    if (draft < 0 || used[static_cast<size_t>(t)] || time.days > 0 || (!time.duration.min && !time.duration.max))
      return;
    used[static_cast<size_t>(t)] = true;
    const bool headline = document.ZoneOf(document.sentences[document.tokens[time.first].sentence]) == Zone::kHeadline;
    found.push_back({draft, time.duration, headline, Bytes(x, time.first, time.last)});
  };
  // In the noun group of the event, or in its clause.
  for (size_t m = 0; m < x.mentions.size(); ++m) {
    if (x.mentions[m].duration >= 0) add(x.discourse.draft_of_mention[m], x.mentions[m].duration);
  }
  // "It lasted about an hour": a verb of lasting whose subject is the event in focus.
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (!IsRead(document.ZoneOf(document.sentences[s]))) continue;
    for (uint32_t i = syntax.sentence_clauses[s]; i < syntax.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax.clauses[i];
      if (clause.verb < 0) continue;
      const Chunk& verb = x.ChunkAt(clause.verb);
      const bool ends = x.frames.HasCue("ending", verb.lemma) || verb.predicate == "over";
      if (!ends && !x.frames.HasCue("lasting", verb.lemma)) continue;
      int focus = x.DraftNamedBy(clause.subject);
      if (focus < 0) focus = x.DraftOfClause(s, static_cast<int>(i));
      if (focus < 0) continue;
      for (const Slot& slot : clause.slots) {
        // The last word of "went [on for]".
        const std::string_view prep = slot.prep.substr(slot.prep.rfind(' ') + 1);
        // "began at 11:04 and ended at 12:06" is one length.
        const bool length = prep.empty() || prep == "for" || prep == "over" || prep == "to" || prep == "at";
        const bool over = prep == "after" && (ends || slot.prep.starts_with("over "));
        if (!over && (slot.before_verb || !length)) continue;
        const Chunk& chunk = x.ChunkAt(slot.chunk);
        if (chunk.time >= 0 && x.reading.times[static_cast<size_t>(chunk.time)].kind == TimeKind::kDuration)
          add(focus, chunk.time);
      }
    }
    // "a dialogue of 40 minutes", "a conversation of about an hour"
    for (uint32_t c = syntax.sentence_chunks[s]; c + 2 < syntax.sentence_chunks[s + 1]; ++c) {
      const Chunk& length = syntax.chunks[c + 2];
      if (syntax.chunks[c].kind != ChunkKind::kNoun || x.Word(syntax.chunks[c + 1].first) != "of" || length.time < 0)
        continue;
      if (x.reading.times[static_cast<size_t>(length.time)].kind != TimeKind::kDuration) continue;
      const int named = x.DraftNamedBy(static_cast<int>(c));
      std::string storage;
      const bool event = x.frames.ByNoun(NounKey(x.lexicon, x.Word(syntax.chunks[c].head), &storage)) != nullptr;
      add(named < 0 && event ? x.discourse.focus_of_sentence[s] : named, length.time);
    }
    // A sentence that is nothing but a length answers the question before it: "One hour."
    const Sentence& sentence = document.sentences[s];
    for (size_t t = 0; t < x.reading.times.size(); ++t) {
      const TimeExpression& time = x.reading.times[t];
      if (time.kind != TimeKind::kDuration || time.first < sentence.first || time.last > sentence.last) continue;
      if (time.first - sentence.first + (sentence.last - time.last) <= 3 && sentence.last - sentence.first <= 8)
        add(x.discourse.focus_of_sentence[s], static_cast<int>(t));
    }
  }
  return found;
}

}  // namespace readout::extract
