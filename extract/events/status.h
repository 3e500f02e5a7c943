// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether an event is told as held, planned, proposed, called off or denied. Composed along the chain of governing heads
// from the trigger upwards (Saurí and Pustejovsky, "FactBank", 2009, and PETRARCH2's verb composition are the models): each
// verb group, noun and connector on the way has an effect from data/frames/status.tsv.

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/absl_view.h"
#include "base/enum_names.h"
#include "extract/syntax/syntax.h"
#include "model/event_type.h"

namespace readout::extract {

enum class Effect : uint8_t {
  kTransparent,  // says nothing of its own: look further up
  kHeld, kOngoing, kScheduled, kProposed, kCancelled, kDenied,
  kNoClaim,      // hypothetical, habitual, in question
};
inline constexpr EnumName<Effect> kEffectNames[] = {
    {Effect::kTransparent, "transparent"}, {Effect::kHeld, "held"},           {Effect::kOngoing, "ongoing"},
    {Effect::kScheduled, "scheduled"},     {Effect::kProposed, "proposed"},   {Effect::kCancelled, "cancelled"},
    {Effect::kDenied, "denied"},           {Effect::kNoClaim, "no-claim"},
};

// data/frames/status.tsv: kind (verb, verb-class, noun, adjective, predicate, modal, connector), word, effect.
class StatusTable {
 public:
  static absl::StatusOr<StatusTable> Load(const std::string& data_folder, const Lexicon& lexicon);

  // kTransparent for words that are not in the table; *known says whether the word was.
  Effect Verb(std::string_view lemma, ClassSet verb_classes, bool* known) const;
  Effect Of(std::string_view kind, std::string_view word, bool* known) const;

 private:
  StringMap<Effect> words_;  // "kind word"
  std::vector<std::pair<ClassSet, Effect>> classes_;  // in file order: the first that fits counts
};

struct StatusReading {
  Effect effect = Effect::kHeld;
  bool past_perfect = false;  // "had spoken": before the time of the story
  bool outright = false;      // kDenied by "no call", "denied that": a denial of the event, not a verb that happens to be negated
  bool future = false;        // dates are read forwards
  std::string why;            // for explaining: "noun no; verb plan passive"

  bool claim() const { return effect != Effect::kNoClaim; }
  Status status() const;
};

// What the verb of a group says of the event that is its object or subject, with its particle where that makes a verb of the
// lexicon ("call off", "rule out"); *lemma is that verb.
Effect VerbEffect(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, const Chunk& verb, bool* known,
                  std::string* lemma);

// The event stands at `clause` as its verb (noun_chunk < 0) or in its noun group `noun_chunk`. `future_time`: a time expression
// bound to it can only lie ahead; `past_day`: one names a day of the last week ("talks by phone on Thursday" of a picture).
StatusReading ComposeStatus(const Reading& reading, const Lexicon& lexicon, const StatusTable& table, int clause,
                            int noun_chunk, bool future_time, bool past_day);

}  // namespace readout::extract
