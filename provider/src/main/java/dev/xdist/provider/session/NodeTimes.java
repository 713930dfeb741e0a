package dev.xdist.provider.session;

import dev.xdist.provider.unit.UnitId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link TimeWatch} keeps of a node, all by its own clock. Owned by the session's thread. */
final class NodeTimes {
    static final long NEVER = Long.MAX_VALUE;

    /** Anything came from it. */
    long heardNanos;
    /** It was sent a ping that nothing has come after. */
    long pingedNanos = NEVER;
    /** It told of something that it began or ended, or it was given something when it had nothing. */
    long workedNanos;
    /** It told of something that it began or ended. */
    boolean toldOfWork;
    /** When it is to be looked at next. */
    long lookNanos = NEVER;
    /** What ran into its limit and has not ended since; null if nothing has. */
    @Nullable
    Overrun overrun;

    /**
     * Work that ran into its limit.
     *
     * @param unit null if a class was being collected, or no unit had begun
     * @param testId null if it was what surrounds the tests of a class
     * @param limit what it was allowed to take, in words
     */
    record Overrun(@Nullable UnitId unit, @Nullable String testId, String limit, long sinceNanos) {
        /** Whether it is one of these tests of that unit. */
        boolean isIn(UnitId other, Collection<String> tests) {
            return other.equals(unit) && testId != null && tests.contains(testId);
        }
    }

    boolean isPinged() {
        return pingedNanos != NEVER;
    }

    void heard(long nowNanos) {
        heardNanos = nowNanos;
        pingedNanos = NEVER;
    }

    /** It began or ended something: what surrounds tests is over. */
    void worked(long nowNanos) {
        workedNanos = nowNanos;
        Overrun over = overrun;
        if (over != null && over.testId() == null) {
            overrun = null;
        }
    }

    /** A test has ended; returns whether it had run into its limit. */
    boolean ended(UnitId unit, String testId) {
        Overrun over = overrun;
        boolean late = over != null && over.isIn(unit, Set.of(testId));
        if (late) {
            overrun = null;
        }
        return late;
    }

    /** A unit has ended, and all that ran in it. */
    void ended(UnitId unit) {
        Overrun over = overrun;
        if (over != null && unit.equals(over.unit())) {
            overrun = null;
        }
    }
}
