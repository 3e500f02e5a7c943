# SPDX-License-Identifier: Apache-2.0
"""What an export must hold, worked out from event records alone."""

import json
import re
import sys

UNRESERVED = set(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~:-")
INITIATOR = "INITIATOR"


def fail(message):
    sys.exit("FAILED: " + message)


def expect(condition, message):
    if not condition:
        fail(message)


def expect_equal(actual, expected, what):
    if actual != expected:
        fail("%s: %r, expected %r" % (what, actual, expected))


def expect_same_set(actual, expected, what):
    actual, expected = set(actual), set(expected)
    if actual != expected:
        fail("%s: unexpected %r, missing %r"
             % (what, sorted(actual - expected, key=repr)[:3], sorted(expected - actual, key=repr)[:3]))


def read_events(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def encode_id(text):
    return "".join(chr(b) if b in UNRESERVED else "%%%02X" % b for b in text.encode("utf-8"))


def side_node(side):
    return "side:" + encode_id(side)


class Sides:
    """Names and Wikidata ids of sides, read off the exported side nodes."""

    def __init__(self):
        self.names = {}
        self.actors = {}

    def is_side(self, actor, name, side):
        if not side:
            return False
        if not name or name == side or name == self.names.get(side):
            return True
        return bool(actor) and actor == self.actors.get(side)


def node_of(ref, sides):
    """Node id of a participant or of an actor named in passing; None for nobody."""
    actor, name, side = ref.get("actor") or "", ref.get("name") or "", ref.get("side") or ""
    if sides.is_side(actor, name, side):
        return side_node(side)
    if not actor and not name:
        return None
    if not actor:
        return ("unlisted", name, side)  # an id made of name and side, whose making is not repeated here
    own = re.fullmatch(r"wd:Q[0-9]+", actor) or actor.startswith("ac-")
    return ("" if own else "actor:") + encode_id(actor)


def expected_graph(events, sides):
    """(nodes, edges): sets of node ids and of (source, type, target)."""
    nodes = {event["event"] for event in events}
    ids = set(nodes)
    edges = set()

    def actor(ref):
        node = node_of(ref, sides)
        if ref.get("side"):
            nodes.add(side_node(ref["side"]))
        if node is None:
            return None
        nodes.add(node)
        if ref.get("side") and node != side_node(ref["side"]):
            edges.add((node, "REPRESENTS", side_node(ref["side"])))
        return node

    for event in events:
        key = event["event"]
        initiating = set()
        for participant in event["participants"]:
            node = actor(participant)
            if node is not None:
                edges.add((node, participant["role"].upper(), key))
                if participant["role"] == "initiator":
                    initiating.update({node, participant.get("side") or ""})
        if event["initiator"]:
            node = actor(event["initiator"])
            if node is not None and not initiating & {node, event["initiator"].get("side") or ""}:
                edges.add((node, INITIATOR, key))
        if event["said_by"]:
            node = actor(event["said_by"])
            if node is not None:
                edges.add((key, "SAID_BY", node))
        for topic in event["topics"]:
            for side in topic["about"]:
                if side:
                    nodes.add(side_node(side))
                    edges.add((key, "ABOUT", side_node(side)))
        for whole in event["part_of"]:
            if whole in ids and whole != key:
                edges.add((key, "PART_OF", whole))
    return nodes, edges
