#!/usr/bin/env bash
# How long a test waits for what workers share where nobody else has it, over the real link between a worker and its
# controller: a value that is there, a lock, a permit, a place of a pool, each taken and given back. JMH runs inside the
# worker, in a test. Prints a Markdown table with the median and the slowest of a hundred, in microseconds.
#
#   shared.sh [-n WORKERS] [-m "MAVEN ARGUMENTS"]
#
# With more workers each measures while the others do, by keys of its own. xdist must be installed (mvn -Ptry install).
set -euo pipefail
source "$(dirname "$0")/common.sh"
workers=1 maven=""
while getopts "n:m:" option; do
    case $option in
    n) workers=$OPTARG ;;
    m) maven=$OPTARG ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
jar=$(plugin_jar)
work=$root/bench/target/shared
version=$(sed -n 's/.*<jmh.version>\(.*\)<.*/\1/p' "$root/pom.xml")
rm -rf "$work"
mkdir -p "$work/src/test/java/shared"

project "$work" shared "
    <dependency>
      <groupId>dev.xdist</groupId>
      <artifactId>xdist-api</artifactId>
      <version>0.1.0-SNAPSHOT</version>
      <scope>test</scope>
    </dependency>
    <dependency>
      <groupId>org.openjdk.jmh</groupId>
      <artifactId>jmh-core</artifactId>
      <version>$version</version>
      <scope>test</scope>
    </dependency>" "
        <configuration>
          <annotationProcessorPaths>
            <path>
              <groupId>org.openjdk.jmh</groupId>
              <artifactId>jmh-generator-annprocess</artifactId>
              <version>$version</version>
            </path>
          </annotationProcessorPaths>
        </configuration>"

cat > "$work/src/test/java/shared/Waits.java" << 'JAVA'
package shared;

import dev.xdist.api.Xdist;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class Waits {
    private final String key = "key of " + Xdist.workerIdOr("main");

    @Benchmark
    public Object once() {
        return Xdist.once(key, () -> "value");
    }

    @Benchmark
    public void lock() {
        Xdist.lock(key).close();
    }

    @Benchmark
    public void permit() {
        Xdist.semaphore(key, 3).close();
    }

    @Benchmark
    public void lease() {
        Xdist.pool(key, 3).close();
    }
}
JAVA

cat > "$work/src/test/java/shared/WaitsTest.java" << 'JAVA'
package shared;

import dev.xdist.api.Xdist;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

class WaitsTest {
    @Test
    void measure() throws Exception {
        var options = new OptionsBuilder().include("shared.Waits").forks(0).jvmArgs().build();
        for (RunResult result : new Runner(options).run()) {
            Statistics times = result.getPrimaryResult().getStatistics();
            System.out.printf("row | %s | %s | %.0f | %.0f |%n", Xdist.workerIdOr("without xdist"),
                    result.getPrimaryResult().getLabel(), times.getPercentile(50), times.getPercentile(99));
        }
    }
}
JAVA

echo "| worker | what | median µs | 99 % µs |"
echo "| --- | --- | --- | --- |"
for arguments in "-Dxdist.n=$workers -Dxdist.dist=each" ""; do
    (cd "$work" && mvn -B -ntp $maven test "-Dmaven.ext.class.path=$jar" $arguments > run.log 2>&1) \
        || { tail -20 "$work/run.log" >&2; exit 1; }
    sed -n 's/^row //p' "$work/run.log"
done
