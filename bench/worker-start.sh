#!/usr/bin/env bash
# What a worker uses before its first test, beside launcher and Jupiter alone: WorkerStart, on the finished jars.
#
#   worker-start.sh [-m "MAVEN ARGUMENTS"] [ROUNDS [JDK_HOME ...]]
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
exec java -cp "target/classes:$(cat target/class-path)" dev.xdist.bench.WorkerStart "$@"
