package dev.xdist.provider.forecast;

import java.util.function.IntToLongFunction;

/**
 * What costs time besides tests.
 *
 * @param startNanos by slot: when its node is ready
 * @param wayNanos from the session to a node, and the same back
 * @param collectNanos what a node takes to say what is in a class that it does not run
 */
public record Costs(IntToLongFunction startNanos, long wayNanos, long collectNanos) {
    /** 0.03 ms: half of a local round trip (floors.md). */
    public static final long LOCAL_WAY_NANOS = 30_000;
}
