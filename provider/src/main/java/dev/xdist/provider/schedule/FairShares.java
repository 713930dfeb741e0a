package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Scheduler.Cut;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Share;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** How many nodes so much of a class should go to; each of them sets it up. */
    long nodesFor(long testNanos, long setUpNanos) {
        return fairNanos == 0 ? 1 : (testNanos + room(setUpNanos) - 1) / room(setUpNanos);
    }

    /** What a node can do of a class's tests within its fair share. */
    private long room(long setUpNanos) {
        return Math.max(1, fairNanos - setUpNanos);
    }

    /**
     * One unit for each method, the longest first, or several for a template that is longer than a fair share.
     * Templates with the same list are shared out alike, and equal shares stand together: on one node the second of
     * them finds what the first has put into caches for the same arguments.
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
        List<Lot> lots = new ArrayList<>();
        for (List<String> ids : alike.values()) {
            long nanos = (long) (stretch * sum(ids, owner, estimates));
            int shares =
                    shares(nanos, room, estimates.invocations(owner, ids.get(0)).count());
            if (shares == 1) {
                ids.forEach(id -> lots.add(Lot.of(List.of(id), Share.ALL, estimates.methodNanos(owner, id))));
            }
            for (int number = 0; shares > 1 && number < shares; number++) {
                lots.add(Lot.of(ids, new Share(number, shares), nanos / shares));
            }
        }
        lots.sort(Comparator.comparingLong(Lot::nanos).reversed());
        return lots.stream().flatMap(lot -> lot.cuts().stream()).toList();
    }

    /**
     * What a class takes beyond its set-up and its tests (between them, after them, before each invocation) is spent on
     * its tests all the same: these take that much longer than is recorded of them.
     */
    private static double stretch(long nanos, List<String> found, ClassId owner, Estimates estimates) {
        long recorded = sum(found, owner, estimates);
        return recorded == 0 ? 1 : Math.max(1, (double) nanos / recorded);
    }

    private static long sum(List<String> ids, ClassId owner, Estimates estimates) {
        long nanos = 0;
        for (String id : ids) {
            nanos += estimates.methodNanos(owner, id);
        }
        return nanos;
    }

    /** What should stay on one node. */
    private record Lot(List<Cut> cuts, long nanos) {
        static Lot of(List<String> ids, Share share, long nanos) {
            return new Lot(ids.stream().map(id -> new Cut(id, share)).toList(), nanos);
        }
    }

    private int shares(long nanos, long room, int invocations) {
        if (!sharesTemplates || nanos <= room || invocations < 2) {
            return 1;
        }
        long shareNanos = Math.max(SHARE_NANOS_MIN, room / SHARES_IN_ONE);
        return (int) Math.min(invocations, Math.max(2, (nanos + shareNanos - 1) / shareNanos));
    }
}
