package dev.xdist.provider.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Nodes that are ready and whose slot may not begin its first test yet. They collect and are watched like others; to a
 * scheduler it is as if they joined late. That goes by slot: who takes the place of a dead node waits no longer than
 * that would have.
 */
final class Ramping {
    private final Run run;
    private final List<LiveNode> waiting = new ArrayList<>(0);
    /** When the first slot might begin; {@link NodeTimes#NEVER} while nothing can be dealt. */
    private long begunNanos = NodeTimes.NEVER;

    Ramping(Run run) {
        this.run = run;
    }

    /** A node is ready: notes whether it has to wait. */
    void ready(LiveNode node) {
        node.waitsForRamp = run.plan.ramp().testsNanos() > 0 && dueNanos(node) > run.nowNanos;
        if (node.waitsForRamp) {
            waiting.add(node);
        }
    }

    /** Something can be dealt: opens the nodes whose time has come. */
    void openDue() {
        if (waiting.isEmpty()) {
            return;
        }
        begunNanos = Math.min(begunNanos, run.nowNanos);
        waiting.removeIf(node -> node.state != LiveNode.State.READY);
        waiting.stream()
                .filter(node -> dueNanos(node) <= run.nowNanos)
                .sorted(Comparator.comparingInt(node -> node.slot))
                .toList()
                .forEach(this::open);
    }

    /** From now on a node is dealt to, whether its time has come or not. */
    void open(LiveNode node) {
        if (waiting.remove(node)) {
            node.waitsForRamp = false;
            run.board.become(node, LiveNode.State.READY);
        }
    }

    /** When the next node is to be opened, or {@link NodeTimes#NEVER}. */
    long wakeNanos() {
        return waiting.isEmpty()
                ? NodeTimes.NEVER
                : waiting.stream().mapToLong(this::dueNanos).min().orElse(NodeTimes.NEVER);
    }

    private long dueNanos(LiveNode node) {
        return begunNanos == NodeTimes.NEVER
                ? NodeTimes.NEVER
                : begunNanos + run.plan.ramp().testsDelayNanos(node.slot, run.plan.slots());
    }
}
