# SPDX-License-Identifier: Apache-2.0
"""GraphML as xmllint, networkx and igraph read it, against the event records."""

import json
import subprocess
import sys
import warnings

import igraph
import networkx

from event_records import Sides, expect, expect_equal, expect_same_set, expected_graph, read_events

ndjson_path, graphml_path = sys.argv[1:3]
events = read_events(ndjson_path)

subprocess.run(["xmllint", "--noout", "--huge", graphml_path], check=True)

# networkx: every edge kept (edge ids are keys), attributes by attr.name.
graph = networkx.read_graphml(graphml_path, force_multigraph=True)
sides = Sides()
for node, data in graph.nodes(data=True):
    if node.startswith("side:"):
        sides.names[data["side"]] = data["label"]
        if "wikidata" in data:
            sides.actors[data["side"]] = "wd:" + data["wikidata"]

expected_nodes, expected_edges = expected_graph(events, sides)
articles = {node for node, data in graph.nodes(data=True) if data["kind"] == "article"}
reports = {(s, t) for s, t, data in graph.edges(data=True) if data["label"] == "REPORTS"}
expect_equal(graph.number_of_nodes(), len(expected_nodes) + len(articles), "networkx nodes")
expect_equal(graph.number_of_edges(), len(expected_edges) + len(reports), "networkx edges")
if articles:
    expect_equal(len(reports), sum(event["articles"] for event in events), "REPORTS edges")


# Unlisted actors have ids that the check does not repeat: they are compared by name and side.
def plain(node):
    data = graph.nodes[node]
    if isinstance(node, str) and node.startswith("ac-") and node not in expected_nodes:
        return ("unlisted", data["label"], data.get("side", ""))
    return node


expect_same_set((plain(n) for n in graph.nodes if n not in articles), expected_nodes, "networkx nodes")
expect_same_set(((plain(s), d["label"], plain(t)) for s, t, d in graph.edges(data=True) if d["label"] != "REPORTS"),
                expected_edges, "networkx edges")


def storable(text):
    """XML 1.0 cannot hold U+FFFE and U+FFFF."""
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


for event in events:
    data = graph.nodes[event["event"]]
    expect_equal(data["event_type"], event["type"], "type")
    expect_equal(data["status"], event["status"], "status")
    expect_equal(data["confidence"], event["confidence"], "confidence")
    expect_equal(data["background"], event["background"], "background")
    expect_equal(data.get("start_date"), event["date"]["start"] if event["date"] else None, "start_date")
    expect_equal(data["articles"], event["articles"], "articles")
    expect_equal(json.loads(data["claims"]) if "claims" in data else [], event["claims"], "claims")
    expect_equal(json.loads(data["topics"]) if "topics" in data else [],
                 [storable(t["text"]) for t in event["topics"] if t["text"]], "topics")
    expect_equal(data["contested"], bool(event["conflicts"]), "contested")
    expect(data["label"], "an event without label")

# igraph: same counts, ids and kinds. (It reads 64-bit integers and reals as doubles.)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    other = igraph.Graph.Read_GraphML(graphml_path)
expect_equal(other.vcount(), graph.number_of_nodes(), "igraph nodes")
expect_equal(other.ecount(), graph.number_of_edges(), "igraph edges")
expect(other.is_directed(), "igraph does not see a directed graph")
expect_same_set(other.vs["id"], graph.nodes, "igraph node ids")
expect_same_set(other.es["id"], (key for _, _, key in graph.edges(keys=True)), "igraph edge ids")
for vertex in other.vs:
    data = graph.nodes[vertex["id"]]
    expect_equal(vertex["label"], data["label"], "igraph label")
    if vertex["kind"] == "event":
        expect_equal(vertex["confidence"], data["confidence"], "igraph confidence")
        expect_equal(vertex["contested"], data["contested"], "igraph contested")

print("graphml: %d nodes, %d edges in xmllint, networkx %s and igraph %s"
      % (other.vcount(), other.ecount(), networkx.__version__, igraph.__version__))
