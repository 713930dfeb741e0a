package dev.xdist.provider.forecast;

import dev.xdist.provider.unit.Invocations;

/**
 * A test method and what it takes.
 *
 * @param uniqueId its JUnit unique id, or any text that no other test has
 * @param nanos all invocations together
 * @param list of a template: what its providers give; else none
 */
public record TestWork(String uniqueId, long nanos, Invocations list) {
    /** A test that is no template. */
    public TestWork(String uniqueId, long nanos) {
        this(uniqueId, nanos, Invocations.NONE);
    }
}
