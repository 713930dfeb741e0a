package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.ClassId;
import java.util.List;

/**
 * A node's fair share: the least time in which all classes fit on all nodes. A class that is longer than that is split,
 * and who splits it sets it up once more on each node, which is work too. Without these set-ups the share would be too
 * small for a class with a dear one: of 8 s of set-up and 34 s of tests over 16 nodes each would do little but set it
 * up, and the run would take half as long again as it need.
 */
final class FairTime {
    /** After these the rest is a millionth of all. */
    private static final int HALVINGS = 20;

    private final Estimates estimates;
    private final int nodes;
    private final long totalNanos;
    private final List<ClassId> longer;

    private FairTime(List<ClassId> classes, Estimates estimates, int nodes) {
        this.estimates = estimates;
        this.nodes = Math.max(1, nodes);
        totalNanos = classes.stream().mapToLong(estimates::expectedNanos).sum();
        long even = totalNanos / this.nodes;
        longer = classes.stream()
                .filter(owner -> estimates.expectedNanos(owner) > even && estimates.hasParts(owner))
                .toList();
    }

    /** In nanoseconds; 0 if nothing is known. */
    static long of(List<ClassId> classes, Estimates estimates, int nodes) {
        return new FairTime(classes, estimates, nodes).least();
    }

    private long least() {
        long low = totalNanos / nodes;
        if (fits(low)) {
            return low;
        }
        long high = totalNanos;
        for (int i = 0; i < HALVINGS; i++) {
            long middle = low + (high - low) / 2;
            if (fits(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean fits(long nanos) {
        long all = totalNanos;
        for (ClassId owner : longer) {
            long setUp = estimates.setUpNanos(owner);
            long tests = estimates.expectedNanos(owner) - setUp;
            long room = nanos - setUp;
            if (tests > room) {
                long piece = Math.max(1, tests / Math.max(1, estimates.pieces(owner)));
                if (room < piece) {
                    return false;
                }
                // pieces are whole: what is left of a node's room is no use to this class
                long part = room / piece * piece;
                all += (tests - 1) / part * setUp;
            }
        }
        return all / nodes <= nanos;
    }
}
