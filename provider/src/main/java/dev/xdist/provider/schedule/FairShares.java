package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Scheduler.Cut;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What former runs say is too long to stay in one piece. A node's fair share is what all classes take together, over
 * the number of nodes, see {@link FairTime}; whatever is longer than that would run on alone when all else is done,
 * however early it began.
 */
final class FairShares {
    /** Discovery in a new JVM takes about 0.1 s, for which all nodes wait: a tenth of this. */
    private static final long CUT_NANOS_MIN = 1_000_000_000;

    /** Shares of a template that make up one fair share: as many as let the last of them end close together. */
    private static final int SHARES_IN_ONE = 4;

    /** A share below this, in nanoseconds, costs more for the list of its invocations than it brings. */
    private static final long SHARE_NANOS_MIN = 50_000_000;

    private final boolean sharesTemplates;
    /** By class that was cut: how much longer its tests take than is recorded of them. */
    private final Map<ClassId, Double> stretches = new HashMap<>();

    private long fairNanos;

    /** Shares out templates too, if wanted. */
    FairShares(boolean sharesTemplates) {
        this.sharesTemplates = sharesTemplates;
    }

    /** Classes longer than a fair share of which former runs know parts. */
    List<ClassId> tooLong(List<ClassId> order, Estimates estimates, int nodes) {
        fairNanos = FairTime.of(order, estimates, nodes);
        return order.stream()
                .filter(owner -> estimates.expectedNanos(owner) > Math.max(fairNanos, CUT_NANOS_MIN))
                .filter(owner -> estimates.hasParts(owner))
                .toList();
    }

    /** What a node can do of a class's tests within its fair share, in recorded time; no bound if nothing is known. */
    long room(ClassId owner, long setUpNanos) {
        return fairNanos == 0 ? Long.MAX_VALUE : (long) (room(setUpNanos) / stretches.getOrDefault(owner, 1.0));
    }

    private long room(long setUpNanos) {
        return Math.max(1, fairNanos - setUpNanos);
    }

    /**
     * One unit for each method, or several for a template that is longer than a fair share, in parts that fill a fair
     * share each, as far as there is enough. Templates with the same list are shared out alike, and equal shares stand
     * together: on one node the second of them finds what the first has put into caches for the same arguments.
     */
    List<Cut> cut(ClassId owner, List<String> found, Estimates estimates) {
        Map<Object, List<String>> alike = new LinkedHashMap<>();
        for (String id : found) {
            Invocations list = estimates.invocations(owner, id);
            alike.computeIfAbsent(list.count() > 1 ? list : id, key -> new ArrayList<>(1))
                    .add(id);
        }
        long setUp = estimates.setUpNanos(owner);
        long room = room(setUp);
        double stretch = stretch(estimates.expectedNanos(owner) - setUp, found, owner, estimates);
        stretches.put(owner, stretch);
        Parts parts = new Parts();
        for (List<String> ids : alike.values()) {
            long nanos = (long) (stretch * sum(ids, owner, estimates));
            int invocations = estimates.invocations(owner, ids.get(0)).count();
            int shares = shares(nanos, room, invocations);
            if (shares == 1) {
                ids.forEach(
                        id -> parts.add(List.of(id), Share.ALL, (long) (stretch * estimates.methodNanos(owner, id))));
            }
            for (int number = 0; shares > 1 && number < shares; number++) {
                parts.add(ids, new Share(number, shares), nanos / shares);
            }
        }
        return parts.filled(room, setUp);
    }

    /**
     * What a class takes beyond its set-up and its tests (between them, after them, before each invocation) is spent on
     * its tests all the same: these take that much longer than is recorded of them. Or that much less, where many are
     * so short that nothing is recorded of them.
     */
    private static double stretch(long nanos, List<String> found, ClassId owner, Estimates estimates) {
        long recorded = sum(found, owner, estimates);
        return recorded <= 0 || nanos <= 0 ? 1 : (double) nanos / recorded;
    }

    private static long sum(List<String> ids, ClassId owner, Estimates estimates) {
        long nanos = 0;
        for (String id : ids) {
            nanos += estimates.methodNanos(owner, id);
        }
        return nanos;
    }

    private int shares(long nanos, long room, int invocations) {
        if (!sharesTemplates || nanos <= room || invocations < 2) {
            return 1;
        }
        long shareNanos = Math.max(SHARE_NANOS_MIN, room / SHARES_IN_ONE);
        return (int) Math.min(invocations, Math.max(2, (nanos + shareNanos - 1) / shareNanos));
    }
}
