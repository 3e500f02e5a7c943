# SPDX-License-Identifier: Apache-2.0
"""Corpora of JSON lines, what the program reads in them, and tables of verdicts, as the scripts of this folder share them."""

import csv
import gzip
import json
import subprocess
import sys
import tempfile

URL = "https://texts.example/"


def read(path):
    """The records of a file of JSON lines, also gzipped."""
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def extract(readout, articles, *options):
    """What `readout extract` prints of the articles (title, text, date), one record a line; number() says whose it is."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for i, article in enumerate(articles):
            row = {"title": article.get("title"), "text": article.get("text") or "", "date": article["date"], "url": f"{URL}{i}"}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
        file.flush()
        run = subprocess.run([readout, "extract", *options, file.name], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 4):
        sys.exit(run.stderr)
    return [json.loads(line) for line in run.stdout.splitlines()]


def number(url):
    """The place of the article of that address among those that were given to extract()."""
    return int(url.removeprefix(URL))


def judged(path):
    """The head comment of a table of verdicts and its rows."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.readlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [line for line in lines if line.startswith("#")], list(rows)


def check_verdicts(path, rows):
    """Ends the program where a row is neither right nor wrong."""
    unknown = {row["verdict"] for row in rows} - {"right", "wrong"}
    if unknown:
        sys.exit(f"{path}: verdicts other than right and wrong: {sorted(unknown)}")


def share_right(rows):
    right = sum(row["verdict"] == "right" for row in rows)
    return f"{right} of {len(rows)} right: {right / max(1, len(rows)):.3f}"
