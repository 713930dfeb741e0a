package dev.xdist.bench;

import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Events that a session takes in a second: whole runs of ten tests in each of two thousand classes over eight nodes, no
 * test takes any time, so that there is nothing but steps. At least 500,000 are wanted.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class StepBenchmark {
    private static final int NODES = 8;
    private static final int CLASSES = 2_000;
    private static final int TESTS = 10;
    // auto: a class is a unit, 2 events each for unit and test, and what it holds
    private static final int AUTO_EVENTS = CLASSES * (2 * TESTS + 3);
    // load: a test is a unit
    private static final int LOAD_EVENTS = CLASSES * (4 * TESTS + 1);

    /** Whether the durations are known, 1 ms each. */
    @Param({"false", "true"})
    public boolean recorded;

    @Benchmark
    @OperationsPerInvocation(AUTO_EVENTS)
    public int auto() {
        return run(new DSession(plan(), new Auto()));
    }

    @Benchmark
    @OperationsPerInvocation(LOAD_EVENTS)
    public int load() {
        return run(new DSession(plan(), new Load()));
    }

    private SessionPlan plan() {
        List<ClassId> classes = new ArrayList<>();
        Map<Integer, Long> nanos = new HashMap<>();
        for (int i = 0; i < CLASSES; i++) {
            classes.add(new ClassId(i, "org.example.SomeTest" + i));
            if (recorded) {
                nanos.put(i, 1_000_000L);
            }
        }
        return new SessionPlan(classes, nanos, Map.of(), NODES, List.of(), 0, 0, false);
    }

    private static int run(DSession session) {
        return new PromptNodes(session, TESTS).run();
    }
}
