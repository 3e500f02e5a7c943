// SPDX-License-Identifier: Apache-2.0
#pragma once
// What single words say of the status of an event they govern: data/frames/status.tsv.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "base/absl_view.h"
#include "base/enum_names.h"
#include "extract/syntax/lexicon.h"
#include "extract/text/document.h"

namespace readout::extract {

enum class Effect : uint8_t {
  kTransparent,  // says nothing of its own: look further up
  kHeld,
  kOngoing,
  kScheduled,
  kProposed,
  kCancelled,
  kDenied,
  kNoClaim,  // hypothetical, habitual, in question
};
inline constexpr EnumName<Effect> kEffectNames[] = {
    {Effect::kTransparent, "transparent"}, {Effect::kHeld, "held"},         {Effect::kOngoing, "ongoing"},
    {Effect::kScheduled, "scheduled"},     {Effect::kProposed, "proposed"}, {Effect::kCancelled, "cancelled"},
    {Effect::kDenied, "denied"},           {Effect::kNoClaim, "no-claim"},
};

// Columns: kind (verb, verb-to-day, verb-of-known, verb-of-act, verb-class, infinitive, unconfirmed, noun, adjective,
// predicate, adverb, modal, connector), word, effect. A word not in the table is kTransparent; *known says whether it
// was.
class StatusTable {
 public:
  static absl::StatusOr<StatusTable> Load(const std::string& data_folder, const Lexicon& lexicon);

  Effect Verb(std::string_view lemma, ClassSet verb_classes, bool* known) const;
  Effect Of(std::string_view kind, std::string_view word, bool* known) const;
  // The longest predicate that begins at token `first` and ends before `last`: "ready", "on the agenda".
  Effect Predicate(const Document& document, uint32_t first, uint32_t last, bool* known, std::string* words) const;

 private:
  StringMap<Effect> words_;                           // "kind word"
  std::vector<std::pair<ClassSet, Effect>> classes_;  // in file order: the first that fits counts
};

}  // namespace readout::extract
