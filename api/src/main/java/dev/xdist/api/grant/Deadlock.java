package dev.xdist.api.grant;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who waits for ever. Whoever does not wait will give back what it has; then some of those that wait come in,
 * and give back in turn. Who is left over when nobody more comes in waits for one another: a cycle in the graph of who
 * waits for whom is not enough, for of several permits any one will do.
 */
final class Deadlock {
    private final Map<String, Claim> waits = new HashMap<>();
    private final Set<String> stuck;

    Deadlock(Collection<Claim> waiting) {
        for (Claim claim : waiting) {
            waits.put(claim.party(), claim);
        }
        stuck = new HashSet<>(waits.keySet());
        Map<Resource, Deque<Claim>> lines = new LinkedHashMap<>();
        for (Claim claim : waiting) {
            lines.computeIfAbsent(claim.resource, resource -> new ArrayDeque<>(resource.waiting));
        }
        boolean fewer = true;
        while (fewer) {
            fewer = false;
            for (Deque<Claim> line : lines.values()) {
                fewer |= letIn(line);
            }
        }
    }

    /**
     * Whether anybody could wait for ever because of a claim that begins to wait: whether its thread has what somebody
     * waits for.
     *
     * @param mine all claims of its worker
     */
    static boolean isPossible(Claim claim, Collection<Claim> mine) {
        for (Claim other : mine) {
            boolean own = other.is(Claim.State.HAS) && other.asker.thread == claim.asker.thread;
            if (own && !other.resource.waiting.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Lets in who is first in a line, and then the next; returns whether anybody came in. */
    private boolean letIn(Deque<Claim> line) {
        int before = line.size();
        while (!line.isEmpty() && line.element().resource.isWithin(line.element(), stuck)) {
            stuck.remove(line.remove().party());
        }
        return line.size() < before;
    }

    boolean holds(Claim claim) {
        return stuck.contains(claim.party());
    }

    /** Who waits for whom, from this claim on until somebody comes again. */
    String told(Claim first) {
        StringBuilder text = new StringBuilder("This would never end: ");
        Set<String> seen = new HashSet<>();
        Claim claim = first;
        while (claim != null && seen.add(claim.party())) {
            Claim other = stuckBefore(claim);
            text.append(seen.size() == 1 ? "" : "; ")
                    .append(claim.asker.name())
                    .append(" waits for ")
                    .append(claim.resource.name);
            if (other != null) {
                text.append(", which ").append(other.asker.name()).append(Resource.verb(other));
            }
            claim = other == null ? null : waits.get(other.party());
        }
        return text.append('.').toString();
    }

    /** Somebody who has it goes before somebody who is only in the line. */
    private @Nullable Claim stuckBefore(Claim claim) {
        for (Claim other : claim.resource.before(claim)) {
            if (stuck.contains(other.party())) {
                return other;
            }
        }
        return null;
    }
}
