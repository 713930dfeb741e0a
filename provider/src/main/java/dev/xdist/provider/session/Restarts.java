package dev.xdist.provider.session;

import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Starts nodes: at first one for each slot, later replacements, up to the limit. While no node has ever been ready, one
 * that fails is not replaced: what keeps all of them from starting would keep its heir from it too.
 */
final class Restarts {
    private final Run run;
    /** Nodes that failed before any was ready. */
    private final List<Failure> waiting = new ArrayList<>();

    private final Set<String> names = new HashSet<>();
    private int nextName;
    private int started;
    private int used;
    private boolean everReady;

    Restarts(Run run) {
        this.run = run;
        names.addAll(run.plan.nodeNames());
    }

    void open() {
        for (int slot = 0; slot < run.plan.slots(); slot++) {
            String name =
                    slot < run.plan.nodeNames().size() ? run.plan.nodeNames().get(slot) : "";
            start(slot, name.isEmpty() ? freeName() : name);
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

    NodeId replace(int slot) {
        Check.that(!spent(), "no restart is left");
        used++;
        return start(slot, freeName());
    }

    private NodeId start(int slot, String name) {
        NodeId id = new NodeId(started++, name);
        names.add(name);
        run.board.addNode(id, slot);
        run.say(new SessionCommand.StartNode(id, slot));
        return id;
    }

    /** The name that the next replacement gets. */
    String nextName() {
        int before = nextName;
        String name = freeName();
        nextName = before;
        return name;
    }

    /** gw0, gw1 ... without those that the user gave away; never the same twice. */
    private String freeName() {
        String name;
        do {
            name = "gw" + nextName++;
        } while (names.contains(name));
        return name;
    }
}
