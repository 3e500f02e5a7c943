// SPDX-License-Identifier: Apache-2.0
// Conjuncts: actors that a list or an "and" makes one group.
#include <cstddef>
#include <vector>

#include "extract/syntax/chunk_context.h"

namespace readout::extract {
namespace {

bool IsActor(const ChunkContext& context, const Chunk& chunk) {
  if (chunk.kind != ChunkKind::kNoun || chunk.mention < 0) return false;
  const MentionKind kind = context.MentionAt(chunk.mention).kind;
  return kind != MentionKind::kAdjective && kind != MentionKind::kPlace;
}

bool SameEntity(const ChunkContext& context, int a, int b) {
  const int entity = context.MentionAt(a).entity;
  return entity >= 0 && entity == context.MentionAt(b).entity;
}

// A list of actors: its mentions, and the chunks [first, end) that it takes.
struct ActorList {
  std::vector<int> members;
  size_t end = 0;
  bool closed = false;  // by "and" or "or"
  bool comma_before_and = false;
};

// Moves the end of the list behind an apposition of its last member: "the prime minister of India, Narendra Modi, and
// …".
void PassApposition(const ChunkContext& context, ActorList* list) {
  const std::vector<Chunk>& all = context.syntax.chunks;
  const size_t next = list->end;
  if (next + 2 >= all.size() || all[next].kind != ChunkKind::kComma || all[next + 2].kind != ChunkKind::kComma) return;
  if (!IsActor(context, all[next + 1]) || !SameEntity(context, list->members.back(), all[next + 1].mention)) return;
  list->end = next + 2;
}

// Behind "and" the place behind what commas cut off: "A, B and, last of all, C".
size_t PassInterruption(const ChunkContext& context, size_t comma) {
  constexpr size_t kLongest = 4;
  const std::vector<Chunk>& all = context.syntax.chunks;
  if (comma >= all.size() || all[comma].kind != ChunkKind::kComma) return comma;
  for (size_t i = comma + 1; i < all.size() && i <= comma + kLongest; ++i) {
    if (all[i].kind == ChunkKind::kComma) return i + 1;
    const bool plain = all[i].kind == ChunkKind::kPrep || all[i].kind == ChunkKind::kAdverb ||
                       all[i].kind == ChunkKind::kAdjective || (all[i].kind == ChunkKind::kNoun && all[i].mention < 0);
    if (!plain) break;
  }
  return comma;
}

ActorList ListFrom(const ChunkContext& context, size_t first) {
  const std::vector<Chunk>& all = context.syntax.chunks;
  ActorList list{.members = {all[first].mention}, .end = first + 1, .closed = false, .comma_before_and = false};
  PassApposition(context, &list);
  while (!list.closed) {
    size_t next = list.end;
    const bool comma = next < all.size() && all[next].kind == ChunkKind::kComma;
    if (comma) ++next;
    const bool coordinator =
        next < all.size() && all[next].kind == ChunkKind::kCoord && context.Word(all[next].first) != "but";
    if (coordinator) next = PassInterruption(context, next + 1);
    if ((!comma && !coordinator) || next >= all.size() || !IsActor(context, all[next])) break;
    // An apposition names the same one again.
    if (!coordinator && SameEntity(context, list.members.back(), all[next].mention)) break;
    list.members.push_back(all[next].mention);
    list.end = next + 1;
    list.closed = coordinator;
    list.comma_before_and = coordinator && comma;
    if (!list.closed) continue;
    // An apposition of the last one, closed by a comma, is part of the list; one in front of a verb is left to the
    // clause.
    PassApposition(context, &list);
  }
  return list;
}

// True when the list that begins at chunk `first` is one group, not the edge between two clauses.
bool IsGroup(const ChunkContext& context, size_t first, const ActorList& list) {
  const std::vector<Chunk>& all = context.syntax.chunks;
  if (list.members.size() < 2) return false;
  // "In Russia, Putin and Kim showed": where they did so is none of them.
  const bool where = first > context.first_chunk && all[first - 1].kind == ChunkKind::kPrep &&
                     context.MentionAt(all[first].mention).may_be_place && all[first + 1].kind == ChunkKind::kComma;
  if (where && context.MentionAt(list.members[1]).kind == MentionKind::kPerson) return false;
  const bool pair = list.members.size() == 2;
  const bool verb = list.end < all.size() && all[list.end].kind == ChunkKind::kVerb && !all[list.end].participial;
  // "Trump, Putin to meet": the infinitive of a headline is its verb.
  const bool verb_next = verb && (!all[list.end].infinitive || first == context.first_chunk);
  // "In a call requested by Berlin, Scholz and Putin discussed": behind the comma stands the subject of another clause.
  const bool agent = first >= context.first_chunk + 2 && all[first - 1].kind == ChunkKind::kPrep &&
                     all[first - 2].kind == ChunkKind::kVerb && all[first + 1].kind == ChunkKind::kComma;
  if (agent && all[context.first_chunk].kind == ChunkKind::kPrep && list.closed && !pair && verb_next) return false;
  if (!list.closed) {
    // A list without "and": headlines ("Putin, Trump hold talks"), and long ones that no verb takes for its subject.
    // "Both parties, he writes, …": he is no second one.
    const bool pronoun = context.MentionAt(list.members.back()).kind == MentionKind::kPronoun;
    return pair ? verb_next && first == context.first_chunk && !pronoun : !verb_next;
  }
  // "told Putin, and Trump said"
  const bool after_verb = first > context.first_chunk &&
                          (all[first - 1].kind == ChunkKind::kVerb || all[first - 1].kind == ChunkKind::kPrep);
  return !(pair && list.comma_before_and && verb_next && after_verb);
}

void Erase(std::vector<Chunk>* chunks, size_t first, size_t end) {
  const auto begin = chunks->begin();
  chunks->erase(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end));
}

// "Biden and Xi meeting ends", in a headline also "following Putin, Kim meeting": the event is of both.
void JoinNamesInFront(ChunkContext* context, ClassSet event) {
  std::vector<Chunk>& all = context->syntax.chunks;
  if (all.size() < context->first_chunk + 3) return;
  const Document& document = context->reading.document;
  const uint32_t sentence = document.tokens[all[context->first_chunk].first].sentence;
  const bool headline = document.ZoneOf(document.sentences[sentence]) == Zone::kHeadline;
  for (size_t a = context->first_chunk; a + 2 < all.size(); ++a) {
    Chunk& shared = all[a + 2];
    const Chunk& front = all[a];
    const bool joint = all[a + 1].kind == ChunkKind::kCoord ? context->Word(all[a + 1].first) == "and"
                                                            : headline && all[a + 1].kind == ChunkKind::kComma;
    if (!joint || !IsActor(*context, front) || !front.conjuncts.empty() || shared.mention >= 0 ||
        shared.possessor >= 0 || shared.modifiers.size() != 1 ||
        context->MentionAt(shared.modifiers[0]).first != shared.first) {
      continue;
    }
    const MentionKind kind = context->MentionAt(front.mention).kind;
    const bool alike = kind == context->MentionAt(shared.modifiers[0]).kind &&
                       (kind == MentionKind::kPerson || (kind == MentionKind::kState && a == context->first_chunk));
    const WordInfo* head = context->InfoOf(shared.head);
    if (!alike || head == nullptr || (head->noun_classes & event) == 0) continue;
    shared.modifiers.insert(shared.modifiers.begin(), front.mention);
    shared.first = front.first;
    Erase(&all, a, a + 2);
  }
}

}  // namespace

void JoinConjuncts(ChunkContext* context) {
  std::vector<Chunk>& all = context->syntax.chunks;
  for (size_t a = context->first_chunk; a < all.size(); ++a) {
    if (!IsActor(*context, all[a])) continue;
    const ActorList list = ListFrom(*context, a);
    if (!IsGroup(*context, a, list)) continue;
    all[a].conjuncts = list.members;
    all[a].last = all[list.end - 1].last;
    all[a].head = all[list.end - 1].head;
    Erase(&all, a + 1, list.end);
  }
  const ClassSet event = context->lexicon.NounClassBit("event");
  JoinNamesInFront(context, event);
  // "Putin and Trump's call": both possess.
  for (size_t a = context->first_chunk; a + 2 < all.size(); ++a) {
    Chunk& owned = all[a + 2];
    if (!IsActor(*context, all[a]) || all[a + 1].kind != ChunkKind::kCoord || owned.possessor < 0) continue;
    const WordInfo* head = context->InfoOf(owned.head);
    if (head == nullptr || (head->noun_classes & event) == 0) continue;
    owned.possessor_conjuncts = all[a].conjuncts.empty() ? std::vector<int>{all[a].mention} : all[a].conjuncts;
    owned.first = all[a].first;
    Erase(&all, a, a + 2);
  }
}

void DropPicturePositions(ChunkContext* context) {
  std::vector<Chunk>& all = context->syntax.chunks;
  for (size_t a = context->first_chunk; a + 2 < all.size(); ++a) {
    const Chunk& inner = all[a + 1];
    if (inner.last - inner.first != 1) continue;
    const Token& token = context->reading.document.tokens[inner.first];
    const bool commas =
        all[a].kind == ChunkKind::kComma && all[a + 2].kind == ChunkKind::kComma && inner.kind == ChunkKind::kAdverb;
    const bool brackets =
        context->Word(all[a].first) == "(" && context->Word(all[a + 2].first) == ")" && token.end - token.begin == 1;
    if (commas || brackets) Erase(&all, a, a + 3);
  }
}

}  // namespace readout::extract
