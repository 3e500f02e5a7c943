// SPDX-License-Identifier: Apache-2.0
#include "export/jsonld_exporter.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "base/stable_id.h"
#include "base/status_macros.h"
#include "export/actor_index.h"
#include "export/attributes.h"
#include "export/jsonld_context.h"
#include "export/jsonld_node.h"
#include "export/labels.h"
#include "export/role_edges.h"
#include "export/sink_buffer.h"
#include "export/value_text.h"

namespace readout::exporting {
namespace {

// The compact IRI of a node; the context's prefix "res" is kInstances.
std::string Iri(std::string_view node) { return "res:" + std::string(node); }
std::string EventIri(const EventId& id) { return Iri(EventNode(id)); }
std::string ArticleIri(const ArticleId& id) { return Iri(ArticleNode(id)); }
std::string ClaimIri(const ClaimId& id) {
  return Iri((id.str().starts_with("cl-") ? "" : "claim:") + EncodeId(id.str()));
}
// A node inside an event's or a claim's own name space. Named by content, so that it keeps its name when others join
// it.
std::string PartIri(const std::string& whole, std::string_view kind, std::string_view content) {
  return whole + "/" + std::string(kind) + "/" + StableUuid(kind, content);
}

std::string Joined(std::string_view first, const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::string text(first);
  for (const std::string& item : a) text.append("\n").append(item);
  text += "\n";
  for (const std::string& item : b) text.append("\n").append(item);
  return text;
}

void AddOnce(std::string item, std::vector<std::string>* list) {
  if (!item.empty() && std::find(list->begin(), list->end(), item) == list->end()) list->push_back(std::move(item));
}

// xsd:duration in its shortest form ("PT1H30M", "P1DT2H"), which readers that normalise leave alone. Only for one
// figure.
std::string DurationText(const std::optional<Duration>& duration) {
  if (!duration || !duration->min || duration->min != duration->max || *duration->min <= 0) return {};
  const int days = *duration->min / (24 * 60);
  const int hours = *duration->min / 60 % 24;
  const int minutes = *duration->min % 60;
  std::string text = "P";
  if (days > 0) text += std::to_string(days) + "D";
  if (hours > 0 || minutes > 0) text += "T";
  if (hours > 0) text += std::to_string(hours) + "H";
  if (minutes > 0) text += std::to_string(minutes) + "M";
  return text;
}

std::string_view SchemaClass(ActorKind kind) {
  switch (kind) {
    case ActorKind::kPerson:
      return "schema:Person";
    case ActorKind::kState:
      return "schema:Country";
    case ActorKind::kOrganisation:
    case ActorKind::kGroup:
      break;
  }
  return "schema:Organization";
}

class JsonldExport {
 public:
  JsonldExport(const EventSource& source, const ExportOptions& options, Sink* sink)
      : source_(source), buffer_(sink), actors_(&options.sides) {}

  absl::StatusOr<ExportCounts> Run() {
    buffer_.text().append("{\"@context\":");
    {
      JsonWriter writer(&buffer_.text());
      WriteContext(&writer);
    }
    buffer_.text().append(",\n\"@graph\":[\n");
    READOUT_RETURN_IF_ERROR(source_.ForEachEvent([this](const Event& event) { return WriteEvent(event); }));
    for (const ActorRecord& actor : std::move(actors_).Finish()) READOUT_RETURN_IF_ERROR(WriteActor(actor));
    buffer_.text().append("\n]}\n");
    READOUT_RETURN_IF_ERROR(buffer_.Flush());
    return counts_;
  }

 private:
  JsonldNode Open(std::initializer_list<std::string_view> types, std::string_view id) {
    if (counts_.nodes > 0) buffer_.text().append(",\n");
    ++counts_.nodes;
    return JsonldNode(types, id, &buffer_.text());
  }

  // True the first time a shared node (article, place, theme, outlet) is met.
  bool First(const std::string& iri) { return shared_.insert(iri).second; }

  absl::Status WriteEvent(const Event& event) {
    ++counts_.events;
    actors_.AddEvent(event);
    const std::string iri = EventIri(event.id);
    const Parts parts = PartsOf(event, iri);
    WriteEventNode(event, iri, parts);
    WriteParts(event, parts);
    WriteConflicts(event, iri);
    READOUT_ASSIGN_OR_RETURN(const std::vector<Claim> claims, source_.ClaimsOf(event));
    for (const Claim& claim : claims) WriteClaim(claim);
    return buffer_.FlushIfFull();
  }

  // The nodes that an event is made of, by the position of what they stand for.
  struct Parts {
    std::vector<std::string> participations;  // only for participants with an office; else empty texts
    std::vector<std::string> topics;
    std::vector<std::string> tones;
    std::vector<std::string> outcomes;
    std::vector<std::string> conflicts;
    std::string place;
  };

  Parts PartsOf(const Event& event, const std::string& iri) const {
    Parts parts;
    for (const Participant& p : event.facts.participants) {
      const std::string node = p.office.empty() ? std::string() : actors_.NodeOf(p);
      parts.participations.push_back(
          node.empty() ? node : PartIri(iri, "participation", Joined(EdgeType(p.role), {node}, {p.office})));
    }
    for (const Topic& t : event.facts.topics)
      parts.topics.push_back(PartIri(iri, "topic", Joined(t.text, t.themes, t.about)));
    for (const Tone& t : event.facts.tone) {
      std::string valence;
      AppendReal(std::isfinite(t.valence) ? t.valence : 0, &valence);
      parts.tones.push_back(PartIri(iri, "tone", Joined(t.term, {valence}, {actors_.NodeOf(t.said_by)})));
    }
    for (const Outcome& o : event.facts.outcomes) {
      parts.outcomes.push_back(PartIri(iri, "outcome", Joined(EnumToName(kOutcomeKindNames, o.kind), {o.text}, {})));
    }
    for (const Conflict& c : event.conflicts) parts.conflicts.push_back(iri + "/conflict/" + EncodeId(c.field));
    if (event.facts.place.has_value() && !(event.facts.place->name.empty() && event.facts.place->country.empty())) {
      const Place& place = *event.facts.place;
      parts.place = Iri("place/" + EncodeId(place.country) + "/" + EncodeId(place.name));
    }
    return parts;
  }

  static std::vector<std::string> Distinct(const std::vector<std::string>& list) {
    std::vector<std::string> distinct;
    for (const std::string& item : list) AddOnce(item, &distinct);
    return distinct;
  }

  void WriteEventNode(const Event& event, const std::string& iri, const Parts& parts) {
    const EventFacts& facts = event.facts;
    JsonldNode node = Open({"sem:Event", "ro:" + ClassName(facts.type)}, iri);
    node.Attributes(EventAttributes(), event);
    WriteFacts(facts, &node);
    std::map<Role, std::vector<std::string>> by_role;
    std::vector<std::string> all;
    for (const Participant& participant : facts.participants) {
      const std::string actor = actors_.NodeOf(participant);
      if (actor.empty()) continue;
      AddOnce(Iri(actor), &by_role[participant.role]);
      AddOnce(Iri(actor), &all);
    }
    if (facts.initiator.has_value()) {
      if (const std::string actor = actors_.NodeOf(*facts.initiator); !actor.empty()) {
        AddOnce(Iri(actor), &by_role[Role::kInitiator]);
        AddOnce(Iri(actor), &all);
      }
    }
    node.Links("hasActor", all);
    for (const auto& [role, actors] : by_role) node.Links(EnumToName(kRoleNames, role), actors);
    node.Links("participation", Distinct(parts.participations));
    if (facts.said_by.has_value()) WriteSaidBy(*facts.said_by, &node);
    node.Link("place", parts.place);
    node.Links("topic", Distinct(parts.topics));
    node.Links("tone", Distinct(parts.tones));
    node.Links("outcome", Distinct(parts.outcomes));
    node.Links("conflict", Distinct(parts.conflicts));
    std::vector<std::string> wholes;
    for (const EventId& whole : event.part_of) AddOnce(EventIri(whole), &wholes);
    node.Links("partOf", wholes);
    std::vector<std::string> claims;
    for (const ClaimId& claim : event.claims) AddOnce(ClaimIri(claim), &claims);
    node.Links("claim", claims);
    node.Close();
  }

  void WriteFacts(const EventFacts& facts, JsonldNode* node) const {
    node->Attributes(FactAttributes(), facts);
    if (facts.date.precision == DatePrecision::kDay) node->Text("begin", FormatDay(facts.date.start));
    node->Text("duration", DurationText(facts.duration));
  }

  void WriteSaidBy(const ActorRef& said_by, JsonldNode* node) {
    const std::string actor = actors_.NodeOf(said_by);
    if (!actor.empty()) node->Link("saidBy", Iri(actor));
  }

  void WriteParts(const Event& event, const Parts& parts) {
    const EventFacts& facts = event.facts;
    StringSet written;  // two equal topics make one node
    for (size_t i = 0; i < facts.participants.size(); ++i) {
      if (parts.participations[i].empty() || !written.insert(parts.participations[i]).second) continue;
      JsonldNode node = Open({"ro:Participation"}, parts.participations[i]);
      node.Link("actor", Iri(actors_.NodeOf(facts.participants[i])));
      node.Text("role", EnumToName(kRoleNames, facts.participants[i].role));
      node.Text("office", facts.participants[i].office);
      node.Close();
    }
    for (size_t i = 0; i < facts.topics.size(); ++i) {
      if (written.insert(parts.topics[i]).second) WriteTopic(facts.topics[i], parts.topics[i]);
    }
    for (size_t i = 0; i < facts.tone.size(); ++i) {
      if (!written.insert(parts.tones[i]).second) continue;
      const Tone& tone = facts.tone[i];
      JsonldNode node = Open({"ro:Tone"}, parts.tones[i]);
      node.Text("term", tone.term);
      node.Real("valence", tone.valence);
      actors_.AddRef(tone.said_by);
      WriteSaidBy(tone.said_by, &node);
      node.Close();
    }
    for (size_t i = 0; i < facts.outcomes.size(); ++i) {
      if (!written.insert(parts.outcomes[i]).second) continue;
      JsonldNode node = Open({"ro:Outcome"}, parts.outcomes[i]);
      node.Text("outcomeKind", EnumToName(kOutcomeKindNames, facts.outcomes[i].kind));
      node.Text("text", facts.outcomes[i].text);
      node.Close();
    }
    if (!parts.place.empty() && First(parts.place)) {
      JsonldNode node = Open({"sem:Place", "schema:Place"}, parts.place);
      node.Text("name", facts.place->name);
      node.Text("country", facts.place->country);
      node.Close();
    }
  }

  void WriteTopic(const Topic& topic, const std::string& iri) {
    JsonldNode node = Open({"ro:Topic"}, iri);
    node.Text("text", topic.text);
    std::vector<std::string> themes;
    for (const std::string& theme : topic.themes)
      AddOnce(theme.empty() ? "" : Iri("theme/" + EncodeId(theme)), &themes);
    node.Links("theme", themes);
    std::vector<std::string> about;
    for (const std::string& side : topic.about) AddOnce(side.empty() ? "" : Iri(ActorIndex::SideNode(side)), &about);
    node.Links("about", about);
    node.Close();
    for (const std::string& theme : topic.themes) {
      const std::string concept_iri = Iri("theme/" + EncodeId(theme));
      if (theme.empty() || !First(concept_iri)) continue;
      JsonldNode concept_node = Open({"skos:Concept"}, concept_iri);
      concept_node.Text("notation", theme);
      concept_node.Close();
    }
  }

  void WriteConflicts(const Event& event, const std::string& event_iri) {
    for (const Conflict& conflict : event.conflicts) {
      const std::string iri = event_iri + "/conflict/" + EncodeId(conflict.field);
      std::vector<std::string> alternatives;
      for (const Conflict::Value& value : conflict.values)
        AddOnce(PartIri(iri, "alternative", value.value), &alternatives);
      JsonldNode node = Open({"ro:Conflict"}, iri);
      node.Text("field", conflict.field);
      node.Links("alternative", alternatives);
      node.Close();
      for (const Conflict::Value& value : conflict.values) {
        JsonldNode alternative = Open({"ro:Alternative"}, PartIri(iri, "alternative", value.value));
        alternative.Text("value", value.value);
        std::vector<std::string> claims;
        for (const ClaimId& claim : value.claims) AddOnce(ClaimIri(claim), &claims);
        alternative.Links("supportedBy", claims);
        alternative.Close();
      }
    }
  }

  void WriteClaim(const Claim& claim) {
    const std::string iri = ClaimIri(claim.id);
    const std::string article = ArticleIri(claim.article.id);
    std::vector<std::string> evidence;
    for (size_t i = 0; i < claim.evidence.size(); ++i) evidence.push_back(iri + "/evidence/" + std::to_string(i + 1));
    JsonldNode node = Open({"ro:Claim", "prov:Entity"}, iri);
    WriteFacts(claim.facts, &node);
    if (claim.facts.said_by.has_value()) {
      actors_.AddRef(*claim.facts.said_by);
      WriteSaidBy(*claim.facts.said_by, &node);
    }
    node.Link("article", article);
    node.Links("evidence", evidence);
    node.Close();
    for (size_t i = 0; i < claim.evidence.size(); ++i) WriteEvidence(claim.evidence[i], evidence[i], article);
    if (First(article)) WriteArticle(claim.article, article);
  }

  // Offsets count bytes of the article's UTF-8 text, hence oa:DataPositionSelector, not oa:TextPositionSelector.
  void WriteEvidence(const Evidence& evidence, const std::string& iri, const std::string& article) {
    const std::vector<std::string> selectors = {iri + "/quote", iri + "/position"};
    JsonldNode mention = Open({"ro:Mention", "oa:SpecificResource"}, iri);
    mention.Text("field", evidence.field);
    mention.Text("inPart", evidence.in_title ? "title" : "text");
    mention.Link("hasSource", article);
    mention.Links("selector", selectors);
    mention.Close();
    JsonldNode quote = Open({"oa:TextQuoteSelector"}, selectors[0]);
    quote.Text("exact", evidence.quote);
    quote.Close();
    JsonldNode position = Open({"oa:DataPositionSelector"}, selectors[1]);
    position.Integer("start", evidence.start);
    position.Integer("end", evidence.end);
    position.Close();
  }

  void WriteArticle(const ArticleRef& article, const std::string& iri) {
    const std::string outlet = article.outlet.empty() ? "" : Iri("outlet/" + EncodeId(article.outlet));
    JsonldNode node = Open({"schema:NewsArticle", "prov:Entity"}, iri);
    node.Attributes(ArticleAttributes(), article);
    node.Link("publisher", outlet);
    node.Close();
    if (outlet.empty() || !First(outlet)) return;
    JsonldNode publisher = Open({"schema:Organization"}, outlet);
    publisher.Text("name", article.outlet);
    publisher.Close();
  }

  absl::Status WriteActor(const ActorRecord& actor) {
    const std::string own_class = actor.kind ? "ro:" + ClassName(*actor.kind) : "ro:Actor";
    JsonldNode node = actor.kind ? Open({"sem:Actor", SchemaClass(*actor.kind), own_class}, Iri(actor.node))
                                 : Open({"sem:Actor", own_class}, Iri(actor.node));
    node.Attributes(ActorAttributes(), actor);
    if (actor.is_side) node.Text("code", actor.side);
    std::vector<std::string> sides;
    for (const RoleRecord& edge : RepresentsEdgesOf(actor)) sides.push_back(Iri(edge.target));
    node.Links("represents", sides);
    if (!actor.wikidata.empty()) node.Link("sameAs", "wd:" + actor.wikidata);
    node.Close();
    return buffer_.FlushIfFull();
  }

  const EventSource& source_;
  SinkBuffer buffer_;
  ActorIndex actors_;
  ExportCounts counts_;
  StringSet shared_;
};

}  // namespace

absl::StatusOr<ExportCounts> ExportJsonld(const EventSource& source, const ExportOptions& options, Sink* sink) {
  return JsonldExport(source, options, sink).Run();
}

}  // namespace readout::exporting
