package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The books of I6: what units lock, as nodes told it, and what the units that are on each node hold. */
final class LockBooks {
    private final Map<ClassId, Map<String, Locks>> told = new HashMap<>();
    private final Map<NodeId, Map<Unit, Locks>> held = new HashMap<>();
    /** By key: the nodes that have units which read it, or write it, and how many. */
    private final Map<String, Map<NodeId, Integer>> readers = new HashMap<>();

    private final Map<String, Map<NodeId, Integer>> writers = new HashMap<>();

    void told(ClassId owner, List<FoundUnit> found) {
        for (FoundUnit unit : found) {
            if (!unit.locks().isEmpty()) {
                told.computeIfAbsent(owner, key -> new HashMap<>()).put(unit.uniqueId(), unit.locks());
            }
        }
    }

    /** Takes a unit up; returns why it must not go there, if it must not. */
    Optional<String> put(Unit unit, NodeId node) {
        Locks locks = unit.locks();
        held.computeIfAbsent(node, key -> new HashMap<>()).put(unit, locks);
        count(locks, node, 1);
        if (!locks.covers(needed(unit))) {
            return Optional.of("does not hold " + needed(unit));
        }
        boolean crowded = locks.isAlone() && held.keySet().stream().anyMatch(other -> !other.equals(node));
        if (crowded || isElsewhere(writers, Locks.GLOBAL, node)) {
            return Optional.of("is not alone, or another has to be");
        }
        boolean kept = locks.writes().stream()
                        .anyMatch(key -> isElsewhere(readers, key, node) || isElsewhere(writers, key, node))
                || locks.reads().stream().anyMatch(key -> isElsewhere(writers, key, node) || isOverfull(key));
        return kept ? Optional.of("needs what is locked elsewhere: " + locks) : Optional.empty();
    }

    void takeOff(Unit unit, NodeId node) {
        Map<Unit, Locks> there = held.getOrDefault(node, Map.of());
        Locks locks = there.remove(unit);
        if (locks != null) {
            count(locks, node, -1);
        }
        if (there.isEmpty()) {
            held.remove(node);
        }
    }

    private Locks needed(Unit unit) {
        Map<String, Locks> known = told.getOrDefault(unit.owner(), Map.of());
        if (unit.uniqueId() != null) {
            return known.getOrDefault(unit.uniqueId(), Locks.NONE);
        }
        return known.entrySet().stream()
                .filter(test -> !unit.skip().contains(test.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Locks.NONE, Locks::and);
    }

    private void count(Locks locks, NodeId node, int more) {
        Function<String, Map<NodeId, Integer>> none = key -> new HashMap<>();
        locks.reads().forEach(key -> count(readers.computeIfAbsent(key, none), node, more));
        locks.writes().forEach(key -> count(writers.computeIfAbsent(key, none), node, more));
    }

    private static void count(Map<NodeId, Integer> nodes, NodeId node, int more) {
        if (nodes.merge(node, more, Integer::sum) == 0) {
            nodes.remove(node);
        }
    }

    private boolean isOverfull(String key) {
        int places = Locks.places(key);
        return places > 0 && readers.getOrDefault(key, Map.of()).size() > places;
    }

    private static boolean isElsewhere(Map<String, Map<NodeId, Integer>> kind, String key, NodeId node) {
        Map<NodeId, Integer> nodes = kind.getOrDefault(key, Map.of());
        return nodes.size() > (nodes.containsKey(node) ? 1 : 0);
    }
}
