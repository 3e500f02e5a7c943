#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Root by root, how well the PLOVER root of our claims agrees with coded sentences.

usage: plover_roots.py READOUT SENTENCES [--half open|aside] [--show ROOT]

SENTENCES is a file of JSON lines with id, text, marked and gold: one event with the PLOVER root `event`; `marked` is the text with
the source of the event between <s> and </s> and its target between <t> and </t>. Each sentence is read alone, as an article of
its own, and nothing of the coding is shown to the program.

A sentence is counted when it names two sides: in the words marked as source stands a mention that the program reads as a state,
organisation or armed group, or as somebody of one, and likewise in those marked as target, and the two are not of one side. What happens inside
a country (a court and a banker, a government and its protesters) is no event of the program's types and is left out, whatever root
it has. Sentences of the roots that our types do not reach (assaults, arrests, protests …) are counted: what is claimed of
them is wrong.

The root of a sentence is that of the first claim that has one, as other coders are scored by their first event; CONSULT/phone
is CONSULT. A sentence without such a claim has none.

The sentences fall into two halves by the SHA-1 of their ids: those of `open` may be read by whoever works on the rules, of
those of `aside` only the figures. --show lists the sentences of a root of the open half that are not found, and those wrongly given it.
"""

import argparse
import hashlib
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "script"))
import corpus  # noqa: E402

ROOTS = "AGREE CONSULT SUPPORT ACCUSE REJECT REQUEST SANCTION THREATEN AID".split()
DAY = "2019-06-01"  # the sentences bear no date; the years around this one are those they tell of


def half(record):
    return "aside" if hashlib.sha1(record["id"].encode()).digest()[0] % 2 else "open"


def spans(marked):
    """The byte ranges of source and target in the text without marks."""
    found = {"s": [], "t": []}
    at, opened = 0, {}
    for piece in re.split(r"(</?[st]>)", marked):
        if re.fullmatch(r"<[st]>", piece):
            opened[piece[1]] = at
        elif re.fullmatch(r"</[st]>", piece):
            found[piece[2]].append((opened[piece[2]], at))
        else:
            at += len(piece.encode())
    return found["s"], found["t"]


def text_of(record):
    return re.sub(r"</?[st]>", "", record["marked"])


def sides_in(mentions, ranges):
    sides = set()
    for mention in mentions:
        if mention["kind"] == "place" or not any(start <= mention["start"] < end for start, end in ranges):
            continue
        sides.update(side for side in [mention["side"]] + [member["side"] for member in mention["members"]] if side)
    return sides


def read(readout, records):
    """Of each record: whether it names two sides, and the root of the first claim."""
    articles = [{"title": None, "text": text_of(record), "date": DAY} for record in records]
    mentions, roots = {}, {}
    for mention in corpus.extract(readout, articles, "--mentions"):
        mentions.setdefault(corpus.number(mention["url"]), []).append(mention)
    for claim in corpus.extract(readout, articles):
        root = (claim["codes"]["plover"] or "").split("/")[0]
        if root:
            roots.setdefault(corpus.number(claim["article"]["url"]), root)
    rows = []
    for i, record in enumerate(records):
        source, target = (sides_in(mentions.get(i, []), ranges) for ranges in spans(record["marked"]))
        two = bool(source) and bool(target) and len(source | target) > 1
        rows.append((record, record["gold"][0]["event"], roots.get(i), two))
    return rows


def table(rows):
    counted = [(gold, got) for _, gold, got, two in rows if two]
    lines, scores = [], []
    for root in ROOTS:
        right = sum(gold == got == root for gold, got in counted)
        claimed = sum(got == root for _, got in counted)
        coded = sum(gold == root for gold, _ in counted)
        precision, recall = right / max(1, claimed), right / max(1, coded)
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        scores.append(f1)
        lines.append(f"| {root} | {coded} | {claimed} | {precision:.2f} | {recall:.2f} | {f1:.2f} |")
    lines.append(f"| macro | {len(counted)} | | | | {sum(scores) / len(scores):.2f} |")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readout")
    parser.add_argument("sentences")
    parser.add_argument("--half", choices=("open", "aside"), help="one half only")
    parser.add_argument("--show", metavar="ROOT", help="what is missed and wrong of one root, of the open half")
    options = parser.parse_args()
    rows = read(options.readout, corpus.read(options.sentences))
    if options.show:
        for record, gold, got, two in rows:
            if two and half(record) == "open" and (gold == options.show) != (got == options.show):
                print(f"{record['id']}  {gold} read as {got}: {record['marked']}")
        return
    for part in [options.half] if options.half else ("open", "aside"):
        print(f"{part} half\n\n| root | coded | claimed | precision | recall | F1 |\n|---|---|---|---|---|---|")
        print("\n".join(table([row for row in rows if half(row[0]) == part])) + "\n")


if __name__ == "__main__":
    main()
