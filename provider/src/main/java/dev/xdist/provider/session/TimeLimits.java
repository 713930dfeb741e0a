package dev.xdist.provider.session;

import java.util.Set;

/**
 * How long things may take, in nanoseconds; 0: for ever.
 *
 * @param testNanos one test; what surrounds the tests of a class, its discovery included, is held to the same
 * @param stallNanos a worker that is at work may give no sign of life
 * @param unlimitedSlots whose workers are held to nothing, for somebody debugs them
 */
public record TimeLimits(long testNanos, long stallNanos, Set<Integer> unlimitedSlots) {
    /** For ever. */
    public static final TimeLimits NONE = new TimeLimits(0, 0, Set.of());

    public TimeLimits {
        unlimitedSlots = Set.copyOf(unlimitedSlots);
    }

    boolean hold(int slot) {
        return !unlimitedSlots.contains(slot);
    }
}
