#!/usr/bin/env bash
# Runs suites with stock Surefire (forkCount=2 reuseForks=true) and with xdist (-Dxdist.n=2) in turn and prints a
# Markdown table: medians of wall time and of CPU time of all processes, their ratios, and whether the results agree.
#
#   compare.sh [-k PAIRS] [-f FORKS] [-n WORKERS] [-m "MAVEN ARGUMENTS"] [-x "XDIST ARGUMENTS"] FOLDER [SUITE ...]
#
# FOLDER holds one folder with a pom.xml per suite; it is copied, never changed. xdist must be installed
# (mvn -Ptry install, or mvn install); -m "-Dmaven.repo.local=..." names another repository. Durations are kept from
# pair to pair, as a user's would be. One run of each kind before the first pair warms disk and repository.
set -euo pipefail
source "$(dirname "$0")/common.sh"
pairs=5 forks=2 workers=2 maven="" extra=""
while getopts "k:f:n:m:x:" option; do
    case $option in
    k) pairs=$OPTARG ;;
    f) forks=$OPTARG ;;
    n) workers=$OPTARG ;;
    m) maven=$OPTARG ;;
    x) extra=$OPTARG ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
shift $((OPTIND - 1))
folder=$(cd "${1:?a folder of suites; see the head of $0}" && pwd); shift
[ $# -gt 0 ] || set -- $(cd "$folder" && for pom in */pom.xml; do dirname "$pom"; done)
jar=$(plugin_jar)
work=${COMPARE_WORK:-$root/bench/target/compare}

# prints "wall cpu" in seconds; Maven waits for its forks and the controller for its workers, so times has them all
run() { # kind, suite, maven arguments
    local kind=$1 suite=$2
    shift 2
    (cd "$work/$suite" && rm -rf "target/surefire-reports" \
        && TIMEFORMAT='%R %U %S' \
        && { time mvn -B -ntp $maven test -Dmaven.test.failure.ignore=true "$@" > "$kind.log" 2>&1; } 2> "$kind.time" \
        && rm -rf "$kind" && cp -r target/surefire-reports "$kind" \
        && awk '{ print $1, $2 + $3 }' "$kind.time") \
        || { tail -20 "$work/$suite/$kind.log" >&2; exit 1; }
}

stock() { run stock "$1" "-DforkCount=$forks" -DreuseForks=true; }
xdist() {
  run xdist "$1" "-Dmaven.ext.class.path=$jar" "-Dxdist.n=$workers" "-Dxdist.history=$work/$1/durations" $extra
}

median_of() { awk -v c="$1" '{ print $c }' "$2" | median; } # column, file

echo "| suite | pairs | stock wall s | xdist wall s | wall ratio | stock CPU s | xdist CPU s | CPU ratio | results |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
for suite; do
    copy_suite "$folder/$suite" "$work/$suite"
    : > "$work/$suite/stock.csv"
    : > "$work/$suite/xdist.csv"
    stock "$suite" > /dev/null
    xdist "$suite" > /dev/null
    for ((pair = 0; pair < pairs; pair++)); do
        stock "$suite" >> "$work/$suite/stock.csv"
        xdist "$suite" >> "$work/$suite/xdist.csv"
    done
    results=$(java -cp "$root/src/it/target/test-classes" dev.xdist.it.SameResults \
        "$work/$suite/stock" "$work/$suite/xdist" || true)
    awk -v suite="$suite" -v pairs="$pairs" -v results="$results" \
        -v sw="$(median_of 1 "$work/$suite/stock.csv")" -v xw="$(median_of 1 "$work/$suite/xdist.csv")" \
        -v sc="$(median_of 2 "$work/$suite/stock.csv")" -v xc="$(median_of 2 "$work/$suite/xdist.csv")" 'BEGIN {
            printf "| %s | %d | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f | %s |\n",
                suite, pairs, sw, xw, xw / sw, sc, xc, xc / sc, results }'
done
