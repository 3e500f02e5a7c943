// SPDX-License-Identifier: Apache-2.0
#include "model/facts_json.h"

#include <algorithm>
#include <cmath>

namespace readout {
namespace {

void WriteOptionalInt(const std::optional<int>& value, JsonWriter* writer) {
  if (value.has_value()) {
    writer->Int(*value);
  } else {
    writer->Null();
  }
}

void WriteStrings(const std::vector<std::string>& texts, JsonWriter* writer) {
  writer->BeginArray();
  for (const std::string& text : texts) writer->String(text);
  writer->EndArray();
}

void WriteParticipant(const Participant& participant, JsonWriter* writer) {
  writer->BeginObject();
  writer->Key("actor");
  writer->String(participant.actor.str());
  writer->Key("name");
  WriteStringOrNull(participant.name, writer);
  writer->Key("kind");
  writer->String(EnumToName(kActorKindNames, participant.kind));
  writer->Key("side");
  WriteStringOrNull(participant.side, writer);
  writer->Key("office");
  WriteStringOrNull(participant.office, writer);
  writer->Key("role");
  writer->String(EnumToName(kRoleNames, participant.role));
  writer->EndObject();
}

void WriteOptionalPlace(const std::optional<Place>& place, JsonWriter* writer) {
  if (!place.has_value()) {
    writer->Null();
    return;
  }
  writer->BeginObject();
  writer->Key("name");
  WriteStringOrNull(place->name, writer);
  writer->Key("country");
  WriteStringOrNull(place->country, writer);
  writer->EndObject();
}

}  // namespace

void WriteStringOrNull(std::string_view text, JsonWriter* writer) {
  if (text.empty()) {
    writer->Null();
  } else {
    writer->String(text);
  }
}

void WriteDayOrNull(const std::optional<Day>& day, JsonWriter* writer) {
  WriteStringOrNull(day.has_value() ? FormatDay(*day) : std::string(), writer);
}

void WriteDateRange(const DateRange& range, JsonWriter* writer) {
  writer->BeginObject();
  writer->Key("start");
  WriteDayOrNull(range.known() ? std::optional<Day>(range.start) : std::nullopt, writer);
  writer->Key("end");
  WriteDayOrNull(range.known() ? std::optional<Day>(range.end) : std::nullopt, writer);
  writer->Key("precision");
  writer->String(EnumToName(kDatePrecisionNames, range.precision));
  writer->EndObject();
}

void WriteActorRef(const ActorRef& actor, JsonWriter* writer) {
  writer->BeginObject();
  writer->Key("actor");
  WriteStringOrNull(actor.actor.str(), writer);
  writer->Key("name");
  WriteStringOrNull(actor.name, writer);
  writer->Key("side");
  WriteStringOrNull(actor.side, writer);
  writer->EndObject();
}

void WriteOptionalActor(const std::optional<ActorRef>& actor, JsonWriter* writer) {
  if (actor.has_value()) {
    WriteActorRef(*actor, writer);
  } else {
    writer->Null();
  }
}

void WriteOptionalDuration(const std::optional<Duration>& duration, JsonWriter* writer) {
  if (!duration.has_value()) {
    writer->Null();
    return;
  }
  writer->BeginObject();
  writer->Key("min");
  WriteOptionalInt(duration->min, writer);
  writer->Key("max");
  WriteOptionalInt(duration->max, writer);
  writer->Key("approximate");
  writer->Bool(duration->approximate);
  writer->EndObject();
}

void WriteTopics(const std::vector<Topic>& topics, JsonWriter* writer) {
  writer->BeginArray();
  for (const Topic& topic : topics) {
    writer->BeginObject();
    writer->Key("text");
    writer->String(topic.text);
    writer->Key("themes");
    WriteStrings(topic.themes, writer);
    writer->Key("about");
    WriteStrings(topic.about, writer);
    writer->EndObject();
  }
  writer->EndArray();
}

void WriteTone(const std::vector<Tone>& tone, JsonWriter* writer) {
  writer->BeginArray();
  for (const Tone& word : tone) {
    writer->BeginObject();
    writer->Key("term");
    writer->String(word.term);
    writer->Key("valence");
    writer->Double(word.valence);
    writer->Key("said_by");
    if (word.said_by.empty()) {
      writer->Null();
    } else {
      WriteActorRef(word.said_by, writer);
    }
    writer->EndObject();
  }
  writer->EndArray();
}

void WriteOutcomes(const std::vector<Outcome>& outcomes, JsonWriter* writer) {
  writer->BeginArray();
  for (const Outcome& outcome : outcomes) {
    writer->BeginObject();
    writer->Key("kind");
    writer->String(EnumToName(kOutcomeKindNames, outcome.kind));
    writer->Key("text");
    writer->String(outcome.text);
    writer->EndObject();
  }
  writer->EndArray();
}

void WriteFacts(const EventFacts& facts, JsonWriter* writer) {
  writer->Key("type");
  writer->String(EnumToName(kEventTypeNames, facts.type));
  writer->Key("mode");
  WriteStringOrNull(facts.mode, writer);
  writer->Key("status");
  writer->String(EnumToName(kStatusNames, facts.status));
  writer->Key("date");
  WriteDateRange(facts.date, writer);
  writer->Key("until");
  if (facts.until.known()) {
    WriteDateRange(facts.until, writer);
  } else {
    writer->Null();
  }
  writer->Key("participants");
  writer->BeginArray();
  for (const Participant& participant : facts.participants) WriteParticipant(participant, writer);
  writer->EndArray();
  writer->Key("initiator");
  WriteOptionalActor(facts.initiator, writer);
  writer->Key("duration");
  WriteOptionalDuration(facts.duration, writer);
  writer->Key("place");
  WriteOptionalPlace(facts.place, writer);
  writer->Key("topics");
  WriteTopics(facts.topics, writer);
  writer->Key("tone");
  WriteTone(facts.tone, writer);
  writer->Key("outcomes");
  WriteOutcomes(facts.outcomes, writer);
  writer->Key("said_by");
  WriteOptionalActor(facts.said_by, writer);
  writer->Key("background");
  writer->Bool(facts.background);
}

void WriteAssessment(const EventFacts& facts, JsonWriter* writer) {
  writer->Key("confidence");
  writer->Double(RoundConfidence(facts.confidence));
  writer->Key("codes");
  writer->BeginObject();
  writer->Key("plover");
  WriteStringOrNull(facts.codes.plover, writer);
  writer->Key("cameo");
  WriteStringOrNull(facts.codes.cameo, writer);
  writer->EndObject();
}

std::string FactsToJson(const EventFacts& facts) {
  std::string out;
  JsonWriter writer(&out);
  writer.BeginObject();
  WriteFacts(facts, &writer);
  writer.EndObject();
  return out;
}

double RoundConfidence(double confidence) {
  constexpr double kSteps = 1000;
  if (std::isnan(confidence)) return 0;
  return std::round(std::clamp(confidence, 0.0, 1.0) * kSteps) / kSteps;
}

}  // namespace readout
