// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/mention_json.h"

#include <cmath>
#include <string_view>

#include "base/json_writer.h"

namespace readout::extract {
namespace {

constexpr double kScoreSteps = 1000;  // scores are written with three digits

void WriteOrNull(std::string_view value, JsonWriter* json) {
  if (value.empty()) {
    json->Null();
  } else {
    json->String(value);
  }
}

void WriteScore(double score, JsonWriter* json) { json->Double(std::round(score * kScoreSteps) / kScoreSteps); }

void WriteIdentity(std::string_view actor, std::string_view name, std::string_view side, JsonWriter* json) {
  json->Key("actor");
  WriteOrNull(actor, json);
  json->Key("name");
  WriteOrNull(name, json);
  json->Key("side");
  WriteOrNull(side, json);
}

void WriteEntityIdentity(const Entity* entity, JsonWriter* json) {
  if (entity == nullptr) {
    WriteIdentity({}, {}, {}, json);
  } else if (!entity->place_name.empty()) {
    WriteIdentity({}, entity->place_name, entity->place_country, json);
  } else {
    WriteIdentity(entity->actor.str(), entity->name, entity->side, json);
  }
}

}  // namespace

std::string MentionsToJson(const Document& document, const ActorAnalysis& analysis, const ActorKnowledge& knowledge) {
  const auto entity_of = [&](int index) {
    return index < 0 ? nullptr : &analysis.entities[static_cast<size_t>(index)];
  };
  std::string out;
  for (const Mention& mention : analysis.mentions) {
    const Evidence span =
        document.Cite(document.tokens[mention.first].begin, document.tokens[mention.last - 1].end, "mention");
    const Entity* entity = entity_of(mention.entity);
    JsonWriter json(&out);
    json.BeginObject();
    json.Key("article");
    json.String(document.article->id.str());
    json.Key("url");
    WriteOrNull(document.article->url, &json);
    json.Key("in");
    json.String(span.in_title ? "title" : "text");
    json.Key("start");
    json.Int(span.start);
    json.Key("end");
    json.Int(span.end);
    json.Key("text");
    json.String(span.quote);
    json.Key("kind");
    json.String(EnumToName(kMentionKindNames, mention.kind));
    WriteEntityIdentity(entity, &json);
    json.Key("office");
    WriteOrNull(entity == nullptr ? std::string_view() : entity->office, &json);
    json.Key("listed");
    json.Bool(entity != nullptr && entity->listed);
    json.Key("score");
    WriteScore(mention.score, &json);
    json.Key("former");
    json.Bool(mention.former);
    json.Key("possessive");
    json.Bool(mention.possessive);
    json.Key("may_be_place");
    json.Bool(mention.may_be_place);
    json.Key("candidates");
    json.BeginArray();
    for (const MentionCandidate& candidate : mention.candidates) {
      json.BeginObject();
      if (candidate.person >= 0) {
        const PersonRecord& person = knowledge.persons()[static_cast<size_t>(candidate.person)];
        WriteIdentity(person.actor, person.name, person.side, &json);
      } else {
        WriteEntityIdentity(entity_of(candidate.entity), &json);
      }
      json.Key("score");
      WriteScore(candidate.score, &json);
      json.EndObject();
    }
    json.EndArray();
    json.Key("members");
    json.BeginArray();
    for (int member : mention.members) {
      json.BeginObject();
      WriteEntityIdentity(entity_of(member), &json);
      json.EndObject();
    }
    json.EndArray();
    json.EndObject();
    out += '\n';
  }
  return out;
}

}  // namespace readout::extract
