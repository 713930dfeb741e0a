package dev.xdist.provider.session;

/**
 * How a run begins in steps, in nanoseconds; 0: all at once. Each is the time over which the slots are spread: slot i
 * of n is i/n of it behind the first.
 *
 * @param startNanos the starts of the first nodes
 * @param testsNanos the first tests on the slots, counted from when there is anything to run and a node that could
 */
public record Ramp(long startNanos, long testsNanos) {
    /** All at once. */
    public static final Ramp NONE = new Ramp(0, 0);

    /** Whether anything has to wait. */
    boolean any() {
        return startNanos > 0 || testsNanos > 0;
    }

    long startDelayNanos(int slot, int slots) {
        return startNanos / slots * slot;
    }

    long testsDelayNanos(int slot, int slots) {
        return testsNanos / slots * slot;
    }
}
