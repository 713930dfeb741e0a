package dev.xdist.provider.session;

import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The books of I7: on which nodes anything has begun, and which are kept for a class that is to be the only one. */
final class SteeringBooks {
    private final SessionPlan plan;
    /** By node: how many units it has begun and not held back. */
    private final Map<NodeId, Integer> begun = new HashMap<>();

    private final Map<NodeId, Unit> kept = new HashMap<>();
    /** By node: the exclusive group of which something was put there last. */
    private final Map<NodeId, Integer> group = new HashMap<>();
    /** By node: exclusive groups behind which something else was put there. */
    private final Map<NodeId, Set<Integer>> over = new HashMap<>();

    SteeringBooks(SessionPlan plan) {
        this.plan = plan;
    }

    /** Takes a unit up; returns why it must not go there, if it must not. */
    Optional<String> put(Unit unit, BookNode node) {
        Steering said = plan.steering(unit.owner());
        if (!said.refusal().isEmpty() || !said.allows(node.slot)) {
            return Optional.of("may not be run there");
        }
        if (kept.containsKey(node.id)) {
            return Optional.of("that is kept for another class");
        }
        if (said.fresh()) {
            kept.put(node.id, unit);
            boolean used = begun.getOrDefault(node.id, 0) > 0 || !node.held.isEmpty();
            return used ? Optional.of("something ran there, or is to run") : Optional.empty();
        }
        return putInGroup(unit, node, !said.exclusiveGroup().isEmpty());
    }

    private Optional<String> putInGroup(Unit unit, BookNode node, boolean exclusive) {
        int open = group.getOrDefault(node.id, Unit.NO_SCOPE);
        boolean same = open != Unit.NO_SCOPE && open == unit.scope();
        if (open != Unit.NO_SCOPE && !same) {
            if (node.held.values().stream().anyMatch(held -> held.unit.scope() == open)) {
                return Optional.of("that is kept for a group");
            }
            over.computeIfAbsent(node.id, key -> new HashSet<>()).add(open);
            group.remove(node.id);
        }
        if (exclusive && unit.scope() != Unit.NO_SCOPE) {
            group.put(node.id, unit.scope());
            // what has to be alone comes when all else is through
            boolean again = !unit.locks().isAlone()
                    && over.getOrDefault(node.id, Set.of()).contains(unit.scope());
            boolean crowded = node.held.values().stream().anyMatch(held -> held.unit.scope() != unit.scope());
            return again || crowded ? Optional.of("its group does not have the node alone") : Optional.empty();
        }
        return Optional.empty();
    }

    void begun(NodeId node) {
        begun.merge(node, 1, Integer::sum);
    }

    void heldBack(NodeId node) {
        begun.merge(node, -1, Integer::sum);
    }

    /** A node of which nothing ran is as good as new. */
    void takeOff(Unit unit, NodeId node) {
        if (begun.getOrDefault(node, 0) == 0) {
            kept.remove(node, unit);
        }
    }
}
