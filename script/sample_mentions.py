#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A random sample of what could name an actor in a corpus, with the program's readings, to be judged by a person.

usage: sample_mentions.py draw READOUT CORPUS --seed N [--size N] [--context]
       sample_mentions.py count FILE
       sample_mentions.py compare READOUT CORPUS FILE

CORPUS is a file of JSON lines (also gzipped) with id, title, text and date.

What is sampled are the units of all texts, each as likely as any other:
  - runs of capitalised words, joined by particles, "of", hyphens and apostrophes, in sentences that are not wholly in title
    case; a single capitalised word that only opens a sentence or quotation counts when the corpus knows it capitalised inside
    sentences more often than in lower case;
  - phrases of a determiner or an adjective and a title of data/actors/office_titles.tsv ("the foreign minister");
  - whatever the program reads as a mention, pronouns aside.
Units that overlap are one. A unit shows all readings of the mentions in it; "left alone" when there is none.

draw     prints a table: id, in (title or text), start, end (bytes), words, reading, verdict, reason. verdict and reason are empty:
         whoever judges writes right or wrong and, where it does not go without saying, why. --context prints the sentence
         around, for judging only: the texts are not ours to copy.
count    adds up the verdicts of a judged table.
compare  says where the program reads a judged table differently today; "wrong" rows may have become right.
"""

import argparse
import collections
import csv
import pathlib
import random
import re
import sys

import corpus

ACTORS = pathlib.Path(__file__).resolve().parent.parent / "data" / "actors"
COLUMNS = "id in start end words reading verdict reason".split()

WORD = r"[A-Z\u00c0-\u00de][\w\u2019'.&-]*"
JOIN = r"(?:\s+(?:of|the|and|for|bin|al|el|de|del|da|von|van|der|la|du|di)(?=\s+[A-Z]))?"
RUN = re.compile(rf"{WORD}(?:(?:{JOIN}\s+|-){WORD})*")
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?\n]*")


def title_pattern():
    titles = set()
    with open(ACTORS / "office_titles.tsv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"):
            titles |= {t for column in ("titles", "descriptions") for t in row[column].split(";") if t and t.islower()}
    body = "|".join(re.escape(t) for t in sorted(titles, key=lambda t: (-len(t), t)))
    return re.compile(rf"\b(?:the|his|her|its|their|our|a|an|two|both)\s+(?:[a-z-]+\s+){{0,2}}(?:{body})s?\b")


def title_case(sentence):
    long = [w for w in re.findall(r"[A-Za-z]{4,}", sentence)[1:]]
    return len(long) >= 3 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)


def spans_of(text, lower, upper, titles):
    for sentence in SENTENCE.finditer(text):
        words = sentence.group()
        if not title_case(words):
            for run in RUN.finditer(words):
                begin, end = run.start(), run.end()
                before = words[:begin].strip()
                if not before or before[-1] in "\"'\u201c\u2018:([":
                    # An opening word counts by itself only when it is a name elsewhere.
                    first = re.match(rf"{WORD}", run.group()).group()
                    key = re.sub(r"['\u2019]s$", "", first).lower()
                    if upper[key] <= lower[key]:
                        rest = RUN.search(run.group(), len(first))
                        if rest is None:
                            continue
                        begin += rest.start()
                while end > begin and words[end - 1] in ".'\u2019&-":
                    end -= 1
                if end - begin > 1:
                    yield sentence.start() + begin, sentence.start() + end
            for phrase in titles.finditer(words):
                yield sentence.start() + phrase.start(), sentence.start() + phrase.end()


def read_all(readout, texts):
    found = collections.defaultdict(list)
    for mention in corpus.extract(readout, texts, "--mentions"):
        if mention["kind"] != "pronoun" and mention["text"].lower() not in ("they", "them", "their", "themselves"):
            found[corpus.number(mention["url"]), mention["in"]].append(mention)
    return found


def reading_of(mention):
    def name(one):
        return "/".join(one[k] for k in ("name", "side", "office") if one.get(k)) or "?"

    who = " + ".join(name(m) for m in mention["members"]) or name(mention)
    marks = [m for m in ("former", "may_be_place") if mention[m]]
    return f"{mention['kind']}: {who}" + (f" ({', '.join(marks)})" if marks else "")


def units_of(texts, found):
    lower, upper = collections.Counter(), collections.Counter()
    for text in texts:
        for match in re.finditer(r"(?<=[a-z,] )[A-Za-z][\w-]*", text.get("text") or ""):
            word = match.group()
            (upper if word[0].isupper() else lower)[word.lower()] += 1
    titles = title_pattern()
    for i, text in enumerate(texts):
        for where in ("title", "text"):
            content = text.get(where) or ""
            if not content:
                continue
            data = content.encode()
            if len(data) == len(content):
                offsets = range(len(content) + 1)
            else:
                offsets = [0]
                for c in content:
                    offsets.append(offsets[-1] + len(c.encode()))
            spans = [(offsets[b], offsets[e], None) for b, e in spans_of(content, lower, upper, titles)]
            spans += [(m["start"], m["end"], m) for m in found.get((i, where), [])]
            spans.sort(key=lambda s: (s[0], s[1]))
            unit = None
            for begin, end, mention in spans:
                if unit is not None and begin < unit[1]:
                    unit[1] = max(unit[1], end)
                else:
                    if unit is not None:
                        yield i, where, unit
                    unit = [begin, end, []]
                if mention is not None:
                    unit[2].append(mention)
            if unit is not None:
                yield i, where, unit


def row_of(texts, i, where, unit):
    data = (texts[i].get(where) or "").encode()
    return {"id": texts[i]["id"], "in": where, "start": unit[0], "end": unit[1],
            "words": re.sub(r"\s+", " ", data[unit[0]:unit[1]].decode()),
            "reading": "; ".join(reading_of(m) for m in unit[2]) or "left alone", "verdict": "", "reason": ""}


def load(path):
    """The texts that have any: the reader passes over records with a title alone."""
    return [row for row in corpus.read(path) if (row.get("text") or "").strip()]


def draw(options):
    texts = load(options.corpus)
    units = list(units_of(texts, read_all(options.readout, texts)))
    chosen = random.Random(options.seed).sample(range(len(units)), options.size)
    print("\t".join(COLUMNS))
    for u in sorted(chosen):
        i, where, unit = units[u]
        row = row_of(texts, i, where, unit)
        print("\t".join(str(row[c]) for c in COLUMNS))
        if options.context:
            data = (texts[i].get(where) or "").encode()
            around = data[max(0, unit[0] - 160):unit[0]] + b"[[" + data[unit[0]:unit[1]] + b"]]" + data[unit[1]:unit[1] + 100]
            print("    ", texts[i]["date"], "|", (texts[i]["title"] or "")[:90] if where == "text" else "",
                  "|", re.sub(r"\s+", " ", around.decode(errors="replace")))
    print(f"{len(units)} units in {len(texts)} texts, seed {options.seed}", file=sys.stderr)


def count(options):
    rows = corpus.judged(options.file)[1]
    corpus.check_verdicts(options.file, rows)
    alone = [row for row in rows if row["reading"] == "left alone"]
    for label, part in (("read", [r for r in rows if r["reading"] != "left alone"]), ("left alone", alone), ("all", rows)):
        print(f"{label}: {corpus.share_right(part)}")


def compare(options):
    rows = corpus.judged(options.file)[1]
    texts = load(options.corpus)
    wanted = {row["id"] for row in rows}
    texts = [text for text in texts if text["id"] in wanted]
    at = {text["id"]: i for i, text in enumerate(texts)}
    found = read_all(options.readout, texts)
    for row in rows:
        mentions = [m for m in found.get((at[row["id"]], row["in"]), [])
                    if m["start"] < int(row["end"]) and m["end"] > int(row["start"])]
        reading = "; ".join(reading_of(m) for m in mentions) or "left alone"
        if reading != row["reading"]:
            print(row["verdict"], row["words"], "|", row["reading"], "->", reading)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("draw")
    one.add_argument("readout")
    one.add_argument("corpus")
    one.add_argument("--seed", type=int, required=True)
    one.add_argument("--size", type=int, default=200)
    one.add_argument("--context", action="store_true")
    one.set_defaults(run=draw)
    one = commands.add_parser("count")
    one.add_argument("file")
    one.set_defaults(run=count)
    one = commands.add_parser("compare")
    one.add_argument("readout")
    one.add_argument("corpus")
    one.add_argument("file")
    one.set_defaults(run=compare)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
