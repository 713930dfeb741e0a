package dev.xdist.provider.session;

import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts nodes: at first one for each slot, later replacements, up to the limit. While no node has ever been ready, one
 * that fails is not replaced: what keeps all of them from starting would keep its heir from it too.
 */
final class Restarts {
    private final Run run;
    /** Slots whose node failed before any node was ready. */
    private final Deque<Integer> waitingSlots = new ArrayDeque<>();

    private final Map<NodeId, Loss> startFailures = new LinkedHashMap<>();
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

    int used() {
        return used;
    }

    boolean spent() {
        return used >= run.plan.restartsMax();
    }

    boolean everReady() {
        return everReady;
    }

    /** A node is ready; returns the slots that waited to see whether any node can be. */
    List<Integer> ready() {
        everReady = true;
        List<Integer> slots = List.copyOf(waitingSlots);
        waitingSlots.clear();
        return slots;
    }

    void failedBeforeAnyWasReady(LiveNode node, Loss loss) {
        waitingSlots.add(node.slot);
        startFailures.put(node.id, loss);
    }

    Map<NodeId, Loss> startFailures() {
        return startFailures;
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
