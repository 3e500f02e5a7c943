#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh FILE.graphml...: what the real Gephi importer makes of the files. Needs a JDK (17 or later), Maven and, the first
# time, the network. Classes and the toolkit are kept in ${READOUT_GEPHI_CACHE:-~/.cache/readout-gephi}.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=${READOUT_GEPHI_CACHE:-$HOME/.cache/readout-gephi}
mkdir -p "$cache"
jar=$cache/gephi-toolkit-0.10.1-all.jar
[ -f "$jar" ] || mvn -q -B -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies \
  -DoutputDirectory="$cache"
javac -nowarn -cp "$jar" -d "$cache" "$here/LoadGraphml.java"
# Gephi's modules log to standard error; what this check says of failures begins with FAILED.
exec java -cp "$jar:$cache" LoadGraphml "$@"
