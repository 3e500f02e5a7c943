// SPDX-License-Identifier: Apache-2.0
#include "extract/events/noun_binding.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/events/argument_binding.h"
#include "extract/events/place_binding.h"
#include "extract/events/taken.h"

namespace readout::extract {
namespace {

constexpr int kSinceReach = 12;  // chunks after the noun within which "since …" is still its own

// The event noun of one group and the mention it makes.
class NounMatch {
 public:
  NounMatch(const MatchContext& context, const Frame& frame, int chunk, EventMention mention)
      : x_(context), frame_(frame), chunk_(chunk), mention_(std::move(mention)) {}

  EventMention Bind() {
    const Chunk& chunk = x_.ChunkAt(chunk_);
    mention_.definite = chunk.definite;
    mention_.indefinite = chunk.indefinite;
    for (uint32_t i = chunk.first; i < chunk.head; ++i) {
      if (x_.frames.HasCue("earlier", x_.Word(i))) mention_.earlier = true;
      if (x_.frames.HasCue("another", x_.Word(i))) mention_.another = true;
      if (x_.frames.HasCue("separate", x_.Word(i)) && x_.frames.HasCue("one-each", x_.Word(chunk.head)))
        several_ = true;
      if (x_.Word(i) == "first") mention_.first_since = SinceTime(chunk_);
    }
    const bool counted = Counted(chunk_);
    if (counted) mention_.another = false;
    NamesInFront(chunk);
    // In a clause that shares the noun, "and with B on Tuesday", what follows the noun is the first one's.
    if (mention_.clause == x_.syntax.clause_of_chunk[static_cast<size_t>(chunk_)]) {
      const int last = Behind(OfWhat());
      // "the call, the third between A and B this year, lasted"
      const bool comma = frame_.one_of_several && last < SentenceEnd() && x_.ChunkAt(last).kind == ChunkKind::kComma;
      if (comma && mention_.args.empty()) Behind(last);  // "the first, with Macron, lasted"
      const bool apposed = last + 1 < SentenceEnd() && x_.ChunkAt(last).kind == ChunkKind::kComma &&
                           x_.ChunkAt(last + 1).kind == ChunkKind::kNoun && Counted(last + 1);
      if (apposed && mention_.args.size() < 2) Behind(last + 1);
    }
    if (addressed_) Promote(chunk.possessor);  // "Putin's call to Trump"
    if (chunk.time >= 0) NoteTime(x_, chunk.time, &mention_);
    Measure();
    if (mention_.clause >= 0) InClause(mention_.clause);
    if (counted || ranked_) Told();
    return std::move(mention_);
  }

 private:
  int SentenceEnd() const { return static_cast<int>(x_.syntax.sentence_chunks[mention_.sentence + 1]); }
  bool Light(int verb) const { return (x_.VerbClasses(verb) & x_.light) != 0; }

  // "their third call", "the second call between the two in a week": which of all so far it is, not that it comes after
  // the one just told.
  bool Counted(int chunk) const {
    const Chunk& group = x_.ChunkAt(chunk);
    bool ordinal = false;
    for (uint32_t i = group.first; i <= group.head; ++i) ordinal = ordinal || x_.frames.HasCue("ordinal", x_.Word(i));
    if (!ordinal || group.indefinite) return false;
    if (group.possessor >= 0) return true;
    if (chunk + 1 >= SentenceEnd()) return false;
    const Chunk& next = x_.ChunkAt(chunk + 1);
    if (next.kind == ChunkKind::kPrep) return x_.frames.HasCue("counting", x_.Word(next.first));
    return next.is_time && x_.Word(next.first) == "this";
  }

  // Of one that is counted, months and years around it say among how many: "the third call this year".
  void Told() {
    std::erase_if(mention_.times, [&](int t) {
      return x_.reading.times[static_cast<size_t>(t)].past.precision != DatePrecision::kDay;
    });
  }

  // What is said of it: "it was the third call between the two this year" speaks of the one just told.
  void AsPredicate(const Clause& clause) {
    const Chunk& verb = x_.ChunkAt(clause.verb);
    const bool nobody = clause.subject >= 0 && x_.ChunkAt(clause.subject).mention < 0;
    const std::string_view subject = nobody ? x_.Word(x_.ChunkAt(clause.subject).head) : std::string_view();
    if (verb.lemma != "be" || !x_.frames.HasCue("pointing", subject)) return;
    bool ordinal = false;
    for (uint32_t i = x_.ChunkAt(chunk_).first; i < mention_.last; ++i)
      ordinal = ordinal || x_.frames.HasCue("ordinal", x_.Word(i));
    if (!ordinal) return;
    ranked_ = true;
    mention_.another = false;
    mention_.indefinite = false;
    mention_.definite = true;
  }

  // "their first conversation since December": the time of the one before; -1 when none is given.
  int SinceTime(int from) const {
    for (int c = from + 1; c + 1 < SentenceEnd() && c < from + kSinceReach; ++c) {
      if (x_.ChunkAt(c).kind == ChunkKind::kVerb) return -1;
      if (x_.ChunkAt(c).kind != ChunkKind::kPrep || x_.Word(x_.ChunkAt(c).first) != "since") continue;
      return x_.IsContactTime(c + 1) ? x_.ChunkAt(c + 1).time : -1;
    }
    return -1;
  }

  // "after two hours of talks"
  void Measure() {
    if (chunk_ < 2 || x_.ChunkAt(chunk_ - 1).kind != ChunkKind::kPrep || x_.Word(x_.ChunkAt(chunk_ - 1).first) != "of")
      return;
    const Chunk& measure = x_.ChunkAt(chunk_ - 2);
    if (measure.is_time && x_.reading.times[static_cast<size_t>(measure.time)].kind == TimeKind::kDuration) {
      NoteTime(x_, measure.time, &mention_);
    }
  }

  // "Putin's call", "Putin - Trump call", "the US - Russia talks".
  void NamesInFront(const Chunk& chunk) {
    AddMentionArgs(x_, chunk.possessor, frame_.RoleOf("possessor"), &mention_);
    for (int m : chunk.possessor_conjuncts) AddMentionArgs(x_, m, FrameRole::kParty, &mention_);
    const FrameRole destination = frame_.RoleOf("destination");
    int before = -1;
    for (int m : chunk.modifiers) {
      if (destination != FrameRole::kNone && NamesPlace(m)) {
        AddMentionArgs(x_, m, destination, &mention_);
        destined_ = true;
        continue;
      }
      const MentionKind kind = x_.MentionAt(m).kind;
      const bool behind_person = kind != MentionKind::kPerson && before >= 0 &&
                                 x_.MentionAt(before).kind == MentionKind::kPerson &&
                                 x_.MentionAt(before).last == x_.MentionAt(m).first;
      before = m;
      if (behind_person) continue;  // "the Trump Venezuela meeting": its matter
      // "the Singapore summit with Kim": one state in front of a meeting is where, not who.
      if (chunk.modifiers.size() == 1 && frame_.type == EventType::kMeeting &&
          (kind == MentionKind::kState || kind == MentionKind::kPlace || kind == MentionKind::kAdjective)) {
        mention_.place_in_front = m;
        continue;
      }
      // "at a UN meeting", "the NATO summit": whose it is.
      if (chunk.modifiers.size() == 1 && frame_.type == EventType::kMeeting && kind == MentionKind::kOrganisation)
        continue;
      if (kind != MentionKind::kAdjective || chunk.modifiers.size() >= 2) {
        AddMentionArgs(x_, m, frame_.RoleOf("modifier"), &mention_);
      }
    }
  }

  // "the delivery of German tanks to Ukraine", "the signing of a pact between A and B": whose what it is of is, and the
  // group behind which its own groups go on.
  int OfWhat() {
    if (!frame_.TakesObject()) return chunk_;
    const Taken taken = TakenOfNoun(x_, frame_, chunk_);
    if (!taken.mode.empty()) mention_.mode = std::string(taken.mode);
    if (taken.chunk > chunk_) AddTaken(x_, frame_, taken.chunk, &mention_);
    if (taken.chunk == chunk_) AddOwners(x_, taken.chunk, frame_.RoleOf("owner"), &mention_);
    return std::max(taken.chunk, chunk_);
  }

  bool NamesPerson(int chunk) const {
    const int named = chunk < 0 ? -1 : x_.ChunkAt(chunk).mention;
    return named >= 0 && x_.MentionAt(named).entity >= 0 &&
           x_.EntityAt(x_.MentionAt(named).entity).kind == ActorKind::kPerson;
  }

  // A state or a place that is no adjective: "the China trip", "a White House visit".
  bool NamesPlace(int m) const {
    const Mention& named = x_.MentionAt(m);
    return named.kind == MentionKind::kState || named.kind == MentionKind::kPlace || named.kind == MentionKind::kBody ||
           (named.kind == MentionKind::kAdjective && !named.adjectival);
  }

  // "between A and B", "with A on Monday in Paris": times and prepositions with their groups, while unbroken.
  // Returns the chunk that breaks them off.
  int Behind(int noun) {
    int c = noun + 1;
    while (c + 1 < SentenceEnd()) {
      const Chunk& chunk = x_.ChunkAt(c);
      if (chunk.kind == ChunkKind::kAdverb) {
        ++c;
        continue;
      }
      if (chunk.kind == ChunkKind::kNoun && chunk.is_time) {
        NoteTime(x_, chunk.time, &mention_);
        ++c;
        continue;
      }
      const Chunk& group = x_.ChunkAt(c + 1);
      if (chunk.kind != ChunkKind::kPrep || group.kind != ChunkKind::kNoun) break;
      const std::string_view prep = x_.Word(chunk.first);
      const FrameRole role = frame_.RoleOf(prep);
      // "a summit of NATO", "of EU leaders": whose it is.
      const MentionKind kind = group.mention >= 0 ? x_.MentionAt(group.mention).kind : MentionKind::kPlace;
      const bool owner = prep == "of" && role == FrameRole::kParty && group.conjuncts.empty() &&
                         (kind == MentionKind::kOrganisation || kind == MentionKind::kOfficial);
      if (role != FrameRole::kNone && !group.is_time && !owner) {
        const bool first = mention_.args.empty();
        AddArgs(x_, c + 1, role, &mention_);
        has_group_ = true;
        between_ = between_ || (prep == "between" && mention_.args.size() >= 2);
        with_others_ = first && (prep == "with" || prep == "to");
        // A call, which somebody makes, is made to the one behind "to".
        if (prep == "to" && !frame_.makers.empty()) addressed_ = true;
      }
      // What follows these is that noun's own.
      if (prep == "since" || (prep == "of" && group.mention < 0 && !group.is_time)) break;
      if (group.is_time && x_.PrepIs(prep, x_.event_time)) NoteTime(x_, group.time, &mention_);
      NotePlace(x_, prep, c + 1, &mention_);
      c += 2;
    }
    return c;
  }

  // What the clause around the noun gives: the subject of "held", the two sides of "told … in a call".
  void InClause(int clause_index) {
    const Clause& clause = x_.ClauseAt(clause_index);
    if (clause.verb < 0) {  // a headline without a verb dates the event, its names need not take part
      NoteClauseTimes(x_, clause, false, &mention_);
      // "Putin and Trump in phone talks", "Zelensky 'ready' for talks with Putin"
      const auto own =
          std::find_if(clause.slots.begin(), clause.slots.end(), [](const Slot& slot) { return !slot.prep.empty(); });
      const bool within = own != clause.slots.end() && own->chunk == chunk_ &&
                          ((x_.PrepIs(own->prep, x_.within_event) && !IsMatter(own->prep)) || own->prep == "for");
      if (!within || mention_.args.size() >= 2) return;
      for (auto slot = clause.slots.begin(); slot != own; ++slot)
        AddArgs(x_, slot->chunk, FrameRole::kParty, &mention_);
      return;
    }
    const auto own_slot = std::find_if(clause.slots.rbegin(), clause.slots.rend(),
                                       [&](const Slot& slot) { return slot.chunk == chunk_; });
    const bool is_object = clause.object == chunk_;
    const bool is_subject = clause.subject == chunk_;
    if (own_slot == clause.slots.rend() && !is_object && !is_subject) return;
    const std::string_view prep = own_slot != clause.slots.rend() ? own_slot->prep : std::string_view();

    // "In a letter released on Thursday, Theresa May said": the participle is the letter's, what follows tells whose.
    const auto next_clause = static_cast<size_t>(clause_index) + 1;
    if (clause.subject < 0 && own_slot != clause.slots.rend() && own_slot->before_verb &&
        next_clause < x_.syntax.sentence_clauses[mention_.sentence + 1] &&
        x_.syntax.clauses[next_clause].relation == Relation::kMain && x_.syntax.clauses[next_clause].verb >= 0 &&
        x_.PrepIs(own_slot->prep, x_.within_event)) {
      NoteClauseTimes(x_, clause, false, &mention_);
      AsSetting(x_.syntax.clauses[next_clause]);
      return;
    }

    const Chunk& verb = x_.ChunkAt(clause.verb);
    std::string verb_lemma;
    bool known = false;
    const Effect effect = VerbEffect(x_.reading, x_.lexicon, x_.status, verb, &known, &verb_lemma);
    const bool happens = !known || effect == Effect::kHeld || effect == Effect::kTransparent;
    // "Two days before the call he spoke to …": the time is not the call's.
    if (prep == "for" || !x_.PrepIs(prep, x_.around_event))
      NoteClauseTimes(x_, clause, /*planned_only=*/!happens, &mention_);
    Relatives(clause_index);
    // "The call was the first between them since December."
    const int next = clause.verb + 1;
    if (is_subject && verb.lemma == "be" && next < SentenceEnd() &&
        x_.CueSetIn("ordinal-first", x_.ChunkAt(next).first, x_.ChunkAt(next).last)) {
      mention_.first_since = SinceTime(next);
    }

    // "held a second round of nuclear talks"
    const bool of_round = prep == "of" && !verb.passive && OfRounds(clause);
    if (is_object) AsPredicate(clause);
    // "walked out of the talks with Peru": the verb that the frame asks for tells who.
    if (!frame_.of_verbs.empty() && !is_subject && !is_object) AddFirst(clause.subject, frame_.RoleOf("subject"));
    if (is_subject && verb.lemma == "be" && clause.object >= 0 && Counted(clause.object)) {
      Behind(clause.object);  // "the call was the third between A and B"
      ranked_ = true;
    }
    if ((is_object && prep.empty() && !verb.passive) || of_round) {
      AsObject(clause, happens);
    } else if (prep.empty() && !is_subject && !verb.passive && !happens && SecondObject(clause)) {
      AddArgs(x_, clause.subject, FrameRole::kParty, &mention_);  // "offered Zelensky a meeting"
      AddArgs(x_, clause.object, FrameRole::kParty, &mention_);
    } else if (is_subject && (Light(clause.verb) || (frame_.one_of_several && verb.lemma == "be"))) {
      mention_.carried = true;
      OtherSlots(clause);  // "a call was held between A and B"
      if (verb.passive) AddAgents(x_, clause, MakerRole(verb), &mention_);
    } else if (is_subject && !verb.passive && frame_.type == EventType::kCall &&
               x_.frames.HasCue("arriving", verb.lemma)) {
      OtherSlots(clause);
      AddArgs(x_, clause.object, FrameRole::kParty, &mention_);
    } else if (is_subject && verb.passive) {
      const FrameRole agent = SubjectRole(verb);
      if (agent != FrameRole::kNone) AddAgents(x_, clause, agent, &mention_);
      if (mention_.args.empty() || agent != FrameRole::kNone)
        OtherSlots(clause);  // "No call is planned between A and B"
    } else if (!verb.predicate.empty() && (prep == "for" || prep == "to" || prep == "in")) {
      // "is ready for a meeting with Putin"
      if (mention_.args.size() == 1 && has_group_) AddArgs(x_, clause.subject, FrameRole::kParty, &mention_);
    } else if (x_.PrepIs(prep, x_.within_event) && (!IsMatter(prep) || frame_.RoleOf("subject") != FrameRole::kNone)) {
      AsSetting(clause);
    } else if ((prep == "with" || prep == "amid") && mention_.args.empty() && !mention_.definite) {
      // "Trump and Petro end their feud with an hour-long call", "Biden and Xi make progress amid talks"
      EventMention both = mention_;
      AddArgs(x_, clause.subject, FrameRole::kParty, &both);
      if (both.args.size() >= 2 && PersonsOnly(x_, both)) mention_ = std::move(both);
    } else if (prep.ends_with("with") && addressed_) {
      AddArgs(x_, clause.subject, FrameRole::kInitiator, &mention_);  // "followed up with a call to Katz"
    } else if (prep == "for" && frame_.RoleOf("subject") != FrameRole::kNone &&
               (x_.VerbClasses(clause.verb) & x_.moving) != 0) {
      AsSetting(clause);  // "flew to Ankara for a visit"
    } else if (x_.PrepIs(prep, x_.around_event)) {
      // "After a call with Trump, Putin said": the subject is the other side when only one is named.
      const bool named = has_group_ || (PersonInFront() && !mention_.definite);  // "After Trump call, Zelensky says"
      if (mention_.args.size() == 1 && named && x_.ChunkAt(chunk_).possessor < 0) {
        AddArgs(x_, clause.subject, FrameRole::kParty, &mention_);
      }
      if (prep == "after" || prep == "following") Afterwards(clause);
      // "invited Trump to Beijing for talks"
      if (prep == "for" && mention_.args.empty() && clause.object >= 0 && !verb.passive &&
          (x_.VerbClasses(clause.verb) & x_.wanting) != 0) {
        AddArgs(x_, clause.subject, FrameRole::kParty, &mention_);
        AddArgs(x_, clause.object, FrameRole::kParty, &mention_);
      }
    } else if (mention_.args.size() == 1 && has_group_ && prep == "of" && clause.object >= 0 &&
               x_.ChunkAt(clause.object).last + 1 == x_.ChunkAt(chunk_).first && Governs(clause.object)) {
      // "dismissed reports of a meeting with Rubio"
      AddArgs(x_, clause.subject, FrameRole::kParty, &mention_);
    }
  }

  // "a second round of talks", "two days of talks" as the object: of a length in days, too, which is no object
  // otherwise.
  bool OfRounds(const Clause& clause) const {
    return std::any_of(clause.slots.begin(), clause.slots.end(), [&](const Slot& slot) {
      const Chunk& group = x_.ChunkAt(slot.chunk);
      return slot.prep.empty() && !slot.before_verb && group.last + 1 == x_.ChunkAt(chunk_).first &&
             x_.frames.HasCue("rounds", x_.Word(group.head));
    });
  }

  // "briefed Xi on the summit": what was spoken of, whereas one is "on a call", "on a visit".
  bool IsMatter(std::string_view prep) const {
    return frame_.type == EventType::kMeeting && x_.frames.HasCue("matter", prep);
  }

  // "After talks in Sochi, Putin and Erdogan signed", "told Putin after a call": the two of whom the clause tells.
  void Afterwards(const Clause& clause) {
    if (!mention_.args.empty() || has_group_ || mention_.definite) return;
    EventMention both = mention_;
    AddArgs(x_, clause.subject, FrameRole::kParty, &both);
    if (both.args.size() == 1 && !x_.ChunkAt(clause.verb).passive &&
        (x_.VerbClasses(clause.verb) & x_.addressing) != 0) {
      AddArgs(x_, clause.object, FrameRole::kParty, &both);
    }
    if (both.args.size() >= 2) mention_ = std::move(both);
  }

  // The role that the frame gives to the subject of this verb in particular.
  FrameRole SubjectRole(const Chunk& verb) const {
    return frame_.RoleOf(absl::StrCat("subject-of:", ToAbsl(verb.lemma)));
  }

  // The role of who carries the event out.
  FrameRole MakerRole(const Chunk& verb) const {
    const FrameRole own = SubjectRole(verb);
    if (own != FrameRole::kNone) return own;
    if (frame_.RoleOf("subject") != FrameRole::kNone) return frame_.RoleOf("subject");
    const bool makes = std::find(frame_.makers.begin(), frame_.makers.end(), verb.lemma) != frame_.makers.end();
    return makes ? FrameRole::kInitiator : SideOfCaller();
  }

  void AsObject(const Clause& clause, bool happens) {
    const Chunk& verb = x_.ChunkAt(clause.verb);
    if (Light(clause.verb) || SubjectRole(verb) != FrameRole::kNone) {
      const FrameRole maker = MakerRole(verb);
      if (maker == FrameRole::kInitiator) {
        // "returned a call from X": the one who calls now.
        for (EventArg& arg : mention_.args) {
          if (arg.role == maker) arg.role = FrameRole::kParty;
        }
      }
      // "concluded the talks between A and B": who takes part is told, whoever brought them together.
      if (!between_ || maker != FrameRole::kParty) AddFirst(clause.subject, maker);
      mention_.carried = true;
      // "had a phone call on Monday in Paris with X": slots that the noun's own run did not reach.
      OtherSlots(clause);
      return;
    }
    // "agreed to hold", "plans to have": the subject came down by control; "sought a call with X" names who wants it,
    // "cancels Putin meeting" who will not come.
    const bool one_side = mention_.args.size() == 1;
    const bool named = has_group_ || destined_ || (!happens && PersonInFront());
    const bool takes_part = !happens || frame_.RoleOf("subject") == FrameRole::kNone;
    if (named && (!mention_.definite || !happens) && one_side && takes_part) {
      AddArgs(x_, clause.subject, SideOfCaller(), &mention_);
    }
    // "A and B have scheduled a call": two who plan or call off what has no other parties are the parties.
    const bool discussed = mention_.indefinite && mention_.strength == Strength::kStrong &&
                           (x_.VerbClasses(clause.verb) & x_.discussing) != 0;
    if ((!happens || discussed) && mention_.args.empty() && !mention_.unresolved_plural) {
      EventMention both = mention_;
      AddArgs(x_, clause.subject, FrameRole::kParty, &both);
      if (both.args.size() >= 2) mention_ = std::move(both);
    }
  }

  // In front of the others: of several events told in one, whose counterparts they are.
  void AddFirst(int chunk, FrameRole role) {
    const auto before = static_cast<std::ptrdiff_t>(mention_.args.size());
    AddArgs(x_, chunk, role, &mention_);
    std::rotate(mention_.args.begin(), mention_.args.begin() + before, mention_.args.end());
  }

  bool PersonInFront() const {
    const std::vector<int>& front = x_.ChunkAt(chunk_).modifiers;
    return front.size() == 1 && x_.MentionAt(front[0]).kind == MentionKind::kPerson;
  }

  // A noun that speaks of an event: "reports of", "plans for".
  bool Governs(int chunk) const {
    const WordInfo* info = x_.lexicon.Find(x_.Word(x_.ChunkAt(chunk).head));
    return info != nullptr && (info->noun_classes & x_.content) != 0;
  }

  // Another object stands between the verb and this one.
  bool SecondObject(const Clause& clause) const {
    return clause.object >= 0 && clause.object != chunk_ &&
           x_.ChunkAt(clause.object).last == x_.ChunkAt(chunk_).first && mention_.args.empty();
  }

  // Of a call "to X", whoever else takes part has made it.
  FrameRole SideOfCaller() const {
    if (const FrameRole own = frame_.RoleOf("subject"); own != FrameRole::kNone) return own;
    return addressed_ ? FrameRole::kInitiator : FrameRole::kParty;
  }

  void Promote(int actor_mention) {
    for (EventArg& arg : mention_.args) {
      if (arg.mention == actor_mention && arg.role == FrameRole::kParty) arg.role = FrameRole::kInitiator;
    }
  }

  // "told Putin in a call": who speaks and who is spoken to take part, unless the noun names its parties itself.
  void AsSetting(const Clause& clause) {
    const bool with_own_parties = mention_.args.size() >= 2 && !with_others_;
    // "won a promise from Putin to stop in a call"
    if (clause.relation == Relation::kInfinitive && clause.governor >= 0 && clause.governor_noun >= 0 &&
        mention_.args.empty() && Governs(clause.governor_noun) && !mention_.definite) {
      const Clause& above = x_.ClauseAt(clause.governor);
      EventMention both = mention_;
      AddArgs(x_, above.subject, FrameRole::kParty, &both);
      AddOwners(x_, clause.governor_noun, FrameRole::kParty, &both);
      if (both.args.size() >= 2) {
        mention_ = std::move(both);
        mention_.setting = true;
        return;
      }
    }
    // "urged Putin to withdraw in a call": the call is where he urged. "told Putin that trade came first, in a
    // meeting".
    const bool of_thing = clause.relation == Relation::kComplement && clause.subject >= 0 &&
                          x_.ChunkAt(clause.subject).mention < 0 && mention_.args.empty() && mention_.indefinite;
    if ((clause.relation == Relation::kInfinitive || of_thing) && clause.governor >= 0) {
      int top = clause.governor;
      while (x_.ClauseAt(top).relation == Relation::kInfinitive && x_.ClauseAt(top).governor >= 0) {
        top = x_.ClauseAt(top).governor;
      }
      const Clause& governor = x_.ClauseAt(top);
      if (governor.verb >= 0 && (x_.VerbClasses(governor.verb) & x_.speaking) != 0) {
        mention_.clause = top;
        mention_.adjunct_of_governor = true;
        NoteClauseTimes(x_, governor, false, &mention_);
        if (with_own_parties) return;
        AddArgs(x_, governor.subject, FrameRole::kParty, &mention_);
        if (!x_.ChunkAt(governor.verb).passive) AddArgs(x_, governor.object, FrameRole::kParty, &mention_);
        return;
      }
    }
    if (with_own_parties || mention_.unresolved_plural) return;
    const bool passive = x_.ChunkAt(clause.verb).passive;
    // "The two signed accords during Xi's visit": who made it is told.
    const FrameRole own = frame_.RoleOf("subject");
    const bool known = own != FrameRole::kNone && std::any_of(mention_.args.begin(), mention_.args.end(),
                                                              [&](const EventArg& arg) { return arg.role == own; });
    if (known) {
      OtherSlots(clause);
      return;
    }
    if (destined_ && !NamesPerson(clause.subject)) return;  // "China fumes amid Taiwan visit"
    AddFirst(clause.subject, passive ? FrameRole::kParty : SideOfCaller());
    // "won the support of Putin and Trump in separate calls"
    if (mention_.args.size() == 1 && !has_group_ && !mention_.definite && several_) {
      AddOwners(x_, clause.object, FrameRole::kParty, &mention_);
    }
    if (!passive && (x_.VerbClasses(clause.verb) & x_.addressing) != 0) {
      AddArgs(x_, clause.object, FrameRole::kParty, &mention_);
    }
    if (passive) AddAgents(x_, clause, FrameRole::kParty, &mention_);
    OtherSlots(clause);
    mention_.setting = mention_.args.size() >= 2 && (mention_.definite || mention_.indefinite);
  }

  // What a relative or participial clause says of the noun: "the summit he was to hold with Kim on June 12", "talks
  // that began on Monday".
  void Relatives(int clause_index) {
    const uint32_t s = mention_.sentence;
    for (uint32_t i = x_.syntax.sentence_clauses[s]; i < x_.syntax.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = x_.syntax.clauses[i];
      if (static_cast<int>(i) == clause_index || clause.verb < 0) continue;
      if (clause.relation != Relation::kRelative && clause.relation != Relation::kParticipial) continue;
      const bool subject = clause.subject == chunk_;
      const bool object = clause.object == chunk_ && !subject;
      const bool undergoes = subject && x_.ChunkAt(clause.verb).passive;
      const bool light = Light(clause.verb);
      // "the call that Trump had requested with Putin"
      const bool wanted = object && mention_.args.size() < 2 && (x_.VerbClasses(clause.verb) & x_.wanting) != 0;
      if ((!object && !subject) || (!light && !undergoes && !wanted)) continue;
      if (object)
        AddArgs(x_, clause.subject, light ? MakerRole(x_.ChunkAt(clause.verb)) : FrameRole::kParty, &mention_);
      if (undergoes && light) AddAgents(x_, clause, FrameRole::kParty, &mention_);
      OtherSlots(clause);
      NoteClauseTimes(x_, clause, false, &mention_);
      NoteClausePlace(x_, clause, &mention_);
    }
  }

  void OtherSlots(const Clause& clause) {
    for (const Slot& slot : clause.slots) {
      if (slot.prep.empty() || slot.before_verb || x_.ChunkAt(slot.chunk).is_time) continue;
      if (slot.prep == "of" || slot.prep == "from") continue;  // belong to the noun before them
      AddArgs(x_, slot.chunk, frame_.RoleOf(slot.prep), &mention_);
    }
  }

  const MatchContext& x_;
  const Frame& frame_;
  int chunk_;
  EventMention mention_;
  bool addressed_ = false;    // "to X" names who was called
  bool has_group_ = false;    // a group after the noun names who takes part: "with X"
  bool with_others_ = false;  // … and nobody else is named by the noun: who met them is told elsewhere
  bool destined_ = false;     // a name in front tells where to: "the China trip"
  bool several_ = false;      // "separate calls"
  bool between_ = false;      // … all of them: "between X and Y"
  bool ranked_ = false;       // said to be the third, the latest …: what counts it says nothing of its day
};

}  // namespace

EventMention BindNoun(const MatchContext& context, const Frame& frame, int chunk, EventMention mention) {
  return NounMatch(context, frame, chunk, std::move(mention)).Bind();
}

}  // namespace readout::extract
