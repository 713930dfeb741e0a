package dev.xdist.provider.session;

import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.HashMap;
import java.util.Map;

/**
 * Keys that only so many nodes may read at a time, see {@link Locks#places}. A node takes one place, however many units
 * it has that want one: it runs one after the other.
 */
final class PoolPlaces {
    /** By key: the nodes that have a place, and how many units they have there. */
    private final Map<String, Map<Integer, Integer>> nodes = new HashMap<>();

    private final Map<UnitId, Integer> nodeOf = new HashMap<>();

    boolean isFull(String key) {
        int places = Locks.places(key);
        return places > 0 && nodes.getOrDefault(key, Map.of()).size() >= places;
    }

    void take(String key, Unit unit, int node) {
        int places = Locks.places(key);
        if (places > 0) {
            nodeOf.put(unit.id(), node);
            Map<Integer, Integer> there = nodes.computeIfAbsent(key, absent -> new HashMap<>());
            there.merge(node, 1, Integer::sum);
            Check.that(there.size() <= places, () -> unit + " is sent to a node more than " + key + " has places");
        }
    }

    void release(String key, Unit unit) {
        Integer node = Locks.places(key) > 0 ? nodeOf.get(unit.id()) : null;
        Map<Integer, Integer> there = nodes.get(key);
        if (node != null && there != null) {
            there.computeIfPresent(node, (same, units) -> units > 1 ? units - 1 : null);
            if (there.isEmpty()) {
                nodes.remove(key);
            }
        }
    }

    /** All that a unit held is released. */
    void forget(Unit unit) {
        nodeOf.remove(unit.id());
    }
}
