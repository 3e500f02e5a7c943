#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learns the weights of data/frames/confidence.tsv, and says how well a claim's confidence tells how often it is right.

usage: train_confidence.py train READOUT [SHARED]   # prints the table of weights
       train_confidence.py table READOUT [SHARED]   # prints the reliability table of docs/evaluation.md

SHARED (default: the folder "shared" beside the project) holds the development gold (gold/), the official readouts
(corpora/call_readouts.jsonl.gz) and score.py (tools/), whose rules say which claims are right:
  gold      dev_calls and dev_others, the pages and calls_dev of tests/fixtures, data/sample: every claim of a call or meeting.
            Right: it is matched with an event of the gold. Not counted: what a note of the gold allows.
  readouts  every claimed held call of the days of a readout. Right: it is between the sides of the readout's title.
Each article belongs to one half, by the first bit of the SHA-256 of its id (readouts: their title and date): "train" sees one,
"table" the other. A claim of a readout counts a quarter in training, as there are many and most are alike.

The model is logistic over yes-or-no features (readout extract --features). The weights minimise the log loss and half their
squared distance from what is expected of them, by gradient descent: 0 (the bias is free), and -0.5 for features that tell what
is unclear, which are also kept at -0.05 or below: the gold is too small to show for each of them that it lowers the share of right
claims, and they are there to say so. Only sums and exponentials of doubles, in a fixed order: the same input gives the same table.
"""

import argparse
import datetime
import hashlib
import json
import math
import pathlib
import subprocess
import sys
import tempfile

import corpus

ROOT = pathlib.Path(__file__).resolve().parent.parent
UNCLEAR = ("no_person state_party many_parties guessed_party unsure_party ambiguous_party pronoun_party unlisted_party mixed "
           "first_person").split()
FEATURES = ("bias meeting strong told_again told_often headline headline_only caption main background transcript sourced dated "
            "undated not_held two_persons").split() + UNCLEAR
READOUT_WEIGHT = 0.25
EXPECTED = dict.fromkeys(UNCLEAR, -0.5)
AT_MOST = -0.05
STEPS = 20000
BINS = (0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.000001)


def half(key):
    return hashlib.sha256(key.encode()).digest()[0] >> 7


def by_article(claims, features):
    found = {}
    for claim, seen in zip(claims, features, strict=True):
        if claim["claim"] != seen["claim"]:
            sys.exit("extract and extract --features do not agree")
        found.setdefault(claim["article"]["url"], []).append((claim, seen["features"]))
    return found


def run_page(readout, article, folder):
    """A page of the gold, as score.py has it read: as a text file."""
    path = pathlib.Path(folder, article["id"] + ".txt")
    path.write_text(article["text"], encoding="utf-8")
    lines = [[json.loads(line) for line in subprocess.run([readout, "extract", *option, "--published", article["published"], path],
                                                          capture_output=True, text=True, check=False).stdout.splitlines()]
             for option in ([], ["--features"])]
    return [pair for pairs in by_article(*lines).values() for pair in pairs]


def gold_cases(readout, shared, score):
    files = [shared / "gold/dev_calls.jsonl", shared / "gold/dev_others.jsonl", ROOT / "tests/fixtures/pages/pages.gold.jsonl",
             ROOT / "data/sample/sample.gold.jsonl", ROOT / "tests/fixtures/calls/calls_dev.gold.jsonl"]
    with tempfile.TemporaryDirectory() as folder:
        for path in files:
            for line in path.read_text(encoding="utf-8").splitlines():
                article = json.loads(line)
                pairs = run_page(readout, article, folder)
                claims = [claim for claim, _ in pairs]
                matched, _, _ = score.match(article["events"], claims)
                right = {j for _, j in matched}
                for j, (claim, features) in enumerate(pairs):
                    if j in right or not score.forgiven(claim, article.get("not_events", [])):
                        yield "gold", half(article["id"]), features, claim["confidence"], j in right


def readout_cases(readout, shared):
    articles = corpus.read(shared / "corpora/call_readouts.jsonl.gz")
    found = by_article(corpus.extract(readout, articles), corpus.extract(readout, articles, "--features"))
    for i, article in enumerate(articles):
        day = datetime.date.fromisoformat(article["date"])
        days = {str(day), str(day - datetime.timedelta(1))}
        for claim, features in found.get(f"{corpus.URL}{i}", []):
            if claim["type"] != "call" or claim["status"] != "held" or claim["date"]["start"] not in days:
                continue
            sides = {p["side"] for p in claim["participants"]}
            right = set(article["gold"]["sides"]) <= sides and len(sides) <= 3
            yield "readouts", half(article["title"] + article["date"]), features, claim["confidence"], right


def probability(weights, features):
    return 1 / (1 + math.exp(-sum(weights[f] for f in features)))


def learn(cases):
    weights = dict.fromkeys(FEATURES, 0.0)
    total = sum(w for _, _, w in cases)
    rate = 1.0 / total
    for _ in range(STEPS):
        slope = {f: (0.0 if f == "bias" else weights[f] - EXPECTED.get(f, 0.0)) for f in FEATURES}
        for features, right, weight in cases:
            error = weight * (probability(weights, features) - right)
            for f in features:
                slope[f] += error
        for f in FEATURES:
            weights[f] -= rate * slope[f]
            if f in UNCLEAR:
                weights[f] = min(AT_MOST, weights[f])
    return weights


def grouped(cases):
    """Cases with the same features and answer are one with the sum of their weights."""
    groups = {}
    for features, right, weight in cases:
        key = (tuple(features), right)
        groups[key] = groups.get(key, 0.0) + weight
    return [(list(features), right, weight) for (features, right), weight in sorted(groups.items())]


def train(cases):
    learned = learn(grouped([(["bias", *features], float(right), READOUT_WEIGHT if kind == "readouts" else 1.0)
                             for kind, part, features, _, right in cases if part == 0]))
    print("# Weights of the logistic model of a claim's confidence (extract/events/confidence_model.h). Learned by\n"
          "# script/train_confidence.py train from half of the gold and of the readouts; docs/evaluation.md has the reliability\n"
          "# on the other half. Made for this project, Apache-2.0.\nfeature\tweight")
    for f in FEATURES:
        print(f"{f}\t{learned[f] + 0.0:.3f}")


def table(cases):
    print("| confidence | gold: claims | mean | right | readouts: claims | mean | right |\n|---|---|---|---|---|---|---|")
    kinds = ("gold", "readouts")
    parts = {kind: [(c, r) for k, part, _, c, r in cases if k == kind and part == 1] for kind in kinds}
    for low, high in zip(BINS, BINS[1:]):
        cells = []
        for kind in kinds:
            inside = [(c, r) for c, r in parts[kind] if low <= c < high]
            n = len(inside)
            cells.append(f"{n} | {sum(c for c, _ in inside) / n:.3f} | {sum(r for _, r in inside) / n:.3f}" if n else "0 | – | –")
        print(f"| {low:g} to {min(high, 1):g} | {' | '.join(cells)} |")
    for kind in kinds:
        pairs = parts[kind]
        n = len(pairs)
        brier = sum((c - r) ** 2 for c, r in pairs) / n
        bins = [[(c, r) for c, r in pairs if low <= c < high] for low, high in zip(BINS, BINS[1:])]
        error = sum(abs(sum(c for c, _ in b) - sum(r for _, r in b)) for b in bins) / n
        share = sum(r for _, r in pairs) / n
        print(f"\n{kind}: {n} claims, right {share:.3f}, Brier score {brier:.3f} (of the share alone {share * (1 - share):.3f}), "
              f"expected calibration error {error:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["train", "table"])
    parser.add_argument("readout")
    parser.add_argument("shared", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared")
    options = parser.parse_args()
    sys.path.insert(0, str(options.shared / "tools"))
    import score  # the scoring rules of the development gold
    cases = [*gold_cases(options.readout, options.shared, score), *readout_cases(options.readout, options.shared)]
    {"train": train, "table": table}[options.command](cases)


if __name__ == "__main__":
    main()
