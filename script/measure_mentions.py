#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Of the persons that editors tagged, how many are found in the text as that person.

usage: measure_mentions.py READOUT CORPUS [--show N]

READOUT is the program, CORPUS a file of JSON lines (also gzipped) with title, text, date and tag_persons, the editors' names
of those the text is about. Every text goes through `readout extract --mentions`.

A tag is found when a mention of title or text, by name, role or pronoun, is read as that person: the reading's name and the
tag are names of one person of data/actors/persons.tsv, or, for persons whom the table does not hold, the words of one name
are among those of the other (two words at least, accents and particles aside).

A tagged person does not occur, and is left out of the share, when neither title nor text has
  - the family name: the last word of the tag, or any family name or word of five letters or more that the table gives for
    the person, also a letter away, and
  - in the table an office on the day of the text whose key's first or last word the text writes ("minister", "king").
What is left out is counted and, with --show, listed.
"""

import argparse
import csv
import pathlib
import re
import sys
import unicodedata

import corpus

ACTORS = pathlib.Path(__file__).resolve().parent.parent / "data" / "actors"
PARTICLES = {"al", "el", "bin", "ibn", "de", "del", "da", "von", "van", "der", "la"}


def words(text):
    text = unicodedata.normalize("NFKD", text or "")
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z]+", " ", text).split()


def key(name):
    return " ".join(words(name))


def near(a, b):
    """Equal, or one letter away (five letters and more)."""
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    return a[i + 1:] == b[i + 1:] or a[i:] == b[i + 1:] or a[i + 1:] == b[i:]


def table(name):
    with open(ACTORS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


class Persons:
    def __init__(self):
        self.by_name, self.person, self.offices = {}, {}, {}
        for row in table("persons.tsv"):
            self.person[row["id"]] = row
            for name in [row["name"]] + row["variants"].split(";"):
                if len(words(name)) >= 2:
                    self.by_name.setdefault(key(name), set()).add(row["id"])
        for row in table("offices.tsv"):
            self.offices.setdefault(row["person"], []).append(row)

    def ids(self, tag):
        """Persons that bear the name, given names in any order and middle names aside."""
        exact = self.by_name.get(key(tag))
        if exact:
            return exact
        mine = words(tag)
        return {id for name, ids in self.by_name.items() for id in ids
                if len(mine) >= 2 and (set(name.split()) <= set(mine) or set(mine) <= set(name.split()))}

    def occurs(self, tag, text, day):
        present = set(words(text))
        candidates = {words(tag)[-1]}
        for id in self.ids(tag):
            row = self.person[id]
            candidates |= set(words(row["surname"])) - PARTICLES
            candidates |= {w for name in [row["name"]] + row["variants"].split(";") for w in words(name) if len(w) >= 5}
            for office in self.offices.get(id, []):
                if office["start"] <= day and day <= (office["end"] or "9999"):
                    parts = office["office"].split("_")
                    if {parts[0], parts[-1]} & present:
                        return True
        return any(near(c, w) for c in candidates for w in present)


def same(persons, tag, reading):
    if not reading:
        return False
    if persons.ids(tag) & persons.ids(reading):
        return True
    a, b = set(words(tag)) - PARTICLES, set(words(reading)) - PARTICLES
    return len(a & b) >= 2 and (a <= b or b <= a)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readout")
    parser.add_argument("corpus")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="list the first N misses and absent persons")
    options = parser.parse_args()
    texts = [text for text in corpus.read(options.corpus) if text.get("tag_persons")]
    readings = {}
    for mention in corpus.extract(options.readout, texts, "--mentions"):
        names = [mention["name"]] + [member["name"] for member in mention["members"]]
        readings.setdefault(corpus.number(mention["url"]), set()).update(name for name in names if name and mention["kind"] != "place")
    persons = Persons()
    found, absent, missed = 0, [], []
    for i, text in enumerate(texts):
        whole = f"{text.get('title') or ''}\n{text['text']}"
        for tag in text["tag_persons"]:
            here = readings.get(i, set())
            if any(same(persons, tag, name) for name in here):
                found += 1
            elif not persons.occurs(tag, whole, text["date"][:10]):
                absent.append((text["date"], tag, text.get("title"), sorted(here)))
            else:
                missed.append((text["date"], tag, text.get("title"), sorted(here)))
    for label, rows in (("missed", missed), ("absent", absent)):
        for date, tag, title, here in rows[: options.show]:
            print(label, date, tag, "|", title, "|", "; ".join(here))
    total = found + len(missed) + len(absent)
    if total == 0:
        sys.exit("no tagged persons in " + options.corpus)
    print(f"texts {len(texts)}  tagged {total}  do not occur {len(absent)} ({len(absent) / total:.3f})  "
          f"found as that person {found} of {found + len(missed)}: {found / max(1, found + len(missed)):.3f}")


if __name__ == "__main__":
    main()
