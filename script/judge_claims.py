#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every claimed event of some types in a corpus, as a list to be judged by a person.

usage: judge_claims.py draw READOUT CORPUS LIST [--type TYPE[,TYPE]] [--sample N --seed N] [--context]
       judge_claims.py count LIST...

CORPUS is a file of JSON lines (also gzipped) with id, title, text and date; --sample takes N of its articles, as chosen by the
seed.

draw   reads the articles and writes LIST anew, one row for each claim:
         id          of the article in the corpus
         type        of the event
         in          title or text: where the first sentence stands that tells the event
         start, end  its bytes there
         words       how it begins, four words: the texts are not ours to copy
         parties     side, name where one is claimed, * behind who called; sorted
         status, date, background (yes or empty)  as claimed
         verdict, reason  empty: whoever judges writes right or wrong and what is so in his own words
       Rows of LIST that agree in article, type, parties, status, date and background keep verdict and reason, so that only what changed
       has to be judged again. --context prints the rows without a verdict with their sentences, for judging only.
count  prints the share of right claims of each list; a row without a verdict is an error.
"""

import argparse
import os
import random
import re
import sys

import corpus

COLUMNS = "id type in start end words parties status date background verdict reason".split()
CLAIMED = ("id", "type", "parties", "status", "date", "background")


def load(path, size, seed):
    articles = corpus.read(path)
    if size:
        articles = [articles[i] for i in sorted(random.Random(seed).sample(range(len(articles)), size))]
    return articles


def claims_of(readout, articles, types):
    """Pairs of article and claim, in the order of the corpus."""
    for claim in corpus.extract(readout, articles):
        if claim["type"] in types:
            yield articles[corpus.number(claim["article"]["url"])], claim


def row_of(article, claim):
    first = next(e for e in claim["evidence"] if e["field"] == "event")
    parties = []
    for party in claim["participants"]:
        name = f"{party['side']} {party['name']}" if party["name"] else party["side"]
        parties.append(name + ("*" if party["role"] == "initiator" else ""))
    date = claim["date"]
    shown = date["start"] or "unknown"
    if date["end"] != date["start"]:
        shown += "/" + date["end"]
    return {"id": article["id"], "type": claim["type"], "in": first["in"], "start": str(first["start"]), "end": str(first["end"]),
            "words": " ".join(first["quote"].split()[:4]), "parties": "; ".join(parties), "status": claim["status"], "date": shown,
            "background": "yes" if claim["background"] else "", "verdict": "", "reason": ""}


def print_context(article, claim, row):
    print("=" * 8, article["id"], article["date"], "|", article.get("title"))
    print("  ", row["type"], row["parties"], "|", row["status"], row["date"], "background" if row["background"] else "", claim["mode"])
    for evidence in [e for e in claim["evidence"] if e["field"] == "event"][:3]:
        source = ((article.get("title") if evidence["in"] == "title" else article["text"]) or "").encode()
        start, end = evidence["start"], evidence["end"]
        around = source[max(0, start - 300):start] + b"[[" + source[start:end] + b"]]" + source[end:end + 150]
        print("    ", evidence["in"], re.sub(r"\s+", " ", around.decode(errors="replace")))


def draw(options):
    head, judged = corpus.judged(options.list) if os.path.exists(options.list) else ([], [])
    known = {tuple(row[c] for c in CLAIMED): (row["verdict"], row["reason"]) for row in judged}
    articles = load(options.corpus, options.sample, options.seed)
    rows = []
    for article, claim in claims_of(options.readout, articles, options.type.split(",")):
        row = row_of(article, claim)
        row["verdict"], row["reason"] = known.get(tuple(row[c] for c in CLAIMED), ("", ""))
        rows.append(row)
        if options.context and not row["verdict"]:
            print_context(article, claim, row)
    with open(options.list, "w", encoding="utf-8") as file:
        file.writelines(head)
        file.write("\t".join(COLUMNS) + "\n")
        for row in rows:
            file.write("\t".join(row[c] for c in COLUMNS) + "\n")
    open_rows = sum(not row["verdict"] for row in rows)
    print(f"{options.list}: {len(rows)} claims in {len(articles)} articles, {open_rows} to be judged", file=sys.stderr)


def count(options):
    for path in options.lists:
        rows = corpus.judged(path)[1]
        corpus.check_verdicts(path, rows)
        print(f"{path}: {corpus.share_right(rows)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("draw")
    one.add_argument("readout")
    one.add_argument("corpus")
    one.add_argument("list")
    one.add_argument("--type", default="call")
    one.add_argument("--sample", type=int, default=0)
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--context", action="store_true")
    one.set_defaults(run=draw)
    one = commands.add_parser("count")
    one.add_argument("lists", nargs="+")
    one.set_defaults(run=count)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
