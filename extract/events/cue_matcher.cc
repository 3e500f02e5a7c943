// SPDX-License-Identifier: Apache-2.0
// Events without an event word: adverbials that tell one ("discussed Iran by phone") and pictures of two leaders.
#include <algorithm>
#include <utility>

#include "extract/events/argument_binding.h"
#include "extract/events/matchers.h"
#include "extract/events/place_binding.h"

namespace readout::extract {
namespace {

constexpr uint32_t kLongestCue = 3;  // tokens

// The first cue of the frame that begins at `token`; nullptr when none does.
const std::vector<std::string>* CueAt(const MatchContext& context, const Frame& frame, uint32_t token, uint32_t last) {
  for (const std::vector<std::string>& phrase : frame.cues) {
    const uint32_t reach = std::min<uint32_t>(last, token + static_cast<uint32_t>(phrase.size()) + 2);
    uint32_t at = 0;
    if (phrase[0] == context.Word(token) && HasPhrase(context.document, token, reach, phrase, &at) && at == token) {
      return &phrase;
    }
  }
  return nullptr;
}

bool TellsType(const std::vector<EventMention>& found, int clause, EventType type) {
  return std::any_of(found.begin(), found.end(),
                     [&](const EventMention& m) { return m.refused.empty() && m.clause == clause && m.type == type; });
}

// "discussed Iran by phone" names a topic, "informed Merkel by phone" a party.
bool NamesState(const MatchContext& context, int chunk) {
  if (chunk < 0) return false;
  bool unresolved = false;
  const std::vector<EventArg> args = EntitiesOf(context.reading, chunk, FrameRole::kParty, &unresolved);
  return std::any_of(args.begin(), args.end(), [&](const EventArg& arg) {
    return context.reading.actors.entities[static_cast<size_t>(arg.entity)].kind != ActorKind::kPerson;
  });
}

// Binds the arguments of a cue's clause; false when they do not make an event.
bool Bind(const MatchContext& context, const Frame& frame, const Clause& clause, EventMention* mention) {
  AddArgs(context, clause.subject, FrameRole::kParty, mention);
  if (clause.subject >= 0 && mention->args.empty() && !mention->unresolved_plural) return false;  // somebody unknown
  // A headline leaves the verb out: "Putin on phone with Trump". Whoever stands there unknown is a party unknown.
  for (const Slot& slot : clause.slots) {
    if (clause.verb >= 0 || !slot.prep.empty() || context.ChunkAt(slot.chunk).first > mention->first) break;
    const size_t before = mention->args.size();
    AddArgs(context, slot.chunk, FrameRole::kParty, mention);
    if (mention->args.size() == before) return false;
  }
  if (clause.verb >= 0 && !context.ChunkAt(clause.verb).passive &&
      !(frame.persons && NamesState(context, clause.object))) {
    AddArgs(context, clause.object, frame.RoleOf("object"), mention);
  }
  for (const Slot& slot : clause.slots) {
    const bool before = slot.before_verb && clause.verb >= 0;
    if (slot.prep.empty() || before || context.ChunkAt(slot.chunk).is_time) continue;
    if (HangsOnMatter(context, clause, slot)) continue;
    AddArgs(context, slot.chunk, frame.RoleOf(slot.prep), mention);
  }
  NoteClauseTimes(context, clause, false, mention);
  if (mention->args.size() < 2 && !mention->unresolved_plural) return false;
  return !frame.persons || PersonsOnly(context, *mention);
}

}  // namespace

std::vector<EventMention> MatchCues(const MatchContext& context, uint32_t sentence,
                                    const std::vector<EventMention>& found) {
  std::vector<EventMention> told;
  const Syntax& syntax = context.syntax;
  for (uint32_t i = syntax.sentence_clauses[sentence]; i < syntax.sentence_clauses[sentence + 1]; ++i) {
    const Clause& clause = syntax.clauses[i];
    auto [first, last] = ClauseTokens(syntax, clause);
    // Adverbs at either end, "over the phone", are in no slot.
    const Sentence& around = context.document.sentences[sentence];
    if (first <= around.first + kLongestCue + 1) first = around.first;
    last = std::min<uint32_t>(last + kLongestCue, around.last);
    bool done = false;  // one cue decides for its clause
    for (uint32_t t = first; t < last && !done; ++t) {
      const std::vector<int>* candidates = context.frames.ByCue(context.Word(t));
      if (candidates == nullptr) continue;
      for (int f : *candidates) {
        const Frame& frame = context.FrameAt(f);
        if (frame.kind != FrameKind::kEvent || TellsType(found, static_cast<int>(i), frame.type)) continue;
        const std::vector<std::string>* cue = CueAt(context, frame, t, last);
        if (cue == nullptr) continue;
        EventMention mention = context.Start(f, sentence, static_cast<int>(i), -1);
        mention.first = t;
        mention.last = t + static_cast<uint32_t>(cue->size());
        if (Bind(context, frame, clause, &mention)) told.push_back(std::move(mention));
        done = true;
        break;
      }
    }
  }
  return told;
}

std::optional<EventMention> MatchCaption(const MatchContext& context, uint32_t sentence_index,
                                         const std::vector<EventMention>& found) {
  const Sentence& sentence = context.document.sentences[sentence_index];
  if (context.document.ZoneOf(sentence) != Zone::kCaption) return std::nullopt;
  const bool told = std::any_of(found.begin(), found.end(), [](const EventMention& m) {
    return IsContact(m.type) && m.refused.empty() && m.args.size() >= 2;
  });
  if (told) return std::nullopt;
  const std::vector<Frame>& frames = context.frames.frames();
  const auto frame = std::find_if(frames.begin(), frames.end(), [](const Frame& f) { return f.caption; });
  if (frame == frames.end()) return std::nullopt;

  EventMention mention = context.Start(static_cast<int>(frame - frames.begin()), sentence_index,
                                       static_cast<int>(context.syntax.sentence_clauses[sentence_index]), -1);
  mention.first = sentence.first;
  mention.last = sentence.first + 1;
  for (size_t m = 0; m < context.reading.actors.mentions.size(); ++m) {
    const Mention& named = context.reading.actors.mentions[m];
    if (named.first < sentence.first || named.first >= sentence.last || named.possessive) continue;
    if (named.kind == MentionKind::kPerson || named.kind == MentionKind::kRole || named.kind == MentionKind::kPlural) {
      AddMentionArgs(context, static_cast<int>(m), FrameRole::kParty, &mention);
    }
  }
  if (mention.args.size() < 2 || !PersonsOnly(context, mention)) return std::nullopt;
  NotePicturedPlace(context, &mention);
  for (size_t t = 0; t < context.reading.times.size(); ++t) {
    const TimeExpression& time = context.reading.times[t];
    if (time.first >= sentence.first && time.last <= sentence.last) NoteTime(context, static_cast<int>(t), &mention);
  }
  mention.status.effect = Effect::kHeld;
  mention.status.why = "a picture";
  return mention;
}

namespace {

// The chunk of the place, where chunk `c` is a person and "in" a state or town follows that nothing else goes on from:
// "Macron in China", "Macron, in China, says"; -1 elsewhere.
int PlaceBehind(const MatchContext& context, int c, int end) {
  const Chunk& person = context.ChunkAt(c);
  if (person.kind != ChunkKind::kNoun || person.mention < 0 || !person.conjuncts.empty()) return -1;
  if (context.MentionAt(person.mention).kind != MentionKind::kPerson) return -1;
  int prep = c + 1;
  if (prep < end && context.ChunkAt(prep).kind == ChunkKind::kComma) ++prep;
  if (prep + 1 >= end || context.ChunkAt(prep).kind != ChunkKind::kPrep ||
      context.Word(context.ChunkAt(prep).first) != "in") {
    return -1;
  }
  const Chunk& place = context.ChunkAt(prep + 1);
  if (place.kind != ChunkKind::kNoun || place.mention < 0 || !place.conjuncts.empty() || place.possessor >= 0)
    return -1;
  const Mention& named = context.MentionAt(place.mention);
  const bool alone = place.first == named.first && place.last == named.last;
  if (!alone || !named.may_be_place || (named.kind != MentionKind::kState && named.kind != MentionKind::kPlace))
    return -1;
  // "Putin in Ukraine quagmire", "Trump in China and Japan": more than a place.
  if (prep + 2 >= end || context.document.tokens[place.last].Has(kPunct)) return prep + 1;
  const ChunkKind next = context.ChunkAt(prep + 2).kind;
  return next == ChunkKind::kVerb || next == ChunkKind::kPrep || next == ChunkKind::kComma ? prep + 1 : -1;
}

}  // namespace

std::optional<EventMention> MatchAbroad(const MatchContext& context, uint32_t sentence_index,
                                        const std::vector<EventMention>& found) {
  const Sentence& sentence = context.document.sentences[sentence_index];
  if (context.document.ZoneOf(sentence) != Zone::kHeadline) return std::nullopt;
  const bool told = std::any_of(found.begin(), found.end(), [](const EventMention& m) {
    return m.type == EventType::kVisit && m.refused.empty() && m.args.size() >= 2;
  });
  if (told) return std::nullopt;
  const std::vector<Frame>& frames = context.frames.frames();
  const auto frame = std::find_if(frames.begin(), frames.end(), [](const Frame& f) { return f.abroad; });
  if (frame == frames.end()) return std::nullopt;
  const auto end = static_cast<int>(context.syntax.sentence_chunks[sentence_index + 1]);
  for (auto c = static_cast<int>(context.syntax.sentence_chunks[sentence_index]); c < end; ++c) {
    const Chunk& person = context.ChunkAt(c);
    const int place = PlaceBehind(context, c, end);
    const bool opens = person.first == sentence.first || context.document.tokens[person.first - 1].Has(kPunct) ||
                       (person.first == sentence.first + 1 && context.Word(sentence.first) == "with");
    if (place < 0 || !opens) continue;
    EventMention mention = context.Start(static_cast<int>(frame - frames.begin()), sentence_index,
                                         context.syntax.clause_of_chunk[static_cast<size_t>(c)], -1);
    mention.first = person.first;
    mention.last = context.ChunkAt(place).last;
    AddArgs(context, c, frame->RoleOf("subject"), &mention);
    AddArgs(context, place, frame->RoleOf("in"), &mention);
    if (mention.args.size() < 2 || !OfficeHoldersOnly(context, mention)) continue;
    if (context.EntityAt(mention.args[0].entity).side == context.EntityAt(mention.args[1].entity).side) continue;
    mention.status.effect = Effect::kHeld;
    mention.status.why = "somebody abroad";
    return mention;
  }
  return std::nullopt;
}

}  // namespace readout::extract
