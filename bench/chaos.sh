#!/usr/bin/env bash
# Runs a suite again and again while its workers are killed and stopped and their links are cut at random, and compares
# each run with one of stock Surefire. Stops at the first run that is not as it must be; its seed repeats who was
# attacked when. Stock Surefire runs twice before that, once for each suite: what it decides differently is left out.
#
#   chaos.sh [-k RUNS] [-s FIRST_SEED] [-n WORKERS] [-m "MAVEN ARGUMENTS"] [-x "XDIST ARGUMENTS"] FOLDER SUITE
#
# FOLDER holds one folder with a pom.xml per suite; it is copied, never changed. xdist must be installed
# (mvn -Ptry install, or mvn install). Nothing else may run workers of xdist on this machine meanwhile. Links are cut by
# Python 3.9 on Linux 5.6, or newer ones, as root or with kernel.yama.ptrace_scope=0.
set -euo pipefail
source "$(dirname "$0")/common.sh"
runs=20 seed=1 workers=3 maven="" extra=""
while getopts "k:s:n:m:x:" option; do
    case $option in
    k) runs=$OPTARG ;;
    s) seed=$OPTARG ;;
    n) workers=$OPTARG ;;
    m) maven=$OPTARG ;;
    x) extra=$OPTARG ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
shift $((OPTIND - 1))
folder=$(cd "${1:?a folder of suites; see the head of $0}" && pwd) suite=${2:?a suite; see the head of $0}
jar=$(plugin_jar)
work=${CHAOS_WORK:-$root/bench/target/chaos}/$suite
copy_suite "$folder/$suite" "$work"
cd "$work"
for reports in stock stock-again; do
    if [ ! -d "$reports" ]; then
        rm -rf target/surefire-reports
        mvn -B -ntp $maven test -Dmaven.test.failure.ignore=true > "$reports.log" 2>&1
        cp -r target/surefire-reports "$reports"
    fi
done
# of a run that failed
rm -rf target/surefire-reports
exec java -cp "$root/src/it/target/test-classes" dev.xdist.it.chaos.Chaos "$work" "$runs" "$seed" \
    "$root/bench/cut-link.py" mvn -B -ntp $maven test -Dmaven.test.failure.ignore=true \
    "-Dmaven.ext.class.path=$jar" "-Dxdist.n=$workers" "-Dxdist.history=$work/durations" \
    -Dxdist.maxWorkerRestart=1000 -Dxdist.stallTimeout=10s $extra
