package dev.xdist.provider.session;

/** A duration as a user would say it. */
public final class DurationText {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final long MINUTE = 60 * SECOND;

    private DurationText() {}

    /** {@code 500 ms}, {@code 90 s} or {@code 5 min}: the largest unit of which it is a whole number, at least two. */
    public static String of(long nanos) {
        if (nanos % MINUTE == 0 && nanos >= 2 * MINUTE) {
            return nanos / MINUTE + " min";
        }
        return nanos % SECOND == 0 && nanos > 0 ? nanos / SECOND + " s" : nanos / MILLI + " ms";
    }

    /** The same to the full second, for what was measured. */
    public static String inSeconds(long nanos) {
        return of(Math.max(SECOND, nanos / SECOND * SECOND));
    }
}
