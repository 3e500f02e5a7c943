// SPDX-License-Identifier: Apache-2.0
// Fires event frames over clauses and noun groups and binds their arguments.
#include <algorithm>
#include <span>
#include <utility>

#include "absl/strings/str_cat.h"
#include "extract/events/event_mention.h"

namespace readout::extract {

std::vector<EventArg> EntitiesOf(const Reading& reading, int chunk, FrameRole role, bool* unresolved) {
  std::vector<EventArg> args;
  if (chunk < 0) return args;
  const Chunk& c = reading.syntax.chunks[static_cast<size_t>(chunk)];
  std::vector<int> mentions = c.conjuncts;
  if (mentions.empty() && c.mention >= 0) mentions.push_back(c.mention);
  for (int m : mentions) {
    const Mention& mention = reading.actors.mentions[static_cast<size_t>(m)];
    if (mention.kind == MentionKind::kPlural) {
      if (mention.members.empty()) *unresolved = true;
      for (int member : mention.members) args.push_back({member, role, m});
    } else if (mention.kind != MentionKind::kPlace && mention.entity >= 0) {
      args.push_back({mention.entity, role, m});
    }
  }
  return args;
}

std::string_view NounKey(const Lexicon& lexicon, std::string_view word, std::string* storage) {
  const WordInfo* info = lexicon.Find(word);
  if (info != nullptr && !info->noun_lemma.empty()) {
    // "talks" is a noun of its own and the plural of "talk": the singular is the key of both.
    const WordInfo* singular = info->noun_lemma.ends_with('s') ? lexicon.Find(info->noun_lemma.substr(0, info->noun_lemma.size() - 1)) : nullptr;
    return singular != nullptr && !singular->noun_lemma.empty() ? singular->noun_lemma : info->noun_lemma;
  }
  if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') {
    *storage = std::string(word.substr(0, word.size() - 1));
    return *storage;
  }
  return word;
}

std::pair<uint32_t, uint32_t> ClauseTokens(const Syntax& syntax, const Clause& clause) {
  uint32_t first = UINT32_MAX;
  uint32_t last = 0;
  auto take = [&](int c) {
    if (c < 0) return;
    const Chunk& chunk = syntax.chunks[static_cast<size_t>(c)];
    first = std::min(first, chunk.first);
    last = std::max(last, chunk.last);
  };
  take(clause.verb);
  for (const Slot& slot : clause.slots) take(slot.chunk);
  if (first == UINT32_MAX) first = last;
  return {first, last};
}

bool HasPhrase(const Document& document, uint32_t first, uint32_t last, const std::vector<std::string>& phrase, uint32_t* at) {
  for (uint32_t i = first; i < last; ++i) {
    if (document.tokens[i].word != phrase[0]) continue;
    uint32_t j = i + 1;
    size_t k = 1;
    for (; k < phrase.size(); ++k) {
      if (j < last && document.tokens[j].word == phrase[k]) {
        ++j;
      } else if (j + 1 < last && !document.tokens[j].Has(kPunct) && document.tokens[j + 1].word == phrase[k]) {
        j += 2;
      } else {
        break;
      }
    }
    if (k == phrase.size()) {
      if (at != nullptr) *at = i;
      return true;
    }
  }
  return false;
}

namespace {

bool Contains(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Matcher {
 public:
  Matcher(const Reading& reading, const Lexicon& lexicon, const FrameSet& frames, const StatusTable& status, bool explain)
      : reading_(reading), document_(reading.document), syntax_(reading.syntax), lexicon_(lexicon), frames_(frames), status_(status),
        explain_(explain), light_(lexicon.VerbClassBit("light") | lexicon.VerbClassBit("aspect")),
        addressing_(lexicon.VerbClassBit("speech_to") | lexicon.VerbClassBit("contact")),
        speaking_(lexicon.VerbClassBit("speech") | lexicon.VerbClassBit("speech_to") | lexicon.VerbClassBit("request")) {}

  std::vector<EventMention> Run() {
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (!IsRead(document_.ZoneOf(document_.sentences[s]))) continue;
      const size_t before = found_.size();
      Nouns(s);
      Verbs(s);
      Cues(s);
      Captions(s, before);
      std::stable_sort(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
                       [](const EventMention& a, const EventMention& b) { return a.first < b.first; });
    }
    return std::move(found_);
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  const Clause& Cl(int c) const { return syntax_.clauses[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const { return i < document_.tokens.size() ? document_.tokens[i].word : std::string_view(); }
  const Mention& M(int m) const { return reading_.actors.mentions[static_cast<size_t>(m)]; }
  const Entity& E(int e) const { return reading_.actors.entities[static_cast<size_t>(e)]; }
  ClassSet VerbClasses(int chunk) const {
    const WordInfo* info = lexicon_.Find(W(C(chunk).head));
    return info != nullptr ? info->verb_classes : 0;
  }

  // ---- nouns -------------------------------------------------------------------------------------------------------
  void Nouns(uint32_t s) {
    for (uint32_t c = syntax_.sentence_chunks[s]; c < syntax_.sentence_chunks[s + 1]; ++c) {
      const Chunk& chunk = syntax_.chunks[c];
      if (chunk.kind != ChunkKind::kNoun || chunk.mention >= 0) continue;
      std::string storage;
      const std::vector<int>* candidates = frames_.ByNoun(NounKey(lexicon_, W(chunk.head), &storage));
      if (candidates == nullptr) continue;
      int best = -1;
      size_t best_length = 0;
      uint32_t best_first = 0;
      for (int f : *candidates) {
        const Frame& frame = frames_.frames()[static_cast<size_t>(f)];
        if (frame.kind != FrameKind::kEvent) continue;
        for (const std::vector<std::string>& phrase : frame.nouns) {
          uint32_t first = 0;
          if (phrase.size() > best_length && NounPhraseEnds(phrase, chunk, &first) && NounAllowed(frame, chunk, static_cast<int>(c))) {
            best = f;
            best_length = phrase.size();
            best_first = first;
          }
        }
      }
      if (best >= 0) NounMention(best, static_cast<int>(c), best_first, s);
    }
  }

  bool NounPhraseEnds(const std::vector<std::string>& phrase, const Chunk& chunk, uint32_t* first) const {
    std::string storage;
    if (NounKey(lexicon_, W(chunk.head), &storage) != phrase.back()) return false;
    uint32_t i = chunk.head;
    for (size_t k = phrase.size() - 1; k-- > 0;) {
      if (i == 0) return false;
      --i;
      if (W(i) == "-" && i > 0) --i;
      if (W(i) != phrase[k]) return false;
    }
    *first = i;
    return true;
  }

  bool NounAllowed(const Frame& frame, const Chunk& chunk, int index) const {
    if (Refused(frame, chunk.head + 1)) return false;
    for (uint32_t i = chunk.first; i < chunk.head; ++i) {
      for (const std::string& word : frame.without_before) {
        if (W(i) == word) return false;
      }
    }
    if (!frame.needs.empty()) {
      const int clause = syntax_.clause_of_chunk[static_cast<size_t>(index)];
      std::string mode;
      if (clause < 0 || !CueIn(frame, Cl(clause), &mode)) return false;
    }
    return true;
  }

  bool Refused(const Frame& frame, uint32_t after) const {
    for (const std::vector<std::string>& phrase : frame.without) {
      bool all = true;
      for (size_t k = 0; k < phrase.size() && all; ++k) all = W(after + static_cast<uint32_t>(k)) == phrase[k];
      if (all) return true;
    }
    return false;
  }

  bool CueIn(const Frame& frame, const Clause& clause, std::string* mode) const {
    auto [first, last] = ClauseTokens(syntax_, clause);
    last = std::min<uint32_t>(last + 3, document_.sentences[clause.sentence].last);
    for (const CueSet& set : frames_.cue_sets()) {
      if (std::find(frame.needs.begin(), frame.needs.end(), set.name) == frame.needs.end()) continue;
      for (const std::vector<std::string>& phrase : set.phrases) {
        if (HasPhrase(document_, first, last, phrase, nullptr)) {
          *mode = set.mode;
          return true;
        }
      }
    }
    return false;
  }

  EventMention Start(int f, uint32_t s, int clause, int noun) const {
    const Frame& frame = frames_.frames()[static_cast<size_t>(f)];
    EventMention mention;
    mention.frame = f;
    mention.type = frame.type;
    mention.mode = frame.mode;
    mention.strength = frame.strength;
    mention.sentence = s;
    mention.clause = clause;
    mention.noun_chunk = noun;
    return mention;
  }

  void AddArgs(EventMention* mention, int chunk, FrameRole role) const {
    if (role == FrameRole::kNone) return;
    for (const EventArg& arg : EntitiesOf(reading_, chunk, role, &mention->unresolved_plural)) AddArg(mention, arg);
  }
  void AddMentionArg(EventMention* mention, int m, FrameRole role) const {
    if (m < 0 || role == FrameRole::kNone) return;
    const Mention& named = M(m);
    if (named.kind == MentionKind::kPlural) {
      if (named.members.empty()) mention->unresolved_plural = true;
      for (int member : named.members) AddArg(mention, {member, role, m});
    } else if (named.kind != MentionKind::kPlace && named.entity >= 0) {
      AddArg(mention, {named.entity, role, m});
    }
  }
  void AddArg(EventMention* mention, const EventArg& arg) const {
    if (arg.entity < 0) return;
    for (EventArg& known : mention->args) {
      if (known.entity != arg.entity) continue;
      if (known.role == FrameRole::kParty) known.role = arg.role;  // the telling role wins over the plain one
      return;
    }
    mention->args.push_back(arg);
  }

  void NounMention(int f, int chunk_index, uint32_t first, uint32_t s) {
    const Frame& frame = frames_.frames()[static_cast<size_t>(f)];
    const Chunk& chunk = C(chunk_index);
    const int clause_index = syntax_.clause_of_chunk[static_cast<size_t>(chunk_index)];
    EventMention mention = Start(f, s, clause_index, chunk_index);
    mention.first = first;
    mention.last = chunk.head + 1;
    mention.definite = chunk.definite;
    mention.indefinite = chunk.indefinite;
    for (uint32_t i = chunk.first; i < chunk.head; ++i) {
      if (frames_.HasCue("earlier", W(i))) mention.earlier = true;
      if (frames_.HasCue("another", W(i))) mention.another = true;
      if (W(i) == "first") mention.first_since = SinceTime(chunk_index, s);
    }

    // Names in front: "Putin's call", "Putin - Trump call", "the US - Russia talks".
    if (chunk.possessor >= 0) AddMentionArg(&mention, chunk.possessor, frame.RoleOf("possessor"));
    for (int m : chunk.possessor_conjuncts) AddMentionArg(&mention, m, FrameRole::kParty);
    for (int m : chunk.modifiers) {
      // "the Singapore summit with Kim": one state in front of a meeting is where, not who.
      if (chunk.modifiers.size() == 1 && frame.type == EventType::kMeeting &&
          (M(m).kind == MentionKind::kState || M(m).kind == MentionKind::kPlace)) {
        if (mention.place < 0) {
          mention.place = m;
          mention.place_prep = "in";
        }
        continue;
      }
      const bool adjective = M(m).kind == MentionKind::kAdjective;
      if (!adjective || chunk.modifiers.size() >= 2) AddMentionArg(&mention, m, frame.RoleOf("modifier"));
    }
    // Groups after it: "between A and B", "with A on Monday".
    bool has_with = false;
    for (int c = chunk_index + 1; c + 1 < static_cast<int>(syntax_.sentence_chunks[s + 1]);) {
      if (C(c).kind == ChunkKind::kAdverb) { ++c; continue; }
      if (C(c).kind == ChunkKind::kNoun && C(c).is_time) {
        NoteTime(&mention, C(c).time);
        ++c;
        continue;
      }
      if (C(c).kind != ChunkKind::kPrep || C(c + 1).kind != ChunkKind::kNoun) break;
      const std::string_view prep = W(C(c).first);
      const FrameRole role = frame.RoleOf(prep);
      if (role != FrameRole::kNone && !C(c + 1).is_time) {
        AddArgs(&mention, c + 1, role);
        has_with = true;
      }
      if (prep == "since" || (prep == "of" && C(c + 1).mention < 0 && !C(c + 1).is_time)) break;  // what follows is that noun's own
      if (C(c + 1).is_time && TimePrep(prep)) NoteTime(&mention, C(c + 1).time);
      NotePlace(&mention, prep, c + 1);
      c += 2;
    }
    if (chunk.time >= 0) NoteTime(&mention, chunk.time);
    if (clause_index >= 0) NounInClause(frame, chunk_index, clause_index, has_with, &mention);
    Finish(std::move(mention), s);
  }

  // "their first conversation since December": the time of the one before; -1 when none is given.
  int SinceTime(int chunk_index, uint32_t s) const {
    for (int c = chunk_index + 1; c + 1 < static_cast<int>(syntax_.sentence_chunks[s + 1]) && c < chunk_index + 12; ++c) {
      if (C(c).kind == ChunkKind::kVerb) return -1;
      if (C(c).kind == ChunkKind::kPrep && W(C(c).first) == "since") return C(c + 1).is_time ? C(c + 1).time : -1;
    }
    return -1;
  }

  // What the clause around an event noun gives: the subject of "held", the two sides of "told … in a call".
  void NounInClause(const Frame& frame, int chunk_index, int clause_index, bool has_with, EventMention* mention) {
    const Clause& clause = Cl(clause_index);
    if (clause.verb < 0) {
      ClauseTimes(clause, mention);
      // Headline without verb: "Putin, Trump: phone call" — names before the noun take part.
      return;
    }
    const Chunk& verb = C(clause.verb);
    const ClassSet classes = VerbClasses(clause.verb);
    const std::string lemma(verb.lemma);
    std::string_view prep;
    bool found = false;
    for (const Slot& slot : clause.slots) {
      if (slot.chunk == chunk_index) {
        prep = slot.prep;
        found = true;
      }
    }
    const bool is_object = clause.object == chunk_index;
    const bool is_subject = clause.subject == chunk_index;
    if (!found && !is_object && !is_subject) return;
    std::string verb_lemma;
    bool known = false;
    const Effect effect = VerbEffect(reading_, lexicon_, status_, verb, &known, &verb_lemma);
    const bool happens = !known || effect == Effect::kHeld || effect == Effect::kTransparent;
    ClauseTimes(clause, mention, /*planned_only=*/!happens);
    Relatives(frame, chunk_index, clause_index, mention);

    auto light_role = [&]() {
      const FrameRole own = frame.RoleOf(absl::StrCat("subject-of:", lemma));
      if (own != FrameRole::kNone) return own;
      if (std::find(frame.makers.begin(), frame.makers.end(), lemma) != frame.makers.end()) return FrameRole::kInitiator;
      return FrameRole::kParty;
    };
    if (is_object && prep.empty() && !verb.passive) {
      const bool carries = (classes & light_) != 0 || frame.RoleOf(absl::StrCat("subject-of:", lemma)) != FrameRole::kNone;
      if (carries) {
        AddArgs(mention, clause.subject, light_role());
        mention->carried = true;
      }
      // "had a phone call on Monday in Paris with X": slots that the noun's own run did not reach.
      if (carries) OtherSlots(frame, clause, mention);
      // "agreed to hold", "plans to have": the subject came down by control; "sought a call with X" names who wants it.
      if (!carries && clause.subject >= 0 && has_with && (!mention->definite || !happens) && mention->args.size() == 1) {
        AddArgs(mention, clause.subject, FrameRole::kParty);
      }
      return;
    }
    if (is_object && verb.passive && verb.participial) {
      return;
    }
    if (is_subject && (classes & light_) != 0) {
      mention->carried = true;
      OtherSlots(frame, clause, mention);  // "a call was held between A and B"
      if (verb.passive) {
        for (const Slot& slot : clause.slots) {
          if (slot.prep == "by") AddArgs(mention, slot.chunk, light_role());
        }
      }
      return;
    }
    if (is_subject && verb.passive) {
      for (const Slot& slot : clause.slots) {
        if (slot.prep == "by" && frame.RoleOf(absl::StrCat("subject-of:", lemma)) != FrameRole::kNone) AddArgs(mention, slot.chunk, light_role());
      }
      return;
    }
    if (prep.empty()) return;
    static constexpr std::string_view kWithin[] = {"in", "during", "by", "on", "via", "at", "through", "into"};
    static constexpr std::string_view kAround[] = {"after", "before", "following", "ahead of", "since", "prior to", "for"};
    const bool with_own_parties = mention->args.size() >= 2;
    if (Contains(kWithin, prep)) {
      // "urged Putin to withdraw in a call": the call is where he urged.
      if (clause.relation == Relation::kInfinitive && clause.governor >= 0) {
        int g = clause.governor;
        while (Cl(g).relation == Relation::kInfinitive && Cl(g).governor >= 0) g = Cl(g).governor;
        if (Cl(g).verb >= 0 && (VerbClasses(Cl(g).verb) & speaking_) != 0) {
          mention->clause = g;
          mention->adjunct_of_governor = true;
          ClauseTimes(Cl(g), mention);
          if (!with_own_parties) {
            AddActor(mention, Cl(g).subject);
            if (!C(Cl(g).verb).passive) AddActor(mention, Cl(g).object);
          }
          return;
        }
      }
      if (with_own_parties || mention->unresolved_plural) return;
      AddActor(mention, clause.subject);
      if (!verb.passive && (classes & addressing_) != 0) AddActor(mention, clause.object);
      if (verb.passive) {
        for (const Slot& slot : clause.slots) {
          if (slot.prep == "by") AddActor(mention, slot.chunk);
        }
      }
      OtherSlots(frame, clause, mention);
      return;
    }
    if (Contains(kAround, prep)) {
      // "After a call with Trump, Putin said": the subject is the other side when only one is named.
      if (mention->args.size() == 1 && has_with && C(chunk_index).possessor < 0) AddActor(mention, clause.subject);
    }
  }

  // "the summit he was to hold with Kim on June 12", "talks that began on Monday": what a relative or participial clause says of
  // the noun.
  void Relatives(const Frame& frame, int chunk_index, int clause_index, EventMention* mention) const {
    const uint32_t s = mention->sentence;
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (static_cast<int>(i) == clause_index || clause.verb < 0 || (clause.relation != Relation::kRelative && clause.relation != Relation::kParticipial)) continue;
      const bool object = clause.object == chunk_index && clause.subject != chunk_index;
      const bool subject = clause.subject == chunk_index;
      if (!object && !subject) continue;
      if ((VerbClasses(clause.verb) & light_) == 0 && !(subject && C(clause.verb).passive)) continue;
      if (object) AddArgs(mention, clause.subject, FrameRole::kParty);
      if (subject && C(clause.verb).passive) {
        for (const Slot& slot : clause.slots) {
          const bool held = (VerbClasses(clause.verb) & light_) != 0;
          if (slot.prep == "by" && held) AddArgs(mention, slot.chunk, FrameRole::kParty);
        }
      }
      OtherSlots(frame, clause, mention);
      ClauseTimes(clause, mention, false);
      for (const Slot& slot : clause.slots) NotePlace(mention, slot.prep, slot.chunk);
    }
  }

  void AddActor(EventMention* mention, int chunk) const {
    if (chunk < 0) return;
    for (const EventArg& arg : EntitiesOf(reading_, chunk, FrameRole::kParty, &mention->unresolved_plural)) {
      AddArg(mention, arg);
    }
  }

  void OtherSlots(const Frame& frame, const Clause& clause, EventMention* mention) const {
    for (const Slot& slot : clause.slots) {
      if (slot.prep.empty() || slot.before_verb || C(slot.chunk).is_time) continue;
      if (slot.prep == "of" || slot.prep == "from") continue;  // belong to the noun before them
      AddArgs(mention, slot.chunk, frame.RoleOf(slot.prep));
    }
  }

  // ---- verbs -------------------------------------------------------------------------------------------------------
  void Verbs(uint32_t s) {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0) continue;
      const Chunk& verb = C(clause.verb);
      const std::vector<int>* candidates = frames_.ByVerb(verb.lemma);
      if (candidates == nullptr) continue;
      for (int f : *candidates) {
        const Frame& frame = frames_.frames()[static_cast<size_t>(f)];
        if (frame.kind != FrameKind::kEvent) continue;
        uint32_t last = verb.last;
        std::string mode;
        if (!VerbPhrase(frame, verb, &last) || Refused(frame, last)) continue;
        if (!frame.needs.empty() && !CueIn(frame, clause, &mode)) continue;
        if (VerbMention(f, static_cast<int>(i), s, last, mode)) break;
      }
    }
  }

  bool VerbPhrase(const Frame& frame, const Chunk& verb, uint32_t* last) const {
    for (const std::vector<std::string>& phrase : frame.verbs) {
      if (phrase[0] != verb.lemma) continue;
      bool all = true;
      for (size_t k = 1; k < phrase.size() && all; ++k) all = W(verb.last + static_cast<uint32_t>(k) - 1) == phrase[k];
      if (!all) continue;
      *last = verb.last + static_cast<uint32_t>(phrase.size()) - 1;
      return true;
    }
    return false;
  }

  bool VerbMention(int f, int clause_index, uint32_t s, uint32_t last, const std::string& mode) {
    const Frame& frame = frames_.frames()[static_cast<size_t>(f)];
    const Clause& clause = Cl(clause_index);
    const Chunk& verb = C(clause.verb);
    EventMention mention = Start(f, s, clause_index, -1);
    mention.first = verb.first;
    mention.last = last;
    if (!mode.empty()) mention.mode = mode;
    const FrameRole subject = frame.RoleOf("subject");
    const FrameRole object = frame.RoleOf("object");
    if (verb.passive) {
      AddArgs(&mention, clause.subject, object == FrameRole::kNone ? subject : object);
      for (const Slot& slot : clause.slots) {
        if (slot.prep == "by") AddArgs(&mention, slot.chunk, subject);
      }
    } else {
      AddArgs(&mention, clause.subject, subject);
      if (object != FrameRole::kNone) {
        if (object != FrameRole::kContent && clause.object >= 0 && !ObjectFits(clause.object)) return false;
        // "called Trump a liar": two bare noun groups after the verb.
        if (frame.persons && HasComplement(clause)) return false;
        AddArgs(&mention, clause.object, object);
      }
    }
    for (const Slot& slot : clause.slots) {
      if (slot.prep.empty() || C(slot.chunk).is_time || (verb.passive && slot.prep == "by")) continue;
      const FrameRole role = frame.RoleOf(slot.prep);
      if (role == FrameRole::kNone) continue;
      if (slot.before_verb && role == FrameRole::kParty) continue;
      AddArgs(&mention, slot.chunk, role);
    }
    ClauseTimes(clause, &mention);
    for (const Slot& slot : clause.slots) NotePlace(&mention, slot.prep, slot.chunk);
    // "spoke with Modi in Laos": both in one place is a meeting.
    if (frame.strength == Strength::kWeak && frame.type == EventType::kCall && frame.needs.empty() && mention.place >= 0) mention.type = EventType::kMeeting;
    if (mention.args.empty() && !mention.unresolved_plural) return false;
    if (frame.persons && !PersonsOnly(mention)) return false;
    if (frame.not_states && StatesOnly(mention)) return false;
    Finish(std::move(mention), s);
    return true;
  }

  bool ObjectFits(int chunk) const {
    const Chunk& c = C(chunk);
    if (c.mention < 0) return false;
    const MentionKind kind = M(c.mention).kind;
    return kind != MentionKind::kPlace && kind != MentionKind::kAdjective;
  }

  bool HasComplement(const Clause& clause) const {
    bool seen_object = false;
    if (clause.object >= 0) {
      const uint32_t next = C(clause.object).last;  // "called him 'a liar'", "called him weak"
      const bool opens = next < syntax_.tags.size() && (syntax_.tags[next] == Tag::kDet || (syntax_.tags[next] == Tag::kAdj && syntax_.mention_of_token[next] < 0) ||
                                                       (syntax_.tags[next] == Tag::kQuote && document_.tokens[next].Has(kSpaceBefore)));
      if (opens && document_.tokens[next].sentence == clause.sentence) return true;
    }
    for (const Slot& slot : clause.slots) {
      if (slot.before_verb || !slot.prep.empty()) continue;
      if (slot.chunk == clause.object) {
        seen_object = true;
      } else if (seen_object && !C(slot.chunk).is_time && C(slot.chunk).mention < 0 && C(slot.chunk).first == C(clause.object).last) {
        return true;
      }
    }
    return false;
  }

  bool StatesOnly(const EventMention& mention) const {
    return !mention.args.empty() && std::all_of(mention.args.begin(), mention.args.end(), [&](const EventArg& arg) {
      return E(arg.entity).kind == ActorKind::kState && M(arg.mention).kind == MentionKind::kState;
    });
  }

  bool PersonsOnly(const EventMention& mention) const {
    for (const EventArg& arg : mention.args) {
      const Mention& m = M(arg.mention);
      if (E(arg.entity).kind != ActorKind::kPerson || m.kind == MentionKind::kOfficial || m.kind == MentionKind::kBody) return false;
    }
    return true;
  }

  // ---- cues --------------------------------------------------------------------------------------------------------
  // "discussed Iran by phone": the adverbial itself is the trigger where no verb or noun of the clause has fired.
  void Cues(uint32_t s) {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0) continue;
      auto [first, last] = ClauseTokens(syntax_, clause);
      last = std::min<uint32_t>(last + 2, document_.sentences[s].last);
      bool done = false;
      for (uint32_t t = first; t < last && !done; ++t) {
        const std::vector<int>* candidates = frames_.ByCue(W(t));
        if (candidates == nullptr) continue;
        for (int f : *candidates) {
          const Frame& frame = frames_.frames()[static_cast<size_t>(f)];
          if (frame.kind != FrameKind::kEvent || TypeFired(s, static_cast<int>(i), frame.type)) continue;
          for (const std::vector<std::string>& phrase : frame.cues) {
            uint32_t at = 0;
            if (phrase[0] != W(t) || !HasPhrase(document_, t, std::min<uint32_t>(last, t + static_cast<uint32_t>(phrase.size()) + 2), phrase, &at) || at != t) continue;
            CueMention(f, static_cast<int>(i), s, t, static_cast<uint32_t>(phrase.size()));
            done = true;
            break;
          }
          if (done) break;
        }
      }
    }
  }

  bool TypeFired(uint32_t s, int clause, EventType type) const {
    return std::any_of(found_.begin(), found_.end(), [&](const EventMention& m) {
      return m.sentence == s && m.clause == clause && m.type == type;
    });
  }

  void CueMention(int f, int clause_index, uint32_t s, uint32_t first, uint32_t length) {
    const Frame& frame = frames_.frames()[static_cast<size_t>(f)];
    const Clause& clause = Cl(clause_index);
    EventMention mention = Start(f, s, clause_index, -1);
    mention.first = first;
    mention.last = first + length;
    AddArgs(&mention, clause.subject, FrameRole::kParty);
    if (clause.object >= 0 && !C(clause.verb).passive) {
      // "informed Merkel by phone" names a party, "discussed Iran by phone" a topic.
      for (const EventArg& arg : EntitiesOf(reading_, clause.object, frame.RoleOf("object"), &mention.unresolved_plural)) {
        if (!frame.persons || E(arg.entity).kind == ActorKind::kPerson) AddArg(&mention, arg);
      }
    }
    for (const Slot& slot : clause.slots) {
      if (slot.prep.empty() || slot.before_verb || C(slot.chunk).is_time) continue;
      AddArgs(&mention, slot.chunk, frame.RoleOf(slot.prep));
    }
    ClauseTimes(clause, &mention);
    if (mention.args.size() < 2 && !mention.unresolved_plural) return;
    if (frame.persons && !PersonsOnly(mention)) return;
    Finish(std::move(mention), s);
  }

  // ---- captions ----------------------------------------------------------------------------------------------------
  // A picture of two leaders is of a meeting, whatever they are said to do in it, where no frame has found their event.
  void Captions(uint32_t s, size_t before) {
    const Sentence& sentence = document_.sentences[s];
    if (document_.ZoneOf(sentence) != Zone::kCaption) return;
    for (size_t f = 0; f < frames_.frames().size(); ++f) {
      if (!frames_.frames()[f].caption) continue;
      for (size_t m = before; m < found_.size(); ++m) {
        if (found_[m].args.size() >= 2) return;
      }
      const int clause = static_cast<int>(syntax_.sentence_clauses[s]);
      EventMention mention = Start(static_cast<int>(f), s, clause, -1);
      mention.first = sentence.first;
      mention.last = sentence.first + 1;
      for (size_t m = 0; m < reading_.actors.mentions.size(); ++m) {
        const Mention& named = reading_.actors.mentions[m];
        if (named.first < sentence.first || named.first >= sentence.last || named.possessive) continue;
        if (named.kind == MentionKind::kPerson || named.kind == MentionKind::kRole || named.kind == MentionKind::kPlural) {
          AddMentionArg(&mention, static_cast<int>(m), FrameRole::kParty);
        } else if (named.kind == MentionKind::kPlace && mention.place < 0) {
          mention.place = static_cast<int>(m);
        }
      }
      if (mention.args.size() < 2 || !PersonsOnly(mention)) return;
      for (size_t t = 0; t < reading_.times.size(); ++t) {
        if (reading_.times[t].first >= sentence.first && reading_.times[t].last <= sentence.last) NoteTime(&mention, static_cast<int>(t));
      }
      mention.status.effect = Effect::kHeld;
      mention.status.why = "a picture";
      found_.push_back(std::move(mention));
    }
  }

  // ---- shared ------------------------------------------------------------------------------------------------------
  void NoteTime(EventMention* mention, int time) const {
    const TimeExpression& t = reading_.times[static_cast<size_t>(time)];
    if (t.habitual) return;
    if (t.kind == TimeKind::kDuration) {
      if (mention->duration < 0) mention->duration = time;
    } else if (t.kind == TimeKind::kDate) {
      if (std::find(mention->times.begin(), mention->times.end(), time) == mention->times.end()) mention->times.push_back(time);
    }
  }

  // Prepositions that put an event at a time; "since Monday", "by Monday", "before Monday" do not.
  static bool TimePrep(std::string_view prep) {
    static constexpr std::string_view kPreps[] = {"", "on", "in", "at", "during", "for", "over", "from", "around", "about", "late", "early", "throughout", "between"};
    return Contains(kPreps, prep);
  }

  // `planned_only`: the verb is about the event, not its happening ("cancelled on Thursday the summit planned for June"): only
  // "for" leads to the event's own time.
  void ClauseTimes(const Clause& clause, EventMention* mention, bool planned_only = false) const {
    for (const Slot& slot : clause.slots) {
      if (planned_only && slot.prep != "for" && slot.chunk != mention->noun_chunk) continue;
      const Chunk& c = C(slot.chunk);
      // The time of another noun ("the decision of last week") is that noun's.
      if (c.time < 0 || !(TimePrep(slot.prep) || slot.chunk == mention->noun_chunk)) continue;
      // Lengths: "for an hour", "lasted an hour"; "after an hour", "within two hours" are no length of the event.
      const bool length = reading_.times[static_cast<size_t>(c.time)].kind == TimeKind::kDuration;
      if (length && !(slot.prep.empty() || slot.prep == "for" || slot.prep == "over" || slot.prep == "from")) continue;
      if (c.is_time || slot.chunk == mention->noun_chunk) NoteTime(mention, c.time);
    }
  }

  void NotePlace(EventMention* mention, std::string_view prep, int chunk) const {
    if (!(prep == "in" || prep == "at" || prep == "near" || prep == "outside")) return;
    // "at the Presidential Palace in Helsinki": the town says more than the house.
    if (mention->place >= 0 && !(mention->place_prep == "at" && prep == "in")) return;
    const Chunk& c = C(chunk);
    if (c.mention < 0) return;
    const Mention& m = M(c.mention);
    const bool house = m.kind == MentionKind::kBody && prep == "at";  // "at the White House"
    if (m.kind == MentionKind::kPlace || house || (m.kind == MentionKind::kState && m.may_be_place)) {
      mention->place = c.mention;
      mention->place_prep = std::string(prep);
    }
  }

  bool CueSetIn(std::string_view name, uint32_t first, uint32_t last) const {
    const CueSet* set = frames_.FindCueSet(name);
    return set != nullptr && std::any_of(set->phrases.begin(), set->phrases.end(), [&](const std::vector<std::string>& phrase) {
      return HasPhrase(document_, first, last, phrase, nullptr);
    });
  }

  void Finish(EventMention mention, uint32_t s) {
    const Sentence& sentence = document_.sentences[s];
    bool future_time = false;
    bool past_day = false;
    for (int t : mention.times) {
      const TimeExpression& time = reading_.times[static_cast<size_t>(t)];
      future_time = future_time || time.future_only;
      past_day = past_day || (document_.anchor() && time.past.precision == DatePrecision::kDay && time.past.end <= *document_.anchor() && time.past.start >= *document_.anchor() - 7);
      if (time.base == TimeBase::kAbsolute && document_.anchor() && time.past.known() && time.past.start > *document_.anchor()) future_time = true;
    }
    mention.status = ComposeStatus(reading_, lexicon_, status_, mention.clause, mention.adjunct_of_governor ? -1 : mention.noun_chunk, future_time, past_day);
    if (sentence.last > sentence.first && W(sentence.last - 1) == "?" && document_.ZoneOf(sentence) != Zone::kHeadline) {
      mention.refused = "in a question";
    } else if (!mention.status.claim()) {
      mention.refused = absl::StrCat("no claim: ", mention.status.why);
    }
    if (mention.clause >= 0) {
      const auto [first, last] = ClauseTokens(syntax_, Cl(mention.clause));
      const uint32_t end = std::min<uint32_t>(last + 6, sentence.last);
      // "spoke separately with A and B": each counterpart had one of its own.
      mention.separate = CueSetIn("separate", first, end);
      mention.sequel = CueSetIn("sequel", sentence.first, std::min(mention.last + 2, sentence.last));
      // "have not spoken since May" denies nothing of today.
      if (mention.status.effect == Effect::kDenied && CueSetIn("until-now", first, end)) mention.refused = "negated only up to now";
    }
    // Without a day or a telephone, "will talk" and "ready to talk" promise contact, not an event.
    if (mention.strength == Strength::kWeak && mention.noun_chunk < 0 && mention.status.future && mention.times.empty() && mention.type == EventType::kCall) {
      mention.refused = "a weak trigger, not held and without a date";
    }
    if (!mention.refused.empty() && !explain_) return;
    found_.push_back(std::move(mention));
  }

  const Reading& reading_;
  const Document& document_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  const FrameSet& frames_;
  const StatusTable& status_;
  bool explain_;
  ClassSet light_, addressing_, speaking_;
  std::vector<EventMention> found_;
};

}  // namespace

std::vector<EventMention> FindEventMentions(const Reading& reading, const Lexicon& lexicon, const FrameSet& frames,
                                            const StatusTable& status, bool explain) {
  return Matcher(reading, lexicon, frames, status, explain).Run();
}

}  // namespace readout::extract
