package dev.xdist.provider.unit;

import java.util.Map;

/**
 * What plugins want with a class that was collected.
 *
 * @param group empty: it stays in the groups that it is marked with
 * @param priority higher ones are begun first
 * @param expectedNanos what it takes; 0: what else is known
 * @param methodNanos by unique id: what a test takes
 * @param excluded by unique id: why a test is not run; under the empty id why none is
 */
public record Arrangement(
        String group, int priority, long expectedNanos, Map<String, Long> methodNanos, Map<String, String> excluded) {
    /** Nobody wants anything. */
    public static final Arrangement NONE = new Arrangement("", 0, 0, Map.of(), Map.of());

    public Arrangement {
        methodNanos = Map.copyOf(methodNanos);
        excluded = Map.copyOf(excluded);
    }
}
