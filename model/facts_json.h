// SPDX-License-Identifier: Apache-2.0
#pragma once
// The members that claims and events share, as JSON; used by model/claim_json and, for the text that a claim's id is
// made of, by model/claim.

#include <optional>
#include <string>
#include <vector>

#include "base/json_writer.h"
#include "model/claim.h"

namespace readout {

// "type" to "background", in the order of docs/claim-format.md, inside an object that the caller has begun.
void WriteFacts(const EventFacts& facts, JsonWriter* writer);
// "confidence" and "codes".
void WriteAssessment(const EventFacts& facts, JsonWriter* writer);

// One value each.
void WriteStringOrNull(std::string_view text, JsonWriter* writer);  // null when empty
void WriteDayOrNull(const std::optional<Day>& day, JsonWriter* writer);
void WriteDateRange(const DateRange& range, JsonWriter* writer);
void WriteActorRef(const ActorRef& actor, JsonWriter* writer);
void WriteOptionalActor(const std::optional<ActorRef>& actor, JsonWriter* writer);
void WriteOptionalDuration(const std::optional<Duration>& duration, JsonWriter* writer);
void WriteTopics(const std::vector<Topic>& topics, JsonWriter* writer);
void WriteTone(const std::vector<Tone>& tone, JsonWriter* writer);
void WriteOutcomes(const std::vector<Outcome>& outcomes, JsonWriter* writer);

// The object of WriteFacts alone, on one line: the name of which a claim's id is the UUID.
std::string FactsToJson(const EventFacts& facts);

// To three decimals, the precision with which confidence is written.
double RoundConfidence(double confidence);

}  // namespace readout
