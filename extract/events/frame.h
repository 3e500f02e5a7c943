// SPDX-License-Identifier: Apache-2.0
#pragma once
// Frames: which words assert which event or attribute, and which part of the clause fills which role. They are data
// (data/frames/*.frame); docs/pattern-language.md is the language's manual. One frame covers active, passive, nominal,
// light-verb, coordinated and headline forms, because it names arguments by grammatical function and the clause stage
// has already told the functions.
//
//   frame call.telephone
//     type call
//     mode phone
//     verb telephone | phone | ring
//     arg subject = initiator
//     arg object = party
//     yes Putin telephoned Trump on Monday.
//     no  Putin rang the changes.

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/enum_names.h"
#include "extract/events/word_index.h"
#include "extract/text/document.h"
#include "model/event_type.h"

namespace readout::extract {

// What a frame asserts.
enum class FrameKind : uint8_t {
  kEvent,      // an event of a type
  kInitiator,  // "at the initiative of X", "X initiated the call": names who began an event
  kTopic,      // "discussed X", "focused on X"
  kOutcome,    // "agreed to …", "invited X to …"
};
inline constexpr EnumName<FrameKind> kFrameKindNames[] = {
    {FrameKind::kEvent, "event"},
    {FrameKind::kInitiator, "initiator"},
    {FrameKind::kTopic, "topic"},
    {FrameKind::kOutcome, "outcome"},
};

// The parts that a clause argument may play in a frame.
enum class FrameRole : uint8_t {
  kParty,
  kInitiator,
  kHost,
  kVisitor,
  kMediator,
  kSource,
  kTarget,
  kSender,
  kRecipient,
  kEvent,
  kContent,
  kNone
};
inline constexpr EnumName<FrameRole> kFrameRoleNames[] = {
    {FrameRole::kParty, "party"},     {FrameRole::kInitiator, "initiator"}, {FrameRole::kHost, "host"},
    {FrameRole::kVisitor, "visitor"}, {FrameRole::kMediator, "mediator"},   {FrameRole::kSource, "source"},
    {FrameRole::kTarget, "target"},   {FrameRole::kSender, "sender"},       {FrameRole::kRecipient, "recipient"},
    {FrameRole::kEvent, "event"},     {FrameRole::kContent, "content"},     {FrameRole::kNone, "none"},
};

// How much a trigger proves by itself.
enum class Strength : uint8_t {
  kStrong,   // an event as soon as two sides take part
  kWeak,     // an event only between two named principals ("spoke with", "talks")
  kAnaphor,  // never an event of its own: "the conversation", "the contact" speak of one already told
};
inline constexpr EnumName<Strength> kStrengthNames[] = {
    {Strength::kStrong, "strong"},
    {Strength::kWeak, "weak"},
    {Strength::kAnaphor, "anaphor"},
};

// The role that it gives a claim's participant. Who began an event takes part in it: that he did is decided among all
// that the article says of it.
Role ParticipantRole(FrameRole role);

struct FrameArg {
  // "subject", "object", "purpose" (whom a verb's infinitive of purpose is for), "possessor", "modifier" (names in
  // front of a noun), "destination" (states and places there), "owner" (whose the object is), "posting" (where the
  // envoy that is the object is accredited), "clause" (subject of the content clause), "infinitive" (object of what is
  // to be done), or a preposition.
  std::string function;
  FrameRole role = FrameRole::kNone;
};

// What a verb's object may be. The set that it comes from may give the event its mode.
struct TakenPhrase {
  std::vector<std::string> words;
  std::string mode;
};

struct Frame {
  std::string name;
  FrameKind kind = FrameKind::kEvent;
  EventType type = EventType::kCall;
  std::string mode;
  OutcomeKind outcome = OutcomeKind::kAgreed;
  std::optional<OutcomeKind> amount;  // of events: what kind of outcome an amount is that is told with it
  Strength strength = Strength::kStrong;
  std::vector<std::vector<std::string>> nouns;  // phrases by words, the last one a singular noun; head last
  std::vector<std::vector<std::string>> verbs;  // lemma first, then particles: {"sit", "down"}
  std::vector<std::vector<std::string>> cues;   // adverbial phrases that are triggers of their own: {"by", "phone"}
  std::vector<TakenPhrase> takes;      // phrases like `nouns`, one of which the object of the verb or noun must be
  std::string offered;                 // mode of an offer to do it, which is held as soon as it is made
  std::vector<std::string> mode_sets;  // cue sets that give a mode where the words around the object have a phrase
  std::vector<std::string> of_verbs;   // of nouns: lemmas with particles, of one of which it is subject or object
  std::vector<FrameArg> args;
  std::string status;                             // of an event that would be held: "scheduled" for a pledge
  std::vector<std::string> unless;                // cue sets, none of which may stand in the clause
  std::vector<std::string> unless_sentence;       // the same for the whole sentence
  std::vector<std::string> needs;                 // cue sets, one of which must stand in the clause
  std::vector<std::vector<std::string>> without;  // word sequences that refuse the frame when they follow the trigger
  std::vector<std::string> without_before;  // words that refuse it in a noun group, behind a possessor, before the head
  std::vector<std::string> makers;          // light verbs whose subject is the initiator: "make", "place"
  std::vector<std::string> aspects;  // types that "talks" may also speak of, as anaphors: empty means its own type only
  bool ellipsis = false;             // a side left out is the other of the two of whom the article tells
  bool takes_money = false;          // the object may also be a sum of money
  bool caption = false;              // fires on captions that name two principals and tell no other event
  bool abroad = false;               // fires on headlines that put somebody in a state not his own: "Macron in China:"
  bool described = false;            // the noun must have an article and an adjective: "a frank one"
  bool persons = false;              // parties must be persons ("X called Y")
  bool one_each = false;             // several objects are an event each ("telephoned A and B")
  bool counted = false;              // the object must be so many: "sixty Russians"
  bool infinitive = false;           // the verb must govern an infinitive: "asked Iran to withdraw"
  bool gives_way = false;            // its mode is that of any other telling: a letter that congratulates
  bool counterpart = false;          // a missing side is the one that the article has told of together with the other
  bool answers = false;              // does to another what that one did: "responded in kind"
  bool spoken = false;               // may be said inside a call or meeting, whose content it is then
  bool office_holders = false;       // persons among the parties must hold an office or be known
  bool one_sided = false;            // one side alone makes the event ("left the treaty")
  bool places = false;               // a place that an argument names stands for its state ("flew to Geneva")
  bool anchored = false;             // fires only with a day, a place or a gathering at whose margin it was
  bool one_of_several = false;       // one of the events told together before ("in the first, with A"), never another
  bool not_states = false;           // not between states alone ("Ivory Coast meet Egypt" is a match)
  std::vector<std::string> yes;      // must give this frame's event
  std::vector<std::string> no;       // must not
  int line = 0;

  FrameRole RoleOf(std::string_view function) const;
  // True when it fires only on verbs with certain objects, and nouns of certain things.
  bool TakesObject() const { return takes_money || !takes.empty(); }
  // How many tokens the longest verb phrase of the frame has that begins with `lemma` and goes on, right behind the
  // verb group that ends before token `last`, with the phrase's own words ("came up"); 0 when none fits.
  size_t VerbLength(std::string_view lemma, const Document& document, uint32_t last) const;
  // Likewise of a phrase whose particles stand behind the verb's object, which ends before token `last`: "threw three
  // diplomats out".
  size_t ParticleVerbLength(std::string_view lemma, const Document& document, uint32_t last) const;
};

// Words of place or means that select a mode or allow a frame: cue set name -> phrases.
struct CueSet {
  std::string name;
  std::string mode;  // mode that the cue gives to the event, may be empty
  std::vector<std::vector<std::string>> phrases;
};

class FrameSet {
 public:
  // Reads every *.frame of `folder` in name order. Errors: "data/frames/call.frame:12:8: unknown key \"nuon\"".
  static absl::StatusOr<FrameSet> Load(const std::string& folder);
  // One file's text; `path` is for messages.
  static absl::Status Parse(std::string_view text, const std::string& path, FrameSet* set);

  const std::vector<Frame>& frames() const { return frames_; }
  const std::vector<CueSet>& cue_sets() const { return cue_sets_; }

  // Frames by the first word of their triggers' key: the head noun (singular), the verb lemma, the first word of a cue.
  const std::vector<int>* ByNoun(std::string_view head) const { return by_noun_.Find(head); }
  const std::vector<int>* ByVerb(std::string_view lemma) const { return by_verb_.Find(lemma); }
  const std::vector<int>* ByCue(std::string_view first) const { return by_cue_.Find(first); }
  const CueSet* FindCueSet(std::string_view name) const;
  // True when the set of that name has `phrase`, its words one space apart.
  bool HasCue(std::string_view set, std::string_view phrase) const;

 private:
  void Index();

  std::vector<Frame> frames_;
  std::vector<CueSet> cue_sets_;
  WordIndex by_noun_;
  WordIndex by_verb_;
  WordIndex by_cue_;
  WordIndex sets_of_phrase_;  // cue sets by phrase, of those with one name the first
};

}  // namespace readout::extract
