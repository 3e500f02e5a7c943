// SPDX-License-Identifier: Apache-2.0
#include "tests/property/claim_words.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/str_join.h"
#include "base/enum_names.h"

namespace readout::extract {
namespace {

std::string NameOf(const ActorRef& actor) { return actor.name + "/" + actor.side; }

std::string Minutes(const Duration& duration) {
  std::string text = duration.approximate ? "~" : "";
  text += duration.min ? std::to_string(*duration.min) : "?";
  return text + "-" + (duration.max ? std::to_string(*duration.max) : "?");
}

std::string Parties(const std::vector<Participant>& participants, Extent extent) {
  std::vector<std::string> parties;
  for (const Participant& party : participants) {
    std::string text = party.name + "/" + party.side;
    if (extent == Extent::kFacts) text += "/" + party.office + "/" + std::string(EnumToName(kRoleNames, party.role));
    parties.push_back(std::move(text));
  }
  std::sort(parties.begin(), parties.end());
  return absl::StrJoin(parties, ", ");
}

}  // namespace

std::string ClaimWords(const Claim& claim, Extent extent, const WordChange& change) {
  const EventFacts& facts = claim.facts;
  const auto words = [&](const std::string& text) { return change ? change(text) : text; };
  std::string line(EnumToName(kEventTypeNames, facts.type));
  line += " " + std::string(EnumToName(kStatusNames, facts.status)) + " " + FormatDateRange(facts.date) + " | " +
          Parties(facts.participants, extent);
  if (extent == Extent::kEvent) return line;
  if (!facts.mode.empty()) line += " | " + facts.mode;
  if (facts.until.known()) line += " | until " + FormatDateRange(facts.until);
  if (facts.initiator) line += " | initiator " + NameOf(*facts.initiator);
  if (facts.duration) line += " | lasted " + Minutes(*facts.duration);
  if (facts.place) line += " | in " + words(facts.place->name) + "/" + facts.place->country;
  for (const Topic& topic : facts.topics) {
    line += " | topic \"" + words(topic.text) + "\" [" + absl::StrJoin(topic.themes, ",") + "; " +
            absl::StrJoin(topic.about, ",") + "]";
  }
  for (const Tone& tone : facts.tone) line += " | tone " + words(tone.term) + " by " + NameOf(tone.said_by);
  for (const Outcome& outcome : facts.outcomes) {
    line += " | " + std::string(EnumToName(kOutcomeKindNames, outcome.kind)) + " \"" + words(outcome.text) + "\"";
  }
  if (facts.said_by) line += " | said by " + NameOf(*facts.said_by);
  if (facts.background) line += " | background";
  return line;
}

std::string Difference(std::vector<std::string> before, std::vector<std::string> after) {
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  std::vector<std::string> lost;
  std::vector<std::string> fresh;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(lost));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(fresh));
  std::string text;
  for (const std::string& line : lost) text += "\n    lost: " + line;
  for (const std::string& line : fresh) text += "\n    new:  " + line;
  return text;
}

}  // namespace readout::extract
