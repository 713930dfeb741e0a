package dev.xdist.provider.session;

import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Starts nodes: at first one for each slot, later replacements, up to the limit. While no node has ever been ready, one
 * that fails is not replaced: what keeps all of them from starting would keep its heir from it too.
 */
final class Restarts {
    private final Run run;
    /** Nodes that failed before any was ready. */
    private final List<Failure> waiting = new ArrayList<>();

    private final NodeNames names;
    /** Nodes that the run begins with and that are not started yet, by slot. */
    private final Deque<NodeId> firsts = new ArrayDeque<>();

    private long openedNanos;
    private int started;
    private int used;
    private boolean everReady;

    Restarts(Run run) {
        this.run = run;
        this.names = new NodeNames(run.plan.nodeNames());
    }

    void open() {
        openedNanos = run.nowNanos;
        firsts.addAll(names.first(run.plan.slots()));
        startDue();
    }

    /** Starts the first nodes whose time has come. */
    void startDue() {
        while (wakeNanos() <= run.nowNanos) {
            startNext();
        }
    }

    /** Starts the next of them, its time come or not; returns whether there was one. */
    boolean startNext() {
        NodeId first = firsts.poll();
        if (first != null) {
            // a number tells which was started when: others may have died meanwhile
            start(new NodeId(started, first.name()), first.number());
        }
        return first != null;
    }

    /** When the next of them is to be started, or {@link NodeTimes#NEVER}. */
    long wakeNanos() {
        NodeId first = firsts.peek();
        return first == null
                ? NodeTimes.NEVER
                : openedNanos + run.plan.ramp().startDelayNanos(first.number(), run.plan.slots());
    }

    int started() {
        return started;
    }

    boolean spent() {
        return used >= run.plan.restartsMax();
    }

    boolean everReady() {
        return everReady;
    }

    /** A node that did not start. */
    record Failure(NodeId node, int slot, Loss loss) {}

    /** Whether nodes can start is known: returns the failures that waited for that, by node. */
    List<Failure> ready() {
        everReady = true;
        List<Failure> failures = new ArrayList<>(waiting);
        failures.sort(Comparator.comparingInt(failure -> failure.node().number()));
        waiting.clear();
        return failures;
    }

    void failedBeforeAnyWasReady(Failure failure) {
        waiting.add(failure);
    }

    /** Whether a node is yet to be started for a slot like that, or may be once others could. */
    boolean mayStartFor(IntPredicate slots) {
        return firsts.stream().anyMatch(first -> slots.test(first.number()))
                || waiting.stream().anyMatch(failure -> slots.test(failure.slot()));
    }

    LiveNode replace(int slot) {
        Check.that(!spent(), "no restart is left");
        used++;
        return renew(slot);
    }

    /** Starts one more for a slot, because of nobody's death. */
    LiveNode renew(int slot) {
        return start(new NodeId(started, names.free()), slot);
    }

    private LiveNode start(NodeId id, int slot) {
        started++;
        LiveNode node = run.board.addNode(id, slot);
        run.say(new SessionCommand.StartNode(id, slot));
        return node;
    }

    /** The name that the next replacement gets. */
    String nextName() {
        return names.peek();
    }
}
