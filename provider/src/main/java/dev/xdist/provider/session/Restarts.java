package dev.xdist.provider.session;

import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Starts nodes: at first one for each slot, later replacements, up to the limit. While no node has ever been ready, one
 * that fails is not replaced: what keeps all of them from starting would keep its heir from it too.
 */
final class Restarts {
    private final Run run;
    /** Nodes that failed before any was ready. */
    private final List<Failure> waiting = new ArrayList<>();

    private final NodeNames names;
    private int started;
    private int used;
    private boolean everReady;

    Restarts(Run run) {
        this.run = run;
        this.names = new NodeNames(run.plan.nodeNames());
    }

    void open() {
        for (NodeId node : names.first(run.plan.slots())) {
            start(node, node.number());
        }
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
