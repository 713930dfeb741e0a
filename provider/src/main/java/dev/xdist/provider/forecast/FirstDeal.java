package dev.xdist.provider.forecast;

import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes down what a run deals: the first units in order, and what each node gets before it has ended any. */
final class FirstDeal implements VirtualRun.Watcher {
    private final int shownMax;
    private final List<Unit> shown = new ArrayList<>();
    private final Map<Integer, Dealt> byNode = new TreeMap<>();
    private final Set<NodeId> working = new HashSet<>();
    private final Set<Integer> wholeClasses = new HashSet<>();
    private final Set<Integer> seen = new HashSet<>();

    /** What one node is dealt first. */
    record Dealt(NodeId node, List<Unit> units) {}

    /** Keeps so many units in order. */
    FirstDeal(int shownMax) {
        this.shownMax = shownMax;
    }

    @Override
    public void dealt(NodeId node, List<Unit> batch) {
        for (Unit unit : batch) {
            if (unit.uniqueId() == null) {
                wholeClasses.add(unit.owner().number());
            }
            boolean taken = unit.uniqueId() != null
                    && wholeClasses.contains(unit.owner().number());
            if (!taken && seen.add(unit.id().number()) && shown.size() < shownMax) {
                shown.add(unit);
            }
        }
        if (!working.contains(node)) {
            byNode.computeIfAbsent(node.number(), number -> new Dealt(node, new ArrayList<>()))
                    .units()
                    .addAll(batch);
        }
    }

    @Override
    public void ended(NodeId node) {
        working.add(node);
    }

    /** The first ones, in the order in which they were dealt; not those that were cut off a class that ran. */
    List<Unit> shown() {
        return shown;
    }

    /** How many there were. */
    int units() {
        return seen.size();
    }

    /** By number; lacks nodes that got nothing. */
    List<Dealt> nodes() {
        return List.copyOf(byNode.values());
    }
}
