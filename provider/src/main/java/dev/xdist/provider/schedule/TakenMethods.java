package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Board.OpenClass;
import java.util.ArrayList;
import java.util.List;

/**
 * How many methods of a running class are worth taking. Whoever takes some sets the class up once more; that pays when
 * they are done before the class itself would have been.
 *
 * <p>On a first run nothing is known of a method before some have ended: then the class is taken to go on for as long
 * as it has been at its tests, unless its set-up is cheap.
 */
final class TakenMethods {
    /** At most so long, in nanoseconds, a first run ends later than it had to. */
    private static final long CHEAP_NANOS = 500_000_000;

    private final OpenClass from;
    private final List<String> left;
    private final long nowNanos;
    private final long leftNanos;

    TakenMethods(OpenClass from, long nowNanos) {
        this.from = from;
        this.nowNanos = nowNanos;
        this.left = from.left();
        this.leftNanos = left.stream().mapToLong(this::nanos).sum();
    }

    /** Methods for so many idle nodes, last first; none if that is not worth it. */
    List<String> worthTaking(int nodes) {
        if (left.isEmpty()) {
            return List.of();
        }
        long kept = leftNanos;
        long running = running();
        long setUp = setUpThatCounts(from.recorded(), from.setUpNanos());
        long taken = 0;
        List<String> methods = new ArrayList<>();
        for (int i = left.size() - 1; i >= 0; i--) {
            long method = nanos(left.get(i));
            // the node that takes most of it against the one that keeps the rest and what runs now
            long takerNanos = setUp + (taken + method + nodes - 1) / nodes;
            long keeperNanos = kept - method + running;
            if (methods.isEmpty() ? setUp + method > kept + running : takerNanos > keeperNanos) {
                break;
            }
            methods.add(left.get(i));
            taken += method;
            kept -= method;
        }
        return methods;
    }

    /** As long as nothing is known of the methods, a cheap set-up is no reason to leave them where they are. */
    static long setUpThatCounts(boolean recorded, long setUpNanos) {
        return !recorded && setUpNanos <= CHEAP_NANOS ? 0 : setUpNanos;
    }

    /** What runs now is taken for one like the others; if it takes longer, for half of its way. */
    private long running() {
        long since = nowNanos - from.lastTestNanos();
        long rest = leftNanos / left.size() - since;
        return rest > 0 ? rest : since;
    }

    private long nanos(String method) {
        long expected = from.expectedNanos(method);
        return expected > 0 ? expected : averageNanos();
    }

    private long averageNanos() {
        int begun = Math.max(1, from.size() - left.size());
        return Math.max(1, (nowNanos - from.firstTestNanos()) / begun);
    }
}
