package dev.xdist.provider.forecast;

import dev.xdist.provider.unit.Locks;
import java.util.List;

/**
 * The work in a class.
 *
 * @param setUpNanos from its start to its first test, wherever it or a part of it is begun
 * @param tests in the order of the class
 * @param splittable whether some of its tests may run here and others elsewhere
 * @param locks what each of its tests must not share
 */
public record ClassWork(long setUpNanos, List<TestWork> tests, boolean splittable, Locks locks) {
    public ClassWork {
        tests = List.copyOf(tests);
    }

    /** A class that locks nothing. */
    public ClassWork(long setUpNanos, List<TestWork> tests, boolean splittable) {
        this(setUpNanos, tests, splittable, Locks.NONE);
    }

    /** What it takes in one piece. */
    public long nanos() {
        long nanos = setUpNanos;
        for (TestWork test : tests) {
            nanos += test.nanos();
        }
        return nanos;
    }
}
