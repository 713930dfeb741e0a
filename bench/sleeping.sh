#!/usr/bin/env bash
# How near a real run comes to the lower bound where tests only sleep: ten classes of 0.5 s, and one class of twenty
# methods of 0.5 s, with 2 and 4 workers, in a first run (nothing is known) and in a second one. Prints a Markdown
# table.
#
#   sleeping.sh [-k RUNS] [-m "MAVEN ARGUMENTS"]
#
# What is measured is the session, from its beginning to the end of its last test, by the trace: Maven before and after
# it takes longer than some of these runs, and never equally long. Start-up is the same of a project with one test that
# does nothing and that every worker runs (dist=each): with fewer tests than workers the run would end before the last
# worker is there. What is left of a run is divided by the bound. Medians of RUNS (default 5). xdist must be installed
# (mvn -Ptry install).
set -euo pipefail
source "$(dirname "$0")/common.sh"
runs=5 maven=""
while getopts "k:m:" option; do
    case $option in
    k) runs=$OPTARG ;;
    m) maven=$OPTARG ;;
    *) sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
jar=$(plugin_jar)
work=${SLEEPING_WORK:-$root/bench/target/sleeping}
rm -rf "$work"

test_class() { # folder, name, number of methods, milliseconds
    mkdir -p "$1/src/test/java/sleeping"
    {
        echo "package sleeping;"
        echo "class $2 {"
        for ((method = 1; method <= $3; method++)); do
            echo "    @org.junit.jupiter.api.Test void m$method() throws Exception { Thread.sleep($4); }"
        done
        echo "}"
    } > "$1/src/test/java/sleeping/$2.java"
}

project "$work/nothing" sleeping && test_class "$work/nothing" NothingTest 1 0
project "$work/classes" sleeping
for ((class = 1; class <= 10; class++)); do test_class "$work/classes" "C${class}Test" 1 500; done
project "$work/methods" sleeping && test_class "$work/methods" MethodsTest 20 500

# prints how long the session took, and writes down how long the whole run did
seconds() { # project, workers, more arguments
    (cd "$work/$1" && TIMEFORMAT=%R && { time mvn -B -ntp $maven test "-Dmaven.ext.class.path=$jar" -Dxdist.trace=true \
        "-Dxdist.n=$2" "-Dxdist.history=$work/$1.durations" "${@:3}" > "$work/$1.log" 2>&1; } 2>> "$work/wall.$1.$2") \
        || { tail -20 "$work/$1.log" >&2; exit 1; }
    awk '$2 == ">" && $3 == "Opened" { from = $1 } $2 == ">" && $3 == "TestFinished" { to = $1 }
        END { printf "%.3f\n", (to - from) / 1e9 }' "$work/$1/target/xdist/trace.log"
}

for project in nothing classes methods; do seconds "$project" 2 > /dev/null; done
rm -f "$work"/wall.*

echo "| suite | workers | bound s | start-up s | first run s | over bound | second run s | over bound |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- |"
for workers in 2 4; do
    rm -f "$work"/start "$work"/*.first "$work"/*.second
    # in turn, for the machine's pace changes
    for ((run = 0; run < runs; run++)); do
        seconds nothing "$workers" -Dxdist.dist=each >> "$work/start"
        for project in classes methods; do
            rm -f "$work/$project.durations"
            seconds "$project" "$workers" >> "$work/$project.first"
            seconds "$project" "$workers" >> "$work/$project.second"
        done
    done
    for project in classes methods; do
        tests=$([ "$project" = classes ] && echo 10 || echo 20)
        awk -v p="$project" -v w="$workers" -v t="$tests" -v s="$(median < "$work/start")" \
            -v f="$(median < "$work/$project.first")" -v g="$(median < "$work/$project.second")" 'BEGIN {
                b = 0.5 * int((t + w - 1) / w)
                printf "| %s | %d | %.1f | %.2f | %.2f | %.2f | %.2f | %.2f |\n",
                    p, w, b, s, f, (f - s) / b, g, (g - s) / b }'
    done
done
for workers in 2 4; do
    echo "The whole run that does nothing, with $workers workers: $(median < "$work/wall.nothing.$workers") s."
done
