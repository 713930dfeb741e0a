package dev.xdist.bench;

import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        Nodes nodes = new Nodes(session);
        nodes.step(new SessionEvent.Opened());
        for (NodeId node : List.copyOf(nodes.queues.keySet())) {
            nodes.step(new SessionEvent.NodeReady(node));
        }
        while (!session.ended()) {
            nodes.round();
        }
        return nodes.steps;
    }

    /** Eight nodes that do at once what they are told, one unit each in turn. */
    private static final class Nodes {
        final DSession session;
        final Map<NodeId, Deque<Unit>> queues = new HashMap<>();
        final Deque<SessionEvent> answers = new ArrayDeque<>();
        int steps;

        Nodes(DSession session) {
            this.session = session;
        }

        void round() {
            for (Map.Entry<NodeId, Deque<Unit>> queue : queues.entrySet()) {
                Unit unit = queue.getValue().poll();
                if (unit != null) {
                    play(queue.getKey(), unit);
                }
            }
            while (!answers.isEmpty()) {
                step(answers.remove());
            }
        }

        private void play(NodeId node, Unit unit) {
            step(new SessionEvent.UnitStarted(node, unit.id()));
            if (unit.uniqueId() == null) {
                step(new SessionEvent.ClassCollected(node, unit.owner(), found(unit.owner()), ""));
                for (int i = 0; i < TESTS; i++) {
                    test(node, unit, id(unit.owner(), i));
                }
            } else {
                test(node, unit, unit.uniqueId());
            }
            step(new SessionEvent.UnitFinished(node, unit.id(), 1_000, UnitResult.DONE, ""));
        }

        private void test(NodeId node, Unit unit, String id) {
            step(new SessionEvent.TestStarted(node, unit.id(), id));
            step(new SessionEvent.TestFinished(node, unit.id(), id, false));
        }

        void step(SessionEvent event) {
            steps++;
            for (SessionCommand command : session.step(event, steps)) {
                if (command instanceof SessionCommand.RunBatch batch) {
                    queues.computeIfAbsent(batch.node(), node -> new ArrayDeque<>())
                            .addAll(batch.units());
                } else if (command instanceof SessionCommand.StartNode start) {
                    queues.put(start.node(), new ArrayDeque<>());
                } else if (command instanceof SessionCommand.TakeBack back) {
                    answers.add(new SessionEvent.UnitsReturned(back.node(), List.of()));
                } else if (command instanceof SessionCommand.Shutdown shutdown) {
                    answers.add(new SessionEvent.NodeEnded(shutdown.node()));
                } else if (command instanceof SessionCommand.Collect collect) {
                    collect.classes()
                            .forEach(owner -> answers.add(
                                    new SessionEvent.ClassCollected(collect.node(), owner, found(owner), "")));
                }
            }
        }

        private static List<FoundUnit> found(ClassId owner) {
            List<FoundUnit> found = new ArrayList<>(TESTS);
            for (int i = 0; i < TESTS; i++) {
                found.add(new FoundUnit(id(owner, i), "test" + i));
            }
            return found;
        }

        private static String id(ClassId owner, int test) {
            return "[engine:junit-jupiter]/[class:" + owner.name() + "]/[method:test" + test + "()]";
        }
    }
}
