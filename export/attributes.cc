// SPDX-License-Identifier: Apache-2.0
#include "export/attributes.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "absl/time/civil_time.h"
#include "export/labels.h"
#include "export/role_edges.h"
#include "model/facts_json.h"

namespace readout::exporting {
namespace {

using Type = AttributeType;

AttributeValue TextOf(std::string_view text) {
  return text.empty() ? AttributeValue() : AttributeValue(std::string(text));
}

AttributeValue ListOf(std::vector<std::string> list) {
  return list.empty() ? AttributeValue() : AttributeValue(std::move(list));
}

AttributeValue SortedListOf(const std::set<std::string>& set) { return ListOf({set.begin(), set.end()}); }

AttributeValue DayOf(bool known, Day day) { return known ? AttributeValue(FormatDay(day)) : AttributeValue(); }

AttributeValue DayOf(const std::optional<Day>& day) { return DayOf(day.has_value(), day.value_or(Day())); }

AttributeValue EpochOf(bool known, Day day) {
  return known ? AttributeValue(int64_t{(day - Day(1970, 1, 1)) * 86400}) : AttributeValue();
}

AttributeValue PrecisionOf(const DateRange& range) { return TextOf(EnumToName(kDatePrecisionNames, range.precision)); }

AttributeValue MinutesOf(const std::optional<int>& minutes) {
  return minutes.has_value() ? AttributeValue(int64_t{*minutes}) : AttributeValue();
}

// "Vladimir Putin (RUS, president)"; the role follows unless it is the plain one: "Donald Trump (USA, president,
// initiator)".
std::string DescribeParticipant(const Participant& participant) {
  std::string text = participant.name.empty() ? participant.side : participant.name;
  std::string details;
  const auto add = [&details](std::string_view detail) {
    if (detail.empty()) return;
    if (!details.empty()) details += ", ";
    details += detail;
  };
  if (!participant.name.empty()) add(participant.side);
  add(participant.office);
  if (participant.role != Role::kParticipant) add(EnumToName(kRoleNames, participant.role));
  if (!details.empty()) text.append(" (").append(details).append(")");
  return text;
}

std::vector<std::string> DescribeParticipants(const EventFacts& facts) {
  std::vector<std::string> list;
  for (const Participant& participant : facts.participants) {
    if (std::string text = DescribeParticipant(participant); !text.empty()) list.push_back(std::move(text));
  }
  return list;
}

std::set<std::string> SidesOf(const EventFacts& facts) {
  std::set<std::string> sides;
  for (const Participant& participant : facts.participants) {
    if (!participant.side.empty()) sides.insert(participant.side);
  }
  return sides;
}

std::vector<std::string> TopicTexts(const EventFacts& facts) {
  std::vector<std::string> list;
  for (const Topic& topic : facts.topics) {
    if (!topic.text.empty()) list.push_back(topic.text);
  }
  return list;
}

std::set<std::string> ThemesOf(const EventFacts& facts) {
  std::set<std::string> themes;
  for (const Topic& topic : facts.topics) themes.insert(topic.themes.begin(), topic.themes.end());
  themes.erase("");
  return themes;
}

std::set<std::string> AboutOf(const EventFacts& facts) {
  std::set<std::string> about;
  for (const Topic& topic : facts.topics) about.insert(topic.about.begin(), topic.about.end());
  about.erase("");
  return about;
}

std::vector<std::string> ToneTerms(const EventFacts& facts) {
  std::vector<std::string> list;
  for (const Tone& tone : facts.tone) {
    if (!tone.term.empty() && std::find(list.begin(), list.end(), tone.term) == list.end()) list.push_back(tone.term);
  }
  return list;
}

AttributeValue MeanValence(const EventFacts& facts) {
  if (facts.tone.empty()) return {};
  double sum = 0;
  for (const Tone& tone : facts.tone) sum += tone.valence;
  // Four decimals: what is beyond them is noise of the addition.
  return std::round(sum / static_cast<double>(facts.tone.size()) * 1e4) / 1e4;
}

std::vector<std::string> OutcomeTexts(const EventFacts& facts) {
  std::vector<std::string> list;
  for (const Outcome& outcome : facts.outcomes) {
    list.push_back(std::string(EnumToName(kOutcomeKindNames, outcome.kind)) + ": " + outcome.text);
  }
  return list;
}

std::vector<std::string> ConflictTexts(const Event& event) {
  std::vector<std::string> list;
  for (const Conflict& conflict : event.conflicts) {
    std::string text = conflict.field + ": ";
    for (size_t i = 0; i < conflict.values.size(); ++i) {
      if (i > 0) text += " | ";
      text += conflict.values[i].value;
    }
    list.push_back(std::move(text));
  }
  return list;
}

template <typename Id>
std::vector<std::string> IdTexts(const std::vector<Id>& ids) {
  std::vector<std::string> list;
  list.reserve(ids.size());
  for (const Id& id : ids) list.push_back(id.str());
  return list;
}

// clang-format off
const Attribute<EventFacts> kFactAttributes[] = {
    {{"event_type", Type::kText, "type", "eventType", "type",
      "type of the event, from the closed list: call, meeting, visit …"},
     [](const EventFacts& f) { return TextOf(EnumToName(kEventTypeNames, f.type)); }},
    {{"mode", Type::kText, "mode", "mode", "mode",
      "how, from the type's own list: phone, video, bilateral, letter, impose …"},
     [](const EventFacts& f) { return TextOf(f.mode); }},
    {{"status", Type::kText, "status", "status", "status",
      "held, ongoing, scheduled, proposed, cancelled or denied"},
     [](const EventFacts& f) { return TextOf(EnumToName(kStatusNames, f.status)); }},
    {{"start_date", Type::kDate, "date.start", "earliestStart", "start_date",
      "first possible day on which it happened or began"},
     [](const EventFacts& f) { return DayOf(f.date.known(), f.date.start); }},
    {{"end_date", Type::kDate, "date.end", "latestStart", "end_date",
      "last possible day on which it happened or began; equal to start_date when the day is known"},
     [](const EventFacts& f) { return DayOf(f.date.known(), f.date.end); }},
    {{"date_precision", Type::kText, "date.precision", "datePrecision", "date_precision",
      "day, range, month, year or unknown"},
     [](const EventFacts& f) { return PrecisionOf(f.date); }},
    {{"start_epoch", Type::kInteger, "", "", "",
      "start_date at 00:00 UTC in seconds since 1970, for tools that rank and filter by numbers only"},
     [](const EventFacts& f) { return EpochOf(f.date.known(), f.date.start); }},
    {{"end_epoch", Type::kInteger, "", "", "",
      "end_date at 00:00 UTC in seconds since 1970, for tools that rank and filter by numbers only"},
     [](const EventFacts& f) { return EpochOf(f.date.known(), f.date.end); }},
    {{"until_start", Type::kDate, "until.start", "earliestEnd", "until_start",
      "of an event of several days: first possible day on which it ended"},
     [](const EventFacts& f) { return DayOf(f.until.known(), f.until.start); }},
    {{"until_end", Type::kDate, "until.end", "latestEnd", "until_end",
      "of an event of several days: last possible day on which it ended"},
     [](const EventFacts& f) { return DayOf(f.until.known(), f.until.end); }},
    {{"duration_min", Type::kInteger, "duration.min", "durationMin", "duration_min",
      "minutes it lasted, smallest stated figure"},
     [](const EventFacts& f) { return f.duration ? MinutesOf(f.duration->min) : AttributeValue(); }},
    {{"duration_max", Type::kInteger, "duration.max", "durationMax", "duration_max",
      "minutes it lasted, largest stated figure; absent for \"more than an hour\""},
     [](const EventFacts& f) { return f.duration ? MinutesOf(f.duration->max) : AttributeValue(); }},
    {{"duration_approximate", Type::kBoolean, "duration.approximate", "durationApproximate", "duration_approximate",
      "whether the figure was hedged: about, almost, more than"},
     [](const EventFacts& f) { return f.duration ? AttributeValue(f.duration->approximate) : AttributeValue(); }},
    {{"participants", Type::kTextList, "participants[]", "hasActor/name", "participants",
      "the parties, each with side, office and role in brackets"},
     [](const EventFacts& f) { return ListOf(DescribeParticipants(f)); }},
    {{"sides", Type::kTextList, "participants[].side", "hasActor/represents/code", "sides",
      "codes of the parties' sides: ISO 3166-1 alpha-3, or of an organisation or group"},
     [](const EventFacts& f) { return SortedListOf(SidesOf(f)); }},
    {{"initiator_name", Type::kText, "initiator.name", "initiator/name", "initiator_name",
      "who called, or at whose initiative, request or invitation; absent when only a side is given"},
     [](const EventFacts& f) { return f.initiator ? TextOf(f.initiator->name) : AttributeValue(); }},
    {{"initiator_side", Type::kText, "initiator.side", "initiator/represents/code", "initiator_side",
      "side of the initiator"},
     [](const EventFacts& f) { return f.initiator ? TextOf(f.initiator->side) : AttributeValue(); }},
    {{"place", Type::kText, "place.name", "place/name", "place",
      "where: the town or venue"},
     [](const EventFacts& f) { return f.place ? TextOf(f.place->name) : AttributeValue(); }},
    {{"place_country", Type::kText, "place.country", "place/country", "place_country",
      "where: the country, ISO 3166-1 alpha-3"},
     [](const EventFacts& f) { return f.place ? TextOf(f.place->country) : AttributeValue(); }},
    {{"topics", Type::kTextList, "topics[].text", "topic/text", "topics",
      "what was discussed, agreed or demanded, as written"},
     [](const EventFacts& f) { return ListOf(TopicTexts(f)); }},
    {{"themes", Type::kTextList, "topics[].themes", "topic/theme", "themes",
      "keys of the themes of the topics"},
     [](const EventFacts& f) { return SortedListOf(ThemesOf(f)); }},
    {{"about", Type::kTextList, "topics[].about", "topic/about", "about",
      "codes of the countries and organisations that the topics concern"},
     [](const EventFacts& f) { return SortedListOf(AboutOf(f)); }},
    {{"tone", Type::kTextList, "tone[].term", "tone/term", "tone",
      "words that describe the exchange itself"},
     [](const EventFacts& f) { return ListOf(ToneTerms(f)); }},
    {{"mean_valence", Type::kReal, "tone[].valence", "meanValence", "mean_valence",
      "mean of the tone words' valences, from -1 (hostile) to 1 (cordial) in diplomatic usage"},
     MeanValence},
    {{"outcomes", Type::kTextList, "outcomes[]", "outcome/text", "outcomes",
      "what came of it, as written, behind its kind: \"agreed: …\""},
     [](const EventFacts& f) { return ListOf(OutcomeTexts(f)); }},
    {{"said_by_name", Type::kText, "said_by.name", "saidBy/name", "said_by_name",
      "to whom the account is attributed"},
     [](const EventFacts& f) { return f.said_by ? TextOf(f.said_by->name) : AttributeValue(); }},
    {{"said_by_side", Type::kText, "said_by.side", "saidBy/represents/code", "said_by_side",
      "side of those to whom the account is attributed"},
     [](const EventFacts& f) { return f.said_by ? TextOf(f.said_by->side) : AttributeValue(); }},
    {{"background", Type::kBoolean, "background", "background", "background",
      "whether it was reported only as background to other news"},
     [](const EventFacts& f) { return AttributeValue(f.background); }},
    {{"confidence", Type::kReal, "confidence", "confidence", "confidence",
      "0 to 1, calibrated: of values near 0.9, nine in ten are right"},
     [](const EventFacts& f) { return AttributeValue(RoundConfidence(f.confidence)); }},
    {{"plover", Type::kText, "codes.plover", "plover", "plover",
      "PLOVER code, EVENT or EVENT/mode: CONSULT/phone"},
     [](const EventFacts& f) { return TextOf(f.codes.plover); }},
    {{"cameo", Type::kText, "codes.cameo", "cameo", "cameo",
      "CAMEO code of the first role towards the second, a text with leading zeros: 041"},
     [](const EventFacts& f) { return TextOf(f.codes.cameo); }},
};

const Attribute<Event> kEventAttributes[] = {
    {{"labels", Type::kText, "", "/type", "",
      "classes of the node for Neo4j: \":Event:Call\""},
     [](const Event& e) { return AttributeValue(":Event:" + ClassName(e.facts.type)); }},
    {{"uid", Type::kText, "event", "/id", "event",
      "the node's id once more, for tools that replace ids by their own"},
     [](const Event& e) { return TextOf(EventNode(e.id)); }},
    {{"label", Type::kText, "", "label", "label",
      "readable name"},
     [](const Event& e) { return AttributeValue(EventLabel(e)); }},
    {{"kind", Type::kText, "", "/type", "",
      "kind of the node: event, article, person, state, organisation, group, or actor when no more is known"},
     [](const Event&) { return AttributeValue(std::string("event")); }},
    {{"articles", Type::kInteger, "articles", "articles", "articles",
      "number of articles that report it"},
     [](const Event& e) { return AttributeValue(static_cast<int64_t>(e.article_ids.size())); }},
    {{"independent_sources", Type::kInteger, "independent_sources", "independentSources", "independent_sources",
      "number of independent texts among them: copies of one wire report count once"},
     [](const Event& e) { return AttributeValue(int64_t{e.independent_sources}); }},
    {{"contested", Type::kBoolean, "", "contested", "contested",
      "whether claims contradict each other"},
     [](const Event& e) { return AttributeValue(!e.conflicts.empty()); }},
    {{"conflicts", Type::kTextList, "conflicts[]", "conflict/alternative/value", "conflicts",
      "the contradictions, field by field: \"date: 2026-03-09 | 2026-03-10\""},
     [](const Event& e) { return ListOf(ConflictTexts(e)); }},
    {{"claims", Type::kTextList, "claims", "claim/id", "claims",
      "ids of the claims that it was merged from"},
     [](const Event& e) { return ListOf(IdTexts(e.claims)); }},
    {{"part_of", Type::kTextList, "part_of", "partOf/id", "part_of",
      "ids of the events that it was part of, also of those that were not exported"},
     [](const Event& e) { return ListOf(IdTexts(e.part_of)); }},
    {{"first_reported", Type::kDate, "first_reported", "firstReported", "first_reported",
      "day of the first article that reports it"},
     [](const Event& e) { return DayOf(e.first_reported); }},
    {{"last_reported", Type::kDate, "last_reported", "lastReported", "last_reported",
      "day of the last article that reports it"},
     [](const Event& e) { return DayOf(e.last_reported); }},
};

const Attribute<ActorRecord> kActorAttributes[] = {
    {{"labels", Type::kText, "", "/type", "",
      "classes of the node for Neo4j: \":Actor:Person\""},
     [](const ActorRecord& a) {
       return AttributeValue(a.kind ? ":Actor:" + ClassName(*a.kind) : std::string(":Actor"));
     }},
    {{"uid", Type::kText, "participants[].actor", "/id", "",
      "the node's id once more, for tools that replace ids by their own"},
     [](const ActorRecord& a) { return TextOf(a.node); }},
    {{"label", Type::kText, "participants[].name", "name", "",
      "name in its most frequent spelling; of a side its name or code"},
     [](const ActorRecord& a) { return TextOf(a.name); }},
    {{"kind", Type::kText, "participants[].kind", "/type", "",
      "kind of the node: event, article, person, state, organisation, group, or actor when no more is known"},
     [](const ActorRecord& a) {
       return AttributeValue(std::string(a.kind ? EnumToName(kActorKindNames, *a.kind) : "actor"));
     }},
    {{"side", Type::kText, "participants[].side", "represents/code", "",
      "code of the side: ISO 3166-1 alpha-3, or of an organisation or group"},
     [](const ActorRecord& a) { return TextOf(a.side); }},
    {{"wikidata", Type::kText, "participants[].actor", "sameAs/id", "",
      "Wikidata item: Q7747"},
     [](const ActorRecord& a) { return TextOf(a.wikidata); }},
    {{"offices", Type::kTextList, "participants[].office", "jobTitle", "",
      "offices that it held on the dates of its events"},
     [](const ActorRecord& a) { return SortedListOf(a.offices); }},
    {{"events", Type::kInteger, "", "events", "",
      "number of exported events in which it, or somebody for it, plays a role"},
     [](const ActorRecord& a) { return AttributeValue(a.events); }},
};

const Attribute<ArticleRef> kArticleAttributes[] = {
    {{"labels", Type::kText, "", "/type", "",
      "classes of the node for Neo4j: \":Article\""},
     [](const ArticleRef&) { return AttributeValue(std::string(":Article")); }},
    {{"uid", Type::kText, "", "/id", "",
      "the node's id once more, for tools that replace ids by their own"},
     [](const ArticleRef& a) { return TextOf(ArticleNode(a.id)); }},
    {{"label", Type::kText, "", "label", "",
      "title, else address, else id"},
     [](const ArticleRef& a) { return TextOf(!a.title.empty() ? a.title : !a.url.empty() ? a.url : a.id.str()); }},
    {{"kind", Type::kText, "", "/type", "",
      "kind of the node: event, article, person, state, organisation, group, or actor when no more is known"},
     [](const ArticleRef&) { return AttributeValue(std::string("article")); }},
    {{"title", Type::kText, "", "headline", "", "title as given, apart from the text"},
     [](const ArticleRef& a) { return TextOf(a.title); }},
    {{"url", Type::kText, "", "url", "", "address as given"},
     [](const ArticleRef& a) { return TextOf(a.url); }},
    {{"outlet", Type::kText, "", "publisher/name", "", "who published it"},
     [](const ArticleRef& a) { return TextOf(a.outlet); }},
    {{"published", Type::kDate, "", "datePublished", "", "day of publication"},
     [](const ArticleRef& a) { return DayOf(a.published); }},
    {{"language", Type::kText, "", "inLanguage", "", "ISO 639-1 code of the language"},
     [](const ArticleRef& a) { return TextOf(a.language); }},
    {{"sketch", Type::kText, "", "sketch", "", "fingerprint of the text by which copies of one report are recognised"},
     [](const ArticleRef& a) { return TextOf(a.sketch); }},
};

const Attribute<RoleRecord> kRoleAttributes[] = {
    {{"uid", Type::kText, "", "participation/id", "", "the edge's id once more, for tools that replace ids by their own"},
     [](const RoleRecord& r) { return TextOf(r.id); }},
    {{"label", Type::kText, "participants[].role", "participation/role", "",
      "type of the edge: PARTICIPANT, INITIATOR, HOST …, REPRESENTS, SAID_BY, ABOUT, PART_OF, REPORTS"},
     [](const RoleRecord& r) { return TextOf(r.type); }},
    {{"office", Type::kText, "participants[].office", "participation/office", "",
      "office that the actor held on the date of the event"},
     [](const RoleRecord& r) { return TextOf(r.office); }},
};
// clang-format on

}  // namespace

bool IsAbsent(const AttributeValue& value) {
  if (const auto* real = std::get_if<double>(&value)) return !std::isfinite(*real);
  if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return list->empty();
  return std::holds_alternative<std::monostate>(value);
}

std::span<const Attribute<EventFacts>> FactAttributes() { return kFactAttributes; }
std::span<const Attribute<Event>> EventAttributes() { return kEventAttributes; }
std::span<const Attribute<ActorRecord>> ActorAttributes() { return kActorAttributes; }
std::span<const Attribute<ArticleRef>> ArticleAttributes() { return kArticleAttributes; }
std::span<const Attribute<RoleRecord>> RoleAttributes() { return kRoleAttributes; }

}  // namespace readout::exporting
