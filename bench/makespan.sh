#!/usr/bin/env bash
# How near each mode comes to the lower bound, in virtual time: makespan.md and makespan.svg in a folder.
#
#   makespan.sh [-m "MAVEN ARGUMENTS"] [FOLDER [TESTS_MAX [TESTS_MIN]]]
#
# A million tests take an hour; ten million, auto alone, another one and 15 GB (JAVA_TOOL_OPTIONS=-Xmx15g).
#
# xdist must be installed (mvn -Ptry install); -m "-Dmaven.repo.local=..." names another repository.
set -euo pipefail
cd "$(dirname "$0")"
maven=""
if [ "${1:-}" = -m ]; then
    maven=$2
    shift 2
fi
mvn -q -B -ntp $maven compile dependency:build-classpath -Dmdep.outputFile=target/class-path
exec java -cp "target/classes:$(cat target/class-path)" dev.xdist.bench.makespan.MakespanComparison "$@"
