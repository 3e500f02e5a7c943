// SPDX-License-Identifier: Apache-2.0
#include "model/claim_json.h"

#include "model/facts_json.h"

namespace readout {
namespace {

template <typename Id>
void WriteIds(const std::vector<Id>& ids, JsonWriter* writer) {
  writer->BeginArray();
  for (const Id& id : ids) writer->String(id.str());
  writer->EndArray();
}

void WriteArticle(const ArticleRef& article, JsonWriter* writer) {
  writer->BeginObject();
  writer->Key("id");
  writer->String(article.id.str());
  writer->Key("url");
  WriteStringOrNull(article.url, writer);
  writer->Key("title");
  WriteStringOrNull(article.title, writer);
  writer->Key("outlet");
  WriteStringOrNull(article.outlet, writer);
  writer->Key("published");
  WriteDayOrNull(article.published, writer);
  writer->Key("language");
  WriteStringOrNull(article.language, writer);
  writer->Key("sketch");
  WriteStringOrNull(article.sketch, writer);
  writer->EndObject();
}

void WriteEvidenceMembers(const Evidence& evidence, JsonWriter* writer) {
  writer->Key("in");
  writer->String(evidence.in_title ? "title" : "text");
  writer->Key("start");
  writer->Int(evidence.start);
  writer->Key("end");
  writer->Int(evidence.end);
  writer->Key("quote");
  writer->String(evidence.quote);
  writer->Key("field");
  writer->String(evidence.field);
}

void WriteStatusHistory(const std::vector<StatusStep>& steps, JsonWriter* writer) {
  writer->BeginArray();
  for (const StatusStep& step : steps) {
    writer->BeginObject();
    writer->Key("status");
    writer->String(EnumToName(kStatusNames, step.status));
    writer->Key("reported");
    WriteDayOrNull(step.has_day ? std::optional<Day>(step.reported) : std::nullopt, writer);
    writer->Key("claims");
    WriteIds(step.claims, writer);
    writer->EndObject();
  }
  writer->EndArray();
}

void WriteAccounts(const std::vector<Account>& accounts, JsonWriter* writer) {
  writer->BeginArray();
  for (const Account& account : accounts) {
    writer->BeginObject();
    writer->Key("side");
    writer->String(account.side);
    writer->Key("claims");
    WriteIds(account.claims, writer);
    writer->Key("said_by");
    writer->BeginArray();
    for (const ActorRef& actor : account.said_by) WriteActorRef(actor, writer);
    writer->EndArray();
    writer->Key("date");
    if (account.date.has_value()) {
      WriteDateRange(*account.date, writer);
    } else {
      writer->Null();
    }
    writer->Key("initiator");
    WriteOptionalActor(account.initiator, writer);
    writer->Key("duration");
    WriteOptionalDuration(account.duration, writer);
    writer->Key("topics");
    WriteTopics(account.topics, writer);
    writer->Key("tone");
    WriteTone(account.tone, writer);
    writer->Key("outcomes");
    WriteOutcomes(account.outcomes, writer);
    writer->EndObject();
  }
  writer->EndArray();
}

void WriteConflicts(const std::vector<Conflict>& conflicts, JsonWriter* writer) {
  writer->BeginArray();
  for (const Conflict& conflict : conflicts) {
    writer->BeginObject();
    writer->Key("field");
    writer->String(conflict.field);
    writer->Key("values");
    writer->BeginArray();
    for (const Conflict::Value& value : conflict.values) {
      writer->BeginObject();
      writer->Key("value");
      writer->String(value.value);
      writer->Key("claims");
      WriteIds(value.claims, writer);
      writer->EndObject();
    }
    writer->EndArray();
    writer->EndObject();
  }
  writer->EndArray();
}

}  // namespace

void WriteClaim(const Claim& claim, JsonWriter* writer) {
  writer->BeginObject();
  writer->Key("claim");
  writer->String(claim.id.str());
  writer->Key("format");
  writer->Int(Claim::kFormat);
  writer->Key("article");
  WriteArticle(claim.article, writer);
  WriteFacts(claim.facts, writer);
  writer->Key("evidence");
  writer->BeginArray();
  for (const Evidence& evidence : claim.evidence) {
    writer->BeginObject();
    WriteEvidenceMembers(evidence, writer);
    writer->EndObject();
  }
  writer->EndArray();
  WriteAssessment(claim.facts, writer);
  writer->EndObject();
}

void WriteEvent(const Event& event, JsonWriter* writer) {
  writer->BeginObject();
  writer->Key("event");
  writer->String(event.id.str());
  writer->Key("claims");
  WriteIds(event.claims, writer);
  writer->Key("articles");
  writer->Int(static_cast<int64_t>(event.article_ids.size()));
  writer->Key("independent_sources");
  writer->Int(event.independent_sources);
  WriteFacts(event.facts, writer);
  WriteAssessment(event.facts, writer);
  writer->Key("status_history");
  WriteStatusHistory(event.status_history, writer);
  writer->Key("part_of");
  WriteIds(event.part_of, writer);
  writer->Key("first_reported");
  WriteDayOrNull(event.first_reported, writer);
  writer->Key("last_reported");
  WriteDayOrNull(event.last_reported, writer);
  writer->Key("accounts");
  WriteAccounts(event.accounts, writer);
  writer->Key("conflicts");
  WriteConflicts(event.conflicts, writer);
  writer->Key("evidence");
  writer->BeginArray();
  for (const EventEvidence& item : event.evidence) {
    writer->BeginObject();
    writer->Key("claim");
    writer->String(item.claim.str());
    writer->Key("article");
    writer->String(item.article.str());
    WriteEvidenceMembers(item.evidence, writer);
    writer->EndObject();
  }
  writer->EndArray();
  writer->EndObject();
}

std::string ClaimToJson(const Claim& claim) {
  std::string out;
  JsonWriter writer(&out);
  WriteClaim(claim, &writer);
  return out;
}

std::string EventToJson(const Event& event) {
  std::string out;
  JsonWriter writer(&out);
  WriteEvent(event, &writer);
  return out;
}

}  // namespace readout
