package dev.xdist.provider.forecast;

import dev.xdist.provider.schedule.Auto.Piece;
import dev.xdist.provider.unit.ClassId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What no schedule can do better than: all work shared out evenly, the longest of what cannot be cut, or all that
 * writes one key, for it runs one after the other.
 *
 * @param totalNanos every class set up once
 * @param longestNanos the longest piece, its set-up included, or the longest chain that a lock makes
 */
public record LowerBound(long totalNanos, long longestNanos) {
    /** Reads the work of these classes, cut no smaller than that. */
    public static LowerBound of(List<ClassId> classes, Workload workload, Piece smallest) {
        long total = 0;
        long longest = 0;
        Map<String, Long> chains = new HashMap<>();
        for (ClassId owner : classes) {
            ClassWork work = workload.work(owner);
            total += work.nanos();
            longest = Math.max(longest, longest(work, smallest));
            work.locks().writes().forEach(key -> chains.merge(key, work.nanos(), Long::sum));
        }
        for (long chain : chains.values()) {
            longest = Math.max(longest, chain);
        }
        return new LowerBound(total, longest);
    }

    private static long longest(ClassWork work, Piece smallest) {
        if (smallest == Piece.CLASS || !work.splittable()) {
            return work.nanos();
        }
        long longest = 0;
        for (TestWork test : work.tests()) {
            int parts = smallest == Piece.METHOD ? 1 : Math.max(1, test.list().count());
            longest = Math.max(longest, test.nanos() / parts);
        }
        return work.setUpNanos() + longest;
    }

    /** The least that so many nodes need, from the moment when they are ready. */
    public long nanos(int nodes) {
        return Math.max((totalNanos + nodes - 1) / nodes, longestNanos);
    }
}
