# SPDX-License-Identifier: Apache-2.0
"""JSON-LD as rdflib and pyld read it: the same triples, and those that the event records ask for."""

import json
import os
import sys

import rdflib
from pyld import jsonld
from rdflib.namespace import RDF

from event_records import expect, expect_equal, expect_same_set, read_events

RO = rdflib.Namespace("https://readout.example/vocab#")
SEM = rdflib.Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
RES = rdflib.Namespace("https://readout.example/id/")
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"

ndjson_path, jsonld_path = sys.argv[1:3]
events = read_events(ndjson_path)


def rdflib_term(term):
    if isinstance(term, rdflib.URIRef):
        return str(term)
    expect(isinstance(term, rdflib.Literal), "a blank node: %r" % term)
    return (str(term), str(term.datatype or XSD_STRING), term.language)


def pyld_term(term):
    if term["type"] == "IRI":
        return term["value"]
    expect(term["type"] == "literal", "a blank node: %r" % term)
    return (term["value"], term.get("datatype", XSD_STRING), term.get("language"))


# rdflib would put numbers and dates into forms of its own, which would hide differences.
rdflib.NORMALIZE_LITERALS = False
graph = rdflib.Graph()
graph.parse(jsonld_path, format="json-ld")
from_rdflib = {tuple(map(rdflib_term, triple)) for triple in graph}

with open(jsonld_path, encoding="utf-8") as file:
    document = json.load(file)
for mode in ("json-ld-1.1", "json-ld-1.0"):
    dataset = jsonld.to_rdf(document, {"processingMode": mode})
    expect_equal(list(dataset), ["@default"], "graphs")
    from_pyld = {tuple(pyld_term(q[k]) for k in ("subject", "predicate", "object")) for q in dataset["@default"]}
    expect_equal(len(from_rdflib), len(from_pyld), "triples of rdflib against pyld in mode " + mode)
    expect_same_set(from_rdflib, from_pyld, "triples of rdflib against pyld in mode " + mode)


def instances(cls):
    return set(graph.subjects(RDF.type, cls))


expect_same_set(instances(SEM.Event), (RES[event["event"]] for event in events), "events")
expect_same_set(instances(RO.Claim), (RES[claim] for event in events for claim in event["claims"]), "claims")
expect_equal(len(instances(RO.Conflict)), sum(len(event["conflicts"]) for event in events), "conflicts")
expect_equal(len(instances(RO.Mention)), sum(len(event["evidence"]) for event in events), "mentions")
for event in events:
    node = RES[event["event"]]
    expect_equal({str(o) for o in graph.objects(node, PROV.wasDerivedFrom)},
                 {str(RES[claim]) for claim in event["claims"]}, "claims of " + event["event"])
    expect_equal(str(graph.value(node, RO.status)), event["status"], "status")
    expect_equal(float(graph.value(node, RO.confidence)), event["confidence"], "confidence")
    texts = {str(graph.value(topic, RO.text)) for topic in graph.objects(node, RO.topic)}
    expect_equal(texts, {topic["text"] for topic in event["topics"]}, "topics")
    quotes = {str(graph.value(selector, OA.exact))
              for claim in graph.objects(node, PROV.wasDerivedFrom)
              for mention in graph.objects(claim, RO.evidence)
              for selector in graph.objects(mention, OA.hasSelector)
              if graph.value(selector, OA.exact) is not None}
    expect_equal(quotes, {evidence["quote"] for evidence in event["evidence"]}, "quotes")

# Nothing of the vocabulary is used that it does not define.
vocabulary = rdflib.Graph()
vocabulary.parse(os.path.join(os.path.dirname(__file__), "../../../data/schema/readout.ttl"), format="turtle")
defined = set(vocabulary.subjects())
for term in set(graph.predicates()) | set(graph.objects(None, RDF.type)):
    expect(not str(term).startswith(str(RO)) or term in defined, "not in readout.ttl: %s" % term)

# Streaming readers want type before id, line by line.
with open(jsonld_path, encoding="utf-8") as file:
    nodes = [line for line in file if line.startswith("{") and not line.startswith('{"@context"')]
expect_equal(len(nodes), len(document["@graph"]), "lines with a node")
for line in nodes:
    expect_equal(list(json.loads(line.rstrip().rstrip(",")))[:2], ["type", "id"], "first keys of a node")

print("jsonld: %d triples in rdflib %s and pyld" % (len(from_rdflib), rdflib.__version__))
