#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/actors/persons.tsv and data/actors/offices.tsv, and keeps the hand-kept tables of data/ sorted.

  build_actors.py build --raw DIR    writes persons.tsv and offices.tsv from DIR/persons.csv and DIR/offices.csv and the
                                     corrections in data/actors/corrections/
  build_actors.py sort               sorts every table of data/actors and data/places in place
  build_actors.py coverage           prints the coverage tables of docs/actors.md
  build_actors.py document           writes the coverage tables into docs/actors.md
  build_actors.py holes              lists the days without a known holder, state by state and year by year

The raw tables (facts about who held which office, compiled from Wikidata exports, the CIA World Factbook and general
knowledge; see data/README.md) have the columns
  persons.csv: person_id,name,name_order,family_name,variants,sex,country
  offices.csv: person_id,code,office,role,start,end,start_prec,end_prec,acting,as_of,source

Corrections, applied in this order:
  confirmed.tsv  rows of sources with unclear or share-alike licence that agree with general knowledge and may stay;
                 all other rows that rest on such a source alone are dropped
  office_keys.tsv  raw office name (and side) -> office key of office_titles.tsv
  merges.tsv     two ids of one person
  spellings.tsv  given names that news spell in several ways
  persons.tsv    one cell of one person: name, surname, sex, country, or variants to add ("+variants") or drop
                 ("-variants")
  offices.tsv    rows to add, drop or change
"""

import argparse
import csv
import datetime
import pathlib
import re
import sys

import actor_coverage
from actor_tables import ACTORS, ROOT, Table, fold, items, write_table

UNCLEAR_SOURCES = {"CI", "CIG", "WLC"}

PERSON_COLUMNS = "id name name_order surname variants sex country source".split()
OFFICE_COLUMNS = "person side office role start end acting as_of source".split()


def read_corrections(name):
    path = ACTORS / "corrections" / name
    return Table(path).rows if path.exists() else []


def clean_source(source):
    """The sources a row rests on without those of unclear licence; "" when nothing is left."""
    return "+".join(s for s in source.split("+") if s not in UNCLEAR_SOURCES)


TITLES_IN_NAMES = re.compile(r"^(Mr|Mrs|Ms|Dr|President|Premier|Minister|Gen|General)\.? ")


def clean_variants(name, variants, given):
    """Drops what folding finds anyway, forms with Mr, and single words (the surname has a column of its own) that no
    correction gives."""
    seen, kept = {fold(name)}, []
    for variant in variants:
        key = fold(variant)
        if key in seen or TITLES_IN_NAMES.match(variant) or "Wladimir" in variant or re.match(r"^[A-Z]\. ", variant):
            continue
        if " " not in variant and key not in given:
            continue
        seen.add(key)
        kept.append(variant)
    return kept


PATRONYM_ALONE = re.compile(r"^\w+ \w+(vich|ich|vna)$")
ARABIC_PARTICLE = re.compile(r"^(al|el|as|ad|an|ar|at|ash|az)-", re.IGNORECASE)
ROYAL = re.compile(r"^(Emperor|King|Queen|Prince|Princess|Crown Prince|Sheikh|Sultan|Emir) ")


def surname_of(person):
    """How news shorten the name on second mention; odd cases stand in corrections/persons.tsv."""
    surname = person["family_name"].strip()
    if ROYAL.match(surname):
        rest = ROYAL.sub("", surname)
        tokens = person["name"].split()
        if "bin" in tokens[:-1]:
            return "bin " + tokens[tokens.index("bin") + 1]
        return rest
    return ARABIC_PARTICLE.sub("", surname) or person["name"].split()[-1]


HYPHENATED = {"KOR", "PRK", "TWN", "HKG"}
FAMILY_FIRST_AT_HOME = {"HUN", "JPN"}
ARTICLE = re.compile(r"\b(al|el)-(?=\w)", re.IGNORECASE)


def spelled_variants(person, spellings, given_names):
    """Further spellings that follow from the form of a name (other romanisations, hyphens, family name first, no middle
    initial), and further short forms of second mentions. Surnames that are given names of others get no further short
    forms: "Ahmad" alone says too little."""
    name, country = person["name"], person["country"]
    tokens = name.split()
    variants, short_forms = [], []
    for spelling in spellings:
        if spelling["countries"] and country not in spelling["countries"].split(";"):
            continue
        options = items(spelling["spellings"])
        for option in options:
            if re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", name):
                variants += [re.sub(rf"(?<![\w-]){re.escape(option)}(?![\w-])", other, name, count=1)
                             for other in options if other != option]
                if option == person["surname"] and option not in given_names:
                    short_forms += [other for other in options if other != option]
                break
    if country in HYPHENATED:
        if len(tokens) == 3:
            variants.append(f"{tokens[0]} {tokens[1]}-{tokens[2].lower()}")
        elif len(tokens) == 2 and "-" in tokens[1]:
            first, second = tokens[1].split("-", 1)
            variants.append(f"{tokens[0]} {first} {second.capitalize()}")
            variants.append(f"{tokens[1]} {tokens[0]}")
    if country in FAMILY_FIRST_AT_HOME and len(tokens) == 2 and person["name_order"] == "western":
        variants.append(f"{tokens[1]} {tokens[0]}")
    if country == "CHN" and len(tokens) == 2 and person["name_order"] == "family_first":
        variants.append(f"{tokens[1]} {tokens[0]}")
    if person["name_order"] == "arabic":
        for form in [name] + variants[:1]:
            if ARTICLE.search(form):
                variants += [ARTICLE.sub(lambda m: m.group(1) + " ", form), ARTICLE.sub("", form),
                             ARTICLE.sub("el-", form), ARTICLE.sub("al-", form)]
        if ARTICLE.match(tokens[-1]) and tokens[-1].lower().endswith(person["surname"].lower()):
            short_forms += ["al-" + person["surname"], "el-" + person["surname"]]
        royal = re.match(r"^(\w+ bin \w+) (Al|al) \w+$", name)
        if royal:
            variants.append(royal.group(1))
    if any(re.fullmatch(r"[A-Z]\.", t) for t in tokens[1:-1]):
        variants.append(" ".join([tokens[0]] + [t for t in tokens[1:] if not re.fullmatch(r"[A-Z]\.", t)]))
    return variants, short_forms


def build(raw):
    persons = {}
    with open(raw / "persons.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            persons[row["person_id"]] = row
    with open(raw / "offices.csv", encoding="utf-8", newline="") as file:
        raw_offices = list(csv.DictReader(file))

    confirmed = {(r["person"], r["side"], r["office"], r["start"]) for r in read_corrections("confirmed.tsv")}
    keys = {(r["side"], r["raw"]): r for r in read_corrections("office_keys.tsv")}
    merges = {r["id"]: r["into"] for r in read_corrections("merges.tsv")}

    offices, dropped = [], 0
    for row in raw_offices:
        source = clean_source(row["source"])
        if not source:
            if (row["person_id"], row["code"], row["office"], row["start"]) not in confirmed:
                dropped += 1
                continue
            source = "knowledge"
        key = keys.get((row["code"], row["office"])) or keys.get(("", row["office"]))
        offices.append({
            "person": merges.get(row["person_id"], row["person_id"]), "side": row["code"],
            "office": key["office"] if key else row["office"],
            "role": (key["role"] if key and key["role"] else row["role"]),
            "start": row["start"], "end": row["end"], "acting": row["acting"], "as_of": row["as_of"], "source": source,
            "start_prec": row["start_prec"], "end_prec": row["end_prec"]})

    added = {}
    for change in read_corrections("offices.tsv"):
        apply_office_change(offices, change)
    for change in read_corrections("persons.tsv"):
        if change["column"] == "new":
            name, name_order, surname, sex, country = change["value"].split("|")
            added[change["id"]] = {"person_id": change["id"], "name": name, "name_order": name_order,
                                   "family_name": surname, "variants": "", "sex": sex, "country": country}
    persons.update(added)
    for row in offices:
        row["person"] = merges.get(row["person"], row["person"])

    for loser, winner in merges.items():
        if loser in persons and winner in persons:
            kept = persons[winner]
            names = [persons[loser]["name"]] + items(persons[loser]["variants"])
            kept["variants"] = ";".join(items(kept["variants"]) + names)
            kept["sex"] = kept["sex"] or persons[loser]["sex"]
            del persons[loser]

    offices = join_boundaries(offices)
    held = {row["person"] for row in offices}
    missing = held - persons.keys()
    if missing:
        raise SystemExit("offices name unknown persons: " + ", ".join(sorted(missing)))
    # A person known only from dropped rows goes with them.
    persons = {key: row for key, row in persons.items() if key in held}
    for row in offices:
        row["as_of"] = "" if row["end"] else max(row["as_of"], row["start"])

    table = {}
    for key, row in persons.items():
        table[key] = {
            "id": key, "name": row["name"].strip(), "name_order": row["name_order"], "surname": surname_of(row),
            "variants": items(row["variants"]), "sex": row["sex"], "country": row["country"],
            "source": "wikidata" if re.fullmatch(r"Q\d+", key) else "knowledge"}
    unknown = set()
    for change in read_corrections("persons.tsv"):
        if change["id"] not in table:
            if change["id"] not in merges:
                unknown.add(change["id"])
            continue
        apply_person_change(table[change["id"]], change)
    for key in sorted(unknown):
        print(f"corrections/persons.tsv: no person {key}", file=sys.stderr)
    spellings = read_corrections("spellings.tsv")
    given_names = {row["name"].split()[0] for row in table.values() if " " in row["name"]}
    for row in table.values():
        given = row.pop("extra", [])
        gone = row.pop("gone", set())
        spelled, short_forms = spelled_variants(row, spellings, given_names)
        short = {fold(v) for v in given + short_forms} - {fold(row["surname"])}
        variants = clean_variants(row["name"], given + row["variants"] + spelled + short_forms, short)
        row["variants"] = ";".join(v for v in variants if fold(v) not in gone)
        row["sex"] = row["sex"] or "?"
        # "Abdullah bin Abdulaziz" is Abdullah for short: no first name that could stand before a family name.
        if row["name_order"] != "family_first" and row["name"].startswith(row["surname"] + " "):
            row["name_order"] = "single"

    write_table(ACTORS / "persons.tsv", PERSON_COMMENTS, PERSON_COLUMNS, table.values())
    write_table(ACTORS / "offices.tsv", OFFICE_COMMENTS, OFFICE_COLUMNS, offices)
    print(f"{len(table)} persons, {len(offices)} office rows; {dropped} rows of unclear licence left out",
          file=sys.stderr)


def first_day(text):
    """"2003" and "2003-05" become the first possible day."""
    return text + {4: "-01-01", 7: "-01"}.get(len(text), "")


def last_day(text):
    if len(text) == 4:
        return text + "-12-31"
    if len(text) == 7:
        year, month = map(int, text.split("-"))
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
        return (following - datetime.timedelta(days=1)).isoformat()
    return text


def join_boundaries(offices):
    """Makes days of months and years, and lets the dates of an office with one holder fit together: an imprecise end
    is cut by the successor's day, an imprecise start by the predecessor's last day, and an open row of an old snapshot
    ends when the successor begins. Months and years on both sides of a change stay: first and last possible day."""
    single = {row["office"] for row in Table(ACTORS / "office_titles.tsv").rows if row["holders"] == "one"}
    chains = {}
    for row in offices:
        row["start_prec"] = row.get("start_prec") or {4: "y", 7: "m", 10: "d"}.get(len(row["start"]), "")
        row["end_prec"] = row.get("end_prec") or {4: "y", 7: "m", 10: "d"}.get(len(row["end"]), "")
        row["start"], row["end"] = first_day(row["start"]), last_day(row["end"])
        chains.setdefault((row["side"], row["office"]), []).append(row)
    for (_, office), rows in chains.items():
        if office not in single:
            continue
        rows.sort(key=lambda r: (r["start"], r["person"]))
        for index, row in enumerate(rows):
            for later in rows[index + 1:]:
                if row["person"] == later["person"] and row["start"] == later["start"]:
                    continue
                exact_start = later["start_prec"] == "d" and later["start"] > row["start"]
                if not row["end"]:
                    if row["as_of"] < later["start"] and not later["acting"]:
                        row["end"], row["end_prec"] = later["start"], "i"
                elif row["end"] > later["start"]:
                    if row["end_prec"] == "i" and later["start"] > row["start"]:
                        row["end"] = later["start"]
                    elif row["end_prec"] in "my" and exact_start and row["end_prec"] and \
                            within(row["end"], later["start"], row["end_prec"]):
                        row["end"] = later["start"]
                    elif row["end_prec"] == "d" and later["start_prec"] in "my" and later["start_prec"] and \
                            within(later["start"], row["end"], later["start_prec"]):
                        later["start"] = row["end"]
    offices = merge_same_tenures(offices)
    close_old_cabinets(offices)
    return offices


# Members of a cabinet, whose tenure ends with the government unless a later source shows them again.
CABINET_ROLES = {"DPM", "DEF", "FIN"}
OLD_SNAPSHOT = "2025-01-01"


def close_old_cabinets(offices):
    """Open rows of old snapshots end when the next head of government takes office: the last day they are likely."""
    changes = {}
    for row in offices:
        if "HOG" in row["role"].split(";") and not row["acting"]:
            changes.setdefault(row["side"], []).append((row["start"], row["person"]))
    for row in offices:
        if row["end"] or row["role"] not in CABINET_ROLES or row["as_of"] >= OLD_SNAPSHOT:
            continue
        later = sorted(start for start, person in changes.get(row["side"], []) if start > row["as_of"])
        if later:
            row["end"] = later[0]


def merge_same_tenures(offices):
    """One row for rows of one person in one office that overlap or touch: the same tenure from two sources, or two
    terms."""
    tenures = {}
    for row in offices:
        tenures.setdefault((row["person"], row["side"], row["office"], row["acting"]), []).append(row)
    kept = []
    for rows in tenures.values():
        rows.sort(key=lambda r: (r["start"], r["source"] != "knowledge"))
        merged = [rows[0]]
        for row in rows[1:]:
            last = merged[-1]
            if last["end"] and row["start"] > last["end"]:
                merged.append(row)
                continue
            if not row["end"] and last["end"] and row["as_of"] > last["end"]:
                last["end"], last["as_of"] = "", row["as_of"]
            elif row["end"] and not last["end"] and row["end"] > last["as_of"]:
                last["end"], last["as_of"] = row["end"], ""
            elif row["end"] and last["end"]:
                last["end"] = max(last["end"], row["end"])
            elif not row["end"] and not last["end"]:
                last["as_of"] = max(last["as_of"], row["as_of"])
            last["role"] = max(last["role"], row["role"], key=len)
        kept.extend(merged)
    return kept


def within(imprecise, day, precision):
    """Whether `day` lies in the month or year of the imprecise date."""
    return imprecise[:7 if precision == "m" else 4] == day[:7 if precision == "m" else 4]


def apply_office_change(offices, change):
    """add: a new row. drop: all rows that agree in the filled cells. set: change start, end, acting, office, side."""
    cells = {c: change[c] for c in OFFICE_COLUMNS}
    if change["action"] == "add":
        offices.append(cells)
        return
    match = [r for r in offices if all(r[c] == cells[c] for c in ("person", "side", "office", "start") if cells[c])]
    if not match:
        raise SystemExit(f"corrections/offices.tsv: nothing to {change['action']}: {cells}")
    if change["action"] == "drop":
        for row in match:
            offices.remove(row)
    elif change["action"] == "set":
        for row in match:
            for part in change["set"].split(";"):
                column, value = part.split("=", 1)
                row[column.strip()] = value.strip()
    else:
        raise SystemExit(f"corrections/offices.tsv: unknown action {change['action']}")


def apply_person_change(person, change):
    column, value = change["column"], change["value"]
    if column == "+variants":
        person.setdefault("extra", []).extend(items(value))
    elif column == "-variants":
        person.setdefault("gone", set()).update(fold(v) for v in items(value))
    elif column == "new":
        pass
    elif column in person:
        person[column] = value
    else:
        raise SystemExit(f"corrections/persons.tsv: unknown column {column}")


PERSON_COMMENTS = [
    "# Persons who hold or held an office in data/actors/offices.tsv. Made by script/build_actors.py; do not edit by",
    "# hand: put changes into data/actors/corrections/persons.tsv.",
    "# Origin: Wikidata (CC0) and general knowledge; licence Apache-2.0. Names as English-language news write them.",
    "# id: Wikidata id where the source gives one, else p-<slug>. name_order: western, family_first, arabic, single.",
    "# surname: the short form of second mentions. variants: further full names and spellings; `;` separates them.",
    "# sex: M, F or ?.",
]
OFFICE_COMMENTS = [
    "# Who held which office when. Made by script/build_actors.py; do not edit by hand: put changes into",
    "# data/actors/corrections/offices.tsv.",
    "# Origin: Wikidata (CC0, exports EP, EPF, WL21, WL21W), CIA World Factbook (FB, public domain), general",
    "# knowledge; licence Apache-2.0.",
    "# office: key of office_titles.tsv. role: class of the office, two classes separated by `;` where one office is",
    "# both (HOS;HOG). start, end: first and last possible day (a year alone became 01-01 or 12-31); an empty end",
    "# means in office on as_of, unknown afterwards. acting: 1 for acting and interim holders.",
]


def sort_tables():
    for folder in ("actors", "places"):
        for path in sorted((ROOT / "data" / folder).rglob("*.tsv")):
            Table(path).write()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    build_parser = commands.add_parser("build")
    build_parser.add_argument("--raw", type=pathlib.Path, required=True, help="folder with persons.csv and offices.csv")
    commands.add_parser("sort")
    commands.add_parser("coverage")
    commands.add_parser("document")
    commands.add_parser("holes")
    arguments = parser.parse_args()
    if arguments.command == "build":
        build(arguments.raw)
    elif arguments.command == "sort":
        sort_tables()
    elif arguments.command == "coverage":
        print("\n".join(actor_coverage.coverage_lines()))
    elif arguments.command == "holes":
        print("\n".join(actor_coverage.hole_lines()))
    else:
        actor_coverage.document()


if __name__ == "__main__":
    main()
