#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# check_sample.sh READOUT PYTHON ARTICLES FOLDER: the whole road. Adds the articles to a new graph with the program, exports it
# in each format and reads the files with other programs.
set -eu
readout=$1 python=$2 articles=$3 folder=$4
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$folder"
mkdir -p "$folder"
"$readout" add --quiet --graph "$folder/graph.db" "$articles"
for format in ndjson graphml jsonld csv; do
  "$readout" export "$format" --quiet --graph "$folder/graph.db" -o "$folder/graph.$format"
done
"$readout" export graphml --articles --quiet --graph "$folder/graph.db" -o "$folder/articles.graphml"
[ -s "$folder/graph.ndjson" ] || { echo "FAILED: no events" >&2; exit 1; }
"$python" -B "$here/check_graphml.py" "$folder/graph.ndjson" "$folder/graph.graphml"
"$python" -B "$here/check_graphml.py" "$folder/graph.ndjson" "$folder/articles.graphml"
"$python" -B "$here/check_jsonld.py" "$folder/graph.ndjson" "$folder/graph.jsonld"
"$python" -B "$here/check_csv.py" "$folder/graph.ndjson" "$folder/graph.csv"
