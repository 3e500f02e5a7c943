# SPDX-License-Identifier: Apache-2.0
"""What data/actors knows, counted: the coverage tables of docs/actors.md, and the days without a known holder.

A tenure without a known end counts until the day up to which it was confirmed, or until its successor where that is
earlier. Days before a state was independent count for nobody."""

import datetime

from actor_tables import ACTORS, ROOT, Table, items

DECADES = [1990, 2000, 2010, 2020]
PERIODS = [(1990, 1999), (2000, 2009), (2010, 2019), (2020, 2025), (2026, 2026)]
FIRST_DAY = "1990-01-01"
LAST_DAY = "2026-06-30"
MINISTERS_FIRST_DAY = "2000-01-01"
# Foreign ministers are known for all larger states up to here; later changes only where news told them.
MINISTERS_LAST_DAY = "2025-09-30"
SHORTEST_HOLE_DAYS = 15

# States that became independent, one, or what they are called now after 1990-01-01.
INDEPENDENT = {
    "ARM": "1991-09-21", "AZE": "1991-10-18", "BIH": "1992-04-07", "BLR": "1991-08-25", "COD": "1997-05-17",
    "CZE": "1993-01-01",
    "ERI": "1993-05-24", "EST": "1991-08-20", "GEO": "1991-04-09", "HRV": "1991-06-25", "KAZ": "1991-12-16",
    "KGZ": "1991-08-31", "LTU": "1990-03-11", "LVA": "1991-08-21", "MDA": "1991-08-27", "MKD": "1991-09-08",
    "MNE": "2006-06-03", "NAM": "1990-03-21", "PLW": "1994-10-01", "PSE": "1994-07-05", "RUS": "1991-12-26",
    "SRB": "2006-06-05", "SSD": "2011-07-09", "SVK": "1993-01-01", "SVN": "1991-06-25", "TJK": "1991-09-09",
    "TKM": "1991-10-27", "TLS": "2002-05-20", "UKR": "1991-08-24", "UZB": "1991-09-01", "XKX": "2008-02-17",
    "YEM": "1990-05-22"}


def day(text):
    return datetime.date.fromisoformat(text)


class Tenures:
    """Tenures by side, with the first and last day each is known for."""

    def __init__(self):
        self.by_side = {}
        for row in Table(ACTORS / "offices.tsv").rows:
            self.by_side.setdefault(row["side"], []).append(row)

    def of(self, side, roles):
        """(first, last) of every tenure of one of the classes, by start."""
        rows = sorted((r for r in self.by_side.get(side, []) if roles & set(items(r["role"]))),
                      key=lambda r: (r["start"], r["end"]))
        return [(day(r["start"]), day(r["end"] or r["as_of"])) for r in rows]

    def holes(self, side, roles, first, last):
        """Spans of days without a holder, those of a fortnight and less left out."""
        found, next_day = [], day(first)
        for start, end in self.of(side, roles) + [(day(last) + datetime.timedelta(1),) * 2]:
            if start > day(last) + datetime.timedelta(1):
                start = day(last) + datetime.timedelta(1)
            if (start - next_day).days > SHORTEST_HOLE_DAYS:
                found.append((next_day, start - datetime.timedelta(1)))
            next_day = max(next_day, end + datetime.timedelta(1))
            if next_day > day(last):
                break
        return found

    def share(self, side, roles, first, last):
        """The share of days with a holder; holes of a fortnight and less count as held."""
        days = (day(last) - day(first)).days + 1
        return 1 - sum((end - start).days + 1 for start, end in self.holes(side, roles, first, last)) / days


def states():
    return [row for row in Table(ACTORS / "countries.tsv").rows if row["kind"] == "state"]


def since(code, first=FIRST_DAY):
    return max(first, INDEPENDENT.get(code, first))


def table_of_roles(offices):
    lines = ["| role | tenures | sides | before 1990 | 1990s | 2000s | 2010s | 2020s |",
             "|---|---|---|---|---|---|---|---|"]
    counts = []
    for role in sorted({role for row in offices for role in items(row["role"])}):
        rows = [r for r in offices if role in items(r["role"])]
        cells = [sum(r["start"] < FIRST_DAY for r in rows)]
        for decade in DECADES:
            first, last = f"{decade}-01-01", f"{decade + 9}-12-31"
            cells.append(sum(r["start"] <= last and (r["end"] or r["as_of"]) >= first for r in rows))
        counts.append((role, len(rows), len({r["side"] for r in rows}), cells))
    for role, total, sides, cells in sorted(counts, key=lambda c: (-c[1], c[0])):
        lines.append(f"| {role} | {total} | {sides} | " + " | ".join(map(str, cells)) + " |")
    return lines


def table_of_heads(tenures):
    """State-years: a year of a state counts when a holder is known on all its days but a fortnight."""
    lines = ["| years | state-years | head of state known | head of government known | either known |",
             "|---|---|---|---|---|"]
    for first_year, last_year in PERIODS:
        counts = [0, 0, 0, 0]
        for state in states():
            for year in range(first_year, last_year + 1):
                first, last = since(state["code"], f"{year}-01-01"), min(f"{year}-12-31", LAST_DAY)
                if first > last:
                    continue
                counts[0] += 1
                for index, roles in enumerate(({"HOS"}, {"HOG"}, {"HOS", "HOG"}), 1):
                    counts[index] += not tenures.holes(state["code"], roles, first, last)
        years = str(first_year) if first_year == last_year else f"{first_year}-{last_year}"
        lines.append(f"| {years} | {counts[0]} | " + " | ".join(
            f"{count} ({100 * count / counts[0]:.1f} %)" for count in counts[1:]) + " |")
    return lines


def table_of_foreign_ministers(tenures):
    shares = sorted((tenures.share(state["code"], {"FM"}, since(state["code"], MINISTERS_FIRST_DAY),
                                   MINISTERS_LAST_DAY), state["code"]) for state in states())
    bands = [(0.995, "all"), (0.95, "95 % and more"), (0.9, "90 % to 95 %"), (0, "less")]
    lines = ["| share of days | states | which |", "|---|---|---|"]
    above = 1.01
    for floor, name in bands:
        codes = [(share, code) for share, code in shares if floor <= share < above]
        which = "" if floor > 0.99 else ", ".join(f"{code} {100 * share:.0f} %" for share, code in sorted(codes))
        lines.append(f"| {name} | {len(codes)} | {which} |")
        above = floor
    return lines


def table_of_organisations(offices):
    organisations = Table(ACTORS / "organisations.tsv").rows
    lines = ["| kind | listed | with dated heads or officers | with members | the dated ones (tenures, since) |",
             "|---|---|---|---|---|"]
    by_side = {}
    for row in offices:
        by_side.setdefault(row["side"], []).append(row)
    for kind in ("organisation", "group", "format"):
        rows = [o for o in organisations if o["kind"] == kind]
        dated = [o for o in rows if o["code"] in by_side]
        which = ", ".join(f"{o['code']} {len(by_side[o['code']])}, {min(t['start'] for t in by_side[o['code']])[:4]}"
                          for o in dated)
        lines.append(f"| {kind} | {len(rows)} | {len(dated)} | {sum(bool(o['members']) for o in rows)} | {which} |")
    return lines


def coverage_lines():
    offices = Table(ACTORS / "offices.tsv").rows
    persons = Table(ACTORS / "persons.tsv").rows
    tenures = Tenures()
    known = sum(p["id"].startswith("Q") for p in persons)
    return ([f"{len(persons)} persons ({known} with a Wikidata id), {len(offices)} tenures.", ""]
            + table_of_roles(offices)
            + ["", f"Heads of state and of government of {len(states())} states, {FIRST_DAY} to {LAST_DAY}. A year of "
               "a state is known when no more than a fortnight of it lacks a holder. Where a president governed "
               "without a prime minister, no head of government is counted. For 2026 only what was confirmed up to the end of "
               "June counts: most heads were confirmed in January and have not left office since as far as is known.",
               ""]
            + table_of_heads(tenures)
            + ["", f"Foreign ministers of the same states, {MINISTERS_FIRST_DAY} to {MINISTERS_LAST_DAY}.", ""]
            + table_of_foreign_ministers(tenures)
            + ["", "Organisations, armed groups and movements, formats.", ""]
            + table_of_organisations(offices))


def hole_lines():
    """One line for each state, class and year with days that lack a holder."""
    tenures, lines = Tenures(), []
    for state in states():
        code = state["code"]
        for role, first, last in (("HOS", FIRST_DAY, LAST_DAY), ("HOG", FIRST_DAY, LAST_DAY),
                                  ("FM", MINISTERS_FIRST_DAY, MINISTERS_LAST_DAY)):
            for start, end in tenures.holes(code, {role}, since(code, first), last):
                for year in range(start.year, end.year + 1):
                    lines.append(f"{code} {role} {year}: {max(start, day(f'{year}-01-01'))} to "
                                 f"{min(end, day(f'{year}-12-31'))}")
    return lines


def document():
    path = ROOT / "docs" / "actors.md"
    begin, end = "<!-- coverage: begin -->", "<!-- coverage: end -->"
    head, rest = path.read_text(encoding="utf-8").split(begin)
    tail = rest.split(end)[1]
    path.write_text(head + begin + "\n\n" + "\n".join(coverage_lines()) + "\n\n" + end + tail, encoding="utf-8")
