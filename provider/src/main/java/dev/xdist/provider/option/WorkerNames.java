package dev.xdist.provider.option;

import java.util.ArrayList;
import java.util.List;

/** Names of the workers that a run begins with: those that the user gave, none of them like gw0, else gw0, gw1 ... */
public final class WorkerNames {
    private WorkerNames() {}

    /** By slot. */
    public static List<String> of(List<NodeSpec> nodes) {
        List<String> names = new ArrayList<>(nodes.size());
        int next = 0;
        for (NodeSpec node : nodes) {
            String id = node.id();
            names.add(id == null ? "gw" + next++ : id);
        }
        return names;
    }
}
