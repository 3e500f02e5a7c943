# SPDX-License-Identifier: Apache-2.0
"""The tables of data/actors and data/places as the scripts of this folder read and write them."""

import pathlib
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
ACTORS = ROOT / "data" / "actors"

FOLDED_LETTERS = str.maketrans("łøđıðʻʼ‘’`", "lodid'''''")


def fold(text):
    """ASCII-like comparison form: no accents, lower case."""
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.lower().translate(FOLDED_LETTERS)
    return text.replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("þ", "th")


class Table:
    """One TSV file: leading '#' lines, a header, rows as dicts."""

    def __init__(self, path):
        self.path = path
        self.comments, self.columns, self.rows = [], [], []
        with open(path, encoding="utf-8", newline="") as file:
            for number, line in enumerate(file, 1):
                line = line.rstrip("\n")
                if line.startswith("#") and not self.rows:
                    if self.columns:
                        raise SystemExit(f"{path}:{number}: comment lines stand above the header")
                    self.comments.append(line)
                elif not line:
                    continue
                elif not self.columns:
                    self.columns = line.split("\t")
                else:
                    cells = line.split("\t")
                    if len(cells) != len(self.columns):
                        raise SystemExit(f"{path}:{number}: {len(cells)} cells, header has {len(self.columns)}")
                    self.rows.append(dict(zip(self.columns, cells)))

    def write(self):
        write_table(self.path, self.comments, self.columns, self.rows)


def write_table(path, comments, columns, rows):
    lines = sorted({"\t".join(row[c] for c in columns) for row in rows}, key=lambda line: line.split("\t"))
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for line in comments + ["\t".join(columns)] + lines:
            file.write(line + "\n")


def items(cell):
    return [part.strip() for part in cell.split(";") if part.strip()]
