package dev.xdist.provider.session;

import dev.xdist.provider.unit.NodeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of a run's nodes: those that the user gave, else gw0, gw1 ...; none is used twice. */
final class NodeNames {
    private final List<String> given;
    private final Set<String> used;
    private int next;

    NodeNames(List<String> given) {
        this.given = given;
        this.used = new HashSet<>(given);
    }

    /** The nodes that a session begins with, by slot; an empty or missing name asks for gwN. */
    List<NodeId> first(int slots) {
        List<NodeId> nodes = new ArrayList<>(slots);
        for (int slot = 0; slot < slots; slot++) {
            String name = slot < given.size() ? given.get(slot) : "";
            nodes.add(new NodeId(slot, name.isEmpty() ? free() : name));
        }
        return nodes;
    }

    /** A name that no node has had. */
    String free() {
        String name;
        do {
            name = "gw" + next++;
        } while (used.contains(name));
        return name;
    }

    /** What {@link #free} will say next. */
    String peek() {
        int before = next;
        String name = free();
        next = before;
        return name;
    }
}
