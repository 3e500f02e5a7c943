// SPDX-License-Identifier: Apache-2.0
// The clauses of a sentence in words, for "extract --explain".
#include <string>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "extract/syntax/syntax.h"

namespace readout::extract {
namespace {

std::string_view RelationName(Relation relation) {
  switch (relation) {
    case Relation::kMain:
      return "main";
    case Relation::kComplement:
      return "complement";
    case Relation::kInfinitive:
      return "infinitive";
    case Relation::kRelative:
      return "relative";
    case Relation::kAdverbial:
      return "adverbial";
    case Relation::kParticipial:
      return "participial";
    case Relation::kCoordinate:
      return "coordinate";
    case Relation::kAttribution:
      return "attribution";
  }
  return "";
}

}  // namespace

std::string PrintSyntax(const Reading& reading, uint32_t sentence) {
  const Syntax& syntax = reading.syntax;
  auto text = [&](int c) -> std::string {
    if (c < 0) return "-";
    const Chunk& chunk = syntax.chunks[static_cast<size_t>(c)];
    return std::string(reading.document.TokenText(chunk.first, chunk.last));
  };
  std::string out;
  for (uint32_t i = syntax.sentence_clauses[sentence]; i < syntax.sentence_clauses[sentence + 1]; ++i) {
    const Clause& clause = syntax.clauses[i];
    absl::StrAppend(&out, "  clause ", i, " ", ToAbsl(RelationName(clause.relation)));
    if (clause.governor >= 0) absl::StrAppend(&out, " of ", clause.governor);
    if (clause.governor_noun >= 0) absl::StrAppend(&out, " on \"", text(clause.governor_noun), "\"");
    if (!clause.connector.empty()) absl::StrAppend(&out, " by \"", ToAbsl(clause.connector), "\"");
    absl::StrAppend(&out, ": verb \"", text(clause.verb), "\"");
    if (clause.verb >= 0) {
      const Chunk& v = syntax.chunks[static_cast<size_t>(clause.verb)];
      constexpr std::string_view kTenses[] = {"none", "past", "present", "future"};
      absl::StrAppend(&out, " (", ToAbsl(v.lemma), " ", ToAbsl(kTenses[static_cast<int>(v.tense)]));
      if (v.perfect) out += " perfect";
      if (v.progressive) out += " progressive";
      if (v.passive) out += " passive";
      if (v.negated) out += " negated";
      if (v.infinitive) out += " infinitive";
      if (v.participial) out += " participial";
      if (v.be_to) out += " be-to";
      if (!v.modal.empty()) absl::StrAppend(&out, " modal ", ToAbsl(v.modal));
      if (!v.predicate.empty()) absl::StrAppend(&out, " predicate ", ToAbsl(v.predicate));
      out += ")";
    }
    absl::StrAppend(&out, " subject \"", text(clause.subject), "\" object \"", text(clause.object), "\"");
    for (const Slot& slot : clause.slots) {
      absl::StrAppend(&out, " [", ToAbsl(slot.prep), slot.prep.empty() ? "" : " ", text(slot.chunk), "]");
    }
    out += "\n";
  }
  return out;
}

}  // namespace readout::extract
