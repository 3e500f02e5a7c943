# SPDX-License-Identifier: Apache-2.0
"""The table of events as Python's csv module reads it, against the event records."""

import csv
import sys

from event_records import expect_equal, read_events

ndjson_path, csv_path = sys.argv[1:3]
events = read_events(ndjson_path)
# Bytes that are not UTF-8 stay as they are in csv.
with open(csv_path, encoding="utf-8", errors="replace", newline="") as file:
    rows = list(csv.DictReader(file, strict=True))

expect_equal([row["event"] for row in rows], [event["event"] for event in events], "events")
for row, event in zip(rows, events):
    expect_equal(row[None] if None in row else None, None, "fields beyond the header")
    expect_equal(row["type"], event["type"], "type")
    expect_equal(row["status"], event["status"], "status")
    expect_equal(row["start_date"], (event["date"] or {}).get("start") or "", "start_date")
    expect_equal(float(row["confidence"]), event["confidence"], "confidence")
    expect_equal(row["background"], "true" if event["background"] else "false", "background")
    expect_equal(row["claims"].split("; ") if row["claims"] else [], event["claims"], "claims")
    expect_equal(int(row["articles"]), event["articles"], "articles")
    expect_equal(row["cameo"], event["codes"]["cameo"] or "" if event["codes"] else "", "cameo")

print("csv: %d rows" % len(rows))
