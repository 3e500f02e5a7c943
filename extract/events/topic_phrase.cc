// SPDX-License-Identifier: Apache-2.0
#include "extract/events/topic_phrase.h"

#include <algorithm>

#include "base/absl_view.h"

namespace readout::extract {

TopicPhrase::TopicPhrase(const AttributeContext& context)
    : x_(context), syntax_(context.reading.syntax), document_(context.reading.document) {
  for (const CueSet& set : context.frames.cue_sets()) {
    if (set.name == "telephone") means_.push_back(&set);
  }
}

std::string_view TopicPhrase::Word(uint32_t token) const {
  return token < document_.tokens.size() ? document_.tokens[token].word : std::string_view();
}

int TopicPhrase::EndOfSentence(int chunk) const {
  return static_cast<int>(syntax_.sentence_chunks[document_.tokens[C(chunk).first].sentence + 1]);
}

std::vector<std::pair<int, int>> TopicPhrase::Parts(int draft, int start, int stop) const {
  std::vector<std::pair<int, int>> parts;
  const int end = std::min(stop, EndOfSentence(start));
  int part = start;
  int c = start;
  auto flush = [&] {
    if (c > part && Names(draft, part, c)) parts.emplace_back(part, c);
  };
  while (c < end) {
    const Chunk& chunk = C(c);
    if (chunk.kind == ChunkKind::kQuote && c + 1 < end && C(c + 1).kind != ChunkKind::kVerb) {
      ++c;  // "continued concerns" about grain
    } else if (chunk.kind == ChunkKind::kNoun) {
      // A new phrase without a link; "the second nuclear test", "the eighth congress" are cut behind the ordinal.
      if (c > part && ((C(c - 1).kind == ChunkKind::kNoun && !EndsInOrdinal(c - 1)) || chunk.is_time)) break;
      ++c;
    } else if (chunk.kind == ChunkKind::kAdjective || chunk.kind == ChunkKind::kAdverb) {
      ++c;
    } else if (chunk.kind == ChunkKind::kPrep) {
      if (c + 1 < end && c > part && IsOtherParty(draft, c) && c + 3 < end && C(c + 2).kind == ChunkKind::kPrep &&
          x_.frames.HasCue("topic-prep", Word(C(c + 2).first)) && C(c + 3).kind == ChunkKind::kNoun) {
        flush();  // "the contacts [with the Americans] on a settlement"
        part = c = c + 3;
        continue;
      }
      // "the opening on November 13 of the base", "respect for the ceasefire by all and of …"
      if (c + 3 < end && c > part && C(c + 1).kind == ChunkKind::kNoun && C(c + 1).is_time &&
          C(c + 2).kind == ChunkKind::kPrep && Word(C(c + 2).first) == "of" && C(c + 3).kind == ChunkKind::kNoun) {
        c += 4;
        continue;
      }
      if (c + 1 >= end || EndsBefore(draft, c)) break;
      // "ways of easing the work", "success in ending the war"
      const bool gerund = c > part && C(c + 1).kind == ChunkKind::kVerb && C(c + 1).participial && c + 2 < end &&
                          C(c + 2).kind == ChunkKind::kNoun;
      if (C(c + 1).kind != ChunkKind::kNoun && !gerund) break;
      c += 2;
    } else if (chunk.kind == ChunkKind::kCoord || chunk.kind == ChunkKind::kComma) {
      int next = c + 1;
      if (next < end && chunk.kind == ChunkKind::kComma &&
          (C(next).kind == ChunkKind::kCoord || C(next).kind == ChunkKind::kAdverb))
        ++next;
      if (next < end && C(next).kind == ChunkKind::kAdverb) ++next;  // "and also"
      // "on trade and on Ukraine", "trade, including steel": the preposition again, or one of example.
      const bool again =
          next + 1 < end && C(next).kind == ChunkKind::kPrep && C(next + 1).kind == ChunkKind::kNoun &&
          (x_.frames.HasCue("topic-prep", Word(C(next).first)) || x_.frames.HasCue("example", Word(C(next).first)));
      if (again) ++next;
      if (next >= end || C(next).kind != ChunkKind::kNoun || C(next).is_time || IsSubject(next, end)) break;
      flush();
      part = c = next;
    } else if (chunk.kind == ChunkKind::kVerb && c > part &&
               (chunk.infinitive || (chunk.participial && c + 1 < end &&
                                     C(c + 1).kind == (chunk.passive ? ChunkKind::kPrep : ChunkKind::kNoun)))) {
      ++c;  // "ways to end the war", "the contacts held with the Americans", "the ties binding the two countries"
    } else {
      break;
    }
  }
  // A trailing adverb is the clause's, not the topic's.
  while (c > part && (C(c - 1).kind == ChunkKind::kAdverb || C(c - 1).kind == ChunkKind::kVerb ||
                      C(c - 1).kind == ChunkKind::kQuote))
    --c;
  flush();
  return parts;
}

bool TopicPhrase::EndsInOrdinal(int chunk) const {
  const WordInfo* word = x_.lexicon.Find(Word(C(chunk).last - 1));
  return word != nullptr && (word->closed & x_.lexicon.ClassBit("ordinal")) != 0;
}

bool TopicPhrase::EndsBefore(int draft, int prep) const {
  const std::string_view word = Word(C(prep).first);
  const Chunk& group = C(prep + 1);
  if (group.is_time || IsMeans(prep) || x_.frames.HasCue("beside-topic", word)) return true;
  if (word == "by" && group.mention < 0) return true;
  if (word == "on" && x_.frames.HasCue("no-matter", Word(group.head))) return true;
  // "discussed Gaza [in a phone call]", "spoke [on the Russian side's initiative]"
  return x_.DraftNamedBy(prep + 1) >= 0 || BeginsEvents(group) || IsOtherParty(draft, prep);
}

bool TopicPhrase::BeginsEvents(const Chunk& group) const {
  std::string storage;
  const std::vector<int>* named = x_.frames.ByNoun(NounKey(x_.lexicon, Word(group.head), &storage));
  if (named == nullptr || (group.possessor < 0 && group.modifiers.empty())) return false;
  return std::any_of(named->begin(), named->end(),
                     [&](int f) { return x_.frames.frames()[static_cast<size_t>(f)].kind == FrameKind::kInitiator; });
}

bool TopicPhrase::IsOtherParty(int draft, int prep) const {
  const std::string_view word = Word(C(prep).first);
  const Chunk& group = C(prep + 1);
  if (word != "with" && word != "by") return false;
  if (group.mention < 0) return x_.frames.HasCue("caller", Word(group.head));
  return x_.reading.actors.mentions[static_cast<size_t>(group.mention)].kind != MentionKind::kPlace &&
         x_.TakesPart(prep + 1, draft);
}

bool TopicPhrase::IsMeans(int prep) const {
  const uint32_t first = C(prep).first;
  const uint32_t last = std::min<uint32_t>(first + 5, static_cast<uint32_t>(document_.tokens.size()));
  const auto opens = [&](const std::vector<std::string>& phrase) {
    uint32_t at = 0;
    return phrase[0] == Word(first) && HasPhrase(document_, first, last, phrase, &at) && at == first;
  };
  return std::any_of(means_.begin(), means_.end(),
                     [&](const CueSet* set) { return std::ranges::any_of(set->phrases, opens); });
}

// A following verb makes a noun group a subject of its own: "discussed Iran, and Trump said".
bool TopicPhrase::IsSubject(int chunk, int stop) const {
  int after = chunk + 1;
  while (after + 1 < stop && C(after).kind == ChunkKind::kPrep && C(after + 1).kind == ChunkKind::kNoun) after += 2;
  while (after < stop && C(after).kind == ChunkKind::kAdverb) ++after;
  return after < stop && C(after).kind == ChunkKind::kVerb && !C(after).infinitive && !C(after).participial;
}

bool TopicPhrase::Names(int draft, int from, int to) const {
  const Chunk& first = C(from);
  if (first.kind != ChunkKind::kNoun || x_.NamesEvent(from, draft)) return false;
  if (to == from + 1) {
    if (first.is_time) return false;
    // "asked for a call": nothing but an event of the same type.
    const EventType type = x_.discourse.drafts[static_cast<size_t>(draft)].type;
    const bool event = std::any_of(x_.mentions.begin(), x_.mentions.end(), [&](const EventMention& mention) {
      return mention.noun_chunk == from && mention.type == type;
    });
    if (event) return false;
    if (first.mention >= 0) {
      const MentionKind kind = x_.reading.actors.mentions[static_cast<size_t>(first.mention)].kind;
      if (kind == MentionKind::kPronoun || kind == MentionKind::kPlural || kind == MentionKind::kOfficial) return false;
      if ((kind == MentionKind::kPerson || kind == MentionKind::kRole) && x_.TakesPart(from, draft)) return false;
    }
  }
  for (int c = from; c < to; ++c) {
    const Chunk& chunk = C(c);
    if (chunk.kind != ChunkKind::kNoun) continue;
    if (chunk.mention >= 0 || !chunk.modifiers.empty() || chunk.possessor >= 0) return true;
    if (!x_.frames.HasCue("vague", Word(chunk.head))) return true;
  }
  return false;
}

int TopicPhrase::StartOfSubject(int last) const {
  int start = last;
  const int begin = static_cast<int>(syntax_.sentence_chunks[document_.tokens[C(last).first].sentence]);
  while (start - 2 >= begin && C(start - 2).kind == ChunkKind::kNoun && !C(start - 2).is_time) {
    const ChunkKind link = C(start - 1).kind;
    if (link != ChunkKind::kCoord && link != ChunkKind::kPrep && link != ChunkKind::kComma) break;
    start -= 2;
  }
  return start;
}

}  // namespace readout::extract
