package dev.xdist.bench;

import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Events that a session takes in a second in the middle of a run, with few units on few nodes and with very many on
 * very many. Wanted: at least 300,000, and in the largest run at least half as many as in the smallest.
 *
 * <p>The young generation is small, so that all of it has been touched before anything is measured: where the kernel
 * had to find memory for every object, 1.5 million events a second were 0.16 million.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx12g", "-Xmn512m"})
@State(Scope.Benchmark)
public class ScaleBenchmark {
    private static final int EVENTS = 1_000;

    /** Units, and nodes that run them. */
    @Param({"10000x10", "1000000x1000", "10000000x10000"})
    public String size = "";

    private @Nullable PromptNodes nodes;

    @Setup(Level.Trial)
    public void open() {
        nodes = newRun();
    }

    /** Takes steps; a run that is over is followed by another one. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int auto() {
        PromptNodes running = nodes;
        if (running == null || !running.run(EVENTS)) {
            running = newRun();
            nodes = running;
        }
        return running.steps();
    }

    private PromptNodes newRun() {
        String[] parts = size.split("x", 2);
        SessionPlan plan = plan(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        return new PromptNodes(new DSession(plan, new Auto()), 1);
    }

    private static SessionPlan plan(int units, int nodes) {
        List<ClassId> classes = new ArrayList<>(units);
        Map<Integer, Long> nanos = new HashMap<>();
        for (int i = 0; i < units; i++) {
            classes.add(new ClassId(i, "org.example.Test" + i));
            nanos.put(i, 1_000_000L + i % 1_000);
        }
        return new SessionPlan(classes, nanos, Map.of(), nodes, List.of(), 0, 0, false);
    }
}
