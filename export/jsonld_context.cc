// SPDX-License-Identifier: Apache-2.0
#include "export/jsonld_context.h"

namespace readout::exporting {
namespace {

constexpr ContextPrefix kPrefixes[] = {
    {"ro", kVocabulary},
    {"res", kInstances},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"schema", "https://schema.org/"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    {"wd", "http://www.wikidata.org/entity/"},
};

constexpr ContextTerm kTerms[] = {
    // Events and claims.
    {"label", "rdfs:label", ""},
    {"eventType", "ro:eventType", ""},
    {"mode", "ro:mode", ""},
    {"status", "ro:status", ""},
    {"begin", "sem:hasBeginTimeStamp", "xsd:date"},
    {"earliestStart", "sem:hasEarliestBeginTimeStamp", "xsd:date"},
    {"latestStart", "sem:hasLatestBeginTimeStamp", "xsd:date"},
    {"datePrecision", "ro:datePrecision", ""},
    {"earliestEnd", "sem:hasEarliestEndTimeStamp", "xsd:date"},
    {"latestEnd", "sem:hasLatestEndTimeStamp", "xsd:date"},
    {"duration", "schema:duration", "xsd:duration"},
    {"durationMin", "ro:durationMin", "xsd:integer"},
    {"durationMax", "ro:durationMax", "xsd:integer"},
    {"durationApproximate", "ro:durationApproximate", "xsd:boolean"},
    {"background", "ro:background", "xsd:boolean"},
    {"confidence", "ro:confidence", "xsd:decimal"},
    {"meanValence", "ro:meanValence", "xsd:decimal"},
    {"plover", "ro:plover", ""},
    {"cameo", "ro:cameo", ""},
    // Who took part.
    {"hasActor", "sem:hasActor", "@id"},
    {"participant", "ro:participant", "@id"},
    {"initiator", "ro:initiator", "@id"},
    {"host", "ro:host", "@id"},
    {"visitor", "ro:visitor", "@id"},
    {"sender", "ro:sender", "@id"},
    {"recipient", "ro:recipient", "@id"},
    {"mediator", "ro:mediator", "@id"},
    {"source", "ro:source", "@id"},
    {"target", "ro:target", "@id"},
    {"saidBy", "ro:saidBy", "@id"},
    {"participation", "ro:participation", "@id"},
    {"actor", "ro:actor", "@id"},
    {"role", "ro:role", ""},
    {"office", "ro:office", ""},
    // What about, how and with what result.
    {"place", "sem:hasPlace", "@id"},
    {"country", "ro:country", ""},
    {"topic", "ro:topic", "@id"},
    {"theme", "ro:theme", "@id"},
    {"about", "ro:about", "@id"},
    {"tone", "ro:tone", "@id"},
    {"term", "ro:term", ""},
    {"valence", "ro:valence", "xsd:decimal"},
    {"outcome", "ro:outcome", "@id"},
    {"outcomeKind", "ro:outcomeKind", ""},
    {"text", "ro:text", ""},
    {"notation", "skos:notation", ""},
    // Merging.
    {"articles", "ro:articles", "xsd:integer"},
    {"independentSources", "ro:independentSources", "xsd:integer"},
    {"contested", "ro:contested", "xsd:boolean"},
    {"conflict", "ro:conflict", "@id"},
    {"field", "ro:field", ""},
    {"alternative", "ro:alternative", "@id"},
    {"value", "ro:value", ""},
    {"supportedBy", "ro:supportedBy", "@id"},
    {"partOf", "sem:subEventOf", "@id"},
    {"firstReported", "ro:firstReported", "xsd:date"},
    {"lastReported", "ro:lastReported", "xsd:date"},
    // Where it is written.
    {"claim", "prov:wasDerivedFrom", "@id"},
    {"article", "prov:hadPrimarySource", "@id"},
    {"evidence", "ro:evidence", "@id"},
    {"inPart", "ro:inPart", ""},
    {"hasSource", "oa:hasSource", "@id"},
    {"selector", "oa:hasSelector", "@id"},
    {"exact", "oa:exact", ""},
    {"start", "oa:start", "xsd:nonNegativeInteger"},
    {"end", "oa:end", "xsd:nonNegativeInteger"},
    {"headline", "schema:headline", ""},
    {"url", "schema:url", "xsd:anyURI"},
    {"publisher", "schema:publisher", "@id"},
    {"datePublished", "schema:datePublished", "xsd:date"},
    {"inLanguage", "schema:inLanguage", ""},
    {"sketch", "ro:sketch", ""},
    // Actors.
    {"name", "schema:name", ""},
    {"code", "ro:code", ""},
    {"represents", "ro:represents", "@id"},
    {"jobTitle", "schema:jobTitle", ""},
    {"sameAs", "owl:sameAs", "@id"},
    {"events", "ro:events", "xsd:integer"},
};

}  // namespace

std::span<const ContextPrefix> ContextPrefixes() { return kPrefixes; }
std::span<const ContextTerm> ContextTerms() { return kTerms; }

void WriteContext(JsonWriter* writer) {
  writer->BeginObject();
  writer->Key("type");
  writer->String("@type");
  writer->Key("id");
  writer->String("@id");
  for (const ContextPrefix& prefix : kPrefixes) {
    writer->Key(prefix.prefix);
    writer->String(prefix.iri);
  }
  for (const ContextTerm& term : kTerms) {
    writer->Key(term.term);
    if (term.type.empty()) {
      writer->String(term.iri);
      continue;
    }
    writer->BeginObject();
    writer->Key("@id");
    writer->String(term.iri);
    writer->Key("@type");
    writer->String(term.type);
    writer->EndObject();
  }
  writer->EndObject();
}

}  // namespace readout::exporting
